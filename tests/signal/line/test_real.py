"""Our line on the real signal-cli: it asks, it subscribes, and it comes back after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from bot.channels.signal.client import Cut, Line, Refusal
from bot.channels.signal.journal import Journal
from tests.signal import real
from tests.signal.line.house import Ear, listening

pytestmark = pytest.mark.slow


@pytest.fixture
def signal_cli() -> Iterator[real.Daemon]:
    with real.running() as daemon:
        yield daemon


class States:
    """What the line told of itself, and a way to wait for it."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._new = asyncio.Event()

    def tell(self, state: str) -> None:
        self.told.append(state)
        self._new.set()

    async def has(self, *told: str) -> None:
        async with asyncio.timeout(120):  # a machine with much else to do starts Java slowly
            while tuple(self.told) != told:
                self._new.clear()
                await self._new.wait()


async def refused(line: Line, method: str, **params: object) -> tuple[int, str]:
    with pytest.raises(Refusal) as refusal:
        await line.ask(method, **params)
    return refusal.value.code, refusal.value.message


def test_the_line_asks_listens_and_returns(signal_cli: real.Daemon) -> None:
    async def live() -> None:
        states = States()
        tries = 0

        async def at_the_third_try_it_is_back(_seconds: float) -> None:
            nonlocal tries
            tries += 1
            await asyncio.sleep(0)
            if tries == 3:
                await asyncio.to_thread(signal_cli.start)

        journal = Journal(signal_cli.folder / "journal")
        line = Line(signal_cli.where, journal=journal, sleep=at_the_third_try_it_is_back, tell=states.tell)
        async with listening(line, Ear()):
            await states.has("")
            assert await line.ask("version") == {"version": real.VERSION}
            assert await line.ask("listAccounts") == []
            assert await refused(line, "nope") == (-32601, "Method not implemented")
            whose = (-32602, "Method requires valid account parameter")
            assert await refused(line, "send", recipient=["+49111"], message="x") == whose
            many = await asyncio.gather(*(line.ask("version") for _ in range(50)))
            assert many == [{"version": real.VERSION}] * 50

            await asyncio.to_thread(signal_cli.kill)
            await states.has("", "unreachable", "unreachable", "")
            assert await line.ask("version") == {"version": real.VERSION}

            await asyncio.to_thread(signal_cli.kill)
            asked = True
            while asked:  # what was sent before its death was noticed may have been heard; later nothing is sent
                with pytest.raises(Cut) as cut:
                    await line.ask("version")
                asked = cut.value.asked

    asyncio.run(live())


def test_an_account_that_is_not_there_is_told_as_such(signal_cli: real.Daemon) -> None:
    async def live() -> None:
        states = States()
        async with listening(Line(signal_cli.where_by_tcp, "+4915700000000", tell=states.tell), Ear()):
            await states.has("account")

    asyncio.run(live())
