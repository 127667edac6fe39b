"""What `check` has to say about content that can be read: the sentences, once in English, once in German."""

from __future__ import annotations

from knowledge.reading.mistakes import Complaint

NO_ANSWER = Complaint(
    (
        'no article on "{about}" yet',
        "Write articles/{topic}/de.md first; questions on it go to a counsellor until then.",
    ),
    (
        "Noch kein Artikel zu „{about}“",
        "Schreiben Sie zuerst articles/{topic}/de.md; bis dahin gehen Fragen an die Beratung.",
    ),
)
NO_TRANSLATION = Complaint(
    ("missing; mothers see the German article", "Translate articles/{topic}/de.md."),
    ("Fehlt; Mütter sehen den deutschen Artikel", "Übersetzen Sie articles/{topic}/de.md."),
)
NO_PHRASE = Complaint(
    ('"{name}" is missing; counsellors cannot say it in this language', "Translate it from phrases/de.yaml."),
    ("„{name}“ fehlt; die Beratung kann es in dieser Sprache nicht sagen", "Übersetzen Sie es aus phrases/de.yaml."),
)
PHRASE_OUTDATED = Complaint(
    (
        'the German phrase "{name}" has changed since this was translated',
        'Compare both, then write german: "{now}" below it.',
    ),
    (
        "Der deutsche Satz „{name}“ hat sich seit der Übersetzung geändert",
        'Vergleichen Sie beide, und schreiben Sie dann darunter german: "{now}".',
    ),
)
PHRASE_NOT_TRUE = Complaint(
    ('"{phrase}" says "{name}", which is not true on this day; nobody can send it', "Correct the fact, or the phrase."),
    (
        "„{phrase}“ nennt „{name}“; das gilt an diesem Tag nicht. Niemand kann den Satz senden",
        "Berichtigen Sie die Tatsache oder den Satz.",
    ),
)
OUTDATED = Complaint(
    ("the German article has changed since this was translated", 'Compare both, then write german: "{now}".'),
    (
        "Der deutsche Artikel hat sich seit der Übersetzung geändert",
        'Vergleichen Sie beide, und schreiben Sie dann german: "{now}".',
    ),
)
UNREVIEWED = Complaint(
    ("nobody has reviewed this article", "Have a second person read it, then write reviewed: with the date."),
    (
        "Diesen Artikel hat noch niemand geprüft",
        "Lassen Sie ihn gegenlesen, und schreiben Sie dann reviewed: mit dem Datum.",
    ),
)
EXPIRED = Complaint(
    (
        'says "{name}", which was true until {day} only; mothers do not see this article',
        "Correct the fact, or the article.",
    ),
    (
        "Nennt „{name}“; das galt nur bis {day}. Mütter sehen diesen Artikel nicht",
        "Berichtigen Sie die Tatsache oder den Artikel.",
    ),
)
NOT_YET = Complaint(
    ('says "{name}", which is true from {day} only; mothers do not see this article', "Wait, or correct the article."),
    (
        "Nennt „{name}“; das gilt erst ab {day}. Mütter sehen diesen Artikel nicht",
        "Warten Sie, oder berichtigen Sie den Artikel.",
    ),
)
NOT_TRUE_NOW = Complaint(
    ('a dialog says "{name}", which is not true on this day', "Correct the value, valid_from or valid_to."),
    ("Ein Dialog nennt „{name}“; das gilt an diesem Tag nicht", "Berichtigen Sie value, valid_from oder valid_to."),
)
DUE = Complaint(
    ('"{name}" was to be looked at again by {day}', "Open its source, {source}, then set checked_on and review_by."),
    (
        "„{name}“ sollte bis {day} neu geprüft werden",
        "Öffnen Sie die Quelle, {source}, und setzen Sie dann checked_on und review_by.",
    ),
)
CHECKED_LATER = Complaint(
    ('"{name}" says that it is checked on {day}, which is still to come', "Correct checked_on, then review_by."),
    ("„{name}“ ist angeblich am {day} geprüft; dieser Tag kommt erst", "Berichtigen Sie checked_on, dann review_by."),
)
REVIEWED_LATER = Complaint(
    ("reviewed on {day}, which is still to come", "Write the day on which somebody read it."),
    ("Geprüft am {day}; dieser Tag kommt erst", "Schreiben Sie den Tag, an dem es jemand gelesen hat."),
)
RESTS_LONG = Complaint(
    ('"{name}" is not to be looked at again before {day}', "Set review_by to a day within a year of checked_on."),
    ("„{name}“ soll erst am {day} wieder geprüft werden", "Setzen Sie review_by höchstens ein Jahr nach checked_on."),
)
UNUSED = Complaint(
    ('no article says "{name}"', "Use it, or delete it if no dialog needs it either."),
    ("Kein Artikel nennt „{name}“", "Verwenden Sie sie, oder löschen Sie sie, wenn auch kein Dialog sie braucht."),
)
ASKED_TWICE = Complaint(
    ('"{words}" is asked here and in {other}', "One question can lead to one article only: keep the better one."),
    (
        "„{words}“ steht hier und in {other}",
        "Eine Frage kann nur zu einem Artikel führen: behalten Sie die bessere Stelle.",
    ),
)
LONG_TEXT = Complaint(
    ("{count} characters are much to read on a phone", "Shorten it to {most}, or make two topics of it."),
    ("{count} Zeichen sind viel auf einem Telefon", "Kürzen Sie auf {most}, oder machen Sie zwei Themen daraus."),
)
LONG_SENTENCE = Complaint(
    ('a sentence of {count} words: "{beginning} …"', "Make two of it; up to {most} words are easy to read."),
    ("Ein Satz mit {count} Wörtern: „{beginning} …“", "Machen Sie zwei daraus; bis {most} Wörter lesen sich leicht."),
)
LONG_WORD = Complaint(
    ('"{word}" is a long word', "Say it in simpler words, or part it with a hyphen."),
    ("„{word}“ ist ein langes Wort", "Sagen Sie es einfacher, oder trennen Sie es mit einem Bindestrich."),
)
