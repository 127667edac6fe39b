"""A bot: who it is, what waits for it, what it says of itself."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.server.chats import Chat
from tests.telegram.server.pace import Pace
from tests.telegram.server.trouble import MALFORMED, Trouble

Json = dict[str, Any]

# These come only to a bot that asks for them: https://core.telegram.org/bots/api#getupdates
ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, eq=False)
class Update:
    id: int
    kind: str
    body: Json
    lane: int  # updates of one lane are delivered to a webhook one after the other
    on_purpose: bool = False  # malformed, so nobody judges it
    failures: int = 0
    not_before: float = 0

    def written(self) -> Json:
        return {"update_id": self.id, **self.body}


@dataclass(slots=True)
class Webhook:
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    ip_address: str = ""
    last_error_date: int = 0
    last_error_message: str = ""


@dataclass(slots=True)
class Profile:
    """What it says of itself, by language ("" is everybody's)."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    photos: list[list[Json]] = field(default_factory=list)  # each in its sizes, the newest first


@dataclass(slots=True)
class Tap:
    """A button that a person tapped, until the bot answers."""

    chat_id: int
    at: float
    answer: Json | None = None


@dataclass(slots=True)
class Bot:
    id: int
    token: str
    name: str
    username: str
    trouble: Trouble
    pace: Pace = field(default_factory=Pace)
    profile: Profile = field(default_factory=Profile)
    webhook: Webhook = field(default_factory=Webhook)
    chats: dict[int, Chat] = field(default_factory=dict)
    blocked_by: set[int] = field(default_factory=set)
    taps: dict[str, Tap] = field(default_factory=dict)
    allowed: frozenset[str] = frozenset()
    updates: deque[Update] = field(default_factory=deque)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    webhook_news: asyncio.Event = field(default_factory=asyncio.Event)
    held_back: dict[int, float] = field(default_factory=dict)  # how long an update's lane had to wait after a failure
    poller: asyncio.Future[None] | None = None
    # By the clock, so that a bot with a memory does not take them for old ones when this server is started again.
    last_update_id: int = field(default_factory=lambda: int(time.time()) - 1_000_000_000)
    logged_out: bool = False

    def me(self) -> Json:
        """As a sender of messages."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def ring(self) -> None:
        """Whoever brings its updates, by which way ever, looks again."""
        self.news.set()
        self.webhook_news.set()

    def push(self, kind: str, content: Json, lane: int) -> None:
        """Something happened that the bot is told."""
        if kind not in self.allowed if self.allowed else kind in ONLY_WHEN_ASKED:
            return
        if shape := self.trouble.shape_due():
            self.push_malformed(shape)
        self._append(kind, {kind: content}, lane)
        if self.trouble.again():
            self.updates.append(Update(self.last_update_id, kind, {kind: content}, lane))
        self.ring()

    def push_malformed(self, shape: str) -> None:
        """One that should never come, by its name in MALFORMED."""
        self._append("malformed", MALFORMED[shape], -self.last_update_id)
        self.updates[-1].on_purpose = True
        self.ring()

    def push_raw(self, body: Json, lane: int = 0) -> int:
        """Any update: its number."""
        self._append(next(iter(body), ""), body, lane)
        self.ring()
        return self.last_update_id

    def _append(self, kind: str, body: Json, lane: int) -> None:
        self.last_update_id += 1
        self.updates.append(Update(self.last_update_id, kind, body, lane))

    def confirm(self, offset: int) -> None:
        while self.updates and self.updates[0].id < offset:
            self.updates.popleft()

    def drop(self, update: Update) -> None:
        """It was taken, or is not there any more."""
        with suppress(ValueError):
            self.updates.remove(update)

    def tap_is_known(self, id: str, seconds: float) -> bool:
        tap = self.taps.get(id)
        return tap is not None and tap.answer is None and time.monotonic() - tap.at < seconds
