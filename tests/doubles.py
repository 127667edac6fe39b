"""What the doubles of messengers share: their world lives in one thread, and may be asked and waited for from any."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

Answer = TypeVar("Answer")


class World(Protocol):
    def when(self, happened: Callable[[], bool], future: Future[None]) -> None:
        """Answer the future as soon as this has happened."""


class Double(ABC):
    @abstractmethod
    def _world(self) -> World: ...

    @abstractmethod
    def _elsewhere(self) -> asyncio.AbstractEventLoop | None:
        """The loop in which the world lives, in another thread; None when it does not run, or we are there."""

    def run(self, deed: Callable[[], Answer]) -> Answer:
        """Do something where the world lives, and wait for its answer."""
        loop = self._elsewhere()
        if loop is None:
            return deed()
        done: Future[Answer] = Future()

        def do() -> None:
            try:
                done.set_result(deed())
            except BaseException as error:  # noqa: BLE001 - it belongs to the one who asked
                done.set_exception(error)

        loop.call_soon_threadsafe(do)
        return done.result(30)

    def wait(self, happened: Callable[[], bool], seconds: float = 10.0) -> None:
        """Wait until something has happened in the world. Not from Lotse's own loop: that would stand still."""
        self._when(happened).result(seconds)

    async def until(self, happened: Callable[[], bool], seconds: float = 10.0) -> None:
        """The same for a test that shares its loop with Lotse."""
        await asyncio.wait_for(asyncio.wrap_future(self._when(happened)), seconds)

    def _when(self, happened: Callable[[], bool]) -> Future[None]:
        future: Future[None] = Future()
        self.run(lambda: self._world().when(happened, future))
        return future
