"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
from typing import Any

from aiohttp import web

from tests.telegram.server.bots import Bot
from tests.telegram.server.judge import Judge
from tests.telegram.server.methods import METHODS
from tests.telegram.server.reading import Call, read
from tests.telegram.server.refusal import Refusal, too_many_requests
from tests.telegram.server.trouble import Mishap
from tests.telegram.server.world import World

TOKEN = re.compile(r"[1-9][0-9]*:[^/]{1,70}")
NGINX = "<html>\r\n<head><title>{0}</title></head>\r\n<body>\r\n<center><h1>{0}</h1></center>\r\n</body>\r\n</html>\r\n"
REASONS = {502: "502 Bad Gateway", 503: "503 Service Temporarily Unavailable", 504: "504 Gateway Time-out"}
BODY_AT_MOST = 60 << 20


class Door:
    """Where bots knock."""

    def __init__(self, world: World, judge: Judge | None, latency: float = 0.0) -> None:
        self._world = world
        self._judge = judge
        self.latency = latency

    def open(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_route("*", "/bot{token}/test/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            bot = self._bot(request.match_info["token"])
            mishaps = self._world.trouble.for_call(method.lower())
            if early := await self._strike(request, mishaps):
                return early
            body: dict[str, Any] = {"ok": True, "result": await self.call(bot, await read(request, method))}
            if any(mishap.kind == "drop_after" for mishap in mishaps):
                return _hang_up(request)
            return _written(body, 200)
        except Refusal as refusal:
            return _written(refusal.body(), refusal.code)

    async def call(self, bot: Bot, call: Call) -> Any:
        """Do what the bot asks. Raises Refusal."""
        self._world.calls[call.method] += 1
        known = METHODS.get(call.method.lower())
        if known is None:
            self._world.unknown.append(call.method)
            raise Refusal(404, "Not Found: method not found")
        name, method = known
        if self._judge:
            self._judge.hear(name, call)
        answer = method(self._world, bot, call)
        if inspect.isawaitable(answer):
            answer = await answer
        if self._judge:
            purposely = {update.id for update in bot.updates if update.on_purpose}
            self._judge.say(name, answer, purposely)
        return answer

    def _bot(self, token: str) -> Bot:
        if not TOKEN.fullmatch(token):
            raise Refusal(401, "Unauthorized: invalid token specified")
        bot = self._world.bots.get(token)
        if bot is None:
            raise Refusal(401, "Unauthorized")
        if bot.logged_out:
            raise Refusal(400, "Logged out")
        return bot

    async def _strike(self, request: web.Request, mishaps: list[Mishap]) -> web.StreamResponse | None:
        if self.latency:
            await asyncio.sleep(self.latency)
        for mishap in mishaps:
            match mishap.kind:
                case "slow":
                    await asyncio.sleep(mishap.value)
                case "drop":
                    return _hang_up(request)
                case "flood":
                    raise too_many_requests(mishap.value)
                case "fail" if int(mishap.value) in REASONS:
                    code = int(mishap.value)
                    return web.Response(status=code, text=NGINX.format(REASONS[code]), content_type="text/html")
                case "fail":
                    raise Refusal(int(mishap.value), "Internal Server Error: restart")
        return None

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._bot(request.match_info["token"])
        except Refusal as refusal:
            return _written(refusal.body(), refusal.code)
        file = self._world.paths.get(request.match_info["path"])
        mishaps = self._world.trouble.for_call("file")
        if file is None:
            return _written({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        try:
            early = await self._strike(request, mishaps)
        except Refusal as refusal:
            return _written(refusal.body(), refusal.code)
        return early or web.Response(body=file.content, content_type="application/octet-stream")


def _written(body: dict[str, Any], status: int) -> web.Response:
    return web.Response(
        body=json.dumps(body, separators=(",", ":")).encode(), status=status, content_type="application/json"
    )


def _hang_up(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
