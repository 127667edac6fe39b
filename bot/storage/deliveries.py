"""The outbox: what she is to hear, in order for each conversation, until it is sent, refused, or she is gone.

1. Only the oldest waiting row of a conversation may be leased; while it waits for a retry, the later ones wait with it.
2. Among conversations a reply goes before a reminder, and the older before the younger.
3. A lease that ran out is anybody's: a message may go twice, never zero times.
4. What was sent is delivered when a channel can tell; the moment that is kept stays the one at which it was sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sql

from bot.channels import Address, Attachment, Outgoing
from bot.storage import Delivery, Priority
from bot.storage.forgetting import Forgetting
from bot.storage.ground import open_address
from bot.storage.leaving import Leaving
from bot.storage.receipts import Receipts, hash_of
from bot.storage.sealing import Broken
from bot.storage.tables import Moment, conversation, line, outbox
from bot.storage.talks import open_line

ORDER: dict[Priority, int] = {"reply": 0, "reminder": 1}

# written out, or the partial indexes would not be used
WAITING = outbox.c.state == sql.literal_column("'waiting'")
BY_ID = outbox.c.id == sql.bindparam("which")
NOW = sql.bindparam("now", type_=Moment())
AT = sql.bindparam("at", type_=Moment())

earlier = outbox.alias("earlier")
EARLIER_WAITS = sql.exists().where(
    earlier.c.conversation_id == outbox.c.conversation_id,
    earlier.c.id < outbox.c.id,
    earlier.c.state == sql.literal_column("'waiting'"),
)
DUE = (
    sql.select(
        outbox.c.id.label("outbox_id"),
        outbox.c.conversation_id,
        outbox.c.line_id,
        outbox.c.tries,
        line.c.at,
        line.c.sealed_line,
        line.c.sealed_file,
        conversation.c.address_hash,
        conversation.c.sealed_key,
        conversation.c.sealed_address,
    )
    .join(line, line.c.id == outbox.c.line_id)
    .join(conversation, conversation.c.id == outbox.c.conversation_id)
    .where(
        WAITING,
        outbox.c.due_at <= NOW,
        sql.or_(outbox.c.leased_until.is_(None), outbox.c.leased_until <= NOW),
        ~EARLIER_WAITS,
    )
    .order_by(outbox.c.priority, outbox.c.id)
    .limit(sql.bindparam("at_most"))
    .with_for_update(of=outbox, skip_locked=True)
)
LEASE = (
    outbox.update()
    .where(BY_ID)
    .values(leased_by=sql.bindparam("worker"), leased_until=sql.bindparam("until", type_=Moment()))
)
RENEW = (
    outbox.update()
    .where(BY_ID, WAITING, outbox.c.leased_by == sql.bindparam("worker"))
    .values(leased_until=sql.bindparam("until", type_=Moment()))
)
RELEASE = (
    outbox.update()
    .where(outbox.c.leased_by == sql.bindparam("worker"), WAITING)
    .values(leased_by=None, leased_until=None)
    .returning(outbox.c.conversation_id)
)
SETTLE = (
    outbox.update()
    .where(BY_ID, WAITING)
    .values(
        state=sql.bindparam("became"),
        settled_at=AT,
        sealed_reason=sql.bindparam("reason"),
        leased_by=None,
        leased_until=None,
    )
    .returning(
        outbox.c.conversation_id,
        sql.select(conversation.c.leaving)
        .where(conversation.c.id == outbox.c.conversation_id)
        .scalar_subquery()
        .label("is_leaving"),
    )
)
MARK: sql.BindParameter[bytes] = sql.bindparam("mark", type_=sql.LargeBinary())
# her phone may have told that it has it before we note that it was sent
SETTLE_MARKED = SETTLE.values(
    state=sql.case((outbox.c.mark_hash == MARK, "delivered"), else_="sent"), sealed_reason=None, mark_hash=MARK
).returning(outbox.c.state)
PUT_OFF = (
    outbox.update()
    .where(BY_ID, WAITING)
    .values(
        due_at=sql.bindparam("due", type_=Moment()),
        sealed_reason=sql.bindparam("reason"),
        leased_by=None,
        leased_until=None,
    )
)
LATER = PUT_OFF.values(tries=outbox.c.tries + 1)
END_ALL = (
    outbox.update()
    .where(outbox.c.conversation_id == sql.bindparam("which"), WAITING)
    .values(state="gone", settled_at=AT, sealed_reason=sql.bindparam("reason"), leased_by=None, leased_until=None)
)
SENT = outbox.c.state == sql.literal_column("'sent'")
HERS_UP_TO = (outbox.c.conversation_id == sql.bindparam("which"), outbox.c.line_id <= sql.bindparam("up_to"))
ON_THEIR_WAY = sql.select(outbox.c.id).where(*HERS_UP_TO, sql.or_(WAITING, SENT)).limit(1)
ARRIVED = outbox.update().where(*HERS_UP_TO, SENT).values(state="delivered").returning(outbox.c.id)
MARK_GONE = conversation.update().where(conversation.c.id == sql.bindparam("which")).values(gone_at=AT)
QUEUE = outbox.insert().returning(outbox.c.id)


class Deliveries(Receipts, Leaving, Forgetting):
    def send_soon(self, conversation_id: int, line_id: int, priority: Priority, at: datetime) -> int:
        row = {
            "conversation_id": conversation_id,
            "line_id": line_id,
            "channel": self.hold(conversation_id).channel,
            "priority": ORDER[priority],
            "state": "waiting",
            "queued_at": at,
            "due_at": at,
            "tries": 0,
        }
        outbox_id: int = self.run(QUEUE, row).scalar_one()
        self.ring_bell("outbox", conversation_id)
        return outbox_id

    def lease(
        self, worker: str, channels: Sequence[str], now: datetime, seconds: float, at_most: int
    ) -> list[Delivery]:
        due, values = _due(tuple(channels)), {"now": now, "at_most": at_most}
        until = now + timedelta(seconds=seconds)
        deliveries: list[Delivery] = []
        while not deliveries and (rows := self.run(due, values).all()):  # none but broken ones is not "nothing to do"
            for row in rows:
                try:
                    deliveries.append(self._delivery(row))
                except Broken as broken:
                    self.refused(row.outbox_id, str(broken), now)
                else:
                    self.run(LEASE, {"which": row.outbox_id, "worker": worker, "until": until})
        return deliveries

    def renew(self, outbox_id: int, worker: str, now: datetime, seconds: float) -> None:
        self.run(RENEW, {"which": outbox_id, "worker": worker, "until": now + timedelta(seconds=seconds)})

    def release(self, worker: str) -> int:
        released = self.run(RELEASE, {"worker": worker}).scalars().all()
        for conversation_id in released:
            self.ring_bell("outbox", conversation_id)
        return len(released)

    def sent(self, outbox_id: int, at: datetime, mark: str = "") -> None:
        if not mark:
            self._settle(outbox_id, "sent", None, at)
            return
        values = {"which": outbox_id, "mark": hash_of(self.keyring, mark), "at": at}
        settled = self.run(SETTLE_MARKED, values).one_or_none()
        if settled is not None and settled.state == "delivered":
            self.ring_bell("line", settled.conversation_id)
        self._forget_who_leaves(settled)

    def is_on_its_way(self, address: Address, up_to: int) -> bool:
        id = self.talk_of(address)
        return id is not None and self.run(ON_THEIR_WAY, {"which": id, "up_to": up_to}).first() is not None

    def arrived(self, address: Address, up_to: int) -> None:
        id = self.talk_of(address)
        if id is not None and self.run(ARRIVED, {"which": id, "up_to": up_to}).all():
            self.ring_bell("line", id)

    def send_later(self, outbox_id: int, due: datetime) -> None:
        self.run(LATER, {"which": outbox_id, "due": due, "reason": None})

    def put_off(self, outbox_id: int, due: datetime, reason: str = "") -> None:
        sealed = self._sealed_reason(reason) if reason else None
        self.run(PUT_OFF, {"which": outbox_id, "due": due, "reason": sealed})

    def refused(self, outbox_id: int, reason: str, at: datetime) -> None:
        self._settle(outbox_id, "refused", self._sealed_reason(reason), at)

    def gone(self, conversation_id: int, reason: str, at: datetime) -> None:
        ended = {"which": conversation_id, "reason": self._sealed_reason(reason), "at": at}
        try:
            held = self.hold(conversation_id)
        except Broken:  # nothing of hers can be thought about any more
            self.run(END_ALL, ended)
            return
        self.run(END_ALL, ended)
        if held.is_leaving:
            self.forget_if_delivered(conversation_id)
        elif not held.is_gone:
            self.run(MARK_GONE, {"which": conversation_id, "at": at})
            self.tell(conversation_id, {"kind": "not delivered", "reason": reason, "at": at.isoformat()}, at)
            self.let_go(conversation_id)

    def _settle(self, outbox_id: int, became: str, reason: bytes | None, at: datetime) -> None:
        values = {"which": outbox_id, "became": became, "reason": reason, "at": at}
        self._forget_who_leaves(self.run(SETTLE, values).one_or_none())

    def _forget_who_leaves(self, settled: Any) -> None:
        if settled is not None and settled.is_leaving:
            self.forget_if_delivered(settled.conversation_id)

    def _sealed_reason(self, reason: str) -> bytes:
        # a platform's reason may name her number
        return self.keyring.house.close(reason.encode(), "outbox.sealed_reason")

    def _delivery(self, row: Any) -> Delivery:
        seal = self.keyring.open_seal(row.sealed_key, row.address_hash)
        said = open_line(seal, row.conversation_id, row.line_id, row)
        return Delivery(
            outbox_id=row.outbox_id,
            conversation_id=row.conversation_id,
            address=open_address(seal, row.sealed_address, row.address_hash),
            outgoing=Outgoing(
                id=row.line_id,
                language=said.language,
                text=said.text,
                buttons=said.buttons,
                attachment=Attachment(*said.file) if said.file else None,
                lettered=said.lettered,
                author="counsellor" if said.author == "counsellor" else "lotse",
                by=said.by,
            ),
            tries=row.tries,
        )


@cache
def _due(channels: tuple[str, ...]) -> sql.Select[Any]:
    # a worker asks for the same channels for all its life; a list to be expanded would be written out anew each time
    return DUE.where(sql.or_(sql.false(), *(outbox.c.channel == channel for channel in channels)))
