"""The persons' side over HTTP, for other processes: /people, /trouble, /limits, /judgement."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.telegram.server.bots import Bot
from tests.telegram.server.chats import Chat, Record
from tests.telegram.server.pace import Limits
from tests.telegram.server.people import NoSuchButton
from tests.telegram.server.person import Person
from tests.telegram.server.trouble import MALFORMED
from tests.telegram.server.world import Somebody

if TYPE_CHECKING:
    from tests.telegram.server.serving import Server

Json = dict[str, Any]

WAIT_AT_MOST = 30.0
TYPING_LASTS = 5.0

# What can be done by POST /people/<id>/<verb>, with the same parameters as in Python.
VERBS: dict[str, Callable[..., Any]] = {
    "writes": Person.writes,
    "starts": Person.starts,
    "edits": Person.edits,
    "taps": Person.taps,
    "taps_data": Person.taps_data,
    "sends": Person.sends,
    "sends_photo": Person.sends_photo,
    "sends_album": Person.sends_album,
    "sends_document": Person.sends_document,
    "sends_voice": Person.sends_voice,
    "sends_audio": Person.sends_audio,
    "sends_video": Person.sends_video,
    "sends_video_note": Person.sends_video_note,
    "sends_sticker": Person.sends_sticker,
    "sends_location": Person.sends_location,
    "sends_contact": Person.sends_contact,
    "sends_poll": Person.sends_poll,
    "forwards": Person.forwards,
    "blocks": Person.blocks,
    "unblocks": Person.unblocks,
    "vanishes": Person.vanishes,
}
TROUBLES = ("flood", "fail", "slow", "drop", "duplicate", "peace")


class Post:
    def __init__(self, server: Server) -> None:
        self._server = server
        self._world = server.world

    def open(self, app: web.Application) -> None:
        app.router.add_post("/people", self._come)
        app.router.add_get("/people", self._list)
        app.router.add_post("/people/{id}/{verb}", self._do)
        app.router.add_get("/people/{id}/chat", self._chat)
        app.router.add_get("/people/{id}/bot", self._bot)
        app.router.add_get("/people/{id}/file/{file}", self._file)
        app.router.add_post("/trouble/{kind}", self._trouble)
        app.router.add_post("/limits", self._limits)
        app.router.add_get("/judgement", self._judgement)

    # ── people ──

    async def _come(self, request: web.Request) -> web.Response:
        """A person by her first name; the same one when she was here before."""
        given = await _body(request)
        name = str(given.get("first_name") or "Amina")
        there = [one for one in self._world.people.values() if one.first_name == name and not one.deactivated]
        somebody = there[0] if there else self._world.add_person(name, str(given.get("language") or "de"))
        return web.json_response({"id": somebody.id, "first_name": name})

    async def _list(self, request: web.Request) -> web.Response:
        return web.json_response([{"id": one.id, "first_name": one.first_name} for one in self._world.people.values()])

    async def _do(self, request: web.Request) -> web.Response:
        """One verb. A body that is not JSON is the content of a file."""
        verb = VERBS.get(request.match_info["verb"])
        if verb is None:
            raise web.HTTPNotFound(text=f"No such verb. There are: {', '.join(VERBS)}.")
        given: Json = dict(request.query)
        if request.content_type == "application/json":
            given = await _body(request)
        elif request.can_read_body:
            given["content"] = await request.read()
        try:
            result = verb(self._server.somebody(self._somebody(request).id), **given)
        except (TypeError, KeyError, NoSuchButton) as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        return web.json_response({"result": result})

    async def _chat(self, request: web.Request) -> web.Response:
        """What has changed in her chat since `after`; it waits up to `wait` seconds for a change."""
        somebody, after = self._somebody(request), int(request.query.get("after", 0))
        bot = self._server.bot
        chat = self._world.private(bot, somebody.id)
        if wait := min(float(request.query.get("wait", 0)), WAIT_AT_MOST):
            changed: Future[None] = Future()
            self._world.when(lambda: chat.change > after, changed)
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.wrap_future(changed), wait)
        return web.json_response(
            {
                "change": chat.change,
                "messages": [_seen(record) for record in chat.records.values() if record.change > after],
                "typing": _is_typing(chat),
                "taps": {id: tap.answer for id, tap in bot.taps.items() if tap.chat_id == chat.id and tap.answer},
                "blocked": somebody.id in bot.blocked_by,
            }
        )

    async def _bot(self, request: web.Request) -> web.Response:
        return web.json_response(_profile(self._server.bot, self._somebody(request).language_code))

    async def _file(self, request: web.Request) -> web.Response:
        file = self._world.files.get(request.match_info["file"])
        if file is None:
            raise web.HTTPNotFound
        # A document could be a page with a script of its own.
        headers = {"Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff"}
        return web.Response(body=file.content, content_type=file.media_type, headers=headers)

    def _somebody(self, request: web.Request) -> Somebody:
        id = request.match_info["id"]
        somebody = self._world.people.get(int(id)) if id.isdecimal() else None
        if somebody is None:
            raise web.HTTPNotFound(text="There is no such person.")
        return somebody

    # ── the house itself ──

    async def _trouble(self, request: web.Request) -> web.Response:
        """POST /trouble/flood {"calls": 3, "retry_after": 2}; also /disorder, /malformed, /malformed_every."""
        kind, given, trouble = request.match_info["kind"], await _body(request), self._world.trouble
        match kind:
            case "disorder":
                trouble.disorder = bool(given.get("on", True))
            case "malformed":
                self._server.bot.push_malformed(str(given.get("shape") or next(iter(MALFORMED))))
            case "malformed_every":
                trouble.malformed_every = int(given["updates"])
            case _ if kind in TROUBLES:
                getattr(trouble, kind)(**given)
            case _:
                raise web.HTTPNotFound
        return web.json_response({})

    async def _limits(self, request: web.Request) -> web.Response:
        """{} for Telegram's own, others by name, {"off": true} for none."""
        given = await _body(request)
        self._world.limit(None if given.get("off") else Limits(**given))
        return web.json_response({})

    async def _judgement(self, request: web.Request) -> web.Response:
        return web.json_response(
            {
                "complaints": self._world.complaints,
                "unknown": self._world.unknown,
                "calls": self._world.calls,
                "pending": len(self._server.bot.updates),
            }
        )


def _is_typing(chat: Chat) -> bool:
    """The sign goes after some seconds, or when the bot has said something."""
    if not chat.actions:
        return False
    since = chat.actions[-1][0]
    said = max((record.at for record in chat.records.values() if record.from_bot), default=0.0)
    return said < since and time.monotonic() - since < TYPING_LASTS


async def _body(request: web.Request) -> Json:
    if not request.can_read_body:
        return {}
    try:
        body = await request.json()
    except ValueError:
        raise web.HTTPBadRequest(text="This is not JSON.") from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="An object was expected.")
    return body


def _seen(record: Record) -> Json:
    """A message as she sees it; `at` is the server's monotonic clock, for those who measure."""
    state = {"id": record.id, "from_bot": record.from_bot, "deleted": record.deleted, "edits": record.edits}
    return {**state, "at": record.at, "body": {} if record.deleted else record.body}


def _profile(bot: Bot, language: str) -> Json:
    """What the bot says of itself in her language."""
    said, default = bot.profile, '{"type": "default"}'
    commands = said.commands.get((default, language)) or said.commands.get((default, ""), [])
    return {
        "name": said.names.get(language) or said.names.get("") or bot.name,
        "description": said.descriptions.get(language) or said.descriptions.get("", ""),
        "commands": commands,
    }
