"""The crash proof's own judgement: what counts as lost, doubled or out of order, and the one excuse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pytest

from bot.storage import Line
from tests.telegram.proof.books import Talk
from tests.telegram.proof.trial import Sent

AT = datetime(2026, 1, 2, tzinfo=UTC)
SENT = (Sent(1, "a"), Sent(2, tapped="step x"), Sent(3, "b"), Sent(4, tapped="step y"))
ANSWER = "ok"


def told(hers: Sequence[str], held_back: Mapping[int, float]) -> Talk:
    log = [line for text in hers for line in (Line("mother", AT, text), Line("lotse", AT, ANSWER))]
    return Talk(log, [ANSWER] * len(hers), SENT, held_back)


WRONG = [
    ("a message is missing", "a x y", {}),
    ("a message came twice", "a a x b y", {}),
    ("words changed places", "b x a y", {1: 9.0, 3: 9.0}),
    ("taps changed places", "a y b x", {2: 9.0, 4: 9.0}),
    ("a tap went ahead of words that nobody held back", "x a b y", {}),
    ("a tap went ahead of words that were tried again at once", "x a b y", {1: 0.0}),
    ("words went ahead of a tap that nobody held back", "a b x y", {1: 9.0, 3: 9.0}),
]


@pytest.mark.parametrize(("hers", "held_back"), [pytest.param(*row[1:], id=row[0]) for row in WRONG])
def test_it_is_a_fault_when(hers: str, held_back: Mapping[int, float]) -> None:
    assert told(hers.split(), held_back).faults() != []


FINE = [
    ("all is in order", "a x b y", {}, 0),
    ("a tap went ahead of words that Telegram held back", "x a b y", {1: 0.1}, 1),
    ("words went ahead of a tap that Telegram held back", "a b x y", {2: 0.1}, 1),
]


@pytest.mark.parametrize(("hers", "held_back", "overtaken"), [pytest.param(*row[1:], id=row[0]) for row in FINE])
def test_it_is_no_fault_when(hers: str, held_back: Mapping[int, float], overtaken: int) -> None:
    talk = told(hers.split(), held_back)
    assert talk.faults() == []
    assert talk.overtaken() == overtaken
