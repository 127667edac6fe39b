"""The persons' side: what they write and tap, and what they see on their phones."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.telegram.server import contents
from tests.telegram.server.bots import Bot, Tap
from tests.telegram.server.chats import Chat, Record
from tests.telegram.server.world import Somebody, World

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]


# Telegram numbers its queues so; what is in the same one is brought to a webhook in order.
TAPS, MEMBERSHIPS = 3 << 33, 5 << 33


class NoSuchButton(Exception):
    """She cannot tap what is not there."""


@dataclass(frozen=True, slots=True)
class Key:
    """A button under a message."""

    label: str
    data: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message as a person sees it."""

    id: int
    mine: bool
    text: str
    rows: tuple[tuple[Key, ...], ...]
    body: Json = field(repr=False)
    edits: int = 0
    at: float = 0  # time.monotonic of the server, when it was sent
    thread: int = 0

    @property
    def keys(self) -> tuple[Key, ...]:
        return tuple(key for row in self.rows for key in row)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(key.label for key in self.keys)

    @property
    def kind(self) -> str:
        return next((kind for kind in KINDS if kind in self.body), "service")


KINDS = (
    "text", "photo", "animation", "document", "voice", "audio", "video_note", "video", "sticker", "venue", "location",
    "contact", "poll", "dice",
)  # fmt: skip


def bubble(record: Record, person: int) -> Bubble:
    body = record.body
    rows = body.get("reply_markup", {}).get("inline_keyboard", [])
    keys = tuple(tuple(Key(b["text"], b.get("callback_data", ""), b.get("url", "")) for b in row) for row in rows)
    text = body.get("text") or body.get("caption", "")
    thread = body.get("message_thread_id", 0)
    return Bubble(record.id, record.author == person, text, keys, body, record.edits, record.at, thread)


@dataclass(frozen=True, slots=True)
class Deeds:
    """What one person does in one chat with a bot. Runs where the world lives."""

    world: World
    bot: Bot
    somebody: Somebody
    group: Chat | None = None

    @property
    def chat(self) -> Chat:
        return self.group or self.world.private(self.bot, self.somebody.id)

    # ── she sends ──

    def send(self, content: Json, reply_to: int = 0, thread: int = 0) -> int:
        """Any content as the Bot API writes it: the number of the message."""
        if reply_to:
            content = {**content, "reply_to_message": self.chat.records[reply_to].body}
        record = self.chat.keep(content, self.somebody.body(), thread or None)
        self._tell("message", record.body)
        return record.id

    def _tell(self, kind: str, body: Json) -> None:
        """All bots that are in the chat hear it, unless she blocked them."""
        for bot in self.world.bots.values():
            if bot.id in self.chat.bots and self.somebody.id not in bot.blocked_by:
                bot.push(kind, body, self.chat.id)
        self.world.changed()

    def write(self, text: str, reply_to: int = 0, thread: int = 0) -> int:
        content: Json = {"text": text}
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return self.send(content, reply_to, thread)

    def start(self, payload: str = "") -> int:
        return self.write(f"/start {payload}".strip())

    def edit(self, message_id: int, text: str) -> None:
        record = self.chat.records[message_id]
        record.body = {**record.body, "text": text, "edit_date": int(time.time())}
        record.edits += 1
        self.chat.touch(record)
        self._tell("edited_message", record.body)

    def tap(self, label: str, message_id: int = 0) -> str:
        """Tap a button by its words (or its data): under this message, or the newest that has it. The query's id."""
        for record in reversed(self.chat.records.values()):
            if record.deleted or (message_id and record.id != message_id):
                continue
            for key in bubble(record, self.somebody.id).keys:
                if key.data and label in (key.label, key.data):
                    return self.tap_data(key.data, record.id)
        raise NoSuchButton(f"There is no button «{label}» to tap.")

    def tap_data(self, data: str, message_id: int) -> str:
        """A tap with any data, also on a keyboard that the bot took away a moment ago."""
        id = str(4_382_000_000_000_000_000 + self.world.number())
        self.bot.taps[id] = Tap(self.chat.id, time.monotonic())
        query: Json = {
            "id": id,
            "from": self.somebody.body(),
            "chat_instance": str(-3_000_000_000_000 - self.chat.id),
            "message": self.chat.records[message_id].body,
            "data": data,
        }
        # As Telegram does it: taps of a person do not wait behind her words, not even behind earlier ones.
        self.bot.push("callback_query", query, self.somebody.id + TAPS)
        self.world.changed()
        return id

    def album(self, pictures: list[bytes], caption: str = "") -> list[int]:
        group = str(13_000_000_000_000_000 + self.world.number())
        ids = []
        for number, picture in enumerate(pictures):
            words = {"caption": caption} if caption and not number else {}
            ids.append(self.send({"media_group_id": group, **contents.photo(self.world, picture), **words}))
        return ids

    def poll(self, question: str, options: list[str]) -> int:
        return self.send(contents.poll(str(5_000_000_000 + self.world.number()), question, options))

    def forward(self, text: str, origin: str = "") -> int:
        """A message that somebody else wrote; `origin` is what Telegram shows of one who hides."""
        body = {"type": "hidden_user", "sender_user_name": origin or "Nina", "date": int(time.time()) - 60}
        return self.send({"forward_origin": body, "text": text})

    # ── what she does with the bot ──

    def block(self) -> None:
        self.bot.blocked_by.add(self.somebody.id)
        self._membership("member", "kicked")

    def unblock(self) -> None:
        self.bot.blocked_by.discard(self.somebody.id)
        self._membership("kicked", "member")

    def vanish(self) -> None:
        """She deletes her account."""
        self.somebody.deactivated = True

    def invite(self, group: Chat) -> None:
        """Add the bot to a group."""
        group.bots.add(self.bot.id)
        group.people.add(self.somebody.id)
        self._membership("left", "member", group)
        record = group.keep({"new_chat_members": [self.bot.me()]}, self.somebody.body())
        self.bot.push("message", record.body, group.id)
        self.world.changed()

    def dismiss(self, group: Chat) -> None:
        """Throw the bot out of a group."""
        group.bots.discard(self.bot.id)
        self._membership("member", "kicked", group)

    def _membership(self, before: str, after: str, group: Chat | None = None) -> None:
        chat = group or self.world.private(self.bot, self.somebody.id)
        change: Json = {
            "chat": chat.body(),
            "from": self.somebody.body(),
            "date": int(time.time()),
            "old_chat_member": _member(self.bot, before),
            "new_chat_member": _member(self.bot, after),
        }
        self.bot.push("my_chat_member", change, chat.id + MEMBERSHIPS)
        chat.change += 1
        self.world.changed()

    # ── what she sees ──

    def see(self, which: Callable[[Record], bool]) -> list[Bubble]:
        return [bubble(record, self.somebody.id) for record in self.chat.records.values() if which(record)]


def _member(bot: Bot, status: str) -> Json:
    member: Json = {"user": bot.me(), "status": status}
    return {**member, "until_date": 0} if status == "kicked" else member
