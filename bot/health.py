"""What there is to know of the house from outside: whether all is well, how much waits, and what only people can mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.channels import Channel
from bot.library import Library
from bot.storage import Store

LATE = timedelta(minutes=5)


def shut(trouble: str, library: Library) -> Mapping[str, Any]:
    """What is told when the store cannot write: nothing that she says can be kept."""
    return {"ok": False, "database": trouble, "languages": library.languages}


async def health(
    store: Store,
    library: Library,
    channels: Mapping[str, Channel],
    tasks: Sequence[tuple[int, str, datetime]],
    at: datetime,
) -> Mapping[str, Any]:
    """As the health page tells it; "ok" is for machines. `tasks`: number, kind, and since when."""
    waiting = await store.look(lambda work: work.waiting())
    oldest = [since for since in (waiting.oldest_inbox, waiting.oldest_untried) if since is not None]
    troubles = {name: getattr(channel, "trouble", "") for name, channel in channels.items()}
    to_do = {
        str(number): f"{kind}, since {since:%d.%m. %H:%M} UTC: see lotse doctor signal" for number, kind, since in tasks
    }
    return {
        "ok": all(since > at - LATE for since in oldest) and not library.mistakes and not any(troubles.values()),
        **{name: trouble for name, trouble in troubles.items() if trouble},
        **({"signal tasks": to_do} if to_do else {}),
        "waiting to be thought about": waiting.inbox,
        "waiting to be sent": waiting.outbox,
        "dead letters": waiting.dead_letters,
        "content": [str(mistake) for mistake in library.mistakes] or "good",
        "languages": library.languages,
    }
