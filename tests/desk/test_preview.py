"""Why the finder answers as it does: the lines, the words, the guess, the danger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.desk.preview import why
from dialogs.once import Once
from knowledge.model import Knowledge
from tests.player import knowledge as known


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return known()


@pytest.mark.parametrize(
    "words",
    [
        "Muss mein Kind gegen Masern geimpft sein?",
        "kita kosten",
        "Wo lernt man Fahrrad fahren?",
        "er schlägt mich",
        "",
        "🙂",
    ],
)
def test_it_says_what_the_finder_says(knowledge: Knowledge, words: str) -> None:
    reasons, finding = why(words, "de", knowledge), knowledge.finder.find(words, "de")

    assert (reasons.decision, reasons.language) == (finding.decision, finding.language)
    assert [(weighed.topic, weighed.score) for weighed in reasons.topics] == [
        (found.topic, found.score) for found in finding.topics
    ]


def test_the_nearest_line_stands_first_with_the_words_that_matched(knowledge: Knowledge) -> None:
    first = why("Muss mein Kind gegen Masern geimpft sein?", "de", knowledge).topics[0]

    assert first.about == knowledge.topics["registration-measles"].about
    assert first.lines[0].line == "Muss mein Kind gegen Masern geimpft sein?"
    assert {"masern", "geimpft"} <= set(first.lines[0].words)
    assert len(first.lines) == 3


def test_a_slip_of_the_finger_shows_what_it_was_taken_for(knowledge: Knowledge) -> None:
    reasons = why("massern", "de", knowledge)

    assert reasons.said == ("massern",)
    assert reasons.meant["massern"][0] == "masern"
    assert any("masern" in line.words for line in reasons.topics[0].lines)


def test_a_word_that_nobody_knows_is_taken_for_none(knowledge: Knowledge) -> None:
    assert why("xyzqwv", "de", knowledge).meant == {"xyzqwv": ()}


def test_lines_of_another_language_are_named_as_such(knowledge: Knowledge) -> None:
    first = why("الحصبة", "ar", knowledge).topics[0]

    assert first.topic == "registration-measles"
    assert first.lines[0].language == "ar"


DANGER = [
    ("in German", "Guten Tag, mein Mann schlägt mich, was kostet die Kita?", "schlägt mich"),
    ("in Arabic", "مرحبا زوجي يضربني كل يوم", "يضربني"),
    ("nothing", "Was kostet die Kita?", ""),
]


@pytest.mark.parametrize(("words", "piece"), [row[1:] for row in DANGER], ids=[row[0] for row in DANGER])
def test_the_words_that_are_taken_for_danger_are_shown(knowledge: Knowledge, words: str, piece: str) -> None:
    reasons = why(words, "", knowledge)

    assert piece in reasons.urgent
    assert len(reasons.urgent.split()) < len(words.split())
    assert (reasons.urgent_by in ("phrase", "rule")) == bool(piece)


def test_it_works_with_any_finder(knowledge: Knowledge) -> None:
    reasons = why("Masern Impfung", "de", replace(knowledge, finder=Once(knowledge.finder)))

    assert reasons.topics[0].topic == "registration-measles"
    assert reasons.topics[0].lines
