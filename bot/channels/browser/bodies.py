"""The body of a post, read to a limit and in a limited time; long ones have a limited room in memory together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Literal

from starlette.types import Message, Receive

End = Literal["whole", "cut", "gone", "busy"]

TAKES_AT_MOST = 600.0  # seconds; a letter over a bad line takes minutes


@dataclass(frozen=True, slots=True)
class Body:
    """end: "cut" when it was longer than allowed · "gone" when she left before its end · "busy" when there was no room for it."""

    content: bytes = field(repr=False)
    end: End

    def again(self, receive: Receive) -> Receive:
        """A `receive` that gives the body that was read already, and then goes on."""
        waiting: list[Message] = [{"type": "http.request", "body": self.content, "more_body": False}]

        async def receive_again() -> Message:
            return waiting.pop() if waiting else await receive()

        return receive_again


class Room:
    """How many bytes may be held at once. A short post finds room always, whoever holds the rest: `short` bytes of each are
    not counted."""

    def __init__(self, at_most: int, short: int = 0) -> None:
        self._free = at_most
        self.short = short

    def take(self, length: int) -> bool:
        if length > self._free:
            return False
        self._free -= length
        return True

    def give_back(self, length: int) -> None:
        self._free += length


ENDLESS = Room(2**62)


@asynccontextmanager
async def body_of(
    receive: Receive, at_most: int, room: Room = ENDLESS, seconds: float = TAKES_AT_MOST
) -> AsyncIterator[Body]:
    """The body; its room is its own as long as the block lasts."""
    parts: list[bytes] = []
    length = held = 0
    end: End = "cut"
    try:
        try:
            async with asyncio.timeout(seconds):
                while length <= at_most:
                    message = await receive()
                    part = message.get("body", b"")
                    if message["type"] == "http.disconnect":
                        end = "gone"
                        break
                    more = max(length + len(part) - room.short, 0) - held
                    if not room.take(more):
                        end = "busy"
                        break
                    parts.append(part)
                    length, held = length + len(part), held + more
                    if not message.get("more_body", False):
                        end = "whole" if length <= at_most else "cut"
                        break
        except TimeoutError:
            end = "gone"
        yield Body(b"".join(parts), end)
    finally:
        room.give_back(held)
