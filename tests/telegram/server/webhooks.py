"""Brings updates to a bot's webhook: again and again until it says 2xx, one after the other in each chat."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.telegram.server.bots import Bot, Update
from tests.telegram.server.methods.polling import note_error
from tests.telegram.server.reading import Call
from tests.telegram.server.refusal import Refusal
from tests.telegram.server.world import World

LONGEST_BACK_OFF = 60.0
ANSWER_WITHIN = 30.0
SECRET = "X-Telegram-Bot-Api-Secret-Token"
# A webhook may answer with a method to call; these it may not.
NOT_AS_AN_ANSWER = ("get", "setwebhook", "deletewebhook", "close", "logout")

Do = Callable[[Bot, Call], Awaitable[Any]]
Judge = Callable[[Any], None]


async def deliver_forever(world: World, bot: Bot, do: Do, judge: Judge | None) -> None:
    """For one bot: as long as it has a webhook, everything that waits is brought there."""
    under_way: set[asyncio.Task[None]] = set()
    async with ClientSession(timeout=ClientTimeout(total=ANSWER_WITHIN)) as session:
        try:
            while True:
                bot.news.clear()
                wake = _send_what_is_due(world, bot, do, judge, session, under_way)
                await _sleep(bot, wake)
        finally:
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)


async def _sleep(bot: Bot, until: float | None) -> None:
    if not bot.webhook.url:
        # The long poll waits for the same news, so it must not be taken away from it.
        await asyncio.sleep(0.02)
        return
    timeout = None if until is None else max(0.0, until - time.monotonic())
    try:
        await asyncio.wait_for(bot.news.wait(), timeout)
    except TimeoutError:
        return


def _send_what_is_due(
    world: World,
    bot: Bot,
    do: Do,
    judge: Judge | None,
    session: ClientSession,
    under_way: set[asyncio.Task[None]],
) -> float | None:
    """Start what can be sent now; when to look again."""
    if not bot.webhook.url:
        return None
    now, wake, busy = time.monotonic(), None, set()
    for update in world.trouble.mixed(bot.updates):
        if update.on_its_way:
            busy.add(update.lane)
    for update in world.trouble.mixed(bot.updates):
        free = world.trouble.disorder or update.lane not in busy
        busy.add(update.lane)
        if update.on_its_way or not free:
            continue
        if update.not_before > now:
            wake = min(wake or update.not_before, update.not_before)
            continue
        if len(under_way) >= bot.webhook.max_connections:
            break
        update.on_its_way = True
        task = asyncio.ensure_future(_bring(world, bot, update, do, judge, session))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
    return wake


async def _bring(world: World, bot: Bot, update: Update, do: Do, judge: Judge | None, session: ClientSession) -> None:
    webhook, written = bot.webhook, update.written()
    headers = {"Content-Type": "application/json", **({SECRET: webhook.secret} if webhook.secret else {})}
    if judge and not update.on_purpose:
        judge(written)
    trouble = ""
    try:
        async with session.post(webhook.url, data=json.dumps(written).encode(), headers=headers) as response:
            answer = await response.read()
            if not 200 <= response.status <= 299:
                trouble = f"Wrong response from the webhook: {response.status} {response.reason}"
    except TimeoutError:
        trouble = "Read timeout expired"
    except ClientError:
        trouble = "Connection refused" if update.failures else "Connection timed out"
    update.on_its_way = False
    if trouble:
        note_error(bot, trouble)
        update.failures += 1
        pause = min(world.back_off * 2 ** (update.failures - 1), LONGEST_BACK_OFF)
        update.not_before = time.monotonic() + pause
    else:
        bot.drop([update])
        await _do_as_answered(bot, answer, do)
    world.changed()
    bot.news.set()


async def _do_as_answered(bot: Bot, answer: bytes, do: Do) -> None:
    try:
        asked = json.loads(answer or b"{}")
    except ValueError:
        return
    method = str(asked.pop("method", "")) if isinstance(asked, dict) else ""
    if method and not method.lower().startswith(NOT_AS_AN_ANSWER):
        try:
            await do(bot, Call(method, asked))
        except Refusal:
            return  # Telegram keeps this to itself
