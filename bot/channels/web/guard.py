"""What is refused before a page thinks: foreign forms, huge bodies, floods; and the headers that every answer carries."""

from __future__ import annotations

import time
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.browser.assets import Assets
from bot.channels.browser.bodies import Room, body_of
from bot.channels.browser.headers import host_of, is_from_our_page, secure
from bot.channels.browser.kinds import BYTES_AT_MOST, FILES_AT_MOST
from bot.channels.browser.origins import origin_of
from bot.channels.browser.turns import Turns
from bot.channels.lately import Lately

BODY_AT_MOST = 32_768
FORM_AT_MOST = FILES_AT_MOST * BYTES_AT_MOST + 2**20  # with files
ROOM = FORM_AT_MOST + 2**24  # for all forms that are under way in this process: a large one costs ten times its length
FILES_AT_ONCE = 12  # on their way to one place: each lies in memory until it is taken
SECONDS = 5  # until a form for which there was no room may come again
PERSONS_AT_MOST = 10_000  # so many are kept in memory, the last ones


class Guard:
    """Wraps the page: refuses foreign and huge posts, and adds the headers.

    A form with files that is too long is cut and handed on with `state["is_cut"]`, so that her words come back to her.
    """

    def __init__(self, app: ASGIApp, assets: Assets, public_url: str = "", room: int = ROOM) -> None:
        self._app = app
        self._assets = assets
        self._public_url = public_url
        self._room = Room(room, short=BODY_AT_MOST, of_a_place=FORM_AT_MOST)
        self._turns = Turns(FILES_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                secure(headers, self._public_url, scope)
                lasts = self._assets.lasting(scope["path"], message["status"])
                headers.setdefault("Cache-Control", "public, max-age=604800" if lasts else "no-store")
            await send(message)

        if scope["method"] in {"GET", "HEAD"}:
            if scope["path"].startswith("/file/"):
                async with self._turns.turn(origin_of(Request(scope))):
                    await self._app(scope, receive, send_guarded)
            else:
                await self._app(scope, receive, send_guarded)
            return
        headers = Headers(scope=scope)
        # who says nothing is let in: SameSite keeps her cookie from foreign pages' forms
        if not is_from_our_page(headers, host_of(self._public_url, headers), unknown=True):
            await PlainTextResponse("Please write on Lotse's own page.", 403)(scope, receive, send_guarded)
            return
        may_hold_files = headers.get("content-type", "").startswith("multipart/form-data")
        at_most = FORM_AT_MOST if may_hold_files else BODY_AT_MOST
        async with body_of(receive, at_most, self._room, place=origin_of(Request(scope))) as body:
            if body.end == "busy":
                busy = PlainTextResponse("One moment, please.", 429, {"Retry-After": str(SECONDS)})
                await busy(scope, receive, send_guarded)
            elif body.end == "cut" and not may_hold_files:
                await PlainTextResponse("This message is too long.", 413)(scope, receive, send_guarded)
            elif body.end != "gone":
                scope.setdefault("state", {})["is_cut"] = body.end == "cut"
                await self._app(scope, body.again(receive), send_guarded)


class Patience:
    """How much one person may ask for: `burst` at once, then one each `seconds`. In memory only, for the last 10,000 persons."""

    def __init__(self, burst: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst = burst
        self._seconds = seconds
        self._clock = clock
        self._free_at = Lately[str, float](PERSONS_AT_MOST)  # when everything asked for so far is paid off

    def wait(self, who: str) -> float:
        """0 when it may be done now (and is counted), else the seconds to wait."""
        now = self._clock()
        paid = max(self._free_at.pop(who, now), now)
        wait = paid - now - self._seconds * (self._burst - 1)
        self._free_at[who] = paid if wait > 0 else paid + self._seconds
        return max(wait, 0.0)
