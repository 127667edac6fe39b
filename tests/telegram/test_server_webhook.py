"""The fake Telegram brings updates to a webhook as the real one does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from tests.telegram.clients import Library
from tests.telegram.server import Server

SECRET = "X-Telegram-Bot-Api-Secret-Token"


class Listener:
    """A webhook that keeps what it gets, and answers what it is told to."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[int | dict[str, Any]] = []
        self.under_way = self.most_at_once = 0
        self.hold = asyncio.Event()
        self.hold.set()
        self.expected = 0
        self.all_wait = asyncio.Event()
        self.url = ""

    async def _listen(self, request: web.Request) -> web.Response:
        self.under_way += 1
        self.most_at_once = max(self.most_at_once, self.under_way)
        if self.under_way == self.expected:
            self.all_wait.set()
        self.heard.append(await request.json())
        self.secrets.append(request.headers.get(SECRET))
        await self.hold.wait()
        self.under_way -= 1
        answer = self.answers.pop(0) if self.answers else 200
        return web.json_response(answer) if isinstance(answer, dict) else web.Response(status=answer)

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.heard]


@asynccontextmanager
async def listening() -> AsyncIterator[Listener]:
    listener, app = Listener(), web.Application()
    app.router.add_post("/hook", listener._listen)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    listener.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        yield listener
    finally:
        listener.hold.set()
        await runner.cleanup()


def on_webhook(library: Library, deed: Callable[[Any, Listener], Awaitable[None]], **more: Any) -> None:
    async def do(bot: Any) -> None:
        async with listening() as listener:
            await bot.set_webhook(listener.url, **more)
            await deed(bot, listener)
            await bot.delete_webhook()

    library.ask(do)


@pytest.fixture(autouse=True)
def quick(telegram_server: Server) -> None:
    telegram_server.world.back_off = 0.01


def test_an_update_is_brought_with_the_secret(library: Library, telegram_server: Server) -> None:
    async def deed(bot: Any, listener: Listener) -> None:
        telegram_server.person().writes("Salam")
        await telegram_server.until(lambda: not telegram_server.bot.updates)
        assert (listener.texts, listener.secrets) == (["Salam"], ["s3cret_-"])
        assert (await bot.get_webhook_info()).pending_update_count == 0

    on_webhook(library, deed, secret_token="s3cret_-")


def test_what_is_not_taken_comes_again_and_what_follows_waits(library: Library, telegram_server: Server) -> None:
    async def deed(bot: Any, listener: Listener) -> None:
        listener.answers = [500, 503]
        amina = telegram_server.person()
        amina.writes("eins")
        amina.writes("zwei")
        await telegram_server.until(lambda: not telegram_server.bot.updates)
        assert listener.texts == ["eins", "eins", "eins", "zwei"]
        info = await bot.get_webhook_info()
        assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"

    on_webhook(library, deed)


def test_people_are_brought_at_once_up_to_the_limit(library: Library, telegram_server: Server) -> None:
    async def deed(bot: Any, listener: Listener) -> None:
        listener.hold.clear()
        listener.expected = 3
        for _person in range(7):
            telegram_server.person().writes("x")
        await listener.all_wait.wait()
        listener.hold.set()
        await telegram_server.until(lambda: not telegram_server.bot.updates)
        assert (len(listener.heard), listener.most_at_once) == (7, 3)

    on_webhook(library, deed, max_connections=3)


def test_a_tap_does_not_wait_behind_her_words(library: Library, telegram_server: Server) -> None:
    async def deed(bot: Any, listener: Listener) -> None:
        amina = telegram_server.person()
        amina.writes("eins")
        await telegram_server.until(lambda: not telegram_server.bot.updates)
        await bot.send_message(amina.id, "?", reply_markup=library.keyboard([("Ja", "yes")]))
        listener.hold.clear()
        listener.expected = 2
        amina.writes("zwei")
        amina.writes("drei")
        amina.taps("Ja")
        await listener.all_wait.wait()
        assert {"eins", "zwei"} == {update["message"]["text"] for update in listener.heard if "message" in update}
        assert [update["callback_query"]["data"] for update in listener.heard if "callback_query" in update] == ["yes"]
        listener.hold.set()
        await telegram_server.until(lambda: not telegram_server.bot.updates)

    on_webhook(library, deed)


