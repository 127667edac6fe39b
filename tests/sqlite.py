"""A SQLite database for tests with all its tables, made once: the migrations take longer than most tests."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from bot.storage import sqlite
from bot.storage.migrating import migrate


@cache
def with_tables() -> bytes:
    """The file of a new database, without a key."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lotse.db"
        engine = sqlite.open_engine(path)
        with engine.begin() as connection:
            migrate(connection)
        engine.dispose()  # the last one who closes it empties the log into the file
        return path.read_bytes()


def new_database(folder: Path) -> str:
    """Its URL."""
    path = folder / "lotse.db"
    path.write_bytes(with_tables())
    path.chmod(0o600)
    return f"sqlite:///{path}"
