"""Cases: opened by a talk, taken and closed at the desk.

1. Whoever changes a case holds its conversation first; only the mark that the lead was told (`late`) needs no more than itself.
2. She waits (`waits_since`) from her wish, or from her words, until a counsellor has answered.
3. What she closes herself is closed only while nobody has taken it: who has it reads what she wrote, and closes it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sql

from bot.storage.aliases import new_alias
from bot.storage.case_tables import case
from bot.storage.casework import Case
from bot.storage.ground import UnknownConversation, as_bytes
from bot.storage.sealing import Broken, Seal
from bot.storage.tables import Moment, conversation
from bot.storage.talks import Talks
from dialogs.model import OpenCase

OPENED_AGAIN_WITHIN = timedelta(days=30)

WHICH: sql.BindParameter[int] = sql.bindparam("which")
AT_MOST: sql.BindParameter[int] = sql.bindparam("at_most")
OPEN = case.c.closed_at.is_(None)
READ = (
    sql.select(case, conversation.c.channel, conversation.c.sealed_key, conversation.c.address_hash)
    .join(conversation, conversation.c.id == case.c.conversation_id)
    .where(~conversation.c.leaving)
)
AS_THEY_WAIT = (case.c.urgent.desc(), case.c.waits_since.is_(None), case.c.waits_since, case.c.last_at, case.c.id)
ALL_OPEN = READ.where(OPEN).order_by(*AS_THEY_WAIT)
ALL_CLOSED = READ.where(case.c.closed_at.is_not(None)).order_by(case.c.closed_at.desc()).limit(AT_MOST)
CLOSED_OF = ALL_CLOSED.where(case.c.owner == sql.bindparam("owner"))
BY_ID = READ.where(case.c.id == WHICH)
THE_LAST = (case.c.closed_at.is_not(None), case.c.id.desc())
LAST_OF = READ.where(case.c.conversation_id == WHICH).order_by(*THE_LAST).limit(1)
ALL_OF = READ.where(case.c.conversation_id == WHICH).order_by(case.c.id)
LAST = sql.select(case).where(case.c.conversation_id == WHICH).order_by(*THE_LAST).limit(1)
WHOSE = sql.select(case.c.conversation_id).where(case.c.id == WHICH)
WITH_ALIAS = sql.select(case.c.id).where(case.c.alias == WHICH).limit(1)

BEGIN = case.insert().returning(case.c.id)
CHANGE = case.update().where(case.c.id == WHICH)
CLOSE_WAITING = (
    case.update()
    .where(case.c.conversation_id == WHICH, OPEN, case.c.state == "waiting")
    .values(state="closed", closed_at=sql.bindparam("at", type_=Moment()), waits_since=None)
    .returning(case.c.id)
)
AT = sql.bindparam("at", type_=Moment())
SHE_WROTE = (
    case.update()
    .where(case.c.conversation_id == WHICH, OPEN)
    .values(
        unread=case.c.unread + 1,
        last_at=sql.bindparam("came_at", type_=Moment()),
        waits_since=sql.func.coalesce(case.c.waits_since, AT),
        state=sql.case((case.c.state == "hers", "taken"), else_=case.c.state),
    )
    .returning(case.c.id)
)
NUDGE = case.update().where(case.c.conversation_id == WHICH, OPEN).values(nudged_at=AT).returning(case.c.id)

NOBODYS_YET = {"owner": None, "taken_at": None, "answered_at": None, "rung_at": None, "nudged_at": None}
UNFINISHED = {"closed_at": None, "outcome": "", "barriers": ""}
NOTHING_KNOWN: Mapping[str, Any] = {"topic": "", "region": "", "language": "", "first_words": "", "answers": {}}
AS_IT_STANDS = (
    *(
        "opened_at",
        "asked_at",
        "last_at",
        "waits_since",
        "promised_at",
        "owner",
        "suggested",
        "taken_at",
        "answered_at",
    ),
    *("unread", "rung_at", "nudged_at", "closed_at", "outcome"),
)


class Cases(Talks):
    # ── the talk's side ──

    def open_case(self, conversation_id: int, wish: OpenCase, at: datetime) -> int:
        seal = self.hold(conversation_id).seal
        told = {name: getattr(wish, name) for name in ("topic", "region", "language", "first_words")}
        about = {**told, "answers": dict(wish.answers)}
        last = self.run(LAST, {"which": conversation_id}).one_or_none()
        self.ring_bell("case", conversation_id)
        if last is not None and last.closed_at is None:
            self._ask_again(last, seal, about, wish, at)
            return int(last.id)
        plain = {"queue": wish.queue, "urgent": wish.urgent, "promised_at": wish.promised_at}
        asked = {**plain, **_sealed(seal, conversation_id, about)}
        waits = {"state": "waiting", "asked_at": at, "last_at": at, "waits_since": at, "unread": 0}
        if last is not None and last.closed_at >= at - OPENED_AGAIN_WITHIN:
            self.change(last.id, asked | waits | NOBODYS_YET | UNFINISHED | {"suggested": last.owner or last.suggested})
            return int(last.id)
        alias = last.alias if last is not None else new_alias(self._is_taken)
        begun = {"conversation_id": conversation_id, "alias": alias, "opened_at": at}
        case_id: int = self.run(BEGIN, asked | waits | begun).scalar_one()
        return case_id

    def keep_card(self, conversation_id: int, region: str, language: str, answers: Mapping[str, str]) -> None:
        seal = self.hold(conversation_id).seal
        last = self.run(LAST, {"which": conversation_id}).one_or_none()
        if last is not None and last.closed_at is None:
            before = _about(seal, last)
            told = {**before, "region": region or before["region"], "language": language, "answers": dict(answers)}
            self.change(last.id, _sealed(seal, conversation_id, told))

    def close_case(self, conversation_id: int, at: datetime) -> None:
        self.hold(conversation_id)
        if self.run(CLOSE_WAITING, {"which": conversation_id, "at": at}).all():
            self.ring_bell("case", conversation_id)

    def she_wrote(self, conversation_id: int, at: datetime, came_at: datetime) -> None:
        self._mark(SHE_WROTE, conversation_id, {"at": at, "came_at": came_at})

    def nudge(self, conversation_id: int, at: datetime) -> None:
        self._mark(NUDGE, conversation_id, {"at": at})

    # ── looking ──

    def open_cases(self) -> list[Case]:
        return [self._read(row) for row in self.run(ALL_OPEN).all()]

    def closed_cases(self, owner: int | None = None, at_most: int = 100) -> list[Case]:
        whose = {} if owner is None else {"owner": owner}
        rows = self.run(ALL_CLOSED if owner is None else CLOSED_OF, {"at_most": at_most, **whose}).all()
        return [self._read(row) for row in rows]

    def case(self, case_id: int) -> Case | None:
        row = self.run(BY_ID, {"which": case_id}).one_or_none()
        return None if row is None else self._read(row)

    def case_of(self, conversation_id: int) -> Case | None:
        row = self.run(LAST_OF, {"which": conversation_id}).one_or_none()
        return None if row is None else self._read(row)

    def cases_of(self, conversation_id: int) -> list[Case]:
        return [self._read(row) for row in self.run(ALL_OF, {"which": conversation_id}).all()]

    # ── the desk's side ──

    def hold_case(self, case_id: int) -> Case | None:
        whose = self.run(WHOSE, {"which": case_id}).scalar_one_or_none()
        try:
            is_leaving = whose is None or self.hold(whose).is_leaving
        except (UnknownConversation, Broken):
            return None
        return None if is_leaving else self.case(case_id)

    def take(self, case_id: int, member: int, at: datetime) -> None:
        self.change(case_id, {"state": "taken", "owner": member, "taken_at": at})

    def give_back(self, case_id: int, queue: str, promised_at: datetime | None, at: datetime) -> None:
        found = self.case(case_id)
        if found is None:
            return
        waits = {"state": "waiting", "waits_since": found.waits_since or at, "queue": queue}
        if found.answered_at is not None or found.promised_at is None:  # the first promise stands until it is kept
            waits |= {"promised_at": promised_at, "rung_at": None}
        self.change(case_id, {**waits, "owner": None, "suggested": None, "taken_at": None})

    def pass_on(self, case_id: int, member: int, at: datetime) -> None:
        found = self.case(case_id)
        if found is not None:
            state = "taken" if found.state == "waiting" else found.state
            new = {"unread": max(found.unread, 1)}  # to whom it is given it is new, whoever has read it before
            self.change(case_id, {"state": state, "owner": member, "taken_at": at, **new})

    def end_case(self, case_id: int, outcome: str, barriers: Sequence[str], at: datetime) -> None:
        done = {"state": "closed", "closed_at": at, "waits_since": None, "unread": 0}
        self.change(case_id, {**done, "outcome": outcome, "barriers": " ".join(barriers)})

    def reopen(self, case_id: int, member: int, at: datetime) -> None:
        # she has not asked again, so nothing is promised, and her first answer stays what it was
        mine = {"state": "taken", "owner": member, "taken_at": at, "last_at": at, "waits_since": None}
        self.change(case_id, {**UNFINISHED, **mine, "promised_at": None, "rung_at": None, "nudged_at": None})

    # ── by ourselves ──

    def change(self, case_id: int, values: Mapping[str, Any]) -> None:
        whose = self.run(WHOSE, {"which": case_id}).scalar_one_or_none()
        if whose is not None:
            self.hold(whose)
            self.run(CHANGE, {"which": case_id, **values})
            self.ring_bell("case", whose)

    def _mark(self, statement: sql.Executable, conversation_id: int, times: Mapping[str, datetime]) -> None:
        self.hold(conversation_id)
        if self.run(statement, {"which": conversation_id, **times}).all():
            self.ring_bell("case", conversation_id)

    def _ask_again(self, row: Any, seal: Seal, about: dict[str, Any], wish: OpenCase, at: datetime) -> None:
        """She asks while her case is open: it keeps its place, or becomes urgent."""
        before = _about(seal, row)
        words = "\n".join(filter(None, (before["first_words"], about["first_words"])))
        known = {name: about[name] or before[name] for name in ("topic", "region", "language")}
        told = {**known, "first_words": words, "answers": {**before["answers"], **about["answers"]}}
        values = {"last_at": at, "waits_since": row.waits_since or at, **_sealed(seal, row.conversation_id, told)}
        if wish.urgent and not row.urgent:
            values |= {"urgent": True, "promised_at": wish.promised_at or row.promised_at, "rung_at": None}
        self.change(row.id, values)

    def _is_taken(self, alias: str) -> bool:
        return self.run(WITH_ALIAS, {"which": alias}).first() is not None

    def _read(self, row: Any) -> Case:
        try:
            about = _about(self.keyring.open_seal(row.sealed_key, row.address_hash), row)
        except Broken:
            about = NOTHING_KNOWN  # it stays in the queue all the same: somebody waits
        return Case(
            id=row.id,
            conversation_id=row.conversation_id,
            alias=row.alias or f"Fall {row.id}",  # one that was opened before there were aliases
            state=row.state,
            queue=row.queue,
            urgent=row.urgent,
            channel=row.channel,
            barriers=tuple(row.barriers.split()),
            **{name: about[name] for name in NOTHING_KNOWN},
            **{name: getattr(row, name) for name in AS_IT_STANDS},
        )


def _about(seal: Seal, row: Any) -> Mapping[str, Any]:
    about = json.loads(seal.open(row.sealed_case, "cases.sealed_case", row.conversation_id))
    return {**NOTHING_KNOWN, **about}


def _sealed(seal: Seal, conversation_id: int, about: Mapping[str, Any]) -> dict[str, Any]:
    sealed = seal.close(as_bytes(about), "cases.sealed_case", conversation_id)
    return {"sealed_case": sealed, "has_words": bool(about["first_words"] or about["answers"])}
