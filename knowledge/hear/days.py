"""Hear a calendar day, or a month of a year.

1. Three numbers need no library: the year tells the calendar, the day stands first unless the year does.
2. Names that dateparser does not know come from `months`. 3. All other names are dateparser's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache

from dateparser.date import DateDataParser

from knowledge.fold import plain
from knowledge.hear.calendars import calendar_of, named_month, on, solar_year

_THREE = re.compile(
    r"(?<![\d./-])(\d{1,4})(?:\s*[./-]\s*|\s+)(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{2,4}|\d{1,2})(?!\d|[./-]\d)"
)
_TWO = re.compile(
    r"(?<![\d./-])(\d{1,2})\s*[./-]\s*(\d{4})(?!\d|[./-]\d)|(?<![\d./-])(\d{4})\s*[./-]\s*(\d{1,2})(?!\d|[./-]\d)"
)
_NUMBERED = re.compile(
    r"شهر\s*(\d{1,2})\s*(?:(?:سنه|عام|من|/)\s*){0,2}((?:19|20)\d\d)(?!\d)"
)  # "born in month 5 of 2024"
_WORD = re.compile(r"\d+|[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PERSIAN_DIGIT = re.compile(r"[۰-۹]")
_LATIN, _CYRILLIC = ("de", "en", "tr", "pl", "ro", "fr", "vi"), ("ru", "uk")
_CYRILLIC_LETTER = re.compile(r"[\u0400-\u04ff]")
_REACH = 3  # words between a month's name and its day or year
_MIDDLE = 15  # a month without a day is taken in its middle


def day(words: str, language: str, today: date) -> date | None:
    """The day she names, with its year; None when any part is missing or there is no such day."""
    text = plain(words)
    by_numbers = _in_numbers(text, today, short=language != "fa" and not _PERSIAN_DIGIT.search(words))
    return by_numbers or _with_a_name(text, today) or _by_dateparser(words, today, ("day", "month", "year"))


def month(words: str, today: date) -> date | None:
    """The middle of the month that she names with its year."""
    text = plain(words)
    for found in _TWO.finditer(text):
        number, year = (found[1], found[2]) if found[1] else (found[4], found[3])
        calendar = calendar_of(int(year), today)
        return on(calendar, int(year), int(number), _MIDDLE) if calendar else None
    if (numbered := _NUMBERED.search(text)) is not None:
        return on("gregorian", int(numbered[2]), int(numbered[1]), _MIDDLE)
    named = _with_a_name(text, today, whole=False)
    return named or _by_dateparser(words, today, ("month", "year"))


def _in_numbers(text: str, today: date, *, short: bool) -> date | None:
    for found in _THREE.finditer(text):
        first, second, third = found.groups()
        if len(first) == 4 and len(third) < 3:
            year, number, of_month = int(first), int(second), int(third)
        elif len(first) < 3 and len(third) == 4:
            year, number, of_month = int(third), int(second), int(first)
        elif len(first) < 3 and len(third) == 2 and short and not found[0].replace(" ", "").isdigit():
            century = today.year // 100 * 100
            later = century + int(third) > today.year + 1
            year, number, of_month = century + int(third) - 100 * later, int(second), int(first)
        else:
            continue
        calendar = calendar_of(year, today)
        if calendar:
            turned = calendar == "gregorian" and number > 12 and len(first) < 3  # 12/25/2024 can only be read one way
            return on(calendar, year, of_month, number) if turned else on(calendar, year, number, of_month)
    return None


def _with_a_name(text: str, today: date, *, whole: bool = True) -> date | None:
    """A day and a year (or, unless `whole`, a year alone) near the name of a month."""
    said = tuple(_WORD.findall(text))
    for start in range(len(said)):
        name = named_month(said, start)
        if name is None:
            continue
        meant, length = name
        near = (*said[max(0, start - _REACH) : start], *said[start + length : start + length + _REACH])
        numbers = [word for word in near if word.isascii() and word.isdigit()]
        years = [number for number in numbers if len(number) == 4]
        days = [number for number in numbers if len(number) < 3]
        if not years and len(days) == 2 and len(days[1]) == 2 and all(calendar == "solar" for calendar, _ in meant):
            years = [str(_full_solar(int(days.pop()), today))]
        if len(years) != 1 or len(days) != (1 if whole else 0):
            continue
        for calendar, number in meant:
            found = on(calendar, int(years[0]), number, int(days[0]) if whole else _MIDDLE)
            if found:
                return found
    return None


def _full_solar(short: int, today: date) -> int:
    century = solar_year(today) // 100 * 100
    return century + short if century + short <= solar_year(today) + 1 else century - 100 + short


@lru_cache(maxsize=8)
def _reading(today: date, parts: tuple[str, ...], languages: tuple[str, ...]) -> DateDataParser:
    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
        "RELATIVE_BASE": datetime.combine(today, time()),
        "REQUIRE_PARTS": list(parts),
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": "day" in parts,
    }
    return DateDataParser(languages=list(languages), try_previous_locales=False, settings=settings)


def _by_dateparser(words: str, today: date, parts: tuple[str, ...]) -> date | None:
    languages = _CYRILLIC if _CYRILLIC_LETTER.search(words) else _LATIN
    for stretch in _stretches(unicodedata.normalize("NFKC", words), len(parts)):
        found = _reading(today, parts, languages).get_date_data(stretch).date_obj
        if found is not None:
            return found.date() if "day" in parts else found.date().replace(day=_MIDDLE)
    return None


def _stretches(text: str, parts: int) -> Iterator[str]:
    """The pieces around a year that may be a date, longest first: dateparser reads dates, not sentences."""
    year = _YEAR.search(text)
    words = list(_WORD.finditer(text))
    if year is None:
        short = re.search(r"\b\d{1,2}\.?\s*[^\W\d_]+\.?\s*\d\d\b(?![.:/-]?\d)", text) if parts == 3 else None
        if short:
            yield short[0]
        return
    at = next(number for number, word in enumerate(words) if word.end() >= year.end())
    for before, after in ((4, 0), (3, 0), (2, 0), (1, 0), (0, 2), (0, 1)):
        if at - before < 0 or at + after >= len(words) or before + after < parts - 1:
            continue
        piece = words[at - before : at + after + 1]
        numbers = sum(word[0].isdigit() for word in piece)
        if parts - 1 <= numbers < 4 and len(piece) > numbers:
            yield text[piece[0].start() : piece[-1].end()]
