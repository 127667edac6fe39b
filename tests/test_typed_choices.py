"""Where nothing can be touched, whatever stands in a list can be typed: its number or letter, or its words."""

from __future__ import annotations

from datetime import datetime

import pytest

from dialogs.engine import think
from dialogs.events import Said
from dialogs.model import Conversation, Say
from knowledge.office import HERE
from tests.player import catalogues, knowledge

AT = datetime(2026, 11, 23, 10, 0, tzinfo=HERE)


def after_two_misses(place: str) -> tuple[Conversation, Say]:
    conversation = Conversation(7, language="de", place=place)
    for words in ("   ", "???"):
        turn = think(conversation, Said(AT, words), knowledge())
        conversation = turn.conversation
    last = turn.effects[-1]
    assert isinstance(last, Say)
    return conversation, last


@pytest.mark.parametrize(
    ("place", "lettered"),
    [
        pytest.param("entitlement.age", True, id="a letter, where a number is an age"),
        pytest.param("entitlement.situation", False, id="a number, elsewhere"),
    ],
)
def test_a_person_who_is_offered_after_two_misses_can_be_typed(place: str, lettered: bool) -> None:
    conversation, said = after_two_misses(place)
    number = len(said.choices)
    assert said.choices[-1].key == "person"
    assert said.lettered is lettered
    mark = chr(ord("A") + number - 1) if lettered else str(number)
    assert think(conversation, Said(AT, mark), knowledge()).conversation.place == "counsellor.agree"


def test_a_choice_in_its_own_words_is_that_choice_even_where_it_sounds_like_a_question() -> None:
    conversation = Conversation(7, language="de", place="welcome.menu")
    for words in ("Habe ich ein Recht auf einen Platz?",):
        conversation = think(conversation, Said(AT, words), knowledge()).conversation
    turn = think(conversation, Said(AT, "Hallo"), knowledge())
    [said] = [effect for effect in turn.effects if isinstance(effect, Say) and effect.choices]
    for choice in said.choices:
        label = catalogues().label(choice.label, "de")
        typed = think(turn.conversation, Said(AT, label), knowledge()).conversation
        number = str(said.choices.index(choice) + 1)
        assert typed.place == think(turn.conversation, Said(AT, number), knowledge()).conversation.place, label
