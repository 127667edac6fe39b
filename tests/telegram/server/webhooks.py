"""Brings updates to a bot's webhook: again and again until it says 2xx, one after the other in each lane.

1. A lane is what Telegram's own server keeps in order: a chat's messages, and apart from them what a person taps.
2. Who cannot be reached at all has refused no update: all wait, and come in their order once somebody opens.
   https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/WebhookActor.cpp
3. `crossing`: two of one lane come at once while somebody listens, the later one first, as a network may do it to us.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout

from tests.telegram.server.bots import Bot, Update
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


@dataclass(slots=True)
class Courier:
    """Brings the updates of one bot."""

    world: World
    bot: Bot
    do: Do
    judge: Judge | None
    under_way: dict[Update, asyncio.Task[None]] = field(default_factory=dict)
    closed_until: float = 0
    is_heard: bool = False  # the last one was taken

    async def deliver_forever(self) -> None:
        """As long as there is a webhook, everything that waits is brought there."""
        async with ClientSession(timeout=ClientTimeout(total=ANSWER_WITHIN)) as session:
            try:
                while True:
                    self.bot.webhook_news.clear()
                    await self._sleep(self._send_what_is_due(session))
            finally:
                tasks = list(self.under_way.values())
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    async def _sleep(self, until: float | None) -> None:
        timeout = None if until is None else max(0.0, until - time.monotonic())
        with suppress(TimeoutError):
            await asyncio.wait_for(self.bot.webhook_news.wait(), timeout)

    def _send_what_is_due(self, session: ClientSession) -> float | None:
        """Start what can be sent now; when to look again."""
        webhook, trouble = self.bot.webhook, self.world.trouble
        if not webhook.url:
            return None
        now, wake, busy = time.monotonic(), None, {update.lane for update in self.under_way}
        if self.closed_until > now:
            return self.closed_until
        for update in trouble.mixed(self.bot.updates):
            if len(self.under_way) >= webhook.max_connections:
                break
            free = trouble.disorder or update.lane not in busy
            busy.add(update.lane)
            if update in self.under_way or not free:
                continue
            if update.not_before > now:
                wake = min(wake or update.not_before, update.not_before)
                continue
            for one in (*self._crossing(update), update):
                self.under_way[one] = asyncio.ensure_future(self._bring(one, session))
        return wake

    def _crossing(self, update: Update) -> list[Update]:
        """The next one of its lane, when it overtakes this one on its way."""
        if not self.is_heard or update.failures or not self.world.trouble.crosses():
            return []
        lane = [one for one in self.bot.updates if one.lane == update.lane]
        return lane[1:2]

    async def _bring(self, update: Update, session: ClientSession) -> None:
        webhook, written, trouble, answer, is_closed = self.bot.webhook, update.written(), "", b"", False
        headers = {"Content-Type": "application/json", **({SECRET: webhook.secret} if webhook.secret else {})}
        if self.judge and not update.on_purpose:
            self.judge(written)
        try:
            async with session.post(webhook.url, data=json.dumps(written).encode(), headers=headers) as response:
                answer = await response.read()
                if not 200 <= response.status <= 299:
                    trouble = f"Wrong response from the webhook: {response.status} {response.reason}"
        except TimeoutError:
            trouble = "Read timeout expired"
        except ClientConnectorError:
            trouble, is_closed = "Connection refused", True
        except ClientError:
            trouble = "Webhook connection closed"
        del self.under_way[update]
        if trouble:
            self._note(trouble)
            self.is_heard = False
            if is_closed:
                self.closed_until = time.monotonic() + self.world.back_off
            else:
                self._put_off(update)
        else:
            self.is_heard = True
            if pause := self.bot.held_back.get(update.id):
                self._hold_back(update, pause)  # those, too, who queued up behind it meanwhile
            self.bot.drop(update)
            await self._do_as_answered(answer)
        self.world.changed()
        self.bot.webhook_news.set()

    def _note(self, trouble: str) -> None:
        webhook = self.bot.webhook
        webhook.last_error_date, webhook.last_error_message = int(time.time()), trouble

    def _put_off(self, update: Update) -> None:
        # The first time it is tried again at once.
        pause = min(self.world.back_off * 2**update.failures, LONGEST_BACK_OFF) if update.failures else 0
        update.failures += 1
        update.not_before = time.monotonic() + pause
        self._hold_back(update, pause)

    def _hold_back(self, update: Update, pause: float) -> None:
        """Note it for its whole lane."""
        for other in self.bot.updates:
            if other.lane == update.lane:
                self.bot.held_back[other.id] = max(pause, self.bot.held_back.get(other.id, 0.0))

    async def _do_as_answered(self, answer: bytes) -> None:
        try:
            asked = json.loads(answer or b"{}")
        except ValueError:
            return
        method = str(asked.pop("method", "")) if isinstance(asked, dict) else ""
        if method and not method.lower().startswith(NOT_AS_AN_ANSWER):
            # Telegram keeps to itself what it refuses here.
            with suppress(Refusal):
                await self.do(self.bot, Call(method, asked))
