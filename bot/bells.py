"""Bells: somebody has brought something, go and look. A bell may be missed, so nobody relies on it alone."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable


class Bells:
    """One bell for new events, one for new messages to send, and one for each talk that somebody has open."""

    def __init__(self) -> None:
        self.inbox = asyncio.Event()
        self.outbox = asyncio.Event()
        self._talks: dict[int, list[Callable[[], None]]] = defaultdict(list)

    def hear(self, what: str, conversation_id: int) -> None:
        if what == "inbox":
            self.inbox.set()
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
        try:
            async with asyncio.timeout(seconds):
                await bell.wait()
        except TimeoutError:
            pass
