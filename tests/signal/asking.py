"""Short ways in a test to ask our Signal something, and to hear what it tells."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.channels.signal.client import Json, Line, Refusal
from tests.signal.line.house import Ear, listening
from tests.signal.server import NUMBER, Server


def ask(server: Server, method: str, **params: Any) -> Any:
    async def once() -> Any:
        line = Line(server.where, NUMBER)
        try:
            return await line.ask(method, **params)
        finally:
            await line.close()

    return asyncio.run(once())


def refused(server: Server, method: str, **params: Any) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        ask(server, method, **params)
    return refusal.value


def heard(server: Server, many: int = 1) -> list[Json]:
    """The next envelopes."""

    async def listen() -> list[Json]:
        ear = Ear()
        async with listening(Line(server.where, NUMBER), ear), asyncio.timeout(10), ear.came:
            await ear.came.wait_for(lambda: len(ear.heard) >= many)
        return [news["envelope"] for news in ear.heard]

    return asyncio.run(listen())
