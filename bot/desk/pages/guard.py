"""What every answer of the desk carries, and which requests are refused before anybody looks who asks."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PERMISSIONS = "camera=(), microphone={}, geolocation=(), payment=(), usb=()"
# Only the page on which a counsellor can speak says this; all others are deaf.
HEARS = {"Permissions-Policy": PERMISSIONS.format("(self)")}
SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": PERMISSIONS.format("()"),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}
TAKES_AT_MOST = 300.0  # seconds; a letter over a bad line takes minutes
SAFE = frozenset({"GET", "HEAD"})


def is_from_our_page(headers: Mapping[str, str], host: str) -> bool:
    """Was this sent by our own page? `host` is ours. A browser that says neither is too old for the desk."""
    if site := headers.get("sec-fetch-site"):
        return site in {"same-origin", "none"}
    return urlsplit(headers.get("origin", "")).netloc.lower() == host.lower() != ""


class Headed:
    """Adds the headers to whatever the app answers. A page that needs others of the same name says so itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                is_asset = scope["path"].startswith("/desk/static/") and message["status"] == 200
                put_on(MutableHeaders(scope=message), "private, max-age=604800" if is_asset else "no-store")
            await send(message)

        await self._app(scope, receive, send_headed if scope["type"] == "http" else send)


def put_on(headers: MutableHeaders, cache: str = "no-store") -> None:
    """What an answer does not say otherwise."""
    for name, value in (*SECURITY.items(), ("Cache-Control", cache)):
        headers.setdefault(name, value)


def host_of(public_url: str, headers: Headers) -> str:
    return urlsplit(public_url).netloc or headers.get("host", "")


async def read(receive: Receive, at_most: int, seconds: float = TAKES_AT_MOST) -> tuple[bytes, bool]:
    """The body, and whether it is whole; reading stops when it is longer than allowed, or takes too long."""
    parts: list[bytes] = []
    length = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while length <= at_most:
                message = await receive()
                if message["type"] == "http.disconnect":
                    return b"", False
                parts.append(message.get("body", b""))
                length += len(parts[-1])
                if not message.get("more_body", False):
                    return b"".join(parts), True
    return b"".join(parts), False


def again(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body that was read already, and then goes on."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return waiting.pop() if waiting else await receive()

    return receive_again
