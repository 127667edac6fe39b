"""A counsellor's words on their way to her: held for a moment, put into the inbox of her talk, and what became of them.

1. A held reply is in no log and no outbox: whoever takes it back has said nothing.
2. When it is due it enters the inbox under its key, once for ever, however often it was sent or the house fell over.
3. What somebody wrote whose access was blocked meanwhile is not sent; nor what was written before the case was closed.
4. With her the replies go that are held: to a mother who is leaving nothing is said any more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sql

from bot.storage.arrivals import DESK, SEEN, Arrivals
from bot.storage.case_tables import held_reply
from bot.storage.casework import Fate, Held
from bot.storage.ground import UnknownConversation, as_bytes
from bot.storage.papers import Papers
from bot.storage.sealing import Broken
from bot.storage.staff_tables import staff
from bot.storage.tables import Moment, inbox, outbox

CASE: sql.BindParameter[int] = sql.bindparam("which_case")
KEY = sql.bindparam("which_key", type_=sql.String())
NOW = sql.bindparam("now", type_=Moment())
HOLD = sql.text(
    "INSERT INTO held_reply (conversation_id, case_id, staff_id, key, at, due_at, sealed_reply) "
    "VALUES (:conversation_id, :case_id, :staff_id, :key, :at, :due, :sealed_reply) "
    "ON CONFLICT (case_id, key) DO NOTHING RETURNING id"
).bindparams(sql.bindparam("at", type_=Moment()), sql.bindparam("due", type_=Moment()))
HELD = sql.select(held_reply).where(held_reply.c.case_id == CASE).order_by(held_reply.c.id)
TAKE_BACK = (
    held_reply.delete()
    .where(held_reply.c.case_id == CASE, held_reply.c.key == KEY, held_reply.c.due_at > NOW)
    .returning(held_reply.c.id)
)
# Written in a time to come: the clock was put back meanwhile, and it would be held until then.
A_MOMENT = timedelta(minutes=1)  # clocks of several machines differ
DUE = sql.select(held_reply.c.id, held_reply.c.conversation_id).where(
    sql.or_(held_reply.c.due_at <= NOW, held_reply.c.at > sql.bindparam("to_come", type_=Moment()))
)
OF_CASE = sql.select(held_reply.c.id, held_reply.c.conversation_id).where(held_reply.c.case_id == CASE)
LET_GO = held_reply.delete().where(held_reply.c.id == sql.bindparam("which")).returning(*held_reply.c)
# Whoever may do nothing with cases (any more); the roles are parted by blanks.
AWAY = sql.or_(
    staff.c.disabled_at.is_not(None),
    sql.not_(sql.or_(staff.c.roles.contains("counsellor"), staff.c.roles.contains("lead"))),
)
IS_AWAY = sql.select(staff.c.id).where(staff.c.id == sql.bindparam("which"), AWAY)
UNHEARD = (
    sql.select(inbox.c.id)
    .where(
        inbox.c.conversation_id == sql.bindparam("which"), inbox.c.external_hash.is_not(None), inbox.c.channel != DESK
    )
    .limit(1)
)
FATES = sql.select(outbox.c.line_id, outbox.c.state, outbox.c.tries, outbox.c.sealed_reason).where(
    outbox.c.conversation_id == sql.bindparam("which")
)


class Replies(Papers, Arrivals):
    def tell_talk(self, conversation_id: int, event: dict[str, Any], at: datetime) -> None:
        self.tell(conversation_id, event, at)

    def hold_reply(self, case_id: int, reply: Held) -> bool:
        whose, seal = self._folder(case_id)
        if self.run(SEEN, self._accepted_as(case_id, reply.key)).first() is not None:
            return False
        row = {
            "conversation_id": whose,
            "case_id": case_id,
            "staff_id": reply.member,
            "key": reply.key,
            "at": reply.at,
            "due": reply.due,
            "sealed_reply": seal.close(as_bytes(reply.event), "held_reply.sealed_reply", whose),
        }
        if self.run(HOLD, row).first() is None:
            return False
        self.ring_bell("case", whose)
        return True

    def held_replies(self, case_id: int) -> list[Held]:
        rows = self.run(HELD, {"which_case": case_id}).all()
        seal = self.seal_for_reading(rows[0].conversation_id) if rows else None
        if seal is None:
            return []
        return [
            Held(row.key, row.staff_id, row.at, row.due_at, json.loads(seal.open(row.sealed_reply, *_place(row))))
            for row in rows
        ]

    def take_back(self, case_id: int, key: str, now: datetime) -> bool:
        whose, _ = self._folder(case_id)
        if self.run(TAKE_BACK, {"which_case": case_id, "which_key": key, "now": now}).first() is None:
            return False
        self.ring_bell("case", whose)
        return True

    def knows_reply(self, case_id: int, key: str) -> bool:
        if self.run(SEEN, self._accepted_as(case_id, key)).first() is not None:
            return True
        return any(row.key == key for row in self.run(HELD, {"which_case": case_id}).all())

    def send_held(self, now: datetime, case_id: int | None = None) -> int:
        due = (
            self.run(DUE, {"now": now, "to_come": now + A_MOMENT})
            if case_id is None
            else self.run(OF_CASE, {"which_case": case_id})
        )
        # held in the order of their ids, so that two who send do not wait for each other in a circle
        rows = sorted(due.all(), key=lambda row: (row.conversation_id, row.id))
        return sum(self._send(row.id, row.conversation_id, now) for row in rows)

    def has_unheard(self, conversation_id: int) -> bool:
        return self.run(UNHEARD, {"which": conversation_id}).first() is not None

    def fates(self, conversation_id: int) -> Mapping[int, Fate]:
        return {
            row.line_id: Fate(row.state, row.tries, self._reason(row.sealed_reason))
            for row in self.run(FATES, {"which": conversation_id}).all()
        }

    def _send(self, held_id: int, conversation_id: int, now: datetime) -> bool:
        try:
            talk = self.hold(conversation_id)
        except UnknownConversation:
            return False  # forgotten a moment ago, and the reply with her
        except Broken:
            self.run(LET_GO, {"which": held_id})
            return False
        row = self.run(LET_GO, {"which": held_id}).one_or_none()
        found = None if row is None else self.case(row.case_id)
        if row is None or talk.is_leaving or found is None:
            return False
        if found.closed_at is not None or self.run(IS_AWAY, {"which": row.staff_id}).first() is not None:
            self.write_trail(found.id, row.staff_id, "not sent", now)
            return False
        event = json.loads(talk.seal.open(row.sealed_reply, *_place(row)))
        if not self._keep(talk, event, now, self._accepted_as(row.case_id, row.key)):
            return False
        # she wrote in the meantime, and waits for an answer to that
        is_newer = found.waits_since is not None and found.last_at > row.at
        self.change(
            found.id,
            {
                "state": "taken" if is_newer else "hers",
                "waits_since": found.last_at if is_newer else None,
                "answered_at": found.answered_at or row.at,
                "last_at": found.last_at if is_newer else now,
            },
        )
        return True

    def _accepted_as(self, case_id: int, key: str) -> dict[str, Any]:
        return {"channel": DESK, "account": "", "external_hash": self.keyring.message_hash(DESK, str(case_id), key)}

    def _reason(self, sealed: bytes | None) -> str:
        try:
            return "" if sealed is None else self.keyring.house.open(sealed, "outbox.sealed_reason").decode()
        except Broken:
            return ""


def _place(row: Any) -> tuple[str, int]:
    return "held_reply.sealed_reply", row.conversation_id
