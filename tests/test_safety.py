"""The card fits the danger, wherever she is and whatever her language; and where a child has died, nothing goes on."""

from __future__ import annotations

import pytest

from dialogs.book import STEPS
from dialogs.engine import think
from dialogs.events import CaseTaken, Said
from dialogs.model import Conversation, Say, TellDesk, Turn
from tests.player import LANGUAGES, catalogues, knowledge
from tests.test_engine import AT, WAITING

POLICE, EMERGENCY, VIOLENCE, POISON, PARENTS = "110", "112", "116 016", "0361 730730", "0800 111 0550"
EVERY_NUMBER = {POLICE, EMERGENCY, VIOLENCE, POISON, PARENTS}

FITS = [
    ("poison", "mein Kind hat Waschmittel getrunken", {EMERGENCY, POISON}),
    ("life", "my baby turned blue", {EMERGENCY}),
    ("no will to live", "ich will mir das Leben nehmen", {EMERGENCY}),
    ("pills", "ich hab Tabletten genommen", {EMERGENCY}),
    ("violence", "زوجي عنيف", {POLICE, EMERGENCY, VIOLENCE}),
    ("a marriage against her will", "Mein Vater will mich verheiraten", {POLICE, EMERGENCY, VIOLENCE}),
    ("a bare cry", "SOS", {POLICE, EMERGENCY, VIOLENCE}),
    ("a child that is touched", "my husband touches our daughter", {POLICE, EMERGENCY, VIOLENCE}),
    ("a child that was taken", "خطفوا ابني", {POLICE, EMERGENCY, VIOLENCE}),
    ("her own hand", "ich habe mein Baby geschüttelt", {EMERGENCY, PARENTS}),
]
DANGERS = [row[1] for row in FITS]


def said(words: str, language: str = "de", place: str = "welcome.menu", case: str = "") -> Turn:
    return think(Conversation(7, language=language, place=place, case=case), Said(AT, words), knowledge())


def spoken(turn: Turn) -> str:
    language = turn.conversation.language or "de"
    says = (effect for effect in turn.effects if isinstance(effect, Say))
    words = "\n".join(catalogues().say(say.text, say.language or language) for say in says)
    return words.translate({ord(sign): None for sign in "\u2066\u2067\u2068\u2069"})


@pytest.mark.parametrize(("words", "numbers"), [row[1:] for row in FITS], ids=[row[0] for row in FITS])
def test_the_card_names_the_numbers_that_fit_and_no_others(words: str, numbers: set[str]) -> None:
    heard = spoken(said(words))
    assert {number for number in EVERY_NUMBER if number in heard} == numbers


@pytest.mark.parametrize("place", WAITING)
def test_each_danger_is_heard_in_every_step(place: str) -> None:
    assert {said(words, place=place).conversation.place for words in DANGERS} == {"safety.card"}


@pytest.mark.parametrize("place", WAITING)
def test_the_death_of_a_child_ends_every_dialog(place: str) -> None:
    told = Conversation(7, language="de", place=place, paused=("entitlement.child",), answers={"entitlement.months": 8})
    conversation = think(told, Said(AT, "mein Kind ist gestorben"), knowledge()).conversation
    assert (conversation.place, conversation.stack, conversation.paused) == ("safety.grief", (), ())
    assert "entitlement.months" not in conversation.answers


@pytest.mark.parametrize("words", ["kocam beni dövüyor", "чоловік мене б'є", "شوهرم مرا می‌زند", "мой ребенок умер"])
def test_at_the_door_a_foreign_language_is_answered_in_all_of_ours(words: str) -> None:
    turn = said(words, language="", place="")
    first = [effect.language for effect in turn.effects if isinstance(effect, Say)]
    assert first == [*LANGUAGES, ""]
    offered = next(effect.choices for effect in reversed(turn.effects) if isinstance(effect, Say))
    assert [choice.key for choice in offered] == [*LANGUAGES, "person"]


def test_at_the_door_a_language_of_ours_is_answered_in_it_alone() -> None:
    turn = said("my husband is hitting me", language="", place="")
    assert turn.conversation.language == "en"
    assert all(not effect.language for effect in turn.effects if isinstance(effect, Say))


def test_with_a_counsellor_the_numbers_are_said_and_nothing_is_asked() -> None:
    talk = think(
        Conversation(7, language="de", place="welcome.menu", case="waiting"), CaseTaken(AT, "Frau Berger"), knowledge()
    )
    turn = think(talk.conversation, Said(AT, "mein Baby atmet nicht"), knowledge())
    (say,) = (effect for effect in turn.effects if isinstance(effect, Say))
    assert say.choices == ()
    assert EMERGENCY in spoken(turn)
    assert TellDesk("danger") in turn.effects


def test_with_a_counsellor_the_death_of_a_child_is_hers_to_answer() -> None:
    assert said("mein Kind ist gestorben", place="counsellor.with_you", case="taken").effects == ()


def test_no_step_of_safety_leads_on_with_a_question_by_itself() -> None:
    assert all(not step.then for name, step in STEPS.items() if name.startswith("safety."))
