"""A request may name any host; nobody is led there. And a house that is full of open pages says so, and when to come again."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack

import httpx
import pytest
from fastapi import FastAPI
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.channels import Address
from bot.channels.web import Web, build
from bot.channels.web.news import ALL_STREAMS_AT_MOST, STREAMS_OF_A_PLACE
from bot.desk.pages import before
from tests.channels.echo import SPOKEN, Echo
from tests.channels.visitor import SCRIPT


async def asked(app: ASGIApp, path: str, host: str = "evil.example") -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://lotse.test") as visitor:
        return await visitor.get(path, headers={"Host": host})


async def desk(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse(scope["path"])(scope, receive, send)


@pytest.mark.parametrize("path", ["/health/", "/say/", "/news/", "/desk/", "//evil.example/"])
def test_a_stroke_too_many_leads_nowhere_else(app: FastAPI, path: str) -> None:
    answer = asyncio.run(asked(before(desk, app), path))
    assert "location" not in answer.headers
    assert not answer.is_redirect


def test_the_desk_is_found_with_a_stroke_at_the_end(app: FastAPI) -> None:
    assert asyncio.run(asked(before(desk, app), "/desk/")).text == "/desk"


def test_where_too_many_pages_are_open_the_next_one_hears_when_to_come_again(echo: Echo) -> None:
    async def ask() -> httpx.Response:
        web = Web()
        transport = httpx.ASGITransport(build(echo.house(), SPOKEN, streams=web.streams))
        async with httpx.AsyncClient(transport=transport, base_url="http://lotse.test", headers=SCRIPT) as mother:
            await mother.post("/hello")
            with ExitStack() as pages:
                for number in range(ALL_STREAMS_AT_MOST):
                    pages.enter_context(web.streams.open(Address("web", str(number))))
                return await mother.get("/news")

    answer = asyncio.run(ask())
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "31")


@pytest.mark.parametrize(
    ("opens", "asks", "status"),
    [
        pytest.param("198.51.100.9", "198.51.100.9", 429, id="who holds that many hears that it is enough"),
        pytest.param("198.51.100.9", "192.0.2.7", 200, id="and nobody else does"),
        pytest.param("2001:db8:1:2::1", "2001:db8:1:2::7", 429, id="with a whole network it is one place all the same"),
        pytest.param("127.0.0.1", "127.0.0.1", 200, id="a proxy that does not say for whom it asks asks for all"),
    ],
)
def test_one_computer_cannot_use_up_the_open_pages_of_all(echo: Echo, opens: str, asks: str, status: int) -> None:
    def client(app: FastAPI, host: str) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app, client=(host, 1))
        return httpx.AsyncClient(transport=transport, base_url="http://lotse.test", headers=SCRIPT)

    async def ask() -> int:
        web = Web()
        app = build(echo.house(), SPOKEN, streams=web.streams)
        async with client(app, opens) as stranger, client(app, asks) as mother:
            await mother.post("/hello")
            held: list[asyncio.Task[httpx.Response]] = []
            for number in range(STREAMS_OF_A_PLACE):
                cookie = {"Cookie": f"lotse={number:043d}"}
                held.append(asyncio.create_task(stranger.get("/news", headers=cookie)))
            while web.streams.total < STREAMS_OF_A_PLACE:
                await asyncio.sleep(0)
            asked = asyncio.create_task(mother.get("/news"))
            while not asked.done() and web.streams.total == STREAMS_OF_A_PLACE:
                await asyncio.sleep(0)
            web.close()
            await asyncio.gather(*held)
            return (await asked).status_code

    assert asyncio.run(ask()) == status
