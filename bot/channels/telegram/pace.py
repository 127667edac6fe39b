"""How fast we may speak: 30 messages a second in all, and one a second in a talk, with a small burst.

1. https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
2. Who comes when all are too fast is given a time of her own, one after the other: so a thousand who wait ask once more,
   and not a thousand times.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

A_SECOND = 30.0
AT_ONCE = 10.0
BURST = 5.0  # what one turn may say at once in a talk
TALKS = 10_000  # so many are remembered before the rested ones are let go
LATE = 60.0  # seconds; who does not come until then has lost her time
NEARLY = 1e-6


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float

    def filled(self, now: float, most: float, a_second: float) -> float:
        """What is in it now."""
        self.left = min(most, self.left + max(now - self.at, 0.0) * a_second)
        self.at = now
        return self.left


@dataclass(slots=True)
class Pace:
    clock: Callable[[], float] = monotonic
    a_second: float = A_SECOND
    _all: _Bucket = field(init=False)
    _talks: dict[str, _Bucket] = field(init=False, default_factory=dict)
    _promised: dict[str, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._all = _Bucket(AT_ONCE, self.clock())

    def step(self, person: str) -> float:
        """Seconds until we may speak to this person; 0 means now, and counts."""
        now = self.clock()
        self._forget(now)
        hers = self._talks.setdefault(person, _Bucket(BURST, now))
        if (missing := 1 - hers.filled(now, BURST, 1.0)) > NEARLY:
            return missing
        wait = self._promised[person] - now if person in self._promised else self._take_place(person, now)
        if wait > NEARLY:
            return wait
        self._promised.pop(person, None)
        hers.left -= 1
        return 0.0

    def rest(self, person: str, seconds: float) -> None:
        """Telegram itself asks us to wait so long in this talk."""
        self._talks[person] = _Bucket(1 - seconds, self.clock())

    def _take_place(self, person: str, now: float) -> float:
        """A place among all. What is not free yet is taken in advance, and promised to her."""
        self._all.filled(now, AT_ONCE, self.a_second)
        self._all.left -= 1
        if self._all.left >= -NEARLY:
            return 0.0
        wait = -self._all.left / self.a_second
        self._promised[person] = now + wait
        return wait

    def _forget(self, now: float) -> None:
        if len(self._talks) >= TALKS:
            self._talks = {
                person: bucket for person, bucket in self._talks.items() if bucket.filled(now, BURST, 1.0) < BURST
            }
        if len(self._promised) >= TALKS:
            self._promised = {person: at for person, at in self._promised.items() if at + LATE > now}
