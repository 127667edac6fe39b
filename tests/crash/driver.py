"""Plays the platform and the power cut: delivers every message at least once, and kills whoever should keep it.

1. A person's messages are delivered in their order, each until it is acknowledged; some are repeated for no reason.
2. The kills are spread over all the messages, and fall at random: into starting, keeping, thinking, sending.
3. A killed worker is started again at once, under the same name.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from time import perf_counter

import sqlalchemy as sql

from tests.crash.house import Home, live
from tests.crash.talks import Message

# Importing the house takes three quarters of a start: a process that has done it is copied for every life.
birth = multiprocessing.get_context("forkserver")
birth.set_forkserver_preload(["tests.crash.house"])

GLANCE = 0.002
LINE = 90  # bytes in the ledger, about
IN_SECONDS = 120.0
UNDONE = sql.text(
    "SELECT (SELECT count(*) FROM inbox WHERE conversation_id IS NOT NULL) "
    "+ (SELECT count(*) FROM outbox WHERE state = 'waiting')"
)


async def until(is_so: Callable[[], bool], seconds: float = IN_SECONDS, glance: float = GLANCE) -> None:
    """Wait for a condition; raises TimeoutError when it does not come."""
    async with asyncio.timeout(seconds):
        while not is_so():
            await asyncio.sleep(glance)


@dataclass
class Worker:
    """One worker of the house through all its lives."""

    home: Home
    process: ForkServerProcess = field(init=False)

    def start(self) -> None:
        self.process = birth.Process(target=live, args=(self.home,))
        self.process.start()

    def kill(self) -> None:
        self.process.kill()
        self.process.join()

    def end(self) -> int | None:
        """Ask it to end, as a service does; its exit code."""
        self.process.terminate()
        self.process.join(10)
        return self.process.exitcode

    async def is_open(self) -> bool:
        try:
            _, writer = await asyncio.open_unix_connection(self.home.door)
        except OSError:
            return False
        writer.close()
        return True


@dataclass
class Run:
    """What was done to the house: how many kills, how many messages (also again), how long it was opening."""

    workers: Sequence[Worker]
    talks: Mapping[str, Sequence[Message]]
    kills_wanted: int
    chance: random.Random
    kills: int = 0
    acknowledged: int = 0
    said_again: int = 0
    openings: list[float] = field(default_factory=list)
    ends: list[int | None] = field(default_factory=list)

    async def play(self) -> None:
        for worker in self.workers:
            worker.start()
        try:
            async with asyncio.TaskGroup() as group:
                for talk in self.talks.values():
                    group.create_task(self._speak(talk))
                group.create_task(self._kill_now_and_then())
            await self._until_all_is_done()
            self.ends = [worker.end() for worker in self.workers]
        finally:
            for worker in self.workers:
                worker.kill()

    # ── the platform ──

    async def _speak(self, talk: Sequence[Message]) -> None:
        for before, message in zip((None, *talk), talk, strict=False):
            await until(lambda: self.acknowledged < self._allowance())
            await self._deliver(message)
            self.acknowledged += 1
            for again in (message, before):
                if again is not None and self.chance.random() < 0.05:
                    self.said_again += 1
                    await self._deliver(again)

    def _allowance(self) -> float:
        """So many messages may have come by now: the load lasts as long as the killing."""
        if self.kills == self.kills_wanted:
            return float("inf")
        return (self.kills + 1) * sum(map(len, self.talks.values())) / (self.kills_wanted + 1)

    async def _deliver(self, message: Message) -> None:
        await self._in_time(lambda: self._is_acknowledged(message))

    async def _is_acknowledged(self, message: Message) -> bool:
        worker = self.chance.choice(self.workers)
        try:
            reader, writer = await asyncio.open_unix_connection(worker.home.door)
        except OSError:
            return False
        try:
            writer.write(message.as_line())
            await writer.drain()
            return await reader.readline() == b"kept\n"
        except OSError:
            return False
        finally:
            writer.close()

    # ── the power cut ──

    async def _kill_now_and_then(self) -> None:
        while self.kills < self.kills_wanted:
            victim = self.chance.choice(self.workers)
            await self._a_moment(victim)
            await asyncio.to_thread(victim.kill)
            self.kills += 1
            await asyncio.to_thread(victim.start)

    async def _a_moment(self, victim: Worker) -> None:
        """Somewhere in the opening, or after some more has happened, or in the silence after it."""
        if self.chance.random() < 0.1:
            await asyncio.sleep(self.chance.uniform(0, 0.5))
            return
        began = perf_counter()
        await self._in_time(victim.is_open)
        self.openings.append(perf_counter() - began)
        enough = self._so_far() + self.chance.randint(0, 80)
        try:
            await until(lambda: self._so_far() >= enough, seconds=1)
        except TimeoutError:
            return
        await asyncio.sleep(self.chance.uniform(0, 0.02))

    def _so_far(self) -> int:
        """About how much has happened: messages kept, and messages sent."""
        ledger = self.workers[0].home.folder / "ledger"
        return self.acknowledged + (ledger.stat().st_size // LINE if ledger.exists() else 0)

    # ── the end ──

    async def _until_all_is_done(self) -> None:
        url = self.workers[0].home.database_url.replace("postgresql:", "postgresql+psycopg:")
        engine = sql.create_engine(url)

        def is_done() -> bool:
            with engine.connect() as connection:
                return bool(connection.execute(UNDONE).scalar_one() == 0)

        try:
            await until(is_done, glance=0.05)
        finally:
            engine.dispose()

    async def _in_time(self, is_so: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(IN_SECONDS):
            while not await is_so():
                await asyncio.sleep(GLANCE)
