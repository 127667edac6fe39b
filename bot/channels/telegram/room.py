"""A waiting room: webhooks come up to forty at once, and each person's are let in by their numbers.

1. Numbers follow each other, so one whose predecessor has not come waits for it, but only a moment.
2. Of one person only one is inside, and the smallest number that waits goes first.
3. Telegram brings her words one after the other, and her taps beside them. So when an earlier one of hers leaves, her next
   one may be on its way: a later one that is here already waits another moment for it.
4. A number that is not waited for any more comes late (Telegram tries again what we did not take), and others of hers may,
   too: late ones wait a moment for each other. Numbers that begin anew are ordered anew.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

PATIENCE = 0.5  # seconds: a moment, in which Telegram hears our answer and brings the next one
OVERSLEPT = (
    0.05  # seconds: by so much later we look, because this machine was busy, and may have news that nobody has read
)
AT_MOST = 10.0  # seconds: so long all moments of one update may take
FAR_BACK = 10_000  # numbers: so far back is no repetition, Telegram has begun anew


@dataclass(slots=True, eq=False)
class _Guest:
    number: int
    chat: int
    at_latest: float  # then nobody is waited for any more, but who is here
    is_late: bool = False
    called: asyncio.Event = field(default_factory=asyncio.Event)
    moment: asyncio.TimerHandle | None = None


class WaitingRoom:
    def __init__(self, patience: float = PATIENCE) -> None:
        self.patience = patience
        self._waiting: list[_Guest] = []  # by number
        self._inside: dict[int, int] = {}  # whose, and which number
        self._was_late: dict[int, float] = {}  # whose last one was late, and until when another may follow
        self._up_to: int | None = None  # all numbers up to this one have come, or are not waited for any more
        self._come: set[int] = set()

    @asynccontextmanager
    async def turn(self, number: int, chat: int) -> AsyncIterator[None]:
        """The block runs when it is this update's turn."""
        guest = _Guest(number, chat, asyncio.get_running_loop().time() + AT_MOST)
        self._enter(guest)
        try:
            await guest.called.wait()
            yield
        finally:
            self._leave(guest)

    def _enter(self, guest: _Guest) -> None:
        if self._up_to is not None and guest.number < self._up_to - FAR_BACK:
            self._up_to = None
            self._come.clear()
        guest.is_late = guest.number <= (self._up_to or 0) or guest.chat in self._lately()
        self._waiting.append(guest)
        self._waiting.sort(key=lambda other: other.number)
        self._come.add(guest.number)
        self._advance()
        self._call()
        if not guest.called.is_set():
            self._give_a_moment(guest)

    def _leave(self, guest: _Guest) -> None:
        if guest.called.is_set():
            del self._inside[guest.chat]
        else:
            self._waiting.remove(guest)
            self._end_moment(guest)
        if guest.is_late:
            self._was_late[guest.chat] = asyncio.get_running_loop().time() + self.patience
        for other in self._waiting:
            if other.chat == guest.chat:
                other.is_late |= guest.is_late
                self._give_a_moment(other)
        self._call()

    def _lately(self) -> dict[int, float]:
        """Who came late a moment ago."""
        now = asyncio.get_running_loop().time()
        self._was_late = {chat: until for chat, until in self._was_late.items() if until > now}
        return self._was_late

    def _give_a_moment(self, guest: _Guest) -> None:
        self._end_moment(guest)
        loop = asyncio.get_running_loop()
        until = min(loop.time() + self.patience, guest.at_latest)
        guest.moment = loop.call_at(until, self._lose_patience, guest)

    def _end_moment(self, guest: _Guest) -> None:
        if guest.moment is not None:
            guest.moment.cancel()
            guest.moment = None

    def _lose_patience(self, guest: _Guest) -> None:
        now = asyncio.get_running_loop().time()
        if guest.moment is not None and now - guest.moment.when() > OVERSLEPT and now < guest.at_latest:
            self._give_a_moment(guest)
            return
        before = self._waiting[: self._waiting.index(guest)]
        if guest.chat in self._inside or any(other.chat == guest.chat for other in before):
            return  # hers are here: its next moment begins when one of them leaves
        self._let_in(guest)
        if not before and min(self._inside.values()) == guest.number:
            self._up_to = guest.number if self._up_to is None else max(self._up_to, guest.number)
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
            is_next = self._up_to is not None and guest.number <= self._up_to and not guest.is_late
            if is_next and guest.chat not in taken:
                self._let_in(guest)
            taken.add(guest.chat)

    def _let_in(self, guest: _Guest) -> None:
        self._end_moment(guest)
        self._waiting.remove(guest)
        self._inside[guest.chat] = guest.number
        guest.called.set()
