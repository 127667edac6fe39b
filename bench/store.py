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
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median, quantiles

import sqlalchemy as sql

from bot.channels import Address, Button
from bot.storage import Line, Store, Transaction, tables
from bot.storage.database import open_store
from bot.storage.ground import seal_address
from bot.storage.sealing import Keyring, open_keyring
from dialogs.model import Conversation

SIZES = (100, 1_000, 10_000, 100_000)
ROUNDS = 9
ROUND = 100
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


@dataclass(slots=True)
class Runner:
    """One that is measured, in rounds that take turns with the others: what else the machine does hits all alike."""

    name: str
    do: Callable[[int], Awaitable[None]]
    done: int = 0
    cpu: list[float] = field(default_factory=list)
    walls: list[float] = field(default_factory=list)

    async def run(self, times: int, together: int = 1) -> float:
        """So many, so many at a time; the seconds that it took."""
        numbers = iter(range(self.done, self.done + times))
        self.done += times

        async def keep_doing() -> None:
            for number in numbers:
                began = time.perf_counter()
                await self.do(number)
                self.walls.append(1000 * (time.perf_counter() - began))

        cpu, wall = time.process_time(), time.perf_counter()
        await asyncio.gather(*(keep_doing() for _ in range(together)))
        self.cpu.append(1000 * (time.process_time() - cpu) / times)
        return time.perf_counter() - wall

    def forget_figures(self) -> None:
        self.cpu, self.walls = [], []

    def show(self, seconds: float = 0.0) -> None:
        rate = f"{len(self.walls) / (seconds or sum(self.walls) / 1000):10.0f}"
        slowest = quantiles(self.walls, n=100)[98]
        print(f"{self.name:48} {median(self.cpu):8.3f} {median(self.walls):9.2f} {slowest:9.2f} {rate}", flush=True)


def floor(folder: Path) -> Runner:
    """An echo that commits one row, in plain sqlite3."""
    connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT)")

    async def echo(number: int) -> None:
        connection.execute("INSERT INTO said (words) VALUES (?)", (f"Mein Kind ist {number} Monate alt.",))

    return Runner("floor: an echo that commits one row to SQLite", echo)


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
    """The same turns beside more and more conversations, each number in a database of its own."""
    runners, stores = [floor(folder)], []
    for size in SIZES:
        url, key_file = new_database(), folder / f"{name} {size}.key"
        await (await open_store(url, open_keyring("", key_file))).close()  # the tables and the key are there
        settle_all(url, open_keyring("", key_file), size)
        stores.append(await open_store(url, open_keyring("", key_file)))

        async def one(number: int, store: Store = stores[-1], size: int = size) -> None:
            mother = number * 7919 % size // 10 * 10  # all over the table; every tenth has no state yet
            await turn(store, Address("web", f"mother {mother}"), number)

        runners.append(Runner(f"{name}, {size:,} conversations", one))
    for runner in runners:
        await runner.run(ROUND)
        runner.forget_figures()
    for _ in range(ROUNDS):
        for runner in runners:
            await runner.run(ROUND)
    for runner in runners:
        runner.show()
    most = runners[-1]
    most.name += f", {TOGETHER} at a time"
    most.forget_figures()
    most.show(await most.run(ROUND * ROUNDS, TOGETHER))
    for store in stores:
        await store.close()


def settle_all(url: str, keyring: Keyring, size: int) -> None:
    engine = sql.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    for first in range(0, size, 10_000):
        settle_in(engine, keyring, first, min(first + 10_000, size))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sql.text("VACUUM ANALYZE" if engine.dialect.name == "postgresql" else "VACUUM"))
    engine.dispose()


def main() -> None:
    print(f"{'':48} {'CPU ms':>8} {'p50 ms':>9} {'p99 ms':>9} {'a second':>10}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = (f"sqlite:///{folder}/{number}.db" for number in count())
        asyncio.run(grow(lambda: next(files), folder, "SQLite"))
        if "--postgres" in sys.argv:
            from tests.postgres import running_postgres

            (folder / "floor.db").unlink()
            with running_postgres() as new_database:
                asyncio.run(grow(new_database, folder, "PostgreSQL"))


if __name__ == "__main__":
    main()
