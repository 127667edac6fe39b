"""A small server that speaks like LibreTranslate, over real HTTP: what it answers, a test says; what it was asked, it keeps."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

LANGUAGES = [
    {"code": "de", "name": "German", "targets": ["ar", "de", "en"]},
    {"code": "en", "name": "English", "targets": ["de", "en"]},
    {"code": "ar", "name": "Arabic", "targets": ["de"]},
]


class Libre:
    """`say`: how it translates · `status`, `body`: what it answers instead · `silent`: it takes the request and says nothing."""

    def __init__(self) -> None:
        self.say: Callable[[str], str] = lambda words: f"<{words}>"
        self.languages: Any = LANGUAGES
        self.status = 200
        self.body: bytes | None = None
        self.headers: Mapping[str, str] = {}
        self.silent = False
        self.goes_home = asyncio.Event()
        self.asked: list[Any] = []
        self.language_questions = 0
        self.url = ""

    async def tell_languages(self, _request: web.Request) -> web.Response:
        self.language_questions += 1
        return web.json_response(self.languages)

    async def translate(self, request: web.Request) -> web.Response:
        asked = await request.json()
        self.asked.append(asked)
        if self.silent:
            await self.goes_home.wait()
        if self.body is not None:
            return web.Response(body=self.body, status=self.status, headers=self.headers)
        if self.status != 200:
            return web.json_response({"error": "…"}, status=self.status, headers=self.headers)
        return web.Response(body=json.dumps({"translatedText": self.say(asked["q"])}).encode())


@asynccontextmanager
async def running_libre() -> AsyncIterator[Libre]:
    libre = Libre()
    house = web.Application()
    house.router.add_get("/languages", libre.tell_languages)
    house.router.add_post("/translate", libre.translate)
    runner = web.AppRunner(house, shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    libre.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield libre
    finally:
        libre.goes_home.set()
        await runner.cleanup()
