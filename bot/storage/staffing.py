"""The port to the people of the house: who they are, how they prove it, and the doors that stand open for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of our own. Empty `languages`, `regions` or `queues` mean: all of them.

    is_ready: has finished the first sign-in, and can sign in with password and second factor.
    """

    id: int
    login: str = field(repr=False)
    name: str = field(repr=False)
    roles: frozenset[str] = NOBODY
    languages: frozenset[str] = NOBODY
    regions: frozenset[str] = NOBODY
    queues: frozenset[str] = NOBODY
    disabled: bool = False
    email: str = field(default="", repr=False)
    is_ready: bool = False


@dataclass(frozen=True, slots=True)
class Proofs:
    """How a member proves who she is. password: as argon2 wrote it; secret: of the second factor; both empty when not chosen.

    last_step: the time step of the last code that was accepted, which is not accepted again.
    """

    password: str = field(repr=False)
    secret: str = field(repr=False)
    is_confirmed: bool
    last_step: int


@dataclass(frozen=True, slots=True)
class Session:
    """A browser in which a member is signed in. has_passed: the second factor, too; before that it opens nothing else."""

    id: int
    member: Member
    begun: datetime
    seen: datetime
    ends: datetime
    has_passed: bool


@dataclass(frozen=True, slots=True)
class StaffTrace:
    """Something that was done to a member's account.

    by: who did it; None at the terminal of the house · what: a key of the desk's words ("changed") · changes: what is
    different now, "roles+admin", "languages-ar"; of a name or an e-mail only that it is another.
    """

    at: datetime
    whom: int
    by: int | None
    what: str
    changes: tuple[str, ...] = ()


class Staffing(Protocol):
    """What a transaction may do about staff. Tokens and codes are given plainly, and kept as keyed hashes only."""

    # the people
    def add_member(self, member: Member, at: datetime) -> int | None:
        """The new member's id (`member.id` is not looked at); None when the login is taken."""
        ...

    def member(self, member_id: int) -> Member | None: ...

    def member_called(self, login: str) -> Member | None: ...

    def members(self) -> list[Member]:
        """Everybody, also who is disabled, in the order in which they came."""
        ...

    def hold_members(self) -> list[Member]:
        """Everybody, nobody else changes them until the commit."""
        ...

    def change_member(self, member: Member) -> None:
        """Everything but the login, whether she is disabled, and what she proves herself with."""
        ...

    def disable(self, member_id: int, at: datetime) -> None:
        """Sessions and links end in this moment, and no browser of hers is known any more."""
        ...

    def reset(self, member_id: int) -> None:
        """Let go of password, second factor, recovery codes, links, sessions and known browsers; who was disabled is not
        any more."""
        ...

    # what was done to them
    def write_staff_trail(self, trace: StaffTrace) -> None: ...

    def staff_trail(self, member_id: int | None = None, at_most: int = 50) -> list[StaffTrace]:
        """What was done to this member, or to anybody; the newest first."""
        ...

    # links for the first sign-in
    def invite(self, member_id: int, token: str, ends: datetime) -> None:
        """A link that works once; an earlier one ends."""
        ...

    def invited(self, token: str, at: datetime) -> Member | None: ...

    # proofs
    def proofs(self, member_id: int) -> Proofs | None: ...

    def set_password(self, member_id: int, password: str) -> None: ...

    def set_secret(self, member_id: int, secret: str) -> None:
        """A second factor that is still to be confirmed."""
        ...

    def confirm_secret(self, member_id: int, step: int, codes: tuple[str, ...]) -> None:
        """The second factor works; these recovery codes are the only ones from now on, and her link has done its work."""
        ...

    def use_step(self, member_id: int, step: int) -> bool:
        """Accept a code of this time step; False when it, or a later one, was accepted before."""
        ...

    def use_recovery_code(self, member_id: int, code: str) -> bool: ...

    # sessions
    def begin_session(self, member_id: int, token: str, has_passed: bool, at: datetime, ends: datetime) -> int: ...

    def session(self, token: str, at: datetime, idle: timedelta) -> Session | None:
        """Who is signed in with this token; None when it ended, was idle for too long, or she is disabled."""
        ...

    def saw(self, session_id: int, at: datetime) -> None: ...

    def end_session(self, token: str) -> None: ...

    def end_sessions(self, member_id: int) -> None: ...

    def tidy_staff(self, at: datetime) -> None:
        """Let go of sessions, links and known browsers that have ended, of old tries, and of a trail of two years ago."""
        ...

    # browsers that are known
    def know_device(self, member_id: int, token: str, before: str, ends: datetime) -> None:
        """She has signed in here. Whoever else was known by the token `before` is known by the new one, too."""
        ...

    def knows_device(self, member_id: int, token: str, at: datetime) -> bool:
        """Has this member signed in there before?"""
        ...

    # patience
    def try_once(self, who: str, at: datetime, free: int) -> timedelta:
        """Count a try of `who` (a login, an origin); more than zero: it is not counted, she must wait so long.

        The first `free` tries cost nothing, then the pause doubles with each from half a minute to a quarter of an hour.
        """
        ...

    def forgive(self, who: str, tries: int = 0) -> None:
        """Take back so many tries; 0: all."""
        ...
