"""The house with all its loops, as it runs by day: nobody has to be told what to do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bot.all_day import awake
from bot.app import Lotse, now, open_house
from bot.channels import Address, Incoming, Outgoing, Parcel
from bot.settings import load
from bot.storage import Transaction
from bot.storage.ledger import Ledger
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
        await self._answer()

    async def fetch(self, reference: str) -> bytes:
        await self._answer()
        return b""

    async def typing(self, address: Address) -> None:
        await self._answer()

    async def _answer(self) -> None:
        self.was_called.set()
        await asyncio.Event().wait()


class Awake(Telephone):
    """One that hands out files and shows who writes."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    async def fetch(self, reference: str) -> bytes:
        return reference.encode()

    async def typing(self, address: Address) -> None:
        self.shown.append(address.person)


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


@asynccontextmanager
async def beside_one_asleep(url: str, tmp_path: Path) -> AsyncIterator[tuple[Lotse, Asleep, Awake]]:
    asleep, phone = Asleep(), Awake()
    settings = load(None, database_url=url, master_key_file=tmp_path / "master.key")
    async with open_house(settings, (asleep, phone), read_once) as lotse, awake(lotse):
        yield lotse, asleep, phone


def test_a_file_that_does_not_come_keeps_no_file_of_another_platform_waiting(url: str, tmp_path: Path) -> None:
    async def day() -> None:
        async with beside_one_asleep(url, tmp_path) as (lotse, asleep, _phone):
            olena, amina = Address("web", "olena"), Address("signal", "amina")
            letter = Parcel("letter.pdf", "application/pdf", 3, "a letter")
            await lotse.receive(Incoming(olena, "one", now(), parcels=(replace(letter, reference="never"),)))
            await asyncio.wait_for(asleep.was_called.wait(), IN_SECONDS)
            await lotse.receive(Incoming(amina, "two", now(), parcels=(letter,)))
            async with asyncio.timeout(IN_SECONDS):
                while not await lotse.store.look(partial(files_of, amina)):
                    await asyncio.sleep(0.01)

    asyncio.run(day())


def test_a_sign_that_is_not_shown_keeps_no_sign_on_another_platform_waiting(url: str, tmp_path: Path) -> None:
    async def day() -> None:
        async with beside_one_asleep(url, tmp_path) as (lotse, asleep, phone):
            olena, amina = Address("web", "olena"), Address("signal", "amina")
            await lotse.receive(Incoming(olena, "one", now(), text="English"))
            await lotse.receive(Incoming(amina, "two", now(), text="Deutsch"))
            await asyncio.wait_for(asleep.was_called.wait(), IN_SECONDS)
            asleep.was_called.clear()
            await lotse.store.work(partial(ring_for, olena))
            await asyncio.wait_for(asleep.was_called.wait(), IN_SECONDS)
            await lotse.store.work(partial(ring_for, amina))
            await until(lambda: phone.shown == ["amina"])

    asyncio.run(day())


def files_of(whose: Address, work: Transaction) -> list[str]:
    id = work.conversation_of(whose)
    lines = [] if id is None else work.lines(id)
    return [line.file[0] for line in lines if line.file]


def ring_for(whose: Address, work: Transaction) -> None:
    """As when a draft to her is kept."""
    assert isinstance(work, Ledger)
    id = work.conversation_of(whose)
    assert id is not None
    work.ring_bell("writing", id)
