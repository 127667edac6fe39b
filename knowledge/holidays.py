"""The holidays of Saxony-Anhalt by law.

A test compares them with those of the library `holidays`. The library itself loads the holidays of all the world: 11 MB and
a quarter of a second at each start, for eleven days a year.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.easter import easter

# month and day: New Year, Epiphany, Labour Day, German Unity, Reformation, Christmas and the day after
FIXED = ((1, 1), (1, 6), (5, 1), (10, 3), (10, 31), (12, 25), (12, 26))
FROM_EASTER = (-2, 1, 39, 50)  # days: Good Friday, Easter Monday, Ascension, Whit Monday


def holidays_of(year: int) -> Iterator[date]:
    yield from (date(year, month, day) for month, day in FIXED)
    yield from (easter(year) + timedelta(days) for days in FROM_EASTER)
