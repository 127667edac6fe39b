"""When Signal finds us too fast the whole account rests: nobody is asked before the time is over, and nothing is lost.

1. Without a token only time helps, and Signal says how much; where it does not, we wait longer each time.
2. With a token Signal wants to see that people are behind this: somebody solves a captcha (`lotse signal captcha`), which
   may end the pause at any moment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

BACK_OFF = (30.0, 60.0, 300.0, 900.0, 3600.0)  # seconds
LOOK_AGAIN = 60.0  # a captcha may have been solved


@dataclass(slots=True)
class Pause:
    """`token`: of the captcha that is to be solved; empty when there is none."""

    clock: Callable[[], float] = monotonic
    token: str = field(default="", repr=False)
    _until: float = float("-inf")
    _times: int = 0

    def rest(self, seconds: float | None, token: str = "") -> float:
        """Begin to rest; for how long."""
        wait = BACK_OFF[min(self._times, len(BACK_OFF) - 1)] if seconds is None else max(seconds, 1.0)
        self._times += 1
        self.token = token
        self._until = self.clock() + wait
        return wait

    def left(self) -> float:
        """Seconds until it is worth looking again; 0: now somebody may be asked."""
        left = max(self._until - self.clock(), 0.0)
        return min(left, LOOK_AGAIN) if self.token else left

    def end(self) -> None:
        """Signal takes our messages again."""
        self.token = ""
        self._until = float("-inf")
        self._times = 0
