"""What was done to the accounts of the team, in words for the admins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.desk.lists import QUEUES
from bot.desk.pages.clock import moment
from bot.desk.pages.speech import Speech
from bot.storage.staffing import StaffTrace

PART = re.compile(r"(roles|languages|regions|queues)([+=-])(.+)")
SIGNS = {"+": "+\u00a0", "-": "−\u00a0", "=": ""}


@dataclass(frozen=True, slots=True)
class Step:
    iso: str
    when: str
    text: str
    changes: str


def steps(
    trail: Sequence[StaffTrace], team: Mapping[int, str], regions: Mapping[str, str], now: datetime, say: Speech
) -> list[Step]:
    """team: the names, by id."""
    return [
        Step(
            trace.at.isoformat(timespec="seconds"), moment(trace.at, now, say), _done(trace, team, say),
            _changes(trace.changes, regions, say),
        )
        for trace in trail
    ]  # fmt: skip


def _done(trace: StaffTrace, team: Mapping[int, str], say: Speech) -> str:
    key = (
        "staff.did.changed herself" if trace.what == "changed" and trace.by == trace.whom else f"staff.did.{trace.what}"
    )
    by = say("staff.did.nobody") if trace.by is None else team.get(trace.by, f"#{trace.by}")
    return say(key, by=by, whom=team.get(trace.whom, f"#{trace.whom}"))


def _changes(changes: Sequence[str], regions: Mapping[str, str], say: Speech) -> str:
    """Of each kind what came (+) and what went (−): "Aufgaben: + Leitung, − Redaktion"."""
    told: dict[str, list[str]] = {}
    for change in changes:
        part = PART.fullmatch(change)
        if part is None:
            told.setdefault(say(f"staff.did.another {change}"), [])
            continue
        kind, sign, what = part.groups()
        told.setdefault(say(f"staff.{kind}"), []).append(SIGNS[sign] + _named(kind, what, regions, say))
    return " · ".join(f"{kind}: {', '.join(parts)}" if parts else kind for kind, parts in told.items())


def _named(kind: str, what: str, regions: Mapping[str, str], say: Speech) -> str:
    if what == "all":
        return say("staff.all")
    if kind == "roles":
        return say.perhaps(f"staff.role.{what}", what)
    return regions.get(what, what) if kind == "regions" else say.named(QUEUES, what)
