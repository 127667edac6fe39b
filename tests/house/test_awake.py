"""The house with all its loops, as it runs by day: nobody has to be told what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.app import awake, now, open_house
from bot.channels import Address, Incoming, Outgoing
from bot.settings import load
from tests.content import read_once
from tests.house.living import Telephone

pytestmark = pytest.mark.slow

IN_SECONDS = 20


class Asleep(Telephone):
    """A platform that does not answer."""

    def __init__(self) -> None:
        super().__init__("web")
        self.was_called = asyncio.Event()

    async def send(self, address: Address, outgoing: Outgoing) -> None:
        self.was_called.set()
        await asyncio.Event().wait()


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(IN_SECONDS):
        while not is_so():
            await asyncio.sleep(0.01)


def test_one_platform_that_does_not_answer_keeps_nobody_on_another_one_waiting(url: str, tmp_path: Path) -> None:
    async def day() -> None:
        asleep, phone = Asleep(), Telephone()
        settings = load(None, database_url=url, master_key_file=tmp_path / "master.key")
        async with open_house(settings, (asleep, phone), read_once) as lotse, awake(lotse):
            await lotse.receive(Incoming(Address("web", "olena"), "one", now(), text="English"))
            await asyncio.wait_for(asleep.was_called.wait(), IN_SECONDS)
            await lotse.receive(Incoming(Address("signal", "amina"), "two", now(), text="Deutsch"))
            await until(lambda: len(phone.texts()) == 3)

    asyncio.run(day())


def test_what_was_said_in_a_moment_without_a_platform_is_sent_when_it_is_back(url: str, tmp_path: Path) -> None:
    async def day() -> None:
        phone = Telephone()
        phone.troubles = [ConnectionResetError(), ValueError("amina")]
        settings = load(None, database_url=url, master_key_file=tmp_path / "master.key", worker_name="one")
        async with open_house(settings, (phone,), read_once) as lotse, awake(lotse):
            await lotse.receive(Incoming(Address("signal", "amina"), "one", now(), text="Deutsch"))
            await until(lambda: len(phone.texts()) == 3)
            ids = [outgoing.id for _, outgoing in phone.sent]
            assert ids == sorted(set(ids))

    asyncio.run(day())
