"""Nobody is forgotten: who waits longer than was promised is told to the lead, and how things stand each working day.

What somebody had whose access was blocked, or who is no counsellor any more, goes back to the queue, and the mother is told so.

1. A case is rung for once a promise, and once more each time when the mother says that nobody answered.
2. If the lead could not be told, it is tried again at the next look. After a crash in that very moment the desk still shows it.
3. What is told is numbers and times, never a name and never a word of hers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.desk import acts
from bot.desk.hand import Hand
from bot.desk.rights import works_with_cases
from bot.logs import log
from bot.storage import Store, Transaction
from bot.storage.casework import Case, Patience
from knowledge.office import HERE, Office

LOOKED_BACK = timedelta(days=30)  # over so long the usual time to a first answer is reckoned
TOLD_ON = "lead told on"


@dataclass(frozen=True, slots=True)
class Ring:
    """What the lead is told. late: so many wait longer than was promised · asked: so many ask why nobody answers ·
    day: so many wait this morning."""

    kind: Literal["late", "asked", "day"]
    waiting: int
    oldest: datetime | None
    first_answer: timedelta | None = None


class NotRung(Exception):
    """The lead could not be told."""


Bell = Callable[[Ring], Awaitable[None]]  # raises NotRung


async def nobody(_ring: Ring) -> None:
    """Where no mail is set, the desk itself shows it."""


@dataclass(frozen=True, slots=True)
class Watch:
    store: Store
    office: Callable[[], Office]
    now: Callable[[], datetime]
    bell: Bell = nobody

    async def look(self) -> None:
        await self.store.work(self._give_back)
        await self._who_is_late()
        await self._good_morning()

    def _give_back(self, work: Transaction) -> None:
        now = self.now()
        for case_id in work.left_alone():
            case = work.hold_case(case_id)
            owner = work.member(case.owner) if case is not None and case.owner is not None else None
            if case is not None and owner is not None and not works_with_cases(owner) and case.state != "closed":
                hand = Hand(work, owner, case, now)
                acts.give_back(hand, case.queue, self.office().answer_by(now), what="was put back")

    async def _who_is_late(self) -> None:
        now = self.now()
        rung = await self.store.work(lambda work: work.ring_late(now))
        await self._tell("late", [case for case in rung if case.is_overdue(now)])
        await self._tell("asked", [case for case in rung if not case.is_overdue(now)])

    async def _tell(self, kind: Literal["late", "asked"], cases: Sequence[Case]) -> None:
        if not cases:
            return
        log.warning("desk.late", count=len(cases))
        oldest = min((case.waits_since for case in cases if case.waits_since is not None), default=None)
        try:
            await self.bell(Ring(kind, len(cases), oldest))
        except NotRung:
            await self.store.work(lambda work: work.unring([case.id for case in cases]))

    async def _good_morning(self) -> None:
        """Once a working day, when the office is open."""
        now = self.now()
        if not self.office().is_open(now):
            return
        today = now.astimezone(HERE).date().isoformat()
        before = await self.store.look(lambda work: work.note(TOLD_ON))
        if before == today or not await self.store.work(lambda work: work.claim_note(TOLD_ON, today)):
            return
        stands: Patience = await self.store.look(lambda work: work.patience(now - LOOKED_BACK))
        try:
            await self.bell(Ring("day", stands.waiting, stands.oldest, stands.first_answer))
        except NotRung:
            await self.store.work(lambda work: work.set_note(TOLD_ON, before or ""))
