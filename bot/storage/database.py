"""Opens the store: the right database, its tables up to date, and the key that belongs to it."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sql

from bot.channels import Unkept
from bot.storage import Store, sqlite
from bot.storage.ledger import NOTE, SET_NOTE
from bot.storage.migrating import OtherVersion, is_up_to_date, migrate
from bot.storage.sealing import Keyring, SealError, settle
from bot.storage.tables import conversation
from bot.storage.trouble import behind, code_of

CONNECTIONS = 4
CHECK = "key check"
ONE_AT_A_TIME = 0x107_5E  # any number that only we lock: two processes that start at once must not both migrate

WROTE, TRY_EVERY = "wrote", timedelta(seconds=10)
NEARLY_NOTHING = 1024 * 1024  # bytes

# What the databases call it, by SQLite's names and PostgreSQL's numbers, and what an operator can do something about.
FULL = "the disk is full"
REASONS = (
    ("SQLITE_FULL", FULL),
    ("53100", FULL),
    ("SQLITE_READONLY", "it may not be written: look at the rights of the file and of those beside it, -wal and -shm"),
    ("SQLITE_CANTOPEN", "it is not a file that can be read and written"),
    ("SQLITE_IOERR", "the disk cannot be read or written"),
    ("SQLITE_BUSY", "it is locked by another program"),
    ("SQLITE_NOTADB", "it is not a database"),
    ("SQLITE_CORRUPT", "the file is damaged; put back your backup"),
)

Trouble = (sql.exc.DBAPIError, sqlite3.Error, Unkept)


class StoreError(Exception):
    """The database cannot be opened."""


async def open_store(url: str, keyring: Keyring, connections: int = CONNECTIONS) -> Store:
    """Open `sqlite:///path` or `postgresql://…`."""
    address = address_of(url)
    if address.get_backend_name() == "sqlite":
        return _open_sqlite(Path(str(address.database)), keyring)
    from bot.storage import postgres  # its driver takes a tenth of a second and 9 MB, which SQLite does not need

    engine = postgres.open_engine(address, connections)
    return postgres.PostgresStore(engine, connections, _prepare(engine, keyring))


async def trouble_of(store: Store, at: datetime) -> str:
    """What keeps the store from writing, in words; empty when all is well. It is tried every few seconds at most."""
    try:
        last = await store.look(lambda work: work.note(WROTE))
        if last is None or abs(at - datetime.fromisoformat(last)) >= TRY_EVERY:
            await store.work(lambda work: work.set_note(WROTE, at.isoformat()))
    except Trouble as error:
        return reason_of(error)
    return ""


def reason_of(error: Exception, path: Path | None = None) -> str:
    """Why a database failed, in words."""
    error = behind(error)
    own, name = error.orig if isinstance(error, sql.exc.DBAPIError) else error, code_of(error)
    if path is not None and name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")) and is_full(path):
        return FULL
    return next((words for begin, words in REASONS if name.startswith(begin)), " ".join(str(own).split()))


def is_full(path: Path) -> bool:
    """Whether there is no room where this file lies; SQLite says of a full disk that it cannot be written."""
    try:
        return shutil.disk_usage(path.parent).free < NEARLY_NOTHING
    except OSError:
        return False


def is_in_use(url: str) -> bool:
    """Whether a Lotse on this machine has this database open. PostgreSQL is shared, so of that nobody can tell."""
    address = address_of(url)
    return address.get_backend_name() == "sqlite" and sqlite.is_locked(Path(str(address.database)))


def address_of(url: str) -> sql.URL:
    try:
        address = sql.make_url(url)
    except (sql.exc.ArgumentError, ValueError):
        raise StoreError("DATABASE_URL cannot be read. Write sqlite:///var/lotse.db or postgresql://…") from None
    kind = address.get_backend_name()
    if kind == "sqlite" and address.database and address.database != ":memory:":
        if Path(address.database).is_dir():
            raise StoreError(f"DATABASE_URL names the folder {address.database}. Name a file: sqlite:///var/lotse.db")
        return address
    if kind in ("postgresql", "postgres"):
        return address.set(drivername="postgresql+psycopg")
    raise StoreError(f"DATABASE_URL names {kind!r} without a file. Write sqlite:///var/lotse.db or postgresql://…")


def _open_sqlite(path: Path, keyring: Keyring) -> Store:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock_file = sqlite.lock(path)
        path.touch(mode=0o600)  # its log and its index are made with the same rights
    except OSError as error:
        raise StoreError(
            f"{error.filename or path} cannot be written ({error.strerror}). Check the folder, or DATABASE_URL."
        ) from error
    except sqlite.Locked as locked:
        raise StoreError(str(locked)) from None
    writer = sqlite.open_engine(path)
    try:
        fitting = _prepare(writer, keyring)
    except (StoreError, SealError):
        lock_file.close()
        raise
    return sqlite.SqliteStore(path, writer, lock_file, fitting)


def _prepare(engine: sql.Engine, keyring: Keyring) -> Keyring:
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(sql.select(sql.func.pg_advisory_xact_lock(ONE_AT_A_TIME)))
            if not is_up_to_date(connection):
                migrate(connection)
            return _fit(connection, keyring)
    except (StoreError, SealError):
        engine.dispose()
        raise
    except Trouble as error:
        engine.dispose()
        raise StoreError(_unopened(engine.url, error)) from None
    except OtherVersion as error:
        engine.dispose()
        raise StoreError(
            f"The tables in {engine.url.render_as_string()} were made by another version of Lotse ({error}). "
            "Start the newer version, or put back the backup that belongs to this one."
        ) from None


def _unopened(url: sql.URL, error: Exception) -> str:
    # Values behind the ? may be secrets, too.
    shown = url.set(query={}).render_as_string()
    if url.get_backend_name() == "sqlite":
        reason = reason_of(error, Path(str(url.database)))
        remedy = "Make room, then start again." if reason == FULL else "Put that right, or check DATABASE_URL."
        return f"The database {shown} cannot be opened: {reason}. {remedy}"
    return (
        f"The database {shown} cannot be opened: {reason_of(error)} "
        "Check DATABASE_URL, and that the database is running."
    )


def _fit(connection: sql.Connection, keyring: Keyring) -> Keyring:
    check = connection.execute(NOTE, {"which": CHECK}).scalar_one_or_none()
    has_conversations = connection.execute(sql.select(conversation.c.id).limit(1)).first() is not None
    fitting = settle(keyring, check, has_conversations)
    if check is None:
        connection.execute(SET_NOTE, {"name": CHECK, "value": fitting.check})
    return fitting
