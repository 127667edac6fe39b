"""How updates come to the bot: long polling, or a webhook."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import urlsplit

from tests.telegram.server.bots import ONLY_WHEN_ASKED, Bot, Update, Webhook
from tests.telegram.server.reading import Call
from tests.telegram.server.refusal import OTHER_POLLER, WEBHOOK_IS_SET, bad_request, conflict
from tests.telegram.server.world import World

Json = dict[str, Any]

TIMEOUT_AT_MOST = 50
BYTES_AT_MOST = 1 << 22
KINDS = frozenset(
    {
        "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result",
        "callback_query", "shipping_query", "pre_checkout_query", "poll", "poll_answer", "my_chat_member",
        "chat_join_request", "business_connection", "business_message", "edited_business_message",
        "deleted_business_messages", "chat_boost", "removed_chat_boost", "purchased_paid_media", *ONLY_WHEN_ASKED,
    }
)  # fmt: skip


async def get_updates(world: World, bot: Bot, call: Call) -> list[Json]:
    """Hand out what waits. An offset confirms everything before it; a negative one counts from the end."""
    if bot.webhook.url:
        raise conflict(WEBHOOK_IS_SET)
    _allow(bot, call)
    offset, limit = call.integer("offset"), min(max(call.integer("limit", 100), 1), 100)
    if offset < 0:
        offset = bot.updates[max(offset, -len(bot.updates))].id if bot.updates else 0
    bot.confirm(offset)
    world.changed()
    timeout = min(max(call.integer("timeout"), 0), TIMEOUT_AT_MOST)
    if not bot.updates and timeout:
        await _wait(world, bot, timeout)
    return [update.written() for update in world.trouble.mixed(_batch(bot, limit))]


async def _wait(world: World, bot: Bot, timeout: float) -> None:
    """Until there is news. A poller that comes later ends this one."""
    if bot.poller and not bot.poller.done():
        bot.poller.set_exception(conflict(OTHER_POLLER))
    bot.poller = mine = asyncio.get_running_loop().create_future()
    world.changed()
    bot.news.clear()
    news = asyncio.ensure_future(bot.news.wait())
    try:
        await asyncio.wait({mine, news}, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
        if mine.done():
            mine.result()
    finally:
        news.cancel()
        if bot.poller is mine:
            bot.poller = None
        mine.cancel()


def _batch(bot: Bot, limit: int) -> list[Update]:
    batch: list[Update] = []
    size = 0
    for update in list(bot.updates)[:limit]:
        size += 50 + len(str(update.body))
        if size > BYTES_AT_MOST and batch:
            break
        batch.append(update)
    return batch


def _allow(bot: Bot, call: Call) -> None:
    """Which kinds the bot wants; it is remembered until it says otherwise."""
    wanted = call.decoded("allowed_updates")
    if isinstance(wanted, list):
        bot.allowed = frozenset(str(kind) for kind in wanted) & KINDS


def set_webhook(world: World, bot: Bot, call: Call) -> bool:
    url, secret = call.text("url"), call.text("secret_token")
    if not url:
        return delete_webhook(world, bot, call)
    parts = urlsplit(url)
    if not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    # As Telegram's own server in --local mode: plain HTTP is fine on the same machine.
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not all(letter.isascii() and (letter.isalnum() or letter in "_-") for letter in secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(bot, call)
    bot.webhook = Webhook(url, secret, min(max(call.integer("max_connections", 40), 1), 100), call.text("ip_address"))
    if call.flag("drop_pending_updates"):
        bot.updates.clear()
    if bot.poller and not bot.poller.done():
        bot.poller.set_exception(conflict("terminated by setWebhook request"))
    bot.ring()
    return True


def delete_webhook(world: World, bot: Bot, call: Call) -> bool:
    bot.webhook = Webhook()
    if call.flag("drop_pending_updates"):
        bot.updates.clear()
    bot.ring()
    return True


def get_webhook_info(world: World, bot: Bot, call: Call) -> Json:
    webhook = bot.webhook
    info: Json = {"url": webhook.url, "has_custom_certificate": False, "pending_update_count": len(bot.updates)}
    if not webhook.url:
        return info
    info |= {"max_connections": webhook.max_connections, "ip_address": webhook.ip_address or "127.0.0.1"}
    if webhook.last_error_date:
        info |= {"last_error_date": webhook.last_error_date, "last_error_message": webhook.last_error_message}
    return {**info, "allowed_updates": sorted(bot.allowed)} if bot.allowed else info


def log_out(world: World, bot: Bot, call: Call) -> bool:
    bot.logged_out = True
    return True


def close(world: World, bot: Bot, call: Call) -> bool:
    return True


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": log_out,
    "close": close,
}
