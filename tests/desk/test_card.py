"""What a mother told Lotse stands on the card in words of the desk, whatever she chose."""

from __future__ import annotations

import pytest

from bot.desk.words_talk import CARD, TRAIL
from dialogs.book import STEPS
from dialogs.counsellor.card import KEPT, UNSAID


@pytest.mark.parametrize("name", KEPT)
def test_every_part_of_the_card_has_a_name(name: str) -> None:
    assert f"card.{name}" in CARD


@pytest.mark.parametrize("name", ["situation", "hours"])
def test_every_answer_that_she_may_choose_has_words(name: str) -> None:
    choices = STEPS[KEPT[name]].choices
    assert not callable(choices)
    assert {f"card.{name}.{choice.key}" for choice in choices if choice.key not in UNSAID} <= CARD.keys()


def test_every_kind_of_child_has_words() -> None:
    assert {f"card.child.{child}" for child in ("unborn", "small", "school", "late")} <= CARD.keys()


def test_what_she_herself_does_stands_in_the_trail() -> None:
    assert {f"trail.{what}" for what in ("back to Lotse", "asks again", "answered", "danger")} <= TRAIL.keys()
