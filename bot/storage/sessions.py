"""Sessions of staff, the browsers that are known by them, and the patience with those who try to begin one."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sql

from bot.storage.staff_tables import attempt, device, invitation, session, staff, staff_trail
from bot.storage.staff_trail import StaffTrail
from bot.storage.staffing import Session
from bot.storage.tables import Moment

SHORTEST, LONGEST = timedelta(seconds=30), timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(days=1)
TRAIL_FORGOTTEN_AFTER = timedelta(days=730)  # whoever looks into what went wrong does so within two years

AT = sql.bindparam("at", type_=Moment())
WHICH: sql.BindParameter[bytes] = sql.bindparam("which")
BEGIN = session.insert().returning(session.c.id)
CURRENT = (
    sql.select(
        staff,
        session.c.id.label("session_id"),
        session.c.begun_at,
        session.c.seen_at,
        session.c.ends_at,
        session.c.has_passed,
    )
    .join(session)
    .where(
        session.c.token_hash == WHICH,
        session.c.ends_at > AT,
        session.c.seen_at > sql.bindparam("idle_since", type_=Moment()),
        staff.c.disabled_at.is_(None),
    )
)
SAW = session.update().where(session.c.id == sql.bindparam("which"), session.c.seen_at < AT).values(seen_at=AT)
END = session.delete().where(session.c.token_hash == WHICH)
PAST = tuple(table.delete().where(table.c.ends_at <= AT) for table in (session, invitation, device))
RENAME = device.update().where(device.c.token_hash == sql.bindparam("before")).values(token_hash=WHICH)
UNKNOW = device.delete().where(device.c.staff_id == sql.bindparam("member"), device.c.token_hash == WHICH)
KNOW = device.insert()
KNOWN = sql.select(device.c.id).where(
    device.c.staff_id == sql.bindparam("member"), device.c.token_hash == WHICH, device.c.ends_at > AT
)
OLD_TRAIL = staff_trail.delete().where(staff_trail.c.at < AT)
OLD_TRIES = attempt.delete().where(attempt.c.last_at < AT)
FIRST_TRY = sql.text(
    "INSERT INTO attempt (who_hash, tries, last_at) VALUES (:which, 0, :at) ON CONFLICT (who_hash) DO NOTHING"
).bindparams(sql.bindparam("at", type_=Moment()))
TRIES = sql.select(attempt.c.tries, attempt.c.last_at).where(attempt.c.who_hash == WHICH).with_for_update()
ONE_MORE = attempt.update().where(attempt.c.who_hash == WHICH).values(tries=attempt.c.tries + 1, last_at=AT)
FORGIVE_ALL = attempt.delete().where(attempt.c.who_hash == WHICH)
FORGIVE = attempt.update().where(attempt.c.who_hash == WHICH, attempt.c.tries > 0)


class Sessions(StaffTrail):
    def tidy_staff(self, at: datetime) -> None:
        for statement in PAST:
            self.run(statement, {"at": at})
        self.run(OLD_TRIES, {"at": at - FORGOTTEN_AFTER})
        self.run(OLD_TRAIL, {"at": at - TRAIL_FORGOTTEN_AFTER})

    def begin_session(self, member_id: int, token: str, has_passed: bool, at: datetime, ends: datetime) -> int:
        self.tidy_staff(at)
        self.hold_member(member_id)
        row = {
            "staff_id": member_id,
            "token_hash": self._token_hash(token),
            "has_passed": has_passed,
            "begun_at": at,
            "seen_at": at,
            "ends_at": ends,
        }
        session_id: int = self.run(BEGIN, row).scalar_one()
        return session_id

    def session(self, token: str, at: datetime, idle: timedelta) -> Session | None:
        which = {"which": self._token_hash(token), "at": at, "idle_since": at - idle}
        row = self.run(CURRENT, which).one_or_none()
        if row is None:
            return None
        member = self.open_member(row)
        return Session(row.session_id, member, row.begun_at, row.seen_at, row.ends_at, row.has_passed)

    def saw(self, session_id: int, at: datetime) -> None:
        self.run(SAW, {"which": session_id, "at": at})

    def end_session(self, token: str) -> None:
        self.run(END, {"which": self._token_hash(token)})

    def know_device(self, member_id: int, token: str, before: str, ends: datetime) -> None:
        self.hold_member(member_id)
        which = self._device_hash(token)
        if before:
            self.run(RENAME, {"before": self._device_hash(before), "which": which})
        self.run(UNKNOW, {"member": member_id, "which": which})
        self.run(KNOW, {"staff_id": member_id, "token_hash": which, "ends_at": ends})

    def knows_device(self, member_id: int, token: str, at: datetime) -> bool:
        which = {"member": member_id, "which": self._device_hash(token), "at": at}
        return self.run(KNOWN, which).one_or_none() is not None

    def try_once(self, who: str, at: datetime, free: int) -> timedelta:
        which = {"which": self.keyring.staff_hash("attempt", who), "at": at}
        self.run(FIRST_TRY, which)
        row = self.run(TRIES, which).one()
        if row.last_at < at - FORGOTTEN_AFTER:
            self.run(FORGIVE_ALL, which)
            return self.try_once(who, at, free)
        wait: timedelta = row.last_at + pause(row.tries - free) - at
        if wait > timedelta(0):
            return wait
        self.run(ONE_MORE, which)
        return timedelta(0)

    def forgive(self, who: str, tries: int = 0) -> None:
        statement = FORGIVE.values(tries=attempt.c.tries - tries) if tries else FORGIVE_ALL
        self.run(statement, {"which": self.keyring.staff_hash("attempt", who)})

    def _token_hash(self, token: str) -> bytes:
        return self.keyring.staff_hash("session", token)

    def _device_hash(self, token: str) -> bytes:
        return self.keyring.staff_hash("device", token)


def pause(beyond: int) -> timedelta:
    """How long to wait after so many tries beyond the free ones."""
    return timedelta(0) if beyond < 0 else min(SHORTEST * 2 ** min(beyond, 10), LONGEST)
