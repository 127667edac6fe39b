"""The holidays that we have written out are those that the library of all countries knows."""

from __future__ import annotations

import holidays

from knowledge.reading.holidays import easter_sunday, holidays_of

YEARS = range(1995, 2101)  # since the day of repentance is no holiday any more


def test_they_are_those_of_the_library() -> None:
    known = {year: frozenset(holidays.country_holidays("DE", subdiv="ST", years=year)) for year in YEARS}
    assert {year: holidays_of(year) for year in YEARS} == known


def test_easter_is_a_sunday_of_spring() -> None:
    easters = [easter_sunday(year) for year in YEARS]
    assert {easter.isoweekday() for easter in easters} == {7}
    assert all((3, 22) <= (easter.month, easter.day) <= (4, 25) for easter in easters)
