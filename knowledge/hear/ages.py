"""Hear how old a child is: a birth date, an age in words or numbers, or that it is not born yet.

1. A full date wins, then a month of a year (taken in its middle), then "not born yet", then an age.
2. One child only: two ages that do not add up to one are not understood. 3. A bare number is years.
4. What is nobody's age (her own birth date, a class, a waiting time) is not understood, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from knowledge.fold import fold, plain
from knowledge.hear import age_words
from knowledge.hear.days import day, month
from knowledge.hear.numbers import spelled
from knowledge.model import Born

_OLDEST = 18 * 12
_FURTHEST = timedelta(days=2 * 366)  # a due date beyond is a slip of the pen
_MONTHS = {"year": 12.0, "month": 1.0, "week": 12 / 52.18, "day": 12 / 365.25}
_BRIEF = 4  # words; a longer question is a question, not an answer: "8 Monate?"
_LONG = 24  # words; in a longer story it is anybody's age
_STRANGERS = 2  # unknown words beside an age with its unit, e.g. the child's name
_TOKEN = re.compile(r"\d+\s?/\s?\d+|\d+(?:[.,]\d+)?|[^\W\d_]+")
_PLAUSIBLE_BARE = re.compile(r"\d{1,2}([.,](0|5|25|75))?")  # "3,8" could be a day in August

Phrase = tuple[str, ...]


def _phrases(lines: str) -> frozenset[Phrase]:
    return frozenset(tuple(fold(wording).split()) for wording in lines.split(",") if fold(wording))


_UNITS = {phrase[0]: unit for unit, lines in age_words.UNITS.items() for phrase in _phrases(lines)}
_READY = {phrase: age for age, lines in age_words.READY.items() for phrase in _phrases(lines)}
_HALF, _SINGLE, _JOINS = map(_phrases, (age_words.HALF, age_words.SINGLE, age_words.JOINS))
_UNBORN, _NOT_UNBORN, _NEWBORN = map(_phrases, (age_words.UNBORN, age_words.NOT_UNBORN, age_words.NEWBORN))
_AHEAD, _AHEAD_AFTER, _ALMOST = map(_phrases, (age_words.AHEAD, age_words.AHEAD_AFTER, age_words.ALMOST))
_ELSEWHERE = _phrases(age_words.ELSEWHERE)
_AROUND = frozenset(word for phrase in _phrases(age_words.AROUND) | _JOINS | _ALMOST for word in phrase)
_BORN_WORDS = frozenset({"geboren", "born", "welt"})


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of her words that is an amount: of months when its unit is known, else `unit` is empty."""

    start: int
    end: int
    amount: float
    unit: str


def born(words: str, language: str, today: date) -> Born | None:
    """When her child was born, as far as these words say it."""
    said = tuple(fold(words.replace("\u200c", " ")).split())
    if _any(_NOT_UNBORN, said) or ("?" in plain(words) and len(said) > _BRIEF) or len(said) > _LONG:
        return None
    unborn = _any(_UNBORN, said)
    exact = day(words, language, today)
    if exact is not None:
        return _from_date(exact, today, unborn=unborn)
    roughly = month(words, today)
    if roughly is not None:
        return _from_month(roughly, today, unborn=unborn)
    tokens = tuple(_tokens(words))
    parts = list(_parts(tokens))
    if unborn:
        return None if any(part.unit == "year" for part in parts) else Born(None)
    if _is_ahead(tokens, parts, said):
        return Born(None)
    if _any(_ELSEWHERE, said):
        return None
    if _any(_NEWBORN, said) and not parts:
        return Born(0)
    return _aged(_age(tokens, parts), almost=_any(_ALMOST, said))


def _any(phrases: frozenset[Phrase], said: Phrase) -> bool:
    return any(said[at : at + length] in phrases for length in (1, 2, 3, 4) for at in range(len(said)))


def _tokens(words: str) -> Iterator[str]:
    for token in _TOKEN.findall(plain(words.replace("\u200c", " "))):
        rest = token.removeprefix("و")
        if rest != token and (rest in _UNITS or (rest,) in _READY or spelled((rest,), 0)) and not spelled((token,), 0):
            yield "و"  # Arabic writes "and" onto the next word
            yield rest
        else:
            yield token


def _from_date(exact: date, today: date, *, unborn: bool) -> Born | None:
    if exact > today:
        return Born(None, exact) if exact - today <= _FURTHEST else None
    months = _months_between(exact, today)
    return None if unborn or months > _OLDEST else Born(months, exact)


def _from_month(middle: date, today: date, *, unborn: bool) -> Born | None:
    present = (middle.year, middle.month) == (today.year, today.month)
    if middle > today and not (present and not unborn):
        return Born(None) if middle - today <= _FURTHEST else None
    months = max(0, _months_between(middle, today))
    if unborn:
        return Born(None) if present else None
    return None if months > _OLDEST else Born(months)


def _months_between(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)


def _parts(tokens: Phrase) -> Iterator[_Part]:
    at = 0
    while at < len(tokens):
        part = _ready(tokens, at) or _amount(tokens, at) or _glued(tokens, at)
        if part is not None:
            yield part
        at = part.end if part is not None else at + 1


