"""The open cases, read once for all pages that look at the same moment: a message of hers rings at every open desk.

1. After a ring they are read anew; without one they are a second old at most.
2. Who may see which of them is decided at each look, with the member as she is in that moment.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic

from bot.storage import Store, Transaction
from bot.storage.casework import Case

FRESH = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Posted:
    """The open cases, and what the staff are called. A case that has not changed stays the same object."""

    cases: Sequence[Case] = field(default=(), repr=False)
    names: Mapping[int, str] = field(default_factory=dict, repr=False)


class Board:
    def __init__(self, read: Callable[[], Awaitable[Posted]], clock: Callable[[], float] = monotonic) -> None:
        self._read, self._clock = read, clock
        self._posted = Posted()
        self._read_at = self._rung_at = float("-inf")
        self._one_at_a_time = asyncio.Lock()

    def hear(self, what: str, _conversation_id: int) -> None:
        """For `Store.listen`."""
        if what in ("case", "staff"):
            self._rung_at = self._clock()

    async def read(self) -> Posted:
        async with self._one_at_a_time:
            now = self._clock()
            if self._read_at <= self._rung_at or now - self._read_at > FRESH:
                self._read_at = now
                self._posted = self._after(await self._read())
            return self._posted

    def _after(self, fresh: Posted) -> Posted:
        before = {case.id: case for case in self._posted.cases}
        kept = (before[case.id] if before.get(case.id) == case else case for case in fresh.cases)
        return Posted(tuple(kept), fresh.names)


def board_of(store: Store) -> Board:
    def read(work: Transaction) -> Posted:
        return Posted(work.open_cases(), {member.id: member.name for member in work.members()})

    return Board(lambda: store.look(read))
