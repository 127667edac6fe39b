"""Hear how old a child is: a birth date, an age in words or numbers, or that it is not born yet.

1. A full date wins, then a month of a year (taken in its middle), then "not born yet", then an age.
2. One child only: two ages that do not add up to one are not understood. 3. A bare number is years.
4. What is nobody's age (her own birth date, a class, a waiting time) is not understood, never guessed.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from knowledge.fold import fold, phrases, plain
from knowledge.hear import age_words
from knowledge.hear.amounts import Part, Phrase, parts_of, tokens_of
from knowledge.hear.calendars import named_month
from knowledge.hear.days import day, month
from knowledge.model import Born

_OLDEST = 18 * 12
_FURTHEST = timedelta(days=310)  # a due date beyond is a slip of the pen: nobody expects a child for longer
_MONTHS = {"year": 12.0, "month": 1.0, "week": 12 / 52.18, "day": 12 / 365.25}
_BRIEF = 4  # words; a longer question is a question, not an answer: "8 Monate?"
_LONG = 24  # words; in a longer story it is anybody's age
_STRANGERS = 2  # unknown words beside an age with its unit, e.g. the child's name
_PLAUSIBLE_BARE = re.compile(r"\d{1,2}([.,](0|5|25|75))?")  # "3,8" could be a day in August
_ONE_OF_A_ROW = re.compile(r"\d\.\s*(?:lebens)?(?:jahr|monat|woche)\b")  # "5. Monat" is no age of five months
_YEAR = re.compile(r"(?:19|20)\d\d")

_JOINS, _LESS = map(phrases, (age_words.JOINS, age_words.LESS))
_UNBORN, _NOT_UNBORN, _NEWBORN = map(phrases, (age_words.UNBORN, age_words.NOT_UNBORN, age_words.NEWBORN))
_AHEAD, _AHEAD_AFTER, _ALMOST = map(phrases, (age_words.AHEAD, age_words.AHEAD_AFTER, age_words.ALMOST))
ELSEWHERE = phrases(age_words.ELSEWHERE)
_AROUND, _CHILD, _CHANGING, _MONTH_NAMES, _YEAR_WORDS = (
    frozenset(word for phrase in phrases(lines) for word in phrase)
    for lines in (
        f"{age_words.AROUND}, {age_words.JOINS}, {age_words.ALMOST}",
        age_words.CHILD,
        age_words.CHANGING,
        age_words.MONTH_NAMES,
        age_words.YEAR_WORDS,
    )
)
_OLD = frozenset({("alt",), ("old",)})  # "3 Jahre alt und 5 Monate"
_BORN_WORDS = frozenset({"geboren", "born", "welt"})


def born(words: str, language: str, today: date, *, strangers: int = _STRANGERS) -> Born | None:
    """When her child was born, as far as these words say it; so many words in them may be unknown to us."""
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
    tokens = tuple(tokens_of(words))
    parts = list(parts_of(tokens))
    if unborn:
        another = not _CHILD.isdisjoint(said)  # "schwanger, und mein Sohn ist 3"
        counted = [part for part in parts if part.unit == "year" or (another and not part.unit and part.amount != 1)]
        return None if counted else Born(None)
    if _is_ahead(tokens, parts, said):
        return Born(None)
    if _any(ELSEWHERE, said) or _ONE_OF_A_ROW.search(plain(words)):
        return None
    if _any(_NEWBORN, said) and not parts:
        return Born(0)
    return _aged(_age(tokens, parts, strangers), almost=_any(_ALMOST, said))


def birth_year(words: str, today: date) -> int | None:
    """The year of birth, when she writes no more than that: a child's age does not follow from it, so ask for the month."""
    said = fold(words).split()
    years = [word for word in said if _YEAR.fullmatch(word)]
    others = {word for word in said if word not in years}
    if len(years) != 1 or not others <= _AROUND | _YEAR_WORDS or "?" in words:
        return None
    year = int(years[0])
    return year if today.year - _OLDEST // 12 <= year <= today.year else None


