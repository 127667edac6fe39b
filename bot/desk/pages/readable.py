"""Her words as the desk shows them: as she wrote them, but without signs that turn them round or pile them up over others."""

from __future__ import annotations

import re

MARKS_AT_MOST = 6  # on one letter; Hebrew has three, Vietnamese two

# They show letters in another order than they stand in: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
_OVERRIDES = re.compile("[\u202d\u202e]")
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06e4\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_PILE = re.compile(f"({_MARK}{{{MARKS_AT_MOST}}}){_MARK}+")


def readable(words: str) -> str:
    return _PILE.sub(r"\1", _OVERRIDES.sub("", words))
