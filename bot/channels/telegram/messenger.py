"""Our bot on Telegram as the house sees it: the channel that sends, and the two ways to listen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.channels import Door
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.polling import BACK_OFF, LONG, Polling
from bot.channels.telegram.profile import Words, give_a_face, introduce
from bot.channels.telegram.reading import ALLOWED
from bot.channels.telegram.reception import Reception
from bot.channels.telegram.webhook import Webhook
from bot.channels.telegram.wire import Flood, open_bot
from bot.logs import log

AT_ONCE = 40  # requests that Telegram may make at the same time

Sleep = Callable[[float], Awaitable[None]]


class Messenger:
    """One bot with its token. `account` is its number, which is no secret."""

    def __init__(self, token: str, api_url: str, now: Callable[[], datetime], sleep: Sleep = asyncio.sleep) -> None:
        self.account = token.partition(":")[0]
        self._bot = open_bot(token, api_url)
        self._now = now
        self._sleep = sleep
        self._receptions: list[Reception] = []
        self.channel = Telegram(self._bot)

    def __repr__(self) -> str:
        return f"Messenger({self.account})"

    def polling(self, door: Door) -> Polling:
        return Polling(self._bot, self._reception(door), self.channel.tell, self._sleep)

    def webhook(self, url: str, secret: str, door: Door) -> Webhook:
        return Webhook(urlsplit(url).path, secret, self._reception(door))

    async def ask_for_visits(self, url: str, secret: str) -> None:
        """Let Telegram bring updates from now on; tried until it works."""

        async def ask() -> None:
            await self._bot.set_webhook(url, secret_token=secret, max_connections=AT_ONCE, allowed_updates=ALLOWED)

        await self._patiently(ask)

    async def end_visits(self) -> None:
        """No more webhook, so that we can ask by ourselves; what waits there stays. Tried until it works."""

        async def end() -> None:
            await self._bot.delete_webhook(drop_pending_updates=False)

        await self._patiently(end)

    async def introduce(self, words: Words, languages: Sequence[str]) -> None:
        """Present ourselves; tried until it works. The picture is tried once at each start: without it all goes on."""

        async def present() -> None:
            if changed := await introduce(self._bot, words, languages):
                log.info("telegram.introduced", count=changed)

        await self._patiently(present)
        try:
            await give_a_face(self._bot, self.account)
        except (TelegramError, OSError, ValueError) as error:
            log.warning("telegram.without_picture", reason=type(error).__name__)

    async def close(self) -> None:
        for reception in self._receptions:
            await reception.close()
        await self._bot.request.shutdown()

    def _reception(self, door: Door) -> Reception:
        self._receptions.append(Reception(self._bot, self.account, door, self._now))
        return self._receptions[-1]

    async def _patiently(self, deed: Callable[[], Awaitable[None]]) -> None:
        tries = 0
        while True:
            try:
                await deed()
            except TelegramError as error:
                tries += 1
                log.warning("telegram.not_now", reason=type(error).__name__, tries=tries)
                await self._sleep(_pause(error, tries))
            else:
                return


def _pause(error: TelegramError, tries: int) -> float:
    match error:
        case Flood(seconds=wish):
            return wish
        case InvalidToken() | BadRequest():
            return LONG
        case _:
            return BACK_OFF[min(tries, len(BACK_OFF)) - 1]
