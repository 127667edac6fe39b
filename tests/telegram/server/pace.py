"""How fast a bot may speak: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.telegram.server.refusal import too_many_requests


@dataclass(slots=True)
class Limits:
    """What is allowed. A burst is what Telegram tolerates in a chat before it insists on one message a second."""

    bot_per_second: float = 30
    chat_per_second: float = 1
    chat_burst: int = 5
    group_per_minute: int = 20


@dataclass(slots=True)
class _Bucket:
    level: float
    at: float


@dataclass(slots=True)
class Pace:
    """One bot's messages. A message that is refused counts for nothing. Without limits, everything is allowed."""

    limits: Limits | None = field(default_factory=Limits)
    clock: Callable[[], float] = time.monotonic
    _whole: deque[float] = field(default_factory=deque)
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _groups: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def spend(self, chat_id: int, messages: int = 1) -> None:
        """Raises Refusal (429) with the seconds to wait."""
        if self.limits is None:
            return
        now, limits = self.clock(), self.limits
        _forget(self._whole, now - 1)
        if len(self._whole) + messages > limits.bot_per_second:
            raise too_many_requests(self._whole[0] + 1 - now if self._whole else 1)
        if chat_id < 0:
            group = self._groups[chat_id]
            _forget(group, now - 60)
            if len(group) + messages > limits.group_per_minute:
                raise too_many_requests(group[0] + 60 - now if group else 60)
            group.extend([now] * messages)
        else:
            bucket = self._chats.setdefault(chat_id, _Bucket(limits.chat_burst, now))
            bucket.level = min(limits.chat_burst, bucket.level + (now - bucket.at) * limits.chat_per_second)
            bucket.at = now
            if bucket.level < 1:
                raise too_many_requests((1 - bucket.level) / limits.chat_per_second)
            bucket.level -= messages
        self._whole.extend([now] * messages)


def _forget(times: deque[float], before: float) -> None:
    while times and times[0] <= before:
        times.popleft()
