"""Hear a number: digits of every script, or number words up to twenty."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from knowledge.fold import fold
from knowledge.hear.numerals import AROUND, COUNTED, COUNTING, ORDERING

_DIGITS = 9  # longer ones are telephone numbers or nonsense
_BRIEF = 8  # words; in a longer sentence a number is about something else


def phrases(lines: Mapping[str, str], first: int) -> dict[tuple[str, ...], int]:
    """The folded words of each number; a wording that means two numbers in two languages is left out."""
    said: dict[tuple[str, ...], set[int]] = {}
    for line in lines.values():
        for value, spellings in enumerate(line.split(","), start=first):
            for spelling in spellings.split("/"):
                said.setdefault(tuple(fold(spelling).split()), set()).add(value)
    return {words: values.pop() for words, values in said.items() if len(values) == 1}


_SPELLED = phrases(COUNTING, 0)
_ORDERED = phrases(ORDERING, 1)
_LONGEST = max(map(len, (*_SPELLED, *_ORDERED)))
_GLUED = re.compile(r"\b(\d+)([^\W\d]+)")  # "2nd", "8h"
_AROUND = frozenset(fold(AROUND).split())
_COUNTED = frozenset(fold(COUNTED).split())


def digits(word: str) -> int | None:
    """The value of a folded word that consists of digits alone."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= _DIGITS else None


def apart(folded: str) -> str:
    """Digits apart from the letters behind them, but for number words that are typed so ("3ashra")."""
    return _GLUED.sub(lambda glued: glued[0] if (glued[0],) in _SPELLED else f"{glued[1]} {glued[2]}", folded)


def spelled(words: Sequence[str], start: int, *, ordered: bool = False) -> tuple[int, int] | None:
    """The number whose words begin at `start`, and how many words it takes; the longest reading wins."""
    for length in range(min(_LONGEST, len(words) - start), 0, -1):
        phrase = tuple(words[start : start + length])
        value = _SPELLED.get(phrase)
        if value is None and ordered:
            value = _ORDERED.get(phrase)
        if value is not None:
            return value, length
    return None


def only_number(folded: str, *, counted: bool = False) -> int | None:
    """The number when nothing else is said; `counted` allows what is counted, as in "8 Stunden"."""
    words = apart(folded).split()
    found: set[int] = set()
    at = 0
    while at < len(words):
        reading = spelled(words, at, ordered=True)
        value = digits(words[at])
        beside = words[at] in _AROUND or (counted and words[at] in _COUNTED)
        if value is not None:
            found.add(value)
        elif reading is not None and (reading[1] > 1 or len(words) == 1 or not beside):
            found.add(reading[0])
            at += reading[1] - 1
        elif not beside:
            return None
        at += 1
    return found.pop() if len(found) == 1 else None


def one_number(folded: str) -> int | None:
    """The number she names, in a short sentence; None when there are two of them."""
    alone = only_number(folded, counted=True)
    if alone is not None:
        return alone
    said = folded.split()
    named = {word for word in said if word.isdigit()} if len(said) <= _BRIEF else set()
    return digits(named.pop()) if len(named) == 1 else None
