"""Lotse and signal-cli die again and again while mothers write: nothing is lost, and the order is kept."""

from __future__ import annotations

import asyncio
import random
from contextlib import suppress

from bot.channels.signal.client import Json, Line
from bot.channels.signal.journal import Journal
from tests.signal.server import NUMBER, Server

MESSAGES = 300
DEATHS = 30


async def at_once(_seconds: float) -> None:
    await asyncio.sleep(0)


class Inbox:
    """Commits after a moment, knows what it has, and outlives every Lotse."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self.twice = 0
        self.grew = asyncio.Event()

    async def commit(self, news: Json) -> None:
        envelope = news["envelope"]
        await asyncio.sleep(0)
        self.twice += envelope["timestamp"] in self.texts
        self.texts.setdefault(envelope["timestamp"], envelope["dataMessage"]["message"])
        self.grew.set()

    async def has(self, many: int) -> None:
        async with asyncio.timeout(20):
            while len(self.texts) < many:
                self.grew.clear()
                await self.grew.wait()


class Lotse:
    def __init__(self, server: Server, inbox: Inbox) -> None:
        assert server.journal is not None
        self._line = Line(server.where, NUMBER, journal=Journal(server.journal), sleep=at_once)
        self._task = asyncio.create_task(self._line.listen(inbox.commit))

    async def dies(self) -> None:
        """With whatever it has read and not committed."""
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        await self._line.close()


def test_nothing_is_lost_when_both_die_again_and_again(signal_server: Server) -> None:
    amina = signal_server.person()
    dice = random.Random(5)  # noqa: S311

    async def live() -> Inbox:
        inbox = Inbox()
        lotse = Lotse(signal_server, inbox)
        for batch in range(DEATHS):
            for number in range(MESSAGES // DEATHS):
                amina.writes(f"{batch * MESSAGES // DEATHS + number}")
                if dice.random() < 0.3:
                    await asyncio.sleep(0)
            if dice.random() < 0.5:
                await inbox.has(min(len(inbox.texts) + dice.randrange(3), (batch + 1) * MESSAGES // DEATHS))
            if dice.random() < 0.5:
                signal_server.restart()
            else:
                await lotse.dies()
                lotse = Lotse(signal_server, inbox)
        await inbox.has(MESSAGES)
        await lotse.dies()
        return inbox

    inbox = asyncio.run(live())
    assert list(inbox.texts.values()) == [str(number) for number in range(MESSAGES)]
    assert signal_server.journal is not None
    assert signal_server.journal.read_bytes().strip() == b""
