"""Find the amounts of time in her words: numbers, halves and quarters, and what they count (years, months, weeks, days)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.fold import fold, plain
from knowledge.hear import age_words
from knowledge.hear.numbers import spelled

_TOKEN = re.compile(r"\d+\s?/\s?\d+|\d+(?:[.,]\d+)?|[^\W\d_]+")

Phrase = tuple[str, ...]


def phrases(lines: str) -> frozenset[Phrase]:
    """The folded words of each wording; wordings are parted by commas."""
    return frozenset(tuple(fold(wording).split()) for wording in lines.split(",") if fold(wording))


_UNITS = {phrase[0]: unit for unit, lines in age_words.UNITS.items() for phrase in phrases(lines)}
_READY = {phrase: age for age, lines in age_words.READY.items() for phrase in phrases(lines)}
_SINGLE = phrases(age_words.SINGLE)
_SHARES = {phrase: share for share, lines in age_words.SHARES.items() for phrase in phrases(lines)}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of her words that is an amount: of months when its unit is known, else `unit` is empty.

    unspoken: the unit stands without a number, so there is one of it.
    """

    start: int
    end: int
    amount: float
    unit: str
    unspoken: bool = False


def tokens_of(words: str) -> Iterator[str]:
    """Her words and numbers, the Arabic "and" apart from what it is written onto."""
    for token in _TOKEN.findall(plain(words.replace("\u200c", " "))):
        rest = token.removeprefix("و")
        if rest != token and (rest in _UNITS or (rest,) in _READY or spelled((rest,), 0)) and not spelled((token,), 0):
            yield "و"  # Arabic writes "and" onto the next word
            yield rest
        else:
            yield token


def parts_of(tokens: Phrase) -> Iterator[Part]:
    """The amounts, in the order of her words."""
    at = 0
    while at < len(tokens):
        part = _ready(tokens, at) or _amount(tokens, at) or _glued(tokens, at)
        if part is not None:
            yield part
        at = part.end if part is not None else at + 1


def _ready(tokens: Phrase, at: int) -> Part | None:
    for length in (4, 3, 2, 1):
        age = _READY.get(tokens[at : at + length]) if at + length <= len(tokens) else None
        if age is not None:
            years, months, weeks = age
            unit = "year" if years else "month" if months else "week"
            end = at + length
            if end < len(tokens) and _UNITS.get(tokens[end]) == unit:
                end += 1
            share, length = _share(tokens, end)
            return Part(at, end + length, years + months / 12 + share if years else months or weeks, unit)
    return None


def _share(tokens: Phrase, at: int) -> tuple[float, int]:
    """The half or quarter that begins at `at` (a quarter less is below nothing), and how many words it takes."""
    lengths = (n for n in (4, 3, 2, 1) if at + n <= len(tokens) and tokens[at : at + n] in _SHARES)
    length = next(lengths, 0)
    return (_SHARES[tokens[at : at + length]], length) if length else (0.0, 0)


def _amount(tokens: Phrase, at: int) -> Part | None:
    """A number with what makes it half and with its unit: "2 1/2 Jahre", "یک سال و نیم", "8", "شهر"."""
    amount, end = _number(tokens, at)
    if end == at:
        if tokens[at : at + 1] in _SINGLE:
            share, length = _share(tokens, at + 1)
            return Part(at, at + 1 + length, 1 + share, _UNITS[tokens[at]], unspoken=True)
        return None
    share, length = _share(tokens, end)
    end += length
    unit = _UNITS.get(tokens[end], "") if end < len(tokens) else ""
    if unit:
        end += 1
        if not share:
            share, length = _share(tokens, end)
            end += length
    return Part(at, end, amount + share, unit)


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


def _glued(tokens: Phrase, at: int) -> Part | None:
    """A number word and its unit in one: "zweijährig", "سه‌ساله" typed without its gap."""
    token = tokens[at]
    for cut in range(2, min(len(token), 16)):
        unit = _UNITS.get(token[cut:]) if len(token) - cut > 1 else None
        number = spelled((token[:cut],), 0) if unit else None
        if unit and number:
            return Part(at, at + 1, float(number[0]), unit)
    return None
