"""A message in several parts: they go in order, and on where they stopped when one of them failed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from bot.channels.lately import Lately

BEGUN = 1000  # messages of which we remember how many parts have gone

Part = TypeVar("Part")
Mark = TypeVar("Mark")


class Parts:
    """Remembers how far each message has gone. In memory only: after a restart a message begins anew."""

    def __init__(self) -> None:
        self._gone = Lately[int, int](BEGUN)

    async def send(self, id: int, parts: Sequence[Part], say: Callable[[Part], Awaitable[Mark]]) -> Mark | None:
        """Say what is left of this message; what `say` returned for its last part, None where there is none."""
        mark = None
        for number in range(self._gone.get(id, 0), len(parts)):
            mark = await say(parts[number])
            self._gone[id] = number + 1
        self._gone.pop(id, None)
        return mark
