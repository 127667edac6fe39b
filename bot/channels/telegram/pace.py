"""How fast we may speak: 30 messages a second in all, and one a second in a talk, with a small burst.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

A_SECOND = 30.0
BURST = 5.0  # what one turn may say at once in a talk
TALKS = 10_000  # so many are remembered before the rested ones are let go


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
    _all: _Bucket = field(init=False)
    _talks: dict[str, _Bucket] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._all = _Bucket(A_SECOND, self.clock())

    def step(self, person: str) -> float:
        """Seconds until we may speak to this person; 0 means now, and counts."""
        now = self.clock()
        if len(self._talks) >= TALKS:
            self._forget_rested(now)
        hers = self._talks.setdefault(person, _Bucket(BURST, now))
        missing = max(
            (1 - hers.filled(now, BURST, 1.0)) / 1.0,
            (1 - self._all.filled(now, A_SECOND, A_SECOND)) / A_SECOND,
        )
        if missing > 1e-9:
            return missing
        hers.left -= 1
        self._all.left -= 1
        return 0.0

    def rest(self, person: str, seconds: float) -> None:
        """Telegram itself asks us to wait so long in this talk."""
        now = self.clock()
        self._talks[person] = _Bucket(1 - seconds, now)

    def _forget_rested(self, now: float) -> None:
        self._talks = {
            person: bucket for person, bucket in self._talks.items() if bucket.filled(now, BURST, 1.0) < BURST
        }
