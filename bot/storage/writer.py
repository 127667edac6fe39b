"""The one thread that writes to a SQLite file: what waits together is committed together.

1. Each piece of work has its own savepoint, so that one that fails takes nothing with it. Nobody hears back before the commit.
2. A job that found nothing stands by its bell. When the bell rings it is tried again in the same transaction, after all that
   waited; of those who look for the same, until one finds nothing.
3. A job is answered once: with what it found, with its error, or with nothing when its time has passed.
4. Nothing is committed to a file that is no longer in its place.
5. Where nobody waits for the commit, it waits a moment for others. So that a message was sent is noted together with the next
   one that comes in.
"""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from os.path import samestat
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, cast

import sqlalchemy as sql

from bot.channels import Unkept
from bot.storage import First, Transaction
from bot.storage.ground import Bell
from bot.storage.ledger import Ledger
from bot.storage.sealing import Keyring
from bot.storage.statements import Known, Quick
from bot.storage.trouble import behind, told

TOGETHER_AT_MOST = 64
MOMENT = 0.05  # seconds; a crash within them repeats the message that was sent last


@dataclass(slots=True, eq=False)
class Job:
    """A piece of work, and who waits for its answer. `bell`: where it stands when it finds nothing."""

    do: Callable[[Transaction], Any]
    answer: asyncio.Future[Any]
    bell: str = ""
    first: First | None = None
    is_late: bool = False  # its time has passed, and it has come once more to be answered
    is_known: bool = False


Answer = tuple[Job, Any, BaseException | None]
Tell = Callable[[list[Answer], Mapping[Bell, None]], None]


