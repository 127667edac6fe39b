"""A house of paper: it keeps what the adapter brings, in order, and can be made to fail."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.channels import Address, Door, Incoming

NOW = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)
HER = 711223344


@dataclass
class House:
    kept: list[Incoming] = field(default_factory=list)
    parked: dict[str, bytes] = field(default_factory=dict)
    lost: list[tuple[Address, str]] = field(default_factory=list)
    found: list[Address] = field(default_factory=list)
    before: Callable[[Incoming], Awaitable[None]] | None = None

    @property
    def door(self) -> Door:
        return Door(self._receive, self._park, self._lose, self._find)

    @property
    def texts(self) -> list[str]:
        return [incoming.text for incoming in self.kept]

    @property
    def numbers(self) -> list[int]:
        return [int(incoming.message_id) for incoming in self.kept]

    async def _receive(self, incoming: Incoming) -> None:
        if self.before is not None:
            await self.before(incoming)
        if incoming.message_id not in {earlier.message_id for earlier in self.kept}:
            self.kept.append(incoming)

    async def _park(self, message_id: str, raw: bytes, _reason: str, _account: str) -> None:
        self.parked[message_id] = raw

    async def _lose(self, address: Address, reason: str) -> None:
        self.lost.append((address, reason))

    async def _find(self, address: Address) -> None:
        self.found.append(address)


def update(number: int, text: str = "", person: int = HER) -> dict[str, Any]:
    """She writes."""
    chat = {"id": person, "type": "private", "first_name": "O"}
    message = {"message_id": number, "date": 1767340800, "chat": chat, "from": chat, "text": text or f"text {number}"}
    return {"update_id": number, "message": message}
