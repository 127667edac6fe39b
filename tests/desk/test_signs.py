"""She sees that a counsellor writes, and nobody else does; not more often than her messenger needs it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

import pytest

from bot.channels import Address
from bot.signs import AGAIN_AFTER, Signs
from tests.desk.shift import Shift

IN_SECONDS = 20.0


class Screen:
    def __init__(self) -> None:
        self.shown: list[str] = []

    async def typing(self, address: Address) -> None:
        self.shown.append(address.person)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def time() -> list[float]:
    return [100.0]


@pytest.fixture
def signs(shift: Shift, screen: Screen, time: list[float]) -> Signs:
    return Signs(shift.lotse.store, {shift.phone.name: screen}, lambda: time[0])


def rung(shift: Shift, signs: Signs, deed: Awaitable[None], rings: int) -> None:
    """What the house shows after something was done at the desk that rings so often; on PostgreSQL a bell takes its time."""
    heard: list[int] = []

    async def do() -> None:
        shift.lotse.store.listen(lambda what, whose: heard.append(whose) if what == "writing" else None)
        await deed
        async with asyncio.timeout(IN_SECONDS):
            while len(heard) < rings:
                await asyncio.sleep(0.01)
        for id in set(heard):
            await signs.show(id)

    shift.run(do())


def test_a_counsellor_who_writes_is_seen_by_the_mother_whom_she_writes_to(
    shift: Shift, signs: Signs, screen: Screen
) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna, "amina")
    shift.taken(anna, "olena")
    rung(shift, signs, shift.desk.draft(anna, case_id, "Guten T"), rings=1)
    assert screen.shown == ["amina"]


def test_an_empty_draft_is_no_writing(shift: Shift, signs: Signs, screen: Screen) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    rung(shift, signs, shift.desk.draft(anna, case_id, ""), rings=0)
    assert screen.shown == []


def test_it_is_shown_again_only_when_the_last_one_is_over(
    shift: Shift, signs: Signs, screen: Screen, time: list[float]
) -> None:
    id = shift.run(_known(shift))
    shift.run(signs.show(id))
    shift.run(signs.show(id))
    assert screen.shown == ["amina"]
    time[0] += AGAIN_AFTER + 1
    shift.run(signs.show(id))
    assert screen.shown == ["amina", "amina"]


def test_who_was_forgotten_is_shown_nothing(shift: Shift, signs: Signs, screen: Screen) -> None:
    id = shift.run(_known(shift))
    shift.work(lambda work: work.forget(id))
    shift.run(signs.show(id))
    assert screen.shown == []


async def _known(shift: Shift) -> int:
    await shift.lotse.receive(shift.incoming("Hallo", "amina", "first"))
    id = await shift.lotse.store.look(lambda work: work.conversation_of(Address(shift.phone.name, "amina")))
    assert id is not None
    return id
