"""One transaction with all its verbs: the port's Transaction, on either database."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sql

from bot.storage import Waiting
from bot.storage.deliveries import EARLIER_WAITS, WAITING, Deliveries
from bot.storage.erasing import Erasing
from bot.storage.errands import Errands
from bot.storage.ground import UnknownConversation
from bot.storage.late import Late
from bot.storage.questions import Questions
from bot.storage.sealing import Broken
from bot.storage.sessions import Sessions
from bot.storage.tables import Moment, dead_letter, inbox, note, outbox, timer

REMIND = sql.text(
    "INSERT INTO timer (conversation_id, timer, due_at) VALUES (:which, :timer, :due) "
    "ON CONFLICT (conversation_id, timer) DO UPDATE SET due_at = excluded.due_at"
).bindparams(sql.bindparam("due", type_=Moment()))
CANCEL = timer.delete().where(
    timer.c.conversation_id == sql.bindparam("which"), timer.c.timer == sql.bindparam("timer_name")
)
NOW = sql.bindparam("now", type_=Moment())
RINGING = (
    sql.select(timer.c.id, timer.c.conversation_id)
    .where(timer.c.due_at <= NOW)
    .order_by(timer.c.due_at, timer.c.id)
    .limit(sql.bindparam("at_most"))
)
TAKE_TIMER = timer.delete().where(timer.c.id == sql.bindparam("which"), timer.c.due_at <= NOW).returning(timer.c.timer)

INBOX_WAITING = sql.select(sql.func.count().label("times"), sql.func.min(inbox.c.received_at).label("oldest")).where(
    inbox.c.conversation_id.is_not(None)
)
# A message that waits for a retry, or behind one, says that she is hard to reach; not that nobody delivers.
UNTRIED = sql.and_(outbox.c.tries == 0, ~EARLIER_WAITS)
OUTBOX_WAITING = sql.select(
    sql.func.count().label("times"),
    sql.func.min(sql.case((UNTRIED, sql.func.coalesce(outbox.c.leased_until, outbox.c.due_at)))).label("oldest"),
).where(WAITING)
DEAD_LETTERS = sql.select(sql.func.count()).select_from(dead_letter)

NOTES = "note.value"  # the place of what is sealed
NOTE = sql.select(note.c.value).where(note.c.name == sql.bindparam("which"))
SET_NOTE = sql.text(
    "INSERT INTO note (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
HOLD_NOTE = sql.text(
    "INSERT INTO note (name, value) VALUES (:which, '') "
    "ON CONFLICT (name) DO UPDATE SET value = note.value RETURNING value"
)


class Ledger(Erasing, Late, Questions, Deliveries, Errands, Sessions):
    def remind(self, conversation_id: int, timer: str, due: datetime) -> None:
        self.hold(conversation_id)
        self.run(REMIND, {"which": conversation_id, "timer": timer, "due": due})

    def cancel_reminder(self, conversation_id: int, timer: str) -> None:
        self.run(CANCEL, {"which": conversation_id, "timer_name": timer})

    def ring(self, now: datetime, at_most: int = 100) -> int:
        self.forget_who_left(now)
        rung = 0
        due = self.run(RINGING, {"now": now, "at_most": at_most}).all()
        # held in the order of their ids, so that two who ring do not wait for each other in a circle
        for row in sorted(due, key=lambda row: (row.conversation_id, row.id)):
            rung += self._ring_one(row.id, row.conversation_id, now)
        return rung

    def waiting(self) -> Waiting:
        arrived = self.run(INBOX_WAITING).one()
        queued = self.run(OUTBOX_WAITING).one()
        return Waiting(
            inbox=arrived.times,
            outbox=queued.times,
            dead_letters=self.run(DEAD_LETTERS).scalar_one(),
            oldest_inbox=arrived.oldest,
            oldest_untried=queued.oldest,
        )

    def note(self, name: str) -> str | None:
        value: str | None = self.run(NOTE, {"which": name}).scalar_one_or_none()
        return value

    def set_note(self, name: str, value: str) -> None:
        self.run(SET_NOTE, {"name": name, "value": value})

    def hold_note(self, name: str) -> str:
        value: str = self.run(HOLD_NOTE, {"which": name}).scalar_one()
        return value

    def sealed_note(self, name: str) -> str:
        return self._read_sealed(name, self.note(name) or "")

    def change_sealed_note(self, name: str, how: Callable[[str], str]) -> None:
        text = how(self._read_sealed(name, self.hold_note(name)))
        self.set_note(name, base64.b64encode(self.keyring.house.close(text.encode(), NOTES, name.encode())).decode())

    def _read_sealed(self, name: str, value: str) -> str:
        try:
            return self.keyring.house.open(base64.b64decode(value), NOTES, name.encode()).decode() if value else ""
        except (Broken, ValueError):  # by another key, or by a hand: what is so will be noted anew
            return ""

    def _ring_one(self, timer_id: int, conversation_id: int, now: datetime) -> bool:
        try:
            self.hold(conversation_id)
        except UnknownConversation:
            return False  # forgotten a moment ago, and her timers with her
        except Broken:
            self.run(TAKE_TIMER, {"which": timer_id, "now": now})  # a key that doesn't open must not silence the others
            return False
        name = self.run(TAKE_TIMER, {"which": timer_id, "now": now}).scalar_one_or_none()
        if name is None:
            return False  # somebody else was quicker, or it was put off
        self.tell(conversation_id, {"kind": "time", "timer": name, "at": now.isoformat()}, now)
        return True
