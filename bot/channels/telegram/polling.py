"""Long polling: ask for updates, bring them in, and only then ask for the next ones, which lets Telegram forget these.

https://core.telegram.org/bots/api#getupdates. Errors end nothing: we wait and ask again, and tell what is wrong.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import monotonic

from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.channels.telegram.reading import ALLOWED, Unreadable, number_of
from bot.channels.telegram.reception import Reception
from bot.channels.telegram.wire import Flood, call
from bot.logs import log

WAIT = 25  # seconds that Telegram keeps a question open
AT_MOST = 100
BACK_OFF = (0.5, 1.0, 2.0, 5.0, 15.0, 30.0)  # seconds
OURS_FOR = 15.0
LOOK_AGAIN = 15.0
LONG = 30.0  # where nothing gets better by asking often
MOMENT = 0.02  # seconds until the next question: in a rush, what is written meanwhile comes in one answer

Tell = Callable[[str], None]


@dataclass(slots=True)
class Polling:
    bot: Bot
    reception: Reception
    tell: Tell  # what is wrong at the moment: "", conflict, token, unreachable
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    clock: Callable[[], float] = monotonic
    asked_at: float = float("-inf")
    offset: int = 0
    failures: int = 0

    async def all_day(self, may_listen: Callable[[], Awaitable[bool]]) -> None:
        """Ask and bring in, for ever, whenever we are the one who listens."""
        while True:
            await self.sleep(await self.once() if await self._is_ours(may_listen) else LOOK_AGAIN)

    async def _is_ours(self, may_listen: Callable[[], Awaitable[bool]]) -> bool:
        if self.clock() >= self.asked_at + OURS_FOR:
            if not await may_listen():
                self.offset = 0  # somebody else confirms meanwhile
                return False
            self.asked_at = self.clock()
        return True

    async def once(self) -> float:
        """Ask once; how many seconds to wait before the next time."""
        try:
            updates = await self._ask()
        except TelegramError as error:
            return self._trouble(error)
        self.failures = 0
        self.tell("")
        await self.reception.take_all(updates)
        return self._confirm(updates)

    def _confirm(self, updates: list[object]) -> float:
        """Everything up to here is committed, so the next question may say so."""
        numbers = []
        for raw in updates:
            try:
                numbers.append(number_of(raw))
            except Unreadable:
                continue
        if numbers:
            self.offset = max(numbers) + 1
            return MOMENT
        # After an empty answer all is confirmed. To begin anew is safe, and finds numbers that Telegram began anew.
        self.offset = 0
        return BACK_OFF[1] if updates else 0.0

    async def _ask(self) -> list[object]:
        asked = {"timeout": str(WAIT), "limit": str(AT_MOST), "allowed_updates": json.dumps(ALLOWED)}
        if self.offset:
            asked["offset"] = str(self.offset)
        # Raw: the library's own get_updates parses all of them at once, and one bad update takes the others with it.
        result = await call(self.bot, "getUpdates", WAIT + 10, **asked)
        if not isinstance(result, list):
            raise TelegramError("Invalid server response")
        return result

    def _trouble(self, error: TelegramError) -> float:
        self.failures += 1
        seconds = BACK_OFF[min(self.failures, len(BACK_OFF)) - 1]
        match error:
            case Conflict():
                self.tell("conflict")
                log.error("telegram.conflict", reason="refused", tries=self.failures)
                return max(seconds, BACK_OFF[3])
            case InvalidToken():
                self.tell("token")
                log.error("telegram.token", reason="invalid", tries=self.failures)
                return LONG
            case Flood(seconds=wish):
                return wish
            case _:
                if self.failures > 1:
                    self.tell("unreachable")
                log.warning("telegram.unreachable", reason=type(error).__name__, tries=self.failures)
                return seconds
