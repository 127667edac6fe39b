"""The holidays of Saxony-Anhalt: § 2 of its law on Sundays and holidays (FeiertG LSA).

Written out here, because the library that knows them loads those of 250 countries: 11 MB for eleven days. It is the judge
in our tests, so that a new holiday is noticed when the library is brought up to date.
"""

from __future__ import annotations

from datetime import date, timedelta

OF_THE_CALENDAR = (
    (1, 1),  # Neujahr
    (1, 6),  # Heilige Drei Könige
    (5, 1),  # Tag der Arbeit
    (10, 3),  # Tag der Deutschen Einheit
    (10, 31),  # Reformationstag
    (12, 25),
    (12, 26),
)
FROM_EASTER_SUNDAY = (-2, 1, 39, 50)  # days: Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag


def holidays_of(year: int) -> frozenset[date]:
    easter = easter_sunday(year)
    moving = {easter + timedelta(days) for days in FROM_EASTER_SUNDAY}
    return frozenset(moving | {date(year, month, day) for month, day in OF_THE_CALENDAR})


def easter_sunday(year: int) -> date:
    """By Gauß, with Lichtenberg's correction: https://de.wikipedia.org/wiki/Gaußsche_Osterformel"""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    golden = year % 19
    moon_on = (19 * golden + moon) % 30
    late = (moon_on + golden // 11) // 29
    full_moon = 21 + moon_on - late
    first_sunday = 7 - (year + year // 4 + sun) % 7
    return date(year, 3, 1) + timedelta(full_moon + 7 - (full_moon - first_sunday) % 7 - 1)
