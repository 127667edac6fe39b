"""What is written to us is heard once, in order, and what is heard is committed before more is read."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.channels.signal.client import BACK_OFF, LONG, Json, Line, Patience
from tests.signal.line.house import Ear, listening
from tests.signal.server import MALFORMED, NUMBER, Server

IMPATIENT = Patience(connect=1.0, answer=1.0, quiet=0.05, pulse=0.05)


async def at_once(_seconds: float) -> None:
    """No sleeping in tests; but others must have their turn."""
    await asyncio.sleep(0)


def test_what_was_written_before_anybody_listened_is_heard(signal_server: Server) -> None:
    amina = signal_server.person()
    amina.writes("eins")
    amina.writes("zwei")

    async def talk() -> list[str]:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER), ear):
            await ear.has(2)
            amina.writes("drei")
            return await ear.has(3)

    assert asyncio.run(talk()) == ["eins", "zwei", "drei"]
    assert signal_server.pending() == 0


def test_nothing_is_lost_or_turned_round_while_the_daemon_restarts(signal_server: Server) -> None:
    amina = signal_server.person()

    async def talk() -> list[str]:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER, sleep=at_once), ear):
            for life in range(5):
                await signal_server.until_subscribed()
                amina.writes(f"{life} a")
                await ear.has(2 * life + 1)
                signal_server.kill()
                amina.writes(f"{life} b")
                signal_server.start()
            return await ear.has(10)

    assert asyncio.run(talk()) == [f"{life} {part}" for life in range(5) for part in "ab"]


def test_while_nobody_is_there_we_wait_longer_each_time_and_tell(signal_server: Server) -> None:
    signal_server.kill()
    waits: list[float] = []
    states: list[str] = []

    async def talk() -> None:
        ear = Ear()

        async def sleep(seconds: float) -> None:
            waits.append(seconds)
            if len(waits) == 8:
                signal_server.start()
            await asyncio.sleep(0)

        async with listening(Line(signal_server.where, NUMBER, sleep=sleep, tell=states.append), ear):
            await signal_server.until_subscribed()
            signal_server.person().writes("hallo")
            await ear.has(1)

    asyncio.run(talk())
    assert waits == [*BACK_OFF, BACK_OFF[-1]]
    assert states == ["unreachable"] * 7 + [""]


def test_a_connection_that_fell_silent_is_found_and_renewed(signal_server: Server) -> None:
    amina = signal_server.person()

    async def talk() -> list[str]:
        ear = Ear()
        line = Line(signal_server.where, NUMBER, sleep=at_once, patience=IMPATIENT)
        async with listening(line, ear):
            await signal_server.until_subscribed()
            signal_server.falls_silent()
            # Our side hangs up, so the daemon forgets that subscription; then there is a new one.
            await signal_server.until(lambda: not signal_server._subscriptions())
            await signal_server.until_subscribed()
            amina.writes("hört mich jemand?")
            return await ear.has(1)

    assert asyncio.run(talk()) == ["hört mich jemand?"]


def test_a_connection_that_is_only_quiet_is_kept(signal_server: Server) -> None:
    async def talk() -> int:
        ear = Ear()
        line = Line(signal_server.where, NUMBER, patience=Patience(quiet=0.02))
        async with listening(line, ear):
            await signal_server.until_subscribed()
            await signal_server.until(
                lambda: len([1 for name, _ in signal_server.world.calls if name == "version"]) >= 3
            )
            return len(signal_server.calls("subscribeReceive"))

    assert asyncio.run(talk()) == 1


def test_the_next_line_is_read_only_when_the_last_is_committed(signal_server: Server) -> None:
    amina = signal_server.person()
    for number in range(3):
        amina.writes(str(number))
    busy: list[int] = []

    async def talk() -> list[str]:
        ear = Ear()
        at_work = 0

        async def hear(news: Json) -> None:
            nonlocal at_work
            at_work += 1
            busy.append(at_work)
            await asyncio.sleep(0)
            at_work -= 1
            await ear.hear(news)

        line = Line(signal_server.where, NUMBER)
        task = asyncio.create_task(line.listen(hear))
        texts = await ear.has(3)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await line.close()
        return texts

    assert asyncio.run(talk()) == ["0", "1", "2"]
    assert busy == [1, 1, 1]


def test_who_hears_may_ask_in_the_meantime(signal_server: Server) -> None:
    amina = signal_server.person()
    written = amina.writes("hallo")

    async def talk() -> None:
        heard = asyncio.Event()
        line = Line(signal_server.where, NUMBER)

        async def hear(news: Json) -> None:
            at = news["envelope"]["timestamp"]
            await line.ask("sendReceipt", recipient=amina.uuid, targetTimestamp=[at], type="read")
            heard.set()

        task = asyncio.create_task(line.listen(hear))
        async with asyncio.timeout(10):
            await heard.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await line.close()

    asyncio.run(talk())
    assert [(bubble.timestamp, bubble.read) for bubble in amina.bubbles] == [(written, True)]


class FullDisk(Exception):
    """What an inbox might say."""


def test_what_could_not_be_committed_is_the_first_when_we_listen_again(signal_server: Server) -> None:
    amina = signal_server.person()
    for text in ("eins", "zwei", "drei"):
        amina.writes(text)

    async def talk() -> list[str]:
        ear = Ear()
        full = True

        async def hear(news: Json) -> None:
            nonlocal full
            if full and news["envelope"]["dataMessage"]["message"] == "zwei":
                full = False
                raise FullDisk
            await ear.hear(news)

        line = Line(signal_server.where, NUMBER)
        with pytest.raises(FullDisk):
            await line.listen(hear)
        task = asyncio.create_task(line.listen(hear))
        texts = await ear.has(3)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await line.close()
        return texts

    assert asyncio.run(talk()) == ["eins", "zwei", "drei"]
    assert len(signal_server.calls("subscribeReceive")) == 1, "the connection stayed, and what waited in it"


def test_an_account_that_the_daemon_does_not_have_is_reported(signal_server: Server) -> None:
    states: list[str] = []

    async def talk() -> list[float]:
        waits: list[float] = []
        tried = asyncio.Event()

        async def sleep(seconds: float) -> None:
            waits.append(seconds)
            tried.set()
            await asyncio.sleep(0)

        async with listening(Line(signal_server.where, "+49999", sleep=sleep, tell=states.append), Ear()):
            await tried.wait()
        return waits

    assert asyncio.run(talk())[0] == LONG
    assert states[0] == "account"


def test_of_two_accounts_only_ours_is_heard(signal_server: Server) -> None:
    signal_server.add_account("+4915799999999")
    signal_server.person("Olena", to="+4915799999999").writes("nicht für Lotse")
    signal_server.person("Amina").writes("für Lotse")

    async def talk() -> list[str]:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER), ear):
            return await ear.has(1)

    assert asyncio.run(talk()) == ["für Lotse"]
    assert signal_server.pending() == 1


def test_nonsense_does_not_stop_what_stands_behind_it(signal_server: Server) -> None:
    for news in MALFORMED.values():
        signal_server.sends_nonsense(news)
    signal_server.sends_nonsense("not even an object")
    signal_server.person().writes("hallo")

    async def talk() -> list[Any]:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER), ear), asyncio.timeout(10), ear.came:
            await ear.came.wait_for(lambda: len(ear.heard) > len(MALFORMED))
        return ear.heard

    heard = asyncio.run(talk())
    assert heard[:-1] == list(MALFORMED.values())
    assert heard[-1]["envelope"]["dataMessage"]["message"] == "hallo"


def test_a_long_line_is_heard_whole(signal_server: Server) -> None:
    text = "Ünglaublich " * 20_000
    signal_server.person().writes(text)

    async def talk() -> list[str]:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER), ear):
            return await ear.has(1)

    assert asyncio.run(talk()) == [text]


def test_a_daemon_that_tells_everybody_is_understood_too() -> None:
    async def talk(server: Server) -> Ear:
        ear = Ear()
        amina = server.person()
        async with listening(Line(server.where, NUMBER), ear):
            await server.until_subscribed()
            amina.writes("eins")
            amina.writes("zwei")
            await ear.has(2)
        return ear

    with Server(mode="on-start") as server:
        ear = asyncio.run(talk(server))
    assert ear.texts == ["eins", "zwei"]
    assert ear.twice, "it was told by the connection and by the subscription"
