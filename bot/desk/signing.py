"""Signing in: by a link the first time, then with password and second factor; every door ends by itself.

1. Whether a login exists is told by nothing: not by the words, nor by the time that the answer takes.
2. A try is counted before anything is compared; so many at once get no further than one by one. Who guesses slows down only
   himself: a browser in which she has signed in before (`device`) has counters of its own, all others are counted by where
   they come from (`origin`), and altogether only from a number that nobody reaches alone in a day.
3. Each step gives another token. A session that has only seen the password opens nothing but the page for the code.
4. A link is used up when everything that it leads to is done; whoever stops in the middle opens it again.
5. Nothing is compared in a transaction; what was compared is looked at again in the one that lets her in.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.desk import factors
from bot.desk.passwords import Passwords, faults
from bot.desk.staffing import login_of
from bot.logs import log
from bot.storage import Store, Transaction
from bot.storage.staffing import Member, Proofs, Session, StaffTrace

LASTS = timedelta(hours=12)
IDLE = timedelta(minutes=60)
HALFWAY_LASTS = timedelta(minutes=30)
KNOWN_FOR = timedelta(days=90)
FREE_TRIES, FREE_TRIES_OF_AN_ORIGIN = 5, 20
FREE_TRIES_OF_A_LOGIN = (
    200  # a day, from browsers that are not known; one origin has about 105 (see `Staffing.try_once`)
)


class Wrong(Exception):
    """What she gave is not right, or leads nowhere (any more)."""


class TooOften(Exception):
    def __init__(self, wait: timedelta) -> None:
        super().__init__("Too many tries.")
        self.wait = wait


class TooEasy(Exception):
    """A password that somebody will guess; `reasons` are words of the desk."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("This password is too easy.")
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class Opened:
    """What her browser keeps: the token of an open session, and the one by which it is known the next time. codes: her
    recovery codes, when they are new."""

    token: str = field(repr=False)
    device: str = field(repr=False)
    codes: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Counter:
    """What a try is counted for. is_hers: it begins anew when she is let in."""

    who: str
    free: int
    is_hers: bool = True


