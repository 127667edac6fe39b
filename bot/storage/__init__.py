"""The port to what is kept: one `Transaction` does all that one turn, one arrival or one delivery needs.

The rules, whichever database is behind it:
1. `Store.work(do)` runs `do` in one transaction and returns only after it is committed. `do` is an ordinary function; it may
   run a second time when the database asks for it, so it changes nothing but the transaction.
2. What she said and who she is are sealed before they reach the database. Only ids, times, states and counts are readable.
3. Inbox rows of one conversation are claimed in the order of their ids, never two at a time.
4. A message that was accepted once is never accepted again (channel, account, external id: forever).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol, TypeVar

from bot.channels import Address, Button, Outgoing, Parcel
from bot.storage.casework import Casework
from bot.storage.staffing import Staffing
from bot.storage.unanswered import Unanswered
from bot.storage.vanishing import Vanishing
from dialogs.model import JSON, Conversation

T = TypeVar("T")

Author = Literal["mother", "lotse", "counsellor"]
Priority = Literal["reply", "reminder"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the message log, unsealed. `text` is what was said in her language, `german` the same for the desk."""

    author: Author
    at: datetime
    text: str = field(repr=False)
    german: str = field(default="", repr=False)
    language: str = ""
    buttons: tuple[Button, ...] = ()
    lettered: bool = False
    file: tuple[str, str, bytes] | None = field(default=None, repr=False)  # name, media type, content
    id: int = 0
    by: str = field(default="", repr=False)  # the name of the counsellor who wrote it, as the mother reads it
    marks: tuple[str, ...] = ()  # by what her phone names it when she deletes it; written, never read back
    goes_at: datetime | None = None  # from then on it is let go of as soon as it is delivered; written, never read back


@dataclass(frozen=True, slots=True)
class Claimed:
    """The oldest unhandled event of a conversation, locked for this transaction. `event` is JSON (`bot.post`)."""

    inbox_id: int
    conversation: Conversation
    address: Address
    event: JSON = field(repr=False)
    tries: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message that is ours to send until the lease runs out."""

    outbox_id: int
    conversation_id: int
    address: Address
    outgoing: Outgoing
    tries: int


@dataclass(frozen=True, slots=True)
class Errand:
    """A file of hers that is ours to fetch for a while."""

    id: int
    conversation: Conversation
    channel: str
    parcel: Parcel
    tries: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is still to be done, for the health page.

    oldest_untried: since when a message has been due that nobody has tried to send.
    """

    inbox: int
    outbox: int
    dead_letters: int
    oldest_inbox: datetime | None
    oldest_untried: datetime | None


