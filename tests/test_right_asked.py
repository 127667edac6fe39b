"""Whoever asks for her child's right to a place is led into the dialog that finds it out; whoever asks something else is not."""

from __future__ import annotations

from datetime import datetime

import pytest

from dialogs.engine import think
from dialogs.events import Said
from dialogs.model import Answer, Conversation, Say
from knowledge.office import HERE
from tests.player import knowledge

AT = datetime(2026, 11, 23, 10, 0, tzinfo=HERE)

THE_RIGHT = [
    ("de", "Hat mein Kind ein Recht auf einen Platz?"),
    ("de", "Habe ich Anspruch auf einen Kitaplatz?"),
    ("de", "hat meine tochter recht auf kita platz"),
    ("de", "Hat mein Sohn einen Rechtsanspruch auf einen Kindergartenplatz?"),
    ("de", "Steht meinem Kind ein Platz zu?"),
    ("de", "Haben wir Anspruch auf einen Krippenplatz?"),
    ("en", "Does my child have a right to a place?"),
    ("en", "does my son have a right to a kindergarten place"),
    ("en", "Is my daughter entitled to a Kita place?"),
    ("en", "Do we have a right to childcare?"),
    ("en", "has my child a right to a place in Germany"),
    ("ar", "هل لطفلي حق في مكان؟"),
    ("ar", "هل يحق لابني مكان في الروضة؟"),
    ("ar", "هل من حق طفلي مكان في الروضة؟"),
    ("ar", "ابني بيحقله مكان؟"),
    ("ar", "بنتي الها حق بالروضة؟"),
    ("ar", "ibni elo 7a2 bel kita?"),
]

SOMETHING_ELSE = [
    ("de", "Habe ich recht?"),
    ("de", "Wie bekomme ich mein Recht auf einen Kitaplatz?"),
    ("de", "Hat mein Kind Anspruch auf mehr Betreuung in der Kita?"),
    ("de", "Hat mein Kind auch ohne Arbeit ein Recht auf einen Platz?"),
    ("de", "Ab wann hat mein Kind ein Recht auf einen Platz?"),
    ("en", "Is Kita right for my child?"),
    ("en", "How many hours does my child have a right to?"),
    ("en", "How do I get a right to a Kita place for my child?"),
    ("ar", "كم ساعة يحق لابني في الروضة؟"),
    ("ar", "من أي عمر يحق لطفلي مكان في الروضة؟"),
    ("ar", "شو حق الروضة؟"),  # what it costs
]


@pytest.mark.parametrize(("language", "words"), THE_RIGHT)
def test_who_asks_for_the_right_is_asked_how_old_her_child_is(language: str, words: str) -> None:
    turn = think(Conversation(7, language=language, place="welcome.menu"), Said(AT, words), knowledge())
    assert turn.conversation.place == "entitlement.age"


@pytest.mark.parametrize(("language", "words"), SOMETHING_ELSE)
def test_who_asks_something_else_is_not(language: str, words: str) -> None:
    turn = think(Conversation(7, language=language, place="welcome.menu"), Said(AT, words), knowledge())
    assert not turn.conversation.place.startswith("entitlement.")


def test_who_asks_it_again_within_the_dialog_loses_nothing() -> None:
    told: dict[str, Answer] = {"entitlement.months": 20, "entitlement.child": "small"}
    before = Conversation(7, language="en", place="entitlement.place", answers=told)
    turn = think(before, Said(AT, "Does my child have a right to a place?"), knowledge())
    assert turn.conversation == before


def test_what_she_wants_a_person_to_know_is_no_wish_of_hers() -> None:
    before = Conversation(7, language="en", place="counsellor.subject")
    turn = think(before, Said(AT, "Does my child have a right to a place?"), knowledge())
    assert turn.conversation.place == "counsellor.noted"


@pytest.mark.parametrize(
    "words", ["Ich habe eine Frage", "Does my child have a right to a place?", "هل لطفلي حق في مكان؟"]
)
def test_whose_first_words_are_a_wish_is_told_who_may_read(words: str) -> None:
    turn = think(Conversation(7), Said(AT, words), knowledge())
    said = " ".join(effect.text.message for effect in turn.effects if isinstance(effect, Say))
    assert "computer program" in said
    assert "may read what you write here" in said
