"""What a counsellor sees of a case, and the values that go with the verbs of the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.storage import Line
from bot.storage.casework import Appointment, Case, Note, Trace

# held: may still be taken back · safety number: hers is a new one, so it waits · delivered: where the channel tells · gone, refused, given up: why it was not delivered
Delivery = Literal[
    "", "held", "waiting", "trying again", "safety number", "sent", "delivered", "gone", "refused", "given up"
]


@dataclass(frozen=True, slots=True)
class Words:
    """What she reads; `german` beside it for the desk (empty: the same). foreign: German that she may not be able to read."""

    text: str = field(repr=False)
    german: str = field(default="", repr=False)
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """What the queue shows. Empty: everything that the member may see. closed: what is finished, the last ones first."""

    queue: str = ""
    language: str = ""
    region: str = ""
    waiting: bool = False
    mine: bool = False
    closed: bool = False


EVERYTHING = Filters()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the talk, and what became of it. A reply that is still held has no id yet, but its key, and when it goes."""

    line: Line
    delivery: Delivery = ""
    key: str = ""
    goes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """A case as one member may see it; `entries` are empty where she may only see the card and the first words.

    may_write: it is hers, and open · names: of everybody who stands in it, by id.
    """

    case: Case
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]
    trail: tuple[Trace, ...]
    appointment: Appointment | None
    draft: str = field(repr=False)
    names: Mapping[int, str] = field(repr=False)
    may_read: bool = False
    may_write: bool = False