def test_the_words_of_one_chat_come_out_of_order_only_on_demand(library: Library, telegram_server: Server) -> None:
    telegram_server.trouble.disorder = True
    words = [str(number) for number in range(12)]
    amina = telegram_server.person()
    for word in words:
        amina.writes(word)

    async def deed(bot: Any, listener: Listener) -> None:
        await telegram_server.until(lambda: not telegram_server.bot.updates)
        assert listener.texts != words
        assert sorted(listener.texts, key=int) == words

    on_webhook(library, deed)


def test_two_overtake_each_other_on_demand_while_somebody_listens(library: Library, telegram_server: Server) -> None:
    telegram_server.trouble.crossing = 1.0
    amina = telegram_server.person()
    for number in range(5):
        amina.writes(str(number))

    async def deed(bot: Any, listener: Listener) -> None:
        await telegram_server.until(lambda: not telegram_server.bot.updates)
        assert listener.texts[:3] == ["0", "2", "1"]
        assert set(listener.texts[3:]) == {"3", "4"}

    on_webhook(library, deed)


def test_how_long_a_lane_was_held_back_is_noted(library: Library, telegram_server: Server) -> None:
    async def deed(bot: Any, listener: Listener) -> None:
        listener.answers = [500, 500, 500]
        amina, olena = telegram_server.person(), telegram_server.person()
        for person in (amina, amina, olena):
            person.writes("x")
        last = telegram_server.bot.last_update_id
        await telegram_server.until(lambda: not telegram_server.bot.updates)
        held_back = telegram_server.bot.held_back
        assert held_back.keys() >= {last - 2, last - 1}
        assert held_back[last - 2] == held_back[last - 1]

    on_webhook(library, deed)


def test_a_webhook_may_answer_with_a_method(library: Library, telegram_server: Server) -> None:
    async def deed(bot: Any, listener: Listener) -> None:
        amina = telegram_server.person()
        listener.answers = [{"method": "sendMessage", "chat_id": amina.id, "text": "Guten Tag"}]
        amina.writes("Salam")
        assert [bubble.text for bubble in await amina.sees(1)] == ["Guten Tag"]

    on_webhook(library, deed)


def test_nobody_polls_while_there_is_a_webhook(library: Library, telegram_server: Server) -> None:
    async def deed(bot: Any, listener: Listener) -> None:
        with pytest.raises(library.conflict, match="can't use getUpdates method while webhook is active"):
            await bot.get_updates(timeout=0)

    on_webhook(library, deed)


def test_what_nobody_hears_waits(library: Library, telegram_server: Server) -> None:
    async def deed(bot: Any) -> None:
        async with listening() as listener:
            url = listener.url
        await bot.set_webhook(url)
        telegram_server.person().writes("Salam")
        await telegram_server.until(lambda: telegram_server.bot.webhook.last_error_message != "")
        info = await bot.get_webhook_info()
        assert (info.pending_update_count, info.url) == (1, url)
        await bot.delete_webhook()
        assert len(await bot.get_updates(timeout=5)) == 1

    library.ask(deed)


WRONG = [
    ("plain HTTP to somewhere else", {"url": "http://example.org/hook"}, "An HTTPS URL must be provided for webhook"),
    ("no address", {"url": "hook"}, "invalid webhook URL specified"),
    ("a secret with other letters", {"secret_token": "ä"}, "secret token contains unallowed characters"),
    ("a secret that is too long", {"secret_token": "x" * 257}, "secret token is too long"),
]


@pytest.mark.parametrize(("given", "why"), [pytest.param(*row[1:], id=row[0]) for row in WRONG])
def test_a_wrong_webhook_is_refused(library: Library, given: dict[str, str], why: str) -> None:
    async def deed(bot: Any) -> None:
        with library.refuses(why):
            await bot.set_webhook(**{"url": "https://example.org/hook", **given})

    library.ask(deed)
