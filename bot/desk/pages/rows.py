"""The queue as its page shows it: who waits, how long, and what she was promised.

1. Who waits longest stands first, the urgent ones above all; then those who wrote and wait for an answer; then those whose
   turn it is.
2. What is too late says so in a word, not by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.desk.lists import QUEUES
from bot.desk.pages.clock import lasting, moment
from bot.desk.pages.readable import readable
from bot.desk.pages.speech import Speech
from bot.storage.casework import Case

Group = Literal["urgent", "waiting", "taken", "hers", "closed"]
GROUPS: tuple[Group, ...] = ("urgent", "waiting", "taken", "hers", "closed")


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called: languages, regions, topics and colleagues."""

    languages: Mapping[str, str]
    regions: Mapping[str, str]
    topics: Mapping[str, str] = field(default_factory=dict)
    colleagues: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One case in the queue, in words."""

    id: int
    alias: str
    group: Group
    state: str
    urgent: bool
    overdue: bool
    asks_after: bool
    waits: str
    promise: str
    language: str
    region: str
    subject: str
    topic: str
    owner: str
    is_mine: bool
    unread: int
    first_words: str = field(repr=False)


def rows(cases: Iterable[Case], member: int, names: Names, now: datetime, say: Speech) -> list[Row]:
    """All rows in the order in which they are answered best."""
    return [row_of(case, member, names, now, say) for case in sorted(cases, key=_rank)]


class Wording:
    """Words the cases for one page that stays open: what has not changed within this minute is not worded again."""

    def __init__(self, member: int, say: Speech) -> None:
        self._member, self._say = member, say
        self._known: dict[int, tuple[Case, Row]] = {}
        self._minute: datetime | None = None

    def rows(self, cases: Iterable[Case], names: Names, now: datetime) -> list[Row]:
        minute = now.replace(second=0, microsecond=0)
        before, self._minute = (self._known if minute == self._minute else {}), minute
        self._known = {}
        for case in sorted(cases, key=_rank):
            known = before.get(case.id)
            row = known[1] if known and known[0] is case else row_of(case, self._member, names, now, self._say)
            self._known[case.id] = (case, row)
        return [row for _case, row in self._known.values()]


def grouped(all_rows: Sequence[Row]) -> list[tuple[Group, list[Row]]]:
    """The groups that are not empty, in their order."""
    groups = [(group, [row for row in all_rows if row.group == group]) for group in GROUPS]
    return [(group, inside) for group, inside in groups if inside]


def row_of(case: Case, member: int, names: Names, now: datetime, say: Speech) -> Row:
    overdue = case.is_overdue(now) or case.asks_after
    return Row(
        id=case.id,
        alias=case.alias,
        group=group_of(case),
        state=say(f"state.{case.state}"),
        urgent=case.urgent,
        overdue=overdue,
        asks_after=case.asks_after,
        waits=_waits(case, now, say),
        promise=_promise(case, now, say),
        language=names.languages.get(case.language) or case.language or say("language.none"),
        region=names.regions.get(case.region) or case.region or say("region.none"),
        subject=say.named(QUEUES, case.queue) if case.queue != "mothers" else "",
        topic=names.topics.get(case.topic, case.topic),
        owner=names.colleagues.get(case.owner, "") if case.owner is not None else "",
        is_mine=case.owner == member,
        unread=case.unread,
        first_words=readable(case.first_words),
    )


def group_of(case: Case) -> Group:
    if case.state == "closed":
        return "closed"
    if case.waits_since is None:
        return "hers"
    if case.urgent:
        return "urgent"
    return "waiting" if case.state == "waiting" else "taken"


def _rank(case: Case) -> tuple[int, float]:
    group = group_of(case)
    if group in ("hers", "closed"):
        return GROUPS.index(group), -(case.closed_at or case.last_at).timestamp()
    return GROUPS.index(group), (case.waits_since or case.opened_at).timestamp()


def _waits(case: Case, now: datetime, say: Speech) -> str:
    if case.state == "closed":
        return say("row.closed", when=moment(case.closed_at or case.last_at, now, say))
    if case.waits_since is None:
        return say("row.answered", time=lasting(now - case.last_at, say))
    return say("row.waits", time=lasting(now - case.waits_since, say))


def _promise(case: Case, now: datetime, say: Speech) -> str:
    is_kept = case.answered_at is not None and case.state != "waiting"
    if case.promised_at is None or case.waits_since is None or is_kept:
        return ""
    return say("row.overdue.since" if case.is_overdue(now) else "row.promised", when=moment(case.promised_at, now, say))
