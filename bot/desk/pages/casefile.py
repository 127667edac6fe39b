"""A case as its page shows it: whose it is, what she told, what was noted, and what this member may do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.desk.lists import OUTCOMES
from bot.desk.looking import LINES_AT_MOST
from bot.desk.pages.clock import moment
from bot.desk.pages.readable import readable
from bot.desk.pages.rows import Names
from bot.desk.pages.speech import Speech
from bot.desk.rights import leads, may_take
from bot.desk.talk import Talk
from bot.storage.casework import Appointment, Case
from bot.storage.staffing import Member


@dataclass(frozen=True, slots=True)
class May:
    """What is offered to this member. Whether it may be done is looked at again when it is done."""

    take: bool = False
    reply: bool = False
    note: bool = False
    pass_on: bool = False
    give_back: bool = False
    close: bool = False
    reopen: bool = False
    times: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """A note, or a step of the trail."""

    who: str
    iso: str
    when: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CaseFile:
    id: int
    alias: str
    state: str
    state_words: str
    urgent: bool
    overdue: bool
    language: str
    language_id: str
    region: str
    topic: str
    owner: str
    owner_id: int | None
    outcome: str
    is_open_to_read: bool
    last: int
    is_long: bool
    may: May
    first_words: str = field(repr=False)
    card: tuple[tuple[str, str], ...] = field(repr=False)
    notes: tuple[Noted, ...] = field(repr=False)
    trail: tuple[Noted, ...] = field(repr=False)
    appointment: str = ""
    is_agreed: bool = False
    draft: str = field(default="", repr=False)

    @property
    def around(self) -> tuple[object, ...]:
        """All that stands around the talk itself; the trail not, since every look is a step of it."""
        return (self.state, self.owner_id, self.urgent, self.overdue, self.may, self.notes, self.card, self.appointment)


def case_file(talk: Talk, member: Member, names: Names, now: datetime, say: Speech) -> CaseFile:
    case = talk.case
    is_mine = case.owner == member.id
    owner = talk.names.get(case.owner, "") if case.owner is not None else ""
    return CaseFile(
        id=case.id,
        alias=case.alias,
        state=case.state,
        state_words=say(f"state.{case.state}"),
        urgent=case.urgent,
        overdue=case.is_overdue(now) or case.asks_after,
        language=names.languages.get(case.language) or case.language or say("language.none"),
        language_id=case.language,
        region=names.regions.get(case.region) or case.region or say("region.none"),
        topic=names.topics.get(case.topic, case.topic),
        owner=say("row.mine") if is_mine else say("row.owner", name=owner) if owner else "",
        owner_id=case.owner,
        outcome=_outcome(case, say),
        is_open_to_read=talk.may_read,
        last=max((entry.line.id for entry in talk.entries), default=0),
        is_long=len(talk.entries) >= LINES_AT_MOST,
        may=may_of(talk, member),
        first_words=readable(case.first_words),
        card=_card(case, names, say),
        notes=tuple(
            Noted(
                talk.names.get(note.member, ""),
                note.at.isoformat(timespec="seconds"),
                moment(note.at, now, say),
                note.words,
            )
            for note in talk.notes
        ),
        trail=tuple(
            Noted(
                talk.names.get(step.member, "" if step.member else say("talk.she")),
                step.at.isoformat(timespec="seconds"),
                moment(step.at, now, say),
                say.perhaps(f"trail.{step.what}", step.what),
            )
            for step in talk.trail
        ),
        appointment=_appointment(talk.appointment, now, say),
        is_agreed=talk.appointment is not None and talk.appointment.chosen is not None,
        draft=talk.draft,
    )


def may_of(talk: Talk, member: Member) -> May:
    case = talk.case
    if case.state == "closed":
        return May(reopen=case.owner == member.id or leads(member), note=talk.may_read)
    return May(
        take=may_take(member, case),
        reply=talk.may_write,
        note=talk.may_read,
        pass_on=talk.may_write or leads(member),
        give_back=talk.may_write or (leads(member) and case.owner is not None),
        close=talk.may_write,
        times=talk.may_write,
    )


def _outcome(case: Case, say: Speech) -> str:
    return say("outcome", what=say.named(OUTCOMES, case.outcome)) if case.outcome else ""


def _card(case: Case, names: Names, say: Speech) -> tuple[tuple[str, str], ...]:
    topic = {"topic": names.topics.get(case.topic, case.topic)} if case.topic else {}
    told: Mapping[str, str] = {**topic, **case.answers}
    return tuple(
        (say.perhaps(f"card.{key}", key), _told(key, value, names, say)) for key, value in told.items() if value
    )


def _told(key: str, value: str, names: Names, say: Speech) -> str:
    return names.regions.get(value, value) if key == "district" else say.perhaps(f"card.{key}.{value}", readable(value))


def _appointment(appointment: Appointment | None, now: datetime, say: Speech) -> str:
    if appointment is None:
        return ""
    told = []
    if appointment.chosen is not None:
        told.append(say("talk.appointment.agreed", when=moment(appointment.chosen, now, say)))
    if appointment.state != "agreed":
        times = "; ".join(moment(at, now, say) for at in appointment.times)
        told.append(say(f"talk.appointment.{appointment.state}", times=times))
    return " · ".join(told)
