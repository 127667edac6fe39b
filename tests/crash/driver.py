"""Plays the platform and the power cut: delivers every message at least once, and kills whoever should keep it.

1. A person's messages are delivered in their order, each until it is acknowledged; some are repeated for no reason.
2. The kills are spread over all the messages, and fall at random: into starting, keeping, thinking, sending.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from tests.crash.storm import Storm, Worker
from tests.crash.talks import Message
from tests.proof.lives import some_more

LINE = 90  # bytes in the ledger, about


@dataclass
class Run(Storm):
    """What was said to the house: how many messages, how many again, and how long it was opening."""

    talks: Mapping[str, Sequence[Message]]
    said_again: int = 0
    openings: list[float] = field(default_factory=list)

    def how_many(self) -> int:
        return sum(map(len, self.talks.values()))

    def load(self) -> Iterator[Coroutine[Any, Any, None]]:
        return (self._speak(talk) for talk in self.talks.values())

    async def _speak(self, talk: Sequence[Message]) -> None:
        for before, message in zip((None, *talk), talk, strict=False):
            await self.may_come()
            await self.bring(message.as_line())
            self.came += 1
            for again in (message, before):
                if again is not None and self.chance.random() < 0.05:
                    self.said_again += 1
                    await self.bring(again.as_line())

    async def a_moment(self, victim: Worker) -> None:
        """Somewhere in the opening, or after some more has happened, or in the silence after it."""
        if self.chance.random() < 0.1:
            await asyncio.sleep(self.chance.uniform(0, 0.5))
            return
        began = perf_counter()
        await self.in_time(victim.is_open)
        self.openings.append(perf_counter() - began)
        await some_more(self._so_far, 80, self.chance)

    def _so_far(self) -> int:
        """About how much has happened: messages kept, and messages sent."""
        ledger = self.workers[0].home.folder / "ledger"
        return self.came + (ledger.stat().st_size // LINE if ledger.exists() else 0)
