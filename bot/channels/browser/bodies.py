"""The body of a post, read to a limit and in a limited time; long ones have a limited room in memory together."""

from __future__ import annotations

import asyncio
from collections import Counter
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
    not counted. of_a_place: so many of them may come from one place, so that nobody alone fills it."""

    def __init__(self, at_most: int, short: int = 0, of_a_place: int | None = None) -> None:
        self._free = at_most
        self._of_a_place = at_most if of_a_place is None else of_a_place
        self._held: Counter[str] = Counter()
        self.short = short

    def take(self, length: int, place: str = "") -> bool:
        if length > self._free or self._held[place] + length > self._of_a_place:
            return False
        self._free -= length
        self._held[place] += length
        return True

    def give_back(self, length: int, place: str = "") -> None:
        self._free += length
        self._held[place] -= length
        if not self._held[place]:
            del self._held[place]


ENDLESS = Room(2**62)


@asynccontextmanager
async def body_of(
    receive: Receive, at_most: int, room: Room = ENDLESS, seconds: float = TAKES_AT_MOST, place: str = ""
) -> AsyncIterator[Body]:
    """The body; its room is its own as long as the block lasts. place: where it comes from."""
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
                    if not room.take(more, place):
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
        room.give_back(held, place)