def _any(kind: frozenset[Phrase], said: Phrase) -> bool:
    return any(said[at : at + length] in kind for length in (1, 2, 3, 4) for at in range(len(said)))


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


def _is_ahead(tokens: Phrase, parts: list[Part], said: Phrase) -> bool:
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
    return told and (not _any(ELSEWHERE, said) or not _BORN_WORDS.isdisjoint(said))


def _age(tokens: Phrase, parts: list[Part], unknown: int) -> float | None:
    """The age in months, if all amounts are one age and the other words do not speak of something else."""
    if len(parts) > 1:
        parts = [
            part for part in parts if part.unit or part.amount != 1 or tokens[part.start].isdigit()
        ]  # "ein Kind, 3"
    spoken = {at for part in parts for at in range(part.start, part.end)}
    strangers = [word for at, word in enumerate(tokens) if at not in spoken and word not in _AROUND]
    if not parts or len(strangers) > unknown or tokens[max(0, parts[0].start - 1) : parts[0].start] == ("im",):
        return None
    less = [word for word in strangers if (word,) in _LESS]
    strangers = [word for word in strangers if word not in less]
    if not _CHANGING.isdisjoint(strangers) or (less and len(parts) < 2):
        return None
    if any(part.unspoken and tokens[max(0, part.start - 1)] in strangers for part in parts):
        return None  # the unknown word before it may be its number
    if len(parts) == 1 and not parts[0].unit:
        part = parts[0]
        bare = tokens[part.start]
        if _counts_children(tokens, part) or _names_a_month(tokens):
            return None
        if (strangers and len(strangers) == len(tokens) - 1) or (len(bare) == 1 and bare.isalpha()):
            return None  # "a" is the letter of a list
        if len(strangers) > 1 or (
            bare[0].isdigit() and bare[-1].isdigit() and not bare.count("/") and not _PLAUSIBLE_BARE.fullmatch(bare)
        ):
            return None
        return part.amount * 12 if part.amount < 18 else None
    if any(not part.unit for part in parts) or not _adds_up(tokens, parts):
        return None
    first, *rest = (part.amount * _MONTHS[part.unit] for part in parts)
    return first - rest[0] if _is_less(tokens, parts) else first + sum(rest)


def _counts_children(tokens: Phrase, part: Part) -> bool:
    """ "ein Kind", "طفل واحد": that is how many, not how old."""
    beside = {*tokens[max(0, part.start - 1) : part.start], *tokens[part.end : part.end + 1]}
    return part.amount == 1 and not tokens[part.start].isdigit() and not _CHILD.isdisjoint(beside)


def _names_a_month(tokens: Phrase) -> bool:
    return any(word in _MONTH_NAMES or named_month(tokens, at) for at, word in enumerate(tokens))


def _is_less(tokens: Phrase, parts: list[Part]) -> bool:
    """ "سنة إلا شهر": a year but for a month."""
    return len(parts) == 2 and tokens[parts[0].end : parts[1].start] in _LESS


def _adds_up(tokens: Phrase, parts: list[Part]) -> bool:
    """Years and then months with nothing but "and" between them are one age; anything else is two children."""
    for first, second in pairwise(parts):
        between = tokens[first.end : second.start]
        between = between[1:] if between[:1] in _OLD else between
        fits = (first.unit, second.unit) in {("year", "month"), ("month", "week"), ("month", "day"), ("week", "day")}
        if (
            not fits
            or (between and between not in _JOINS and between not in _LESS)
            or second.amount * _MONTHS[second.unit] >= _MONTHS[first.unit]
        ):
            return False
    return True


def _aged(months: float | None, *, almost: bool) -> Born | None:
    if months is None:
        return None
    whole = int(months + 1e-6) - (1 if almost and months >= 1 else 0)
    return Born(whole) if whole <= _OLDEST else None