def plain(connection: sql.Connection) -> sqlite3.Connection:
    """The driver's own connection: for words without values it is ten times as quick."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


class _Undone(Exception):
    """SQLite has taken back the whole transaction, and not this work alone."""


@dataclass(slots=True)
class _Round:
    """What happened in one transaction."""

    driver: sqlite3.Connection
    quick: Quick
    answers: list[Answer] = field(default_factory=list)
    bells: dict[Bell, None] = field(default_factory=dict)
    rung: dict[str, None] = field(default_factory=dict)  # names of bells by which some still stand
    has_forgotten: bool = False

    @property
    def is_awaited(self) -> bool:
        """Whether anybody is to hear of the commit."""
        return bool(self.answers or self.bells or self.has_forgotten)


class Writer:
    """`tell` is called in this thread, with the answers after a commit and the bells that it rings."""

    def __init__(self, path: Path, engine: sql.Engine, keyring: Keyring, known: Known, tell: Tell) -> None:
        self._path = path
        self._file = path.stat()
        self._engine = engine
        self._keyring = keyring
        self._known = known
        self._tell = tell
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._standing: dict[str, list[Job]] = {}
        self._log_is_to_be_emptied = False
        self._is_over = False
        self._thread = threading.Thread(target=self._write, name="store-writer", daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        self._jobs.put(job)

    def end(self) -> None:
        """After all that waits. Whoever stands by a bell is not answered any more."""
        self._jobs.put(None)
        self._thread.join()

    def _write(self) -> None:
        with self._engine.connect() as connection:
            while not self._is_over:
                if jobs := self._next_jobs():
                    self._commit_together(connection, jobs)
                if self._log_is_to_be_emptied:
                    self._empty_log(connection)

    def _next_jobs(self, seconds: float | None = None) -> list[Job]:
        """What waits and is to be tried; if nothing waits, what comes next, within so many seconds."""
        jobs: list[Job] = []
        with suppress(Empty):
            job = self._jobs.get(timeout=seconds)
            while job is not None:
                jobs.append(job)
                if len(jobs) == TOGETHER_AT_MOST:
                    break
                job = self._jobs.get_nowait()
            self._is_over = job is None
        return [job for job in jobs if self._is_to_be_tried(job)]

    def _is_to_be_tried(self, job: Job) -> bool:
        standing = self._standing.setdefault(job.bell, [])
        if job.is_known:
            if job not in standing:
                return False  # it was answered just before its time had passed, or is about to be
            standing.remove(job)
        elif job.bell and job.first is None and any(other.do == job.do for other in standing):
            standing.append(job)  # the other one found nothing, and no bell has rung since
        job.is_known = True
        return job not in standing

    def _commit_together(self, connection: sql.Connection, jobs: list[Job]) -> None:
        driver = plain(connection)
        done, end = _Round(driver, Quick(connection, driver, self._known)), monotonic() + MOMENT
        try:
            driver.execute("BEGIN IMMEDIATE")
            self._try_all(jobs, done)
            while not (done.is_awaited or self._is_over) and (seconds := end - monotonic()) > 0:
                more = self._next_jobs(seconds)
                jobs += more
                self._try_all(more, done)
            self._look_for_the_file()
            # a statement that SQLAlchemy itself has run makes it believe that the transaction is its own
            connection.commit() if connection.in_transaction() else driver.commit()
        except (
            sql.exc.DBAPIError,
            sqlite3.Error,
            Unkept,
            _Undone,
        ) as fault:  # the database itself: a full disk, a broken file
            # SQLAlchemy does nothing more before it has heard of it, also where the commit has ended the transaction
            connection.rollback()
            driver.rollback()
            self._give_up(jobs, done, told(behind(fault)))
        self._log_is_to_be_emptied |= done.has_forgotten
        if done.answers or done.bells:
            self._tell(done.answers, done.bells)

    def _try_all(self, jobs: list[Job], done: _Round) -> None:
        for job in jobs:
            if not self._try(job, done):
                self._standing[job.bell].append(job)
        while done.rung:
            self._try_standing(next(iter(done.rung)), done)

    def _try(self, job: Job, done: _Round) -> bool:
        """Do it in a savepoint of its own; False when it found nothing and may wait."""
        ledger = Ledger(done.quick, self._keyring)
        done.driver.execute("SAVEPOINT work")
        error: BaseException | None = None
        result = None
        try:
            if job.first is not None:
                job.first(ledger)
                job.first = None
            result = job.do(ledger)
            ledger.settle()
        except BaseException as failure:  # it belongs to the caller, who gets it as the answer
            if not done.driver.in_transaction:
                raise _Undone from failure
            error = failure
            done.driver.execute("ROLLBACK TO work")
        else:
            done.bells |= ledger.bells
            done.rung.update(dict.fromkeys(name for name, _ in ledger.bells))
            done.has_forgotten |= ledger.has_forgotten
        done.driver.execute("RELEASE work")
        if error is None and result is None and job.bell and not job.is_late:
            return False
        done.answers.append((job, result, error))
        return True

    def _try_standing(self, bell: str, done: _Round) -> None:
        del done.rung[bell]
        found_nothing: list[object] = []
        stay: list[Job] = []
        for job in self._standing.get(bell, ()):
            if job.answer.cancelled():
                continue
            if job.do in found_nothing or not self._try(job, done):
                found_nothing.append(job.do)
                stay.append(job)
        self._standing[bell] = stay

    def _give_up(self, jobs: list[Job], done: _Round, fault: Exception) -> None:
        """Nothing of it was kept: all hear of it who have asked now, or believe that they have found something."""
        lost = dict.fromkeys([*jobs, *(job for job, *_ in done.answers)])
        for bell, standing in self._standing.items():
            self._standing[bell] = [job for job in standing if job not in lost]
        done.answers, done.bells, done.has_forgotten = [(job, None, fault) for job in lost], {}, False

    def _look_for_the_file(self) -> None:
        """SQLite goes on writing to a file that was deleted, or moved away: with the next start all of it would be gone."""
        with suppress(OSError):
            if samestat(self._path.stat(), self._file):
                return
        raise Unkept(f"{self._path} is not the file any more that was opened; put that one back, or start Lotse again")

    def _empty_log(self, connection: sql.Connection) -> None:
        # a reader in the middle of its work may hinder us: then again after the next commit
        with suppress(sqlite3.Error):
            is_hindered, *_ = plain(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._log_is_to_be_emptied = bool(is_hindered)
