"""Whether she takes something back, and what she says instead."""

from __future__ import annotations

import pytest

from knowledge.model import Correction
from tests.hear.tables import HEARING, Row, spread

PLAIN: list[Row] = [
    (
        "four years",
        "4 Jahre",
        "nein, ich meinte 4 Jahre|ich meinte 4 Jahre|Nein, falsch: 4 Jahre|nicht 3 Jahre, sondern 4 Jahre|sorry, ich meine 4 Jahre",
    ),
    ("four years in English", "4 years", "no, I meant 4 years|No I meant 4 years|actually 4 years|not 3 but 4 years"),
    ("four years in Arabic", "٤ سنوات", "لا، قصدي ٤ سنوات|لا قصدي ٤ سنوات|أقصد ٤ سنوات|غلط، ٤ سنوات|ليس ٣ بل ٤ سنوات"),
    ("a town", "Bernburg", "no, I meant Bernburg|das war falsch, Bernburg"),
    ("what he is", "er ist 7", "nein, er ist 7|nein er ist 7|nein warte, er ist 7"),
]
NONE: list[Row] = [
    ("a denial", None, "لا أعمل|no course|nicht in Halle|ich arbeite nicht"),
    ("a mere no", None, "nein|no|لا|nein danke|nein!|sorry"),
    ("an answer", None, "Halle|4 Jahre|ja|ja, 4 Jahre|"),
]


@pytest.mark.parametrize(("words", "instead"), spread(PLAIN))
def test_what_she_says_instead(words: str, instead: str) -> None:
    assert HEARING.correction(words) == Correction(instead, plainly=True)


@pytest.mark.parametrize(("words", "nothing"), spread(NONE))
def test_nothing_is_taken_back(words: str, nothing: None) -> None:
    assert HEARING.correction(words) is nothing


def test_a_no_before_other_words_may_be_an_answer_too() -> None:
    assert HEARING.correction("nein, Halle") == Correction("Halle")


def test_how_her_child_is_may_be_a_correction_without_a_no() -> None:
    assert HEARING.correction("er ist 10 Jahre alt") == Correction("er ist 10 Jahre alt", plainly=True, marked=False)
