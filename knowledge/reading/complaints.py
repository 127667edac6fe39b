"""What can be wrong with any file of the content, each with its remedy: the sentences, once in English, once in German."""

from __future__ import annotations

from knowledge.reading.mistakes import Complaint

# ── files and folders ────────────────────────────────────────────────────────────────────────────────────────────

NO_FOLDER = Complaint(
    ("there is no such folder", "Point KNOWLEDGE_DIR to the folder that holds facts.yaml and articles."),
    ("Diesen Ordner gibt es nicht", "KNOWLEDGE_DIR muss auf den Ordner mit facts.yaml und articles zeigen."),
)
NO_FILE = Complaint(
    ("the file is missing", "Put it back; README.md shows what belongs in it."),
    ("Die Datei fehlt", "Legen Sie sie wieder an; README.md zeigt, was hineingehört."),
)
NO_ARTICLES = Complaint(
    ("there are no articles", "Add at least one: articles/<topic>/de.md."),
    ("Es gibt keine Artikel", "Legen Sie mindestens einen an: articles/<Thema>/de.md."),
)
NOT_READABLE = Complaint(
    ("the file cannot be opened ({reason})", "Check that it exists and that Lotse may read it."),
    ("Die Datei lässt sich nicht öffnen ({reason})", "Prüfen Sie, ob es sie gibt und ob Lotse sie lesen darf."),
)
STRANGE_FILE = Complaint(
    ("nobody reads a file with this name", "Rename it or take it away. Known here: {known}."),
    ("Eine Datei mit diesem Namen liest niemand", "Benennen Sie sie um oder entfernen Sie sie. Bekannt: {known}."),
)
STRANGE_TOPIC = Complaint(
    ('"{name}" is not a topic', "Rename the folder, or add the topic to topics.yaml."),
    ("„{name}“ ist kein Thema", "Benennen Sie den Ordner um, oder tragen Sie das Thema in topics.yaml ein."),
)
STRANGE_QUESTIONS = Complaint(
    ('"{name}" is not a topic', "Write the id of a topic here, as it stands in topics.yaml."),
    ("„{name}“ ist kein Thema", "Hier steht der Kurzname eines Themas, wie in topics.yaml."),
)
STRANGE_LANGUAGE = Complaint(
    ('"{name}" is not one of our languages', "Known are: {known}."),
    ("„{name}“ ist keine unserer Sprachen", "Bekannt sind: {known}."),
)
NOT_UTF8 = Complaint(
    ("byte {byte} is not UTF-8", 'Save the file with the encoding "UTF-8".'),
    ("Das Byte {byte} ist kein UTF-8", "Speichern Sie die Datei mit der Zeichencodierung „UTF-8“."),
)
INVISIBLE = Complaint(
    ("there is an invisible or broken character ({character})", "Delete it, or type the line anew."),
    (
        "Hier steht ein unsichtbares oder zerstörtes Zeichen ({character})",
        "Löschen Sie es, oder tippen Sie die Zeile neu.",
    ),
)

# ── YAML ─────────────────────────────────────────────────────────────────────────────────────────────────────────

