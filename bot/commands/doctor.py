"""Is everything well between Lotse and the world outside? Each finding with what to do."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from rich.console import Console

from bot.settings import Settings
from bot.storage.database import StoreError, is_in_use


def telegram(settings: Settings, console: Console) -> bool:
    """Print how our bot on Telegram is; False when something must be mended."""
    if not settings.telegram_token.get_secret_value():
        console.print(
            "TELEGRAM_TOKEN is missing: Lotse is not on Telegram. Put the token from @BotFather in .env.", markup=False
        )
        return False
    return asyncio.run(_telegram(settings, console))


async def _telegram(settings: Settings, console: Console) -> bool:
    from bot.channels.telegram import examine

    token, webhook = settings.telegram_token.get_secret_value(), settings.telegram_webhook_url
    well, runs = True, _runs(settings)
    async for finding in examine(token, settings.telegram_api_url, webhook, lambda: datetime.now(UTC), runs=runs):
        well = well and not finding.remedy
        console.print(f"{'✗' if finding.remedy else '✓'} {finding.what}", markup=False, highlight=False, soft_wrap=True)
        if finding.remedy:
            console.print(f"  → {finding.remedy}", markup=False, highlight=False, soft_wrap=True)
    return well


def _runs(settings: Settings) -> bool:
    """Whether Lotse itself runs here, as far as it can be told."""
    try:
        return is_in_use(settings.database_url.get_secret_value())
    except (StoreError, OSError):
        return False
