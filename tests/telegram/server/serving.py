"""The server itself: in a thread of its own (tests), or as the whole process (demo, bench)."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Self

from aiohttp import web

from tests.doubles import Double
from tests.telegram.server.bots import Bot
from tests.telegram.server.door import BODY_AT_MOST, Door
from tests.telegram.server.judge import Judge
from tests.telegram.server.pace import Limits
from tests.telegram.server.people import Deeds
from tests.telegram.server.person import Group, Person
from tests.telegram.server.phone import open_phone
from tests.telegram.server.post import Post
from tests.telegram.server.trouble import Trouble
from tests.telegram.server.webhooks import Courier
from tests.telegram.server.world import World

TOKEN = "7000000001:AAFakeFakeFakeFakeFakeFakeFakeFake-_0"


class Server(Double):
    """A Telegram on loopback. Everything may be called from any thread; the world itself lives in one."""

    def __init__(
        self,
        *,
        port: int = 0,
        judge: bool = True,
        limits: Limits | None = None,
        latency: float = 0.0,
        token: str = TOKEN,
    ) -> None:
        """`limits`: None lets the bot speak as fast as it likes; `Limits()` is what Telegram allows."""
        self.world = World(limits)
        self.bot = self.world.add_bot(token, "Lotse", "lotse_test_bot")
        self.port = port
        self._judge = Judge(self.world.complaints.append) if judge else None
        self.door = Door(self.world, self._judge, latency)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._open = threading.Event()
        self._end: asyncio.Event | None = None
        self._failure: BaseException | None = None
        self._couriers: dict[str, asyncio.Task[None]] = {}

    # ── where it is ──

    @property
    def url(self) -> str:
        """What TELEGRAM_API_URL is set to."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        """As python-telegram-bot wants it."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    @property
    def token(self) -> str:
        return self.bot.token

    # ── its life ──

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._live, name="telegram", daemon=True)
        self._thread.start()
        self._open.wait()
        if self._failure:
            raise self._failure
        return self

    def __exit__(self, *_error: object) -> None:
        if self._loop and self._end:
            self._loop.call_soon_threadsafe(self._end.set)
        if self._thread:
            self._thread.join()

    def _live(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # noqa: BLE001 - it is raised where the server was started
            self._failure = error
        finally:
            self._open.set()

    async def _serve(self) -> None:
        self._end = asyncio.Event()
        async with self.opened():
            self._open.set()
            await self._end.wait()

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Serve in the running loop, until the block ends."""
        self._loop = asyncio.get_running_loop()
        app = web.Application(client_max_size=BODY_AT_MOST)
        self.door.open(app)
        Post(self).open(app)
        open_phone(app)
        runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", self.port)
        await site.start()
        self.port = runner.addresses[0][1]
        for bot in self.world.bots.values():
            self._send_courier(bot)
        try:
            yield
        finally:
            for courier in self._couriers.values():
                courier.cancel()
            await asyncio.gather(*self._couriers.values(), return_exceptions=True)
            await runner.cleanup()

    def _send_courier(self, bot: Bot) -> None:
        judge = self._judge.update if self._judge else None
        self._couriers[bot.token] = asyncio.ensure_future(
            Courier(self.world, bot, self.door.call, judge).deliver_forever()
        )

    # ── what a test does ──

    def _world(self) -> World:
        return self.world

    def _elsewhere(self) -> asyncio.AbstractEventLoop | None:
        is_there = self._thread is None or threading.current_thread() is self._thread
        return None if is_there else self._loop

    def add_bot(self, token: str, name: str = "Desk", username: str = "desk_test_bot") -> Bot:
        def add() -> Bot:
            bot = self.world.add_bot(token, name, username)
            if self._loop:
                self._send_courier(bot)
            return bot

        return self.run(add)

    def person(
        self, first_name: str = "Amina", language: str = "ar", last_name: str = "", username: str = ""
    ) -> Person:
        somebody = self.run(lambda: self.world.add_person(first_name, language, last_name, username))
        return self.somebody(somebody.id)

    def somebody(self, id: int) -> Person:
        """One who is there already."""
        return Person(self, Deeds(self.world, self.bot, self.world.people[id]))

    def group(self, title: str = "Beratung", forum: bool = False) -> Group:
        return Group(self, self.run(lambda: self.world.add_group(title, forum)).id)

    @property
    def limits(self) -> Limits | None:
        """How fast bots may speak; None: as fast as they like."""
        return self.world.limits

    @limits.setter
    def limits(self, limits: Limits | None) -> None:
        self.run(lambda: self.world.limit(limits))

    @property
    def trouble(self) -> Trouble:
        return self.world.trouble

    @property
    def complaints(self) -> list[str]:
        """Where this server, a bot and the two libraries disagree."""
        return self.world.complaints

    @property
    def unknown(self) -> list[str]:
        """Methods that were called and that this server does not know."""
        return self.world.unknown

    def calls(self, method: str) -> int:
        """How often a method was called, and came through."""
        return self.run(lambda: self.world.calls[method])

    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return self.run(lambda: len(self.bot.updates))

    def settings(self) -> dict[str, Any]:
        """What Lotse is told."""
        return {"TELEGRAM_TOKEN": self.token, "TELEGRAM_API_URL": self.url}
