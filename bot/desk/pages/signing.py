"""The routes of signing in: password and code; the first time a link, a password, the phone and the recovery codes."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form, Path, Query, Request
from fastapi.responses import Response

from bot.channels.browser.origins import origin_of
from bot.desk import factors
from bot.desk.pages.frame import Asking, Frame, go
from bot.desk.pages.rights import start_of
from bot.desk.pages.visit import Visit, own_address
from bot.desk.signing import KNOWN_FOR, TooEasy, TooOften, Wrong
from bot.desk.staffing import NAMELESS, fits_as_name
from bot.desk.words import LANGUAGES
from bot.storage.staffing import Member, Session

SECONDS_UNTIL_MINUTES = 90

Link = Annotated[str, Path(max_length=64)]
Typed = Annotated[str, Form(max_length=400)]
Where = Annotated[str, Form(max_length=300)]


def routes(frame: Frame) -> APIRouter:
    router, pages = APIRouter(), _Pages(frame)
    for name, method, path, show in (
        ("sign_in", "GET", "/desk/sign-in", pages.sign_in),
        ("sign_in_now", "POST", "/desk/sign-in", pages.sign_in_now),
        ("code", "GET", "/desk/code", pages.code),
        ("give_code", "POST", "/desk/code", pages.give_code),
        ("sign_out", "POST", "/desk/sign-out", pages.sign_out),
        ("welcome", "GET", "/desk/welcome/{link}", pages.welcome),
        ("choose_password", "POST", "/desk/welcome/{link}", pages.choose_password),
        ("second", "GET", "/desk/phone", pages.second),
        ("second_picture", "GET", "/desk/phone/picture", pages.second_picture),
        ("confirm_second", "POST", "/desk/phone", pages.confirm_second),
        ("speak", "POST", "/desk/language", pages.speak),
    ):
        router.add_api_route(path, show, methods=[method], name=name, response_model=None)
    return router


class _Pages:
    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._signing = frame.signing

    # ── every time ──

    async def sign_in(
        self, request: Request, visit: Asking, to: Annotated[str, Query()] = "", out: Annotated[str, Query()] = ""
    ) -> Response:
        if visit.member is not None:
            return go(own_address(to) or start_of(visit.member.roles))
        return self._ask(request, to=own_address(to), notice="sign_in.out" if out else "")

    async def sign_in_now(
        self, request: Request, visit: Asking, login: Typed = "", password: Typed = "", to: Where = ""
    ) -> Response:
        to = own_address(to)
        try:
            token = await self._signing.sign_in(login, password, origin_of(request), self._device(request))
        except TooOften as often:
            return self._ask(request, 429, wait=often.wait, login=login, to=to)
        except Wrong:
            return self._ask(request, 401, wrong="sign_in.wrong", login=login, to=to)
        return await self._let_in(request, visit, token, f"/desk/code?to={quote(to)}" if to else "/desk/code")

    async def code(self, request: Request, visit: Asking, to: Annotated[str, Query()] = "") -> Response:
        if not _halfway(visit).member.is_ready:
            return go("/desk/phone")
        return self._frame.page(request, "code.html", to=own_address(to), wrong="")

    async def give_code(self, request: Request, visit: Asking, code: Typed = "", to: Where = "") -> Response:
        session, to = _halfway(visit), own_address(to)
        try:
            opened = await self._signing.give_code(session, visit.token, code, self._device(request))
        except TooOften as often:
            wrong, status = self._wait(request, often.wait), 429
        except Wrong:
            wrong, status = self._frame.say(request, "code.wrong"), 401
        else:
            answer = go(to or start_of(session.member.roles))
            self._frame.cookies.give_session(request, answer, opened.token)
            self._frame.cookies.give_device(request, answer, opened.device, KNOWN_FOR)
            return answer
        return self._frame.page(request, "code.html", status, to=to, wrong=wrong)

    async def sign_out(self, request: Request, visit: Asking) -> Response:
        await self._signing.sign_out(visit.token)
        answer = go("/desk/sign-in?out=1")
        self._frame.cookies.take_session(request, answer)
        answer.headers["Clear-Site-Data"] = '"cache"'
        return answer

    # ── the first time ──

    async def welcome(self, request: Request, link: Link) -> Response:
        member = await self._signing.invited(link)
        if member is None:
            return self._frame.page(request, "gone.html", 410)
        return self._frame.page(request, "welcome.html", **_welcome(member, member.name, []))

    async def choose_password(
        self, request: Request, visit: Asking, link: Link, password: Typed = "", again: Typed = "", name: Typed = ""
    ) -> Response:
        member = await self._signing.invited(link)
        if member is None:
            return self._frame.page(request, "gone.html", 410)
        try:
            if password != again:
                raise TooEasy(["password.differ"])
            if not fits_as_name(name or member.name):
                raise TooEasy(["staff.wrong.name"])
            token = await self._signing.choose_password(link, password, name)
        except TooEasy as easy:
            return self._frame.page(request, "welcome.html", 422, **_welcome(member, name, easy.reasons))
        except Wrong:
            return self._frame.page(request, "gone.html", 410)
        return await self._let_in(request, visit, token, "/desk/phone")

    async def second(self, request: Request, visit: Asking) -> Response:
        if _halfway(visit).member.is_ready:
            return go("/desk/code")
        return await self._show_second(request, _halfway(visit))

    async def second_picture(self, request: Request, visit: Asking) -> Response:
        session = _halfway(visit)
        try:
            secret = await self._signing.secret_of(session)
        except Wrong:
            return self._frame.trouble(request, "not_there", 404)
        return Response(factors.picture(secret, session.member.login), media_type="image/svg+xml")

    async def confirm_second(self, request: Request, visit: Asking, code: Typed = "") -> Response:
        session = _halfway(visit)
        if session.member.is_ready:
            return go("/desk/code")
        try:
            opened = await self._signing.confirm_second(session, visit.token, code, self._device(request))
        except TooOften as often:
            return await self._show_second(request, session, 429, self._wait(request, often.wait))
        except Wrong:
            return await self._show_second(request, session, 401, self._frame.say(request, "second.wrong"))
        answer = self._frame.page(request, "codes.html", codes=opened.codes, start=start_of(session.member.roles))
        self._frame.cookies.give_session(request, answer, opened.token)
        self._frame.cookies.give_device(request, answer, opened.device, KNOWN_FOR)
        return answer

    async def speak(self, request: Request, language: Typed = "", back: Where = "") -> Response:
        answer = go(own_address(back) or "/desk")
        if language in LANGUAGES:
            self._frame.cookies.give_language(request, answer, language)
        return answer

    # ── together ──

    def _ask(
        self,
        request: Request,
        status: int = 200,
        wrong: str = "",
        wait: timedelta | None = None,
        **values: str,
    ) -> Response:
        why = self._wait(request, wait) if wait else self._frame.say(request, wrong) if wrong else ""
        shown = {"login": "", "to": "", "notice": "", **values, "wrong": why}
        answer = self._frame.page(request, "sign-in.html", status, **shown)
        if wait:
            answer.headers["Retry-After"] = str(ceil(wait.total_seconds()))
        return answer

    async def _show_second(self, request: Request, session: Session, status: int = 200, wrong: str = "") -> Response:
        try:
            secret = await self._signing.secret_of(session)
        except Wrong:
            return self._frame.page(request, "gone.html", 410)
        return self._frame.page(request, "phone.html", status, key=factors.by_hand(secret), wrong=wrong)

    def _device(self, request: Request) -> str:
        return self._frame.cookies.device_of(request)

    async def _let_in(self, request: Request, before: Visit, token: str, address: str) -> Response:
        """On with a new token; a session that was open in this browser ends."""
        if before.token:
            await self._signing.sign_out(before.token)
        answer = go(address)
        self._frame.cookies.give_session(request, answer, token)
        return answer

    def _wait(self, request: Request, wait: timedelta) -> str:
        seconds = ceil(wait.total_seconds())
        if seconds <= SECONDS_UNTIL_MINUTES:
            return self._frame.say(request, "sign_in.wait.seconds", n=seconds)
        return self._frame.say(request, "sign_in.wait.minutes", n=ceil(seconds / 60))


def _welcome(member: Member, name: str, wrong: list[str]) -> dict[str, Any]:
    return {"name": "" if name == NAMELESS else name, "login": member.login, "wrong": wrong}


def _halfway(visit: Visit) -> Session:
    if visit.session is None:
        raise LookupError("Nobody has given a password, and the gate let somebody through all the same.")
    return visit.session
