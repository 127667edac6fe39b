"""Bells: something was said in a talk that somebody has open. A bell may be missed, so nobody relies on it alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable


class Bells:
    """One bell for each talk that somebody has open."""

    def __init__(self) -> None:
        self._talks: dict[int, list[Callable[[], None]]] = defaultdict(list)

    def hear(self, _what: str, conversation_id: int) -> None:
        for wake in self._talks.get(conversation_id, ()):
            wake()

    def add(self, conversation_id: int, wake: Callable[[], None]) -> None:
        self._talks[conversation_id].append(wake)

    def remove(self, conversation_id: int, wake: Callable[[], None]) -> None:
        self._talks[conversation_id].remove(wake)
        if not self._talks[conversation_id]:
            del self._talks[conversation_id]
