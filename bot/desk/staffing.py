"""Looking after the team: who is added, disabled or given a new link, from the page and from the command alike.

1. All that is wrong is said at once, as words of the desk (key, what), so that both can say it in their language.
2. Whatever is done to an account stands in the trail of the team, written in the same transaction: who (`by`, None at the
   terminal of the house), what, to whom, when.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk.lists import QUEUES
from bot.storage import Store, Transaction
from bot.storage.staffing import Member, StaffTrace

ROLES = ("counsellor", "lead", "editor", "admin")
LINK_LASTS = timedelta(days=3)
NAME_AT_MOST = 80
SEVERAL = ("roles", "languages", "regions", "queues")
NOBODY_YET = Member(0, "", "")

LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")
LANGUAGE = re.compile(r"[a-z]{2,3}")

FIRST = "lotse"  # the login of the first counsellor, who is made when nobody is there
NAMELESS = "Beratung"  # until she says her name at her first sign-in

Fault = tuple[str, str]


class Mistakes(Exception):
    """What is wrong with a member: (key, what)."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("Something is wrong with this member.")
        self.faults = faults


class Unknown(Exception):
    """There is no such member."""


@dataclass(frozen=True, slots=True)
class Invited:
    """A member with the link for her first sign-in; the token is kept nowhere."""

    member: Member
    path: str


@dataclass(frozen=True, slots=True)
class Team:
    store: Store
    now: Callable[[], datetime]
    new_token: Callable[[], str]

    async def everybody(self) -> list[Member]:
        return await self.store.look(lambda work: work.members())

    async def member(self, member_id: int) -> Member | None:
        return await self.store.look(lambda work: work.member(member_id))

    async def called(self, login: str) -> Member | None:
        return await self.store.look(lambda work: work.member_called(login_of(login)))

    async def trail(self, member_id: int | None = None) -> list[StaffTrace]:
        """What was done to the accounts lately, or to this one; the newest first."""
        return await self.store.look(lambda work: work.staff_trail(member_id))

    async def add(self, member: Member, regions: Collection[str], by: int | None = None) -> Invited:
        """`regions`: the districts that we know. Raises Mistakes."""
        faults, now, token = faults_of(member, regions), self.now(), self.new_token()

        def add(work: Transaction) -> Member | None:
            if faults:
                return None
            member_id = work.add_member(member, now)
            if member_id is None:
                return None
            work.invite(member_id, token, now + LINK_LASTS)
            given = tuple(change for change in changes_of(NOBODY_YET, member) if change not in ("name", "email"))
            work.write_staff_trail(StaffTrace(now, member_id, by, "added", given))
            return work.member(member_id)

        if member.login and await self.called(member.login) is not None:
            faults.append(("staff.wrong.taken", member.login))
        added = None if faults else await self.store.work(add)
        if added is None:
            raise Mistakes(faults or [("staff.wrong.taken", member.login)])
        return Invited(added, path_of(token))

    async def change(self, member: Member, regions: Collection[str], by: int | None = None) -> None:
        """Name, e-mail, roles, and for whom she is there. Raises Unknown, Mistakes."""
        faults, now = faults_of(member, regions), self.now()

        def change(work: Transaction) -> bool:
            before = _held(work, member.id)
            if "admin" not in member.roles and not _others_can_manage(work, member.id):
                return False
            work.change_member(member)
            if before is not None and (changes := changes_of(before, member)):
                work.write_staff_trail(StaffTrace(now, member.id, by, "changed", changes))
            return True

        if await self.member(member.id) is None:
            raise Unknown
        if faults:
            raise Mistakes(faults)
        if not await self.store.work(change):
            raise Mistakes([("staff.wrong.last", "")])

    async def disable(self, member_id: int, even_the_last: bool = False, by: int | None = None) -> None:
        """Raises Unknown, and Mistakes when nobody could look after the team any more."""
        now = self.now()

        def disable(work: Transaction) -> bool:
            before = _held(work, member_id)
            if not even_the_last and not _others_can_manage(work, member_id):
                return False
            work.disable(member_id, now)
            if before is not None and not before.disabled:
                work.write_staff_trail(StaffTrace(now, member_id, by, "disabled"))
            return True

        if await self.member(member_id) is None:
            raise Unknown
        if not await self.store.work(disable):
            raise Mistakes([("staff.wrong.last", "")])

    async def reset(self, member_id: int, by: int | None = None) -> Invited:
        """Everything that she signs in with ends, and a new link begins. Raises Unknown."""
        now, token = self.now(), self.new_token()

        def reset(work: Transaction) -> Member | None:
            before = _held(work, member_id)
            if before is None:
                return None
            work.reset(member_id)
            work.invite(member_id, token, now + LINK_LASTS)
            what = "let in again" if before.disabled else "reset"
            work.write_staff_trail(StaffTrace(now, member_id, by, what))
            return work.member(member_id)

        member = await self.store.work(reset)
        if member is None:
            raise Unknown
        return Invited(member, path_of(token))

    async def first(self) -> Invited | None:
        """A first counsellor with every role, when nobody has ever been here; None when somebody has."""
        first = Member(0, FIRST, NAMELESS, frozenset(ROLES))
        everybody = await self.everybody()
        if not everybody:
            return await self.add(first, ())
        alone = everybody[0] if len(everybody) == 1 else None
        if alone is None or alone.login != FIRST or alone.is_ready or alone.disabled:
            return None
        return await self.reset(alone.id)  # her link was not used; it may have been lost with the terminal


