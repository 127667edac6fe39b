"""The store in one SQLite file: one writer for all, a few readers beside it.

1. Work is done by one thread, and what waits together is committed together; each piece in its own savepoint, so that one
   that fails takes nothing with it. Nobody hears back before the commit is on the disk (synchronous=FULL).
2. Readers see the last commit and wait for nobody.
3. One process at a time: a lock file says so, since the bells of one process are not heard in another.
4. What was deleted is overwritten, and the write-ahead log is emptied after somebody was forgotten.
"""

from __future__ import annotations

import asyncio
import fcntl
import sqlite3
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TextIO, TypeVar, cast

import sqlalchemy as sql

from bot.storage import Transaction
from bot.storage.bells import Bells
from bot.storage.ground import Bell
from bot.storage.ledger import Ledger
from bot.storage.sealing import Keyring
from bot.storage.statements import Known, Quick

T = TypeVar("T")

READERS = 2
TOGETHER_AT_MOST = 64
PATIENCE_MILLISECONDS = 1_000

Job = tuple[Callable[[Transaction], Any], "asyncio.Future[Any]"]
Answer = tuple["asyncio.Future[Any]", Any, BaseException | None]


class Locked(Exception):
    """Another process has this database open."""


def lock(path: Path) -> TextIO:
    """Take the database for this process; it is free again when the file is closed, also by a crash."""
    file = path.with_name(f"{path.name}.lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise Locked(
            f"{path} is in use by another process. Stop the other Lotse first, "
            "or give DATABASE_URL a PostgreSQL database, which several may share."
        ) from None
    return file


def is_locked(path: Path) -> bool:
    """Whether a process on this machine has it open."""
    if not path.with_name(f"{path.name}.lock").exists():
        return False
    try:
        lock(path).close()
    except Locked:
        return True
    return False


def open_engine(path: Path, reading: bool = False) -> sql.Engine:
    engine = sql.create_engine(
        f"sqlite:///{path}",
        hide_parameters=True,
        pool_size=READERS,
        max_overflow=0,
        connect_args={"cached_statements": 256},
    )

    def prepare(connection: Any, _record: object) -> None:
        # we say BEGIN ourselves: https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#pysqlite-serializable
        connection.isolation_level = None
        for setting in (
            f"busy_timeout={PATIENCE_MILLISECONDS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            f"query_only={'ON' if reading else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {setting}")

    def begin(connection: sql.Connection) -> None:
        _plain(connection).execute("BEGIN" if reading else "BEGIN IMMEDIATE")

    sql.event.listen(engine, "connect", prepare)
    sql.event.listen(engine, "begin", begin)
    return engine


def _plain(connection: sql.Connection) -> sqlite3.Connection:
    """The driver's own connection: for words without values it is ten times as quick."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


class SqliteStore:
    """The port's Store in a SQLite file."""

    def __init__(self, path: Path, writer: sql.Engine, lock_file: TextIO, keyring: Keyring) -> None:
        self._keyring = keyring
        self._lock_file = lock_file
        self._loop = asyncio.get_running_loop()
        self._bells = Bells(self._loop)
        self._writer = writer
        self._reader = open_engine(path, reading=True)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="store-reader")
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._log_is_to_be_emptied = False
        self._is_closed = False
        self._known = Known()
        self._thread = threading.Thread(target=self._write, name="store-writer", daemon=True)
        self._thread.start()

    async def work(self, do: Callable[[Transaction], T]) -> T:
        if self._is_closed:
            raise RuntimeError("The store is closed.")
        answer: asyncio.Future[T] = self._loop.create_future()
        self._jobs.put((do, answer))
        return await answer

    async def look(self, do: Callable[[Transaction], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, do)

    def listen(self, hear: Callable[[str, int], None]) -> None:
        self._bells.listen(hear)

    async def close(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        self._jobs.put(None)
        await asyncio.get_running_loop().run_in_executor(self._readers, self._thread.join)
        self._readers.shutdown()
        self._reader.dispose()
        self._writer.dispose()
        self._lock_file.close()

    def _read(self, do: Callable[[Transaction], T]) -> T:
        with self._reader.begin() as connection:
            return do(Ledger(self._quick(connection), self._keyring))

    def _quick(self, connection: sql.Connection) -> Quick:
        return Quick(connection, _plain(connection), self._known)

    def _write(self) -> None:
        with self._writer.connect() as connection:
            goes_on = True
            while goes_on:
                jobs, goes_on = self._next_jobs()
                if jobs:
                    self._commit_together(connection, jobs)
                if self._log_is_to_be_emptied:
                    self._empty_log(connection)

    def _next_jobs(self) -> tuple[list[Job], bool]:
        """All that waits, at least one; and whether there can be more."""
        jobs: list[Job] = []
        job = self._jobs.get()
        with suppress(Empty):
            while job is not None:
                jobs.append(job)
                if len(jobs) == TOGETHER_AT_MOST:
                    break
                job = self._jobs.get_nowait()
        return jobs, job is not None

    def _commit_together(self, connection: sql.Connection, jobs: list[Job]) -> None:
        results: list[tuple[Any, BaseException | None]] = []
        bells: dict[Bell, None] = {}
        plain, quick = _plain(connection), self._quick(connection)
        try:
            connection.begin()
            for do, _ in jobs:
                ledger = Ledger(quick, self._keyring)
                plain.execute("SAVEPOINT work")
                try:
                    result = do(ledger)
                    ledger.settle()
                except BaseException as error:  # noqa: BLE001 - it belongs to the caller, who gets it in `_answer`
                    plain.execute("ROLLBACK TO work")
                    results.append((None, error))
                else:
                    results.append((result, None))
                    bells |= ledger.bells
                    self._log_is_to_be_emptied |= ledger.has_forgotten
                plain.execute("RELEASE work")
            connection.commit()
        except (sql.exc.DBAPIError, sqlite3.Error) as fault:  # the database itself: a full disk, a broken file
            connection.rollback()
            results, bells = [(None, fault)] * len(jobs), {}
        answers = [(answer, *result) for (_, answer), result in zip(jobs, results, strict=True)]
        with suppress(RuntimeError):  # the loop has closed: nobody waits for an answer
            self._loop.call_soon_threadsafe(self._answer, answers, bells)

    def _answer(self, answers: list[Answer], bells: Iterable[Bell]) -> None:
        """In the event loop, which is woken once for all of them."""
        for answer, result, error in answers:
            if answer.done():
                continue  # whoever asked has gone away; the work is done all the same
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(result)
        self._bells.ring_here(bells)

    def _empty_log(self, connection: sql.Connection) -> None:
        # a reader in the middle of its work may hinder us: then again after the next commit
        with suppress(sqlite3.OperationalError):
            is_hindered, *_ = _plain(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._log_is_to_be_emptied = bool(is_hindered)
