"""Looking after the team: who is added, disabled or given a new link, from the page and from the command alike.

All that is wrong is said at once, as words of the desk (key, what), so that both can say it in their language.
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
from bot.storage.staffing import Member

ROLES = ("counsellor", "lead", "editor", "admin")
LINK_LASTS = timedelta(days=3)
NAME_AT_MOST = 80

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

    async def add(self, member: Member, regions: Collection[str]) -> Invited:
        """`regions`: the districts that we know. Raises Mistakes."""
        faults, now, token = faults_of(member, regions), self.now(), self.new_token()

        def add(work: Transaction) -> Member | None:
            if faults:
                return None
            member_id = work.add_member(member, now)
            if member_id is not None:
                work.invite(member_id, token, now + LINK_LASTS)
            return None if member_id is None else work.member(member_id)

        if member.login and await self.called(member.login) is not None:
            faults.append(("staff.wrong.taken", member.login))
        added = None if faults else await self.store.work(add)
        if added is None:
            raise Mistakes(faults or [("staff.wrong.taken", member.login)])
        return Invited(added, path_of(token))

    async def change(self, member: Member, regions: Collection[str]) -> None:
        """Name, e-mail, roles, and for whom she is there. Raises Unknown, Mistakes."""
        faults = faults_of(member, regions)

        def change(work: Transaction) -> bool:
            if "admin" not in member.roles and not _others_can_manage(work, member.id):
                return False
            work.change_member(member)
            return True

        if await self.member(member.id) is None:
            raise Unknown
        if faults:
            raise Mistakes(faults)
        if not await self.store.work(change):
            raise Mistakes([("staff.wrong.last", "")])

    async def disable(self, member_id: int, even_the_last: bool = False) -> None:
        """Raises Unknown, and Mistakes when nobody could look after the team any more."""
        now = self.now()

        def disable(work: Transaction) -> bool:
            if not even_the_last and not _others_can_manage(work, member_id):
                return False
            work.disable(member_id, now)
            return True

        if await self.member(member_id) is None:
            raise Unknown
        if not await self.store.work(disable):
            raise Mistakes([("staff.wrong.last", "")])

    async def reset(self, member_id: int) -> Invited:
        """Everything that she signs in with ends, and a new link begins. Raises Unknown."""
        now, token = self.now(), self.new_token()

        def reset(work: Transaction) -> Member | None:
            work.reset(member_id)
            member = work.member(member_id)
            if member is not None:
                work.invite(member_id, token, now + LINK_LASTS)
            return member

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


def _others_can_manage(work: Transaction, member_id: int) -> bool:
    """Is there an admin left without this member, or was she none? Held, so that two do not take leave of each other at once."""
    admins = [member for member in work.hold_members() if "admin" in member.roles and not member.disabled]
    others = [member for member in admins if member.id != member_id and member.is_ready]
    return bool(others) or all(member.id != member_id for member in admins)
