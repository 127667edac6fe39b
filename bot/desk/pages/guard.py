"""What every answer of the desk carries."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.browser.files import AS_THEY_ARE
from bot.channels.browser.headers import secure
from bot.desk.pages.view import ASSETS

UNFOUND = {"X-Robots-Tag": "noindex"}


class Headed:
    """Adds the headers to whatever the app answers. A page that needs others of the same name says so itself."""

    def __init__(self, app: ASGIApp, public_url: str = "") -> None:
        self._app, self._public_url = app, public_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                lasts = ASSETS.lasting(scope["path"], message["status"])
                headers = MutableHeaders(scope=message)
                put_on(headers, self._public_url, scope, "private, max-age=604800" if lasts else "no-store")
            await send(message)

        await self._app(scope, receive, send_headed if scope["type"] == "http" else send)


def wrap(app: Starlette, public_url: str) -> None:
    app.add_middleware(GZipMiddleware, minimum_size=1000, exclude_content_types=AS_THEY_ARE)
    app.add_middleware(Headed, public_url=public_url)


def put_on(headers: MutableHeaders, public_url: str, scope: Scope, cache: str = "no-store") -> None:
    """What an answer does not say otherwise."""
    secure(headers, public_url, scope)
    for name, value in (*UNFOUND.items(), ("Cache-Control", cache)):
        headers.setdefault(name, value)
