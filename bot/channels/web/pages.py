"""The web chat's routes.

1. Her cookie is made when she first writes, not when she looks: a crawler, a link preview or a glance leaves nothing behind.
   The page asks for it alone (POST /hello) before her first message, so that a repeated first message is still one message.
2. A message is acknowledged only when `receive` has returned.
3. Everything is looked up by the address in her cookie; no id in a URL opens anybody else's line or file.
4. Everything works with plain forms; the script adds to it.
5. What was on her page has arrived: the page that was asked for, and later what the script says that it shows.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Annotated

from fastapi import FastAPI, Form, Header, Path, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from fastapi.sse import EventSourceResponse, format_sse_event
from starlette.background import BackgroundTask
from starlette.middleware.gzip import GZipMiddleware

from bot.channels import Address, Incoming, Unopened
from bot.channels.browser.files import AS_THEY_ARE, answer_with
from bot.channels.browser.headers import HEARS, wants_page
from bot.channels.browser.origins import origin_of
from bot.channels.fitting import direction
from bot.channels.lately import Lately
from bot.channels.web import form, reading
from bot.channels.web.cookie import Cookie
from bot.channels.web.guard import PERSONS_AT_MOST, Guard, Patience
from bot.channels.web.news import Streams, answered, news
from bot.channels.web.port import House, Shown
from bot.channels.web.troubles import explain, remember
from bot.channels.web.view import ASSETS, LETTERS_AT_MOST, View, Words


def build(
    house: House,
    words: Words,
    *,
    streams: Streams | None = None,
    public_url: str = "",
    patience: Patience | None = None,
) -> FastAPI:
    """The app. `streams`: the channel's own, so that what it sends reaches the open pages (`Web.streams`)."""
    view = View(words)
    pages = _Pages(house, view, streams or Streams(), public_url, patience or Patience(burst=20, seconds=2))
    # its own redirects name the host that the request names, which may be anybody's
    app = FastAPI(title="Lotse", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    for path, show in (
        ("/", pages.talk),
        ("/pause", pages.pause),
        ("/health", pages.health),
        ("/robots.txt", pages.robots),
        ("/file/{line}", pages.file),
    ):
        app.add_api_route(path, show, methods=["GET", "HEAD"], response_model=None)
    app.add_api_route("/news", pages.news, methods=["GET"], response_model=None)
    app.add_api_route("/hello", pages.hello, methods=["POST"], response_model=None)
    app.add_api_route("/say", pages.say, methods=["POST"], response_model=None)
    app.add_api_route("/seen", pages.seen, methods=["POST"], response_model=None)
    ASSETS.mount(app)
    app.add_exception_handler(RequestValidationError, _refuse)
    explain(app, view, public_url)
    app.add_middleware(GZipMiddleware, minimum_size=1000, exclude_content_types=AS_THEY_ARE)
    app.add_middleware(Guard, assets=ASSETS, public_url=public_url)
    return app


class _Pages:
    """The pages of one house."""

    def __init__(self, house: House, view: View, streams: Streams, public_url: str, patience: Patience) -> None:
        self._house = house
        self._view = view
        self._streams = streams
        self._cookie = Cookie(public_url)
        self._patience = patience
        self._glances = Patience(burst=20, seconds=2)
        self._newcomers = Patience(burst=100, seconds=1)
        self._files = Patience(burst=10, seconds=20)
        self._newcomers_files = Patience(burst=20, seconds=10)
        self._acquainted = Lately[str, bool](PERSONS_AT_MOST)  # whoever drops out is looked up again

    async def talk(
        self,
        request: Request,
        hint: Annotated[str, Query()] = "",
        after: Annotated[str, Query(max_length=16)] = "",
    ) -> Response:
        """The page. `after`: she has no script and waits for an answer to come after this line."""
        token = self._cookie.token_of(request)
        lines = await self._house.history(reading.address_of(token), 0) if token else ()
        language = self._language(request, lines)
        waits = after == str(_last(lines)) or (bool(lines) and lines[-1].author == "mother")
        page = self._page(lines, language, known=bool(token), hint=reading.hint_of(hint), waits=waits)
        answer = HTMLResponse(page, headers=HEARS)
        if token and lines:
            self._cookie.give(request, answer, token)
            if request.method == "GET":
                answer.background = BackgroundTask(self._house.seen, reading.address_of(token), _last(lines))
        return answer

    async def seen(self, request: Request, line: Annotated[int, Form(ge=1, le=reading.ID_AT_MOST)]) -> Response:
        """The open page shows the talk up to this line. 202: not all of it is sent yet, so the page says it again."""
        token = self._cookie.token_of(request)
        if not token:
            return PlainTextResponse("Say hello first.", 401)
        if wait := self._glances.wait(token):
            return _slow(wait)
        is_noted = await self._house.seen(reading.address_of(token), line)
        return Response(status_code=204 if is_noted else 202)

    async def hello(self, request: Request) -> Response:
        """Give her a cookie if she has none."""
        answer = Response(status_code=204)
        if not self._cookie.token_of(request):
            if wait := self._newcomers.wait(origin_of(request)):
                return _slow(wait)
            self._cookie.give(request, answer, secrets.token_urlsafe(32))
        return answer

    async def say(self, request: Request) -> Response:
        by_script = reading.is_by_script(request)
        token = self._cookie.token_of(request)
        if not token and by_script:
            return PlainTextResponse("Say hello first.", 401)
        said = remember(request, await form.read(request, is_cut=request.state.is_cut))
        trouble = "long" if len(said.text) > LETTERS_AT_MOST else said.trouble
        if trouble:
            return await self._not_yet(request, trouble, said.text, 413, by_script)
        if wait := await self._wait(request, token, bool(said.files)):
            return await self._not_yet(request, "slow", said.text, 429, by_script, wait)
        tapped, label = reading.tap_of(said.tap)
        if not said.text and not tapped and not said.files:
            return Response(status_code=204) if by_script else RedirectResponse("/#now", 303)
        newcomer, token = not token, token or secrets.token_urlsafe(32)
        address = reading.address_of(token)
        incoming = Incoming(
            address=address,
            message_id=reading.message_id(token, said.message, said.text, said.tap, *said.prints),
            at=datetime.now(UTC),
            text=label if tapped else said.text,
            tapped=tapped,
            hint=said.hint,
            attachments=said.files,
        )
        seen = 0 if newcomer or by_script else _last(await self._house.history(address, 0))
        try:
            await self._house.receive(incoming)
        except Unopened:
            return await self._not_yet(request, "unknown", said.text, 413, by_script)
        if by_script:
            return Response(status_code=204)
        is_new = await answered(self._house, self._streams, address, seen)
        answer = RedirectResponse("/#now" if is_new else f"/?after={seen}#now", 303)
        if newcomer:
            self._cookie.give(request, answer, token)
        return answer

    async def news(
        self,
        request: Request,
        after: Annotated[int, Query(ge=0, le=reading.ID_AT_MOST)] = 0,
        language: Annotated[str, Query(max_length=16)] = "",
        last_event_id: Annotated[str, Header()] = "",
    ) -> Response:
        token = self._cookie.token_of(request)
        if not token:
            return PlainTextResponse("Say hello first.", 401)
        address, place = reading.address_of(token), origin_of(request)
        if not self._streams.has_room(address, place):
            return _slow(30)
        if last_event_id.isascii() and last_event_id.isdigit():
            after = min(int(last_event_id[:16]), reading.ID_AT_MOST)
        headers = {"X-Accel-Buffering": "no"}
        return EventSourceResponse(self._events(address, place, after, language), headers=headers)

    async def _events(self, address: Address, place: str, after: int, language: str) -> AsyncIterator[bytes]:
        """The news as server-sent events; a change of language comes before the first line in it."""
        yield format_sse_event(event="alive", data_str="")
        async for item in news(self._house, self._streams, address, after, place=place):
            line = item.line
            if line is None:
                yield format_sse_event(event=item.kind, data_str="", id="0" if item.kind == "gone" else None)
                continue
            if line.author == "lotse" and line.language not in ("", language):
                language = line.language
                yield format_sse_event(event="language", data_str=self._language_change(language))
            fragment = self._view.line(line, language, live=True)
            yield format_sse_event(event="line", data_str=fragment, id=str(line.id))

    async def file(
        self,
        request: Request,
        line: Annotated[int, Path(ge=1, le=reading.ID_AT_MOST)],
        range: Annotated[str, Header()] = "",
    ) -> Response:
        token = self._cookie.token_of(request)
        found = await self._house.file(reading.address_of(token), line) if token else None
        if found is None:
            return PlainTextResponse("There is no such file.", 404)
        return answer_with(found, range)

    async def health(self, request: Request) -> Response:
        """Everybody may learn whether all is well. What is not, and how much waits, would help who wants to disturb."""
        values, is_here = await self._house.health(), reading.is_from_this_machine(request)
        status = 200 if values.get("ok", True) else 503
        if not is_here:
            values = {"ok": status == 200}
        if wants_page(request):
            code = self._house.code() if is_here else ""
            return HTMLResponse(self._view.health(values, code, is_here=is_here), status)
        return Response(json.dumps(values, default=str, ensure_ascii=False), status, media_type="application/json")

    async def pause(self) -> Response:
        return HTMLResponse(self._view.pause())

    async def robots(self) -> Response:
        return PlainTextResponse("User-agent: *\nDisallow: /\n")

    async def _wait(self, request: Request, token: str, has_files: bool) -> float:
        """The seconds that she must wait. Who has no talk yet may have invented her cookie, and is charged by her origin."""
        origin = origin_of(request)
        if token and token not in self._acquainted and await self._house.history(reading.address_of(token), 0):
            self._acquainted[token] = True
        if token not in self._acquainted:
            wait = self._newcomers.wait(origin) or (has_files and self._newcomers_files.wait(origin))
            if wait or not token:
                return wait
        return self._patience.wait(token) or (has_files and self._files.wait(token))

    async def _not_yet(
        self, request: Request, notice: str, text: str, status: int, by_script: bool, wait: float = 0
    ) -> Response:
        """Her words come back to her with the reason; nothing is lost."""
        headers = {"Retry-After": str(int(wait) + 1)} if wait else {}
        if by_script:
            return PlainTextResponse(notice, status, headers)
        token = self._cookie.token_of(request)
        lines = await self._house.history(reading.address_of(token), 0) if token else ()
        language = self._language(request, lines)
        page = self._page(lines, language, known=bool(token), draft=text, notice=notice)
        return HTMLResponse(page, status, {**HEARS, **headers})

    def _page(self, lines: Sequence[Shown], language: str, *, known: bool, waits: bool = False, **more: str) -> str:
        greeting = () if lines else self._house.greeting()
        return self._view.page(lines, language, greeting=greeting, known=known, waits=waits, **more)

    def _language(self, request: Request, lines: Sequence[Shown]) -> str:
        """The language that Lotse spoke last; before that, the one that her browser asks for."""
        spoken = (line.language for line in reversed(lines) if line.author == "lotse" and line.language)
        return next(spoken, "") or self._view.preferred(request.headers.get("accept-language", ""))

    def _language_change(self, language: str) -> str:
        return json.dumps(
            {"language": language, "direction": direction(language), "words": self._view.live_words(language)},
            ensure_ascii=False,
        )


def _last(lines: Sequence[Shown]) -> int:
    return lines[-1].id if lines else 0


def _slow(wait: float) -> Response:
    return Response(status_code=429, headers={"Retry-After": str(int(wait) + 1)})


async def _refuse(_request: Request, _error: Exception) -> Response:
    """A form that our page never sends. Its content is not repeated."""
    return PlainTextResponse("This form is not complete.", 422)
