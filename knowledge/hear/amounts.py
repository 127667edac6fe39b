"""Find the amounts of time in her words: numbers, halves and quarters, and what they count (years, months, weeks, days)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from knowledge.fold import phrases, plain
from knowledge.hear import age_words, hour_words
from knowledge.hear.numbers import spelled

_TOKEN = re.compile(r"\d+\s?/\s?\d+|\d+(?:[.,]\d+)?|[^\W\d_]+")

# Letters and digits in one: a number with its unit ("8monate"), or Arabic in Latin letters, where 3 is ع ("3omro", "arba3a").
_MIXED = re.compile(r"(?<![\w.,/])(?:\d+[^\W\d_]{2,}|[^\W\d_]+\d)[^\W_]*")
_ARABIC_IN_LATIN = re.compile(r"[2357][a-z]{4}[a-z2357]*|[a-z]+[2357][a-z][a-z2357]*")
_BEHIND_A_NUMBER = ("einhalb", "halb", "th", "st", "nd", "rd", "te", "ter", "tes", "ten")
_LONG_WORD = 5  # letters that a unit needs to be known in spite of a slip

Phrase = tuple[str, ...]


_UNITS = {phrase[0]: unit for unit, lines in age_words.UNITS.items() for phrase in phrases(lines)}
_READY = {phrase: age for age, lines in age_words.READY.items() for phrase in phrases(lines)}
_SINGLE = phrases(age_words.SINGLE)
_OF_THE_CLOCK = frozenset(phrase[-1] for lines in (hour_words.HOUR, hour_words.CLOCK) for phrase in phrases(lines))
# Words that stand around an age are no unit with a slip.
_KNOWN = frozenset(word for phrase in phrases(age_words.AROUND) for word in phrase)
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
    for token in pieces(plain(words.replace("\u200c", " ")), _TOKEN):
        rest = token.removeprefix("و")
        if rest != token and (rest in _UNITS or (rest,) in _READY or spelled((rest,), 0)) and not spelled((token,), 0):
            yield "و"  # Arabic writes "and" onto the next word
            yield rest
        else:
            yield token


def pieces(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """What the pattern finds, but Arabic in Latin letters is not torn apart at its digits."""
    at = 0
    for mixed in _MIXED.finditer(text):
        if _is_one_word(mixed[0]):
            yield from pattern.findall(text[at : mixed.start()])
            yield mixed[0]
            at = mixed.end()
    yield from pattern.findall(text[at:])


def _is_one_word(mixed: str) -> bool:
    """Else it is a number and what it counts, without the space between them."""
    if spelled((mixed,), 0) or mixed in _UNITS or (mixed,) in _READY or mixed in _KNOWN:
        return True
    counted = mixed.lstrip("0123456789")
    if counted != mixed and (_unit(counted) or counted in _OF_THE_CLOCK or counted in _BEHIND_A_NUMBER):
        return False
    return bool(_ARABIC_IN_LATIN.fullmatch(mixed))


def _unit(word: str) -> str:
    """What this word counts, also with one slip of the pen: "monte" are months, never years for want of a unit."""
    known = _UNITS.get(word, "")
    if known or len(word) < _LONG_WORD or word in _KNOWN:
        return known
    meant = {
        unit
        for name, unit in _UNITS.items()
        if len(name) >= _LONG_WORD and OSA.distance(word, name, score_cutoff=1) <= 1
    }
    return meant.pop() if len(meant) == 1 else ""


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
    unit = _unit(tokens[end]) if end < len(tokens) else ""
    if unit:
        end += 1
        if not share:
            share, length = _share(tokens, end)
            end += length
    return Part(at, end, amount + share, unit)


def _number(tokens: Phrase, at: int) -> tuple[float, int]:
    token = tokens[at]
    if token[0].isdigit() and not _MIXED.fullmatch(token):
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
