"""However she types, the right answer comes first, and what is not ours is not answered."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.find import MOST_TOPICS, Index
from knowledge.model import Finder
from tests.find.small_content import ASKED, LANGUAGES, SYNONYMS, URGENT, articles, small_index

RIGHT = [
    ("her very words", "Wie melde ich mein Kind in der Kita an?", "registration-how"),
    ("capitals", "WIE HOCH SIND DIE GEBÜHREN", "costs-amount"),
    ("umlauts written as two letters", "wie hoch sind die gebuehren", "costs-amount"),
    ("umlauts left out", "wie hoch sind die gebuhren", "costs-amount"),
    ("a slip in each word", "wei hoch sidn die gebürhen", "costs-amount"),
    ("another ending", "Gebühr", "costs-amount"),
    ("a part of a compound", "Impfung Masern", "registration-measles"),
    ("English", "how much do I pay each month", "costs-amount"),
    ("English with slips", "measels vacination requird", "registration-measles"),
    ("Arabic without hamza", "كيف اسجل ابني", "registration-how"),
    ("Arabic with marks on the letters", "رُسُومُ الحَضانَة", "costs-amount"),
    ("Arabic with Persian letters", "کیف أسجل طفلی", "registration-how"),
    ("Arabic with tatweel", "تطعـــيم الحصبة", "registration-measles"),
    ("German and Arabic mixed", "كم تكلف die Krippe im Monat", "costs-amount"),
    ("English and German mixed", "my kitas are all voll, Absage", "entitlement-no-place"),
    ("a story around the question", "Hallo, ich bin neu hier und habe zwei Kinder. Alle Kitas sind voll! Danke", "entitlement-no-place"),
]  # fmt: skip

NOT_OURS = [
    ("nothing", ""),
    ("white space", " \n\t "),
    ("one common word", "die"),
    ("several common words", "und oder aber wie"),
    ("fingers on the keys", "asdf"),
    ("more fingers on the keys", "qwertzuiop jklö"),
    ("digits", "12345"),
    ("emoji", "😀👍"),
    ("the weather", "Regnet es morgen in Hamburg?"),
    ("a joke", "tell me something funny about penguins"),
    ("a recipe", "Rezept Kartoffelsuppe mit Lauch"),
    ("football", "من فاز بكأس العالم"),
    ("another script", "გამარჯობა"),
]


@pytest.mark.parametrize(("words", "topic"), [row[1:] for row in RIGHT], ids=[row[0] for row in RIGHT])
def test_the_right_topic_comes_first(index: Index, words: str, topic: str) -> None:
    finding = index.find(words, "")
    assert finding.decision in ("answer", "choices")
    assert finding.topics[0].topic == topic


@pytest.mark.parametrize("words", [row[1] for row in NOT_OURS], ids=[row[0] for row in NOT_OURS])
def test_what_is_not_ours_finds_nothing(index: Index, words: str) -> None:
    assert index.find(words, "").decision == "none"


def test_every_asked_line_is_answered_rightly_or_stands_among_the_choices(index: Index) -> None:
    wrong = [
        line
        for (topic, _), lines in ASKED.items()
        for line in lines
        if (finding := index.find(line, "")).decision == "none" or finding.topics[0].topic != topic
    ]
    assert wrong == []


def test_her_own_words_are_answered_at_once(index: Index) -> None:
    assert index.find("Muss mein Kind gegen Masern geimpft sein?", "de").decision == "answer"


def test_a_word_of_the_same_group_finds_the_topic() -> None:
    without = Index(articles(), {}, URGENT, LANGUAGES)
    assert small_index().find("Spritze", "de").topics[0].topic == "registration-measles"
    assert "registration-measles" not in [found.topic for found in without.find("Spritze", "de").topics[:1]]


FAINT = [
    ("a compound of known parts", "Stundenwoche", "entitlement-hours"),
    ("Arabic typed in Latin letters", "rosoum al 7adana", "costs-amount"),
]


@pytest.mark.parametrize(("words", "topic"), [row[1:] for row in FAINT], ids=[row[0] for row in FAINT])
def test_a_faint_likeness_comes_first_and_is_not_offered(index: Index, words: str, topic: str) -> None:
    finding = index.find(words, "")
    assert (finding.decision, finding.topics[0].topic) == ("none", topic)


NO_TOPIC = [
    ("a town", "Magdeburg"),
    ("another town", "Halle"),
    ("a town in Arabic", "ماغدبورغ"),
    ("where she lives", "I live in Halle"),
    ("that she does not know", "weiß nicht"),
    ("that she does not know, English", "I don't know"),
    ("that she does not know, Arabic", "لا أعرف"),
    ("that she will not say", "will ich nicht sagen"),
    ("a sound", "hmm"),
    ("her data", "Was passiert mit meinen Daten?"),
    ("the weather", "Wie ist das Wetter?"),
    ("her child's name", "mein Sohn heißt Ali"),
]


@pytest.mark.parametrize("words", [row[1] for row in NO_TOPIC], ids=[row[0] for row in NO_TOPIC])
def test_what_asks_for_no_topic_brings_none(whole: Finder, words: str) -> None:
    assert whole.find(words, "").decision == "none"


NEAR = [
    ("hours", {"entitlement-hours", "entitlement-more-hours"}),
    ("ab wann darf mein kind in die kita", {"entitlement-age", "registration-measles"}),
    ("kein Platz bekommen", {"entitlement-no-place"}),
]


@pytest.mark.parametrize(("words", "topics"), NEAR, ids=[words for words, _ in NEAR])
def test_only_topics_that_come_near_are_offered(whole: Finder, words: str, topics: set[str]) -> None:
    finding = whole.find(words, "")
    assert (finding.decision, {found.topic for found in finding.topics}) == ("choices", topics)


def test_a_vague_question_gets_choices(index: Index) -> None:
    finding = index.find("Kind Stunden bezahlen", "de")
    assert finding.decision == "choices"
    assert 2 <= len(finding.topics) <= MOST_TOPICS


def test_the_conversation_s_language_decides_between_two_meanings() -> None:
    from knowledge.model import Article

    twins = [
        Article("costs-amount", "de", "Titel eins", "", ("rat gift",)),
        Article("registration-how", "en", "Title two", "", ("rat gift",)),
        Article("costs-amount", "en", "fee", "", ("monthly fee",)),
        Article("registration-how", "de", "anmelden", "", ("Kind anmelden",)),
    ]
    index = Index(twins, {}, {}, ("de", "en"))
    assert index.find("rat gift", "de").topics[0].topic == "costs-amount"
    assert index.find("rat gift", "en").topics[0].topic == "registration-how"


def test_scores_fall_and_stay_between_nought_and_one(index: Index) -> None:
    scores = [found.score for found in index.find("Was kostet die Anmeldung pro Stunde?", "de").topics]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len(scores) <= MOST_TOPICS


def test_danger_comes_first_and_the_topics_follow(index: Index) -> None:
    finding = index.find("Mein Mann schlägt mich, ich brauche einen Platz in der Kita", "de")
    assert finding.decision == "urgent"
    assert (finding.topics[0].topic, finding.topics[0].score) == ("service-violence", 1.0)
    assert len(finding.topics) > 1


@pytest.mark.slow
def test_the_order_of_the_articles_does_not_matter() -> None:
    backwards = Index(reversed(articles()), SYNONYMS, URGENT, LANGUAGES)
    forwards = small_index()
    for _, words, _ in RIGHT:
        assert backwards.find(words, "de") == forwards.find(words, "de")


def test_without_articles_nothing_is_found_but_danger_is_heard() -> None:
    empty: Finder = Index([], {}, {}, ())
    assert empty.find("Was kostet die Kita?", "de").decision == "none"
    assert empty.find("mein Mann schlägt mich", "de").decision == "urgent"


@settings(max_examples=150, deadline=None)
@given(words=st.text(max_size=300), language=st.sampled_from(["", "de", "ar", "xx", "🙂"]))
@pytest.mark.slow
def test_no_words_make_it_raise_and_the_same_words_find_the_same(words: str, language: str) -> None:
    index = _HELD
    finding = index.find(words, language)
    assert finding == index.find(words, language)
    assert len(finding.topics) <= MOST_TOPICS
    assert finding.decision == "urgent" or not index.is_urgent(words)


_HELD = small_index()


@pytest.mark.parametrize(
    "words", ["kita " * 5_000, "ß" * 10_000, "\u200f" * 10_000, "ا" * 10_000, "\ud800 kita", "👩‍👧‍👦" * 2_000]
)
def test_endless_or_broken_words_are_looked_at_in_bounded_time(index: Index, words: str) -> None:
    begun = perf_counter()
    index.find(words, "de")
    assert perf_counter() - begun < 10
