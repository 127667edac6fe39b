"""Files go out a few at a time to one place, piece by piece: who asks for many and takes none fills nobody's memory."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from starlette.types import Message, Scope

from bot.channels import Address, Attachment
from bot.channels.browser.files import PIECE
from bot.channels.web import Shown, build
from bot.channels.web.guard import FILES_AT_ONCE
from tests.channels.echo import SPOKEN, Echo

HER = "t" * 43
LETTER = Attachment("brief.pdf", "application/pdf", b"%PDF-1.7 " + b"a letter " * 30_000)
MANY = FILES_AT_ONCE + 5


@dataclass
class Browser:
    """Asks for her file; takes of the answer what it is told to."""

    host: str
    takes: asyncio.Event = field(default_factory=asyncio.Event)
    heard: list[Message] = field(default_factory=list)

    def scope(self) -> Scope:
        headers = [(b"host", b"lotse.test"), (b"cookie", f"lotse={HER}".encode()), (b"accept-encoding", b"gzip")]
        return {
            "type": "http", "method": "GET", "path": "/file/1", "raw_path": b"/file/1", "query_string": b"", "root_path": "",
            "scheme": "http", "http_version": "1.1", "server": ("lotse.test", 80), "client": (self.host, 1), "headers": headers,
        }  # fmt: skip

    async def receive(self) -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def send(self, message: Message) -> None:
        self.heard.append(message)
        await self.takes.wait()

    @property
    def content(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.heard)


def test_who_takes_nothing_waits_with_his_next_questions_and_nobody_else_does() -> None:
    async def visit() -> None:
        echo = Echo()
        echo.say(Address("web", HER), Shown(0, "mother", ""), LETTER)
        app = build(echo.house(), SPOKEN)
        his = [Browser(f"2001:db8:1:2::{number:x}") for number in range(1, MANY + 1)]
        asked = [asyncio.create_task(app(each.scope(), each.receive, each.send)) for each in his]
        while sum(bool(each.heard) for each in his) < FILES_AT_ONCE:
            await asyncio.sleep(0)
        mother = Browser("192.0.2.7")
        mother.takes.set()
        await app(mother.scope(), mother.receive, mother.send)
        assert mother.content == LETTER.content
        assert sum(bool(each.heard) for each in his) == FILES_AT_ONCE
        for each in his:
            each.takes.set()
        await asyncio.gather(*asked)
        assert [each.content for each in his] == [LETTER.content] * MANY

    asyncio.run(visit())


def test_a_letter_goes_out_piece_by_piece_and_as_it_is() -> None:
    async def visit() -> list[Message]:
        echo = Echo()
        echo.say(Address("web", HER), Shown(0, "mother", ""), LETTER)
        mother = Browser("192.0.2.7")
        mother.takes.set()
        await build(echo.house(), SPOKEN)(mother.scope(), mother.receive, mother.send)
        return mother.heard

    start, *pieces = asyncio.run(visit())
    assert b"content-encoding" not in dict(start["headers"])
    assert dict(start["headers"])[b"content-length"] == str(len(LETTER.content)).encode()
    assert len(pieces) > 4
    assert all(len(piece["body"]) <= PIECE for piece in pieces)
    assert pieces[-1]["more_body"] is False
