"""Wakes the open pages of the desk when a case or a talk has changed. A ring may be missed: each page also looks by itself.

1. A page of one talk is woken by that talk; the queue by every case.
2. Many rings at once are one look: a page that is looking does not look twice for what came meanwhile.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

QUEUE = 0  # no conversation has this id


class Ring:
    """One open page, waiting."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self.closed = False

    def ring(self) -> None:
        self._rung.set()

    def close(self) -> None:
        self.closed = True
        self._rung.set()

    async def wait(self, seconds: float) -> bool:
        """Wait for a ring; False when the patience ended first."""
        try:
            await asyncio.wait_for(self._rung.wait(), seconds)
        except TimeoutError:
            return False
        finally:
            self._rung.clear()
        return True


class Rings:
    """All pages of the desk that are open in this process."""

    def __init__(self) -> None:
        self._open: dict[int, list[Ring]] = {}
        self._closed = False

    def hear(self, what: str, conversation_id: int) -> None:
        """For `Store.listen`. When somebody was signed out, every page looks whether it was she."""
        if what == "staff":
            for rings in self._open.values():
                for ring in rings:
                    ring.ring()
        if what not in ("case", "line", "outbox"):
            return
        for ring in self._open.get(conversation_id, ()):
            ring.ring()
        if what == "case":
            for ring in self._open.get(QUEUE, ()):
                ring.ring()

    @contextmanager
    def open(self, conversation_id: int = QUEUE) -> Iterator[Ring]:
        ring = Ring()
        if self._closed:
            ring.close()
        self._open.setdefault(conversation_id, []).append(ring)
        try:
            yield ring
        finally:
            self._open[conversation_id].remove(ring)
            if not self._open[conversation_id]:
                del self._open[conversation_id]

    def close(self) -> None:
        """End every open page's line, so that the server can stop; the pages come back by themselves."""
        self._closed = True
        for rings in self._open.values():
            for ring in rings:
                ring.close()
