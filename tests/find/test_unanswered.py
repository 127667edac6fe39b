"""Sure and wrong is worse than honest: what has no article of its own is not answered by the one beside it."""

from __future__ import annotations

import pytest

from knowledge.find import Index
from knowledge.model import Finder
from knowledge.reader import read
from tests.find.conftest import CONTENT
from tests.find.small_content import LANGUAGES, SYNONYMS, URGENT, articles

CANCEL = {
    "de": {"registration-cancel": ("Kind aus der Kita abmelden", "Wie melde ich mein Kind ab?", "Vertrag kündigen")}
}


@pytest.fixture(scope="module")
def aware() -> Index:
    """The small finder, which also knows what mothers ask about cancelling, without an answer to it."""
    return Index(articles(), SYNONYMS, URGENT, LANGUAGES, CANCEL)


KNOWN_WITHOUT_AN_ANSWER = [
    ("the opposite of registering", "Wie melde ich mein Kind ab", "registration-cancel"),
    ("the same in Arabic", "الغاء تسجيل الروضة", "registration-cancel"),
    ("the same in English", "cancel kita contract", "registration-cancel"),
    ("the same in a long sentence", "How do I cancel the registration of my child in kindergarten?", "registration-cancel"),
    ("registering elsewhere", "Wie melde ich mein Kind um", "registration-moving"),
    ("food, not the fee", "لازم ادفع الأكل", "costs-lunch"),
    ("nappies, not the fee", "Kosten für Windeln", "daily-bring"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "topic"), [row[1:] for row in KNOWN_WITHOUT_AN_ANSWER], ids=[row[0] for row in KNOWN_WITHOUT_AN_ANSWER]
)
def test_a_topic_without_an_article_is_known_and_nothing_beside_it_is_shown(
    whole: Finder, words: str, topic: str
) -> None:
    finding = whole.find(words, "")
    assert (finding.decision, finding.topics[0].topic) == ("none", topic)


NEVER_SURE = [
    ("exhausted", "Ich kann nicht mehr"),
    ("exhausted in other words", "Ich schaffe das nicht mehr"),
    ("exhausted in English", "I can't any more"),
    ("no place to sleep", "Ich habe keinen Platz zum Schlafen"),
    ("no place to sleep in English", "I have no place to sleep with my children"),
    ("no place to sleep in Arabic", "ما عندي مكان للنوم"),
    ("whooping cough", "Keuchhusten Impfung Pflicht?"),
    ("whooping cough in a whole sentence", "Muss mein Kind gegen Keuchhusten geimpft sein?"),
    ("covid", "covid vaccine"),
    ("flu, written in one word", "Braucht mein Kind für die Krippe eine Grippeimpfung?"),
    ("food of a family with benefits", "Muss ich für das Essen bezahlen wenn ich Bürgergeld bekomme?"),
    ("another contract", "Handyvertrag kündigen"),
    ("more money", "Ich brauche mehr Geld"),
]


@pytest.mark.parametrize("words", [row[1] for row in NEVER_SURE], ids=[row[0] for row in NEVER_SURE])
def test_what_only_sounds_like_an_article_is_never_answered_at_once(whole: Finder, words: str) -> None:
    assert whole.find(words, "").decision in ("none", "choices")


STILL_SURE = [
    ("measles", "masern impfung", "registration-measles"),
    ("measles in English", "measles vaccination kita", "registration-measles"),
    ("measles in Arabic", "هل تطعيم الحصبة إجباري", "registration-measles"),
    ("registering", "kita anmelden", "registration-how"),
    ("registering in Arabic", "كيف أسجل طفلي في الروضة؟", "registration-how"),
    ("no place", "alle Kitas sind voll was tun", "entitlement-no-place"),
    ("more hours", "I need more hours because I work full time", "entitlement-more-hours"),
    ("hours", "Wie lange darf mein Sohn am Tag bleiben?", "entitlement-hours"),
    ("who pays nothing", "Wer muss keine Kitagebühren zahlen?", "costs-exemption"),
]


@pytest.mark.parametrize(("words", "topic"), [row[1:] for row in STILL_SURE], ids=[row[0] for row in STILL_SURE])
def test_what_an_article_is_about_is_answered_at_once(whole: Finder, words: str, topic: str) -> None:
    finding = whole.find(words, "")
    assert (finding.decision, finding.topics[0].topic) == ("answer", topic)


@pytest.mark.slow
def test_every_line_of_an_article_is_answered_by_it_at_once_or_among_the_choices() -> None:
    knowledge = read(CONTENT, LANGUAGES)
    missed = [
        line
        for article in knowledge.articles.values()
        for line in (article.title, *article.asked)
        if (finding := knowledge.finder.find(line, article.language)).decision == "none"
        or article.topic not in [found.topic for found in finding.topics]
    ]
    assert missed == []


def test_choices_are_only_topics_with_an_article(aware: Index) -> None:
    answered = {article.topic for article in articles()}
    for words in ("Kita Vertrag Stunden", "Kind Kita Platz", "Platz kündigen Absage"):
        finding = aware.find(words, "de")
        assert finding.decision != "choices" or {found.topic for found in finding.topics} <= answered


def test_without_those_lines_the_neighbour_would_have_been_offered(aware: Index) -> None:
    words = "Mein Kind in der Kita abmelden"
    assert Index(articles(), SYNONYMS, URGENT, LANGUAGES).find(words, "de").topics[0].topic == "registration-how"
    assert (aware.find(words, "de").decision, aware.find(words, "de").topics[0].topic) == (
        "none",
        "registration-cancel",
    )


def test_lines_in_a_language_that_is_not_spoken_do_not_count() -> None:
    polish = {"pl": CANCEL["de"]}
    assert "registration-cancel" not in [
        found.topic
        for found in Index(articles(), SYNONYMS, URGENT, LANGUAGES, polish).find("Vertrag kündigen", "de").topics
    ]
