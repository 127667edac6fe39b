"""Opens the store: the right database, its tables up to date, and the key that belongs to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import sqlalchemy as sql

from bot.storage import Store, sqlite
from bot.storage.ledger import NOTE, SET_NOTE
from bot.storage.migrating import OtherVersion, is_up_to_date, migrate
from bot.storage.sealing import Keyring, SealError, settle
from bot.storage.tables import conversation

CONNECTIONS = 4
CHECK = "key check"
ONE_AT_A_TIME = 0x107_5E  # any number that only we lock: two processes that start at once must not both migrate


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


def is_in_use(url: str) -> bool:
    """Whether a Lotse on this machine has this database open. PostgreSQL is shared, so of that nobody can tell."""
    address = address_of(url)
    return address.get_backend_name() == "sqlite" and sqlite.is_locked(Path(str(address.database)))


def address_of(url: str) -> sql.URL:
    try:
        address = sql.make_url(url)
    except sql.exc.ArgumentError:
        raise StoreError("DATABASE_URL cannot be read. Write sqlite:///var/lotse.db or postgresql://…") from None
    kind = address.get_backend_name()
    if kind == "sqlite" and address.database and address.database != ":memory:":
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
        raise StoreError(f"{path} cannot be written ({error.strerror}). Check the folder, or DATABASE_URL.") from error
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
    except (sql.exc.DBAPIError, sqlite3.Error) as error:
        engine.dispose()
        reason = error.orig if isinstance(error, sql.exc.DBAPIError) else error
        raise StoreError(
            f"The database {engine.url.render_as_string()} cannot be opened: {reason} "
            "Check DATABASE_URL, and that the database is running."
        ) from None
    except OtherVersion as error:
        engine.dispose()
        raise StoreError(
            f"The tables in {engine.url.render_as_string()} were made by another version of Lotse ({error}). "
            "Start the newer version, or put back the backup that belongs to this one."
        ) from None


def _fit(connection: sql.Connection, keyring: Keyring) -> Keyring:
    check = connection.execute(NOTE, {"which": CHECK}).scalar_one_or_none()
    has_conversations = connection.execute(sql.select(conversation.c.id).limit(1)).first() is not None
    fitting = settle(keyring, check, has_conversations)
    if check is None:
        connection.execute(SET_NOTE, {"name": CHECK, "value": fitting.check})
    return fitting
