"""Fetches what she sent, after her words are safe: the file comes into the log of the talk.

1. An errand is taken for a while, run, and only then ended. After a crash it may be run twice.
2. What cannot be had now is tried again, longer each time; what can never be had is told to her in one sentence.
3. A picture is kept without the traces that a camera leaves.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels import Attachment, Fetching, Later, Refused, TooLarge
from bot.logs import log
from bot.pictures import NotAPicture, without_traces
from bot.storage import Errand, Line, Store, Transaction
from dialogs.model import Conversation
from dialogs.text import Text, _

TAKES_AT_MOST = 180.0  # seconds
HELD = 240.0  # longer than it may take
BACK_OFF = (2.0, 10.0, 60.0, 300.0, 1800.0)  # seconds
TRIES_AT_MOST = 30  # half a day

TOO_LARGE = _("The file that you sent is too large for me: more than 20 MB. Please send it smaller, or as a photo.")
NOT_TO_BE_HAD = _("I could not open the file that you sent. Please send it again, or write to me what it says.")


@dataclass(frozen=True, slots=True)
class Errands:
    store: Store
    channels: Mapping[str, Fetching]
    say: Callable[[Text, Conversation], tuple[Line, ...]]
    now: Callable[[], datetime]

    async def run(self) -> int:
        """Run all that are due; how many."""
        names, number = tuple(self.channels), 0
        while (errand := await self.store.work(lambda work: work.take_errand(names, self.now(), HELD))) is not None:
            await self.store.work(await self._one(errand))
            number += 1
        return number

    async def _one(self, errand: Errand) -> Callable[[Transaction], object]:
        """Try to fetch one file; what is to be noted about it."""
        [got] = await asyncio.gather(self._fetch(errand), return_exceptions=True)
        match got:
            case Attachment():
                file = (got.name, got.media_type, got.content)
                return lambda work: work.fetched(errand.id, file)
            case TooLarge():
                return self._give_up(errand, TOO_LARGE)
            case Refused() | NotAPicture():
                return self._give_up(errand, NOT_TO_BE_HAD)
            case Later(seconds=wish):
                return self._again(errand, wish)
            case OSError() | TimeoutError():
                return self._again(errand, None)
            case _:
                log.error("errand.failed", tries=errand.tries, exc_info=got)
                return self._again(errand, None)

    async def _fetch(self, errand: Errand) -> Attachment:
        async with asyncio.timeout(TAKES_AT_MOST):
            content = await self.channels[errand.channel].fetch(errand.parcel.reference)
        parcel = errand.parcel
        return await asyncio.to_thread(without_traces, Attachment(parcel.name, parcel.media_type, content))

    def _again(self, errand: Errand, wish: float | None) -> Callable[[Transaction], object]:
        if errand.tries >= TRIES_AT_MOST:
            return self._give_up(errand, NOT_TO_BE_HAD)
        seconds = BACK_OFF[min(errand.tries, len(BACK_OFF)) - 1] if wish is None else wish
        log.info("errand.later", tries=errand.tries, seconds=seconds)
        due = self.now() + timedelta(seconds=seconds)
        return lambda work: work.fetch_later(errand.id, due)

    def _give_up(self, errand: Errand, words: Text) -> Callable[[Transaction], object]:
        log.warning("errand.given_up", tries=errand.tries)
        id, now = errand.conversation.id, self.now()

        def tell_her(work: Transaction) -> None:
            if work.given_up(errand.id):
                for line in self.say(words, errand.conversation):
                    work.send_soon(id, work.write_down(id, line), "reply", now)

        return tell_her
