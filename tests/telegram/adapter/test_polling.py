"""Long polling: nothing is confirmed before it is kept, a bad update stops no good one, and trouble ends nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.channels import Incoming
from bot.channels.telegram import Messenger, Telegram
from bot.channels.telegram.polling import BACK_OFF, LONG, MOMENT, Polling
from tests.telegram.adapter.house import NOW, House
from tests.telegram.adapter.words import of, saying
from tests.telegram.server import MALFORMED, Person, Server


def listening(
    server: Server, house: House, do: Callable[[Polling], Awaitable[Any]], token: str = "", url: str = ""
) -> Messenger:
    """Do something with the real polling on the real wire."""

    async def run() -> Messenger:
        messenger = Messenger(token or server.token, url or server.url, lambda: NOW)
        try:
            await do(messenger.polling(house.door))
        finally:
            await messenger.close()
        return messenger

    return asyncio.run(run())


async def once(polling: Polling) -> None:
    assert await polling.once() <= MOMENT


@pytest.fixture
def house() -> House:
    return House()


def test_what_she_writes_is_kept_in_order(telegram_server: Server, house: House) -> None:
    olena = telegram_server.person()
    for number in range(5):
        olena.writes(f"line {number}")
    listening(telegram_server, house, once)
    assert house.texts == [f"line {number}" for number in range(5)]
    assert {incoming.account for incoming in house.kept} == {telegram_server.token.partition(":")[0]}


def test_nothing_is_confirmed_before_it_is_kept(telegram_server: Server, house: House) -> None:
    telegram_server.person().writes("hello")

    async def look(_incoming: Incoming) -> None:
        assert telegram_server.pending() == 1

    house.before = look

    async def ask_twice(polling: Polling) -> None:
        await polling.once()
        assert telegram_server.pending() == 1
        telegram_server.person().writes("more")
        await polling.once()
        assert telegram_server.pending() == 1

    listening(telegram_server, house, ask_twice)
    assert house.texts == ["hello", "more"]


def test_what_could_not_be_kept_comes_again(telegram_server: Server, house: House) -> None:
    olena, amina = telegram_server.person(), telegram_server.person()
    olena.writes("one")
    amina.writes("two")

    async def fail(incoming: Incoming) -> None:
        if incoming.text == "one":
            raise OSError("the disk is full")

    async def ask_twice(polling: Polling) -> None:
        house.before = fail
        with pytest.raises(OSError, match="disk"):
            await polling.once()
        house.before = None
        await polling.once()

    listening(telegram_server, house, ask_twice)
    assert house.texts == ["two", "one"]


@pytest.mark.parametrize("shape", MALFORMED)
def test_a_malformed_update_stops_no_good_one(telegram_server: Server, house: House, shape: str) -> None:
    telegram_server.trouble.malformed_every = 1
    telegram_server.trouble._shapes = iter([shape] * 99)
    olena = telegram_server.person()
    for number in range(5):
        olena.writes(f"line {number}")
    listening(telegram_server, house, once)
    assert house.texts == [f"line {number}" for number in range(5)]
    harmless = {"a kind that nobody knows", "nothing but its number"}
    assert bool(house.parked) == (shape not in harmless)


def test_the_numbers_may_begin_anew(telegram_server: Server, house: House) -> None:
    async def ask(polling: Polling) -> None:
        polling.offset = 10**9
        assert polling._confirm([]) == 0.0
        assert polling.offset == 0

    listening(telegram_server, house, ask)


@pytest.mark.slow
def test_updates_without_a_number_are_parked_once_and_not_asked_for_in_haste(house: House) -> None:
    async def confirm(polling: Polling) -> None:
        for _ in range(2):
            await polling.reception.take_all([{"message": {}}])
        assert polling._confirm([{"message": {}}]) > 0

    with Server() as server:
        listening(server, house, confirm)
    assert len(house.parked) == 1


def test_a_webhook_set_elsewhere_is_told_as_a_conflict(telegram_server: Server, house: House) -> None:
    seconds: list[float] = []

    async def ask(polling: Polling) -> None:
        await polling.bot.set_webhook("https://elsewhere.example/news")
        seconds.append(await polling.once())
        await polling.bot.delete_webhook()

    messenger = listening(telegram_server, house, ask)
    assert seconds == [BACK_OFF[3]]
    assert messenger.channel.trouble == "conflict"


def test_a_conflict_is_over_when_an_answer_comes(telegram_server: Server, house: House) -> None:
    async def ask(polling: Polling) -> None:
        await polling.bot.set_webhook("https://elsewhere.example/news")
        await polling.once()
        await polling.bot.delete_webhook()
        telegram_server.person().writes("hello")
        await polling.once()

    messenger = listening(telegram_server, house, ask)
    assert (messenger.channel.trouble, house.texts) == ("", ["hello"])


def test_a_wrong_token_is_told_and_not_tried_in_haste(telegram_server: Server, house: House) -> None:
    seconds: list[float] = []

    async def ask(polling: Polling) -> None:
        seconds.append(await polling.once())

    messenger = listening(telegram_server, house, ask, token="7391:kanarienvogel")
    assert (messenger.channel.trouble, seconds) == ("token", [LONG])


@pytest.mark.parametrize(
    ("trouble", "value"),
    [
        pytest.param("fail", 502, id="Telegram is broken"),
        pytest.param("fail", 500, id="Telegram starts again"),
        pytest.param("drop", 0, id="the line breaks"),
        pytest.param("flood", 3, id="too many questions"),
    ],
)
def test_after_trouble_everything_comes(telegram_server: Server, house: House, trouble: str, value: int) -> None:
    telegram_server.person().writes("hello")
    waits: list[float] = []
    strike = getattr(telegram_server.trouble, trouble)
    strike(3, value, method="getUpdates") if value else strike(3, method="getUpdates")

    async def ask(polling: Polling) -> None:
        waits.extend([await polling.once() for _ in range(4)])

    messenger = listening(telegram_server, house, ask)
    assert house.texts == ["hello"]
    assert waits == ([3, 3, 3, MOMENT] if trouble == "flood" else [*BACK_OFF[:3], MOMENT])
    assert messenger.channel.trouble == ""


def test_nobody_there_is_told_after_the_second_time(telegram_server: Server, house: House) -> None:
    told: list[str] = []

    async def ask(polling: Polling) -> None:
        polling.tell = told.append
        await polling.once()
        await polling.once()

    listening(telegram_server, house, ask, url="http://127.0.0.1:9")
    assert told == ["unreachable"]


def test_only_the_one_whose_turn_it_is_listens(telegram_server: Server, house: House) -> None:
    telegram_server.person().writes("hello")
    turns = iter([False, True])
    slept: list[float] = []

    class Enough(Exception):
        pass

    async def may_listen() -> bool:
        return next(turns)

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 2:
            raise Enough

    async def all_day(polling: Polling) -> None:
        polling.sleep = sleep
        with pytest.raises(Enough):
            await polling.all_day(may_listen)

    listening(telegram_server, house, all_day)
    assert (slept, house.texts) == ([15.0, MOMENT], ["hello"])


def test_she_blocks_the_bot_and_lets_it_in_again(telegram_server: Server, house: House) -> None:
    olena: Person = telegram_server.person()
    olena.starts("halle_ar")
    olena.blocks()
    olena.unblocks()
    listening(telegram_server, house, once)
    [started] = house.kept
    assert (started.started, started.hint) == (True, "halle_ar")
    assert house.lost == [(started.address, "blocked")]
    assert house.found == [started.address]


def test_a_touched_button_is_answered_and_stands_there_as_chosen(telegram_server: Server, house: House) -> None:
    olena = telegram_server.person()
    olena.starts()
    taps: list[str] = []

    async def say_and_hear(polling: Polling) -> None:
        await Telegram(polling.bot).send(of(olena), saying("?", "Ja", "Nein"))
        taps.append(olena.taps("Nein"))
        await polling.once()

    listening(telegram_server, house, say_and_hear)
    assert house.kept[-1].tapped == ("welcome.menu", "key1")
    assert olena.answer_to(taps[0]) is not None
    assert [[key.label for key in row] for row in olena.heard[-1].rows] == [["✓ Nein"]]


def test_in_a_group_it_says_where_it_talks_and_leaves(telegram_server: Server, house: House) -> None:
    olena, group = telegram_server.person(), telegram_server.group()
    olena.invites(group)
    olena.in_group(group).writes("Wer weiß etwas?")
    listening(telegram_server, house, once)
    said = [bubble for bubble in group.bubbles if not bubble.mine and "privat" in bubble.text]
    assert len(said) == 1
    assert group.bots == set()
    assert (house.kept, house.parked) == ([], {})


def test_a_group_that_shuts_us_out_harms_nobody(telegram_server: Server, house: House) -> None:
    olena, group = telegram_server.person(), telegram_server.group()
    olena.invites(group)
    olena.dismisses(group)
    olena.writes("hello")
    listening(telegram_server, house, once)
    assert house.texts == ["hello"]