@dataclass(frozen=True, slots=True)
class Signing:
    store: Store
    now: Callable[[], datetime]
    new_token: Callable[[], str]
    passwords: Passwords = field(default_factory=Passwords)

    async def session(self, token: str) -> Session | None:
        now = self.now()
        return await self.store.look(lambda work: work.session(token, now, IDLE))

    async def sign_in(self, login: str, password: str, origin: str, device: str = "") -> str:
        """The token of a session that still needs the code. Raises Wrong, TooOften.

        origin: where the browser asks from · device: the token by which it is known, if it is.
        """
        login, now = login_of(login), self.now()

        def counters(work: Transaction) -> tuple[Counter, ...]:
            member = work.member_called(login)
            if device and work.knows_device(member.id if member else 0, device, now):
                return (Counter(f"login {login} in {device}", FREE_TRIES),)
            return (
                Counter(f"origin {origin}", FREE_TRIES_OF_AN_ORIGIN, is_hers=False),
                Counter(f"login {login} from {origin}", FREE_TRIES),
                Counter(f"login {login} on {now:%Y-%m-%d}", FREE_TRIES_OF_A_LOGIN, is_hers=False),
            )

        counted = await self._try(counters, now)

        def look(work: Transaction) -> tuple[Member | None, Proofs | None]:
            member = work.member_called(login)
            return member, work.proofs(member.id if member else 0)

        member, proofs = await self.store.look(look)
        may = member is not None and not member.disabled and member.is_ready
        kept = proofs.password if proofs is not None and may else ""
        fits = await asyncio.to_thread(self.passwords.fits, kept, password)
        if not fits or member is None:
            log.warning("staff.refused")
            raise Wrong
        token = self.new_token()

        def let_in(work: Transaction) -> bool:
            current = work.proofs(member.id)
            if current is None or current.password != kept:
                return False
            _forgive(work, counted)
            work.begin_session(member.id, token, False, now, now + HALFWAY_LASTS)
            return True

        if not await self.store.work(let_in):
            raise Wrong
        return token

    async def give_code(self, session: Session, token: str, code: str, device: str = "") -> Opened:
        """For a code of the phone or a recovery code. Raises Wrong, TooOften."""
        member, now = session.member, self.now()

        def counters(work: Transaction) -> tuple[Counter, ...]:
            is_known = device and work.knows_device(member.id, device, now)
            return (Counter(f"code {member.id} in {device}" if is_known else f"code {member.id}", FREE_TRIES),)

        counted = await self._try(counters, now)
        proofs = await self.store.look(lambda work: work.proofs(member.id))
        if proofs is None or not proofs.is_confirmed:
            raise Wrong
        step = factors.step_of(proofs.secret, code, now)
        recovery, opened = factors.recovery_code(code), Opened(self.new_token(), self.new_token())

        def let_in(work: Transaction) -> bool:
            used = step is not None and work.use_step(member.id, step)
            used = used or (recovery != "" and work.use_recovery_code(member.id, recovery))
            if used:
                _forgive(work, counted)
                _open(work, member, token, opened, device, now)
            return used

        if not await self.store.work(let_in):
            log.warning("staff.refused")
            raise Wrong
        log.info("staff.signed_in")
        return opened

    async def sign_out(self, token: str) -> None:
        await self.store.work(lambda work: work.end_session(token))

    # ── the first time ──

    async def invited(self, link: str) -> Member | None:
        """Whose link this is; None when it is none, or not any more."""
        now = self.now()
        return await self.store.look(lambda work: work.invited(link, now))

    async def choose_password(self, link: str, password: str, name: str = "") -> str:
        """The token of a session that goes on to the second factor; her name, if she gives one. Raises Wrong, TooEasy."""
        now, name = self.now(), name.strip()
        member = await self.invited(link)
        if member is None:
            raise Wrong
        if reasons := faults(password, name or member.name, member.login, member.email):
            raise TooEasy(reasons)
        kept = await asyncio.to_thread(self.passwords.keep, password)
        token, secret = self.new_token(), factors.new_secret()

        def let_in(work: Transaction) -> bool:
            current = work.invited(link, now)
            if current is None:
                return False
            work.end_sessions(current.id)
            if name and name != current.name:
                work.change_member(replace(current, name=name))
                work.write_staff_trail(StaffTrace(now, current.id, current.id, "changed", ("name",)))
            work.set_password(current.id, kept)
            work.set_secret(current.id, secret)
            work.begin_session(current.id, token, False, now, now + HALFWAY_LASTS)
            return True

        if not await self.store.work(let_in):
            raise Wrong
        return token

    async def secret_of(self, session: Session) -> str:
        """The secret that her phone is still to learn. Raises Wrong when it has, or there is none."""
        proofs = await self.store.look(lambda work: work.proofs(session.member.id))
        if proofs is None or proofs.is_confirmed or not proofs.secret:
            raise Wrong
        return proofs.secret

    async def confirm_second(self, session: Session, token: str, code: str, device: str = "") -> Opened:
        """Her phone shows the right digits: she gets her recovery codes. Raises Wrong, TooOften."""
        member, now = session.member, self.now()
        counted = await self._try(lambda _work: (Counter(f"code {member.id}", FREE_TRIES),), now)
        secret = await self.secret_of(session)
        step = factors.step_of(secret, code, now)
        if step is None:
            raise Wrong
        opened = Opened(self.new_token(), self.new_token(), factors.new_recovery_codes())

        def let_in(work: Transaction) -> bool:
            current = work.proofs(member.id)
            if current is None or current.is_confirmed or current.secret != secret:
                return False
            work.confirm_secret(member.id, step, opened.codes)
            work.write_staff_trail(StaffTrace(now, member.id, member.id, "began"))
            _forgive(work, counted)
            _open(work, member, token, opened, device, now)
            return True

        if not await self.store.work(let_in):
            raise Wrong
        return opened

    async def _try(self, counters: Callable[[Transaction], tuple[Counter, ...]], now: datetime) -> tuple[Counter, ...]:
        """Count a try, for everything or for nothing; for what it was counted. Raises TooOften."""

        def count(work: Transaction) -> tuple[Counter, ...]:
            counted = counters(work)
            for each in counted:
                if wait := work.try_once(each.who, now, each.free):
                    raise TooOften(wait)  # and what was counted before is taken back with this transaction
            return counted

        try:
            return await self.store.work(count)
        except TooOften as often:
            log.warning("staff.throttled", seconds=round(often.wait.total_seconds()))
            raise


def _forgive(work: Transaction, counted: tuple[Counter, ...]) -> None:
    for each in counted:
        work.forgive(each.who, 0 if each.is_hers else 1)


def _open(work: Transaction, member: Member, before: str, opened: Opened, device: str, now: datetime) -> None:
    """A session in place of the one before, in a browser that is known from now on."""
    work.end_session(before)
    work.begin_session(member.id, opened.token, True, now, now + LASTS)
    work.know_device(member.id, opened.device, device, now + KNOWN_FOR)
