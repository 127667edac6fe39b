"""What becomes of an update: kept by the house, parked when it is unreadable, and courtesies that nobody waits for.

1. `take` returns when the update is committed, and raises when it could not be: only then may it be acknowledged.
2. Updates of one person are taken in the order of their numbers.
3. A courtesy (a touched button is answered, a group is left) is tried once: its failure harms nobody.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import groupby

from telegram import Bot

from bot.channels import Door
from bot.channels.courtesies import GROUPS, IN_PRIVATE_ONLY, Courtesies
from bot.channels.lately import Lately
from bot.channels.raw import fingerprint
from bot.channels.telegram.keyboard import answered, written
from bot.channels.telegram.reading import (
    Elsewhere,
    Found,
    Heard,
    Lost,
    Meaning,
    Tap,
    Unreadable,
    chat_of,
    number_of,
    read,
)
from bot.channels.telegram.wire import call, quietly
from bot.logs import log


class Reception:
    """The place where updates arrive, whichever way they came."""

    def __init__(self, bot: Bot, account: str, door: Door, now: Callable[[], datetime]) -> None:
        self._bot = bot
        self._account = account
        self._door = door
        self._now = now
        self._told = Lately[int, bool](GROUPS)
        self.courtesies = Courtesies(quietly)

    async def take_all(self, updates: Sequence[object]) -> None:
        """Several updates: each person's in order, different persons' at the same time."""
        ordered = sorted(updates, key=lambda raw: (chat_of(raw), _number_or_last(raw)))
        talks = [list(talk) for _chat, talk in groupby(ordered, chat_of)]
        if len(talks) == 1:
            await self._take_talk(talks[0])
            return
        results = await asyncio.gather(*(self._take_talk(talk) for talk in talks), return_exceptions=True)
        for error in results:
            if error is not None:
                raise error

    async def take(self, raw: object) -> None:
        """One update. When this returns it is committed."""
        try:
            meaning = read(raw, self._account, self._now())
        except Unreadable as unreadable:
            await self._park(raw, str(unreadable))
            return
        await self._act(meaning)

    async def garbled(self, body: bytes) -> None:
        """Something came that is no update at all."""
        log.error("telegram.unreadable", reason="unreadable")
        await self._door.park(fingerprint(body), body, "unreadable", self._account)

    async def _take_talk(self, updates: Sequence[object]) -> None:
        for raw in updates:
            await self.take(raw)

    async def _act(self, meaning: Meaning) -> None:
        match meaning:
            case Heard(incoming, tap):
                if tap is not None:
                    self.courtesies.begin(call(self._bot, "answerCallbackQuery", callback_query_id=tap.query))
                await self._door.receive(incoming)
                if tap is not None and tap.message is not None:
                    self.courtesies.begin(self._mark(tap, tap.message))
            case Lost(address):
                await self._door.lost(address, "blocked")
            case Found(address):
                await self._door.found(address)
            case Elsewhere(chat):
                self.courtesies.begin(self._leave(chat))

    async def _park(self, raw: object, reason: str) -> None:
        log.error("telegram.unreadable", reason=reason)
        written = json.dumps(raw).encode()
        try:
            name = str(number_of(raw))
        except Unreadable:
            name = fingerprint(written)
        await self._door.park(name, written, reason, self._account)

    async def _mark(self, tap: Tap, message: int) -> None:
        shown = written(answered(tap.data, tap.shown))
        method = "editMessageReplyMarkup"
        await call(self._bot, method, chat_id=tap.person, message_id=str(message), reply_markup=shown)

    async def _leave(self, chat: int) -> None:
        try:
            if chat not in self._told:
                self._told[chat] = True
                await self._bot.send_message(chat, IN_PRIVATE_ONLY)
        finally:
            await self._bot.leave_chat(chat)


def _number_or_last(raw: object) -> float:
    try:
        return number_of(raw)
    except Unreadable:
        return float("inf")
