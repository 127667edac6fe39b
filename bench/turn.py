"""What one durable turn costs on each database, and how that grows with the number of stored conversations."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bench.floor import echo, server_of
from bench.house import TALK, one_turn, open_measured
from bench.measure import Contestant, Figures, compare
from bench.settled import name_of, settle
from bench.sheet import Sheet, figure

COLUMNS = ("", "CPU ms", "server CPU ms", "p50 ms", "p99 ms", "CPU beside the floor")
SPREAD = 7919  # a prime: neighbours in time are no neighbours in the table

Pair = tuple[Contestant, Contestant]  # the floor and the house


@asynccontextmanager
async def pair(url: str, key_file: Path, mothers: int) -> AsyncIterator[Pair]:
    """The house and its floor on one database where so many mothers are known."""
    await settle(url, key_file, mothers)
    async with open_measured(url, key_file) as lotse:
        mind = lotse.mind
        with echo(url) as say, server_of(url) as server:

            async def turn(number: int) -> None:
                mother = number // len(TALK) * SPREAD % mothers
                await one_turn(lotse, mind, name_of(mother), number)

            async def floor(_number: int) -> None:
                say()

            yield Contestant(floor, server), Contestant(turn, server)


async def measure(
    new_urls: dict[str, Callable[[], str]], folder: Path, sizes: Sequence[int], rounds: int, talks: int, sheet: Sheet
) -> None:
    """One table a database: floor and turn at each size, all taking turns in one run."""
    for database, new_url in new_urls.items():
        async with AsyncExitStack() as stack:
            contestants: dict[str, Contestant] = {}
            for size in sizes:
                key_file = folder / f"{database} {size}.key"
                floor, house = await stack.enter_async_context(pair(new_url(), key_file, size))
                contestants |= {f"floor {size}": floor, f"house {size}": house}
            figures = await compare(contestants, rounds, talks * len(TALK))
        sheet.table(f"One durable turn on {database}, by stored conversations", COLUMNS, _rows(figures, sizes))
        sheet.say(_growth(database, figures, sizes))


def _rows(figures: dict[str, Figures], sizes: Sequence[int]) -> list[tuple[str, ...]]:
    rows = []
    for size in sizes:
        floor, house = figures[f"floor {size}"], figures[f"house {size}"]
        rows.append((f"{size:,}: floor, one row", *_columns(floor), ""))
        rows.append((f"{size:,}: a turn of the house", *_columns(house), f"{house.cost / floor.cost:.0f} ×"))
    return rows


def _columns(figures: Figures) -> tuple[str, ...]:
    return tuple(map(figure, (figures.cpu, figures.server, figures.middle, figures.slow)))


def _growth(database: str, figures: dict[str, Figures], sizes: Sequence[int]) -> str:
    """How the turn at the largest size compares with the smallest; and the floor, which says how even the machine was."""
    house, floor = (
        figures[f"{name} {sizes[-1]}"].cost / figures[f"{name} {sizes[0]}"].cost for name in ("house", "floor")
    )
    return (
        f"Growth on {database} from {sizes[0]:,} to {sizes[-1]:,}: {house:.2f} × "
        f"(target 0.80 to 1.20; the floor in the same run {floor:.2f} ×)"
    )
