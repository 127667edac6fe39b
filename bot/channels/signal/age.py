"""How old this signal-cli is: Signal may stop working with a release that is older than about three months.

The days are those of https://github.com/AsamK/signal-cli/blob/master/CHANGELOG.md; of a version between or behind them we
know only between which days it appeared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

OLD = 90  # days
WHERE = "https://github.com/AsamK/signal-cli/releases"

RELEASES: Final[Mapping[tuple[int, ...], date]] = {
    (0, 13, 0): date(2024, 2, 18),
    (0, 13, 12): date(2025, 1, 18),
    (0, 13, 13): date(2025, 2, 28),
    (0, 13, 14): date(2025, 4, 6),
    (0, 13, 15): date(2025, 5, 8),
    (0, 13, 16): date(2025, 6, 7),
    (0, 13, 17): date(2025, 6, 28),
    (0, 13, 18): date(2025, 7, 16),
    (0, 13, 19): date(2025, 9, 15),
    (0, 13, 20): date(2025, 9, 23),
    (0, 13, 21): date(2025, 10, 25),
    (0, 13, 22): date(2025, 11, 14),
    (0, 13, 23): date(2026, 1, 24),
    (0, 13, 24): date(2026, 2, 5),
    (0, 14, 0): date(2026, 3, 1),
    (0, 14, 1): date(2026, 3, 8),
    (0, 14, 2): date(2026, 4, 4),
    (0, 14, 3): date(2026, 4, 22),
    (0, 14, 4): date(2026, 5, 23),
    (0, 14, 5): date(2026, 6, 11),
    (0, 14, 6): date(2026, 7, 12),
    (0, 14, 7): date(2026, 8, 1),
    (0, 14, 8): date(2026, 9, 10),
}


@dataclass(frozen=True, slots=True)
class Age:
    """In days. at_most: None when that is not known."""

    at_least: int
    at_most: int | None

    @property
    def is_old(self) -> bool:
        return self.at_least > OLD

    @property
    def is_known(self) -> bool:
        """Whether it can be told if it is old."""
        return self.is_old or (self.at_most is not None and self.at_most <= OLD)

    def __str__(self) -> str:
        if self.at_most is None:
            return f"more than {self.at_least} days old" if self.at_least else "of unknown age"
        if self.at_least == self.at_most:
            return f"{self.at_least} days old"
        return f"{self.at_least} to {self.at_most} days old"


def age_of(version: str, today: date) -> Age:
    """How old a version is, as far as it is known."""
    number = tuple(int(part) for part in version.split(".")) if re.fullmatch(r"\d+(\.\d+)+", version) else ()
    if not number:
        return Age(0, None)
    before = [day for known, day in RELEASES.items() if known <= number]
    after = [day for known, day in RELEASES.items() if known >= number]
    since = (today - min(after)).days if after else 0
    return Age(max(since, 0), max((today - max(before)).days, 0) if before else None)
