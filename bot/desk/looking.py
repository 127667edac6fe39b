"""What a member sees: the queue, and a case with its talk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.catalogues import escaped
from bot.desk.hand import names, present
from bot.desk.refusals import Forgotten, NotYours
from bot.desk.rights import leads, may_read, may_see
from bot.desk.talk import Delivery, Entry, Filters, Talk
from bot.post import files_of, read_event
from bot.storage import Line, Transaction
from bot.storage.casework import Case, Fate, Held, Trace
from bot.storage.staffing import Member
from dialogs.events import CounsellorSaid

LINES_AT_MOST = 300
TRIES_UNTIL_GIVEN_UP = 60  # as in `bot.outbox`
SEEN_ONCE_AN = timedelta(hours=1)  # a page that is open for long looks often, and is written down once
SAFETY_NUMBER = "safety number"  # as a channel says it (`bot.channels.Held`)
WHY: Mapping[str, Delivery] = {
    "waiting": "waiting",
    "sent": "sent",
    "delivered": "delivered",
    "gone": "gone",
    "refused": "refused",
}


def queue(work: Transaction, member: Member, filters: Filters) -> list[Case]:
    member = present(work, member)
    last_ones = partial(work.closed_cases, None if leads(member) else member.id)
    cases = last_ones() if filters.closed else work.open_cases()
    return chosen(cases, member, filters)


def chosen(cases: Iterable[Case], member: Member, filters: Filters) -> list[Case]:
    """Those that this member may see, and wants to."""
    return [case for case in cases if may_see(member, case) and _fits(case, member, filters)]


def look(work: Transaction, member: Member, case_id: int) -> Talk:
    """Raises Disabled, NotAllowed, Forgotten, NotYours."""
    member, case = present(work, member), work.case(case_id)
    if case is None:
        raise Forgotten
    called = names(work)
    if not may_see(member, case):
        raise NotYours(case.owner, called.get(case.owner or 0, ""))
    if not may_read(member, case):
        return Talk(case, (), (), (), None, "", called)
    return Talk(
        case=case,
        entries=(*_said(work, case), *_held(work, case)),
        notes=tuple(work.notes(case_id)),
        trail=tuple(work.trail(case_id)),
        appointment=work.appointment(case_id),
        draft=work.draft(case_id, member.id),
        names=called,
        may_read=True,
        may_write=case.owner == member.id and case.state != "closed",
    )


def has_just_looked(trail: Iterable[Trace], member: Member, what: str, now: datetime) -> bool:
    return any(one.member == member.id and one.what == what and one.at > now - SEEN_ONCE_AN for one in trail)


def _fits(case: Case, member: Member, filters: Filters) -> bool:
    asked = ((filters.queue, case.queue), (filters.language, case.language), (filters.region, case.region))
    return (
        all(not wanted or wanted == is_so for wanted, is_so in asked)
        and (not filters.waiting or case.state == "waiting")
        and (not filters.mine or case.owner == member.id)
    )


def lines_of(work: Transaction, case: Case) -> list[Line]:
    """The talk as far as it is the desk's: what she tells Lotse, or the next counsellor, after the end of a case is not."""
    lines = work.lines(case.conversation_id, at_most=LINES_AT_MOST)
    return [line for line in lines if case.closed_at is None or line.at <= case.closed_at]


def _said(work: Transaction, case: Case) -> Iterator[Entry]:
    fates = work.fates(case.conversation_id)
    for line in lines_of(work, case):
        yield Entry(line, _delivery(fates.get(line.id)))


def _held(work: Transaction, case: Case) -> Iterator[Entry]:
    for held in work.held_replies(case.id):
        for line in _lines(held, case.language):
            yield Entry(line, "held", held.key, held.due)


def _lines(held: Held, language: str) -> Iterator[Line]:
    """A reply as it will stand in the log."""
    said = read_event(held.event)
    if not isinstance(said, CounsellorSaid):
        return
    german = escaped(said.german or said.text)
    line = Line("counsellor", held.at, escaped(said.text), german, language, by=said.counsellor)
    files = files_of(held.event)
    if said.text or not files:
        yield line
    for file in files:
        yield replace(line, text="", german="", file=(file.name, file.media_type, b""))


def _delivery(fate: Fate | None) -> Delivery:
    if fate is None:
        return ""
    if fate.became == "waiting" and fate.reason == SAFETY_NUMBER:
        return "safety number"
    if fate.became == "waiting" and fate.tries:
        return "trying again"
    if fate.became == "refused" and fate.tries >= TRIES_UNTIL_GIVEN_UP:
        return "given up"
    return WHY[fate.became]
