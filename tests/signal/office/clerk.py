"""Somebody in the office who sets Signal up, and a way to let her do it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.channels.signal.client import Line
from bot.channels.signal.setup import set_up
from tests.signal.server import Server

TODAY = date(2026, 8, 1)


@dataclass(slots=True)
class Clerk:
    """`answers`: by a word of the question; to all others she only presses Enter. `shown`: what she does with the code."""

    answers: Mapping[str, str] = field(default_factory=dict)
    shown: Callable[[str], None] = lambda _uri: None
    heard: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    def say(self, words: str) -> None:
        self.heard.append(words)

    async def ask(self, question: str, usual: str = "") -> str:
        self.heard.append(question)
        return next((answer for word, answer in self.answers.items() if word in question), usual)

    def show(self, uri: str) -> None:
        self.codes.append(uri)
        self.shown(uri)

    def hide(self) -> None:
        self.codes.append("")

    @property
    def told(self) -> str:
        return "\n".join(self.heard)


def sets_up(server: Server, clerk: Clerk, number: str = "") -> str:
    async def run() -> str:
        line = Line(server.where)
        try:
            return await set_up(line.ask, clerk, number, TODAY)
        finally:
            await line.close()

    return asyncio.run(run())
