"""Our account on Signal as the house sees it: the channel that sends, and the ear that listens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from bot.channels.signal.age import age_of
from bot.channels.signal.caretaker import Caretaker
from bot.channels.signal.channel import Signal
from bot.channels.signal.client import Cut, Line, Refusal
from bot.channels.signal.journal import Journal
from bot.channels.signal.reception import House, Reception
from bot.channels.signal.setup import Stopped
from bot.channels.signal.tasks import Note, Tasks
from bot.channels.signal.trusting import untrusted


class Messenger:
    """`lasts`: after so many seconds talks disappear where mothers have set no time of their own; 0: never."""

    def __init__(
        self, where: str, account: str, journal: Path | None, now: Callable[[], datetime], lasts: int = 0
    ) -> None:
        self.line = Line(where, account, journal=Journal(journal) if journal else None, tell=self._tell)
        self.channel = Signal(self.line)
        self._account = account
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

    def caretaker(self, note: Note) -> Caretaker:
        """Opens and closes the operator's tasks, which stand in this note."""
        return Caretaker(Tasks(note, self._now), self.channel, self._holds_back)

    async def is_old(self) -> bool | None:
        """May Signal stop working with this signal-cli? None when it cannot be told."""
        try:
            version = (await self.line.ask("version"))["version"]
            return age_of(str(version), self._now().date()).is_old
        except (Cut, LookupError, Refusal, TypeError, ValueError):
            return None

    async def close(self) -> None:
        for reception in self._receptions:
            await reception.courtesies.close()
        await self.line.close()

    async def _holds_back(self) -> bool | None:
        """Is anybody's new safety number not accepted yet? None when it cannot be told."""
        try:
            return bool(await untrusted(self.line.ask, self._account))
        except (LookupError, Stopped, TypeError, ValueError):
            return None

    def _tell(self, trouble: str) -> None:
        self.channel.tell(trouble)
