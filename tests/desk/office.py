"""A desk that a test can open without `await`: its store, its clock, its pages; and browsers that visit it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pyotp
from argon2 import PasswordHasher
from fastapi import APIRouter, FastAPI

from bot.desk.pages import Frame, build
from bot.desk.passwords import Passwords
from bot.desk.signing import Signing
from bot.desk.staffing import ROLES, Invited, Team
from bot.storage import Store, Transaction
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring
from bot.storage.staffing import Member

T = TypeVar("T")

SITE = "https://lotse.test"
REGIONS = {"halle": "Halle (Saale)", "magdeburg": "Magdeburg"}
PASSWORD = "Wolkenbank trinkt Pfefferminztee"
PAGE = {"Accept": "text/html", "Sec-Fetch-Site": "same-origin"}
# as weak as can be, so that tests are quick
QUICK = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


class Office:
    def __init__(self, url: str, folder: Path, public_url: str = SITE) -> None:
        self.at = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
        self.public_url, self._numbers = public_url, count(1)
        self._runner = asyncio.Runner()
        self.store: Store = self.run(open_store(url, open_keyring("", folder / "master.key")))
        self.team = Team(self.store, self.now, self.token)
        self.signing = Signing(self.store, self.now, self.token, QUICK)
        self.frame = Frame(self.store, self.signing, self.now, public_url, lambda: REGIONS)

    @cached_property
    def app(self) -> FastAPI:
        """Put together when somebody knocks: a test may have added pages by then, and putting together takes long."""
        return build(self.frame)

    def build(self, *pages: APIRouter) -> FastAPI:
        self.app = build(self.frame, *pages)
        return self.app

    def token(self) -> str:
        """As long as a real one, and told by its number."""
        return f"{next(self._numbers):043d}"

    def now(self) -> datetime:
        return self.at

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)

    def run(self, what: Any) -> Any:
        return self._runner.run(what)

    def work(self, do: Callable[[Transaction], T]) -> T:
        done: T = self.run(self.store.work(do))
        return done

    def close(self) -> None:
        self.run(self.store.close())
        self._runner.close()

    # ── staff ──

    def add(self, login: str = "anna", roles: Iterable[str] = ("counsellor",), **more: Any) -> Invited:
        member = Member(0, login, more.pop("name", login.capitalize()), frozenset(roles), **more)
        invited: Invited = self.run(self.team.add(member, REGIONS))
        return invited

    def ready(self, login: str = "anna", roles: Iterable[str] = ("counsellor",), codes: tuple[str, ...] = ()) -> Member:
        """A member who has finished her first sign-in with PASSWORD and the secret of `secret_of`."""
        member = self.add(login, roles).member
        self.work(lambda work: work.set_password(member.id, QUICK.keep(PASSWORD)))
        self.work(lambda work: work.set_secret(member.id, secret_of(login)))
        self.work(lambda work: work.confirm_secret(member.id, 0, codes))
        return replace(member, is_ready=True)

    def code(self, login: str = "anna", seconds: float = 0) -> str:
        """What her phone shows now."""
        return pyotp.TOTP(secret_of(login)).at(self.at + timedelta(seconds=seconds))

    def visitor(self, **more: Any) -> Visitor:
        return Visitor(self, **more)

    def signed_in(self, login: str = "anna", roles: Iterable[str] = ("counsellor",)) -> Visitor:
        """A browser in which this member is signed in; she is added when she is not there."""
        if self.run(self.team.called(login)) is None:
            self.ready(login, roles)
        visitor = self.visitor()
        assert visitor.sign_in(login).status_code == 303
        assert visitor.give_code(self.code(login)).status_code == 303
        return visitor


class Visitor:
    """A browser without a face: keeps its cookies, and sends forms as our pages do."""

    def __init__(self, office: Office, site: str = SITE, address: str = "192.0.2.7") -> None:
        self.office, self.site, self.address = office, site, address
        self.cookies = httpx.Cookies()
        self.csrf = ""

    def get(self, path: str, headers: dict[str, str] = PAGE) -> httpx.Response:
        return self.ask("GET", path, headers)

    def post(self, path: str, headers: dict[str, str] = PAGE, csrf: str | None = None, **fields: Any) -> httpx.Response:
        """A form with the token of the page that was seen last, or with another one."""
        data = {"csrf": self.csrf if csrf is None else csrf, **fields}
        return self.ask("POST", path, headers, data=data)

    def ask(self, method: str, path: str, headers: dict[str, str], **more: Any) -> httpx.Response:
        answer: httpx.Response = self.office.run(self._ask(method, path, headers, more))
        if found := re.search(r'<meta name="csrf" content="(\w*)">', answer.text):
            self.csrf = found[1]
        return answer

    async def _ask(self, method: str, path: str, headers: dict[str, str], more: dict[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(self.office.app, raise_app_exceptions=False, client=(self.address, 1))
        async with httpx.AsyncClient(transport=transport, base_url=self.site, cookies=self.cookies) as client:
            answer = await client.request(method, path, headers=headers, **more)
            self.cookies = client.cookies
            return answer

    def sign_in(self, login: str = "anna", password: str = PASSWORD, **more: str) -> httpx.Response:
        self.get("/desk/sign-in")
        return self.post("/desk/sign-in", login=login, password=password, **more)

    def give_code(self, code: str) -> httpx.Response:
        self.get("/desk/code")
        return self.post("/desk/code", code=code)

    def is_in(self) -> bool:
        """May she see a page that asks for a member?"""
        return self.get("/desk/staff").status_code in (200, 403)


def secret_of(login: str) -> str:
    """The same secret for the same login, so that a test knows what the phone shows."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    return "".join(letters[(ord(letter) * 7 + place) % 32] for place, letter in enumerate((login * 32)[:32]))


EVERY_ROLE = ROLES
