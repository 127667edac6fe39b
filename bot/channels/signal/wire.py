"""One connection with signal-cli: every line is a JSON document; answers come in any order, with news between them.

1. The next line is read when the last piece of news is committed. What is lost with us, or in a connection that breaks, stands
   in the journal.
2. A connection on which nothing comes is asked for signal-cli's version. Whoever does not answer that is not there any more.
3. signal-cli's own words may name somebody or a number: no exception of ours repeats them.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.logs import log

Json = dict[str, Any]
Hear = Callable[[Json], Awaitable[None]]

READ_AHEAD = 64 * 1024  # bytes that may wait in our memory
LONGEST = 256 * 1024 * 1024  # bytes: a file of hers arrives as one line
PULSE = "pulse"


class Refusal(Exception):
    """signal-cli says no. `data` is what it had already done: {"response": {"timestamp": …, "results": […]}} or None."""

    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(f"refused with {code}")
        self.code = code
        self.message = message
        self.data = data


class Cut(Exception):
    """The connection is lost, or the answer does not come.

    `asked`: the question had left us, so it may be done all the same; False: it is certain that nothing happened.
    """

    def __init__(self, reason: str, *, asked: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.asked = asked


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds until we give something up."""

    connect: float = 10.0
    answer: float = 120.0
    slowest: float = 125_000.0  # bytes a second, at which a file of ours still gets through: one megabit
    quiet: float = 30.0  # without a line: then we feel the pulse
    pulse: float = 15.0

    def for_answer(self, asked: bytes) -> float:
        """A large file on a slow line is sent for a while; whoever asks again too early sends it twice."""
        return self.answer + len(asked) / self.slowest


class Wire:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, patience: Patience) -> None:
        self._reader = reader
        self._writer = writer
        self._patience = patience
        self._waiting: dict[str, asyncio.Future[Json]] = {}
        self._parts: list[bytes] = []
        self._early: deque[Json] = deque()
        self._asked = 0
        self.cut = False

    @classmethod
    async def open(cls, where: str, patience: Patience) -> Wire:
        """Connect with a path or host:port. Raises Cut."""
        host, colon, port = where.rpartition(":")
        try:
            async with asyncio.timeout(patience.connect):
                if colon and port.isdigit() and "/" not in where:
                    streams = await asyncio.open_connection(host.strip("[]"), int(port), limit=READ_AHEAD)
                else:
                    streams = await asyncio.open_unix_connection(where, limit=READ_AHEAD)
        except (OSError, TimeoutError):
            raise Cut("unreachable") from None
        return cls(*streams, patience)

    async def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        """The answer, while somebody else reads. Raises Refusal or Cut."""
        if self.cut:
            raise Cut("unreachable")
        id = self._next_id()
        asked = _line_of(method, params, id)
        answer = self._waiting[id] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(self._patience.for_answer(asked)):
                await self._say(asked)
                return _result(await answer)
        except TimeoutError:
            raise Cut("timeout", asked=True) from None
        except OSError:
            raise Cut("unreachable", asked=True) from None
        finally:
            del self._waiting[id]

    async def greet(self, method: str, params: Mapping[str, Any]) -> Any:
        """The answer, before anybody reads. News that overtakes it is read later. Raises Refusal or Cut."""
        id = self._next_id()
        try:
            async with asyncio.timeout(self._patience.answer):
                await self._say(_line_of(method, params, id))
                while (document := await self._receive()).get("id") != id:
                    self._early.append(document)
        except TimeoutError:
            raise Cut("timeout") from None
        except OSError:
            raise Cut("unreachable") from None
        return _result(document)

    async def read(self, hear: Hear) -> str:
        """Hand on what comes, one after the other, until the line is cut: why it was.

        What `hear` raises leaves here, and the connection stays as it is: whoever reads again misses nothing behind it.
        """
        while True:
            try:
                document = self._early.popleft() if self._early else await self._receive()
            except (Cut, OSError) as error:
                self.close()
                return error.reason if isinstance(error, Cut) else "unreachable"
            if document.get("method") == "receive":
                if (news := _news(document)) is not None:
                    await hear(news)
            elif isinstance(id := document.get("id"), str) and (answer := self._waiting.get(id)) and not answer.done():
                answer.set_result(document)

    def close(self) -> None:
        self.cut = True
        self._writer.close()
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(Cut("unreachable", asked=True))

    def _next_id(self) -> str:
        self._asked += 1
        return f"lotse-{self._asked}"

    async def _say(self, line: bytes) -> None:
        self._writer.write(line)
        await self._writer.drain()

    async def _receive(self) -> Json:
        """The next document. What is none is left out, but never silently."""
        while True:
            line = await self._line_or_pulse()
            try:
                document = json.loads(line)
            except ValueError:
                document = None
            if isinstance(document, dict):
                return document
            log.warning("signal.line", reason="unreadable")

    async def _line_or_pulse(self) -> bytes:
        try:
            async with asyncio.timeout(self._patience.quiet):
                return await self._line()
        except TimeoutError:
            pass
        try:
            async with asyncio.timeout(self._patience.pulse):
                await self._say(_line_of("version", {}, PULSE))
                return await self._line()
        except TimeoutError:
            raise Cut("timeout") from None

    async def _line(self) -> bytes:
        """A whole line. Its beginning survives a timeout."""
        while True:
            try:
                self._parts.append(await self._reader.readuntil(b"\n"))
            except asyncio.LimitOverrunError as overrun:
                self._parts.append(await self._reader.readexactly(overrun.consumed))
                if sum(map(len, self._parts)) > LONGEST:
                    raise Cut("too_long") from None
            except asyncio.IncompleteReadError:
                raise Cut("unreachable") from None
            else:
                line = b"".join(self._parts)
                self._parts.clear()
                return line


def _line_of(method: str, params: Mapping[str, Any], id: str) -> bytes:
    asked = {"jsonrpc": "2.0", "method": method, "id": id, **({"params": dict(params)} if params else {})}
    return json.dumps(asked, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _result(document: Json) -> Any:
    error = document.get("error")
    if error is None:
        return document.get("result")
    if not isinstance(error, dict) or not isinstance(code := error.get("code"), int):
        raise Refusal(-32603, "")
    raise Refusal(code, str(error.get("message") or ""), error.get("data"))


def _news(document: Json) -> Json | None:
    """What was received: {"envelope": …, "account": …}, with or without a subscription around it."""
    params = document.get("params")
    if isinstance(params, dict) and "subscription" in params:
        params = params.get("result")
    if isinstance(params, dict):
        return params
    log.warning("signal.news", reason="unreadable")
    return None
