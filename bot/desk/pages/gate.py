"""The gate before every page of the desk: who asks, may she, and is the form ours?

1. A route without an entry in RIGHTS is refused when the desk is built, not when somebody finds it.
2. Nothing of a request is read before it is known that she may ask; then no more than the route allows.
3. Whatever changes something comes from our own page (Origin) and carries the token of this session, as the field `csrf` of
   a form or as the header X-CSRF-Token.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Iterable, Mapping
from datetime import timedelta
from urllib.parse import quote

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.channels.browser.bodies import Body, body_of
from bot.channels.browser.headers import host_of, is_from_our_page, wants_page
from bot.channels.browser.parts import Parts, Torn
from bot.desk.pages.frame import Frame, go
from bot.desk.pages.rights import ANYBODY, BODIES_AT_MOST, BODY_AT_MOST, HALFWAY, QUIET, RIGHTS, Right, start_of
from bot.desk.pages.visit import Visit, csrf_of, language_of, own_address
from bot.desk.staffing import new_token

SEEN_EVERY = timedelta(minutes=1)  # a write for each request would cost more than it tells
SAFE = frozenset({"GET", "HEAD"})
TAKES_AT_MOST = 300.0  # seconds; a letter over a bad line takes minutes
SHORT_FORM, LONG_FORM = "application/x-www-form-urlencoded", "multipart/form-data"


class Unguarded(Exception):
    """A route of the desk without a right, or two with the same name."""


def guard_all(routes: Iterable[APIRoute], frame: Frame, rights: Mapping[str, Right] = RIGHTS) -> list[APIRoute]:
    """The routes behind their gates. Raises Unguarded, with all that is wrong."""
    routes = list(routes)
    names = [route.name for route in routes]
    wrong = [f"{route.name} ({route.path}) has no right" for route in routes if not rights.get(route.name)]
    wrong += [f"{name} is the name of two routes" for name in sorted({name for name in names if names.count(name) > 1})]
    wrong += [f"{route.path} does not begin with /desk" for route in routes if not own_address(_plain(route.path))]
    if wrong:
        raise Unguarded(
            f"The desk does not open: {'; '.join(wrong)}. RIGHTS in bot/desk/pages/rights.py names them all."
        )
    for route in routes:
        route.app = Gate(route.name, rights[route.name], frame, route.app)
    return routes


def _plain(path: str) -> str:
    return path.replace("{", "").replace("}", "").partition(":")[0]


class Gate:
    """Before one route."""

    def __init__(self, name: str, right: Right, frame: Frame, app: ASGIApp) -> None:
        self._name, self._right, self._frame, self._app = name, right, frame, app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        scope["visit"] = visit = await self._look(request)
        refusal = self._refuse(request, visit)
        if refusal is None and request.method not in SAFE:
            refusal, receive = await self._look_at_form(request, visit, receive)
        if refusal is None:
            await self._note(request, visit)
        await (refusal or self._app)(scope, receive, send)

    async def _look(self, request: Request) -> Visit:
        cookies, language = self._frame.cookies, language_of(request)
        token = cookies.session_of(request)
        session = await self._frame.signing.session(token) if token else None
        if session is not None:
            return Visit(language, csrf_of(token), session, token)
        form = cookies.form_of(request)
        fresh = "" if form else new_token()
        return Visit(language, csrf_of(form or fresh), form_cookie=fresh)

    def _refuse(self, request: Request, visit: Visit) -> Response | None:
        """The reason why she may not ask this; None when she may."""
        if self._right == ANYBODY:
            return None
        session = visit.session
        if session is None:
            return self._ask_to_sign_in(request)
        if not session.has_passed:
            return None if self._right & HALFWAY else self._ask_to_sign_in(request)
        if self._right & session.member.roles:
            return None
        if self._right == HALFWAY or self._name == "queue":
            return go(start_of(session.member.roles))
        return self._frame.trouble(request, "not_allowed", 403)

    def _ask_to_sign_in(self, request: Request) -> Response:
        if not wants_page(request) or request.method not in SAFE:
            return self._frame.trouble(request, "sign_in_first", 401)
        if request.headers.get("sec-fetch-site") == "cross-site":
            # she follows a link of an e-mail: her browser keeps the cookie back, until our own page asks
            return self._frame.page(request, "onward.html", onward=own_address(_address(request)) or "/desk")
        wanted = own_address(_address(request))
        return go(f"/desk/sign-in?to={quote(wanted)}" if wanted not in ("", "/desk") else "/desk/sign-in")

    async def _look_at_form(self, request: Request, visit: Visit, receive: Receive) -> tuple[Response | None, Receive]:
        if not is_from_our_page(request.headers, host_of(self._frame.public_url, request.headers)):
            return self._frame.trouble(request, "foreign", 403), receive
        at_most = BODIES_AT_MOST.get(self._name, BODY_AT_MOST)
        async with body_of(receive, at_most, seconds=TAKES_AT_MOST) as body:
            if body.end == "cut":
                return self._frame.trouble(request, "too_large", 413), receive
            if body.end != "whole":
                return self._frame.trouble(request, "incomplete", 400), receive
        if not _is_of_a_browser(request.headers.get("content-type", "")):
            return self._frame.trouble(request, "incomplete", 400), receive
        given = request.headers.get("x-csrf-token") or await _field(request, body, receive)
        if not hmac.compare_digest(given.encode(), visit.csrf.encode()):
            return self._frame.trouble(request, "stale", 403), receive
        return None, body.again(receive)

    async def _note(self, request: Request, visit: Visit) -> None:
        """She is still there; what a page asks for by itself does not say so."""
        session, now = visit.session, self._frame.now()
        by_itself = request.method in SAFE and request.headers.get("sec-fetch-mode", "navigate") != "navigate"
        if session is None or by_itself or self._name in QUIET or now - session.seen < SEEN_EVERY:
            return
        await self._frame.store.work(lambda work: work.saw(session.id, now))


def _address(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def _is_of_a_browser(content_type: str) -> bool:
    """Browsers send forms in UTF-8, and say so of short ones only. In other charsets there is half a letter, or a long wait."""
    _, _, charset = content_type.lower().partition("charset")
    return not charset or (content_type.startswith(SHORT_FORM) and charset.strip(' =";') == "utf-8")


async def _field(request: Request, body: Body, receive: Receive) -> str:
    """The field `csrf` of a form; empty when there is none."""
    content_type = request.headers.get("content-type", "")
    if content_type.startswith(LONG_FORM):
        try:
            return (await asyncio.to_thread(Parts, content_type, body.content)).fields.get("csrf", "")
        except Torn:
            return ""
    if not content_type.startswith(SHORT_FORM):
        return ""
    given = (await Request(request.scope, body.again(receive)).form()).get("csrf", "")
    return given if isinstance(given, str) else ""
