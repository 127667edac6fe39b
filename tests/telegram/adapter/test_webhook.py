"""The webhook: only Telegram is heard, nothing is acknowledged before it is kept, and each person's order holds."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import httpx
import pytest

from bot.channels import Incoming
from bot.channels.telegram import Messenger, Webhook
from bot.channels.telegram.room import FAR_BACK, OVERSLEPT, WaitingRoom
from bot.channels.telegram.webhook import LARGEST
from tests.telegram.adapter.house import HER, NOW, House, update

SECRET = "s" * 32
URL = "https://lotse.example/telegram/news"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


async def another_app(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 418, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def visited(house: House, visit: Callable[[httpx.AsyncClient], Awaitable[Any]]) -> Any:
    """Visit the webhook as Telegram does, beside the doors of another app."""

    async def run() -> Any:
        messenger = Messenger("7000000001:x", "http://127.0.0.1:9", lambda: NOW)
        webhook: Webhook = messenger.webhook(URL, SECRET, house.door)
        transport = httpx.ASGITransport(webhook.before(another_app), raise_app_exceptions=False)
        try:
            async with httpx.AsyncClient(transport=transport, base_url="https://lotse.example") as client:
                return await visit(client)
        finally:
            await messenger.close()

    return asyncio.run(run())


@pytest.fixture
def house() -> House:
    return House()


def posting(content: bytes, **how: Any) -> Callable[[httpx.AsyncClient], Awaitable[int]]:
    async def post(client: httpx.AsyncClient) -> int:
        asked = {"method": "POST", "url": "/telegram/news", "headers": HEADERS, "content": content, **how}
        return (await client.request(**asked)).status_code

    return post


GOOD = json.dumps(update(5)).encode()


@pytest.mark.parametrize(
    ("content", "how", "status"),
    [
        pytest.param(GOOD, {}, 200, id="a good update"),
        pytest.param(GOOD, {"headers": {}}, 403, id="no secret"),
        pytest.param(GOOD, {"headers": {"X-Telegram-Bot-Api-Secret-Token": "x" * 32}}, 403, id="a wrong secret"),
        pytest.param(GOOD, {"headers": {"X-Telegram-Bot-Api-Secret-Token": SECRET[:-1]}}, 403, id="half a secret"),
        pytest.param(GOOD, {"method": "GET"}, 405, id="somebody who looks"),
        pytest.param(GOOD, {"url": "/telegram"}, 418, id="another path"),
        pytest.param(GOOD, {"url": "/telegram/news/"}, 418, id="nearly the path"),
        pytest.param(b"x" * (LARGEST + 1), {}, 413, id="too much"),
    ],
)
def test_it_answers(house: House, content: bytes, how: dict[str, Any], status: int) -> None:
    assert visited(house, posting(content, **how)) == status
    assert (house.numbers, house.parked) == ([5] if status == 200 else [], {})


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"{", id="half an object"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(b"[" * 100_000, id="a hundred thousand brackets"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'{"message": {}}', id="an update without a number"),
        pytest.param(b'{"update_id": 5, "message": {"text": "x"}}', id="a message of nobody"),
    ],
)
def test_what_is_unreadable_is_parked_and_not_sent_again(house: House, content: bytes) -> None:
    assert visited(house, posting(content)) == 200
    assert len(house.parked) == 1
    assert house.numbers == []


def test_what_could_not_be_kept_is_not_acknowledged(house: House) -> None:
    async def fail(_incoming: Incoming) -> None:
        raise OSError("the disk is full")

    house.before = fail
    assert visited(house, posting(GOOD)) == 500
    house.before = None
    assert visited(house, posting(GOOD)) == 200
    assert house.numbers == [5]


def test_it_is_kept_before_it_is_acknowledged(house: House) -> None:
    async def visit(client: httpx.AsyncClient) -> tuple[bool, int]:
        may_end = asyncio.Event()

        async def wait(_incoming: Incoming) -> None:
            await may_end.wait()

        house.before = wait
        answer = asyncio.ensure_future(posting(GOOD)(client))
        await asyncio.sleep(0)
        was_answered = answer.done()
        may_end.set()
        return was_answered, await answer

    assert visited(house, visit) == (False, 200)


def test_what_is_brought_again_is_kept_once(house: House) -> None:
    async def visit(client: httpx.AsyncClient) -> list[int]:
        return [await posting(GOOD)(client) for _ in range(3)]

    assert visited(house, visit) == [200, 200, 200]
    assert house.numbers == [5]


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(range(1, 41), id="in order"),
        pytest.param(range(40, 0, -1), id="backwards"),
        pytest.param([number * 7 % 41 for number in range(1, 41)], id="mixed"),
    ],
)
def test_forty_at_once_keep_their_order(house: House, numbers: Sequence[int]) -> None:
    async def visit(client: httpx.AsyncClient) -> set[int]:
        visits = (posting(json.dumps(update(100 + number)).encode())(client) for number in numbers)
        return set(await asyncio.gather(*visits))

    assert visited(house, visit) == {200}
    assert house.numbers == list(range(101, 141))


# ── the waiting room by itself ──


async def let_in(room: WaitingRoom, order: list[int], number: int, chat: int = HER) -> None:
    async with room.turn(number, chat):
        order.append(number)
        await asyncio.sleep(0)


def came(*numbers: int, patience: float = 0.02, first: int | None = None, chats: int = 1) -> list[int]:
    order: list[int] = []

    async def run() -> None:
        room = WaitingRoom(patience)
        if first is not None:
            await let_in(room, order, first)
            order.clear()
        async with asyncio.timeout(5):
            await asyncio.gather(*(let_in(room, order, number, number % chats) for number in numbers))

    asyncio.run(run())
    return order


def test_the_next_number_waits_for_nobody() -> None:
    async def run() -> list[int]:
        room, order = WaitingRoom(0.01), []
        await let_in(room, order, 1)
        room.patience = 60
        async with asyncio.timeout(5):
            await let_in(room, order, 2)
        return order

    assert asyncio.run(run()) == [1, 2]


def test_who_comes_too_early_waits_for_those_before() -> None:
    assert came(4, 3, 2, first=1) == [2, 3, 4]


def test_a_number_that_never_comes_is_not_waited_for_long() -> None:
    assert came(5, 3, first=1) == [3, 5]


def test_a_late_number_waits_only_for_others_of_hers() -> None:
    assert came(50, first=100) == [50]
    assert came(52, 51, 50, first=100) == [50, 51, 52]
    assert came(54, 51, 52, first=100, chats=2) == [51, 52, 54]


def test_when_her_words_come_late_what_she_says_now_waits_for_them() -> None:
    async def run() -> list[int]:
        room, order = WaitingRoom(0.5), []
        await let_in(room, order, 100)
        await let_in(room, order, 50)
        now = asyncio.ensure_future(let_in(room, order, 101))
        await let_in(room, order, 51)
        await let_in(room, order, 52)
        await now
        return order

    assert asyncio.run(run()) == [100, 50, 51, 52, 101]


def test_numbers_that_begin_anew_are_ordered_again() -> None:
    far = FAR_BACK * 3
    assert came(12, 11, 10, first=far) == [10, 11, 12]


def test_somebody_elses_slow_update_holds_up_nobody() -> None:
    async def run() -> list[int]:
        room, order = WaitingRoom(0.01), []
        slow = asyncio.Event()

        async def hold() -> None:
            async with room.turn(1, 1):
                await slow.wait()
                order.append(1)

        held = asyncio.ensure_future(hold())
        await asyncio.sleep(0)
        await let_in(room, order, 2, chat=2)
        waiting = asyncio.ensure_future(let_in(room, order, 3, chat=1))
        await let_in(room, order, 4, chat=2)
        slow.set()
        await asyncio.gather(held, waiting)
        return order

    assert asyncio.run(run()) == [2, 4, 1, 3]


def test_her_tap_waits_while_her_earlier_words_come_one_after_the_other() -> None:
    async def run() -> list[int]:
        room, order = WaitingRoom(0.02), []
        await let_in(room, order, 1)
        slow = asyncio.Event()

        async def hold() -> None:
            async with room.turn(2, HER):
                await slow.wait()
                order.append(2)

        word, tap = asyncio.ensure_future(hold()), asyncio.ensure_future(let_in(room, order, 4))
        await let_in(room, order, 6, chat=2)  # when she is let in, everybody's patience is at its end
        slow.set()
        await word
        await let_in(room, order, 3)
        await tap
        return order

    assert asyncio.run(run()) == [1, 6, 2, 3, 4]


def test_a_moment_in_which_we_were_busy_ourselves_is_none() -> None:
    async def run() -> list[int]:
        room, order = WaitingRoom(0.01), []
        await let_in(room, order, 1)
        later = asyncio.ensure_future(let_in(room, order, 3))
        await asyncio.sleep(0)
        busy_until = asyncio.get_running_loop().time() + 0.01 + 2 * OVERSLEPT
        while asyncio.get_running_loop().time() < busy_until:
            pass
        for _glance in range(3):
            await asyncio.sleep(0)
        await let_in(room, order, 2)
        await later
        return order

    assert asyncio.run(run()) == [1, 2, 3]


def test_who_gives_up_waiting_is_not_waited_for() -> None:
    async def run() -> list[int]:
        room, order = WaitingRoom(0.02), []
        impatient = asyncio.ensure_future(let_in(room, order, 7))
        await asyncio.sleep(0)
        impatient.cancel()
        await asyncio.gather(impatient, return_exceptions=True)
        await let_in(room, order, 8)
        return order

    assert asyncio.run(run()) == [8]
