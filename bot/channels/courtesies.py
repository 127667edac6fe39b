"""Courtesies: what a channel does besides (a button is answered, a group is left). Each is tried once, and nobody waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

AT_ONCE = 200  # what is beyond is not worth waiting for
GROUPS = 1000  # of which we remember that they were told
ENDS_IN = 2.0  # seconds
IN_PRIVATE_ONLY = (
    "Ich bin Lotse und spreche nur im privaten Chat. Schreiben Sie mir bitte dort.\n"
    "I am Lotse and I only talk in a private chat. Please write to me there."
)


Deed = Coroutine[Any, Any, object]


class Courtesies:
    """Those under way. `quietly` tries one, and passes over the failures of this platform."""

    def __init__(self, quietly: Callable[[Deed], Coroutine[Any, Any, None]]) -> None:
        self._quietly = quietly
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, deed: Deed) -> None:
        if len(self._under_way) >= AT_ONCE:
            deed.close()
            return
        task = asyncio.ensure_future(self._quietly(deed))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def settle(self, seconds: float | None = None) -> None:
        """Wait for those under way; no longer than so many seconds."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)

    async def close(self) -> None:
        """Let those under way end; they are short."""
        await self.settle(ENDS_IN)
        for task in tuple(self._under_way):
            task.cancel()
