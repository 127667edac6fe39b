"""What stands on a phone, and a transcript's lines as a phone can show them: what is the same on every messenger.

Empty lines and marks of direction are no words. A list begins with •, as messengers have no lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

COPY = "· a copy of everything is sent"
MARK = re.compile(r"([0-9]+|[A-Z])\. (.+)")  # of a choice
ESCAPED = re.compile(r"\\(.)")
DIRECTION = re.compile("[\u200e\u200f\u2066-\u2069]")


def said(lines: Sequence[str]) -> list[str]:
    """What a transcript says after `<`, without what the house does beside."""
    words = (line.removeprefix("<").strip() for line in lines)
    return [re.sub(r"^- ", "• ", line) for line in words if line and (line == COPY or not line.startswith("· "))]


def bare(line: str) -> str:
    return ESCAPED.sub(r"\1", DIRECTION.sub("", line))


def bare_lines(text: str) -> list[str]:
    return [bare(line.strip()) for line in text.split("\n") if line.strip()]


def marked(text: str, styles: Iterable[tuple[int, int, str, str]]) -> str:
    """A text with its styles written as Markdown: where each begins, how long it is, what stands before and after.

    Messengers count in UTF-16.
    """
    put: list[tuple[int, int, str]] = []  # where, ends before beginnings, what
    for begins, length, before, after in styles:
        put += [(begins, 1, before), (begins + length, 0, after)]
    units = text.encode("utf-16-le")
    for at, _order, mark in sorted(put, reverse=True):
        units = units[: 2 * at] + mark.encode("utf-16-le") + units[2 * at :]
    return units.decode("utf-16-le")
