"""Hear yes or no.

1. A question is no answer. 2. Doubt is no answer. 3. Yes and no together are no answer.
4. When nothing but yes, no and manners is said, short words count too. 5. Otherwise only clear words at the beginning or
the end count, and short ones only with a comma behind them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from knowledge.fold import fold, phrases, plain
from knowledge.hear import yes_no

_LONG_DRAWN = re.compile(r"([^\W\d])\1{2,}")  # "jaaaa", "نعممم"
_LEADING = re.compile(r"^\W*([^\W\d]+(?: [^\W\d]+)?)\s*[,.;:!\n-]")

_DOUBT = phrases(yes_no.DOUBT)
_KINDS = {
    "doubt": _DOUBT,
    "yes": phrases(yes_no.YES),
    "no": phrases(yes_no.NO),
    "manners": phrases(yes_no.MANNERS),
    "course": phrases(yes_no.OF_COURSE),
    "faint yes": phrases(yes_no.FAINT_YES),
    "faint no": phrases(yes_no.FAINT_NO),
    "turning": phrases(yes_no.TURNING),
}
_KIND_OF = {phrase: kind for kind, them in reversed(_KINDS.items()) for phrase in them}
_WHOLE = _KINDS["faint yes"] | _KINDS["course"]
_LONGEST = max(map(len, _KIND_OF))
_MEANS = {"yes": True, "course": True, "faint yes": True, "no": False, "faint no": False, "turning": False}


def agrees(words: str) -> bool | None:
    """yes → True, no → False, anything else → None."""
    if "?" in plain(words):
        return None
    written = unicodedata.normalize("NFC", words).casefold().strip(" .!,;:\n\t")
    if written in yes_no.SPELLED:
        return yes_no.SPELLED[written]
    signs = _signs(words)
    spoken = _spoken(_LONG_DRAWN.sub(r"\1", plain(words)))
    if len(signs | spoken) != 1:
        return None
    return (signs | spoken).pop()


def _signs(words: str) -> set[bool | None]:
    found: set[bool | None] = {True for sign in yes_no.YES_SIGNS if sign in words}
    return found | {False for sign in yes_no.NO_SIGNS if sign in words}


def _spoken(text: str) -> set[bool | None]:
    """Every meaning that counts; more than one of them is a contradiction, None is a doubt."""
    said = tuple(fold(text).split())
    if not said:
        return set()
    if said in _WHOLE:
        return {True}
    kinds = list(_kinds(said))
    if "doubt" in kinds:
        return {None}
    if "" not in kinds:
        return _alone(kinds)
    return _in_a_sentence(text, [kind for kind in kinds if kind != "manners"])


def _kinds(said: tuple[str, ...]) -> Iterator[str]:
    """What each stretch of her words is, the longest known stretch first; "" for a word that is none of these."""
    at = 0
    while at < len(said):
        for length in range(min(_LONGEST, len(said) - at), 0, -1):
            kind = _KIND_OF.get(said[at : at + length], "")
            if kind or length == 1:
                yield kind
                at += length
                break


def _alone(kinds: list[str]) -> set[bool | None]:
    meanings: set[bool | None] = {_MEANS[kind] for kind in kinds if kind in _MEANS and kind != "course"}
    if meanings:
        return meanings
    return {True} if "course" in kinds else {None}


def _in_a_sentence(text: str, kinds: list[str]) -> set[bool | None]:
    lead = _LEADING.match(text)
    leading = _KIND_OF.get(tuple(fold(lead[1]).split()), "") if lead else ""
    clear: set[bool | None] = {_MEANS[kind] for kind in (kinds[0], kinds[-1]) if kind in ("yes", "no")}
    if leading in _MEANS:
        return clear | {_MEANS[leading]}
    if clear == {True} and any(kind in ("turning", "faint no") for kind in kinds):
        return {None}
    return clear or {None}
