"""A house that a test can live in without `await`: its own clock, a telephone in place of a platform, one step at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sql

from bot.app import Lotse, now, open_house
from bot.channels import Address, Channel, Incoming, Limits, Outgoing
from bot.outbox import Outbox
from bot.settings import load
from bot.storage import Line, Transaction
from bot.turn import Mind, take_turn
from knowledge.model import Danger, Finder, Finding, Knowledge
from tests.content import read_once

T = TypeVar("T")


class Telephone:
    """Keeps what was sent, and names it by its number. `troubles` are raised first, one a message; None lets one through."""

    limits = Limits(characters=4000, choices=10, choice_characters=60, markup=False)

    def __init__(self, name: str = "signal") -> None:
        self.name = name
        self.sent: list[tuple[str, Outgoing]] = []
        self.tried: list[str] = []
        self.troubles: list[Exception | None] = []

    async def send(self, address: Address, outgoing: Outgoing) -> str:
        self.tried.append(address.person)
        trouble = self.troubles.pop(0) if self.troubles else None
        if trouble is not None:
            raise trouble
        self.sent.append((address.person, outgoing))
        return str(outgoing.id)

    def texts(self, person: str = "amina") -> list[str]:
        return [outgoing.text for to, outgoing in self.sent if to == person]


class Clock:
    def __init__(self, at: datetime | None = None) -> None:
        self.at = at or now()

    def now(self) -> datetime:
        return self.at

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)


class Breaking:
    """A finder that fails on one word, and repeats in its error what she wrote."""

    def __init__(self, finder: Finder, word: str) -> None:
        self._finder, self._word = finder, word

    def find(self, words: str, language: str) -> Finding:
        if self._word in words:
            raise RuntimeError(f"cannot find {words!r}")
        return self._finder.find(words, language)

    def is_urgent(self, words: str) -> bool:
        return self._finder.is_urgent(words)

    def danger_in(self, words: str) -> Danger:
        return self._finder.danger_in(words)

    def language_of(self, words: str) -> str:
        return self._finder.language_of(words)

    def languages_with(self, word: str) -> tuple[str, ...]:
        return self._finder.languages_with(word)


class Living:
    """One process with its house. Time passes only when a test says so."""

    def __init__(self, url: str, folder: Path, at: datetime | None = None, *channels: Channel, **settings: Any) -> None:
        self.url, self.clock, self.phone = url, Clock(at), Telephone()
        self._runner, self._open, self._ids = asyncio.Runner(), AsyncExitStack(), count(1)
        given = {"database_url": url, "master_key_file": folder / "master.key", **settings}
        house = open_house(load(None, **given), (self.phone, *channels), read_once)
        self.lotse: Lotse = self.run(self._open.enter_async_context(house))
        self.knowledge: Callable[[], Knowledge] = self.lotse.library.knowledge

    def run(self, what: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(what)

    def close(self) -> None:
        self.run(self._open.aclose())
        self._runner.close()

    # ── what happens ──

    def hear(self, text: str = "", person: str = "amina", id: str = "", tapped: tuple[str, str] | None = None) -> str:
        """A message of hers arrives; its id."""
        id = id or f"message {next(self._ids)}"
        self.run(self.lotse.receive(self.incoming(text, person, id, tapped)))
        return id

    def incoming(self, text: str, person: str, id: str, tapped: tuple[str, str] | None = None) -> Incoming:
        return Incoming(Address(self.phone.name, person), id, self.clock.at, text=text, tapped=tapped)

    @property
    def mind(self) -> Mind:
        return replace(self.lotse.mind, knowledge=self.knowledge, now=self.clock.now)

    @property
    def outbox(self) -> Outbox:
        return replace(self.lotse.outbox, now=self.clock.now)

    def think(self) -> bool:
        return self.run(take_turn(self.lotse.store, self.mind))

    def think_about_everything(self) -> None:
        while self.think():
            pass

    def deliver(self) -> int:
        return self.run(self.outbox.deliver())

    def talk(self, *texts: str, person: str = "amina") -> list[str]:
        """She writes, each time after our answer; the last answer."""
        before = 0
        for text in texts:
            before = len(self.phone.texts(person))
            self.hear(text, person)
            self.think_about_everything()
            self.deliver()
        return self.phone.texts(person)[before:]

    def breaks_on(self, word: str) -> None:
        """From now on a thought about this word fails."""
        good = self.lotse.library.knowledge()
        self.knowledge = lambda: replace(good, finder=Breaking(good.finder, word))

    # ── what can be seen ──

    def work(self, do: Callable[[Transaction], T]) -> T:
        return self.run(self.lotse.store.work(do))

    def id_of(self, person: str = "amina") -> int | None:
        address = Address(self.phone.name, person)
        return self.run(self.lotse.store.look(lambda work: work.conversation_of(address)))

    def log(self, person: str = "amina") -> list[Line]:
        id = self.id_of(person)
        return [] if id is None else self.run(self.lotse.store.look(lambda work: work.lines(id)))

    def her_words(self, person: str = "amina") -> list[str]:
        return [line.text for line in self.log(person) if line.author == "mother"]

    def raw(self, statement: str) -> list[Any]:
        """What really lies in the database, seen from outside."""
        return list(look_into(self.url, statement))

    def change(self, statement: str) -> None:
        """Change what lies in the database, behind the house's back."""
        engine = sql.create_engine(self.url.replace("postgresql:", "postgresql+psycopg:"))
        with engine.begin() as connection:
            connection.execute(sql.text(statement))
        engine.dispose()


def look_into(url: str, statement: str) -> Iterator[Any]:
    engine = sql.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        yield from connection.execute(sql.text(statement)).all()
    engine.dispose()
