"""Trouble on demand: floods, failures, slow answers, lost connections, and updates as they should never come."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any, Literal

Json = dict[str, Any]
Kind = Literal["flood", "fail", "slow", "drop", "drop_after"]


@dataclass(slots=True)
class Mishap:
    """What happens to the next calls: to `left` of them (None: until peace), each with this chance."""

    kind: Kind
    left: int | None = 1
    method: str = ""  # empty: every method but getUpdates
    value: float = 0
    chance: float = 1.0

    def strikes(self, method: str, dice: random.Random) -> bool:
        meant = method == self.method.lower() if self.method else method != "getupdates"
        if not meant or self.left == 0 or (self.chance < 1 and dice.random() >= self.chance):
            return False
        if self.left is not None:
            self.left -= 1
        return True


# The body of an update beside its update_id. None of them may stop the good ones behind it.
MALFORMED: dict[str, Json] = {
    "a kind that nobody knows": {"telepathy": {"id": 1, "thought": "?"}},
    "nothing but its number": {},
    "a message that is a text": {"message": "hello"},
    "a message that is nothing": {"message": None},
    "a message that is a list": {"message": [1, 2, 3]},
    "a message without a chat": {"message": {"message_id": 1, "date": 1, "text": "hello"}},
    "a chat without a number": {"message": {"message_id": 1, "date": 1, "chat": {"type": "private"}, "text": "hello"}},
    "a number that is a word": {
        "message": {"message_id": "one", "date": 1, "chat": {"id": "me", "type": "private"}, "text": "hello"}
    },
    "a date that is a word": {
        "message": {"message_id": 1, "date": "today", "chat": {"id": 1, "type": "private"}, "text": "hello"}
    },
    "a text that is a number": {
        "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": 5}
    },
    "photos that are a word": {
        "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "photo": "large"}
    },
    "a tap by nobody": {"callback_query": {"id": "1", "data": "x"}},
    "half a letter": {"message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "\ud83d"}},
    "a huge one": {"message": {"message_id": 1, "date": 1, "chat": {}, "text": "x" * 300_000}},
    "two kinds at once": {"message": {}, "callback_query": {}},
}


@dataclass(slots=True)
class Trouble:
    """Set at run time; `peace` ends it all. Dice are seeded: the same test has the same bad luck."""

    mishaps: list[Mishap] = field(default_factory=list)
    twice: int = 0
    disorder: bool = False
    crossing: float = 0.0  # how likely an update is overtaken by the next one on its way to a webhook
    malformed_every: int = 0
    dice: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311
    _shapes: Any = field(default_factory=lambda: cycle(MALFORMED))
    _since: int = 0

    def flood(self, calls: int | None = 1, retry_after: float = 1, method: str = "", chance: float = 1.0) -> None:
        """429 for so many calls."""
        self.mishaps.append(Mishap("flood", calls, method, retry_after, chance))

    def fail(self, calls: int | None = 1, code: int = 502, method: str = "", chance: float = 1.0) -> None:
        """5xx for so many calls. Nothing of them is done."""
        self.mishaps.append(Mishap("fail", calls, method, code, chance))

    def slow(self, seconds: float, calls: int | None = 1, method: str = "", chance: float = 1.0) -> None:
        self.mishaps.append(Mishap("slow", calls, method, seconds, chance))

    def drop(self, calls: int | None = 1, method: str = "", after: bool = False, chance: float = 1.0) -> None:
        """The connection breaks: before anything is done, or `after` it was done, so that only the answer is lost."""
        self.mishaps.append(Mishap("drop_after" if after else "drop", calls, method, chance=chance))

    def duplicate(self, updates: int = 1) -> None:
        """So many of the next updates are delivered twice."""
        self.twice += updates

    def peace(self) -> None:
        self.mishaps.clear()
        self.twice = self.malformed_every = 0
        self.disorder = False
        self.crossing = 0.0

    def for_call(self, method: str) -> list[Mishap]:
        struck = [mishap for mishap in self.mishaps if mishap.strikes(method, self.dice)]
        self.mishaps = [mishap for mishap in self.mishaps if mishap.left != 0]
        return struck

    def again(self) -> bool:
        if self.twice:
            self.twice -= 1
            return True
        return False

    def shape_due(self) -> str | None:
        """Which malformed update is due before the next good one."""
        self._since += 1
        if self.malformed_every and self._since >= self.malformed_every:
            self._since = 0
            return next(self._shapes)  # type: ignore[no-any-return]
        return None

    def crosses(self) -> bool:
        return self.crossing > 0 and self.dice.random() < self.crossing

    def mixed(self, updates: Sequence[Any]) -> list[Any]:
        mixed = list(updates)
        if self.disorder:
            self.dice.shuffle(mixed)
        return mixed
