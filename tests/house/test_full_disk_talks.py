"""Talks on a full disk: nobody is told twice what was sent, and nothing that she wrote is given up for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest
import sqlalchemy as sql

from bot.all_day import awake
from bot.channels import Address, Outgoing, Unkept
from bot.storage import Store
from tests.house.living import Living, Telephone

T = TypeVar("T")

LONG = "Meine Tochter ist zwei Jahre alt. " * 2_000
PATIENCE = 10.0  # seconds; a test that waits so long has failed


class Disk:
    """A store that takes nothing for so many times."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.full_for = 0

    async def work(self, *given: Any) -> Any:
        return await self._if_there_is_room(self._store.work, *given)

    async def work_upon(self, *given: Any) -> Any:
        return await self._if_there_is_room(self._store.work_upon, *given)

    async def _if_there_is_room(self, do: Callable[..., Awaitable[T]], *given: Any) -> T:
        if self.full_for:
            self.full_for -= 1
            raise Unkept
        return await do(*given)


class Filling(Telephone):
    """Whenever something was sent, the disk is full for a while."""

    def __init__(self, disk: Disk) -> None:
        super().__init__()
        self._disk = disk

    async def send(self, address: Address, outgoing: Outgoing) -> str:
        mark = await super().send(address, outgoing)
        self._disk.full_for = 3
        return mark


@pytest.mark.parametrize("long", [pytest.param(5.0, id="quickly"), pytest.param(0.0, id="while others go on")])
def test_what_was_sent_when_the_disk_became_full_is_not_sent_again(house: Living, long: float) -> None:
    house.hear("Deutsch")
    house.think_about_everything()
    answers = [line.text for line in house.log() if line.author == "lotse"]
    disk: Any = Disk(house.lotse.store)
    phone = Filling(disk)
    outbox = replace(house.outbox, store=disk, channels={phone.name: phone}, long=long, note_again=0.0)

    async def live() -> None:
        delivering = asyncio.create_task(outbox.deliver_all_day())
        async with asyncio.timeout(PATIENCE):
            while (await house.lotse.store.look(lambda work: work.waiting())).outbox:
                await asyncio.sleep(0.005)
        delivering.cancel()
        await asyncio.wait({delivering})

    house.run(live())
    assert phone.texts() == answers
    assert len(answers) > 1


def test_a_house_on_a_full_disk_opens_and_ends_in_peace(house: Living) -> None:
    disk: Any = Disk(house.lotse.store)
    disk.full_for = 1_000

    async def live() -> None:
        async with awake(replace(house.lotse, store=disk)):
            await asyncio.sleep(0)

    house.run(live())
    assert disk.full_for < 999  # at its beginning and at its end


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_what_she_wrote_is_not_given_up_for_a_full_disk(house: Living) -> None:
    house.talk("Deutsch")
    house.hear(LONG)
    pages = "PRAGMA max_page_count={}".format
    all_of_them = house.work(lambda work: work.run(sql.text("PRAGMA page_count")).scalar_one())  # type: ignore[attr-defined]
    house.work(lambda work: work.run(sql.text(pages(all_of_them))).scalar_one())  # type: ignore[attr-defined]
    for _often in range(5):
        with pytest.raises(Unkept, match="full"):
            house.think()
    house.work(lambda work: work.run(sql.text(pages(1_000_000))).scalar_one())  # type: ignore[attr-defined]
    house.think_about_everything()
    house.deliver()
    assert house.her_words() == ["Deutsch", LONG]
    assert house.raw("SELECT count(*) FROM dead_letter") == [(0,)]
