"""Delivers what the turns have said: in order for each person, with patience, and never silently lost.

1. A message is leased, sent, and only then marked as sent. After a crash it may go twice, never zero times.
2. The next one is leased only when this one is marked (in the same transaction). So a crash repeats one message at most, and
   the order holds.
3. Later: the platform's own wish is honoured, otherwise we wait longer each time; a channel that keeps its own pace and
   did not even ask has not tried. Gone: everything for her ends and the desk learns of it. Refused: this message ends,
   the next one goes on. Whatever else a channel raises counts as Later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels import Channel, Gone, Later, Refused
from bot.logs import log
from bot.storage import Delivery, Store, Transaction

LEASE = 60.0  # seconds; longer than a send may take
SEND_TAKES_AT_MOST = 35.0
BACK_OFF = (1.0, 5.0, 30.0, 120.0, 600.0, 3600.0)  # seconds
TRIES_AT_MOST = 60  # with the longest back-off, two days and more

Settle = Callable[[Transaction], None]


def _nothing(_work: Transaction) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Outbox:
    store: Store
    channels: Mapping[str, Channel]
    worker: str
    now: Callable[[], datetime]

    async def deliver(self) -> int:
        """Send what is due, one message after the other, until nothing is; how many were tried."""
        tried = 0
        settle: Settle = _nothing
        while (delivery := await self._next(settle)) is not None:
            settle = await self._send(delivery)
            tried += 1
        return tried

    async def _next(self, settle: Settle) -> Delivery | None:
        """Note what became of the last message and lease the next one, in one transaction: each costs a commit."""
        now, names = self.now(), tuple(self.channels)

        def settle_and_lease(work: Transaction) -> list[Delivery]:
            settle(work)
            return work.lease(self.worker, names, now, LEASE, at_most=1)

        leased = await self.store.work(settle_and_lease)
        return leased[0] if leased else None

    async def _send(self, delivery: Delivery) -> Settle:
        """Send one message; what is to be noted about it."""
        id, conversation = delivery.outbox_id, delivery.conversation_id
        [error] = await asyncio.gather(self._try(delivery), return_exceptions=True)
        match error:
            case None:
                return lambda work: work.sent(id, self.now())
            case Gone(reason=reason):
                log.info("outbox.gone", outbox=id, conversation=conversation, reason="Gone")
                return lambda work: work.gone(conversation, reason, self.now())
            case Refused(reason=reason):
                log.error("outbox.refused", outbox=id, conversation=conversation, reason="Refused")
                return lambda work: work.refused(id, reason, self.now())
            case Later(seconds=seconds, tried=False):
                due = self.now() + timedelta(seconds=seconds or 0)
                return lambda work: work.put_off(id, due)
            case Later(seconds=seconds):
                return self._again(delivery, "Later", seconds)
            case OSError() | TimeoutError():
                return self._again(delivery, type(error).__name__, None)
            case _:
                log.error("outbox.failed", outbox=id, conversation=conversation, exc_info=error)
                return self._again(delivery, type(error).__name__, None)

    async def _try(self, delivery: Delivery) -> None:
        async with asyncio.timeout(SEND_TAKES_AT_MOST):
            await self.channels[delivery.address.channel].send(delivery.address, delivery.outgoing)

    def _again(self, delivery: Delivery, reason: str, wish: float | None) -> Settle:
        if delivery.tries >= TRIES_AT_MOST:
            log.error("outbox.given_up", outbox=delivery.outbox_id, tries=delivery.tries, reason=reason)
            return lambda work: work.refused(delivery.outbox_id, reason, self.now())
        seconds = BACK_OFF[min(delivery.tries, len(BACK_OFF) - 1)] if wish is None else wish
        log.info("outbox.later", outbox=delivery.outbox_id, tries=delivery.tries, seconds=seconds, reason=reason)
        due = self.now() + timedelta(seconds=seconds)
        return lambda work: work.send_later(delivery.outbox_id, due)
