"""Who wants to hear that something came, and how they hear it: in the event loop, after the commit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress

from bot.storage.ground import Bell

Hear = Callable[[str, int], None]


class Bells:
    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._hearers: tuple[Hear, ...] = ()

    def listen(self, hear: Hear) -> None:
        self._hearers = (*self._hearers, hear)

    def ring(self, bells: Iterable[Bell]) -> None:
        """From any thread."""
        with suppress(RuntimeError):  # the loop has closed: nobody is there to hear
            self._loop.call_soon_threadsafe(self.ring_here, bells)

    def ring_here(self, bells: Iterable[Bell]) -> None:
        """From the event loop."""
        for hear in self._hearers:
            for name, conversation_id in bells:
                hear(name, conversation_id)
