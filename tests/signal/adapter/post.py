"""The channel on its own before the fake Signal, without a house."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.channels import Address, Outgoing, SendError
from bot.channels.signal.channel import Signal
from bot.channels.signal.client import Line
from bot.channels.signal.pause import Pause
from tests.signal.server import Person, Server


@dataclass
class Post:
    """The channel on its own, and a clock that a test can turn."""

    server: Server
    runner: asyncio.Runner = field(default_factory=asyncio.Runner)
    at: float = 0.0
    number: int = 0

    def __post_init__(self) -> None:
        self.line = Line(self.server.where, self.server.settings()["SIGNAL_ACCOUNT"])
        self.channel = Signal(self.line, Pause(lambda: self.at))

    def send(self, person: Person, text: str = "Hello", **more: Any) -> None:
        self.number += 1
        self.again(person, Outgoing(self.number, "en", text, **more))

    def again(self, person: Person, outgoing: Outgoing) -> None:
        self.runner.run(self.channel.send(Address("signal", person.uuid), outgoing))

    def fails(self, person: Person, text: str = "Hello") -> SendError:
        with pytest.raises(SendError) as error:
            self.send(person, text)
        return error.value

    def breaks_when(self, happened: Callable[[], bool]) -> None:
        """The next send after that is an error."""

        def break_down() -> bool:
            if happened():
                self.server.trouble.break_down()
                return True
            return False

        self.server.run(lambda: self.server.world.when(break_down, Future()))

    def do(self, work: Awaitable[Any]) -> Any:
        async def wait() -> Any:
            return await work

        return self.runner.run(wait())

    def close(self) -> None:
        self.runner.run(self.line.close())
        self.runner.close()
