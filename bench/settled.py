"""A database in which many mothers have talked with us before, filled quickly: everything sealed as the house seals it.

Each has a conversation with its state, two lines, a message that was handled and a delivery that was made.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg

from bench.house import CHANNEL
from bot.app import now
from bot.channels import Address, Button
from bot.storage import Line
from bot.storage.database import open_store
from bot.storage.ground import seal_address
from bot.storage.sealing import Keyring, open_keyring
from bot.storage.tables import EPOCH, MICROSECOND
from bot.storage.talks import seal_line
from dialogs.memory import to_json
from dialogs.model import Conversation

A_TIME = 10_000
MENU = tuple(Button("welcome.menu", f"choice{number}", f"Auswahl Nummer {number}") for number in range(5))
STATE = Conversation(
    0,
    "de",
    "welcome.menu",
    answers={"welcome.language": "de", "entitlement.months": 7, "entitlement.situation": "home"},
)
COLUMNS = {
    "conversation": "id channel address_hash sealed_address sealed_key sealed_state touched_at leaving",
    "inbox": "id channel account external_hash received_at handled_at tries",
    "line": "id conversation_id at sealed_line",
    "outbox": "id conversation_id line_id channel priority state queued_at due_at settled_at tries",
}
Rows = Mapping[str, Sequence[tuple[Any, ...]]]


def name_of(mother: int) -> str:
    return f"mother {mother}"


async def settle(url: str, key_file: Path, mothers: int) -> None:
    """Make the database and let so many mothers have talked with us."""
    await (await open_store(url, open_keyring("", key_file))).close()  # the tables and the key are there
    keyring = open_keyring("", key_file)
    parts = (_rows(keyring, first, min(first + A_TIME, mothers)) for first in range(0, mothers, A_TIME))
    if url.startswith("sqlite"):
        _fill_sqlite(url.removeprefix("sqlite:///"), parts)
    else:
        _fill_postgres(url, parts)


def _rows(keyring: Keyring, first: int, last: int) -> Rows:
    rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
    day = now() - timedelta(days=1)
    at = (day - EPOCH) // MICROSECOND
    hers = Line("mother", day, "Danke, das war alles.", language="de")
    ours = Line("lotse", day, "Was kann ich noch für Sie tun? " * 4, "Was kann ich noch für Sie tun? " * 4, "de", MENU)
    for mother in range(first, last):
        address, id = Address(CHANNEL, name_of(mother)), mother + 1
        address_hash = keyring.address_hash(address.channel, address.person)
        sealed_key, seal = keyring.new_seal(address_hash)
        state = seal.close(to_json(STATE).encode(), "conversation.sealed_state", id)
        sealed_address = seal_address(seal, address, address_hash)
        rows["conversation"].append((id, CHANNEL, address_hash, sealed_address, sealed_key, state, at, False))
        rows["inbox"].append((id, CHANNEL, "", keyring.message_hash(CHANNEL, "", f"old {mother}"), at, at, 0))
        for line_id, line in ((2 * id - 1, hers), (2 * id, ours)):
            rows["line"].append((line_id, id, at, seal_line(seal, id, line)["sealed_line"]))
        rows["outbox"].append((id, id, 2 * id, CHANNEL, 0, "sent", at, at, at, 0))
    return rows


def _fill_sqlite(path: str, parts: Iterable[Rows]) -> None:
    connection = sqlite3.connect(path)
    for rows in parts:
        for table, columns in COLUMNS.items():
            names = columns.split()
            places = ", ".join("?" * len(names))
            connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", rows[table])  # noqa: S608
        connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _fill_postgres(url: str, parts: Iterable[Rows]) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for rows in parts:
            for table, columns in COLUMNS.items():
                with connection.cursor().copy(f"COPY {table} ({', '.join(columns.split())}) FROM STDIN") as copy:
                    for row in rows[table]:
                        copy.write_row(row)
        for table in COLUMNS:
            connection.execute(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))")  # noqa: S608
        connection.execute("VACUUM ANALYZE")  # what autovacuum does within the first minutes
