"""What can be wrong with the marks in a text, and between articles, each with its remedy, once in English, once in German."""

from __future__ import annotations

from knowledge.reading.mistakes import Complaint

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
NO_WORDS = Complaint(
    ("a link to {value} has no words", "Write what she finds there: [words](https://example.org)."),
    ("Ein Link zu {value} hat keine Worte", "Schreiben Sie, was sie dort findet: [Worte](https://example.org)."),
)
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
