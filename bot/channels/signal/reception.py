"""What becomes of an envelope: kept by the house, parked when it is unreadable, and courtesies that nobody waits for.

1. `take` returns when it is committed, and raises when it could not be: only then is the next line read.
2. A courtesy (she sees that we have read it, a group is left, messages shall disappear) is tried once: its failure harms nobody.
3. What is parked has lost every number and name before.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.channels import Address, Door, Incoming
from bot.channels.courtesies import GROUPS, IN_PRIVATE_ONLY, Courtesies
from bot.channels.lately import Lately
from bot.channels.raw import fingerprint
from bot.channels.signal.client import Line, quietly
from bot.channels.signal.raw import without_names
from bot.channels.signal.reading import (
    ACCOUNT,
    Arrived,
    Changed,
    Elsewhere,
    Heard,
    Meaning,
    Reacted,
    Timer,
    Unreadable,
    name_of,
    read,
)
from bot.logs import log

SETTLES_IN = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class House:
    """What the house does for Signal, beside what it does for every channel.

    was_asked: was what she was sent at this moment our last message with choices? · disappear: she set this time for her talk,
    in seconds · knows: has she written before? · arrived: her phone has what it names by these marks
    """

    door: Door
    was_asked: Callable[[Address, datetime], Awaitable[bool]]
    disappear: Callable[[Address, int], Awaitable[None]]
    knows: Callable[[Address], Awaitable[bool]]
    arrived: Callable[[Address, Sequence[str]], Awaitable[None]]


class Reception:
    """The place where envelopes arrive, from the line or from the journal.

    lasts: seconds after which messages disappear where she has set no time; 0: never. changed: is told who has a new safety number.
    """

    def __init__(
        self,
        line: Line,
        house: House,
        now: Callable[[], datetime],
        lasts: int = 0,
        changed: Callable[[str], None] = lambda _person: None,
    ) -> None:
        self._line = line
        self._house = house
        self._now = now
        self._lasts = lasts
        self._changed = changed
        self._in_hand: asyncio.Task[None] | None = None
        self._told = Lately[str, bool](GROUPS)
        self.courtesies = Courtesies(quietly)

    async def take(self, raw: dict[str, Any]) -> None:
        """One envelope. When this returns it is committed; who is told to end meanwhile waits for it by `settle`."""
        self._in_hand = asyncio.ensure_future(self._take(raw))
        await asyncio.shield(self._in_hand)

    async def settle(self) -> None:
        """Let what is in hand be committed."""
        if self._in_hand is not None:
            await asyncio.wait({self._in_hand}, timeout=SETTLES_IN)

    async def _take(self, raw: dict[str, Any]) -> None:
        try:
            meaning = read(raw, self._now())
        except Unreadable as unreadable:
            await self._park(raw, str(unreadable))
            return
        await self._act(meaning)

    async def _act(self, meaning: Meaning) -> None:
        match meaning:
            case Heard(incoming, seen):
                await self._hear(incoming)
                if seen:
                    person = incoming.address.person
                    self._courtesy("sendReceipt", recipient=person, targetTimestamp=[seen], type="read")
            case Reacted(incoming, on):
                if await self._house.was_asked(incoming.address, on):
                    await self._hear(incoming)
            case Arrived(address, marks):
                await self._house.arrived(address, marks)
            case Timer(address, seconds):
                await self._house.disappear(address, seconds)
            case Changed(address):
                log.warning("signal.safety_number", reason="refused")
                self._changed(address.person)
            case Elsewhere(group):
                if group not in self._told:
                    self._told[group] = True
                    self.courtesies.begin(self._leave(group))

    async def _hear(self, incoming: Incoming) -> None:
        """Where she has set no time, the office's own begins with her first message."""
        if not self._lasts or incoming.lasts is not None or await self._house.knows(incoming.address):
            await self._house.door.receive(incoming)
            return
        await self._house.door.receive(replace(incoming, lasts=self._lasts))
        self._courtesy("updateContact", recipient=incoming.address.person, expiration=self._lasts)

    async def _park(self, raw: dict[str, Any], reason: str) -> None:
        log.error("signal.unreadable", reason=reason)
        written = json.dumps(without_names(raw)).encode()
        name = name_of(raw) or fingerprint(written)
        await self._house.door.park(name, written, reason, ACCOUNT)

    async def _leave(self, group: str) -> None:
        await quietly(self._line.ask("send", groupId=group, message=IN_PRIVATE_ONLY))
        await quietly(self._line.ask("quitGroup", groupId=group))
        self._told.pop(group, None)  # who invites us again is told again

    def _courtesy(self, method: str, **params: Any) -> None:
        self.courtesies.begin(self._line.ask(method, **params))
