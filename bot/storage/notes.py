"""One sealed note of the house, read and changed: by the house itself, or by a command beside it.

1. On SQLite a house that runs keeps all others out, since they would not hear its bells. No bell belongs to a note, so here
   a command may read and write one meanwhile; a transaction of the house is waited for.
2. Who changes a note holds it: of two who change it at once, each builds upon the other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sql

from bot.channels import Unkept
from bot.storage import Store
from bot.storage.database import CHECK, StoreError, address_of
from bot.storage.ledger import NOTE, Ledger
from bot.storage.sealing import SealError, open_keyring, settle
from bot.storage.sqlite import open_engine
from bot.storage.trouble import behind


class Note:
    """A note of a house that is open in this process."""

    def __init__(self, store: Store, name: str) -> None:
        self._store = store
        self._name = name

    async def read(self) -> str:
        return await self._store.look(lambda work: work.sealed_note(self._name))

    async def change(self, how: Callable[[str], str]) -> None:
        await self._store.work(lambda work: work.change_sealed_note(self._name, how))


class NoteBeside:
    """A note of a house that another process may have open. Raises StoreError."""

    def __init__(self, url: str, name: str, key: str, key_file: Path) -> None:
        """key, key_file: the master key, or where it lies."""
        self._url = url
        self._name = name
        self._key = key
        self._key_file = key_file

    async def read(self) -> str:
        return await asyncio.to_thread(self._do, None)

    async def change(self, how: Callable[[str], str]) -> None:
        await asyncio.to_thread(self._do, how)

    def _do(self, how: Callable[[str], str] | None) -> str:
        engine = self._engine(reading=how is None)
        try:
            with engine.begin() as connection:
                check, value = (
                    connection.execute(NOTE, {"which": name}).scalar_one_or_none() for name in (CHECK, self._name)
                )
                if not value and how is None:
                    return ""
                ledger = Ledger(connection, settle(open_keyring(self._key, self._key_file), check, True))
                if how is not None:
                    ledger.change_sealed_note(self._name, how)
                return ledger.sealed_note(self._name)
        except SealError as error:
            raise StoreError(str(error)) from None
        except (sql.exc.DBAPIError, Unkept) as error:
            raise StoreError(f"The notes of the house cannot be read ({type(behind(error)).__name__}).") from None
        finally:
            engine.dispose()

    def _engine(self, *, reading: bool) -> sql.Engine:
        address = address_of(self._url)
        if address.get_backend_name() != "sqlite":
            from bot.storage import postgres

            return postgres.open_engine(address, 1)
        path = Path(str(address.database))
        if not path.exists():
            raise StoreError(f"{path} is not there yet. Start Lotse once.")
        return open_engine(path, reading=reading)
