"""Hear which option of a list she means. No choice is better than a wrong one.

In this order: its number, its key, its wording as it stands, its number in words, yes or no, its wording within hers,
a few of its words that no other option has, and its wording with slips of the pen. What she denies she does not choose,
unless the option denies it too; and what an option denies is not meant by words that do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from knowledge.fold import fold, fold_ours, plain
from knowledge.hear.agreement import agrees
from knowledge.hear.negation import denials, denials_of_ours
from knowledge.hear.numbers import digits, only_number

_ALIKE = 84.0  # rapidfuzz's ratio of two wordings that differ by a slip
_AHEAD = 8.0  # how much clearer the best option must be than the next
_LONG_ENOUGH = 4  # letters that a piece of a wording needs to be telling
_LONG_WORD = 6  # letters that a word needs to be known in spite of a slip
_NUMBER = re.compile(r"\d+")
_YES_OR_NO = ("yes", "no")  # keys that mean what they say; "no_place" does not
_BELOW_NOTHING = re.compile(r"-\d+\W*")

Options = Sequence[tuple[str, Sequence[str]]]


def choose(words: str, options: Options) -> str | None:
    """The key of the one option that these words mean."""
    folded = fold(words)
    if not folded:
        return _written(words, options) or _by_meaning(words, options)
    if _BELOW_NOTHING.fullmatch(plain(words)):
        return None
    wordings = [(key, [fold_ours(wording) for wording in said]) for key, said in options]
    by_wording = _written(words, options)
    by_key = _only(key for key, _ in options if fold_ours(key) == folded)
    position = only_number(folded)
    at_position = options[position - 1][0] if position is not None and 1 <= position <= len(options) else None
    denied = denials(words)
    alike = [
        (key, [wording for wording in said if bool(denials_of_ours(wording)) is bool(denied)]) for key, said in wordings
    ]
    if _NUMBER.search(folded) and at_position:
        return at_position
    return (
        by_key
        or by_wording
        or at_position
        or _by_meaning(words, options)
        or _within(folded, wordings, denied)
        or _telling(folded, alike)
        or _alike(folded, alike)
    )


def _written(words: str, options: Options) -> str | None:
    """The key of the one option that has these very words, but for case, marks and punctuation; signs as they are."""
    folded, sign = fold(words), words.strip()
    if folded:
        return _only(key for key, said in options if any(fold_ours(wording) == folded for wording in said))
    return _only(key for key, said in options if sign and sign in said)


def _only(keys: Iterable[str]) -> str | None:
    found = set(keys)
    return found.pop() if len(found) == 1 else None


def _by_meaning(words: str, options: Options) -> str | None:
    """Yes or no, where exactly one option says so."""
    meant = agrees(words)
    if meant is None:
        return None
    return _only(
        key
        for key, said in options
        if any(_says(wording) is meant for wording in said if wording != key or key in _YES_OR_NO)
    )


@lru_cache(maxsize=8192)
def _says(wording: str) -> bool | None:
    """`agrees` for wordings of our own, which come again with every message. Never for her words: these are remembered."""
    return agrees(wording)


def _within(folded: str, wordings: Sequence[tuple[str, Sequence[str]]], denied: int) -> str | None:
    """An option whose whole wording she says among other words that deny nothing; the longest wording counts."""
    hers = f" {folded} "
    found = [
        (len(wording), key)
        for key, said in wordings
        for wording in said
        if len(wording) >= _LONG_ENOUGH
        and digits(wording) is None
        and f" {wording} " in hers
        and denied <= denials_of_ours(wording)
        and _says(wording) is None
    ]
    longest = max(found, default=(0, ""))[0]
    return _only(key for length, key in found if length == longest)


def _telling(folded: str, wordings: Sequence[tuple[str, Sequence[str]]]) -> str | None:
    """An option that alone has all of her (at most three) words, the last one perhaps not typed to its end or mistyped."""
    hers = folded.split()
    if len(hers) > 3 or (len(folded) < _LONG_ENOUGH and not "".join(hers).isdigit()):
        return None
    return _only(key for key, said in wordings if any(_has(wording.split(), hers) for wording in said))


def _has(wording: Sequence[str], hers: Sequence[str]) -> bool:
    *whole, last = hers
    if not set(whole) <= set(wording):
        return False
    begun = len(last) >= _LONG_ENOUGH and any(word.startswith(last) for word in wording)
    slipped = len(last) >= _LONG_WORD and any(OSA.distance(last, word) <= 1 for word in wording if word.isalpha())
    return last in wording or begun or slipped


def _alike(folded: str, wordings: Sequence[tuple[str, Sequence[str]]]) -> str | None:
    if len(folded) < _LONG_ENOUGH:
        return None
    numbers = set(_NUMBER.findall(folded))
    scores = sorted(
        (
            (
                max(
                    (fuzz.ratio(folded, wording) for wording in said if set(_NUMBER.findall(wording)) == numbers),
                    default=0.0,
                ),
                key,
            )
            for key, said in wordings
        ),
        reverse=True,
    )
    best, key = scores[0] if scores else (0.0, "")
    following = scores[1][0] if len(scores) > 1 else 0.0
    return key if best >= _ALIKE and best - following >= _AHEAD else None
