"""A few articles, groups of words and phrases: enough to look something up, small enough to know by heart."""

from __future__ import annotations

from knowledge.find import Index
from knowledge.model import Article

ASKED = {
    ("registration-how", "de"): (
        "Wie melde ich mein Kind in der Kita an?",
        "Wo bekomme ich die Anmeldung für den Kindergarten?",
        "Mein Sohn soll in die Krippe, was muss ich machen?",
        "Platz beantragen, wie geht das",
    ),
    ("registration-how", "en"): (
        "How do I register my child?",
        "where to sign up for daycare",
        "I want to apply for a kita place",
    ),
    ("registration-how", "ar"): ("كيف أسجل طفلي في الروضة؟", "وين بسجل ابني بالحضانة", "أريد تسجيل بنتي"),
    ("costs-amount", "de"): (
        "Was kostet ein Kitaplatz im Monat?",
        "Wie hoch sind die Gebühren?",
        "Elternbeitrag Krippe",
        "wie viel muss ich bezahlen",
    ),
    ("costs-amount", "en"): ("How much does a place cost?", "monthly fee for daycare", "what do parents pay"),
    ("costs-amount", "ar"): ("كم تكلف الروضة في الشهر؟", "رسوم الحضانة", "كم لازم أدفع"),
    ("registration-measles", "de"): (
        "Muss mein Kind gegen Masern geimpft sein?",
        "Masernimpfung Nachweis",
        "Impfpass verloren",
    ),
    ("registration-measles", "en"): (
        "Is the measles vaccination required?",
        "vaccination card lost",
        "does she need shots",
    ),
    ("registration-measles", "ar"): ("هل تطعيم الحصبة إجباري؟", "ضيعت دفتر التطعيم", "لقاح الحصبة"),
    ("entitlement-hours", "de"): (
        "Wie viele Stunden am Tag darf mein Kind bleiben?",
        "ganztags oder halbtags",
        "Stunden pro Woche",
    ),
    ("entitlement-hours", "en"): ("How many hours a day can my child stay?", "full day or half day", "hours per week"),
    ("entitlement-hours", "ar"): ("كم ساعة في اليوم يبقى طفلي؟", "دوام كامل أو نصف دوام", "عدد الساعات في الأسبوع"),
    ("entitlement-no-place", "de"): (
        "Alle Kitas sind voll, was tun?",
        "Wir haben eine Absage bekommen",
        "kann ich auf einen Platz klagen",
    ),
    ("entitlement-no-place", "en"): (
        "Every kita is full, what can I do?",
        "they refused us a place",
        "can I go to court",
    ),
    ("entitlement-no-place", "ar"): ("كل الروضات ممتلئة ماذا أفعل؟", "رفضوا طلبنا", "هل أستطيع رفع دعوى"),
}
SYNONYMS = {
    "de": (("geimpft", "impfung", "spritze"), ("kosten", "gebühren", "preis", "beitrag")),
    "ar": (("روضة", "kita", "حضانة"),),
}
URGENT = {
    "de": ("mein mann schlägt mich", "ich habe angst vor meinem mann", "häusliche gewalt", "ich will nicht mehr leben"),
    "en": ("my husband beats me", "domestic violence", "i want to die"),
    "ar": ("زوجي يضربني", "عنف منزلي", "أريد أن أموت"),
    "tr": ("kocam beni dövüyor", "aile içi şiddet"),
}
LANGUAGES = ("de", "en", "ar")


def articles() -> list[Article]:
    """One article for each topic and language; the title is the first line that mothers ask."""
    return [Article(topic, language, asked[0], "", asked) for (topic, language), asked in ASKED.items()]


def small_index() -> Index:
    """The finder over these articles."""
    return Index(articles(), SYNONYMS, URGENT, LANGUAGES)
