"""The webhook: Telegram brings one update with each request, and is told 200 only when it is committed.

https://core.telegram.org/bots/api#setwebhook. A small ASGI app of its own, so that nothing of the web chat (pages, cookies,
limits for visitors) touches it.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from bot.channels.telegram.reading import Unreadable, chat_of, number_of
from bot.channels.telegram.reception import Reception
from bot.channels.telegram.room import WaitingRoom

SECRET = b"x-telegram-bot-api-secret-token"
LARGEST = 1024 * 1024  # bytes

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Message, Receive, Send], Awaitable[None]]


class Webhook:
    """Hears what is posted to one path, when the secret fits."""

    def __init__(self, path: str, secret: str, reception: Reception, room: WaitingRoom | None = None) -> None:
        self.path = path
        self._secret = secret.encode()
        self._reception = reception
        self._room = room or WaitingRoom()

    def before(self, app: Asgi) -> Asgi:
        """This door beside the doors of another app."""

        async def both(scope: Message, receive: Receive, send: Send) -> None:
            ours = scope["type"] == "http" and scope["path"] == self.path
            await (self(scope, receive, send) if ours else app(scope, receive, send))

        return both

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        status = await self._answer(scope, receive)
        headers = [(b"content-length", b"0")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b""})

    async def _answer(self, scope: Message, receive: Receive) -> int:
        if scope["method"] != "POST":
            return 405
        given = dict(scope["headers"]).get(SECRET, b"")
        if not secrets.compare_digest(given, self._secret):
            return 403
        body = await _read(receive)
        if body is None:
            return 413
        try:
            raw = json.loads(body)
            number = number_of(raw)
        except (ValueError, RecursionError, Unreadable):
            await self._reception.garbled(body)
            return 200
        # What fails here is not committed: the web server answers 500, and Telegram brings it again.
        async with self._room.turn(number, chat_of(raw)):
            await self._reception.take(raw)
        return 200


async def _read(receive: Receive) -> bytes | None:
    """The body; None when it is too large, or its sender has gone."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > LARGEST:
            return None
        if not message.get("more_body"):
            return b"".join(parts)
