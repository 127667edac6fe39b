"""Staff: who they are, sealed; what they may see; and how they prove who they are.

1. Login, name and e-mail are one sealed value, found by the keyed hash of the login; password and second factor are sealed
   beside it. Each is bound to its row by that hash.
2. Whoever begins, resets or disables holds the member's row first, so that no session outlives what ended it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sql

from bot.storage.ground import Ground, as_bytes
from bot.storage.staff_tables import device, invitation, recovery_code, session, staff
from bot.storage.staffing import Member, Proofs
from bot.storage.tables import Moment

WHICH: sql.BindParameter[int] = sql.bindparam("which")
BY_ID = sql.select(staff).where(staff.c.id == WHICH)
HELD = BY_ID.with_for_update()
BY_LOGIN = sql.select(staff).where(staff.c.login_hash == WHICH)
ALL = sql.select(staff).order_by(staff.c.id)
ALL_HELD = ALL.with_for_update()
ADD = sql.text(
    "INSERT INTO staff (login_hash, sealed_person, roles, languages, regions, queues, added_at, is_confirmed, last_step) "
    "VALUES (:login_hash, :sealed_person, :roles, :languages, :regions, :queues, :at, FALSE, 0) "
    "ON CONFLICT (login_hash) DO NOTHING RETURNING id"
).bindparams(sql.bindparam("at", type_=Moment()))
CHANGE = staff.update().where(staff.c.id == WHICH)
USE_STEP = (
    CHANGE.where(staff.c.is_confirmed, staff.c.last_step < sql.bindparam("step"))
    .values(last_step=sql.bindparam("step"))
    .returning(staff.c.id)
)
END_SESSIONS, END_LINKS, DROP_CODES, FORGET_DEVICES = (
    table.delete().where(table.c.staff_id == WHICH) for table in (session, invitation, recovery_code, device)
)
INVITE = invitation.insert()
INVITED = (
    sql.select(staff)
    .join(invitation)
    .where(
        invitation.c.token_hash == WHICH,
        invitation.c.ends_at > sql.bindparam("at", type_=Moment()),
        staff.c.disabled_at.is_(None),
    )
)
ADD_CODE = recovery_code.insert()
USE_CODE = recovery_code.delete().where(
    recovery_code.c.staff_id == WHICH, recovery_code.c.code_hash == sql.bindparam("code_hash")
)


class Staff(Ground):
    # ── the people ──

    def add_member(self, member: Member, at: datetime) -> int | None:
        login_hash = self.keyring.staff_hash("login", member.login)
        row = {"login_hash": login_hash, "at": at, **self._person(member, login_hash)}
        member_id: int | None = self.run(ADD, row).scalar_one_or_none()
        return member_id

    def member(self, member_id: int) -> Member | None:
        return self._one(BY_ID, member_id)

    def member_called(self, login: str) -> Member | None:
        return self._one(BY_LOGIN, self.keyring.staff_hash("login", login))

    def members(self) -> list[Member]:
        return [self.open_member(row) for row in self.run(ALL)]

    def hold_members(self) -> list[Member]:
        return [self.open_member(row) for row in self.run(ALL_HELD)]

    def change_member(self, member: Member) -> None:
        row = self.hold_member(member.id)
        if row is not None:
            self.run(CHANGE.values(**self._person(member, row.login_hash)), {"which": member.id})

    def disable(self, member_id: int, at: datetime) -> None:
        self.hold_member(member_id)
        self.run(CHANGE.values(disabled_at=at), {"which": member_id})
        for statement in (END_LINKS, FORGET_DEVICES):
            self.run(statement, {"which": member_id})
        self.end_sessions(member_id)

    def reset(self, member_id: int) -> None:
        self.hold_member(member_id)
        nothing = {"disabled_at": None, "sealed_password": None, "sealed_secret": None, "is_confirmed": False}
        self.run(CHANGE.values(**nothing, last_step=0), {"which": member_id})
        for statement in (END_LINKS, DROP_CODES, FORGET_DEVICES):
            self.run(statement, {"which": member_id})
        self.end_sessions(member_id)

    def end_sessions(self, member_id: int) -> None:
        self.run(END_SESSIONS, {"which": member_id})
        self.ring_bell("staff", member_id)

    # ── links ──

    def invite(self, member_id: int, token: str, ends: datetime) -> None:
        self.hold_member(member_id)
        self.run(END_LINKS, {"which": member_id})
        token_hash = self.keyring.staff_hash("invitation", token)
        self.run(INVITE, {"staff_id": member_id, "token_hash": token_hash, "ends_at": ends})

    def invited(self, token: str, at: datetime) -> Member | None:
        return self._one(INVITED, self.keyring.staff_hash("invitation", token), at=at)

    # ── proofs ──

    def proofs(self, member_id: int) -> Proofs | None:
        row = self.run(BY_ID, {"which": member_id}).one_or_none()
        if row is None:
            return None
        return Proofs(
            password=self._opened(row, "sealed_password"),
            secret=self._opened(row, "sealed_secret"),
            is_confirmed=row.is_confirmed,
            last_step=row.last_step,
        )

    def set_password(self, member_id: int, password: str) -> None:
        self._seal_proof(member_id, "sealed_password", password)

    def set_secret(self, member_id: int, secret: str) -> None:
        self._seal_proof(member_id, "sealed_secret", secret, is_confirmed=False, last_step=0)

    def confirm_secret(self, member_id: int, step: int, codes: tuple[str, ...]) -> None:
        which = {"which": member_id}
        self.hold_member(member_id)
        self.run(CHANGE.values(is_confirmed=True, last_step=step), which)
        self.run(END_LINKS, which)
        self.run(DROP_CODES, which)
        for code in codes:
            self.run(ADD_CODE, {"staff_id": member_id, "code_hash": self._code_hash(member_id, code)})

    def use_step(self, member_id: int, step: int) -> bool:
        return self.run(USE_STEP, {"which": member_id, "step": step}).one_or_none() is not None

    def use_recovery_code(self, member_id: int, code: str) -> bool:
        self.hold_member(member_id)
        used = self.run(USE_CODE, {"which": member_id, "code_hash": self._code_hash(member_id, code)})
        return used.rowcount > 0

    # ── rows ──

    def open_member(self, row: Any) -> Member:
        person = json.loads(self.keyring.house.open(row.sealed_person, "staff.sealed_person", row.login_hash))
        return Member(
            id=row.id,
            login=person["login"],
            name=person["name"],
            email=person["email"],
            roles=frozenset(row.roles.split()),
            languages=frozenset(row.languages.split()),
            regions=frozenset(row.regions.split()),
            queues=frozenset(row.queues.split()),
            disabled=row.disabled_at is not None,
            is_ready=row.is_confirmed,
        )

    def _person(self, member: Member, login_hash: bytes) -> dict[str, Any]:
        person = as_bytes({"login": member.login, "name": member.name, "email": member.email})
        return {
            "sealed_person": self.keyring.house.close(person, "staff.sealed_person", login_hash),
            "roles": _parted(member.roles),
            "languages": _parted(member.languages),
            "regions": _parted(member.regions),
            "queues": _parted(member.queues),
        }

    def _one(self, statement: sql.Select[Any], which: int | bytes, **more: Any) -> Member | None:
        row = self.run(statement, {"which": which, **more}).one_or_none()
        return None if row is None else self.open_member(row)

    def hold_member(self, member_id: int) -> Any:
        return self.run(HELD, {"which": member_id}).one_or_none()

    def _opened(self, row: Any, column: str) -> str:
        sealed = getattr(row, column)
        return "" if sealed is None else self.keyring.house.open(sealed, f"staff.{column}", row.login_hash).decode()

    def _seal_proof(self, member_id: int, column: str, content: str, **more: Any) -> None:
        row = self.hold_member(member_id)
        if row is not None:
            sealed = self.keyring.house.close(content.encode(), f"staff.{column}", row.login_hash)
            self.run(CHANGE.values({column: sealed, **more}), {"which": member_id})

    def _code_hash(self, member_id: int, code: str) -> bytes:
        return self.keyring.staff_hash("recovery", str(member_id), code)


def _parted(words: Iterable[str]) -> str:
    return " ".join(sorted(words))
