"""What a page of the desk rings for: who waits, who is urgent or too late, what is new in her own cases, and which are hers.

1. Who waits is counted as she has chosen to see; the urgent ones, and what is hers, whatever she has chosen.
2. A case that she was given is told apart from one that she took: only the first one rings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from bot.desk.rights import leads
from bot.storage import Store, Transaction
from bot.storage.casework import Case, Trace
from bot.storage.staffing import Member

BECAME_HERS = frozenset({"took", "was given", "opened again"})


def numbers(
    cases: Sequence[Case], shown: Iterable[Case], member: Member, now: datetime, here: int = 0
) -> dict[str, Any]:
    """cases: all open ones that she may see · shown: those that she has chosen · here: the case whose page it is."""
    waiting = [case for case in cases if case.state != "closed" and case.waits_since is not None]
    chosen = {case.id for case in shown}
    hers = [case for case in cases if case.owner == member.id]
    return {
        "waiting": sum(case.state == "waiting" and (case.urgent or case.id in chosen) for case in waiting),
        "urgent": sum(case.urgent for case in waiting),
        "unread": sum(case.unread for case in hers if case.id != here),
        "overdue": sum(case.is_overdue(now) for case in waiting) if leads(member) else 0,
        "mine": [case.id for case in hers],
    }


@dataclass(slots=True)
class Given:
    """Which of her cases she was given by somebody else. Each is looked up once for as long as it is hers."""

    store: Store
    _known: dict[tuple[int, datetime | None], bool] = field(default_factory=dict)

    async def among(self, cases: Iterable[Case], member: Member) -> list[int]:
        hers = {(case.id, case.taken_at): case for case in cases if case.owner == member.id}
        known = {key: self._known[key] for key in hers if key in self._known}
        for key in hers.keys() - known.keys():
            trail = await self.store.look(partial(_trail_of, case_id=key[0]))
            known[key] = _was_given(trail, member)
        self._known = known
        return sorted(key[0] for key, was_given in known.items() if was_given)


def _trail_of(work: Transaction, case_id: int) -> list[Trace]:
    return work.trail(case_id)


def _was_given(trail: Iterable[Trace], member: Member) -> bool:
    hers = [one.what for one in trail if one.member == member.id and one.what in BECAME_HERS]
    return bool(hers) and hers[-1] == "was given"
