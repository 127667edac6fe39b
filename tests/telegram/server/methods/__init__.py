"""Every method of the Bot API that this server knows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from tests.telegram.server.bots import Bot
from tests.telegram.server.methods import editing, media, polling, profile, talking, topics
from tests.telegram.server.reading import Call
from tests.telegram.server.world import World

Method = Callable[[World, Bot, Call], Any | Awaitable[Any]]

NAMED: dict[str, Method] = {
    **editing.METHODS,
    **media.METHODS,
    **polling.METHODS,
    **profile.METHODS,
    **talking.METHODS,
    **topics.METHODS,
}
# Telegram does not look at capitals.
METHODS: dict[str, tuple[str, Method]] = {name.lower(): (name, method) for name, method in NAMED.items()}
