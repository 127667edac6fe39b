"""A member with her hand on a case, inside one transaction: nobody else changes it until the commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.desk.refusals import Closed, Disabled, Forgotten, NotAllowed, NotYours
from bot.desk.rights import leads, may_read, works_with_cases
from bot.post import write_event
from bot.storage import Transaction
from bot.storage.casework import Case
from bot.storage.staffing import Member
from dialogs.events import Event


def present(work: Transaction, member: Member) -> Member:
    """The member as she is now. Raises Disabled, NotAllowed."""
    now = work.member(member.id)
    if now is None or now.disabled:
        raise Disabled
    if not works_with_cases(now):
        raise NotAllowed
    return now


def names(work: Transaction) -> dict[int, str]:
    return {member.id: member.name for member in work.members()}


@dataclass(frozen=True, slots=True)
class Hand:
    work: Transaction
    member: Member
    case: Case
    now: datetime

    def must_be_mine(self) -> None:
        """Raises NotYours, Closed."""
        if self.case.owner != self.member.id:
            self._refuse()
        self.must_be_open()

    def must_be_mine_or_led(self) -> None:
        """A lead may move any open case. Raises NotYours, Closed."""
        if self.case.owner != self.member.id and not leads(self.member):
            self._refuse()
        self.must_be_open()

    def must_be_readable(self) -> None:
        if not may_read(self.member, self.case):
            self._refuse()

    def must_be_open(self) -> None:
        if self.case.state == "closed":
            raise Closed

    def trace(self, what: str) -> None:
        self.work.write_trail(self.case.id, self.member.id, what, self.now)

    def tell(self, event: Event) -> None:
        """Let the talk know, after all that was said before."""
        self.work.send_held(self.now, self.case.id)
        self.work.tell_talk(self.case.conversation_id, write_event(event), self.now)

    def as_it_is(self) -> Case:
        """The case after what was done. Raises Forgotten."""
        case = self.work.case(self.case.id)
        if case is None:
            raise Forgotten
        return case

    def _refuse(self) -> None:
        owner = self.case.owner
        raise NotYours(owner, names(self.work).get(owner, "") if owner is not None else "")


def lay_on(work: Transaction, member: Member, case_id: int, now: datetime) -> Hand:
    """Raises Disabled, NotAllowed, Forgotten."""
    case = work.hold_case(case_id)
    hers = present(work, member)  # after the wait for the case: she may have been blocked meanwhile
    if case is None:
        raise Forgotten
    return Hand(work, hers, case, now)
