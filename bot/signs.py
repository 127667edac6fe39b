"""She sees that a counsellor is writing to her, where her messenger can show it. A courtesy: nothing depends on it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic

from bot.channels import Showing
from bot.storage import Store

AGAIN_AFTER = 4.0  # seconds; Telegram shows it for five: https://core.telegram.org/bots/api#sendchataction
AT_MOST = 1000  # talks of which we know when it was shown last


@dataclass(slots=True)
class Signs:
    store: Store
    channels: Mapping[str, Showing]
    clock: Callable[[], float] = monotonic
    _asked: asyncio.Queue[int] = field(default_factory=asyncio.Queue)
    _shown: dict[int, float] = field(default_factory=dict)

    def hear(self, what: str, conversation_id: int) -> None:
        """A bell of the store: a draft was kept."""
        if what == "writing":
            self._asked.put_nowait(conversation_id)

    async def all_day(self) -> None:
        while True:
            await self.show(await self._asked.get())

    async def show(self, conversation_id: int) -> None:
        now = self.clock()
        if self._shown.get(conversation_id, float("-inf")) + AGAIN_AFTER > now:
            return
        if len(self._shown) >= AT_MOST:
            self._shown.clear()
        self._shown[conversation_id] = now
        address = await self.store.look(lambda work: work.address_of(conversation_id))
        channel = self.channels.get(address.channel) if address else None
        if channel is not None and address is not None:
            await channel.typing(address)
