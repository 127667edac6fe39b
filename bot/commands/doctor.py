"""Is everything well between Lotse and the world outside? Each finding with what to do."""

from __future__ import annotations

import asyncio
import http.client
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from rich.console import Console

from bot.channels.finding import Finding
from bot.commands.pulse import feel
from bot.settings import Settings
from bot.storage.database import StoreError, is_in_use

ANOTHER_CLOCK = "signal.org"


def telegram(settings: Settings, console: Console) -> bool:
    """Print how our bot on Telegram is; False when something must be mended."""
    if not settings.telegram_token.get_secret_value():
        console.print(
            "TELEGRAM_TOKEN is missing: Lotse is not on Telegram. Put the token from @BotFather in .env.", markup=False
        )
        return False
    is_alive = _feel(settings, console)
    return asyncio.run(_telegram(settings, console)) and is_alive


async def _telegram(settings: Settings, console: Console) -> bool:
    from bot.channels.telegram import examine

    token, webhook = settings.telegram_token.get_secret_value(), settings.telegram_webhook_url
    well, runs = True, _runs(settings)
    async for finding in examine(token, settings.telegram_api_url, webhook, lambda: datetime.now(UTC), runs=runs):
        well = _show(finding, console) and well
    return well


def _feel(settings: Settings, console: Console) -> bool:
    """Whether Lotse can keep what comes, as far as it can be told."""
    finding = feel(settings)
    return finding is None or _show(finding, console)


def _show(finding: Finding, console: Console) -> bool:
    """Whether it is well."""
    console.print(f"{'✗' if finding.remedy else '✓'} {finding.what}", markup=False, highlight=False, soft_wrap=True)
    if finding.remedy:
        console.print(f"  → {finding.remedy}", markup=False, highlight=False, soft_wrap=True)
    return not finding.remedy


def signal(settings: Settings, console: Console) -> bool:
    """Print how it is between Lotse and signal-cli; False when something must be mended."""
    if not settings.signal_socket:
        from bot.commands.signal import NOWHERE

        console.print(NOWHERE, markup=False, soft_wrap=True)
        return False
    is_alive = _feel(settings, console)
    return asyncio.run(_signal(settings, console)) and is_alive


async def _signal(settings: Settings, console: Console) -> bool:
    from bot.channels.signal.examination import World, examine
    from bot.channels.signal.tasks import Task
    from bot.commands.signal import line, tasks_of

    def now() -> datetime:
        return datetime.now(UTC)

    tasks: tuple[Task, ...] | None = None
    try:
        tasks = await tasks_of(settings, now).open()
    except StoreError as error:
        console.print(f"· {error}", markup=False, highlight=False, soft_wrap=True)
    well = True
    async with line(settings) as open_line:
        account, journal = settings.signal_account.get_secret_value(), settings.signal_journal
        async for finding in examine(World(open_line.ask, account, journal, now, _elsewhere, tasks)):
            well = _show(finding, console) and well
    return well


async def _elsewhere() -> datetime | None:
    """What time it is at another machine; None when it does not answer."""
    try:
        return await asyncio.to_thread(_their_time)
    except (OSError, http.client.HTTPException, LookupError, TypeError, ValueError):
        return None


def _their_time() -> datetime:
    connection = http.client.HTTPSConnection(ANOTHER_CLOCK, timeout=5)
    try:
        connection.request("HEAD", "/")
        return parsedate_to_datetime(connection.getresponse().headers["Date"]).astimezone(UTC)
    finally:
        connection.close()


def _runs(settings: Settings) -> bool:
    """Whether Lotse itself runs here, as far as it can be told."""
    try:
        return is_in_use(settings.database_url.get_secret_value())
    except (StoreError, OSError):
        return False
