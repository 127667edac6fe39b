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
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TextIO, TypeVar

import sqlalchemy as sql

from bot.storage import Transaction
from bot.storage.bells import Bells
from bot.storage.ground import Bell
from bot.storage.ledger import Ledger
from bot.storage.sealing import Keyring

T = TypeVar("T")

READERS = 2
TOGETHER_AT_MOST = 64
PATIENCE_MILLISECONDS = 1_000

Job = tuple[Callable[[Transaction], Any], "Future[Any]"]


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
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    sql.event.listen(engine, "connect", prepare)
    sql.event.listen(engine, "begin", begin)
    return engine


class SqliteStore:
    """The port's Store in a SQLite file."""

    def __init__(self, path: Path, writer: sql.Engine, lock_file: TextIO, keyring: Keyring) -> None:
        self._keyring = keyring
        self._lock_file = lock_file
        self._bells = Bells(asyncio.get_running_loop())
        self._writer = writer
        self._reader = open_engine(path, reading=True)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="store-reader")
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._log_is_to_be_emptied = False
        self._is_closed = False
        self._thread = threading.Thread(target=self._write, name="store-writer", daemon=True)
        self._thread.start()

    async def work(self, do: Callable[[Transaction], T]) -> T:
        if self._is_closed:
            raise RuntimeError("The store is closed.")
        done: Future[T] = Future()
        self._jobs.put((do, done))
        return await asyncio.wrap_future(done)

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
        with self._reader.connect() as connection:
            return do(Ledger(connection, self._keyring))

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
        done: list[tuple[Future[Any], Any]] = []
        failed: list[tuple[Future[Any], BaseException]] = []
        bells: dict[Bell, None] = {}
        wanted = [(do, future) for do, future in jobs if future.set_running_or_notify_cancel()]
        try:
            for do, future in wanted:
                ledger = Ledger(connection, self._keyring)
                connection.exec_driver_sql("SAVEPOINT work")
                try:
                    result = do(ledger)
                    ledger.settle()
                except BaseException as its_error:  # noqa: BLE001 - it belongs to the caller, who gets it below
                    connection.exec_driver_sql("ROLLBACK TO work")
                    failed.append((future, its_error))
                else:
                    done.append((future, result))
                    bells |= ledger.bells
                    self._log_is_to_be_emptied |= ledger.has_forgotten
                connection.exec_driver_sql("RELEASE work")
            connection.commit()
        except sql.exc.DBAPIError as fault:  # the database itself: a full disk, a lock that is never let go
            connection.rollback()
            for _, future in wanted:
                future.set_exception(fault)
            return
        for future, error in failed:
            future.set_exception(error)
        for future, result in done:
            future.set_result(result)
        self._bells.ring(bells)

    def _empty_log(self, connection: sql.Connection) -> None:
        raw = connection.connection.driver_connection
        if raw is not None:
            # a reader in the middle of its work hinders us for a moment: then again after the next commit
            is_hindered, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._log_is_to_be_emptied = bool(is_hindered)
