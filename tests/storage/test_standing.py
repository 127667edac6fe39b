"""Work that finds nothing waits for its bell, and is tried again when it rings; on both databases."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.storage import Claimed, Transaction
from tests.storage.house import AMINA, MARIE, NOW, OLENA, House, said

LONG = 20.0  # seconds; nothing here waits so long
SHORT = 0.02


def take(work: Transaction) -> int | None:
    """Think about the oldest event, which is then done."""
    claimed = work.claim()
    if claimed is None:
        return None
    work.finish(claimed.inbox_id, NOW)
    return claimed.conversation.id


async def receive(house: House, *addresses: Any) -> list[int | None]:
    """After all who wait here have begun to wait."""
    for _ in range(3):
        await house.store.look(lambda work: work.waiting())
    return [
        await house.store.work(lambda work, address=address, n=n: work.receive(address, str(n), said("x"), NOW))
        for n, address in enumerate(addresses)
    ]


def test_what_is_there_is_found_at_once(house: House) -> None:
    hers = house.receive(AMINA, 1)
    assert house.together(house.store.work_upon("inbox", take, LONG)) == [hers]


def test_where_nothing_is_nobody_waits_longer_than_asked(house: House) -> None:
    assert house.together(house.store.work_upon("inbox", take, 0)) == [None]
    assert house.together(house.store.work_upon("inbox", take, SHORT)) == [None]


def test_what_comes_in_is_found(house: House) -> None:
    found, [hers] = house.together(house.store.work_upon("inbox", take, LONG), receive(house, AMINA))
    assert found == hers


def test_each_of_those_who_look_for_the_same_finds_another_one(house: House) -> None:
    looking = [house.store.work_upon("inbox", take, LONG) for _ in range(3)]
    *found, came = house.together(*looking, receive(house, AMINA, OLENA, MARIE))
    assert sorted(found) == sorted(came)


def test_who_looks_for_something_else_hears_the_bell_too(house: House) -> None:
    def see(work: Transaction) -> int | None:
        return work.conversation_of(OLENA)

    found, [hers] = house.together(house.store.work_upon("inbox", see, LONG), receive(house, OLENA))
    assert found == hers


@pytest.mark.slow
def test_another_bell_wakes_nobody_but_the_end_looks_once_more(house: House) -> None:
    tries: list[bool] = []

    def see(work: Transaction) -> int | None:
        tries.append(work.conversation_of(AMINA) is not None)
        return work.conversation_of(AMINA)

    async def receive_after_the_first_look() -> list[int | None]:
        while not tries:
            await asyncio.sleep(0.01)
        return await receive(house, AMINA)

    found, [hers] = house.together(house.store.work_upon("outbox", see, 3.0), receive_after_the_first_look())
    assert (found, tries) == (hers, [False, True])


def test_what_is_done_first_is_done_once_and_kept(house: House) -> None:
    def begin(work: Transaction) -> None:
        work.set_note("begun", (work.note("begun") or "") + "once")

    found, [hers] = house.together(house.store.work_upon("inbox", take, LONG, begin), receive(house, AMINA))
    assert found == hers
    assert house.together(house.store.work_upon("inbox", take, SHORT)) == [None]
    assert house.look(lambda work: work.note("begun")) == "once"


def test_an_error_belongs_to_who_looked_and_what_came_in_is_kept(house: House) -> None:
    def fail(work: Transaction) -> Claimed | None:
        if (claimed := work.claim()) is not None:
            work.finish(claimed.inbox_id, NOW)
            raise RuntimeError
        return None

    error, [hers] = house.together(house.store.work_upon("inbox", fail, LONG), receive(house, AMINA))
    assert isinstance(error, RuntimeError)
    assert house.together(house.store.work_upon("inbox", take, 0)) == [hers]


def test_a_thought_that_failed_is_looked_for_again(house: House) -> None:
    hers = house.receive(AMINA, 1)

    def third_time(work: Transaction) -> int | None:
        claimed = work.claim()
        return claimed.conversation.id if claimed is not None and claimed.tries == 2 else None

    async def stumble() -> None:
        for _ in range(2):
            await house.store.work(lambda work: work.stumble(1, "RuntimeError", NOW, 3))

    assert house.together(house.store.work_upon("inbox", third_time, LONG), stumble())[0] == hers


def test_who_has_gone_away_finds_nothing_any_more(house: House) -> None:
    async def go_away() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(SHORT):
                await house.store.work_upon("inbox", take, LONG)

    house.together(go_away())
    hers = house.receive(AMINA, 1)
    assert house.together(house.store.work_upon("inbox", take, 0)) == [hers]
