"""Our account on Signal as the house sees it: the channel that sends, and the ear that listens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from bot.channels.signal.age import age_of
from bot.channels.signal.channel import Signal
from bot.channels.signal.client import Cut, Line, Refusal
from bot.channels.signal.journal import Journal
from bot.channels.signal.reception import House, Reception


class Messenger:
    """`lasts`: after so many seconds talks disappear where mothers have set no time of their own; 0: never."""

    def __init__(
        self, where: str, account: str, journal: Path | None, now: Callable[[], datetime], lasts: int = 0
    ) -> None:
        self.line = Line(where, account, journal=Journal(journal) if journal else None, tell=self._tell)
        self.channel = Signal(self.line)
        self._now = now
        self._lasts = lasts
        self._receptions: list[Reception] = []

    def __repr__(self) -> str:
        return "Messenger()"

    def ear(self, house: House) -> Callable[[], Awaitable[None]]:
        """Listens for ever, and brings what it hears."""
        reception = Reception(self.line, house, self._now, self._lasts, self.channel.changed)
        self._receptions.append(reception)

        async def listen() -> None:
            try:
                await self.line.listen(reception.take)
            finally:
                await reception.settle()  # what is in hand is committed before we end

        return listen

    async def is_old(self) -> bool:
        """May Signal stop working with this signal-cli? What cannot be told is not known to be old."""
        try:
            version = (await self.line.ask("version"))["version"]
            return age_of(str(version), self._now().date()).is_old
        except (Cut, LookupError, Refusal, TypeError, ValueError):
            return False

    async def close(self) -> None:
        for reception in self._receptions:
            await reception.close()
        await self.line.close()

    def _tell(self, trouble: str) -> None:
        self.channel.tell(trouble)
