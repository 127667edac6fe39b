"""Everything that this Telegram knows: bots, people, groups, files. Touched by one thread only."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from tests.telegram.server.bots import Bot
from tests.telegram.server.chats import Chat
from tests.telegram.server.pace import Limits, Pace
from tests.telegram.server.refusal import bad_request, forbidden
from tests.telegram.server.trouble import Trouble

Json = dict[str, Any]

DOWNLOAD_AT_MOST = 20 << 20
UPLOAD_AT_MOST = 50 << 20
TAP_LIVES = 60.0  # seconds: a tap that waits longer cannot be answered


@dataclass(slots=True)
class Somebody:
    """A person, as Telegram knows her."""

    id: int
    first_name: str
    language_code: str = ""
    last_name: str = ""
    username: str = ""
    deactivated: bool = False

    def body(self) -> Json:
        names = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        shown = {name: value for name, value in names.items() if value}
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, **shown}

    def names(self) -> Json:
        return {name: value for name, value in self.body().items() if name in ("first_name", "last_name", "username")}


@dataclass(frozen=True, slots=True)
class File:
    id: str
    unique_id: str
    path: str
    name: str
    media_type: str
    content: bytes = field(repr=False)
    size: int  # as announced: a large one need not be there

    def body(self) -> Json:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}


@dataclass(slots=True)
class World:
    limits: Limits | None = field(default_factory=Limits)
    trouble: Trouble = field(default_factory=Trouble)
    tap_lives: float = TAP_LIVES
    back_off: float = 1.0  # seconds until a webhook is tried again, doubled each time
    bots: dict[str, Bot] = field(default_factory=dict)
    people: dict[int, Somebody] = field(default_factory=dict)
    groups: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    paths: dict[str, File] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
    complaints: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    _numbers: Any = field(default_factory=lambda: count(1))
    _waiting: list[tuple[Callable[[], bool], Future[None]]] = field(default_factory=list)

    def number(self) -> int:
        return next(self._numbers)  # type: ignore[no-any-return]

    # ── who is there ──

    def add_bot(self, token: str, name: str, username: str) -> Bot:
        bot = Bot(int(token.split(":")[0]), token, name, username, self.trouble, Pace(self.limits))
        self.bots[token] = bot
        return bot

    def limit(self, limits: Limits | None) -> None:
        self.limits = limits
        for bot in self.bots.values():
            bot.pace = Pace(limits)

    def add_person(self, first_name: str, language_code: str, last_name: str = "", username: str = "") -> Somebody:
        somebody = Somebody(5_000_000_000 + self.number(), first_name, language_code, last_name, username)
        self.people[somebody.id] = somebody
        return somebody

    def add_group(self, title: str, forum: bool) -> Chat:
        group = Chat(-1_002_000_000_000 - self.number(), "supergroup", {"title": title}, forum)
        self.groups[group.id] = group
        return group

    def private(self, bot: Bot, person: int) -> Chat:
        """The chat of a person with a bot; it is there from her first word on."""
        if person not in bot.chats:
            bot.chats[person] = Chat(person, "private", self.people[person].names(), bots={bot.id}, people={person})
        return bot.chats[person]

    def reach(self, bot: Bot, chat_id: Any) -> Chat:
        """The chat into which a bot wants to write. Raises Refusal."""
        try:
            number = int(chat_id)
        except (TypeError, ValueError):
            raise bad_request("chat_id is empty" if chat_id in (None, "") else "chat not found") from None
        if number < 0:
            return self._group(bot, number)
        if number not in bot.chats:
            raise bad_request("chat not found")
        if self.people[number].deactivated:
            raise forbidden("user is deactivated")
        if number in bot.blocked_by:
            raise forbidden("bot was blocked by the user")
        return bot.chats[number]

    def _group(self, bot: Bot, number: int) -> Chat:
        group = self.groups.get(number)
        if group is None:
            raise bad_request("chat not found")
        if bot.id not in group.bots:
            raise forbidden(f"bot is not a member of the {group.kind} chat")
        return group

    # ── files ──

    def add_file(self, content: bytes, name: str, media_type: str, folder: str, size: int | None = None) -> File:
        number, suffix = self.number(), name.rpartition(".")[2] if "." in name else "bin"
        file = File(
            f"AgACAgIAAxkB{secrets.token_urlsafe(24)}",
            f"AQAD{secrets.token_urlsafe(8)}",
            f"{folder}/file_{number}.{suffix}",
            name,
            media_type,
            content,
            len(content) if size is None else size,
        )
        self.files[file.id] = self.paths[file.path] = file
        return file

    def file(self, file_id: str) -> File:
        if file_id not in self.files:
            raise bad_request("invalid file_id" if file_id else "file_id not specified")
        if self.files[file_id].size > DOWNLOAD_AT_MOST:
            raise bad_request("file is too big")
        return self.files[file_id]

    def forget_file(self, file_id: str) -> None:
        """It is not on Telegram's servers any more."""
        file = self.files[file_id]
        self.paths.pop(file.path, None)
        self.files[file_id] = replace(file, path="")

    # ── those who wait for something to happen ──

    def when(self, happened: Callable[[], bool], future: Future[None]) -> None:
        self._waiting.append((happened, future))
        self.changed()

    def changed(self) -> None:
        """Look whether what somebody waits for has happened."""
        if not self._waiting:
            return
        still = []
        for happened, future in self._waiting:
            if future.done():
                continue
            try:
                if happened():
                    future.set_result(None)
                    continue
            except Exception as error:  # noqa: BLE001 - it belongs to the one who asked
                future.set_exception(error)
                continue
            still.append((happened, future))
        self._waiting = still
