"""The floor: an echo that commits one row into the same database, and does nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg

from bench.measure import cpu_of

WORDS = "Mein Kind ist sieben Monate alt."
Echo = Callable[[], None]


@contextmanager
def echo(url: str) -> Iterator[Echo]:
    """A function that commits one row, as durably as the house does."""
    with (_sqlite_echo if url.startswith("sqlite") else _postgres_echo)(url) as once:
        yield once


@contextmanager
def _sqlite_echo(url: str) -> Iterator[Echo]:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS echo (id INTEGER PRIMARY KEY, words TEXT)")
    yield lambda: _ignore(connection.execute("INSERT INTO echo (words) VALUES (?)", (WORDS,)))
    connection.close()


@contextmanager
def _postgres_echo(url: str) -> Iterator[Echo]:
    with psycopg.connect(url, autocommit=True) as connection:
        with connection.transaction():  # two floors may begin at once
            connection.execute("SELECT pg_advisory_xact_lock(1)")
            connection.execute("CREATE TABLE IF NOT EXISTS echo (id BIGSERIAL PRIMARY KEY, words TEXT)")
        yield lambda: _ignore(connection.execute("INSERT INTO echo (words) VALUES (%s)", (WORDS,)))


def _ignore(_result: object) -> None:
    pass


@contextmanager
def server_of(url: str) -> Iterator[Callable[[], float]]:
    """A function that tells how many seconds of CPU time the database's own processes have used."""
    if url.startswith("sqlite"):
        yield lambda: 0.0
        return
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute("SELECT pg_read_file('postmaster.pid')").fetchone()
        assert row is not None
        first = int(str(row[0]).split()[0])
        yield lambda: cpu_of(first)
