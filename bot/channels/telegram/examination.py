"""Is our bot well? Everything that can be wrong between it and Telegram, each with what to do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp
from telegram import Bot, WebhookInfo
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.channels.finding import Finding, about_the_clock
from bot.channels.telegram.wire import call, open_bot

LISTEN = 8  # seconds
MANY = 100  # updates that wait
LATELY = timedelta(hours=1)


# Our own question would end Lotse's.
LOTSE_ASKS = Finding(
    "Lotse runs here and asks for news. Should another program do so too, its health page says “conflict”."
)


async def examine(
    token: str, api_url: str, webhook_url: str, now: Callable[[], datetime], listen: int = LISTEN, *, runs: bool = False
) -> AsyncIterator[Finding]:
    """Look at everything. Nothing is changed, and no update is taken from anybody. `runs`: Lotse itself runs here."""
    bot = open_bot(token, api_url)
    try:
        try:
            me = await bot.get_me()
        except InvalidToken:
            yield Finding(
                "The token is not valid.", "Ask @BotFather for the token of the bot, and set TELEGRAM_TOKEN to it."
            )
            return
        except TelegramError as error:
            yield Finding(
                f"Telegram cannot be reached ({type(error).__name__}).",
                "Check the network and a firewall, a proxy (HTTPS_PROXY), and TELEGRAM_API_URL.",
            )
            return
        yield Finding(f"The token is valid; the bot is called @{me.username}.")
        if me.can_join_groups:
            yield Finding("It can be added to groups, which it leaves at once. @BotFather, /setjoingroups, forbids it.")
        info = await bot.get_webhook_info()
        for finding in _about_visits(info, webhook_url, now()):
            yield finding
        if not info.url and not webhook_url:
            yield LOTSE_ASKS if runs else await _about_another_poller(bot, listen)
        yield _about_waiting(info)
        yield await _about_the_clock(api_url, now())
    finally:
        await bot.request.shutdown()


def _about_visits(info: WebhookInfo, wanted: str, now: datetime) -> list[Finding]:
    if not wanted and not info.url:
        return [Finding("Lotse asks Telegram for news (long polling).")]
    if not wanted:
        remedy = "Start Lotse, which ends that by itself; or set TELEGRAM_WEBHOOK_URL and its secret."
        return [Finding("Lotse would ask for news, but Telegram brings them to a webhook.", remedy)]
    if info.url != wanted:
        where = "elsewhere" if info.url else "nowhere yet"
        remedy = "Start Lotse, which tells Telegram the right address; and see that nobody else uses this token."
        return [Finding(f"Telegram brings news {where}, not to TELEGRAM_WEBHOOK_URL.", remedy)]
    if info.last_error_date is not None and now - info.last_error_date < LATELY:
        remedy = f"Telegram says: {info.last_error_message}. Check the certificate, the proxy before Lotse, and that it runs."
        return [Finding(f"A visit failed at {info.last_error_date:%H:%M} UTC.", remedy)]
    return [Finding("Telegram brings news to TELEGRAM_WEBHOOK_URL.")]


async def _about_another_poller(bot: Bot, seconds: int) -> Finding:
    """Ask for a while, confirming nothing. Who asks later wins, so another program shows by ending our question."""
    try:
        for _attempt in range(seconds):
            if not await call(bot, "getUpdates", seconds + 10, limit="1", timeout=str(seconds)):
                break
            await asyncio.sleep(1)  # something waits there, so we were answered at once
    except Conflict:
        return Finding(
            "Lotse itself on another machine, or another program, asks for news with this token.",
            "If it is not Lotse, stop it, or ask @BotFather for a new token (/revoke).",
        )
    except TelegramError as error:
        return Finding(f"Asking for news failed ({type(error).__name__}).", "Try again in a minute.")
    return Finding("Nobody else asks for news with this token.")


def _about_waiting(info: WebhookInfo) -> Finding:
    waiting = info.pending_update_count
    if waiting > MANY:
        return Finding(f"{waiting} messages wait at Telegram.", "Is Lotse running? Telegram keeps them for 24 hours.")
    return Finding(f"{waiting} messages wait at Telegram.")


async def _about_the_clock(api_url: str, now: datetime) -> Finding:
    try:
        async with aiohttp.ClientSession(trust_env=True) as session, session.head(api_url) as answer:
            theirs = parsedate_to_datetime(answer.headers["Date"]).astimezone(UTC)
    except (aiohttp.ClientError, OSError, LookupError, ValueError, TimeoutError):
        return Finding("Telegram's clock could not be read.")
    return about_the_clock(now - theirs, "Telegram's")
