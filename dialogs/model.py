"""The nouns of a talk: what we may ask of the world, what we remember, and how a dialog is written.

Everything here is frozen. What can happen stands in `dialogs.events`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from dialogs.events import Event
from dialogs.text import Text
from knowledge.model import Knowledge

Answer = str | int | bool | None

# Targets that are not steps. The engine knows what they mean; `graph` allows them everywhere.
BACK = "<back>"  # the step before this one
HOME = "<home>"  # the menu, with nothing left open behind it
RESUME = "<resume>"  # the step that was interrupted last; the menu when there was none


# ── what we may ask of the world ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Effect:
    pass


@dataclass(frozen=True, slots=True)
class Say(Effect):
    """One bubble to the mother; `step` and the choices' keys travel on the buttons.

    language: where it is not to be the conversation's own · lettered: A, B … instead of 1, 2 … where there are no buttons.
    """

    text: Text
    choices: tuple[Choice, ...] = ()
    step: str = ""
    language: str = ""
    lettered: bool = False


@dataclass(frozen=True, slots=True)
class Show(Effect):
    """The article on a topic, in her language; the German one with a line of apology where hers is missing."""

    topic: str


@dataclass(frozen=True, slots=True)
class Relay(Effect):
    """A counsellor's own words to the mother, as they are; `german` beside them for the desk (empty: the same)."""

    author: str
    words: str
    german: str = ""


@dataclass(frozen=True, slots=True)
class OpenCase(Effect):
    """A mother asks for a person, or asks again: a closed case of hers may be opened anew.

    answers: the card of what she told and agreed to pass on, in plain values: "child", "district", "situation", "hours" ·
    promised_at: until when we told her that somebody answers; None where we promised nothing.
    """

    topic: str
    region: str
    urgent: bool
    first_words: str
    queue: str = "mothers"
    language: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    promised_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeepCard(Effect):
    """While her case is open she has told Lotse more, or goes on in another language: what the card says now."""

    region: str
    language: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CloseCase(Effect):
    """She does not need a person any more."""


@dataclass(frozen=True, slots=True)
class TellDesk(Effect):
    """What the counsellor who has the case should see in it: "back to Lotse", "asks again", "answered", "danger"."""

    what: str


@dataclass(frozen=True, slots=True)
class Nudge(Effect):
    """She says that nobody has answered: the lead is rung."""


@dataclass(frozen=True, slots=True)
class Appoint(Effect):
    """She chose this of the times that a counsellor offered."""

    at: datetime


@dataclass(frozen=True, slots=True)
class NoTimeFits(Effect):
    """None of the times that a counsellor offered suits her."""


@dataclass(frozen=True, slots=True)
class Remind(Effect):
    """Wake this conversation with TimePassed(timer) at `at`; a second one with the same name replaces the first."""

    timer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CancelReminder(Effect):
    timer: str


@dataclass(frozen=True, slots=True)
class Export(Effect):
    """Send her everything that is kept about her, as a file."""


@dataclass(frozen=True, slots=True)
class Forget(Effect):
    """Destroy her key and everything that is kept about her, once this turn's words have been delivered."""


@dataclass(frozen=True, slots=True)
class Count(Effect):
    """One more of `what` (e.g. "answered") about `about` (a topic, a step): a number without anybody's name."""

    what: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered(Effect):
    """She asked this, and we had no answer, or none that helped. The house keeps of it what tells nothing about her."""

    words: str


# ── what we remember ─────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Conversation:
    """One mother's talk. Small and JSON-able (`dialogs.memory`).

    language: code, empty until known · place: the step she was asked last · stack: the steps before it, for "back" ·
    paused: the steps that something else interrupted, the last one first to be resumed · answers: by step name or by a name of the dialog's own ·
    case: "" | "waiting" | "taken" · misses: how often in a row we did not understand.
    """

    id: int
    language: str = ""
    place: str = ""
    stack: tuple[str, ...] = ()
    paused: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    case: str = ""
    misses: int = 0


# ── how a dialog is written ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing she may answer: `key` is short and never changes; `also` are other words for it, in any language."""

    key: str
    label: Text
    to: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Go:
    """Where an answer leads, what happens on the way, and what is remembered."""

    to: str
    effects: tuple[Effect, ...] = ()
    remember: Mapping[str, Answer] = field(default_factory=dict)
    language: str = ""
    forget: tuple[str, ...] = ()  # beginnings of names in `answers` that are let go, e.g. ("entitlement.",)
    case: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a dialog may look at when it thinks."""

    conversation: Conversation
    event: Event
    knowledge: Knowledge

    @property
    def today(self) -> date:
        """The day where she is: events carry the time of Saxony-Anhalt."""
        return self.event.at.date()

    def value(self, fact: str) -> str:
        """A fact's value, as it is written in every language."""
        return self.knowledge.facts[fact].value

    def law(self, fact: str) -> str:
        """The paragraph that a fact rests on."""
        return self.knowledge.facts[fact].citation

    def stands(self, *facts: str) -> bool:
        """May all these facts be said today?"""
        known = self.knowledge.facts
        return all(fact in known and known[fact].stands(self.today) for fact in facts)

    def answer(self, name: str) -> Answer:
        """What she answered at a step (or under a dialog's own name); None when she has not."""
        return self.conversation.answers.get(name)


Says = Text | tuple[Text, ...] | Callable[[Scene], tuple[Text, ...]]
Choices = tuple[Choice, ...] | Callable[[Scene], tuple[Choice, ...]]
Hears = Callable[[Scene, str], Go | None]
Does = Callable[[Scene], Go]


@dataclass(frozen=True, slots=True)
class Step:
    """The whole grammar of a dialog.

    says: one Text a bubble · choices: on the last bubble; a choice made is remembered under the step's name ·
    hears: her free words, or None if it does not understand them · does: on arrival, before anything is said; it decides
    where to go on, and the step says nothing · then: where to go on after saying, without waiting for her ·
    leads: every target that `hears`, `does` or computed choices may name, for the picture and the checks ·
    again: what is said when she was not understood (else a general sentence) ·
    numbers: a number in her words is an answer, not the number of a choice; so `hears` comes first, and the choices are
    lettered (A, B …) where a channel has no buttons ·
    exact: what she agrees to weighs much, so a sentence that only holds a yes is asked back ·
    rest: nothing is open here, so her words are a question of her own, and nothing need be resumed ·
    mends: "no, I meant …" takes back an answer that she gave here; not where an answer has been acted upon.
    """

    name: str
    says: Says = ()
    choices: Choices = ()
    hears: Hears | None = None
    does: Does | None = None
    then: str = ""
    leads: tuple[str, ...] = ()
    again: Text | None = None
    numbers: bool = False
    rest: bool = False
    exact: bool = False
    mends: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    conversation: Conversation
    effects: tuple[Effect, ...]


JSON = dict[str, Any]
