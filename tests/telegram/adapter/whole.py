"""The whole house with its bot on the fake server, one step at a time, without `await`."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from bot.app import Lotse, now, open_house
from bot.channels import Address, Door
from bot.doors import door_of
from bot.settings import load
from bot.storage import Line
from bot.telegram import open_telegram
from bot.turn import take_turn
from tests.content import read_once
from tests.telegram.server import Person, Server

T = TypeVar("T")


class Whole:
    def __init__(self, server: Server, folder: Path, **given: Any) -> None:
        self.server = server
        self._passed = 0.0
        self._runner = asyncio.Runner()
        self._open = AsyncExitStack()
        token, api = server.token, server.url
        database = f"sqlite:///{folder}/lotse.db"
        settings = {"telegram_token": token, "telegram_api_url": api, "master_key_file": folder / "key", **given}
        self.settings = load(None, database_url=database, **settings)
        self.lotse: Lotse = self.do(self._enter())

    def now(self) -> Any:
        return now() + timedelta(seconds=self._passed)

    def pass_by(self, seconds: float) -> None:
        self._passed += seconds

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)

    def listen(self) -> None:
        """Ask Telegram once, and think about everything that came."""
        self.do(self._listen())

    def speak(self) -> None:
        """Send everything that is due, and what comes after it."""
        while self.do(replace(self.lotse.outbox, now=self.now).deliver()):
            self.pass_by(2)

    def fetch(self) -> int:
        """Run the errands that are due."""
        return self.do(replace(self.lotse.errands, now=self.now).run())

    def lines(self, person: Person) -> list[Line]:
        """The log of her talk, with every file in it."""
        address = Address("telegram", str(person.id))

        def read(work: Any) -> list[Line]:
            id = work.conversation_of(address)
            lines = [] if id is None else work.lines(id)
            return [replace(line, file=work.file_of(id, line.id)) for line in lines]

        return self.do(self.lotse.store.look(read))

    def hers(self, person: Person) -> list[Line]:
        return [line for line in self.lines(person) if line.author == "mother"]

    def close(self) -> None:
        self.do(self._open.aclose())
        self._runner.close()

    async def _enter(self) -> Lotse:
        messenger = await self._open.enter_async_context(open_telegram(self.settings, now))
        assert messenger is not None
        self.messenger = messenger
        messenger.channel.pace.clock = lambda: monotonic() + self._passed
        lotse = await self._open.enter_async_context(open_house(self.settings, (messenger.channel,), read_once))
        self.door: Door = door_of("telegram", lotse.store, lotse.receive, now)
        self.polling = messenger.polling(self.door)
        return lotse

    async def _listen(self) -> None:
        await self.polling.once()
        while await take_turn(self.lotse.store, self.lotse.mind):
            pass
