"""Lives in processes of their own, which may be killed at any moment; and the waiting for what must come."""

from __future__ import annotations

import asyncio
import multiprocessing
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from typing import Generic, TypeVar

import sqlalchemy as sql

# Importing the house takes three quarters of a start: a process that has done it is copied for every life.
birth = multiprocessing.get_context("forkserver")
birth.set_forkserver_preload(["bot.serving", "bot.desk", "bot.channels.telegram", "bot.channels.signal"])

GLANCE = 0.002
IN_SECONDS = 600.0
UNDONE = sql.text(
    "SELECT (SELECT count(*) FROM inbox WHERE conversation_id IS NOT NULL) + (SELECT count(*) FROM held_reply) "
    "+ (SELECT count(*) FROM outbox WHERE state = 'waiting')"
)

Home = TypeVar("Home")


async def until(is_so: Callable[[], bool], seconds: float = IN_SECONDS, glance: float = GLANCE) -> None:
    """Wait for a condition; raises TimeoutError when it does not come."""
    async with asyncio.timeout(seconds):
        while not is_so():
            await asyncio.sleep(glance)


async def some_more(so_far: Callable[[], int], at_most: int, chance: random.Random) -> None:
    """Until some more has happened, or it has become silent."""
    enough = so_far() + chance.randint(0, at_most)
    try:
        await until(lambda: so_far() >= enough, seconds=1.5)
    except TimeoutError:
        return
    await asyncio.sleep(chance.uniform(0, 0.02))


async def until_all_is_done(database_url: str) -> None:
    """Nothing waits to be thought about, to be let go, or to be sent."""
    engine = sql.create_engine(database_url.replace("postgresql:", "postgresql+psycopg:"))

    def is_done() -> bool:
        with engine.connect() as connection:
            return bool(connection.execute(UNDONE).scalar_one() == 0)

    try:
        await until(is_done, glance=0.05)
    finally:
        engine.dispose()


def allowance(messages: int, killed: int, kills_wanted: int) -> float:
    """So many messages may have come by now: the load lasts as long as the killing."""
    return float("inf") if killed == kills_wanted else (killed + 1) * messages / (kills_wanted + 1)


@dataclass
class Worker(Generic[Home]):
    """One worker of the house through all its lives. `live`: a whole life, until it is told to end."""

    home: Home
    live: Callable[[Home], None]
    process: ForkServerProcess = field(init=False)

    def start(self) -> None:
        self.process = birth.Process(target=self.live, args=(self.home,))
        self.process.start()

    def kill(self) -> None:
        self.process.kill()
        self.process.join()

    def end(self) -> int | None:
        """Ask it to end, as a service does; its exit code."""
        self.process.terminate()
        self.process.join(15)
        return self.process.exitcode
