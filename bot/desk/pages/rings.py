"""Wakes the open pages of the desk when a case or a talk has changed. A ring may be missed: each page also looks by itself.

1. A page of one talk is woken by that talk; the queue by every case; each hears what it was woken for.
2. Many rings at once are one look: a page that is looking does not look twice for what came meanwhile.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress

QUEUE = 0  # no conversation has this id


class Ring:
    """One open page, waiting."""

    def __init__(self) -> None:
        self._news = asyncio.Event()
        self._rung: set[int] = set()
        self.closed = False

    def ring(self, conversation_id: int) -> None:
        self._rung.add(conversation_id)
        self._news.set()

    def close(self) -> None:
        self.closed = True
        self._news.set()

    async def wait(self, seconds: float) -> frozenset[int]:
        """Wait for a ring: for which conversations; none when the patience ended first."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._news.wait()
        self._news.clear()
        rung, self._rung = frozenset(self._rung), set()
        return rung


class Rings:
    """All pages of the desk that are open in this process."""

    def __init__(self) -> None:
        self._open: defaultdict[int, list[Ring]] = defaultdict(list)
        self._closed = False

    def hear(self, what: str, conversation_id: int) -> None:
        """For `Store.listen`. When somebody was signed out, every page looks whether it was she."""
        if what == "staff":
            for id in list(self._open):
                self._ring(id)
        if what in ("case", "line", "outbox"):
            self._ring(conversation_id)
        if what == "case":
            self._ring(QUEUE)

    @contextmanager
    def open(self, *conversations: int) -> Iterator[Ring]:
        ring = Ring()
        if self._closed:
            ring.close()
        for id in conversations:
            self._open[id].append(ring)
        try:
            yield ring
        finally:
            for id in conversations:
                self._open[id].remove(ring)
                if not self._open[id]:
                    del self._open[id]

    def close(self) -> None:
        """End every open page's line, so that the server can stop; the pages come back by themselves."""
        self._closed = True
        for ring in [ring for rings in self._open.values() for ring in rings]:
            ring.close()

    def _ring(self, conversation_id: int) -> None:
        for ring in self._open.get(conversation_id, ()):
            ring.ring(conversation_id)
