"""The whole house with its account on the fake Signal, one step at a time, without `await`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from bot.app import Lotse, now, open_house
from bot.channels import Address
from bot.desk.looking import _delivery
from bot.doors import door_of
from bot.settings import load
from bot.signal import Listening, open_signal
from bot.storage import Line, Transaction
from bot.turn import take_turn
from tests.content import read_once
from tests.signal.server import Person, Server

T = TypeVar("T")

GLANCE = 0.002
IN_SECONDS = 20.0


class Whole:
    def __init__(self, server: Server, folder: Path, **given: Any) -> None:
        self.server = server
        self._passed = 0.0
        self._runner = asyncio.Runner()
        self._open = AsyncExitStack()
        told = {name.lower(): value for name, value in server.settings().items()}
        database = f"sqlite:///{folder}/lotse.db"
        self.settings = load(None, database_url=database, master_key_file=folder / "key", **{**told, **given})
        self.lotse: Lotse = self.do(self._enter())

    def now(self) -> datetime:
        return now() + timedelta(seconds=self._passed)

    def pass_by(self, seconds: float) -> None:
        self._passed += seconds

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)

    def look(self, do: Callable[[Transaction], T]) -> T:
        return self.do(self.lotse.store.look(do))

    def work(self, do: Callable[[Transaction], T]) -> T:
        return self.do(self.lotse.store.work(do))

    def listen(self) -> None:
        """Hear all that she sent, and think about it."""
        self.do(self._listen())

    def speak(self) -> None:
        """Send everything that is due."""
        self.do(replace(self.lotse.outbox, now=self.now).deliver())

    def talk(self, person: Person, *texts: str) -> None:
        for text in texts:
            person.writes(text)
            self.listen()
            self.speak()

    def fetch(self) -> int:
        """Run the errands that are due."""
        return self.do(replace(self.lotse.errands, now=self.now).run())

    def settle(self) -> None:
        """Courtesies and the operator's tasks are done."""
        self.do(self._settle())

    def lines(self, person: Person) -> list[Line]:
        """The log of her talk, with every file in it."""
        address = Address("signal", person.uuid)

        def read(work: Transaction) -> list[Line]:
            id = work.conversation_of(address)
            lines = [] if id is None else work.lines(id)
            return [replace(line, file=work.file_of(id or 0, line.id)) for line in lines]

        return self.look(read)

    def hers(self, person: Person) -> list[str]:
        return [line.text for line in self.lines(person) if line.author == "mother"]

    def fates(self, person: Person) -> list[str]:
        """What the desk says of each message to her."""
        address = Address("signal", person.uuid)

        def read(work: Transaction) -> list[str]:
            id = work.conversation_of(address)
            assert id is not None
            found = work.fates(id)
            return [_delivery(found[line.id]) for line in work.lines(id) if line.id in found]

        return self.look(read)

    def close(self) -> None:
        self.do(self._leave())
        self._runner.close()

    async def _enter(self) -> Lotse:
        messenger = await self._open.enter_async_context(open_signal(self.settings, self.now))
        assert messenger is not None
        self.messenger = messenger
        messenger.channel.pause.clock = lambda: monotonic() + self._passed
        lotse = await self._open.enter_async_context(open_house(self.settings, (messenger.channel,), read_once))
        door = door_of("signal", lotse.store, lotse.receive, now)
        listening = Listening(messenger, self.settings, lotse.store, door, GLANCE)
        self._ears = [asyncio.ensure_future(loop()) for loop in listening.loops()]
        return lotse

    async def _listen(self) -> None:
        await self._until(self._is_all_heard)
        while await take_turn(self.lotse.store, self.lotse.mind):
            pass

    def _is_all_heard(self) -> bool:
        for ear in self._ears:
            if ear.done():
                ear.result()
        journal = self.server.journal
        return not self.server.pending() and not (journal and journal.exists() and journal.read_bytes().strip())

    async def _settle(self) -> None:
        for reception in self.messenger._receptions:
            await reception.courtesies.settle()

    async def _until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(IN_SECONDS):
            while not is_so():
                await asyncio.sleep(GLANCE)

    async def _leave(self) -> None:
        for ear in self._ears:
            ear.cancel()
        await asyncio.gather(*self._ears, return_exceptions=True)
        await self._open.aclose()
