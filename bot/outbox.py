"""Delivers what the turns have said: in order for each person, with patience, and never silently lost.

1. A message is leased, sent, and only then marked as sent. After a crash it may go twice, never zero times. Whoever gives up
   a send that his platform goes on with sends twice, too: so each channel has a patience of its own, fitting what is sent,
   and ours is longer. The lease is renewed meanwhile, so that nobody else waits for long when we die.
2. The next one is leased only when this one is marked (in the same transaction). So a crash repeats one message at most, and
   the order holds. Where a send takes long, it must not hold up all others: they go on meanwhile, while no more than AT_ONCE
   are under way. Only then may a crash repeat as many.
3. Later: the platform's own wish is honoured, otherwise we wait longer each time; a channel that keeps its own pace and
   did not even ask has not tried. Gone: everything for her ends and the desk learns of it. Refused: this message ends,
   the next one goes on. Held: it waits, however long, until people have decided. Whatever else a channel raises counts as
   Later.
4. What was sent is remembered until the database has noted it, also when it cannot for a while (a full disk): she would get
   it twice.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.channels import Channel, Gone, Held, Later, Refused, Unkept
from bot.logs import log
from bot.storage import Delivery, Store, Transaction

LEASE = 60.0  # seconds
RENEW_AFTER = 20.0  # so often while a send takes long
SEND_TAKES_AT_MOST = 1200.0  # longer than the patience of every channel
LONG = 1.0  # after so many seconds the others do not wait any more
AT_ONCE = 8
NOTE_AGAIN = 1.0  # seconds until the database is asked again after it has failed
LOOK_ANYWAY = 1.0  # another worker may have put something off, or died
BACK_OFF = (1.0, 5.0, 30.0, 120.0, 600.0, 3600.0)  # seconds
TRIES_AT_MOST = 60  # with the longest back-off, two days and more

T = TypeVar("T")
Settle = Callable[[Transaction], None]


def _nothing(_work: Transaction) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be noted about a message, and when it is due again."""

    settle: Settle
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outbox:
    store: Store
    channels: Mapping[str, Channel]
    worker: str
    now: Callable[[], datetime]
    long: float = LONG
    renew_after: float = RENEW_AFTER
    note_again: float = NOTE_AGAIN

    async def deliver(self) -> int:
        """Send what is due, one message after the other, until nothing is; how many were tried."""
        tried = 0
        settle: Settle = _nothing
        while (delivery := await self._next(settle)) is not None:
            [outcome] = await asyncio.gather(self._send(delivery), return_exceptions=True)
            settle = self._note(delivery, outcome).settle
            tried += 1
        return tried

    async def deliver_all_day(self) -> None:
        """Send whatever is due, as soon as it is."""
        settle: Settle = _nothing
        dues: list[datetime] = []
        slow: set[asyncio.Task[None]] = set()
        sending: asyncio.Task[str | None] | None = None
        try:
            while True:
                delivery = await self._surely(partial(self._next, settle, self._until_due(dues)))
                settle = _nothing
                if delivery is None:
                    continue
                sending = asyncio.create_task(self._send(delivery))
                await asyncio.wait({sending}, timeout=self.long)
                if sending.done():
                    settle = self._settled(delivery, sending, dues)
                else:
                    slow.add(asyncio.create_task(self._settle_later(delivery, sending, dues)))
                slow = await _under_way(slow)
        finally:
            for task in (sending, *slow):
                if task is not None:
                    task.cancel()

    async def _settle_later(self, delivery: Delivery, sending: asyncio.Task[str | None], dues: list[datetime]) -> None:
        try:
            while not (await asyncio.wait({sending}, timeout=self.renew_after))[0]:
                await self._surely(partial(self.store.work, self._renewed(delivery)))
        finally:
            sending.cancel()
        await self._surely(partial(self.store.work, self._settled(delivery, sending, dues)))

    async def _surely(self, do: Callable[[], Awaitable[T]]) -> T:
        """Do it as soon as the database can."""
        while True:
            try:
                return await do()
            except Unkept as error:
                log.error("outbox.unkept", exc_info=error)
            await asyncio.sleep(self.note_again)

    def _renewed(self, delivery: Delivery) -> Settle:
        return lambda work: work.renew(delivery.outbox_id, self.worker, self.now(), LEASE)

    def _settled(self, delivery: Delivery, sent: asyncio.Task[str | None], dues: list[datetime]) -> Settle:
        error = asyncio.CancelledError() if sent.cancelled() else sent.exception()
        note = self._note(delivery, error or sent.result())
        if note.due is not None:
            heapq.heappush(dues, note.due)
        return note.settle

    def _until_due(self, dues: list[datetime]) -> float:
        """Seconds until something that we put off is due again; nothing rings then."""
        now = self.now()
        while dues and dues[0] <= now:
            heapq.heappop(dues)
        return min(LOOK_ANYWAY, (dues[0] - now).total_seconds()) if dues else LOOK_ANYWAY

    async def _next(self, settle: Settle, patience: float = 0.0) -> Delivery | None:
        """Note what became of the last message and lease the next one, in one transaction: each costs a commit."""
        names = tuple(self.channels)

        def lease(work: Transaction) -> Delivery | None:
            leased = work.lease(self.worker, names, self.now(), LEASE, at_most=1)
            return leased[0] if leased else None

        return await self.store.work_upon("outbox", lease, patience, settle)

    async def _send(self, delivery: Delivery) -> str | None:
        async with asyncio.timeout(SEND_TAKES_AT_MOST):
            return await self.channels[delivery.address.channel].send(delivery.address, delivery.outgoing)

    def _note(self, delivery: Delivery, outcome: str | BaseException | None) -> Note:
        """What is to be noted about a message that was sent, or was not."""
        id, conversation = delivery.outbox_id, delivery.conversation_id
        match outcome:
            case None | str():
                return Note(lambda work: work.sent(id, self.now(), outcome or ""))
            case Gone(reason=reason):
                log.info("outbox.gone", outbox=id, conversation=conversation, reason="Gone")
                return Note(lambda work: work.gone(conversation, reason, self.now()))
            case Refused(reason=reason):
                log.error("outbox.refused", outbox=id, conversation=conversation, reason="Refused")
                return Note(lambda work: work.refused(id, reason, self.now()))
            case Held(reason=reason, seconds=seconds):
                log.warning("outbox.held", outbox=id, conversation=conversation, reason="Later")
                due = self.now() + timedelta(seconds=seconds or 0)
                return Note(lambda work: work.put_off(id, due, reason), due)
            case Later(seconds=seconds, tried=False):
                due = self.now() + timedelta(seconds=seconds or 0)
                return Note(lambda work: work.put_off(id, due), due)
            case Later(seconds=seconds):
                return self._again(delivery, "Later", seconds)
            case OSError() | TimeoutError():
                return self._again(delivery, type(outcome).__name__, None)
            case _:
                log.error("outbox.failed", outbox=id, conversation=conversation, exc_info=outcome)
                return self._again(delivery, type(outcome).__name__, None)

    def _again(self, delivery: Delivery, reason: str, wish: float | None) -> Note:
        if delivery.tries >= TRIES_AT_MOST:
            log.error("outbox.given_up", outbox=delivery.outbox_id, tries=delivery.tries, reason=reason)
            return Note(lambda work: work.refused(delivery.outbox_id, reason, self.now()))
        seconds = BACK_OFF[min(delivery.tries, len(BACK_OFF) - 1)] if wish is None else wish
        log.info("outbox.later", outbox=delivery.outbox_id, tries=delivery.tries, seconds=seconds, reason=reason)
        due = self.now() + timedelta(seconds=seconds)
        return Note(lambda work: work.send_later(delivery.outbox_id, due), due)


async def _under_way(slow: set[asyncio.Task[None]]) -> set[asyncio.Task[None]]:
    """Those that are not done yet; fewer than AT_ONCE, so that one more can begin. Raises what went wrong."""
    if len(slow) >= AT_ONCE:
        await asyncio.wait(slow, return_when=asyncio.FIRST_COMPLETED)
    done = {task for task in slow if task.done()}
    for task in done:
        task.result()
    return slow - done
