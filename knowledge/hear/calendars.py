"""Three calendars: which one a year or a month's name belongs to, and the day it is in ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from hijridate import Gregorian, Hijri
from persiantools.jdatetime import JalaliDate

from knowledge.fold import fold
from knowledge.hear import months


def _solar(year: int, month: int, day: int) -> date:
    return JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]


def _lunar(year: int, month: int, day: int) -> date:
    return date(*Hijri(year, month, day).to_gregorian().datetuple())


_CALENDARS: Mapping[str, Callable[[int, int, int], date]] = {"gregorian": date, "solar": _solar, "lunar": _lunar}
_YEARS = {"gregorian": range(1900, 2101), "solar": range(1300, 1421), "lunar": range(1343, 1501)}


def _named() -> dict[tuple[str, ...], tuple[tuple[str, int], ...]]:
    named: dict[tuple[str, ...], tuple[tuple[str, int], ...]] = {}
    for calendar, lines in (("gregorian", months.GREGORIAN), ("solar", months.SOLAR), ("lunar", months.LUNAR)):
        for line in lines:
            for month, spellings in enumerate(line.split(","), start=1):
                for spelling in spellings.split("/"):
                    name = tuple(fold(spelling).split())
                    named[name] = tuple(dict.fromkeys((*named.get(name, ()), (calendar, month))))
    return named


_NAMED = _named()
_LONGEST = max(map(len, _NAMED))


def named_month(words: tuple[str, ...], start: int) -> tuple[tuple[tuple[str, int], ...], int] | None:
    """The months that may be meant by the name at `start`, and how many words it takes."""
    for length in range(min(_LONGEST, len(words) - start), 0, -1):
        meant = _NAMED.get(words[start : start + length])
        if meant:
            return meant, length
    return None


def on(calendar: str, year: int, month: int, day: int) -> date | None:
    """The day in our own calendar; None when there is no such day."""
    if year not in _YEARS[calendar]:
        return None
    try:
        return _CALENDARS[calendar](year, month, day)
    except (ValueError, OverflowError):
        return None


def calendar_of(year: int, today: date) -> str:
    """The calendar that a year written in digits belongs to; "" when it fits none.

    Solar and lunar years of people who live today overlap, those of their children do not: what lies after the present
    solar year must be lunar.
    """
    if year in _YEARS["gregorian"]:
        return "gregorian"
    if year in range(1300, solar_year(today) + 2):
        return "solar"
    return "lunar" if year in range(solar_year(today) + 2, _lunar_year(today) + 2) else ""


def solar_year(today: date) -> int:
    """The present year of the Solar Hijri calendar."""
    return int(JalaliDate(today).year)  # type: ignore[no-untyped-call]


def _lunar_year(today: date) -> int:
    try:
        return Gregorian.fromdate(today).to_hijri().year
    except OverflowError:  # the tables of the lunar calendar end in 2077
        return 0