def new_token() -> str:
    """What nobody can guess: of a link, of a session."""
    return secrets.token_urlsafe(32)


def fits_as_name(name: str) -> bool:
    return 0 < len(name) <= NAME_AT_MOST and name.isprintable()


def login_of(typed: str) -> str:
    return unicodedata.normalize("NFKC", typed).strip().casefold()


def path_of(token: str) -> str:
    return f"/desk/welcome/{token}"


def faults_of(member: Member, regions: Collection[str]) -> list[Fault]:
    """All that is wrong with a new member."""
    wrong = [
        ("staff.wrong.name", "", not fits_as_name(member.name)),
        ("staff.wrong.login", "", not LOGIN.fullmatch(member.login)),
        ("staff.wrong.email", "", member.email != "" and not EMAIL.fullmatch(member.email)),
        ("staff.wrong.roles", "", not member.roles),
        *(("staff.wrong.role", role, role not in ROLES) for role in sorted(member.roles)),
        *(("staff.wrong.language", code, not LANGUAGE.fullmatch(code)) for code in sorted(member.languages)),
        *(("staff.wrong.region", region, region not in regions) for region in sorted(member.regions)),
        *(("staff.wrong.queue", queue, queue not in QUEUES) for queue in sorted(member.queues)),
    ]
    return [(key, what) for key, what, is_wrong in wrong if is_wrong]


def changes_of(before: Member, after: Member) -> tuple[str, ...]:
    """What is different now, in words of the house; of a name or an e-mail only that it is another."""
    several = (
        f"{field}{sign}{one}"
        for field in SEVERAL
        for sign, there, not_there in (("+", after, before), ("-", before, after))
        for one in sorted(getattr(there, field) - getattr(not_there, field))
    )
    opened = (f"{field}=all" for field in SEVERAL if getattr(before, field) and not getattr(after, field))
    return *several, *opened, *(field for field in ("name", "email") if getattr(before, field) != getattr(after, field))


def _held(work: Transaction, member_id: int) -> Member | None:
    """A member as she is now; nobody else changes anybody until the commit."""
    return next((member for member in work.hold_members() if member.id == member_id), None)


def _others_can_manage(work: Transaction, member_id: int) -> bool:
    """Is there an admin left without this member, or was she none? Held, so that two do not take leave of each other at once."""
    admins = [member for member in work.hold_members() if "admin" in member.roles and not member.disabled]
    others = [member for member in admins if member.id != member_id and member.is_ready]
    return bool(others) or all(member.id != member_id for member in admins)
