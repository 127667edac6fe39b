"""The store in one SQLite file: one writer for all, a few readers beside it.

1. Work is done by one thread (`writer`), and what waits together is committed together. Nobody hears back before the commit
   is on the disk (synchronous=FULL).
2. Readers see the last commit and wait for nobody.
3. Who found nothing stands by a bell, and looks again within the transaction that rings it, after all that waits. So what
   came in, the thought about it and the lease of the answer are one commit, when nobody was busy.
4. One process at a time: a lock file says so, since the bells of one process are not heard in another.
5. What was deleted is overwritten, and the write-ahead log is emptied after somebody was forgotten.
"""

from __future__ import annotations

import asyncio
import fcntl
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO, TypeVar

import sqlalchemy as sql

from bot.storage import First, Transaction
from bot.storage.bells import Bells
from bot.storage.ground import Bell
from bot.storage.ledger import Ledger
from bot.storage.sealing import Keyring
from bot.storage.statements import Known, Quick
from bot.storage.writer import Answer, Job, Writer, plain

T = TypeVar("T")

READERS = 2
PATIENCE_MILLISECONDS = 1_000


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
            "wal_autocheckpoint=8000",  # 32 MB: a page that changes again and again is copied into the database once
            "foreign_keys=ON",
            "secure_delete=ON",
            f"query_only={'ON' if reading else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {setting}")

    def begin(connection: sql.Connection) -> None:
        # SQLAlchemy says it also when it joins in a transaction that the writer has begun itself
        if not plain(connection).in_transaction:
            plain(connection).execute("BEGIN" if reading else "BEGIN IMMEDIATE")

    sql.event.listen(engine, "connect", prepare)
    sql.event.listen(engine, "begin", begin)
    return engine


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
        self._is_closed = False
        self._known = Known()
        self._writing = Writer(path, writer, keyring, self._known, self._tell)

    async def work(self, do: Callable[[Transaction], T]) -> T:
        answer: asyncio.Future[T] = self._loop.create_future()
        self._put(Job(do, answer))
        return await answer

    async def work_upon(
        self, bell: str, do: Callable[[Transaction], T | None], seconds: float, first: First | None = None
    ) -> T | None:
        answer: asyncio.Future[T | None] = self._loop.create_future()
        job = Job(do, answer, bell, first, is_late=seconds <= 0)
        self._put(job)
        if job.is_late:
            return await answer
        end = self._loop.call_later(seconds, self._end, job)
        try:
            return await answer
        finally:
            end.cancel()

    async def look(self, do: Callable[[Transaction], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, do)

    def listen(self, hear: Callable[[str, int], None]) -> None:
        self._bells.listen(hear)

    async def close(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        await asyncio.get_running_loop().run_in_executor(self._readers, self._writing.end)
        self._readers.shutdown()
        self._reader.dispose()
        self._writer.dispose()
        self._lock_file.close()

    def _read(self, do: Callable[[Transaction], T]) -> T:
        with self._reader.begin() as connection:
            return do(Ledger(Quick(connection, plain(connection), self._known), self._keyring))

    def _put(self, job: Job) -> None:
        if self._is_closed:
            raise RuntimeError("The store is closed.")
        self._writing.put(job)

    def _end(self, job: Job) -> None:
        if not job.answer.done():
            job.is_late = True
            self._writing.put(job)

    def _tell(self, answers: list[Answer], bells: Mapping[Bell, None]) -> None:
        """From the writer's thread; the event loop is woken once for all of them."""
        with suppress(RuntimeError):  # the loop has closed: nobody waits for an answer
            self._loop.call_soon_threadsafe(self._answer, answers, bells)

    def _answer(self, answers: list[Answer], bells: Mapping[Bell, None]) -> None:
        for job, result, error in answers:
            if job.answer.done():
                continue  # whoever asked has gone away; the work is done all the same
            if error is not None:
                job.answer.set_exception(error)
            else:
                job.answer.set_result(result)
        self._bells.ring_here(bells)
