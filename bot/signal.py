"""Signal in this house: what our account is handed, and what it does all day."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.channels import Address, Door
from bot.settings import Settings
from bot.storage import Store
from bot.storage.notes import Note

if TYPE_CHECKING:
    from bot.channels.signal import House, Messenger

A_DAY = 24 * 60 * 60  # seconds
LOOK_EVERY = 5.0
ASK_ITS_AGE_EVERY = 12 * 60 * 60.0


@asynccontextmanager
async def open_signal(settings: Settings, now: Callable[[], datetime]) -> AsyncIterator[Messenger | None]:
    """Our account, when there is one. Nothing of Signal is loaded otherwise."""
    account = settings.signal_account.get_secret_value()
    if not account:
        yield None
        return
    from bot.channels.signal import Messenger

    lasts = settings.signal_disappear_days * A_DAY
    messenger = Messenger(settings.signal_socket, account, settings.signal_journal, now, lasts)
    try:
        yield messenger
    finally:
        await messenger.close()


def house_of(store: Store, door: Door) -> House:
    """What the house does for Signal."""
    from bot.channels.signal import House

    async def was_asked(address: Address, at: datetime) -> bool:
        return await store.look(lambda work: work.is_last_question(address, at))

    async def disappear(address: Address, seconds: int) -> None:
        await store.work(lambda work: work.let_disappear(address, seconds))

    async def knows(address: Address) -> bool:
        return await store.look(lambda work: work.is_known(address))

    async def arrived(address: Address, marks: Sequence[str]) -> None:
        """Written down only where there is something to write: phones tell of each message again when it was read."""
        if await store.look(lambda work: work.is_waited_for(address, marks)):
            await store.work(lambda work: work.confirmed(address, marks))

    return House(door, was_asked, disappear, knows, arrived)


@dataclass(frozen=True, slots=True)
class Listening:
    """How this process hears what mothers write on Signal, by its role. The inbox knows what another worker has heard."""

    messenger: Messenger
    settings: Settings
    store: Store
    door: Door
    look_every: float = LOOK_EVERY

    def loops(self) -> Sequence[Callable[[], Awaitable[None]]]:
        if self.settings.role == "web":
            return ()
        return (self.messenger.ear(house_of(self.store, self.door)), self._keep_tasks)

    async def _keep_tasks(self) -> None:
        """The operator sees what only people can do, and Lotse goes on as soon as it is done."""
        from bot.channels.signal.tasks import NOTE

        caretaker = self.messenger.caretaker(Note(self.store, NOTE))
        waited, is_old = ASK_ITS_AGE_EVERY, None
        while True:
            if waited >= ASK_ITS_AGE_EVERY:
                is_old, waited = await self.messenger.is_old(), 0.0
            await caretaker.look(is_old)
            await asyncio.sleep(self.look_every)
            waited += self.look_every
