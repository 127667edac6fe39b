"""Chats and what is written in them: private ones, groups, forums with their topics."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.telegram.server.refusal import bad_request

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup", "channel"]


@dataclass(slots=True)
class Record:
    """One message, as the Bot API writes it, and what became of it."""

    body: Json
    author: int
    from_bot: bool
    at: float = field(default_factory=time.monotonic)
    edits: int = 0
    deleted: bool = False
    change: int = 0

    @property
    def id(self) -> int:
        return int(self.body["message_id"])


@dataclass(slots=True)
class Topic:
    id: int
    name: str
    icon_color: int
    icon_custom_emoji_id: str = ""
    closed: bool = False

    def body(self) -> Json:
        body: Json = {"message_thread_id": self.id, "name": self.name, "icon_color": self.icon_color}
        return {**body, "icon_custom_emoji_id": self.icon_custom_emoji_id} if self.icon_custom_emoji_id else body


@dataclass(slots=True)
class Chat:
    id: int
    kind: ChatKind
    names: Json = field(default_factory=dict)
    forum: bool = False
    records: dict[int, Record] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    bots: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    actions: list[tuple[float, str]] = field(default_factory=list)
    last_id: int = 0
    change: int = 0

    def body(self) -> Json:
        body = {"id": self.id, **self.names, "type": self.kind}
        return {**body, "is_forum": True} if self.forum else body

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def keep(self, content: Json, sender: Json, thread: int | None = None) -> Record:
        """Write one message into the chat."""
        body: Json = {"message_id": self.next_id(), "from": sender, "chat": self.body(), "date": int(time.time())}
        if thread:
            body |= {"message_thread_id": thread, "is_topic_message": True}
        record = Record(body | content, sender["id"], sender["is_bot"])
        self.records[record.id] = record
        self.touch(record)
        return record

    def touch(self, record: Record) -> None:
        self.change += 1
        record.change = self.change

    def record(self, message_id: int, what: str) -> Record:
        """Raises Refusal: «message to edit not found» and the like."""
        record = self.records.get(message_id)
        if record is None or record.deleted:
            raise bad_request(f"{what} not found")
        return record

    def topic(self, thread: int) -> Topic:
        topic = self.topics.get(thread)
        if topic is None:
            raise bad_request("message thread not found")
        return topic