EMPTY_FILE = Complaint(
    ("there is nothing in it", "README.md shows what belongs here."),
    ("Hier steht nichts", "README.md zeigt, was hierher gehört."),
)
TAB = Complaint(
    ("there is a tab", "Indent with spaces."),
    ("Hier steht ein Tabulator", "Rücken Sie mit Leerzeichen ein."),
)
COLON = Complaint(
    ("there is a colon where none may stand", 'Put the whole text in "quotes".'),
    ("Hier steht ein Doppelpunkt, wo keiner stehen darf", 'Setzen Sie den ganzen Text in "Anführungszeichen".'),
)
INDENTED = Complaint(
    ("this line is indented otherwise than its neighbours", "Names of one entry begin exactly below each other."),
    ("Diese Zeile ist anders eingerückt als ihre Nachbarn", "Die Namen eines Eintrags beginnen genau untereinander."),
)
NOT_YAML = Complaint(
    (
        "this line, or the one above, cannot be understood",
        'Put a text with a special sign (: # @ " [ {{) in "quotes", and indent as in README.md.',
    ),
    (
        "Diese Zeile oder die davor ist nicht zu verstehen",
        'Setzen Sie einen Text mit Sonderzeichen (: # @ " [ {{) in "Anführungszeichen", und rücken Sie ein wie in README.md.',
    ),
)
CUT = Complaint(
    ("what stands behind # would be lost", 'Put the whole text in "quotes"; a remark stands in a line of its own.'),
    (
        "Was hinter dem # steht, ginge verloren",
        'Setzen Sie den ganzen Text in "Anführungszeichen"; eine Bemerkung steht in einer eigenen Zeile.',
    ),
)
ALIAS = Complaint(
    (
        "there is a reference to another line (& or *)",
        'Write it out; a text that begins with & or * stands in "quotes".',
    ),
    (
        "Hier steht ein Verweis auf eine andere Zeile (& oder *)",
        'Schreiben Sie es aus; ein Text, der mit & oder * beginnt, steht in "Anführungszeichen".',
    ),
)
TOO_DEEP = Complaint(
    ("this is nested too deeply", "README.md shows the form."),
    ("Hier ist zu viel ineinander geschachtelt", "README.md zeigt die Form."),
)
TWICE = Complaint(
    ('"{name}" stands twice, first in line {first}', "Keep one of them."),
    ("„{name}“ steht zweimal, zuerst in Zeile {first}", "Behalten Sie nur eines davon."),
)
NOT_LIST = Complaint(
    ("a list belongs here", 'Begin each entry with "- ".'),
    ("Hierher gehört eine Liste", "Beginnen Sie jeden Eintrag mit „- “."),
)
NOT_FORM = Complaint(
    ('names with values belong here ("name: value")', "README.md shows an example."),
    ("Hierher gehören Namen mit Werten („name: Wert“)", "README.md zeigt ein Beispiel."),
)
NOT_TEXT = Complaint(
    ("a text belongs here, not a list and nothing with a colon", 'Put the whole text in "quotes".'),
    (
        "Hierher gehört ein Text, keine Liste und nichts mit Doppelpunkt",
        'Setzen Sie den ganzen Text in "Anführungszeichen".',
    ),
)
UNKNOWN_KEY = Complaint(
    ('"{name}:" is not known here', "Known are: {known}."),
    ("„{name}:“ ist hier nicht bekannt", "Bekannt sind: {known}."),
)
NO_KEY = Complaint(
    ('no "{name}:"', "{hint}"),
    ("„{name}:“ fehlt", "{hinweis}"),
)
EMPTY = Complaint(
    ('"{name}:" is empty', "{hint}"),
    ("„{name}:“ ist leer", "{hinweis}"),
)
EMPTY_LINE = Complaint(
    ("an entry is empty", "Write a text, or delete the line."),
    ("Ein Eintrag ist leer", "Schreiben Sie einen Text, oder löschen Sie die Zeile."),
)

# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────

