"""The line to signal-cli: ask it something, and listen to what it receives.

1. Two connections: one asks, one listens. What came is committed before more is read, and may itself ask something.
2. signal-cli runs with `--receive-mode manual`: as long as nobody has subscribed, messages wait on Signal's own server.
3. Errors end nothing: we wait and connect again, and tell what is wrong.

The daemon: https://github.com/AsamK/signal-cli/blob/master/man/signal-cli-jsonrpc.5.adoc
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bot.channels.signal.journal import Journal
from bot.channels.signal.wire import Cut, Hear, Json, Patience, Refusal, Wire
from bot.logs import log

__all__ = ["Cut", "Hear", "Json", "Line", "Patience", "Refusal", "quietly"]

BACK_OFF = (0.2, 0.5, 1.0, 2.0, 5.0, 15.0, 30.0)  # seconds
LONG = 30.0  # where nothing gets better by asking often
REASONS = {"account": "refused", "silent": "timeout", "unreachable": "unreachable"}  # as the log may tell it
OF_NO_ACCOUNT = frozenset({"version", "listAccounts", "startLink", "finishLink"})

Tell = Callable[[str], None]


class Line:
    """`tell` hears what is wrong at the moment: "", unreachable, silent, account."""

    def __init__(
        self,
        where: str,
        account: str = "",
        *,
        journal: Journal | None = None,
        patience: Patience | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        tell: Tell = lambda _state: None,
    ) -> None:
        """`where`: the path of a UNIX socket, or host:port. `account`: which one is ours, if the daemon has several."""
        self._where = where
        self._account = account
        self._journal = journal
        self._patience = patience or Patience()
        self._sleep = sleep
        self._tell = tell
        self._mouth: Wire | None = None
        self._opening = asyncio.Lock()
        self._answers: asyncio.Task[str] | None = None
        self._ear: Wire | None = None
        self._unheard: Json | None = None
        self._failures = 0

    async def ask(self, method: str, /, **params: Any) -> Any:
        """The result of a method of signal-cli's. Raises Refusal or Cut."""
        async with self._opening:
            if self._mouth is None or self._mouth.cut:
                self._mouth = await Wire.open(self._where, self._patience)
                self._answers = asyncio.create_task(self._mouth.read(_pass_over))
            mouth = self._mouth
        return await mouth.ask(method, self._ours(method, params))

    async def listen(self, hear: Hear) -> None:
        """Hand on what is received, {"envelope": …, "account": …}, for ever. `hear` returns when it is committed.

        What `hear` raises leaves here. Listening again begins with what was not heard, and misses nothing behind it.
        """

        async def take(news: Json) -> None:
            self._unheard = news
            await hear(news)
            self._unheard = None
            if self._journal is not None:
                self._journal.forget(news)

        while True:
            if self._unheard is not None:
                await take(self._unheard)
            if self._ear is None:
                trouble = await self._lend_an_ear(take)
            else:
                trouble = await self._ear.read(take)
                self._ear = None
            if trouble:
                await self._sleep(self._wait_after(trouble))

    async def close(self) -> None:
        """Hang up. What comes from now on waits on Signal's server."""
        for wire in (self._mouth, self._ear):
            if wire is not None:
                wire.close()
        if self._answers is not None:
            await self._answers
        self._mouth = self._ear = self._answers = None

    async def _lend_an_ear(self, take: Hear) -> str:
        """Connect, catch up, subscribe; what went wrong, or nothing."""
        wire = None
        try:
            wire = await Wire.open(self._where, self._patience)
            if self._journal is not None:
                self._journal.prepare()
            await wire.greet("subscribeReceive", self._ours("subscribeReceive", {}))
            if self._journal is not None:
                await self._journal.replay(take)
            self._ear = wire
        except Cut as cut:
            return cut.reason
        except Refusal:
            return "account"
        finally:
            if wire is not None and wire is not self._ear:
                wire.close()
        self._failures = 0
        self._tell("")
        return ""

    def _wait_after(self, trouble: str) -> float:
        """Seconds until the next try."""
        self._failures += 1
        state = {"account": "account", "timeout": "silent"}.get(trouble, "unreachable")
        if state == "account" or self._failures > 1:
            self._tell(state)
        log.warning("signal.trouble", reason=REASONS[state], tries=self._failures)
        return LONG if state == "account" else BACK_OFF[min(self._failures, len(BACK_OFF)) - 1]

    def _ours(self, method: str, params: Json) -> Json:
        return params if not self._account or method in OF_NO_ACCOUNT else {"account": self._account, **params}


async def quietly(deed: Awaitable[object]) -> None:
    """Try it once; that it fails harms nobody."""
    try:
        await deed
    except (Cut, Refusal) as error:
        log.debug("signal.courtesy", reason="refused" if isinstance(error, Refusal) else "unreachable")


async def _pass_over(_news: Json) -> None:
    """The daemon runs in another mode and tells every connection: the one that listens hears it too."""
