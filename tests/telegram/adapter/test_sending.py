"""What is sent, how fast, and what Telegram's errors mean."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, TimedOut

from bot.channels import Address, Attachment, Gone, Later, Refused, SendError, TooLarge
from bot.channels.telegram import Messenger
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.pace import A_SECOND, AT_ONCE, BURST, Pace
from bot.channels.telegram.shaping import Bubble, bubbles
from bot.channels.telegram.wire import Flood, Unparsed, meaning, open_bot
from tests.telegram.adapter.words import of, saying
from tests.telegram.server import Limits, Person, Server
from tests.telegram.server.contents import JPEG

NOW = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("error", "expected", "detail"),
    [
        pytest.param(Flood(7), Later, 7, id="too fast"),
        pytest.param(TimedOut(), Later, None, id="no answer"),
        pytest.param(NetworkError("ClientConnectorError"), Later, None, id="no network"),
        pytest.param(NetworkError("Bad Gateway (502)"), Later, None, id="Telegram is broken"),
        pytest.param(InvalidToken("Unauthorized"), Later, None, id="the token is the operator's matter"),
        pytest.param(Conflict("terminated by other getUpdates"), Later, None, id="a conflict"),
        pytest.param(Forbidden("Forbidden: bot was blocked by the user"), Gone, "blocked", id="blocked"),
        pytest.param(Forbidden("Forbidden: user is deactivated"), Gone, "deactivated", id="account deleted"),
        pytest.param(Forbidden("Forbidden: bot can't initiate conversation"), Gone, "refused", id="never begun"),
        pytest.param(BadRequest("Bad Request: chat not found"), Gone, "unreachable", id="no such chat"),
        pytest.param(BadRequest("Bad Request: PEER_ID_INVALID"), Gone, "unreachable", id="no such person"),
        pytest.param(ChatMigrated(-100123), Gone, "refused", id="a group became another"),
        pytest.param(BadRequest("Bad Request: can't parse entities: x"), Unparsed, "unreadable", id="bad tags"),
        pytest.param(BadRequest("Bad Request: message is too long"), Refused, "too_long", id="too long"),
        pytest.param(BadRequest("Bad Request: BUTTON_DATA_INVALID"), Refused, "invalid", id="a bad button"),
        pytest.param(BadRequest("Bad Request: file is too big"), TooLarge, "too_long", id="a file too large"),
    ],
)
def test_errors_of_telegram_mean(error: Any, expected: type[SendError], detail: object) -> None:
    found = meaning(error)
    assert type(found) is expected
    assert (found.seconds if isinstance(found, Later) else found.reason) == detail


# ── pace ──


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_short_burst_then_one_a_second_in_a_talk() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert [pace.step("a") for _ in range(int(BURST))] == [0.0] * int(BURST)
    assert pace.step("a") == pytest.approx(1.0)
    clock.now += 0.75
    assert pace.step("a") == pytest.approx(0.25)
    clock.now += 0.25
    assert pace.step("a") == 0.0


def test_one_talk_does_not_hold_up_another() -> None:
    pace = Pace(Clock())
    for _ in range(9):
        pace.step("a")
    assert pace.step("b") == 0.0


def test_thirty_a_second_in_all() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert sum(pace.step(str(number)) == 0.0 for number in range(int(AT_ONCE))) == int(AT_ONCE)
    assert pace.step("late") == pytest.approx(1 / A_SECOND)
    assert pace.step("later") == pytest.approx(2 / A_SECOND)


def test_who_was_given_a_time_comes_once_more_and_is_heard() -> None:
    clock = Clock()
    pace = Pace(clock)
    waits = {str(number): pace.step(str(number)) for number in range(1000)}
    assert max(waits.values()) == pytest.approx((1000 - AT_ONCE) / A_SECOND)
    begun = clock.now
    for person, wait in waits.items():
        clock.now = begun + wait
        assert wait == 0.0 or pace.step(person) == 0.0
    assert pace.step("too early") > 0


def test_who_comes_before_her_time_keeps_it() -> None:
    clock = Clock()
    pace = Pace(clock)
    for number in range(int(AT_ONCE)):
        pace.step(str(number))
    wait = pace.step("a")
    clock.now += wait / 2
    assert pace.step("a") == pytest.approx(wait / 2)


def test_telegrams_own_wish_is_kept() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.rest("a", 7)
    assert pace.step("a") == pytest.approx(7)
    clock.now += 7
    assert pace.step("a") == 0.0


def test_who_has_rested_is_forgotten() -> None:
    clock = Clock()
    pace = Pace(clock)
    for number in range(12_000):
        pace.step(str(number))
        clock.now += 0.05
    assert len(pace._talks) <= 10_000


# ── through the wire ──


def sent(server: Server, send: Callable[[Telegram], Coroutine[Any, Any, object]], pace: Pace | None = None) -> Any:
    """Do it with the real bot on the real wire."""

    async def do() -> object:
        bot = open_bot(server.token, server.url)
        channel = Telegram(bot, pace)
        try:
            return await send(channel)
        finally:
            await bot.request.shutdown()

    return asyncio.run(do())


@pytest.fixture
def olena(telegram_server: Server) -> Person:
    person = telegram_server.person()
    person.starts()
    return person


def test_words_and_buttons_arrive(telegram_server: Server, olena: Person) -> None:
    sent(telegram_server, lambda channel: channel.send(of(olena), saying("**Guten** Tag", "Ja", "Nein")))
    [bubble] = olena.heard
    assert bubble.text == "Guten Tag"
    assert [[key.label for key in row] for row in bubble.rows] == [["Ja", "Nein"]]


@pytest.mark.parametrize(
    ("media_type", "content", "method"),
    [
        pytest.param("image/jpeg", JPEG, "sendPhoto", id="a photo"),
        pytest.param("image/jpeg", b"no photo", "sendDocument", id="what Telegram does not take as a photo"),
        pytest.param("image/svg+xml", b"<svg/>", "sendDocument", id="a drawing"),
        pytest.param("audio/ogg", b"OggS", "sendVoice", id="a voice"),
        pytest.param("audio/mp4", b"\0\0\0\x1cftypM4A ", "sendVoice", id="a voice of most browsers"),
        pytest.param("audio/webm", b"\x1a\x45\xdf\xa3", "sendDocument", id="a voice that Telegram does not play"),
        pytest.param("audio/mpeg", b"ID3", "sendDocument", id="music"),
        pytest.param("application/json", b"{}", "sendDocument", id="her data"),
    ],
)
def test_a_file_goes_as_what_it_is(
    telegram_server: Server, olena: Person, media_type: str, content: bytes, method: str
) -> None:
    file = Attachment("datei", media_type, content)
    sent(telegram_server, lambda channel: channel.send(of(olena), saying("Hier", attachment=file)))
    assert len(olena.heard) == 1
    assert telegram_server.calls(method) == 1


def test_tags_that_telegram_cannot_read_go_as_plain_text(telegram_server: Server, olena: Person) -> None:
    bubble = Bubble("<b>Guten Tag", "Guten Tag")
    sent(telegram_server, lambda channel: channel.say(str(olena.id), bubble))
    assert olena.texts == ["Guten Tag"]


def test_a_message_in_parts_goes_on_where_it_stopped(telegram_server: Server, olena: Person) -> None:
    long = saying("Ein Satz. " * 1200)
    clock = Clock()
    pace = Pace(clock)

    async def twice(channel: Telegram) -> None:
        for _ in range(3):
            pace.step(str(olena.id))
        with pytest.raises(Later):
            await channel.send(of(olena), long)
        clock.now += 10
        await channel.send(of(olena), long)

    sent(telegram_server, twice, pace)
    assert len(olena.heard) == len(bubbles(long)) == 3


def test_a_blocked_bot_means_gone(telegram_server: Server, olena: Person) -> None:
    olena.blocks()
    with pytest.raises(Gone, match="blocked"):
        sent(telegram_server, lambda channel: channel.send(of(olena), saying("x")))


def test_too_fast_means_later_and_a_rest(telegram_server: Server, olena: Person) -> None:
    telegram_server.limits = Limits(chat_burst=1)
    telegram_server.bot.pace.clock = lambda: 0.0

    async def fast(channel: Telegram) -> None:
        await channel.send(of(olena), saying("a"))
        with pytest.raises(Later) as first:
            await channel.send(of(olena), replace(saying("b"), id=2))
        assert first.value.seconds
        calls = telegram_server.calls("sendMessage")
        with pytest.raises(Later):
            await channel.send(of(olena), replace(saying("b"), id=2))
        assert telegram_server.calls("sendMessage") == calls

    sent(telegram_server, fast)


def test_what_our_own_pace_holds_back_was_not_tried(telegram_server: Server, olena: Person) -> None:
    pace = Pace(Clock())
    pace.rest(str(olena.id), 5)
    with pytest.raises(Later) as caught:
        sent(telegram_server, lambda channel: channel.send(of(olena), saying("x")), pace)
    assert (caught.value.seconds, caught.value.tried) == (pytest.approx(5), False)


@pytest.mark.parametrize("code", [500, 502, 503, 504])
def test_that_telegram_is_broken_for_a_moment_is_no_error_in_our_log(
    telegram_server: Server, olena: Person, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    telegram_server.trouble.fail(1, code)
    with pytest.raises(Later):
        sent(telegram_server, lambda channel: channel.send(of(olena), saying("x")))
    assert caplog.records == []


def test_nobody_there_means_later() -> None:
    async def send() -> None:
        bot = open_bot("1:secret-token", "http://127.0.0.1:9")
        try:
            await Telegram(bot).send(Address("telegram", "5"), saying("x"))
        finally:
            await bot.request.shutdown()

    with pytest.raises(Later) as caught:
        asyncio.run(send())
    assert "secret-token" not in repr(caught.value) + str(caught.value.__cause__)


def test_she_sees_that_somebody_writes(telegram_server: Server, olena: Person) -> None:
    sent(telegram_server, lambda channel: channel.typing(of(olena)))
    assert olena.signs == ["typing"]


def test_the_channel_does_not_show_its_token() -> None:
    messenger = Messenger("7391:kanarienvogel", "http://127.0.0.1:9", lambda: NOW)
    assert "kanarienvogel" not in json.dumps([repr(messenger), repr(messenger.channel)])
