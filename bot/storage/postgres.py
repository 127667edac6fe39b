"""The store in PostgreSQL, which several processes may share.

1. Each piece of work is a transaction of its own, in a thread of a small pool. It is done again, a few times and with
   growing pauses, when the database says that it was not our fault: a serialization failure, a deadlock, a lost connection.
2. When the connection is lost in the very moment of the commit, the work may have been done and is done again. All verbs of
   the port stand that (a row that was claimed, kept, sent or rung is not there a second time); a count may be one too high.
3. Bells ride on NOTIFY inside the transaction; one connection listens, and comes back when it was lost.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import psycopg
import sqlalchemy as sql

from bot.logs import log
from bot.storage import First, Transaction
from bot.storage.bells import Bells
from bot.storage.ledger import Ledger
from bot.storage.sealing import Keyring
from bot.storage.trouble import is_its_own, unkept

T = TypeVar("T")

READERS = 2
CONNECT = 10  # seconds until a server that says nothing counts as away
PAUSES = (0.02, 0.1, 0.5, 1.0, 2.0)
BACK_AFTER = 1.0  # seconds until the listener tries to come back
CHANNEL = "lotse"
NOTIFY = sql.text("SELECT pg_notify('lotse', :bells)")
BELLS_A_LETTER = 200  # a notification holds 8,000 bytes

# https://www.postgresql.org/docs/current/errcodes-appendix.html
PASSING = ("40001", "40P01", "08", "57P01", "57P02", "57P03", "53300")


def open_engine(url: sql.URL, connections: int) -> sql.Engine:
    patience = {} if "connect_timeout" in url.query else {"connect_timeout": CONNECT}
    return sql.create_engine(
        url, hide_parameters=True, pool_size=connections + READERS, max_overflow=0, connect_args=patience
    )


def is_passing(error: BaseException | None) -> bool:
    """May the same work succeed if it is done again? Also when the work has wrapped the error in one of its own."""
    if not isinstance(error, sql.exc.DBAPIError):
        return error is not None and is_passing(error.__cause__)
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return error.connection_invalidated or isinstance(error, sql.exc.OperationalError)
    return error.connection_invalidated or state.startswith(PASSING)


class PostgresStore:
    """The port's Store in PostgreSQL."""

    def __init__(self, engine: sql.Engine, connections: int, keyring: Keyring) -> None:
        self._engine = engine
        # one snapshot for a whole look, as on SQLite; who only reads is never told to begin again
        self._reading = engine.execution_options(postgresql_readonly=True, isolation_level="REPEATABLE READ")
        self._keyring = keyring
        self._bells = Bells(asyncio.get_running_loop())
        self._workers = ThreadPoolExecutor(connections, thread_name_prefix="store-worker")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="store-reader")
        self._is_closing = threading.Event()
        self._listener = threading.Thread(target=self._listen, name="store-listener", daemon=True)
        self._listens = threading.Event()

    async def work(self, do: Callable[[Transaction], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._workers, self._patiently, self._work_once, do)

    async def work_upon(
        self, bell: str, do: Callable[[Transaction], T | None], seconds: float, first: First | None = None
    ) -> T | None:
        def begin(work: Transaction) -> T | None:
            if first is not None:
                first(work)
            return do(work)

        if seconds > 0 and not self._listens.is_set():
            self._begin_to_listen()
            await asyncio.to_thread(self._listens.wait, BACK_AFTER)
        loop = asyncio.get_running_loop()
        end, is_rung = loop.time() + seconds, seconds > 0
        with self._bells.waiter(bell, do) as waiter:
            found = await self.work(begin)
            while found is None and is_rung:
                is_rung = await waiter.wait(end - loop.time())
                found = await self.work(do)
        return found

    async def look(self, do: Callable[[Transaction], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._patiently, self._look_once, do)

    def listen(self, hear: Callable[[str, int], None]) -> None:
        self._bells.listen(hear)
        self._begin_to_listen()
        self._listens.wait(BACK_AFTER)  # a house listens when it is opened, while nobody is there yet

    async def close(self) -> None:
        if self._is_closing.is_set():
            return
        self._is_closing.set()
        await asyncio.get_running_loop().run_in_executor(None, self._stop)

    def _stop(self) -> None:
        self._workers.shutdown()
        self._readers.shutdown()
        if self._listener.is_alive():
            self._listener.join()
        self._engine.dispose()

    def _patiently(self, once: Callable[[Callable[[Transaction], T]], T], do: Callable[[Transaction], T]) -> T:
        for pause in PAUSES:
            try:
                return once(do)
            except Exception as error:
                if self._is_closing.is_set() or not is_passing(error):
                    raise
            time.sleep(pause)
        try:
            return once(do)
        except sql.exc.DBAPIError as error:
            if is_its_own(error):
                raise unkept(error) from error
            raise

    def _work_once(self, do: Callable[[Transaction], T]) -> T:
        with self._engine.begin() as connection:
            ledger = Ledger(connection, self._keyring)
            result = do(ledger)
            ledger.settle()
            bells = [f"{name}:{conversation_id}" for name, conversation_id in ledger.bells]
            for first in range(0, len(bells), BELLS_A_LETTER):
                connection.execute(NOTIFY, {"bells": " ".join(bells[first : first + BELLS_A_LETTER])})
            return result

    def _look_once(self, do: Callable[[Transaction], T]) -> T:
        with self._reading.connect() as connection:
            return do(Ledger(connection, self._keyring))

    def _begin_to_listen(self) -> None:
        if self._listener.ident is None:  # it lives until we close
            self._listener.start()

    def _listen(self) -> None:
        while not self._is_closing.is_set():
            try:
                self._listen_until_lost()
            except (psycopg.Error, sql.exc.DBAPIError):
                self._is_closing.wait(BACK_AFTER)

    def _listen_until_lost(self) -> None:
        address = self._engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            self._listens.set()
            while not self._is_closing.is_set():
                for notification in connection.notifies(timeout=0.2):
                    self._bells.ring(_read(notification.payload))


def _read(payload: str) -> list[tuple[str, int]]:
    """The bells of a letter. What is none is left out, but never silently: anybody on this database may write letters."""
    bells = [(name, id) for name, _, id in (bell.partition(":") for bell in payload.split())]
    if any(not _is_number(id) for _, id in bells):
        log.warning("store.bell", reason="unreadable")
    return [(name, int(id)) for name, id in bells if _is_number(id)]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 20
