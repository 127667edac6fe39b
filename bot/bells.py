"""Bells: somebody has brought something, go and look. A bell may be missed, so nobody relies on it alone."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress


class Doorbell:
    """Each ring wakes one who waits, and is kept when nobody does: for those who share their work."""

    def __init__(self, at_most: int) -> None:
        """`at_most`: rings that are kept; as many as there are people to wake."""
        self._rings: asyncio.Queue[None] = asyncio.Queue(at_most)

    def ring(self) -> None:
        with suppress(asyncio.QueueFull):  # all will look anyway, and later than now
            self._rings.put_nowait(None)

    async def wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._rings.get()


class Bells:
    """One bell for new events, one for new messages to send, and one for each talk that somebody has open."""

    def __init__(self, thinkers: int) -> None:
        self.inbox = Doorbell(thinkers)
        self.outbox = asyncio.Event()
        self._talks: dict[int, list[Callable[[], None]]] = defaultdict(list)

    def hear(self, what: str, conversation_id: int) -> None:
        if what == "inbox":
            self.inbox.ring()
        elif what == "outbox":
            self.outbox.set()
        for wake in self._talks.get(conversation_id, ()):
            wake()

    def add(self, conversation_id: int, wake: Callable[[], None]) -> None:
        self._talks[conversation_id].append(wake)

    def remove(self, conversation_id: int, wake: Callable[[], None]) -> None:
        self._talks[conversation_id].remove(wake)
        if not self._talks[conversation_id]:
            del self._talks[conversation_id]

    @staticmethod
    async def wait(bell: asyncio.Event, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await bell.wait()
