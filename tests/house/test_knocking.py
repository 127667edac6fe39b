"""Who knocks and says nothing, or takes nothing of the answer, is hung up on; who is slow is waited for. Over real lines."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest
import uvicorn
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from bot.knocking import Knock
from bot.serving import open_door
from tests.ports import free_port

pytestmark = pytest.mark.slow  # a web server each

WHOLE = b"GET / HTTP/1.1\r\nHost: lotse.test\r\n\r\n"
HALF = WHOLE[:20]
LARGE = b"a" * 20_000_000  # more than all buffers on the way
IN_SECONDS = 30  # for what happens after a tenth


class Hasty(Knock):
    within = 0.1
    stuck = 0.3  # longer than somebody slow pauses here


class House:
    """Answers with its page: at once, or when it is told to."""

    def __init__(self, page: bytes = b"ok", *, waits: bool = False) -> None:
        self.page, self.hears, self.answers, self.is_done = page, asyncio.Event(), asyncio.Event(), asyncio.Event()
        if not waits:
            self.answers.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.hears.set()
        await self.answers.wait()
        words = await Request(scope, receive).body()
        page = self.page + words
        pieces = (page[first : first + 1_000_000] for first in range(0, len(page), 1_000_000))
        try:
            await StreamingResponse(pieces)(scope, receive, send)
        finally:
            self.is_done.set()


class Browser:
    def __init__(self, port: int) -> None:
        self.port = port
        self._lines: list[asyncio.StreamWriter] = []

    async def knock(self, said: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        self._lines.append(writer)
        writer.write(said)
        return reader, writer

    async def is_hung_up(self, reader: asyncio.StreamReader) -> bytes:
        """Waits until somebody hangs up; what was heard before."""
        heard = b""
        async with asyncio.timeout(IN_SECONDS):
            with suppress(ConnectionResetError):
                while more := await reader.read(100_000):
                    heard += more
        return heard

    async def lets_time_pass(self) -> None:
        """As long as a silent line is waited for."""
        reader, _writer = await self.knock(b"")
        await self.is_hung_up(reader)

    async def close(self) -> None:
        for writer in self._lines:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()


@asynccontextmanager
async def opened(house: House) -> AsyncIterator[Browser]:
    door = open_door("127.0.0.1", free_port())
    config = uvicorn.Config(house, http=Hasty, log_config=None, lifespan="off", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    serving, browser = asyncio.create_task(server.serve([door])), Browser(door.getsockname()[1])
    try:
        yield browser
    finally:
        await browser.close()
        house.answers.set()
        server.should_exit = True
        await serving


async def says_nothing(browser: Browser) -> None:
    reader, _writer = await browser.knock(b"")
    assert await browser.is_hung_up(reader) == b""


async def stops_in_the_middle(browser: Browser) -> None:
    reader, _writer = await browser.knock(HALF)
    assert await browser.is_hung_up(reader) == b""


async def says_a_letter_now_and_then(browser: Browser) -> None:
    """The time runs from the first one."""
    reader, writer = await browser.knock(HALF)
    hung_up = asyncio.create_task(browser.is_hung_up(reader))
    while not hung_up.done():
        writer.write(b"a")
        await asyncio.wait({hung_up}, timeout=0.02)
    assert await hung_up == b""


async def stops_in_the_middle_of_the_second_request(browser: Browser) -> None:
    reader, writer = await browser.knock(WHOLE)
    await reader.readuntil(b"0\r\n\r\n")
    writer.write(HALF)
    assert await browser.is_hung_up(reader) == b""


IMPATIENCE = {
    "says nothing": says_nothing,
    "stops in the middle": stops_in_the_middle,
    "says a letter now and then": says_a_letter_now_and_then,
    "stops in the middle of the second request": stops_in_the_middle_of_the_second_request,
}


@pytest.mark.parametrize("knocks", IMPATIENCE.values(), ids=IMPATIENCE)
def test_who_does_not_say_what_he_wants_is_hung_up_on(knocks: Callable[[Browser], Awaitable[None]]) -> None:
    async def visit() -> None:
        async with opened(House()) as browser:
            await knocks(browser)

    asyncio.run(visit())


def test_who_takes_nothing_of_an_answer_is_hung_up_on() -> None:
    async def visit() -> int:
        house = House(LARGE)
        async with opened(house) as browser:
            reader, _writer = await browser.knock(WHOLE)
            await asyncio.wait_for(house.is_done.wait(), IN_SECONDS)
            return len(await browser.is_hung_up(reader))

    assert asyncio.run(visit()) < len(LARGE)


def test_whose_answer_takes_long_is_not() -> None:
    async def visit() -> None:
        house = House(waits=True)
        async with opened(house) as browser:
            reader, _writer = await browser.knock(WHOLE)
            await house.hears.wait()
            await browser.lets_time_pass()
            house.answers.set()
            assert await reader.readuntil(b"ok")

    asyncio.run(visit())


def test_nor_who_is_still_writing_a_long_letter() -> None:
    async def visit() -> None:
        async with opened(House()) as browser:
            reader, writer = await browser.knock(
                b"POST / HTTP/1.1\r\nHost: lotse.test\r\nContent-Length: 10\r\n\r\nHallo"
            )
            await browser.lets_time_pass()
            writer.write(b" Welt")
            assert await reader.readuntil(b"Hallo Welt")

    asyncio.run(visit())


def test_nor_who_takes_an_answer_slowly() -> None:
    async def visit() -> int:
        async with opened(House(LARGE)) as browser:
            reader, _writer = await browser.knock(WHOLE)
            taken = 0
            while taken < len(LARGE):
                taken += len(await reader.readexactly(min(5_000_000, len(LARGE) - taken)))
                await browser.lets_time_pass()
            return taken

    assert asyncio.run(visit()) == len(LARGE)
