"""Hear how many hours of care she needs: a day or a week, a span of the clock, half hours, and "more than".

1. A time of day alone ("bis 18 Uhr") tells no number of hours: she is asked again. So does a span that goes into the night.
2. Two numbers are a span where the clock is meant ("8 bis 16"), else the larger counts ("9 oder 10").
3. What is counted in anything else (years, children, kilometres) is not heard as hours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.fold import fold, plain
from knowledge.hear import hour_words
from knowledge.hear.amounts import pieces
from knowledge.hear.negation import denials
from knowledge.hear.numbers import spelled
from knowledge.model import Hours

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)?(?:\s+1\s?/\s?2)?|[^\W\d_]+|[-><+]")
_TO_THE = re.compile(r"\b(?:ال|لل)(?=\w{2})")  # "from the eight to the four"
_BRIEF = 10  # tokens; in a longer sentence a number is about something else
_EVENING, _MORNING = 19, 5  # a span that begins or ends beyond is the night, for which no hours are promised
_A_DAY, _A_WEEK = 24, 7 * 24
_HALF_A_DAY = 4.0  # of the eight that every child may have
_NOON = 12

Phrase = tuple[str, ...]


def _phrases(lines: str) -> frozenset[Phrase]:
    return frozenset(tuple(fold(wording).split()) or (wording.strip(),) for wording in lines.split(","))


_HOUR, _DAY, _WEEK = map(_phrases, (hour_words.HOUR, hour_words.DAY, hour_words.WEEK))
_CLOCK, _SPAN, _EITHER = map(_phrases, (hour_words.CLOCK, hour_words.SPAN, hour_words.EITHER))
_MORE, _HALF, _HALF_DAY = map(_phrases, (hour_words.MORE, hour_words.HALF, hour_words.HALF_DAY))
_OTHER, _AFTERNOON, _AT = map(_phrases, (hour_words.OTHER, hour_words.AFTERNOON, hour_words.AT))
_DAYS = _phrases(hour_words.DAYS)
_AROUND = frozenset(fold(hour_words.AROUND).split()) | {
    word for kind in (_HOUR, _DAY, _WEEK, _CLOCK, _SPAN, _EITHER, _MORE, _HALF) for phrase in kind for word in phrase
}


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: float


def hours(words: str) -> Hours | None:
    """The hours that these words ask for."""
    tokens = _tokens(words)
    if not tokens or len(tokens) > _BRIEF or _says(tokens, _OTHER):
        return None
    found = _numbers(tokens)
    more = _says(tokens, _MORE)
    if denials(words) and not (more and found):
        return None
    if not found:
        return Hours(_HALF_A_DAY, plainly=True) if _says(tokens, _HALF_DAY) else None
    if any(tokens[number.end : number.end + 1] in _DAYS for number in found):
        return None
    spoken = {at for number in found for at in range(number.start, number.end)}
    strangers = [token for at, token in enumerate(tokens) if at not in spoken and token not in _AROUND]
    if strangers and not _says(tokens, _HOUR):
        return None
    if len(found) == 2:
        return _of_two(tokens, *found)
    if len(found) > 2 or _by_the_clock(tokens, found) or (_is_until(tokens, found[0]) and found[0].value > _NOON):
        return None
    return _of_one(tokens, found[0].value, more=more and not denials(words))


def _tokens(words: str) -> Phrase:
    """Her words and numbers; the Arabic "the" and "to the" apart from a number that they are written onto."""
    found: list[str] = []
    for token in pieces(plain(words), _TOKEN):
        article = _TO_THE.match(token)
        if article and spelled((token[article.end() :],), 0):
            found += ["ل"] * (article[0] == "لل") + [token[article.end() :]]
        else:
            found.append(token)
    return tuple(found)


def _of_one(tokens: Phrase, value: float, *, more: bool) -> Hours | None:
    weekly = _says(tokens, _WEEK)
    if not 0 < value <= (_A_WEEK if weekly else _A_DAY):
        return None
    return Hours(value, weekly=weekly, over=more, plainly=not (weekly or more) and value.is_integer())


def _of_two(tokens: Phrase, first: _Number, second: _Number) -> Hours | None:
    between = tokens[first.end : second.start]
    clock = _by_the_clock(tokens, [first, second])
    if not (_says(between, _SPAN) or _says(between, _EITHER)) or _says(tokens, _WEEK):
        return None
    spanned = clock or (
        _says(between, _SPAN) and not _says(tokens, _HOUR) and (second.value > _NOON or second.value <= first.value)
    )
    if not spanned:
        most = max(first.value, second.value)
        return Hours(most, plainly=False) if 0 < most <= _A_DAY else None
    begins, ends = first.value, second.value
    if ends <= begins or (_says(tokens[second.end :], _AFTERNOON) and ends < _NOON):
        ends += _NOON
    if not (_MORNING <= begins < ends <= _EVENING):
        return None
    return Hours(ends - begins, plainly=False)


def _by_the_clock(tokens: Phrase, numbers: Sequence[_Number]) -> bool:
    """Are times of day meant? ("am" is English behind a number, and German before a day.)"""
    return _says(tokens, _CLOCK) or any(
        tokens[number.start - 1 : number.start] in _AT
        or (tokens[number.end : number.end + 1] == ("am",) and not _says(tokens[number.end + 1 :], _DAY))
        for number in numbers
    )


def _is_until(tokens: Phrase, number: _Number) -> bool:
    return tokens[number.start - 1 : number.start] in _SPAN and not _says(tokens, _HOUR)


def _says(tokens: Sequence[str], phrases: frozenset[Phrase]) -> bool:
    return any(
        tuple(tokens[at : at + length]) in phrases for length in (1, 2, 3) for at in range(len(tokens) - length + 1)
    )


def _numbers(tokens: Phrase) -> list[_Number]:
    found: list[_Number] = []
    at = 0
    while at < len(tokens):
        number = _number(tokens, at)
        if number:
            found.append(number)
        at = number.end if number else at + 1
    return found


def _number(tokens: Phrase, at: int) -> _Number | None:
    token = tokens[at]
    if token[0].isdigit():
        return _with_half(tokens, _Number(at, at + 1, _value(token)))
    whole = spelled((token.removesuffix("einhalb"),), 0) if token.endswith("einhalb") else None
    if whole:
        return _Number(at, at + 1, whole[0] + 0.5)
    reading = spelled(tokens, at)
    if reading is None or (reading[0] == 1 and not _says(tokens[at + 1 : at + 2], _HOUR)):
        return None  # "eine" is an article
    return _with_half(tokens, _Number(at, at + reading[1], float(reading[0])))


def _with_half(tokens: Phrase, number: _Number) -> _Number:
    """ "8 1/2", "ثماني ساعات ونصف"."""
    behind = number.end + (1 if _says(tokens[number.end : number.end + 1], _HOUR) else 0)
    for length in (3, 2, 1):
        if tokens[behind : behind + length] in _HALF:
            return _Number(number.start, behind + length, number.value + 0.5)
    return number


def _value(token: str) -> float:
    whole, _gap, half = token.partition(" ")
    if ":" in whole:
        hour, minute = whole.split(":")
        return float(hour[:4]) + min(int(minute[:2]), 59) / 60
    if re.fullmatch(r"\d{1,2}[.,](?:00|15|30|45)", whole):
        hour, minute = re.split("[.,]", whole)
        return float(hour) + int(minute) / 60
    return float(whole.replace(",", ".")[:6]) + (0.5 if half else 0.0)