NOT_ID = Complaint(
    ('"{value}" is not a short name', 'Use small letters, digits and "-" only, e.g. hours-day.'),
    ("„{value}“ ist kein Kurzname", "Nur kleine Buchstaben, Ziffern und „-“, z. B. hours-day."),
)
NOT_DATE = Complaint(
    ('"{value}" is not a date', "Write year-month-day: 2026-11-22."),
    ("„{value}“ ist kein Datum", "Schreiben Sie Jahr-Monat-Tag: 2026-11-22."),
)
NOT_NUMBER = Complaint(
    ('"{value}" is not a whole number', 'Lotse counts with "{name}": write digits only, e.g. "8".'),
    ("„{value}“ ist keine ganze Zahl", "Lotse rechnet mit „{name}“: Schreiben Sie nur Ziffern, zum Beispiel 8."),
)
NOT_URL = Complaint(
    ('"{value}" is not a web address', "Begin it with https:// and use no spaces."),
    ("„{value}“ ist keine Internet-Adresse", "Sie beginnt mit https:// und hat keine Leerzeichen."),
)
NOT_PHONE = Complaint(
    ('"{value}" is not one telephone number', "Write digits and spaces only; remarks belong in the note of a fact."),
    ("„{value}“ ist nicht eine Telefonnummer", "Nur Ziffern und Leerzeichen; Bemerkungen gehören nicht hierher."),
)
NOT_EMAIL = Complaint(
    ('"{value}" is not an e-mail address', "Write one address: name@example.org."),
    ("„{value}“ ist keine E-Mail-Adresse", "Schreiben Sie eine Adresse: name@example.org."),
)
NOT_ONE_OF = Complaint(
    ('"{value}" cannot stand here', "Possible are: {known}."),
    ("„{value}“ kann hier nicht stehen", "Möglich sind: {known}."),
)
BEFORE = Complaint(
    ('"{late}:" lies before "{early}:"', "One of the two dates is wrong."),
    ("„{late}:“ liegt vor „{early}:“", "Eines der beiden Daten stimmt nicht."),
)
NOTHING_TO_SAY = Complaint(
    ("this fact has neither a value nor a citation", 'Fill in "value:" or "citation:".'),
    ("Diese Tatsache hat weder Wert noch Fundstelle", "Füllen Sie „value:“ oder „citation:“ aus."),
)
NEEDED_FACT = Complaint(
    ('there is no fact "{name}"', "A dialog says it: put it back under this id."),
    ("Die Tatsache „{name}“ fehlt", "Ein Dialog nennt sie: tragen Sie sie unter dieser id wieder ein."),
)
TOO_SHORT = Complaint(
    ('"{value}" is too short', "Write a whole phrase."),
    ("„{value}“ ist zu kurz", "Schreiben Sie eine ganze Wendung."),
)
ONE_WORD = Complaint(
    ("one word alone has nothing to mean the same as", "Add a second word, or delete the entry."),
    ("Ein Wort allein kann nicht dasselbe bedeuten", "Fügen Sie ein zweites hinzu, oder löschen Sie den Eintrag."),
)

# ── the table of places ──────────────────────────────────────────────────────────────────────────────────────────

COLUMNS = Complaint(
    ("{found} columns instead of {wanted}", 'A text with a comma stands in "quotes".'),
    ("{found} Spalten statt {wanted}", 'Ein Text mit Komma steht in "Anführungszeichen".'),
)
NOT_TABLE = Complaint(
    ("the table breaks off here", 'A "quotation mark" is opened and not closed.'),
    ("Die Tabelle bricht hier ab", 'Ein "Anführungszeichen" ist geöffnet und nicht geschlossen.'),
)
NO_COLUMN = Complaint(
    ('no column "{name}"', "The first line says: {known}."),
    ("Die Spalte „{name}“ fehlt", "Die erste Zeile lautet: {known}."),
)
UNKNOWN_COLUMN = Complaint(
    ('there is no column "{name}"', "The first line says: {known}."),
    ("Eine Spalte „{name}“ gibt es nicht", "Die erste Zeile lautet: {known}."),
)
UNKNOWN_DISTRICT = Complaint(
    ('there is no district "{name}"', "Take an id from districts.yaml."),
    ("Einen Landkreis „{name}“ gibt es nicht", "Nehmen Sie eine id aus districts.yaml."),
)
NOT_POSTCODE = Complaint(
    ('"{value}" is not a post code', "It has five digits; spreadsheets like to drop a 0 in front."),
    ("„{value}“ ist keine Postleitzahl", "Sie hat fünf Ziffern; Tabellenprogramme lassen gern die 0 am Anfang weg."),
)
