"""Telegram in this house: what its bot is handed, and what it does all day."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.catalogues import Catalogues
from bot.channels import Door
from bot.settings import Settings
from bot.storage import Store, Transaction

if TYPE_CHECKING:
    from bot.channels.telegram import Messenger, Webhook

LISTENER = "telegram listener"
LISTENS_FOR = timedelta(seconds=60)  # longer than one question to Telegram may take


@asynccontextmanager
async def open_telegram(
    settings: Settings, now: Callable[[], datetime], say: Callable[[str], None] = lambda _words: None
) -> AsyncIterator[Messenger | None]:
    """Our bot, when there is a token. Nothing of Telegram is loaded otherwise. `say`: to the person at the terminal."""
    token = settings.telegram_token.get_secret_value()
    if not token:
        yield None
        return
    from bot.channels.telegram import Messenger

    messenger = Messenger(token, settings.telegram_api_url, now, say=say)
    try:
        yield messenger
    finally:
        await messenger.close()


@dataclass(frozen=True, slots=True)
class Listening:
    """How this process hears what mothers write on Telegram, by its role and settings."""

    messenger: Messenger
    settings: Settings
    store: Store
    door: Door
    worker: str
    now: Callable[[], datetime]

    def webhook(self) -> Webhook | None:
        """What the web server answers to Telegram; None when we ask for news by ourselves."""
        url = self.settings.telegram_webhook_url
        if not url:
            return None
        return self.messenger.webhook(url, self.settings.telegram_webhook_secret.get_secret_value(), self.door)

    def loops(self, catalogues: Catalogues) -> Sequence[Callable[[], Awaitable[None]]]:
        loops: list[Callable[[], Awaitable[None]]] = []
        if self.settings.telegram_webhook_url:
            if self.settings.role != "worker":
                loops.append(self._await_visits)
        elif self.settings.role != "web":
            loops.append(self._ask_all_day)
        if self.settings.role != "web":
            loops.append(lambda: self._introduce(catalogues))
        return loops

    async def _await_visits(self) -> None:
        url, secret = self.settings.telegram_webhook_url, self.settings.telegram_webhook_secret
        await self.messenger.ask_for_visits(url, secret.get_secret_value())
        await _rest()

    async def _ask_all_day(self) -> None:
        await self.messenger.end_visits()
        await self.messenger.polling(self.door).all_day(self.may_listen)

    async def _introduce(self, catalogues: Catalogues) -> None:
        from bot.channels.telegram import WORDS

        await self.messenger.introduce(catalogues.words(WORDS), catalogues.languages)
        await _rest()

    async def may_listen(self) -> bool:
        """Telegram answers one listener only: among several workers it is the one whose name stands in the house's notes."""
        if self.settings.role != "worker":
            return True

        def claim(work: Transaction) -> bool:
            name, _, until = work.hold_note(LISTENER).partition(" ")
            if name != self.worker and until and datetime.fromisoformat(until) > self.now():
                return False
            work.set_note(LISTENER, f"{self.worker} {(self.now() + LISTENS_FOR).isoformat()}")
            return True

        return await self.store.work(claim)


async def _rest() -> None:
    """Done; a loop that returned would be started again."""
    await asyncio.Event().wait()
