"""A line in a test, and what is heard on it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from bot.channels.signal.client import Json, Line


@dataclass(slots=True)
class Ear:
    """Hears like the inbox: in order, and each only once, though it may be told twice after a new beginning."""

    heard: list[Json] = field(default_factory=list)
    twice: int = 0
    came: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def hear(self, news: Json) -> None:
        async with self.came:
            if news in self.heard:
                self.twice += 1
                return
            self.heard.append(news)
            self.came.notify_all()

    @property
    def texts(self) -> list[str]:
        return [news["envelope"]["dataMessage"]["message"] for news in self.heard]

    async def has(self, many: int) -> list[str]:
        async with asyncio.timeout(10), self.came:
            await self.came.wait_for(lambda: len(self.heard) >= many)
        return self.texts


@asynccontextmanager
async def listening(line: Line, ear: Ear) -> AsyncIterator[None]:
    task = asyncio.create_task(line.listen(ear.hear))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await line.close()
