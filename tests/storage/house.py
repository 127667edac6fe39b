"""A store that a test can use without `await`, and words to tell what happened in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sql

from bot.channels import Address
from bot.storage import Claimed, Delivery, Line, Transaction
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring

T = TypeVar("T")

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
AMINA = Address("web", "amina")
OLENA = Address("web", "olena")
MARIE = Address("signal", "marie")


def at(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


class House:
    """One process with its store. `raw` goes around the store, to see and to change what really lies in the database."""

    def __init__(self, url: str, key_file: Path, key: str = "") -> None:
        self.url, self.key_file = url, key_file
        self._runner = asyncio.Runner()
        self.heard: list[tuple[str, int]] = []
        self.is_closed = False
        try:
            self.keyring = open_keyring(key, key_file)
            self.store = self._runner.run(open_store(url, self.keyring))
        except BaseException:
            self._runner.close()
            raise

    def work(self, do: Callable[[Transaction], T]) -> T:
        return self._runner.run(self.store.work(do))

    def look(self, do: Callable[[Transaction], T]) -> T:
        return self._runner.run(self.store.look(do))

    def all_at_once(self, *works: Callable[[Transaction], Any]) -> list[Any]:
        async def gather() -> list[Any]:
            return await asyncio.gather(*map(self.store.work, works), return_exceptions=True)

        return self._runner.run(gather())

    def together(self, *asked: Coroutine[Any, Any, Any]) -> list[Any]:
        async def gather() -> list[Any]:
            return await asyncio.gather(*asked, return_exceptions=True)

        return self._runner.run(gather())

    def listen(self) -> None:
        async def listen() -> None:
            self.store.listen(lambda name, conversation_id: self.heard.append((name, conversation_id)))

        self._runner.run(listen())

    def hear(self, name: str, conversation_id: int, seconds: float = 30) -> bool:
        """Wait (not long) for a bell."""

        async def wait() -> bool:
            async with asyncio.timeout(seconds):
                while (name, conversation_id) not in self.heard:
                    await asyncio.sleep(0.005)
            return True

        return self._runner.run(wait())

    def raw(self, statement: str, **values: Any) -> list[Any]:
        engine = sql.create_engine(self.url.replace("postgresql:", "postgresql+psycopg:"))
        with engine.begin() as connection:
            result = connection.execute(sql.text(statement), values)
            rows = list(result) if result.returns_rows else []
        engine.dispose()
        return rows

    def close(self) -> None:
        if self.is_closed:
            return
        self.is_closed = True
        self._runner.run(self.store.close())
        self._runner.close()

    # ── what happens in most tests ──

    def receive(self, address: Address, number: int | str, words: str = "Hallo", when: datetime = NOW) -> int | None:
        return self.work(lambda work: work.receive(address, str(number), said(words), when))

    def meet(self, address: Address = AMINA) -> int:
        """A mother has written and was understood; her conversation's id."""
        conversation_id = self.receive(address, f"first of {address.person}")
        assert conversation_id is not None
        self.think()
        return conversation_id

    def think(self) -> Claimed | None:
        """Handle the oldest event."""

        def turn(work: Transaction) -> Claimed | None:
            claimed = work.claim()
            if claimed is not None:
                work.save(claimed.conversation, NOW)
                work.finish(claimed.inbox_id, NOW)
            return claimed

        return self.work(turn)

    def say(self, conversation_id: int, words: str, when: datetime = NOW, priority: Any = "reply") -> int:
        """Write a line down and queue it; the outbox id."""

        def say(work: Transaction) -> int:
            line_id = work.write_down(conversation_id, Line("lotse", when, words, language="de"))
            return work.send_soon(conversation_id, line_id, priority, when)

        return self.work(say)

    def lease(self, worker: str = "one", now: datetime = NOW, at_most: int = 10) -> list[Delivery]:
        return self.work(lambda work: work.lease(worker, ("web", "signal"), now, 60, at_most))

    def leased_words(self, **how: Any) -> list[str]:
        return [delivery.outgoing.text for delivery in self.lease(**how)]


def said(words: str) -> dict[str, Any]:
    return {"kind": "said", "text": words, "at": NOW.isoformat()}
