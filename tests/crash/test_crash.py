"""SIGKILL at random moments under load: nothing lost, nothing thought twice, nothing out of order."""

from __future__ import annotations

import asyncio
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import perf_counter

import pytest

from tests.crash.driver import Run
from tests.crash.house import Home, live
from tests.crash.reckoning import Books, open_books
from tests.crash.storm import Worker
from tests.crash.talks import talks
from tests.postgres import running_postgres

SHORT = (6, 150, 12)  # kills, messages, people
LONG = (110, 2000, 60)
WORKERS = {"sqlite": ("one",), "postgresql": ("one", "two")}


@contextmanager
def new_homes(database: str) -> Iterator[list[Home]]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lotse-")))  # sockets want a short path
        if database == "sqlite":
            url = f"sqlite:///{folder}/lotse.db"
        else:
            new_database: Callable[[], str] = stack.enter_context(running_postgres())
            url = new_database()
        yield [Home(url, folder, name) for name in WORKERS[database]]


@pytest.mark.parametrize("database", WORKERS)
@pytest.mark.parametrize(
    "size",
    [pytest.param(SHORT, marks=pytest.mark.slow, id="short"), pytest.param(LONG, marks=pytest.mark.prove, id="long")],
)
def test_nothing_is_lost_however_often_the_house_is_killed(
    database: str, size: tuple[int, int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    kills, messages, people = size
    seed = random.randrange(10**6)  # noqa: S311
    chance = random.Random(seed)  # noqa: S311
    said = talks(people, messages, chance)
    began = perf_counter()
    with new_homes(database) as homes:
        run = Run([Worker(home, live) for home in homes], kills, chance, said)
        asyncio.run(run.play())
        books = asyncio.run(open_books(homes[0], said))
        logs = "".join(home.log.read_text() for home in homes)
    with capsys.disabled():
        print("\n" + _figures(run, books, seed, perf_counter() - began))
    assert books.faults() == [], logs
    assert books.repeats_by_the_living() == 0
    assert sum(books.repeats().values()) <= run.kills
    assert run.ends == [0] * len(homes), logs


def _figures(run: Run, books: Books, seed: int, seconds: float) -> str:
    again = books.repeats()
    openings = sorted(run.openings) or [0.0]
    return (
        f"{run.workers[0].home.database_url.partition(':')[0]}, {len(run.workers)} worker(s), seed {seed}: "
        f"{run.kills} kills, {run.came} messages ({run.said_again} said again), "
        f"{len(books.queued)} answers; sent again: {sum(again.values())}, "
        f"at most {max(again.values(), default=0)} after one kill; "
        f"open again after {openings[len(openings) // 2]:.2f} s (median), {seconds:.0f} s in all"
    )
