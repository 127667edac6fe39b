"""A few at a time for each place: who asks for more waits for the turn."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class _Queue:
    free: asyncio.Semaphore
    persons: int = 0


class Turns:
    """In memory only, for as long as somebody of a place asks or waits."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._queues: dict[str, _Queue] = {}

    @asynccontextmanager
    async def turn(self, place: str) -> AsyncIterator[None]:
        queue = self._queues.setdefault(place, _Queue(asyncio.Semaphore(self._at_once)))
        queue.persons += 1
        try:
            async with queue.free:
                yield
        finally:
            queue.persons -= 1
            if not queue.persons:
                del self._queues[place]
