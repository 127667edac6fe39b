"""Our bot on Telegram as the house sees it: the channel that sends, and the two ways to listen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

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
Say = Callable[[str], None]

REMEDIES = {
    "token": "Telegram does not know this token, so nobody is answered there. Ask @BotFather for the token of the bot, "
    "set TELEGRAM_TOKEN to it, and start again.",
    "unreachable": "Telegram cannot be reached; Lotse tries again and again. What to look at is said by: lotse doctor telegram",
    "conflict": "Another program asks Telegram for the news of this bot. Stop it, or take another bot for it.",
}


class Messenger:
    """One bot with its token. `account` is its number, which is no secret. `say`: to the person at the terminal."""

    def __init__(
        self,
        token: str,
        api_url: str,
        now: Callable[[], datetime],
        sleep: Sleep = asyncio.sleep,
        say: Say = lambda _words: None,
    ) -> None:
        self.account = token.partition(":")[0]
        self._bot = open_bot(token, api_url)
        self._now = now
        self._sleep = sleep
        self._say = say
        self._receptions: list[Reception] = []
        self.channel = Telegram(self._bot)

    def __repr__(self) -> str:
        return f"Messenger({self.account})"

    def polling(self, door: Door) -> Polling:
        return Polling(self._bot, self._reception(door), self._tell, self._sleep)

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
            await reception.courtesies.close()
        await self._bot.request.shutdown()

    def _reception(self, door: Door) -> Reception:
        self._receptions.append(Reception(self._bot, self.account, door, self._now))
        return self._receptions[-1]

    def _tell(self, trouble: str) -> None:
        """What is wrong at the moment: to the health page, and once in words."""
        if trouble and trouble != self.channel.trouble:
            self._say(REMEDIES[trouble])
        self.channel.tell(trouble)

    async def _patiently(self, deed: Callable[[], Awaitable[None]]) -> None:
        tries, told = 0, ""
        while True:
            try:
                await deed()
            except TelegramError as error:
                tries += 1
                if trouble := _trouble(error, tries):
                    self._tell(told := trouble)
                log.warning(
                    "telegram.not_now", reason="invalid" if told == "token" else type(error).__name__, tries=tries
                )
                await self._sleep(_pause(error, tries))
            else:
                if told and self.channel.trouble == told:  # not what others have told meanwhile
                    self._tell("")
                return


def _trouble(error: TelegramError, tries: int) -> str:
    """What stops everything, and not only this deed."""
    match error:
        case InvalidToken():
            return "token"
        case NetworkError() if not isinstance(error, BadRequest) and tries > 1:
            return "unreachable"
        case _:
            return ""


def _pause(error: TelegramError, tries: int) -> float:
    match error:
        case Flood(seconds=wish):
            return wish
        case InvalidToken() | BadRequest():
            return LONG
        case _:
            return BACK_OFF[min(tries, len(BACK_OFF)) - 1]
