"""A waiting room: webhooks come up to forty at once, and each person's are let in by their numbers.

1. Numbers follow each other, so one whose predecessor has not come waits for it, but only a moment.
2. Of one person only one is inside, and the smallest number that waits goes first.
3. Numbers that are old (sent again) or that begin anew wait for nobody but their own person's.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

PATIENCE = 0.3  # seconds
FAR_BACK = 10_000  # numbers: so far back is no repetition, Telegram has begun anew


@dataclass(slots=True, eq=False)
class _Guest:
    number: int
    chat: int
    called: asyncio.Event = field(default_factory=asyncio.Event)


class WaitingRoom:
    def __init__(self, patience: float = PATIENCE) -> None:
        self.patience = patience
        self._waiting: list[_Guest] = []  # by number
        self._inside: set[int] = set()  # whose
        self._up_to: int | None = None  # all numbers up to this one have come, or are not waited for any more
        self._come: set[int] = set()

    @asynccontextmanager
    async def turn(self, number: int, chat: int) -> AsyncIterator[None]:
        """The block runs when it is this update's turn."""
        guest = _Guest(number, chat)
        self._enter(guest)
        waiting = asyncio.get_running_loop().call_later(self.patience, self._give_up_before, number)
        try:
            await guest.called.wait()
            yield
        finally:
            waiting.cancel()
            if guest.called.is_set():
                self._inside.remove(guest.chat)
            else:
                self._waiting.remove(guest)
            self._call()

    def _enter(self, guest: _Guest) -> None:
        if self._up_to is not None and guest.number < self._up_to - FAR_BACK:
            self._up_to = None
            self._come.clear()
        self._waiting.append(guest)
        self._waiting.sort(key=lambda other: other.number)
        self._come.add(guest.number)
        self._advance()
        self._call()

    def _give_up_before(self, number: int) -> None:
        self._up_to = number if self._up_to is None else max(self._up_to, number)
        self._advance()
        self._call()

    def _advance(self) -> None:
        if self._up_to is None:
            return
        while self._up_to + 1 in self._come:
            self._up_to += 1
        self._come = {number for number in self._come if number > self._up_to}

    def _call(self) -> None:
        """Let in everybody whose turn it is."""
        taken = set(self._inside)
        for guest in tuple(self._waiting):
            if guest.chat not in taken and self._up_to is not None and guest.number <= self._up_to:
                self._waiting.remove(guest)
                self._inside.add(guest.chat)
                guest.called.set()
            taken.add(guest.chat)
