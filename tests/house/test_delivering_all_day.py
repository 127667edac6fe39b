"""All day long: what is put off goes as soon as it is due, and a send that takes long holds up nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from time import monotonic

import pytest

from bot.channels import Address, Later, Outgoing
from bot.outbox import AT_ONCE, LOOK_ANYWAY
from bot.turn import take_turn
from tests.house.living import Living, Telephone

PATIENCE = 10.0  # seconds; a test that waits so long has failed


class Busy(Telephone):
    """A telephone on which some do not get through until `lines_are_free`."""

    def __init__(self) -> None:
        super().__init__()
        self.busy: set[str] = set()
        self.under_way = 0
        self.most = 0
        self.lines_are_free = asyncio.Event()

    async def send(self, address: Address, outgoing: Outgoing) -> None:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            await asyncio.sleep(0)  # whoever wants to go at the same time can
            if address.person in self.busy:
                await self.lines_are_free.wait()
            await super().send(address, outgoing)
        finally:
            self.under_way -= 1


@pytest.fixture
def phone(house: Living) -> Busy:
    house.phone = Busy()
    return house.phone


@asynccontextmanager
async def delivering(house: Living, phone: Busy, long: float = 0.01) -> AsyncIterator[None]:
    outbox = replace(house.lotse.outbox, channels={phone.name: phone}, long=long)
    task = asyncio.create_task(outbox.deliver_all_day())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not is_so():
            await asyncio.sleep(0.005)


def write(house: Living, *people: str) -> None:
    for person in people:
        house.hear("Deutsch", person)
    house.think_about_everything()


def answered(phone: Busy) -> set[str]:
    return {person for person, _ in phone.sent}


def test_who_cannot_be_reached_quickly_holds_up_nobody_else(house: Living, phone: Busy) -> None:
    phone.busy = {"amina"}
    write(house, "amina", "olena", "marie")
    to_amina = [line.id for line in house.log() if line.author == "lotse"]

    async def live() -> None:
        async with delivering(house, phone):
            await until(lambda: answered(phone) == {"olena", "marie"})
            phone.lines_are_free.set()
            await until(lambda: len(phone.texts("amina")) == len(to_amina))

    house.run(live())
    assert [outgoing.id for person, outgoing in phone.sent if person == "amina"] == to_amina


def test_in_ordinary_times_one_message_is_under_way(house: Living, phone: Busy) -> None:
    write(house, *(f"mother {number}" for number in range(6)))

    async def live() -> None:
        async with delivering(house, phone, long=PATIENCE):
            await until(lambda: len(answered(phone)) == 6)

    house.run(live())
    assert phone.most == 1


def test_no_more_than_some_are_under_way_where_all_take_long(house: Living, phone: Busy) -> None:
    people = [f"mother {number}" for number in range(AT_ONCE + 3)]
    phone.busy = set(people)
    write(house, *people)

    async def live() -> None:
        async with delivering(house, phone):
            await until(lambda: phone.under_way == AT_ONCE)
            await asyncio.sleep(0.1)
            phone.lines_are_free.set()
            await until(lambda: answered(phone) == set(people))

    house.run(live())
    assert phone.most == AT_ONCE


def test_what_was_put_off_goes_as_soon_as_it_is_due(house: Living, phone: Busy) -> None:
    write(house, "amina")
    phone.troubles = [Later(0.03, tried=False)]

    async def live() -> float:
        async with delivering(house, phone):
            began = monotonic()
            await until(lambda: "amina" in answered(phone))
            return monotonic() - began

    assert 0.03 <= house.run(live()) < LOOK_ANYWAY


def test_an_answer_is_sent_as_soon_as_it_is_there(house: Living, phone: Busy) -> None:
    async def live() -> None:
        async with delivering(house, phone):
            await house.lotse.receive(house.incoming("Deutsch", "amina", "1"))
            await take_turn(house.lotse.store, house.mind)
            await until(lambda: "amina" in answered(phone))

    house.run(live())
