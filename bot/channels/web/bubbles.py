"""Our words as the page shows them.

1. A paragraph that begins in the other direction, and is mostly written in it, is read in that direction.
2. Telephone numbers and e-mail addresses can be touched; an address on the web is shown without its "https://".
3. What belongs together (a telephone number, § 3 Abs. 1) stays on one line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Literal

from markupsafe import Markup

from bot.channels.fitting import direction, html, isolated
from bot.channels.web.port import Shown

NO_BREAK = "\u00a0"
DIGITS = 6  # of a telephone number at least
SHORT = 26  # characters that find room on one line of a small phone
WAYS: dict[str, Literal["ltr", "rtl"]] = {"L": "ltr", "R": "rtl", "AL": "rtl"}

_LINK_OR_TAG = re.compile(r"(<a\b[^>]*>.*?</a>|<[^>]*>)", re.DOTALL)
_PARAGRAPH = re.compile(r"<(p|li)>(.*?)(?=</?(?:p|li|ul|ol)>)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SHOWN_ADDRESS = re.compile(r"(<a\b[^>]*>[\u2066-\u2068]?)https?://([^<]*?)/?([\u2069]?</a>)")
_TOUCHABLE = re.compile(
    r"""^(?P<alone>[\u2066-\u2069]*)(?P<emergency>11[02])(?=[\u2066-\u2069]*$)
      | (?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
      | (?<![\w.,§/+-])(?P<number>(?:\+\d|0)\d{1,5}(?:[ /-]{1,3}\d+)+|116[ ]?\d{3})(?![\w/-])""",
    re.VERBOSE,
)
_CITATION = re.compile(
    r"(?:(?<=§)|(?<=Abs\.)|(?<=Nr\.)) (?=\d)|(?<=\d) (?=Abs\.)|(?<=KiFöG) (?=LSA)|(?<=SGB) (?=[IVX])"
)
_ISOLATED = re.compile(r"[\u2066-\u2068][^\u2066-\u2069]*\u2069")


def shown(line: Shown) -> Markup:
    """What she wrote stays as it is; what we wrote is Markdown."""
    if line.author == "mother":
        return Markup.escape(line.text)
    whole = html(isolated(line.text, line.language))
    parts = (part if part.startswith("<") else _kept_together(_touchable(part)) for part in _LINK_OR_TAG.split(whole))
    said = _SHOWN_ADDRESS.sub(r"\1\2\3", "".join(parts))
    return Markup(_PARAGRAPH.sub(_turned(direction(line.language)), said))  # noqa: S704


def _touchable(words: str) -> str:
    def link(found: re.Match[str]) -> str:
        if mail := found["mail"]:
            return f'<a href="mailto:{mail}">{mail}</a>'
        if urgent := found["emergency"]:
            return f'{found["alone"]}<a href="tel:{urgent}">{urgent}</a>'
        number = found["number"]
        if sum(map(str.isdigit, number)) < DIGITS:
            return found[0]
        return f'<a href="tel:{re.sub(r"[^+0-9]", "", number)}" dir="ltr">{number}</a>'

    return _TOUCHABLE.sub(link, words)


def _kept_together(words: str) -> str:
    short = _ISOLATED.sub(lambda kept: kept[0].replace(" ", NO_BREAK) if len(kept[0]) <= SHORT else kept[0], words)
    return _CITATION.sub(NO_BREAK, short)


def _turned(way: str) -> Callable[[re.Match[str]], str]:
    def paragraph(found: re.Match[str]) -> str:
        ways = [WAYS[kind] for kind in map(unicodedata.bidirectional, _TAG.sub("", found[2])) if kind in WAYS]
        if not ways or ways[0] == way or ways.count(ways[0]) * 2 < len(ways):
            return found[0]
        return f'<{found[1]} dir="{ways[0]}">{found[2]}'

    return paragraph