def _ready(tokens: Phrase, at: int) -> _Part | None:
    for length in (4, 3, 2, 1):
        age = _READY.get(tokens[at : at + length]) if at + length <= len(tokens) else None
        if age is not None:
            years, months, weeks = age
            unit = "year" if years else "month" if months else "week"
            end = at + length
            if end < len(tokens) and _UNITS.get(tokens[end]) == unit:
                end += 1
            half = 0.5 if _half_length(tokens, end) else 0.0
            return _Part(
                at, end + _half_length(tokens, end), years + months / 12 + half if years else months or weeks, unit
            )
    return None


def _half_length(tokens: Phrase, at: int) -> int:
    lengths = (n for n in (4, 3, 2, 1) if at + n <= len(tokens) and tokens[at : at + n] in _HALF)
    return next(lengths, 0)


def _amount(tokens: Phrase, at: int) -> _Part | None:
    """A number with what makes it half and with its unit: "2 1/2 Jahre", "یک سال و نیم", "8", "شهر"."""
    amount, end = _number(tokens, at)
    if end == at:
        if tokens[at : at + 1] in _SINGLE:
            half = _half_length(tokens, at + 1)
            return _Part(at, at + 1 + half, 1 + (0.5 if half else 0), _UNITS[tokens[at]])
        return None
    half = _half_length(tokens, end)
    end += half
    unit = _UNITS.get(tokens[end], "") if end < len(tokens) else ""
    if unit:
        end += 1
        if not half:
            half = _half_length(tokens, end)
            end += half
    return _Part(at, end, amount + (0.5 if half else 0), unit)


def _number(tokens: Phrase, at: int) -> tuple[float, int]:
    token = tokens[at]
    if token[0].isdigit():
        end = at + 1
        amount = _value(token)
        if end < len(tokens) and "/" in tokens[end]:
            amount += _value(tokens[end])
            end += 1
        return amount, end
    if token.endswith("einhalb") and (whole := spelled((token.removesuffix("einhalb"),), 0)):
        return whole[0] + 0.5, at + 1
    reading = spelled(tokens, at)
    return (float(reading[0]), at + reading[1]) if reading else (0.0, at)


def _value(token: str) -> float:
    if "/" in token:
        upper, lower = (int(number[:4]) for number in token.split("/"))
        return upper / lower if 0 < upper < lower < 13 else 1000.0
    return float(token.replace(",", ".")[:6])


def _glued(tokens: Phrase, at: int) -> _Part | None:
    """A number word and its unit in one: "zweijährig", "سه‌ساله" typed without its gap."""
    token = tokens[at]
    for cut in range(2, min(len(token), 16)):
        unit = _UNITS.get(token[cut:]) if len(token) - cut > 1 else None
        number = spelled((token[:cut],), 0) if unit else None
        if unit and number:
            return _Part(at, at + 1, float(number[0]), unit)
    return None


def _is_ahead(tokens: Phrase, parts: list[_Part], said: Phrase) -> bool:
    """ "in three months": less than ten months ahead, and nothing is said about turning an age then."""
    if (
        len(parts) != 1
        or len(tokens) > 2 * _BRIEF
        or parts[0].unit in ("", "year")
        or parts[0].amount * _MONTHS[parts[0].unit] > 10
    ):
        return False
    before, after = tokens[max(0, parts[0].start - 1) : parts[0].start], tokens[parts[0].end : parts[0].end + 1]
    told = before in _AHEAD or after in _AHEAD_AFTER
    return told and (not _any(_ELSEWHERE, said) or not _BORN_WORDS.isdisjoint(said))


def _age(tokens: Phrase, parts: list[_Part]) -> float | None:
    """The age in months, if all amounts are one age and the other words do not speak of something else."""
    if len(parts) > 1:
        parts = [
            part for part in parts if part.unit or part.amount != 1 or tokens[part.start].isdigit()
        ]  # "ein Kind, 3"
    spoken = {at for part in parts for at in range(part.start, part.end)}
    strangers = [word for at, word in enumerate(tokens) if at not in spoken and word not in _AROUND]
    if not parts or len(strangers) > _STRANGERS or tokens[max(0, parts[0].start - 1) : parts[0].start] == ("im",):
        return None
    if len(parts) == 1 and not parts[0].unit:
        part = parts[0]
        bare = tokens[part.start]
        if (strangers and len(strangers) == len(tokens) - 1) or (len(bare) == 1 and bare.isalpha()):
            return None  # "a" is the letter of a list
        if len(strangers) > 1 or (bare[0].isdigit() and not bare.count("/") and not _PLAUSIBLE_BARE.fullmatch(bare)):
            return None
        return part.amount * 12 if part.amount < 18 else None
    if any(not part.unit for part in parts) or not _adds_up(tokens, parts):
        return None
    return sum(part.amount * _MONTHS[part.unit] for part in parts)


def _adds_up(tokens: Phrase, parts: list[_Part]) -> bool:
    """Years and then months with nothing but "and" between them are one age; anything else is two children."""
    for first, second in pairwise(parts):
        between = tokens[first.end : second.start]
        fits = (first.unit, second.unit) in {("year", "month"), ("month", "week"), ("month", "day"), ("week", "day")}
        if (
            not fits
            or (between and between not in _JOINS)
            or second.amount * _MONTHS[second.unit] >= _MONTHS[first.unit]
        ):
            return False
    return True


def _aged(months: float | None, *, almost: bool) -> Born | None:
    if months is None:
        return None
    whole = int(months + 1e-6) - (1 if almost and months >= 1 else 0)
    return Born(whole) if whole <= _OLDEST else None
