"""What can be wrong between articles, each with its remedy, once in English, once in German."""

from __future__ import annotations

from knowledge.reading.mistakes import Complaint

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
