"""What every step keeps to, and that Lotse is never silent and never raises, whatever a mother does."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from dialogs.book import STEPS
from dialogs.engine import think
from dialogs.events import (
    AtTheDesk,
    CaseClosed,
    CaseReturned,
    CaseTaken,
    CounsellorSaid,
    Event,
    NotDelivered,
    Said,
    Started,
    Tapped,
    TimePassed,
    TimesOffered,
)
from dialogs.graph import faults, targets
from dialogs.house import HOUSE
from dialogs.memory import from_json, to_json
from dialogs.model import BACK, HOME, RESUME, Choice, Conversation, Go, Relay, Say, Scene, Show, Step, Turn
from dialogs.text import _
from knowledge.office import HERE
from tests.player import LANGUAGES, catalogues, knowledge

DAY = timedelta(days=1)
AT = datetime(2026, 11, 23, 10, 0, tzinfo=HERE)
WAITING = sorted(name for name, step in STEPS.items() if not step.does and not step.then)

WORDS = [
    "", " ", "?", "👍", "👎", "0", "1", "2", "٣", "12", "99999", "06114", "-1", "ja", "nein", "لا", "نعم", "Menü", "zurück",
    "back", "person", "Mensch", "stop", "löschen", "Sprache", "Deutsch", "العربية", "English", "Halle", "Magdeburk", "Leipzig",
    "8 Monate", "1,5 Jahre", "12.03.2024", "1403/05/12", "schwanger", "mein mann schlägt mich", "زوجي يضربني",
    "Muss mein Kind geimpft sein?", "kita", "Was kostet ein Platz?", "asdf", "Wie wird das Wetter?", "merhaba", "x" * 5000,
    "\u202e\u200f\u0000", "<b>fett</b>", "{words}", "%s", "'; DROP TABLE line; --",
]  # fmt: skip


TIMERS = ("counsellor.still_waiting", "counsellor.reminder", "gone.timer")
DESK: dict[str, Callable[[datetime], AtTheDesk]] = {
    "taken": lambda at: CaseTaken(at, "Frau Berger"),
    "said": lambda at: CounsellorSaid(at, "Frau Berger", "Guten Tag"),
    "said in German": lambda at: CounsellorSaid(at, "Herr Yilmaz", "Guten Tag", foreign=True),
    "times": lambda at: TimesOffered(at, "Frau Berger", (at - DAY, at + DAY, at + 2 * DAY)),
    "no times": lambda at: TimesOffered(at, "Frau Berger", ()),
    "returned": lambda at: CaseReturned(at, "Frau Berger"),
    "closed": lambda at: CaseClosed(at, "Frau Berger", "place_found"),
}


def tells(turn: Turn) -> bool:
    return any(isinstance(effect, Say | Show | Relay) for effect in turn.effects)


def choices_of(conversation: Conversation, event: Event) -> tuple[Choice, ...]:
    step = STEPS.get(conversation.place)
    if step is None:
        return ()
    scene = Scene(conversation, event, knowledge())
    return step.choices(scene) if callable(step.choices) else step.choices


words = some.sampled_from(WORDS) | some.text(max_size=30)
deeds = some.one_of(
    words.map(lambda text: ("says", text)),
    some.integers(0, 15).map(lambda number: ("taps", number)),
    some.tuples(some.sampled_from(sorted(STEPS)), some.sampled_from(["yes", "no", "1", "menu"])).map(
        lambda t: ("old", t)
    ),
    some.sampled_from(["photo", "start", "undelivered", *TIMERS, *DESK]).map(lambda deed: (deed, None)),
)


def event_of(deed: tuple[str, object], conversation: Conversation, at: datetime) -> Event:
    match deed:
        case ("says", str(text)):
            return Said(at, text)
        case ("taps", int(number)):
            choices = choices_of(conversation, Started(at))
            key = choices[number % len(choices)].key if choices else "menu"
            return Tapped(at, conversation.place, key)
        case ("old", (str(step), str(key))):
            return Tapped(at, step, key)
        case ("photo", _unused):
            return Said(at, "", ("image",))
        case (str(timer), _unused) if timer in TIMERS:
            return TimePassed(at, timer)
        case (str(done), _unused) if done in DESK:
            return DESK[done](at)
        case ("undelivered", _unused):
            return NotDelivered(at, "blocked")
        case _:
            return Started(at)


walks = given(
    some.sampled_from(["", *LANGUAGES]),
    some.sampled_from(["", *WAITING, "gone.step"]),
    some.sampled_from(["", "waiting", "taken"]),
    some.lists(deeds, max_size=12),
)


@settings(max_examples=150)
@walks
def test_lotse_is_never_silent_and_never_raises(
    language: str, place: str, case: str, walk: list[tuple[str, object]]
) -> None:
    is_never_silent(language, place, case, walk)


@pytest.mark.prove
@settings(max_examples=20_000, derandomize=False)
@walks
def test_lotse_is_never_silent_in_twenty_thousand_walks(
    language: str, place: str, case: str, walk: list[tuple[str, object]]
) -> None:
    is_never_silent(language, place, case, walk)


def is_never_silent(language: str, place: str, case: str, walk: list[tuple[str, object]]) -> None:
    conversation, at = Conversation(7, language=language, place=place, case=case), AT
    for deed in walk:
        event = event_of(deed, conversation, at)
        before, kept = copy.deepcopy(conversation), to_json(conversation)
        turn = think(conversation, event, knowledge())
        again = think(from_json(kept, 7), event, knowledge())
        assert conversation == before, "what was given was changed"
        assert turn == again, "the same arguments gave another turn"
        heard = isinstance(event, Tapped) or (isinstance(event, Said | Started) and conversation.case != "taken")
        if heard or isinstance(event, CaseTaken | CounsellorSaid):
            assert tells(turn), f"silent at {conversation.place} after {event}"
            # what a counsellor writes leaves her where she is, be it nowhere yet, or a step that a deploy has taken away
            where_she_was = {conversation.place} if isinstance(event, CounsellorSaid) else set()
            assert turn.conversation.place in STEPS.keys() | where_she_was
        for effect in turn.effects:
            if isinstance(effect, Say):
                for spoken in LANGUAGES:
                    assert catalogues().say(effect.text, spoken).strip()
        conversation, at = from_json(to_json(turn.conversation), 7), at + timedelta(minutes=1)


def test_the_dialogs_have_no_faults() -> None:
    assert faults(wordings=catalogues().wordings()) == ()


@pytest.mark.parametrize("place", WAITING)
def test_every_step_offers_a_person_after_two_misses(place: str) -> None:
    conversation = Conversation(7, language="de", place=place, answers={"questions.topics": "entitlement-age"})
    for _miss in range(2):
        turn = think(conversation, Said(AT, "..."), knowledge())
        conversation = turn.conversation
    offered = [choice.to for effect in turn.effects if isinstance(effect, Say) for choice in effect.choices]
    person = "counsellor." in conversation.place or "counsellor.ask" in offered
    assert person, f"{place} leads to {conversation.place} with {offered}"


@pytest.mark.parametrize("place", WAITING)
@pytest.mark.parametrize("house", HOUSE, ids=lambda choice: choice.key)
def test_words_for_the_house_work_in_every_step(place: str, house: Choice) -> None:
    conversation = Conversation(7, language="de", place=place, stack=("welcome.menu",))
    turn = think(conversation, Said(AT, catalogues().label(house.label, "de")), knowledge())
    landed = turn.conversation.place
    expected = {"menu": "welcome.menu", "back": "welcome.menu", "language": "welcome.language"}.get(house.key)
    if expected:
        assert landed == expected or house.key in {choice.key for choice in choices_of(conversation, Said(AT, ""))}
    else:
        assert landed.partition(".")[0] in ("counsellor", "privacy", "welcome")


@pytest.mark.parametrize("place", WAITING)
def test_danger_is_heard_in_every_step(place: str) -> None:
    turn = think(Conversation(7, language="de", place=place), Said(AT, "mein mann schlägt mich"), knowledge())
    assert turn.conversation.place == "safety.card"


@pytest.mark.parametrize("place", WAITING)
def test_every_step_tells_in_every_language_and_survives_a_reload(place: str) -> None:
    conversation = Conversation(7, place=place, answers={"questions.topics": "entitlement-age,entitlement-hours"})
    for language in LANGUAGES:
        turn = think(from_json(to_json(conversation), 7), Started(AT), knowledge())
        spoken = [catalogues().say(effect.text, language) for effect in turn.effects if isinstance(effect, Say)]
        assert all("{" not in words for words in spoken)


def test_every_move_is_one_that_the_step_declares() -> None:
    """What `does` and `hears` decide stays within `leads`, so that the picture tells the truth."""
    for step in STEPS.values():
        for child in ("unborn", "small", "school", "late"):
            for situation in ("work", "home", "reception", "silent"):
                answers = {
                    "entitlement.child": child, "entitlement.situation": situation, "questions.topic": "entitlement-age",
                    "questions.words": "kita", "entitlement.maybe": "halle,boerde",
                }  # fmt: skip
                scene = Scene(Conversation(7, "de", step.name, answers=answers), Said(AT, ""), knowledge())
                said = [step.does(scene)] if step.does else []
                said += [go for text in WORDS if step.hears and (go := step.hears(scene, text))]
                choices = step.choices(scene) if callable(step.choices) else step.choices
                moves = {go.to for go in said} | {choice.to for choice in choices}
                assert moves <= {*targets(step), BACK, HOME, RESUME}, step.name


def circling(name: str, to: str) -> Step:
    return Step(name, does=lambda scene: Go(to), leads=(to,))


FAULTY = [
    ("a target that does not exist", (Step("a.b", says=_("x"), choices=(Choice("k", _("y"), "a.c"),)),), "does not exist"),
    ("a step without a way out", (Step("a.b", says=_("x")),), "no way out"),
    ("an unreachable step", (Step("a.b", says=_("x"), then="a.b"),), "no step leads here"),
    ("a circle", (circling("a.b", "a.c"), circling("a.c", "a.b")), "circle"),
    (
        "two choices with the same key",
        (Step("a.b", says=_("x"), choices=(Choice("k", _("y"), HOME), Choice("k", _("z"), HOME))),),
        "have the key",
    ),
    (
        "two choices with the same label in some language",
        (Step("a.b", says=_("x"), choices=(Choice("k", _("Yes, keep it"), HOME), Choice("l", _("z"), HOME))),),
        "the same label",
    ),
    ("a label that is too long", (Step("a.b", says=_("x"), choices=(Choice("k", _("y" * 41), HOME),)),), "characters"),
    ("a step that says nothing", (Step("a.b", choices=(Choice("k", _("y"), HOME),)),), "says nothing"),
    ("two steps of one name", (Step("a.b", says=_("x"), then=HOME), Step("a.b", says=_("x"), then=HOME)), "of this name"),
]  # fmt: skip


@pytest.mark.parametrize(("steps", "words"), [row[1:] for row in FAULTY], ids=[row[0] for row in FAULTY])
def test_the_check_finds(steps: tuple[Step, ...], words: str) -> None:
    wordings = {"Yes, keep it": ("Yes, keep it", "gleich"), "z": ("z", "gleich")}
    assert any(words in fault for fault in faults((steps,), wordings))


def test_a_chain_that_never_waits_ends_in_the_menu() -> None:
    steps = {**STEPS, "a.b": circling("a.b", "a.c"), "a.c": circling("a.c", "a.b")}
    conversation = Conversation(7, language="de", place="welcome.menu", stack=("a.b",))
    turn = think(conversation, Said(AT, "zurück"), knowledge(), steps)
    assert turn.conversation.place == "welcome.menu"
    assert tells(turn)


def test_a_memory_of_another_version_is_read_as_far_as_it_goes() -> None:
    kept = '{"version":99,"language":"ar","place":5,"stack":"x","answers":{"a":[1],"b":2},"misses":"many","new":1}'
    assert from_json(kept, 3) == Conversation(3, language="ar", answers={"b": 2})
