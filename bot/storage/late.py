"""Nobody is forgotten: the cases that wait longer than was promised, told to the lead once each; and how things stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from statistics import median

import sqlalchemy as sql

from bot.storage.case_tables import case
from bot.storage.cases import OPEN, READ, WHICH
from bot.storage.casework import Case, Patience
from bot.storage.replies import AWAY, Replies
from bot.storage.staff_tables import staff
from bot.storage.tables import Moment, conversation

NOW = sql.bindparam("now", type_=Moment())
BROKEN_PROMISE = sql.and_(
    case.c.rung_at.is_(None),
    case.c.promised_at <= NOW,
    sql.or_(case.c.answered_at.is_(None), case.c.state == "waiting"),
)
SHE_SAYS_SO = sql.and_(
    case.c.nudged_at.is_not(None), sql.or_(case.c.rung_at.is_(None), case.c.rung_at < case.c.nudged_at)
)
IS_LATE = sql.and_(case.c.waits_since.is_not(None), sql.or_(BROKEN_PROMISE, SHE_SAYS_SO))
LATE = READ.where(OPEN, IS_LATE).order_by(case.c.conversation_id)
RING = case.update().where(case.c.id == WHICH, OPEN, IS_LATE).values(rung_at=NOW).returning(case.c.id)
UNRING = case.update().where(case.c.id == WHICH).values(rung_at=None)
LEFT_ALONE = (
    sql.select(case.c.id).join(staff, staff.c.id == case.c.owner).where(OPEN, AWAY).order_by(case.c.conversation_id)
)
WAITING = (
    sql.select(sql.func.count().label("times"), sql.func.min(case.c.waits_since).label("oldest"))
    .select_from(case)
    .join(conversation, conversation.c.id == case.c.conversation_id)
    .where(OPEN, case.c.waits_since.is_not(None), ~conversation.c.leaving)
)
ANSWERED = sql.select(case.c.asked_at, case.c.answered_at).where(
    case.c.answered_at.is_not(None), case.c.answered_at >= sql.bindparam("since", type_=Moment())
)
CLAIM_NOTE = sql.text(
    "INSERT INTO note (name, value) VALUES (:name, :value) "
    "ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE note.value <> excluded.value RETURNING name"
)


class Late(Replies):
    def ring_late(self, now: datetime) -> list[Case]:
        rung = []
        for row in self.run(LATE, {"now": now}).all():
            # marked under its condition, so that of two processes one tells the lead
            if self.run(RING, {"which": row.id, "now": now}).first() is not None:
                rung.append(self._read(row))
                self.ring_bell("case", row.conversation_id)
        return rung

    def unring(self, case_ids: Sequence[int]) -> None:
        for case_id in sorted(case_ids):
            self.run(UNRING, {"which": case_id})

    def left_alone(self) -> list[int]:
        return list(self.run(LEFT_ALONE).scalars())

    def patience(self, since: datetime) -> Patience:
        waiting = self.run(WAITING).one()
        answered = [row.answered_at - row.asked_at for row in self.run(ANSWERED, {"since": since}).all()]
        return Patience(waiting.times, waiting.oldest, median(answered) if answered else None)

    def claim_note(self, name: str, value: str) -> bool:
        return self.run(CLAIM_NOTE, {"name": name, "value": value}).first() is not None
