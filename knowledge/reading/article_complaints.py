"""What can be wrong with an article and the marks in a text, each with its remedy, once in English, once in German."""

from __future__ import annotations

from knowledge.reading.mistakes import Complaint

# ── the head ──────────────────────────────────────────────────────────────────────────────────────────────────────────

NO_FRONT = Complaint(
    ('the article does not begin with "---"', 'The first line is "---", then title and asked, then "---" again.'),
    ("Der Artikel beginnt nicht mit „---“", "Die erste Zeile ist „---“, dann title und asked, dann wieder „---“."),
)
OPEN_FRONT = Complaint(
    ('the second "---" is missing', 'Put "---" on a line of its own between the head and the text.'),
    ("Das zweite „---“ fehlt", "Setzen Sie „---“ in eine eigene Zeile zwischen Kopf und Text."),
)
FEW_ASKED = Complaint(
    ('only {count} lines under "asked:"', "Add the words a mother might type, at least three, one per line."),
    (
        "Nur {count} Zeilen unter „asked:“",
        "Ergänzen Sie Worte, die eine Mutter tippen könnte: mindestens drei, eine Zeile je Frage.",
    ),
)
GERMAN_IN_GERMAN = Complaint(
    ('"german:" stands in the German article', "Delete the line; only translations have it."),
    ("„german:“ steht im deutschen Artikel", "Löschen Sie die Zeile; nur Übersetzungen haben sie."),
)
NOT_FINGERPRINT = Complaint(
    ('"{value}" is not a fingerprint', 'Write german: "{now}" once the translation says what the German article says.'),
    (
        "„{value}“ ist kein Fingerabdruck",
        'Schreiben Sie german: "{now}", sobald die Übersetzung dasselbe sagt wie der deutsche Artikel.',
    ),
)
NO_BODY = Complaint(
    ("the article has no text", 'Write the answer below the second "---".'),
    ("Der Artikel hat keinen Text", "Schreiben Sie die Antwort unter das zweite „---“."),
)

# ── the text ──────────────────────────────────────────────────────────────────────────────────────────────────────────

DIGITS = Complaint(
    (
        'the number "{number}" is written out',
        "Put it in facts.yaml and write {{fact:ID}} here, or {{law:ID}} for a paragraph.",
    ),
    (
        "Hier steht die Zahl „{number}“",
        "Tragen Sie sie in facts.yaml ein, und schreiben Sie hier {{fact:ID}}, für einen Paragrafen {{law:ID}}.",
    ),
)
UNKNOWN_FACT = Complaint(
    ('there is no fact "{name}"', "Take an id from facts.yaml, or add the fact there."),
    (
        "Eine Tatsache „{name}“ gibt es nicht",
        "Nehmen Sie eine id aus facts.yaml, oder tragen Sie die Tatsache dort ein.",
    ),
)
NO_VALUE = Complaint(
    ('the fact "{name}" has no {what}', "Fill it in in facts.yaml, or refer to it as {instead}."),
    (
        "Die Tatsache „{name}“ hat keine Angabe „{what}“",
        "Ergänzen Sie sie in facts.yaml, oder schreiben Sie {instead}.",
    ),
)
BRACES = Complaint(
    ('"{found}" is not a reference', "Write {{fact:ID}} or {{law:ID}}; other braces may not stand in a text."),
    (
        "„{found}“ ist kein Verweis",
        "Schreiben Sie {{fact:ID}} oder {{law:ID}}; andere geschweifte Klammern stehen nicht im Text.",
    ),
)
HTML = Complaint(
    ("there is HTML", "Write plain words, **bold**, lists and [links](https://example.org)."),
    ("Hier steht HTML", "Schreiben Sie einfachen Text, **fett**, Listen und [Links](https://example.org)."),
)
NOT_SHOWN = Complaint(
    (
        'not every phone can show this: "{sample}"',
        "Use paragraphs, **bold**, lists and [links](https://example.org) only.",
    ),
    (
        "Das kann nicht jedes Telefon zeigen: „{sample}“",
        "Nur Absätze, **fett**, Listen und [Links](https://example.org) verwenden.",
    ),
)
NOT_LINK = Complaint(
    ('"{value}" cannot be followed', "A link is [words](https://example.org) or [words](mailto:name@example.org)."),
    (
        "„{value}“ ist kein brauchbarer Link",
        "Ein Link ist [Worte](https://example.org) oder [Worte](mailto:name@example.org).",
    ),
)
NO_WORDS = Complaint(
    ("a link to {value} has no words", "Write what she finds there: [words](https://example.org)."),
    ("Ein Link zu {value} hat keine Worte", "Schreiben Sie, was sie dort findet: [Worte](https://example.org)."),
)
RAW = Complaint(
    (
        '"{sign}" would be shown as it stands',
        "Write **bold** with two stars before and two behind, and no other marks.",
    ),
    (
        "„{sign}“ würde so angezeigt",
        "**Fett** hat zwei Sterne davor und zwei dahinter, ohne Leerzeichen; andere Zeichen dieser Art gibt es nicht.",
    ),
)
NOT_PLAIN = Complaint(
    ('"{sign}" would be shown as it stands', "This is plain words: no bold, no links, no HTML, no braces."),
    (
        "„{sign}“ würde so angezeigt",
        "Hier steht einfacher Text: kein Fettdruck, keine Links, kein HTML, keine Klammern {{ }}.",
    ),
)

# ── between articles ──────────────────────────────────────────────────────────────────────────────────────────────────

NO_ARTICLE = Complaint(
    ("no German article", "The dialogs show it: put it back, or change the dialogs first."),
    ("kein deutscher Artikel", "Die Dialoge zeigen ihn: Fügen Sie ihn wieder ein, oder ändern Sie zuerst die Dialoge."),
)
NO_GERMAN = Complaint(
    ("there is no German article behind this translation", "Write articles/{topic}/de.md: the desk reads German."),
    (
        "Zu dieser Übersetzung gibt es keinen deutschen Artikel",
        "Schreiben Sie articles/{topic}/de.md: die Beratung liest Deutsch.",
    ),
)
OTHER_FACTS = Complaint(
    ("not the facts of the German article: missing {missing}; only here {more}", "Both must say the same."),
    (
        "Nicht die Tatsachen des deutschen Artikels: es fehlt {missing}; nur hier steht {more}",
        "Beide müssen dasselbe sagen.",
    ),
)
OTHER_LINKS = Complaint(
    ("not the links of the German article: missing {missing}; only here {more}", "Both must lead to the same pages."),
    (
        "Nicht die Links des deutschen Artikels: es fehlt {missing}; nur hier steht {more}",
        "Beide müssen zu denselben Seiten führen.",
    ),
)
