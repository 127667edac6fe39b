"""Mothers write, their messenger has all its troubles, and the house is killed again and again.

1. A mother does not wait for answers: she may say several things at once.
2. The kills are spread over all the messages, and fall at random: into starting, hearing, keeping, thinking, sending.
3. After the last kill the messenger has peace, so that an end comes; nobody else gets a respite.
"""

from __future__ import annotations

import asyncio
import random
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field
from sqlite3 import connect

from tests.proof.lives import UNDONE, allowance, some_more, until
from tests.proof.service import Service
from tests.proof.words import TYPED

IN_SECONDS = 1500.0
GLANCE = 0.05  # many mothers look
OFTEN = 0.03
AT_ONCE = 0.4  # how likely she says the next thing at once
BREATH = 0.05  # seconds at most, otherwise

Blow = Callable[[], Awaitable[None]]


@dataclass
class Trial(ABC):
    service: Service
    messages: int
    mothers: int
    kills_wanted: int
    chance: random.Random
    kills: int = field(default=0, init=False)
    end: int | None = field(default=None, init=False)
    _said: int = field(default=0, init=False)
    _fallen: int = field(default=0, init=False)
    _blows: list[Blow] = field(default_factory=list, init=False)

    @abstractmethod
    async def say(self, mother: int, number: int) -> None:
        """One of the mothers says the next thing."""

    @abstractmethod
    def sends(self) -> int:
        """So many messages the house has sent."""

    @abstractmethod
    async def opened(self) -> None:
        """Until the house listens, after a kill."""

    @abstractmethod
    def is_quiet(self) -> bool:
        """Nothing is on its way to the house."""

    @abstractmethod
    def make_peace(self) -> None: ...

    async def run(self) -> None:
        self._blows = self.blows()
        self.chance.shuffle(self._blows)
        self.service.start()
        try:
            await self.service.through_all_lives(self._go_on())
            self.end = await asyncio.to_thread(self.service.end)
        finally:
            self.service.kill()

    async def _go_on(self) -> None:
        async with asyncio.TaskGroup() as group:
            for mother in range(self.mothers):
                share = self.messages // self.mothers + (mother < self.messages % self.mothers)
                group.create_task(self._speak(mother, share))
            group.create_task(self._strike_now_and_then())
        await until(self._is_done, IN_SECONDS, GLANCE)

    # ── mothers ──

    async def _speak(self, mother: int, share: int) -> None:
        for number in range(share):
            await until(
                lambda: self._said < allowance(self.messages, self._fallen, len(self._blows)), IN_SECONDS, GLANCE
            )
            self._said += 1
            await self.say(mother, number)
            if self.chance.random() >= AT_ONCE:
                await asyncio.sleep(self.chance.uniform(0, BREATH))

    def words(self, number: int) -> str:
        words = self.chance.choice(TYPED)
        return f"{words} {number}" if self.chance.random() < 0.5 else words

    # ── trouble ──

    def blows(self) -> list[Blow]:
        return [self._kill_the_house] * self.kills_wanted

    async def _kill_the_house(self) -> None:
        await asyncio.to_thread(self.service.kill)
        self.kills += 1
        await asyncio.to_thread(self.service.start)

    async def _strike_now_and_then(self) -> None:
        for blow in self._blows:
            await self.a_moment()
            await blow()
            self._fallen += 1
        await until(lambda: self._said == self.messages, IN_SECONDS, GLANCE)
        self.make_peace()

    async def a_moment(self) -> None:
        """Somewhere in the opening, or after some more has happened, or in the silence after it."""
        if self.chance.random() < 0.1:
            await asyncio.sleep(self.chance.uniform(0, 0.5))
            return
        await self.opened()
        await some_more(self.sends, 40, self.chance)

    # ── the end ──

    def _is_done(self) -> bool:
        database = self.service.home.database
        if not self.is_quiet() or not database.exists():
            return False
        with closing(connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return bool(connection.execute(UNDONE.text).fetchone() == (0,))