class Transaction(Casework, Staffing, Unanswered, Vanishing, Protocol):
    """Everything a piece of work may do inside its transaction. Times are aware, UTC."""

    # the inbox
    def receive(self, address: Address, external_id: str, event: JSON, at: datetime, account: str = "") -> int | None:
        """Keep one arrival; the conversation is made when the address is new. The conversation's id, None for a duplicate."""
        ...

    def park(self, channel: str, external_id: str, raw: bytes, reason: str, at: datetime, account: str = "") -> None:
        """Put something unreadable among the dead letters, sealed."""
        ...

    def claim(self) -> Claimed | None:
        """The oldest unhandled event whose conversation nobody else is thinking about; None when there is nothing to do."""
        ...

    def finish(self, inbox_id: int, at: datetime) -> None:
        """Mark an event as handled and let go of its content."""
        ...

    def stumble(self, inbox_id: int, reason: str, at: datetime, tries_at_most: int) -> bool:
        """Note that thinking failed; True when it failed too often and was moved to the dead letters."""
        ...

    # the conversation
    def conversation_of(self, address: Address) -> int | None: ...

    def address_of(self, conversation_id: int) -> Address | None: ...

    def save(self, conversation: Conversation, at: datetime) -> None: ...

    def write_down(self, conversation_id: int, line: Line) -> int:
        """Add to the message log; the line's id (rising)."""
        ...

    def lines(self, conversation_id: int, after: int = 0, at_most: int = 200) -> list[Line]:
        """The newest lines after `after`, oldest first; of a file its name and media type only, the content is empty."""
        ...

    def file_of(self, conversation_id: int, line_id: int) -> tuple[str, str, bytes] | None:
        """A line's file: name, media type, content. None when it has none, or is a line of another conversation."""
        ...

    # the outbox
    def send_soon(self, conversation_id: int, line_id: int, priority: Priority, at: datetime) -> int:
        """Queue a line of the log for delivery; the outbox id."""
        ...

    def lease(
        self, worker: str, channels: Sequence[str], now: datetime, seconds: float, at_most: int
    ) -> list[Delivery]:
        """Messages that are due, at most one a conversation and in order, ours for `seconds`."""
        ...

    def renew(self, outbox_id: int, worker: str, now: datetime, seconds: float) -> None:
        """A message that this worker has leased is still being sent: from now on it is ours for `seconds` again."""
        ...

    def release(self, worker: str) -> int:
        """Give back everything this worker had leased before it died; how many."""
        ...

    def sent(self, outbox_id: int, at: datetime, mark: str = "") -> None:
        """`mark`: by what her phone names it when it tells that it has arrived."""
        ...

    def is_on_its_way(self, address: Address, up_to: int) -> bool:
        """Is a line up to this one waiting to be sent, or sent and not known to have arrived?"""
        ...

    def arrived(self, address: Address, up_to: int) -> None:
        """Every line up to this one that was sent has reached her. Nothing happens when there is no such talk (any more)."""
        ...

    def is_waited_for(self, address: Address, marks: Sequence[str]) -> bool:
        """Was one of these sent and is not known to have arrived, or is something being sent to her at this moment?"""
        ...

    def confirmed(self, address: Address, marks: Sequence[str]) -> None:
        """Her phone has what it names by these marks (oldest first); unknown ones change nothing."""
        ...

    def send_later(self, outbox_id: int, due: datetime) -> None:
        """It was tried in vain."""
        ...

    def put_off(self, outbox_id: int, due: datetime, reason: str = "") -> None:
        """It was not tried, because it is not time yet; or people must decide something first, for this `reason`."""
        ...

    def refused(self, outbox_id: int, reason: str, at: datetime) -> None: ...

    def gone(self, conversation_id: int, reason: str, at: datetime) -> None:
        """She can't be reached: everything waiting for her ends, the conversation is marked, NotDelivered enters the inbox once."""
        ...

    def back(self, conversation_id: int) -> None:
        """She can be reached again."""
        ...

    # her files
    def fetch_soon(self, conversation_id: int, line_id: int, parcel: Parcel, at: datetime) -> None:
        """Note that a line of the log has a file, which is still to be fetched."""
        ...

    def take_errand(self, channels: Sequence[str], now: datetime, seconds: float) -> Errand | None:
        """The file that waits longest, ours for `seconds`; None when none is due."""
        ...

    def fetched(self, errand_id: int, file: tuple[str, str, bytes]) -> None:
        """Put the file (name, media type, content) into its line. Nothing happens when she was forgotten."""
        ...

    def fetch_later(self, errand_id: int, due: datetime) -> None: ...

    def given_up(self, errand_id: int) -> bool:
        """Let go of a file that cannot be had; False when she was forgotten, so that nobody need be told."""
        ...

    # timers
    def remind(self, conversation_id: int, timer: str, due: datetime) -> None: ...

    def cancel_reminder(self, conversation_id: int, timer: str) -> None: ...

    def ring(self, now: datetime, at_most: int = 100) -> int:
        """Turn due timers into events in the inbox; how many."""
        ...

    # letting go
    def forget_when_delivered(self, conversation_id: int) -> None:
        """Forget her as soon as our last words have arrived. What she writes from now on, or wrote and was not thought
        about yet, is a new talk."""
        ...

    def forget(self, conversation_id: int) -> None:
        """Destroy her key and every row about her. Counts and the hashed external ids stay."""
        ...

    def sweep(self, now: datetime, message_days: int, conversation_days: int, at_most: int = 500) -> int:
        """Retention: forget conversations and lines that are older, and her words wherever else they stand.

        How many rows went or lost their words.
        """
        ...

    # numbers and notes of the house
    def count(self, day: date, what: str, about: str, language: str) -> None: ...

    def waiting(self) -> Waiting: ...

    def note(self, name: str) -> str | None: ...

    def set_note(self, name: str, value: str) -> None: ...

    def hold_note(self, name: str) -> str:
        """What a note says, and nobody else changes it until the commit; "" when there was none."""
        ...

    def sealed_note(self, name: str) -> str:
        """What a note says that only we can read; "" when there is none, or it was sealed by another key."""
        ...

    def change_sealed_note(self, name: str, how: Callable[[str], str]) -> None:
        """Write what `how` makes of it, while nobody else changes it."""
        ...


First = Callable[[Transaction], object]


class Store(Protocol):
    async def work(self, do: Callable[[Transaction], T]) -> T:
        """Run `do` in one transaction; return when it is committed."""
        ...

    async def work_upon(
        self, bell: str, do: Callable[[Transaction], T | None], seconds: float, first: First | None = None
    ) -> T | None:
        """`first` and `do` in one transaction. When `do` finds nothing (None), it is tried again whenever that bell rings,
        until it finds something, or this time has passed (and once at its end). Where the database allows it, that is in
        the transaction which rang the bell. Who has the same `do` looks for the same."""
        ...

    async def look(self, do: Callable[[Transaction], T]) -> T:
        """Run `do` for reading only; it does not wait for writers."""
        ...

    def listen(self, hear: Callable[[str, int], None]) -> None:
        """`hear("inbox"|"outbox"|"line"|"errand"|"case"|"writing", conversation_id)` is called in the event loop after each commit that brought
        something, from this process and (PostgreSQL) from any other. A bell may be missed: also look now and then."""
        ...

    async def close(self) -> None: ...
