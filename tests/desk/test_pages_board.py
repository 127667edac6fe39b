"""The board is read once for many pages, and the rings wake those whom it concerns."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.desk.pages.board import FRESH, Board, Posted
from bot.desk.pages.rings import QUEUE, Rings
from bot.storage.casework import Case
from tests.desk.test_pages_changes import case


class Kept:
    """Reads what is given to it, and counts how often it was asked."""

    def __init__(self) -> None:
        self.cases: tuple[Case, ...] = (case(1), case(2))
        self.looks, self.at = 0, 0.0

    async def read(self) -> Posted:
        self.looks += 1
        await asyncio.sleep(0)
        return Posted(tuple(replace(each) for each in self.cases))


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def board(kept: Kept) -> Board:
    return Board(kept.read, lambda: kept.at)


def test_many_pages_read_once(kept: Kept, board: Board) -> None:
    async def many() -> list[Posted]:
        return await asyncio.gather(*(board.read() for _page in range(10)))

    assert {len(posted.cases) for posted in asyncio.run(many())} == {2}
    assert kept.looks == 1


@pytest.mark.parametrize(
    ("what", "later", "looks"),
    [
        pytest.param("", 0.0, 1, id="nothing happened"),
        pytest.param("line", 0.0, 1, id="something else rang"),
        pytest.param("case", 0.0, 2, id="a case rang"),
        pytest.param("staff", 0.0, 2, id="somebody of the staff was changed"),
        pytest.param("", FRESH + 0.1, 2, id="a ring may have been missed"),
    ],
)
def test_it_is_read_anew_when_it_may_have_changed(
    kept: Kept, board: Board, what: str, later: float, looks: int
) -> None:
    async def twice() -> None:
        await board.read()
        board.hear(what, 1)
        kept.at += later
        await board.read()

    asyncio.run(twice())
    assert kept.looks == looks


def test_what_has_not_changed_stays_the_same_object(kept: Kept, board: Board) -> None:
    async def twice() -> tuple[Posted, Posted]:
        first = await board.read()
        kept.cases = (kept.cases[0], replace(kept.cases[1], unread=1), case(3))
        board.hear("case", 2)
        return first, await board.read()

    first, second = asyncio.run(twice())
    assert [each.id for each in second.cases] == [1, 2, 3]
    assert second.cases[0] is first.cases[0]
    assert second.cases[1].unread == 1


# ── rings ──


@pytest.mark.parametrize(
    ("what", "talk", "queue"),
    [
        pytest.param("case", {7, QUEUE}, {QUEUE}, id="a case: its talk and every queue"),
        pytest.param("line", {7}, set(), id="a line: its talk"),
        pytest.param("inbox", set(), set(), id="what nobody sees yet: nobody"),
        pytest.param("staff", {7, QUEUE}, {QUEUE}, id="somebody was signed out: everybody looks"),
    ],
)
def test_each_page_is_woken_for_what_concerns_it(what: str, talk: set[int], queue: set[int]) -> None:
    async def listen() -> tuple[frozenset[int], ...]:
        rings = Rings()
        with rings.open(7, QUEUE) as of_talk, rings.open(QUEUE) as of_queue, rings.open(8) as of_another:
            rings.hear(what, 7)
            heard = [await ring.wait(0.01) for ring in (of_talk, of_queue)]
            assert await of_another.wait(0.01) == ({8} if what == "staff" else set())
        return tuple(heard)

    assert asyncio.run(listen()) == (talk, queue)


def test_a_house_that_closes_lets_go_of_all_pages() -> None:
    async def close() -> bool:
        rings = Rings()
        with rings.open(7) as before:
            rings.close()
            await before.wait(10)
            with rings.open(7) as after:
                return before.closed and after.closed

    assert asyncio.run(close())
