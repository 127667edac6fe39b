"""Delivers what the turns have said: in order for each person, with patience, and never silently lost.

1. A message is leased, sent, and only then marked as sent. After a crash it may go twice, never zero times.
2. One message a person is under way at a time, so their order holds.
3. Later: the platform's own wish is honoured, otherwise we wait longer each time. Gone: everything for her ends and the
   desk learns of it. Refused: this message ends, the next one goes on.
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
TOGETHER = 8  # people who are written to at the same time by one worker
BACK_OFF = (1.0, 5.0, 30.0, 120.0, 600.0, 3600.0)  # seconds
TRIES_AT_MOST = 60  # with the longest back-off, two days and more


@dataclass(frozen=True, slots=True)
class Outbox:
    store: Store
    channels: Mapping[str, Channel]
    worker: str
    now: Callable[[], datetime]

    async def deliver(self) -> int:
        """Send what is due, at most one message a person; how many were tried."""
        now, names = self.now(), tuple(self.channels)
        deliveries = await self.store.work(lambda work: work.lease(self.worker, names, now, LEASE, TOGETHER))
        await asyncio.gather(*(self._deliver(delivery) for delivery in deliveries))
        return len(deliveries)

    async def _deliver(self, delivery: Delivery) -> None:
        settle = await self._send(delivery)
        await self.store.work(settle)

    async def _send(self, delivery: Delivery) -> Callable[[Transaction], None]:
        """Send one message; what is to be noted about it."""
        id, conversation = delivery.outbox_id, delivery.conversation_id
        channel = self.channels[delivery.address.channel]
        try:
            async with asyncio.timeout(SEND_TAKES_AT_MOST):
                await channel.send(delivery.address, delivery.outgoing)
        except Gone as gone:
            reason = gone.reason
            log.info("outbox.gone", outbox=id, conversation=conversation, reason="Gone")
            return lambda work: work.gone(conversation, reason, self.now())
        except Refused as refused:
            reason = refused.reason
            log.error("outbox.refused", outbox=id, conversation=conversation, reason="Refused")
            return lambda work: work.refused(id, reason, self.now())
        except (Later, OSError, TimeoutError) as error:
            seconds = error.seconds if isinstance(error, Later) else None
            return self._again(delivery, type(error).__name__, seconds)
        return lambda work: work.sent(id, self.now())

    def _again(self, delivery: Delivery, reason: str, wish: float | None) -> Callable[[Transaction], None]:
        if delivery.tries >= TRIES_AT_MOST:
            log.error("outbox.given_up", outbox=delivery.outbox_id, tries=delivery.tries, reason=reason)
            return lambda work: work.refused(delivery.outbox_id, reason, self.now())
        seconds = BACK_OFF[min(delivery.tries, len(BACK_OFF) - 1)] if wish is None else wish
        log.info("outbox.later", outbox=delivery.outbox_id, tries=delivery.tries, seconds=seconds, reason=reason)
        due = self.now() + timedelta(seconds=seconds)
        return lambda work: work.send_later(delivery.outbox_id, due)
