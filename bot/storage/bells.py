"""Who wants to hear that something came, and how they hear it: in the event loop, after the commit.

Work may stand by a bell: it found nothing, and is tried again when the bell rings. Of those who look for the same, one is
sent at a time; when it finds nothing, neither would the others.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress

from bot.storage.ground import Bell

Hear = Callable[[str, int], None]


class Waiter:
    """Somebody who looks for something, and waits until it may be there."""

    __slots__ = ("_heard", "bell", "is_idle", "looks_for")

    def __init__(self, bell: str, looks_for: object) -> None:
        self.bell = bell
        self.looks_for = looks_for
        self.is_idle = False
        self._heard = asyncio.Event()

    async def wait(self, seconds: float) -> bool:
        """Until the bell has rung since the last time; False when it did not."""
        self.is_idle = not self._heard.is_set()
        try:
            async with asyncio.timeout(seconds):
                await self._heard.wait()
        except TimeoutError:
            return False
        finally:
            self.is_idle = False
        self._heard.clear()
        return True

    def hear(self) -> None:
        self.is_idle = False
        self._heard.set()


class Bells:
    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._hearers: tuple[Hear, ...] = ()
        self._waiters: list[Waiter] = []

    def listen(self, hear: Hear) -> None:
        self._hearers = (*self._hearers, hear)

    @contextmanager
    def waiter(self, bell: str, looks_for: object) -> Iterator[Waiter]:
        """One who hears that bell within the block, also while nobody waits for it."""
        waiter = Waiter(bell, looks_for)
        self._waiters.append(waiter)
        try:
            yield waiter
        finally:
            self._waiters.remove(waiter)

    def ring(self, bells: Iterable[Bell]) -> None:
        """From any thread."""
        with suppress(RuntimeError):  # the loop has closed: nobody is there to hear
            self._loop.call_soon_threadsafe(self.ring_here, bells)

    def ring_here(self, bells: Iterable[Bell]) -> None:
        """From the event loop."""
        for name, conversation_id in bells:
            for hear in self._hearers:
                hear(name, conversation_id)
            self._wake(name)

    def _wake(self, bell: str) -> None:
        alike: dict[object, list[Waiter]] = {}
        for waiter in self._waiters:
            if waiter.bell == bell:
                alike.setdefault(waiter.looks_for, []).append(waiter)
        for waiters in alike.values():
            # where nobody is idle, each may have looked too early
            for waiter in [waiter for waiter in waiters if waiter.is_idle][:1] or waiters:
                waiter.hear()
