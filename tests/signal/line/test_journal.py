"""What Lotse had in hand when it died stands in signal-cli's journal, and nothing stands there longer than it must."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from bot.channels.signal import journal as journals
from bot.channels.signal.client import Json, Line
from bot.channels.signal.journal import Journal
from tests.signal.line.house import Ear, listening
from tests.signal.server import NUMBER, Server


def line(text: str, at: int = 1) -> bytes:
    message = {"timestamp": at, "message": text}
    envelope = {"sourceUuid": "amina", "sourceDevice": 1, "timestamp": at, "dataMessage": message}
    return json.dumps({"envelope": envelope, "account": NUMBER}).encode() + b"\n"


def replayed(path: Path) -> list[str]:
    """What a house that starts hears from the journal."""
    journal, ear = Journal(path), Ear()

    async def hear(news: Json) -> None:
        await ear.hear(news)
        journal.forget(news)

    journal.prepare()
    asyncio.run(journal.replay(hear))
    return ear.texts


class Killed(BaseException):
    """Lotse's end."""


def test_what_was_read_and_not_committed_is_heard_after_the_next_start(signal_server: Server) -> None:
    amina = signal_server.person()
    for text in ("eins", "zwei", "drei"):
        amina.writes(text)
    assert signal_server.journal is not None
    path = signal_server.journal

    async def first_life() -> list[str]:
        ear = Ear()

        async def hear(news: Json) -> None:
            if len(ear.heard) == 1:
                raise Killed
            await ear.hear(news)

        lotse = Line(signal_server.where, NUMBER, journal=Journal(path))
        with pytest.raises(Killed):
            await lotse.listen(hear)
        await signal_server.until(lambda: not signal_server.world.accounts[NUMBER].waiting)
        await lotse.close()
        return ear.texts

    async def second_life() -> list[str]:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER, journal=Journal(path)), ear):
            await ear.has(2)
            amina.writes("vier")
            return await ear.has(3)

    assert asyncio.run(first_life()) == ["eins"]
    assert asyncio.run(second_life()) == ["zwei", "drei", "vier"]
    assert path.read_bytes().strip() == b""


def test_what_is_committed_stands_nowhere_in_the_open(signal_server: Server) -> None:
    amina = signal_server.person()
    assert signal_server.journal is not None
    path = signal_server.journal

    async def talk() -> None:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER, journal=Journal(path)), ear):
            for many in range(1, 21):
                amina.writes("mein Geheimnis")
                await ear.has(many)

    asyncio.run(talk())
    assert path.stat().st_size > 0
    assert path.read_bytes().strip() == b""


BROKEN: dict[str, tuple[bytes, list[str]]] = {
    "an empty journal": (b"", []),
    "nothing but blanks": (b"\n" * 50, []),
    "two lines": (line("eins", 1) + line("zwei", 2), ["eins", "zwei"]),
    "blanks between": (b"\n\n" + line("eins", 1) + b"\n" * 9 + line("zwei", 2), ["eins", "zwei"]),
    "half a line at the end": (line("eins") + line("zwei", 2)[:40], ["eins"]),
    "a whole line without its end": (line("eins") + line("zwei", 2).rstrip(b"\n"), ["eins", "zwei"]),
    "words that are no JSON": (b"INFO Something happened\n" + line("eins"), ["eins"]),
    "JSON that is no object": (b'["eins"]\n7\nnull\n' + line("eins"), ["eins"]),
    "bytes that are no text": (b"\xff\xfe\x00{\n" + line("eins"), ["eins"]),
    "zeros where it was emptied": (b"\0" * 99 + line("eins"), ["eins"]),
    "the same line twice": (line("eins") + line("eins"), ["eins"]),
}


@pytest.mark.parametrize("label", BROKEN)
def test_a_journal_as_it_may_be_found(label: str, tmp_path: Path) -> None:
    content, heard = BROKEN[label]
    path = tmp_path / "journal"
    path.write_bytes(content)
    assert replayed(path) == heard
    assert path.read_bytes().strip() == b"", "nothing is left in it"
    assert replayed(path) == []


def test_after_half_a_line_the_next_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    path.write_bytes(line("eins")[:30])
    assert replayed(path) == []
    with path.open("ab") as file:
        file.write(line("zwei"))
    assert replayed(path) == ["zwei"]


def test_a_line_that_is_being_written_is_left_alone_and_comes_in_its_turn(tmp_path: Path) -> None:
    path, heard = tmp_path / "journal", []
    path.write_bytes(line("eins") + line("zwei")[:20])

    async def hear(news: Json) -> None:
        heard.append(news["envelope"]["dataMessage"]["message"])
        journal.forget(news)

    journal = Journal(path)
    asyncio.run(journal.replay(hear))
    assert heard == ["eins"]
    with path.open("ab") as file:
        file.write(line("zwei")[20:])
    asyncio.run(journal.replay(hear))
    assert heard == ["eins", "zwei"]


def test_what_is_heard_before_it_stands_in_the_journal_is_blanked_when_it_comes(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    journal = Journal(path)
    news: list[Any] = [json.loads(line(text, at)) for at, text in enumerate(("eins", "zwei"))]
    journal.forget(news[0])
    path.write_bytes(line("eins", 0) + line("zwei", 1))
    journal.forget(news[1])
    assert path.read_bytes().strip() == b""


def test_what_is_not_heard_yet_stays(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    path.write_bytes(line("eins", 1) + line("zwei", 2) + line("drei", 3))
    Journal(path).forget(json.loads(line("zwei", 2)))
    assert replayed(path) == ["eins", "drei"]


def test_a_long_journal_is_emptied_when_nothing_stands_in_it(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    path.write_bytes(b"\n" * (journals.LONG + 1) + line("eins"))
    Journal(path).prepare()
    assert replayed(path) == ["eins"]
    Journal(path).prepare()
    assert path.stat().st_size == 0


def test_what_went_to_a_subscriber_who_was_dead_already_is_heard(signal_server: Server) -> None:
    amina = signal_server.person()
    assert signal_server.journal is not None
    path = signal_server.journal

    async def talk() -> list[str]:
        ear = Ear()
        signal_server.hold("subscribeReceive")
        async with listening(Line(signal_server.where, NUMBER, journal=Journal(path)), ear):
            await signal_server.until_subscribed()
            path.write_bytes(line("an niemanden"))
            signal_server.release("subscribeReceive")
            await ear.has(1)
            amina.writes("an Lotse")
            return await ear.has(2)

    assert asyncio.run(talk()) == ["an niemanden", "an Lotse"]


def test_a_journal_that_cannot_be_read_holds_up_nobody(signal_server: Server, tmp_path: Path) -> None:
    signal_server.person().writes("hallo")

    async def talk() -> list[str]:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER, journal=Journal(tmp_path)), ear):
            return await ear.has(1)

    assert asyncio.run(talk()) == ["hallo"]


def test_no_journal_is_no_mistake(tmp_path: Path) -> None:
    assert replayed(tmp_path / "nowhere") == []
