"""The desk: what counsellors do with the cases. Every verb is one transaction.

1. Rights and ownership are looked at inside the transaction that acts: whoever was disabled, or lost the case, a moment ago
   writes nothing any more.
2. Whoever does or reads something stands in the trail of the case.
3. A verb that cannot be done raises a Refusal, in words for a counsellor.
4. What she is to hear goes through the inbox of the talk, as everything that happens to it. A reply is held for ten seconds
   before, so that it can be taken back; it is in no log until then.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels import Attachment
from bot.desk.talk import EVERYTHING, Filters, Talk, Words
from bot.storage import Store
from bot.storage.casework import Case
from bot.storage.staffing import Member

TAKE_BACK = timedelta(seconds=10)


def no_promise(_at: datetime) -> datetime | None:
    """By when she can be promised an answer, where no office hours are known."""
    return None


@dataclass(frozen=True, slots=True)
class Desk:
    store: Store
    now: Callable[[], datetime]
    answer_by: Callable[[datetime], datetime | None] = no_promise
    take_back_within: timedelta = TAKE_BACK

    # ── looking ──

    async def queue(self, member: Member, filters: Filters = EVERYTHING) -> list[Case]:
        """The cases that this member may see: urgent first, then who has waited longest."""
        raise NotImplementedError

    async def look(self, member: Member, case_id: int) -> Talk:
        raise NotImplementedError

    async def file(self, member: Member, case_id: int, line_id: int) -> Attachment | None:
        raise NotImplementedError

    async def colleagues(self, member: Member) -> list[Member]:
        """Everybody to whom a case can be passed on."""
        raise NotImplementedError

    async def seen(self, member: Member, case_id: int, line_id: int) -> None:
        """She has read up to this line."""
        raise NotImplementedError

    # ── whose case it is ──

    async def take(self, member: Member, case_id: int) -> Case:
        """It is hers from now on; taking what one has already changes nothing. Raises NotYours(owner) when another was quicker."""
        raise NotImplementedError

    async def pass_on(self, member: Member, case_id: int, to_member: int | None = None, to_queue: str = "") -> Case:
        raise NotImplementedError

    async def give_back(self, member: Member, case_id: int) -> Case:
        raise NotImplementedError

    async def close(
        self, member: Member, case_id: int, outcome: str, barriers: Sequence[str] = (), farewell: Words | None = None
    ) -> Case:
        raise NotImplementedError

    async def reopen(self, member: Member, case_id: int) -> Case:
        """A closed case is hers (the member's) again, and she is told who is with her."""
        raise NotImplementedError

    # ── writing ──

    async def reply(
        self, member: Member, case_id: int, words: Words, files: Sequence[Attachment] = (), key: str = ""
    ) -> datetime:
        """Until when it can be taken back. The same key once more changes nothing."""
        raise NotImplementedError

    async def take_back(self, member: Member, case_id: int, key: str) -> bool:
        """False when it is too late."""
        raise NotImplementedError

    async def note(self, member: Member, case_id: int, words: str) -> None:
        raise NotImplementedError

    async def draft(self, member: Member, case_id: int, words: str) -> None:
        """Keep what she has begun to write; `look` gives it back."""
        raise NotImplementedError

    async def offer_times(self, member: Member, case_id: int, times: Sequence[datetime]) -> None:
        raise NotImplementedError
