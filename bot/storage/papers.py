"""What lies in a case's folder: notes, what is not sent yet, who has seen and done what, and the times for an appointment."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sql

from bot.storage.case_tables import appointment, case_note, draft, trail
from bot.storage.cases import Cases
from bot.storage.casework import Appointment, Note, Trace
from bot.storage.ground import UnknownConversation, as_bytes
from bot.storage.sealing import Seal
from bot.storage.tables import Moment

HERSELF = 0  # where a member's number stands otherwise

CASE: sql.BindParameter[int] = sql.bindparam("case_id")
MEMBER: sql.BindParameter[int] = sql.bindparam("staff_id")
AT = sql.bindparam("at", type_=Moment())

ADD_NOTE = case_note.insert().returning(case_note.c.id)
NOTES = sql.select(case_note).where(case_note.c.case_id == CASE).order_by(case_note.c.id)
ITS_DRAFT = (draft.c.case_id == CASE, draft.c.staff_id == MEMBER)
DRAFT = sql.select(draft).where(*ITS_DRAFT)
DROP_DRAFT = draft.delete().where(*ITS_DRAFT)
ADD_DRAFT = draft.insert().inline()
ADD_TRACE = trail.insert().inline()
TRAIL = sql.select(trail).where(trail.c.case_id == CASE).order_by(trail.c.id)
MARK_SEEN = sql.text(
    "INSERT INTO seen (conversation_id, case_id, staff_id, line_id, at) "
    "VALUES (:conversation_id, :case_id, :staff_id, :line_id, :at) "
    "ON CONFLICT (case_id, staff_id) DO UPDATE SET line_id = excluded.line_id, at = excluded.at"
).bindparams(AT)
OFFER = appointment.insert().inline()
OFFERED = sql.select(appointment).where(appointment.c.case_id == CASE).order_by(appointment.c.id.desc())
AGREED = OFFERED.where(appointment.c.state == "agreed").limit(1)
CHOOSE = (
    appointment.update()
    .where(appointment.c.id == sql.bindparam("which"))
    .values(state=sql.bindparam("became"), chosen_at=sql.bindparam("chosen", type_=Moment()))
)


class Papers(Cases):
    # ── notes and drafts ──

    def add_note(self, case_id: int, member: int, words: str, at: datetime) -> int:
        whose, seal = self._folder(case_id)
        sealed = seal.close(words.encode(), "case_note.sealed_note", whose)
        row = {"conversation_id": whose, "case_id": case_id, "staff_id": member, "at": at, "sealed_note": sealed}
        note_id: int = self.run(ADD_NOTE, row).scalar_one()
        self.ring_bell("case", whose)
        return note_id

    def notes(self, case_id: int) -> list[Note]:
        rows = self.run(NOTES, {"case_id": case_id}).all()
        seal = self.seal_for_reading(rows[0].conversation_id) if rows else None
        if seal is None:
            return []
        return [
            Note(
                row.id,
                row.staff_id,
                row.at,
                seal.open(row.sealed_note, "case_note.sealed_note", row.conversation_id).decode(),
            )
            for row in rows
        ]

    def keep_draft(self, case_id: int, member: int, words: str, at: datetime) -> None:
        whose, seal = self._folder(case_id)
        self.run(DROP_DRAFT, {"case_id": case_id, "staff_id": member})
        if words:
            sealed = seal.close(words.encode(), "draft.sealed_draft", whose)
            row = {"conversation_id": whose, "case_id": case_id, "staff_id": member, "at": at, "sealed_draft": sealed}
            self.run(ADD_DRAFT, row)
            self.ring_bell("writing", whose)

    def draft(self, case_id: int, member: int) -> str:
        row = self.run(DRAFT, {"case_id": case_id, "staff_id": member}).one_or_none()
        seal = None if row is None else self.seal_for_reading(row.conversation_id)
        return "" if seal is None else seal.open(row.sealed_draft, "draft.sealed_draft", row.conversation_id).decode()

    # ── who has seen and done what ──

    def write_trail(self, case_id: int, member: int, what: str, at: datetime) -> None:
        whose, _ = self._folder(case_id)
        row = {"conversation_id": whose, "case_id": case_id, "staff_id": member, "what": what, "at": at}
        self.run(ADD_TRACE, row)

    def tell_desk(self, conversation_id: int, what: str, at: datetime, urgent: bool = False) -> None:
        found = self.case_of(conversation_id)
        if found is not None and found.closed_at is None:
            self.write_trail(found.id, HERSELF, what, at)
            self.change(found.id, {"urgent": urgent or found.urgent})

    def trail(self, case_id: int) -> list[Trace]:
        return [Trace(row.staff_id, row.what, row.at) for row in self.run(TRAIL, {"case_id": case_id}).all()]

    def mark_seen(self, case_id: int, member: int, line_id: int, at: datetime) -> None:
        whose, _ = self._folder(case_id)
        row = {"conversation_id": whose, "case_id": case_id, "staff_id": member, "line_id": line_id, "at": at}
        self.run(MARK_SEEN, row)
        found = self.case(case_id)
        if found is None or found.owner != member:
            return
        unread = sum(line.author == "mother" for line in self.lines(whose, after=line_id))
        if unread != found.unread:
            self.change(case_id, {"unread": unread})

    # ── an appointment ──

    def offer_times(self, case_id: int, member: int, times: Sequence[datetime], at: datetime) -> None:
        whose, seal = self._folder(case_id)
        told = as_bytes([time.isoformat() for time in times])
        row = {
            "conversation_id": whose,
            "case_id": case_id,
            "staff_id": member,
            "offered_at": at,
            "sealed_times": seal.close(told, "appointment.sealed_times", whose),
            "state": "offered",
        }
        self.run(OFFER, row)
        self.ring_bell("case", whose)

    def appointment(self, case_id: int) -> Appointment | None:
        row = self.run(OFFERED.limit(1), {"case_id": case_id}).one_or_none()
        seal = None if row is None else self.seal_for_reading(row.conversation_id)
        if row is None or seal is None:
            return None
        told: list[str] = json.loads(seal.open(row.sealed_times, "appointment.sealed_times", row.conversation_id))
        times = tuple(map(datetime.fromisoformat, told))
        agreed = self.run(AGREED, {"case_id": case_id}).one_or_none()
        return Appointment(row.staff_id, row.offered_at, times, row.state, agreed.chosen_at if agreed else None)

    def appoint(self, conversation_id: int, chosen: datetime | None) -> None:
        self.hold(conversation_id)
        found = self.case_of(conversation_id)
        row: Any = None if found is None else self.run(OFFERED.limit(1), {"case_id": found.id}).one_or_none()
        if row is not None:
            became = "none fits" if chosen is None else "agreed"
            self.run(CHOOSE, {"which": row.id, "became": became, "chosen": chosen})
            self.ring_bell("case", conversation_id)

    def _folder(self, case_id: int) -> tuple[int, Seal]:
        """Whose case it is, her conversation held, and her key."""
        found = self.hold_case(case_id)
        if found is None:
            raise UnknownConversation(f"Case {case_id} is not kept (any more).")
        return found.conversation_id, self.hold(found.conversation_id).seal
