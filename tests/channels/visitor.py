"""A browser without a face: keeps its cookies, asks the app directly, and says where its requests come from."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from fastapi import FastAPI

from bot.channels import Address

OURS = {"Sec-Fetch-Site": "same-origin"}
SCRIPT = {**OURS, "Accept": "application/json"}


class Visitor:
    def __init__(self, app: FastAPI, site: str = "http://lotse.test", address: str = "127.0.0.1") -> None:
        """address: of the computer from which she asks."""
        self.cookies = httpx.Cookies()
        self._app, self._site, self._from = app, site, (address, 1)

    @property
    def address(self) -> Address:
        """By what the house knows her."""
        return Address("web", self.cookies["lotse"])

    def ask(self, method: str, path: str, headers: dict[str, str] | None = None, **more: Any) -> httpx.Response:
        return asyncio.run(self._ask(method, path, headers or {}, more))

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self.ask("GET", path, {name.replace("_", "-"): value for name, value in headers.items()})

    def say(self, text: str = "", tap: str = "", message: str = "message-1", script: bool = True) -> httpx.Response:
        """One message, as the page's script sends it, or as a plain form does."""
        if script and not self.cookies:
            self.ask("POST", "/hello", SCRIPT)
        return self.ask("POST", "/say", SCRIPT if script else OURS, data={"message": message, "text": text, "tap": tap})

    def send(
        self, *files: tuple[str, bytes], text: str = "", message: str = "message-1", script: bool = True
    ) -> httpx.Response:
        """Words and files (name, content), as a form sends them."""
        if script and not self.cookies:
            self.ask("POST", "/hello", SCRIPT)
        fields = {"message": message, "text": text}
        parts = [("files", (name, content, "application/octet-stream")) for name, content in files]
        # an empty part, as a browser sends it where no file was chosen
        return self.ask("POST", "/say", SCRIPT if script else OURS, data=fields, files=parts or [("files", ("", b""))])

    async def _ask(self, method: str, path: str, headers: dict[str, str], more: dict[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(self._app, raise_app_exceptions=False, client=self._from)
        async with httpx.AsyncClient(transport=transport, base_url=self._site, cookies=self.cookies) as client:
            answer = await client.request(method, path, headers=headers, **more)
            self.cookies = client.cookies
            return answer
