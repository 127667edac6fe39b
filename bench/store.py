"""What the store costs alone: the transactions of one durable turn without a thought, by stored conversations.

`python -m bench.store` prints it for SQLite; with `--postgres` also for PostgreSQL.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from bench.floor import WORDS, echo, server_of
from bench.house import CHANNEL
from bench.measure import Contestant, Figures, compare
from bench.settled import MENU, STATE, name_of, settle
from bench.sheet import Sheet, figure
from bench.turn import SPREAD
from bot.app import now
from bot.channels import Address
from bot.post import write_event
from bot.storage import Line, Store, Transaction
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring
from dialogs.events import Said
from dialogs.model import Conversation
from tests.postgres import running_postgres

SIZES = (100, 1_000, 10_000, 100_000)
ROUNDS = 9
TURNS = 100  # in a round
TOGETHER = 16
ANSWER = "Wo wohnen Sie? " * 8

COLUMNS = ("", "CPU ms", "server CPU ms", "p50 ms", "p99 ms")
FLOOR, TURN, TURNS_TOGETHER = "floor: an echo of one row", "a turn", f"{TOGETHER} turns at once"


async def turn(store: Store, address: Address, message_id: str) -> None:
    """All that the store does from a message that arrives to an answer that is delivered."""
    at = now()

    def think(work: Transaction) -> None:
        claimed = work.claim()
        assert claimed is not None
        hers = claimed.conversation.id
        work.write_down(hers, Line("mother", at, WORDS, language="de"))
        answer = work.write_down(hers, Line("lotse", at, ANSWER, ANSWER, "de", MENU))
        work.send_soon(hers, answer, "reply", at)
        work.count(at.date(), "step", STATE.place, "de")
        work.save(Conversation(hers, STATE.language, STATE.place, answers=STATE.answers), at)
        work.finish(claimed.inbox_id, at)

    await store.work(lambda work: work.receive(address, message_id, write_event(Said(at, WORDS)), at))
    await store.work(think)
    for delivery in await store.work(lambda work: work.lease("one", (CHANNEL,), at, 60, 8)):
        await store.work(lambda work, which=delivery.outbox_id: work.sent(which, at))


@asynccontextmanager
async def contestants(url: str, key_file: Path, mothers: int) -> AsyncIterator[dict[str, Contestant]]:
    """The store and its floor on one database where so many mothers are known."""
    await settle(url, key_file, mothers)
    store = await open_store(url, open_keyring("", key_file))
    try:
        with echo(url) as say, server_of(url) as server:

            async def floor(_number: int) -> None:
                say()

            async def one(number: int) -> None:
                await turn(store, Address(CHANNEL, name_of(number * SPREAD % mothers)), f"alone {number}")

            async def many(number: int) -> None:
                them = range(number * TOGETHER, (number + 1) * TOGETHER)
                turns = (
                    turn(store, Address(CHANNEL, name_of(each * SPREAD % mothers)), f"together {each}") for each in them
                )
                await asyncio.gather(*turns)

            yield {
                FLOOR: Contestant(floor, server),
                TURN: Contestant(one, server),
                TURNS_TOGETHER: Contestant(many, server),
            }
    finally:
        await store.close()


async def measure(database: str, new_url: Callable[[], str], folder: Path, sheet: Sheet) -> None:
    """Floor and store at each size, all taking turns."""
    async with AsyncExitStack() as stack:
        all_of_them: dict[tuple[str, int], Contestant] = {}
        for size in SIZES:
            key_file = folder / f"{database} {size}.key"
            here = await stack.enter_async_context(contestants(new_url(), key_file, size))
            all_of_them |= {(name, size): contestant for name, contestant in here.items()}
        figures = await compare(all_of_them, ROUNDS, TURNS)
    rows = (_row(f"{size:,}: {name}", each) for (name, size), each in figures.items())
    sheet.table(f"The store alone on {database}, by stored conversations", COLUMNS, rows)


def _row(name: str, each: Figures) -> tuple[str, ...]:
    return name, *map(figure, (each.cpu, each.server, each.middle, each.slow))


def main(*, postgres: Annotated[bool, typer.Option("--postgres", help="PostgreSQL, too.")] = False) -> None:
    """Measure the store alone."""
    sheet = Sheet()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = (f"sqlite:///{folder}/{number}.db" for number in count())
        asyncio.run(measure("SQLite", lambda: next(files), folder, sheet))
        if postgres:
            with running_postgres() as new_postgres:
                asyncio.run(measure("PostgreSQL", new_postgres, folder, sheet))


if __name__ == "__main__":
    typer.run(main)
