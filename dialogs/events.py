"""What can happen to a talk.

Everything here is frozen. Events carry `at` (aware, the time of Saxony-Anhalt), so that nobody who thinks needs a clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    at: datetime


# ── the mother ───────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Started(Event):
    """She opened the talk. `hint` is what the door knows already, e.g. the code of a poster; may be empty."""

    hint: str = ""


@dataclass(frozen=True, slots=True)
class Said(Event):
    """She wrote words, or sent something with them: `attachments` are kinds, e.g. ("image",).

    album: what several pictures that were sent at once have in common; they are answered once.
    """

    text: str
    attachments: tuple[str, ...] = ()
    album: str = ""


@dataclass(frozen=True, slots=True)
class Tapped(Event):
    """She chose by button. A tap names its step, so that an old button cannot act in a new place."""

    step: str
    key: str


@dataclass(frozen=True, slots=True)
class Withdrew(Event):
    """She deleted a message on her phone, and it goes here, too. Nothing is said to that. `mark`: which one."""

    mark: str


# ── the desk ─────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class AtTheDesk(Event):
    """What a counsellor did; `counsellor` is the name that the mother reads."""

    counsellor: str


@dataclass(frozen=True, slots=True)
class CaseTaken(AtTheDesk):
    """The counsellor has the talk from now on."""


@dataclass(frozen=True, slots=True)
class CounsellorSaid(AtTheDesk):
    """`text` is what the mother reads; `german` stands beside it for the desk (empty: the same words).

    foreign: plain German to a mother who may not read it, so a line in her language stands before it.
    """

    text: str
    german: str = ""
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class TimesOffered(AtTheDesk):
    """The counsellor offers her times for an appointment."""

    times: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class CaseReturned(AtTheDesk):
    """The counsellor gave the talk back: the case waits for another one."""


@dataclass(frozen=True, slots=True)
class CaseClosed(AtTheDesk):
    """The counsellor has finished. `outcome` is an id of the desk's list; the mother is not told it."""

    outcome: str


# ── the house ────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class TimePassed(Event):
    timer: str


@dataclass(frozen=True, slots=True)
class NotDelivered(Event):
    reason: str
