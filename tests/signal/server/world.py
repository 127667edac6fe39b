"""Signal itself: accounts, people, groups, and what waits on its server until a daemon asks for it."""

from __future__ import annotations

import time
import uuid
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.signal.server.trouble import Trouble

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class File:
    name: str | None
    media_type: str
    content: bytes = field(repr=False)


@dataclass(slots=True)
class Bubble:
    """What stands in somebody's chat with an account. `timestamp` is its number; `styles` as signal-cli is told."""

    timestamp: int
    ours: bool
    text: str = ""
    styles: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    quote: int | None = None
    group: str = ""
    edits: int = 0
    deleted: bool = False
    read: bool = False  # by the one to whom it was written
    reaction: str = ""
    timer: int = 0


@dataclass(slots=True)
class Account:
    """One number that the daemon serves."""

    number: str
    uuid: str
    waiting: deque[Json] = field(default_factory=deque)  # on Signal's server
    profile: Json = field(default_factory=dict)
    username: str = ""
    blocked: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Somebody:
    uuid: str
    name: str
    number: str
    hides_number: bool = False
    registered: bool = True
    device: int = 1
    safety_number: int = 1  # which of hers
    trusted: int = 1  # which of hers the account trusts
    timer: int = 0  # seconds until messages disappear
    wrote: bool = False
    is_on: bool = True  # her phone
    tells_reading: bool = True  # that her phone has it, every phone tells
    to_confirm: list[int] = field(default_factory=list)  # what lies on Signal's server until her phone is on
    chat: list[Bubble] = field(default_factory=list)
    typing: list[bool] = field(default_factory=list)  # the account's: True begins, False ends


@dataclass(slots=True)
class Group:
    id: str
    name: str
    people: list[Somebody]
    left: bool = False  # by the account
    chat: list[Bubble] = field(default_factory=list)


class World:
    def __init__(self) -> None:
        self.accounts: dict[str, Account] = {}
        self.people: dict[str, Somebody] = {}
        self.groups: dict[str, Group] = {}
        self.files: dict[str, bytes] = {}
        self.links: dict[str, Account | None] = {}  # by deviceLinkUri: who has scanned it
        self.registering: set[str] = set()  # numbers to which a code was sent
        self.trouble = Trouble()
        self.complaints: list[str] = []
        self.calls: list[tuple[str, Json]] = []
        self._numbers = count(15700000001)
        self._last = 0
        self._waiting: list[tuple[Callable[[], bool], Future[None]]] = []
        self.awake: Callable[[], None] = lambda: None  # the daemon looks for what waits

    def now(self) -> int:
        """Milliseconds; never the same twice, as Signal tells messages apart by it."""
        self._last = max(self._last + 1, time.time_ns() // 1_000_000)
        return self._last

    def add_account(self, number: str) -> Account:
        account = self.accounts[number] = Account(number, str(uuid.uuid4()))
        return account

    def account(self, name: str) -> Account | None:
        """By its number or uuid."""
        return next((one for one in self.accounts.values() if name in (one.number, one.uuid)), None)

    def add_person(self, name: str, number: str = "", hides_number: bool = False) -> Somebody:
        her = Somebody(str(uuid.uuid4()), name, number or f"+49{next(self._numbers)}", hides_number)
        self.people[her.uuid] = her
        return her

    def person(self, name: str) -> Somebody | None:
        """By her uuid or number."""
        return self.people.get(name) or next((her for her in self.people.values() if her.number == name), None)

    def post(self, account: Account, news: Json) -> None:
        """Something for an account: it waits on the server, and the daemon may fetch it."""
        account.waiting.append(news)
        if self.trouble.again():
            account.waiting.append(news)
        self.awake()
        self.changed()

    def when(self, happened: Callable[[], bool], future: Future[None]) -> None:
        self._waiting.append((happened, future))
        self.changed()

    def changed(self) -> None:
        still = []
        for happened, future in self._waiting:
            try:
                if happened():
                    future.set_result(None)
                    continue
            except Exception as error:  # noqa: BLE001 - it belongs to the one who asked
                future.set_exception(error)
                continue
            still.append((happened, future))
        self._waiting = [(happened, future) for happened, future in still if not future.cancelled()]
