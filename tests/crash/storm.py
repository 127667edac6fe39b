"""Something comes to the door of the house, at least once each; and whoever should keep it is killed.

A killed worker is started again at once, under the same name.
"""

from __future__ import annotations

import asyncio
import random
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.crash.house import Home
from tests.proof import lives
from tests.proof.lives import GLANCE, IN_SECONDS, allowance, until, until_all_is_done


class Worker(lives.Worker[Home]):
    async def is_open(self) -> bool:
        try:
            _, writer = await asyncio.open_unix_connection(self.home.door)
        except OSError:
            return False
        writer.close()
        return True


@dataclass
class Storm(ABC):
    """Something comes to the door, again and again, and kills fall at random until all of it is done."""

    workers: Sequence[Worker]
    kills_wanted: int
    chance: random.Random
    kills: int = field(default=0, init=False)
    came: int = field(default=0, init=False)
    ends: list[int | None] = field(default_factory=list, init=False)

    @abstractmethod
    def how_many(self) -> int:
        """So many things come in all."""

    @abstractmethod
    def load(self) -> Iterator[Coroutine[Any, Any, None]]:
        """Each brings its part to the door."""

    @abstractmethod
    async def a_moment(self, victim: Worker) -> None:
        """When the next kill falls."""

    async def play(self) -> None:
        for worker in self.workers:
            worker.start()
        try:
            async with asyncio.TaskGroup() as group:
                for part in self.load():
                    group.create_task(part)
                group.create_task(self._kill_now_and_then())
            await until_all_is_done(self.workers[0].home.database_url)
            self.ends = [worker.end() for worker in self.workers]
        finally:
            for worker in self.workers:
                worker.kill()

    async def may_come(self) -> None:
        """The load lasts as long as the killing."""
        await until(lambda: self.came < allowance(self.how_many(), self.kills, self.kills_wanted))

    async def bring(self, line: bytes) -> None:
        """To any worker, until it is acknowledged."""
        await self.in_time(lambda: self._is_acknowledged(line))

    async def _is_acknowledged(self, line: bytes) -> bool:
        try:
            reader, writer = await asyncio.open_unix_connection(self.chance.choice(self.workers).home.door)
        except OSError:
            return False
        try:
            writer.write(line)
            await writer.drain()
            return await reader.readline() == b"kept\n"
        except OSError:
            return False
        finally:
            writer.close()

    async def _kill_now_and_then(self) -> None:
        while self.kills < self.kills_wanted:
            victim = self.chance.choice(self.workers)
            await self.a_moment(victim)
            await asyncio.to_thread(victim.kill)
            self.kills += 1
            await asyncio.to_thread(victim.start)

    async def in_time(self, is_so: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(IN_SECONDS):
            while not await is_so():
                await asyncio.sleep(GLANCE)
