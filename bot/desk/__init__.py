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
from typing import TypeVar

from bot.channels import Attachment
from bot.desk import acts, looking
from bot.desk.hand import Hand, lay_on, present
from bot.desk.refusals import NotAllowed
from bot.desk.rights import leads, may_be_given
from bot.desk.talk import EVERYTHING, Filters, Talk, Words
from bot.storage import Store, Transaction
from bot.storage.casework import Case, Patience
from bot.storage.staffing import Member

T = TypeVar("T")

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
        return await self.store.look(lambda work: looking.queue(work, member, filters))

    async def look(self, member: Member, case_id: int) -> Talk:
        """A case as this member may see it; that she looked stands in the trail before she sees it."""
        talk = await self.store.look(lambda work: looking.look(work, member, case_id))
        what = "saw" if talk.may_read else "saw the card"

        def write_down(hand: Hand) -> None:
            if not looking.has_just_looked(hand.work.trail(case_id), member, what, hand.now):
                hand.trace(what)

        if not looking.has_just_looked(talk.trail, member, what, self.now()):
            await self._act(member, case_id, write_down)
        return talk

    async def file(self, member: Member, case_id: int, line_id: int) -> Attachment | None:
        def fetch(hand: Hand) -> Attachment | None:
            hand.must_be_readable()
            if not looking.has_just_looked(hand.work.trail(case_id), member, "saw", hand.now):
                hand.trace("saw")
            if hand.case.closed_at is not None and line_id not in {
                line.id for line in looking.lines_of(hand.work, hand.case)
            }:
                return None
            file = hand.work.file_of(hand.case.conversation_id, line_id)
            return None if file is None else Attachment(*file)

        return await self._act(member, case_id, fetch)

    async def colleagues(self, member: Member) -> list[Member]:
        """Everybody to whom a case can be passed on."""

        def read(work: Transaction) -> list[Member]:
            present(work, member)
            return [colleague for colleague in work.members() if may_be_given(colleague)]

        return await self.store.look(read)

    async def patience(self, member: Member, days: int = 30) -> Patience:
        """How things stand, for the lead: how many wait, since when, and the usual time to a first answer."""

        def read(work: Transaction) -> Patience:
            if not leads(present(work, member)):
                raise NotAllowed
            return work.patience(self.now() - timedelta(days=days))

        return await self.store.look(read)

    async def seen(self, member: Member, case_id: int, line_id: int) -> None:
        """She has read up to this line."""

        def mark(hand: Hand) -> None:
            hand.must_be_readable()
            hand.work.mark_seen(case_id, hand.member.id, line_id, hand.now)

        await self._act(member, case_id, mark)

    # ── whose case it is ──

    async def take(self, member: Member, case_id: int) -> Case:
        """It is hers from now on; taking what one has already changes nothing. Raises NotYours(owner) when another was quicker."""
        return await self._act(member, case_id, acts.take)

    async def pass_on(self, member: Member, case_id: int, to_member: int | None = None, to_queue: str = "") -> Case:
        """To a colleague, whom she is told by name; or to a queue."""
        if to_member is not None:
            return await self._act(member, case_id, lambda hand: acts.pass_on(hand, to_member))
        return await self._act(member, case_id, lambda hand: acts.give_back(hand, to_queue, self.answer_by(hand.now)))

    async def give_back(self, member: Member, case_id: int) -> Case:
        """To the queue from which it came."""
        return await self._act(
            member, case_id, lambda hand: acts.give_back(hand, hand.case.queue, self.answer_by(hand.now))
        )

    async def close(
        self,
        member: Member,
        case_id: int,
        outcome: str,
        barriers: Sequence[str] = (),
        farewell: Words | None = None,
        seen: int | None = None,
    ) -> Case:
        """Not while she has written something after the line `seen`."""
        return await self._act(member, case_id, lambda hand: acts.close(hand, outcome, barriers, farewell, seen))

    async def reopen(self, member: Member, case_id: int) -> Case:
        """A closed case is hers (the member's) again, and the mother is told who is with her."""
        return await self._act(member, case_id, acts.reopen)

    # ── writing ──

    async def reply(
        self,
        member: Member,
        case_id: int,
        words: Words,
        files: Sequence[Attachment] = (),
        key: str = "",
        leaves_draft: bool = False,
    ) -> datetime:
        """Until when it can be taken back. The same key once more changes nothing."""
        within = self.take_back_within
        return await self._act(member, case_id, lambda hand: acts.reply(hand, words, files, key, within, leaves_draft))

    async def take_back(self, member: Member, case_id: int, key: str) -> bool:
        """False when it is too late."""
        return await self._act(member, case_id, lambda hand: acts.take_back(hand, key))

    async def knows(self, member: Member, case_id: int, key: str) -> bool:
        """Has a reply under this key come in, and was not taken back?"""
        return await self._act(member, case_id, lambda hand: acts.knows(hand, key))

    async def note(self, member: Member, case_id: int, words: str) -> None:
        await self._act(member, case_id, lambda hand: acts.note(hand, words))

    async def draft(self, member: Member, case_id: int, words: str) -> None:
        """Keep what she has begun to write; `look` gives it back."""
        await self._act(member, case_id, lambda hand: acts.keep_draft(hand, words))

    async def offer_times(self, member: Member, case_id: int, times: Sequence[datetime]) -> None:
        await self._act(member, case_id, lambda hand: acts.offer_times(hand, times))

    async def _act(self, member: Member, case_id: int, act: Callable[[Hand], T]) -> T:
        """Do it in one transaction, in which the rights are looked at too."""
        return await self.store.work(lambda work: act(lay_on(work, member, case_id, self.now())))
