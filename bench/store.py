"""What the store costs: one durable turn in CPU milliseconds, and how that grows with the number of conversations.

`python -m bench.store` prints both beside a floor measured in the same run: an echo that commits one row.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import sqlalchemy as sql

from bot.channels import Address, Button
from bot.storage import Line, Store, Transaction, tables
from bot.storage.database import open_store
from bot.storage.ground import seal_address
from bot.storage.sealing import Keyring, open_keyring
from dialogs.model import Conversation

SIZES = (100, 1_000, 10_000, 100_000)
TURNS = 500
WARM = 100
TOGETHER = 16
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BUTTONS = tuple(Button("home.menu", str(number), f"Choice number {number}") for number in range(4))
STATE = Conversation(
    1,
    "ar",
    "entitlement.region",
    ("home.menu", "entitlement.age"),
    answers={"entitlement.age": 7, "entitlement.situation": "job", "home.menu": "entitlement"},
)


async def turn(store: Store, address: Address, number: int) -> None:
    """All that the store does from a message that arrives to an answer that is delivered."""

    def think(work: Transaction) -> None:
        claimed = work.claim()
        assert claimed is not None
        hers = claimed.conversation.id
        work.write_down(hers, Line("mother", NOW, "Mein Kind ist sieben Monate alt.", language="de"))
        answer = work.write_down(hers, Line("lotse", NOW, "Wo wohnst du? " * 8, "Wo wohnst du? " * 8, "de", BUTTONS))
        work.send_soon(hers, answer, "reply", NOW)
        work.count(NOW.date(), "step", "entitlement.region", "de")
        work.save(Conversation(hers, STATE.language, STATE.place, STATE.stack, (), STATE.answers), NOW)
        work.finish(claimed.inbox_id, NOW)

    event = {"kind": "said", "text": "Mein Kind ist sieben Monate alt.", "attachments": [], "at": NOW.isoformat()}
    await store.work(lambda work: work.receive(address, f"message {number}", event, NOW))
    await store.work(think)
    deliveries = await store.work(lambda work: work.lease("one", ("web",), NOW, 60, 8))
    for delivery in deliveries:
        await store.work(lambda work, which=delivery.outbox_id: work.sent(which, NOW))


async def measure(
    do: Callable[[int], Awaitable[None]], times: int, together: int = 1
) -> tuple[float, float, float, float]:
    """CPU ms each, wall p50 and p99 in ms, and how many a second."""
    walls: list[float] = []
    numbers = iter(range(times))

    async def keep_doing() -> None:
        for number in numbers:
            began = time.perf_counter()
            await do(number)
            walls.append(1000 * (time.perf_counter() - began))

    cpu, wall = time.process_time(), time.perf_counter()
    await asyncio.gather(*(keep_doing() for _ in range(together)))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    walls.sort()
    return 1000 * cpu / times, walls[times // 2], walls[times * 99 // 100], times / wall


def floor(folder: Path, times: int) -> tuple[float, float, float, float]:
    """An echo that commits one row, in plain sqlite3."""
    connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT)")

    async def echo(number: int) -> None:
        connection.execute("INSERT INTO said (words) VALUES (?)", (f"Mein Kind ist {number} Monate alt.",))

    figures = asyncio.run(measure(echo, times))
    connection.close()
    return figures


def settle_in(engine: sql.Engine, keyring: Keyring, first: int, last: int) -> None:
    """Let so many mothers have talked with us before: a conversation each, with two lines, a message and a delivery."""
    conversations, lines, messages, deliveries = [], [], [], []
    state, words = b"\x01" + os.urandom(300), b"\x01" + os.urandom(250)
    for number in range(first, last):
        address = Address("web", f"mother {number}")
        address_hash = keyring.address_hash(address.channel, address.person)
        sealed_key, seal = keyring.new_seal(address_hash)
        sealed_address = seal_address(seal, address, address_hash)
        id, moment = number + 1, NOW
        conversations.append(
            {
                "id": id, "channel": "web", "address_hash": address_hash, "sealed_address": sealed_address,
                "sealed_key": sealed_key, "sealed_state": None if number % 10 == 0 else state,
                "touched_at": moment, "leaving": False,
            }
        )  # fmt: skip
        message_hash = keyring.message_hash("web", "", f"old {number}")
        messages.append(
            {
                "id": id, "channel": "web", "account": "", "external_hash": message_hash,
                "received_at": moment, "handled_at": moment, "tries": 0,
            }
        )  # fmt: skip
        both = (2 * id - 1, 2 * id)
        lines += [{"id": line_id, "conversation_id": id, "at": moment, "sealed_line": words} for line_id in both]
        deliveries.append(
            {
                "id": id, "conversation_id": id, "line_id": 2 * id, "channel": "web", "priority": 0, "state": "sent",
                "queued_at": moment, "due_at": moment, "tries": 0,
            }
        )  # fmt: skip
    with engine.begin() as connection:
        for table, rows in (
            (tables.conversation, conversations),
            (tables.inbox, messages),
            (tables.line, lines),
            (tables.outbox, deliveries),
        ):
            connection.execute(table.insert(), rows)
        if engine.dialect.name == "postgresql":
            for name in ("conversation", "inbox", "line", "outbox"):
                connection.execute(sql.text(f"SELECT setval('{name}_id_seq', (SELECT max(id) FROM {name}))"))  # noqa: S608


async def grow(new_database: Callable[[], str], folder: Path, name: str) -> None:
    """The same turns beside more and more conversations, each time in a database of its own."""
    for size in SIZES:
        url, key_file = new_database(), folder / f"{name} {size}.key"
        await (await open_store(url, open_keyring("", key_file))).close()  # the tables and the key are there
        keyring = open_keyring("", key_file)
        settle_all(url, keyring, size)
        store = await open_store(url, keyring)

        async def one(number: int, store: Store = store, size: int = size) -> None:
            mother = number * 7919 % size // 10 * 10  # all over the table; every tenth has no state yet
            await turn(store, Address("web", f"mother {mother}"), number)

        async def another(number: int, one: Callable[[int], Awaitable[None]] = one) -> None:
            await one(number + WARM + TURNS)

        async def again(number: int, one: Callable[[int], Awaitable[None]] = one) -> None:
            await one(number + WARM)

        await measure(one, WARM)
        show(f"{name}, {size:,} conversations", await measure(again, TURNS))
        if size == SIZES[-1]:
            show(f"{name}, {size:,}, {TOGETHER} at a time", await measure(another, 2 * TURNS, TOGETHER))
        await store.close()


def settle_all(url: str, keyring: Keyring, size: int) -> None:
    engine = sql.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    for first in range(0, size, 10_000):
        settle_in(engine, keyring, first, min(first + 10_000, size))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sql.text("VACUUM ANALYZE" if engine.dialect.name == "postgresql" else "VACUUM"))
    engine.dispose()


def show(what: str, figures: tuple[float, float, float, float]) -> None:
    cpu, middle, slow, rate = figures
    print(f"{what:56} {cpu:8.3f} {middle:9.2f} {slow:9.2f} {rate:10.0f}", flush=True)


def main() -> None:
    print(f"{'':56} {'CPU ms':>8} {'p50 ms':>9} {'p99 ms':>9} {'a second':>10}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        show("floor: sqlite3, an echo that commits one row", floor(folder, TURNS))
        files = (f"sqlite:///{folder}/{number}.db" for number in count())
        asyncio.run(grow(lambda: next(files), folder, "SQLite"))
        if "--postgres" in sys.argv:
            from tests.postgres import running_postgres

            with running_postgres() as new_database:
                asyncio.run(grow(new_database, folder, "PostgreSQL"))


if __name__ == "__main__":
    main()
