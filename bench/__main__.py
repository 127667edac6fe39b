"""`make bench`: what a turn costs, each figure beside a floor in the same run."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from bench import desk, finder, rush, split, start, telegram, turn
from bench.sheet import Sheet
from bot.logs import set_up
from tests.postgres import running_postgres


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: rounds that take turns, talks in each, and mothers in a rush."""

    sizes: Sequence[int]
    rounds: int
    talks: int
    mothers: int
    starts: int
    contents: Sequence[tuple[int, int, int]]


WHOLE = Plan((100, 1_000, 10_000, 100_000), rounds=9, talks=2, mothers=80, starts=3, contents=finder.SIZES)
QUICK = Plan((100, 1_000), rounds=1, talks=1, mothers=4, starts=1, contents=finder.SIZES[:1])


def main(
    part: Annotated[
        str, typer.Argument(help="telegram: only that, beside echo bots; desk: only that. Otherwise everything.")
    ] = "",
    *,
    quick: Annotated[bool, typer.Option("--quick", help="Every figure, but hastily: for a look.")] = False,
) -> None:
    """Measure the house on this machine: CPU and wall time, growth, rush, start and memory."""
    began, plan, sheet = time.perf_counter(), QUICK if quick else WHOLE, Sheet()
    if part == "telegram" or not (quick or part):
        asyncio.run(telegram.measure(telegram.QUICK if quick else telegram.WHOLE, sheet))
    if part == "telegram":
        return
    if part in ("", "desk"):
        with _quiet(), tempfile.TemporaryDirectory() as name:
            desk.measure(desk.QUICK if quick else desk.WHOLE, Path(name), sheet)
    if part == "desk":
        return
    with _quiet(), tempfile.TemporaryDirectory() as name, running_postgres() as new_postgres:
        folder, numbers = Path(name), count()

        def new_sqlite() -> str:
            return f"sqlite:///{folder}/{next(numbers)}.db"

        asyncio.run(_measure({"SQLite": new_sqlite, "PostgreSQL": new_postgres}, folder, plan, sheet))
    sheet.say(
        f"Measured in {time.perf_counter() - began:.0f} s on {os.cpu_count()} cores, Python {sys.version.split()[0]}."
    )


async def _measure(new_urls: dict[str, Callable[[], str]], folder: Path, plan: Plan, sheet: Sheet) -> None:
    await turn.measure(new_urls, folder, plan.sizes, plan.rounds, plan.talks, sheet)
    await split.measure(new_urls, folder, plan.rounds, plan.talks, sheet)
    await rush.measure(new_urls, folder, plan.mothers, sheet)
    start.measure(plan.starts, sheet)
    finder.show(plan.contents, sheet)


@contextmanager
def _quiet() -> Iterator[None]:
    """The log is written as it always is, but where nobody reads it; what goes wrong here is still shown."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        set_up("json", "info", nowhere)
        sys.excepthook = sys.__excepthook__
        yield


if __name__ == "__main__":
    typer.run(main)
