"""The blanks in a phrase that a counsellor fills in: `[Tag]`, `[Amt]`. Their German names are the same in all languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from knowledge.wording import set_apart

Kind = Literal["day", "time", "words"]

# A day and a time are said the way her language says them; words (names, mostly) stay as they are typed.
BLANKS: Mapping[str, Kind] = MappingProxyType(
    {
        "Tag": "day",
        "Uhrzeit": "time",
        "Name": "words",
        "Amt": "words",
        "Kita": "words",
        "Ort": "words",
        "Adresse": "words",
        "Telefon": "words",
        "Zimmer": "words",
        "Formular": "words",
    }
)
BLANK = re.compile(r"\[([^\[\]\n]*)\]")


def blanks_of(text: str) -> tuple[str, ...]:
    """The blanks of a text, each once, in their order; also what stands in brackets and is no blank we know."""
    return tuple(dict.fromkeys(BLANK.findall(text)))


def fill_in(text: str, given: Mapping[str, str], *, right_to_left: bool = False) -> str:
    """The text with what was given; a blank that was given nothing stays, so that everybody sees it.

    right_to_left: each value is set apart, as facts are.
    """

    def word(match: re.Match[str]) -> str:
        words = given.get(match[1], "").strip()
        if not words:
            return match[0]
        return set_apart(words) if right_to_left else words

    return BLANK.sub(word, text)
