"""What one durable turn costs on each database, and how that grows with the number of stored conversations."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bench.floor import echo, server_of
from bench.house import MENU, TALK, keep_turn, one_turn, open_measured
from bench.measure import Contestant, Figures, compare
from bench.settled import name_of, settle
from bench.sheet import Sheet, figure

COLUMNS = ("", "CPU ms", "server CPU ms", "p50 ms", "p99 ms", "CPU beside the floor")
SPREAD = 7919  # a prime: neighbours in time are no neighbours in the table

FLOOR, KEPT = "floor: an echo of one row", "the whole talk, inbox to outbox"
ONE, TALKED = "one answer, until it is sent", "the whole talk, until it is sent"


@asynccontextmanager
async def contestants(url: str, key_file: Path, mothers: int) -> AsyncIterator[dict[str, Contestant]]:
    """The house and its floor on one database where so many mothers are known."""
    await settle(url, key_file, mothers)
    async with open_measured(url, key_file) as lotse:
        mind = lotse.mind
        with echo(url) as say, server_of(url) as server:

            async def floor(_number: int) -> None:
                say()

            async def one_answer(number: int) -> None:
                mother = number * SPREAD % mothers
                await one_turn(lotse, mind, name_of(mother), f"menu {number}", MENU)

            async def turn(number: int) -> None:
                mother = number // len(TALK) * SPREAD % mothers
                await one_turn(lotse, mind, name_of(mother), f"talk {number}", TALK[number % len(TALK)])

            async def kept(number: int) -> None:
                mother = number // len(TALK) * SPREAD % mothers
                await keep_turn(lotse, mind, name_of(mother), f"kept {number}", TALK[number % len(TALK)])

            yield {
                FLOOR: Contestant(floor, server),
                KEPT: Contestant(kept, server, lotse.outbox.deliver),
                ONE: Contestant(one_answer, server),
                TALKED: Contestant(turn, server),
            }


async def measure(
    new_urls: dict[str, Callable[[], str]], folder: Path, sizes: Sequence[int], rounds: int, talks: int, sheet: Sheet
) -> None:
    """One table a database: floor and turn at each size, all taking turns in one run."""
    for database, new_url in new_urls.items():
        async with AsyncExitStack() as stack:
            all_of_them: dict[tuple[str, int], Contestant] = {}
            for size in sizes:
                key_file = folder / f"{database} {size}.key"
                here = await stack.enter_async_context(contestants(new_url(), key_file, size))
                all_of_them |= {(name, size): contestant for name, contestant in here.items()}
            figures = await compare(all_of_them, rounds, talks * len(TALK))
        sheet.table(f"One durable turn on {database}, by stored conversations", COLUMNS, _rows(figures))
        for name in (FLOOR, KEPT, ONE, TALKED):
            sheet.say(_growth(name, figures, sizes))


def _rows(figures: Mapping[tuple[str, int], Figures]) -> list[tuple[str, ...]]:
    return [
        (
            f"{size:,}: {name}",
            *map(figure, (each.cpu, each.server, each.middle, each.slow)),
            "" if name == FLOOR else f"{each.cost / figures[FLOOR, size].cost:.0f} ×",
        )
        for (name, size), each in figures.items()
    ]


def _growth(name: str, figures: Mapping[tuple[str, int], Figures], sizes: Sequence[int]) -> str:
    """How the cost at the largest size compares with the smallest."""
    most, least = sizes[-1], sizes[0]
    grown = figures[name, most].cost / figures[name, least].cost
    return f"{name}: costs {grown:.2f} times as much beside {most:,} conversations as beside {least:,}"
