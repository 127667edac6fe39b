"""What is asked of signal-cli is answered: each its own, in whatever order the answers come."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.signal.client import Cut, Line, Patience, Refusal
from tests.signal.server import NUMBER, Server


def test_answers_that_come_out_of_order_reach_who_asked(signal_server: Server) -> None:
    async def ask() -> list[str]:
        line = Line(signal_server.where)
        order: list[str] = []

        async def one(method: str) -> None:
            await line.ask(method)
            order.append(method)

        signal_server.hold("version")
        slow = asyncio.create_task(one("version"))
        await signal_server.until(lambda: ("version", {}) in signal_server.world.calls)
        await one("listAccounts")
        signal_server.release("version")
        await slow
        await line.close()
        return order

    assert asyncio.run(ask()) == ["listAccounts", "version"]


def test_a_refusal_keeps_code_words_and_what_was_done(signal_server: Server) -> None:
    amina = signal_server.person()
    amina.writes("hallo")
    amina.reinstalls()

    async def ask() -> Refusal:
        line = Line(signal_server.where, NUMBER)
        with pytest.raises(Refusal) as refused:
            await line.ask("send", recipient=[amina.uuid], message="Hallo")
        await line.close()
        return refused.value

    refusal = asyncio.run(ask())
    assert (refusal.code, refusal.message) == (-4, "Failed to send message due to untrusted identities")
    assert refusal.data["response"]["results"][0]["type"] == "IDENTITY_FAILURE"
    assert amina.number not in str(refusal)


def test_where_nobody_is_nothing_was_asked(signal_server: Server) -> None:
    signal_server.kill()

    async def ask() -> Cut:
        with pytest.raises(Cut) as cut:
            await Line(signal_server.where).ask("version")
        return cut.value

    assert asyncio.run(ask()).asked is False


def test_when_the_answer_is_lost_nobody_says_that_nothing_happened(signal_server: Server) -> None:
    amina = signal_server.person()
    amina.writes("hallo")
    signal_server.trouble.lose_answer("send")

    async def ask() -> Cut:
        line = Line(signal_server.where, NUMBER)
        with pytest.raises(Cut) as cut:
            await line.ask("send", recipient=[amina.uuid], message="Hallo")
        assert await line.ask("listAccounts") == [{"number": NUMBER}], "the next question finds a new connection"
        await line.close()
        return cut.value

    assert asyncio.run(ask()).asked is True
    assert amina.texts == ["Hallo"]


def test_who_waits_too_long_is_told_that_it_may_have_happened(signal_server: Server) -> None:
    signal_server.hold("version")

    async def ask() -> Cut:
        line = Line(signal_server.where, patience=Patience(answer=0.05))
        with pytest.raises(Cut) as cut:
            await line.ask("version")
        await line.close()
        return cut.value

    cut = asyncio.run(ask())
    assert (cut.reason, cut.asked) == ("timeout", True)


def test_who_asks_on_a_connection_that_fell_silent_is_not_left_waiting(signal_server: Server) -> None:
    async def ask() -> Cut:
        line = Line(signal_server.where, patience=Patience(quiet=0.05, pulse=0.05))
        await line.ask("version")
        signal_server.falls_silent()
        with pytest.raises(Cut) as cut:
            await line.ask("version")
        assert await line.ask("version") == {"version": "0.14.6"}
        await line.close()
        return cut.value

    assert asyncio.run(ask()).asked is True


def test_half_a_letter_does_not_break_the_line(signal_server: Server) -> None:
    amina = signal_server.person()
    amina.writes("hallo")

    async def ask() -> None:
        line = Line(signal_server.where, NUMBER)
        await line.ask("send", recipient=[amina.uuid], message="Halb: \ud83d.")
        await line.close()

    asyncio.run(ask())
    assert amina.texts == ["Halb: ?."], "signal-cli itself stops in the middle of a line when it is told half a letter"


def test_a_file_of_several_megabytes_comes_in_one_line(signal_server: Server) -> None:
    content = bytes(range(256)) * 16 * 1024
    amina = signal_server.person()
    amina.sends_file(content, "image/png")
    [id] = signal_server.world.files

    async def ask() -> str:
        line = Line(signal_server.where, NUMBER)
        answer = await line.ask("getAttachment", id=id, recipient=amina.uuid)
        await line.close()
        return str(answer["data"])

    assert len(asyncio.run(ask())) > 5 * 1024 * 1024


def test_it_speaks_over_tcp_too() -> None:
    async def ask(where: str) -> object:
        line = Line(where)
        answer = await line.ask("version")
        await line.close()
        return answer

    with Server(tcp=True) as server:
        assert asyncio.run(ask(server.where)) == {"version": "0.14.6"}
