"""The port that every channel fits: what comes in, what goes out, what can go wrong.

A channel hears raw words, makes them an `Incoming`, and hands it to `receive`; only when that has returned (the inbox row is
committed) may it acknowledge to its platform. It sends an `Outgoing` or raises one of three errors.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person is reached. Never written anywhere unsealed."""

    channel: str
    person: str


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file of hers that still lies with the platform, and can be fetched there by its reference. size 0: not known."""

    name: str
    media_type: str
    size: int = 0
    reference: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message from her. `message_id` is unique for this channel and account (ours on the platform).

    `tapped` is (step, key) of a button.

    `started`: she opened the talk and said nothing yet; `hint` is what the door knows (a poster's code).

    `kinds`: what she sent beside words and files, e.g. ("location",).

    `marks`: by what her phone names this message when she deletes it · `withdraws`: the mark of one that she has deleted.

    `lasts`: after so many seconds messages of this talk disappear at her wish; None: she has not said so.
    """

    address: Address
    message_id: str
    at: datetime
    text: str = field(default="", repr=False)
    tapped: tuple[str, str] | None = None
    started: bool = False
    hint: str = ""
    attachments: tuple[Attachment, ...] = ()
    album: str = ""  # the same for all pictures that were sent at once
    account: str = ""
    kinds: tuple[str, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    marks: tuple[str, ...] = ()
    withdraws: str = ""
    lasts: int | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """`label` is in her language; `german` the same for the desk, empty where she reads German herself."""

    step: str
    key: str
    label: str
    german: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One bubble to her, in her language. `text` is Markdown (bold, lists, links); `id` is the message's number, rising."""

    id: int
    language: str
    text: str = field(repr=False)
    buttons: tuple[Button, ...] = ()
    attachment: Attachment | None = None
    lettered: bool = False  # where there are no buttons, choices are lettered: a number would be another answer
    author: Literal["lotse", "counsellor"] = "lotse"
    by: str = field(default="", repr=False)  # the counsellor's name


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can show at most: characters a message, buttons a message, characters a button. markup: Markdown or none."""

    characters: int
    choices: int
    choice_characters: int
    markup: bool


class SendError(Exception):
    """A message could not be sent."""


class Later(SendError):
    """Not now: try again after `seconds` (the platform's own wish), or with back-off when it is None.

    `tried`: False when the platform was not even asked, because it is not time yet.
    """

    def __init__(self, seconds: float | None = None, *, tried: bool = True) -> None:
        super().__init__(f"later, in {seconds} s")
        self.seconds = seconds
        self.tried = tried


class Held(Later):
    """It waits until people have decided something; `reason` is worded at the desk."""

    def __init__(self, reason: str, seconds: float) -> None:
        super().__init__(seconds, tried=False)
        self.reason = reason


class Gone(SendError):
    """This person cannot be reached any more (blocked, deleted, unregistered)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(SendError):
    """The platform does not want this message, and never will; the next one may be fine."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TooLarge(Refused):
    """A file of hers that the platform does not hand out, because it is too large."""

    def __init__(self) -> None:
        super().__init__("too_long")


class Unopened(Exception):
    """A file of hers that nobody could open: nothing of the message was kept."""


class Unkept(Exception):
    """The house cannot keep anything at the moment (a full disk, a database that is away): nothing of this was kept, and the
    same may succeed later."""


Receive = Callable[[Incoming], Awaitable[None]]  # raises Unopened or Unkept


@dataclass(frozen=True, slots=True)
class Door:
    """Where a channel that listens by itself brings what came. Each returns when it is committed.

    park(message_id, raw, reason, account): something unreadable, for the dead letters · lost(address, reason): she can't be
    reached any more · found(address): she can again.
    """

    receive: Receive
    park: Callable[[str, bytes, str, str], Awaitable[None]]
    lost: Callable[[Address, str], Awaitable[None]]
    found: Callable[[Address], Awaitable[None]]


class Channel(Protocol):
    name: str
    limits: Limits

    async def send(self, address: Address, outgoing: Outgoing) -> str | None:
        """Deliver one message. By what her phone names it, where phones tell what has arrived. Raises Later, Gone or Refused."""
        ...


@runtime_checkable
class Showing(Protocol):
    """A channel that can show her that somebody writes."""

    async def typing(self, address: Address) -> None:
        """For some seconds. Best effort: it raises nothing."""
        ...


@runtime_checkable
class Fetching(Protocol):
    """A channel whose files are fetched after her words are safe."""

    async def fetch(self, reference: str) -> bytes:
        """The file of a parcel. Raises Later, TooLarge or Refused."""
        ...
