"""What stands on her phone, as a transcript writes it; and a transcript's lines as a phone can show them.

1. Empty lines and marks of direction are no words. A list begins with •, a link says where it leads.
2. Bold words are read from the styles that go beside the text, so a lost one is noticed.
3. A choice and an item of a numbered list look the same on a phone: "#. words" stands for both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.channels.marking import plain
from tests.signal.server import Bubble

COPY = "· a copy of everything is sent"
ESCAPED = re.compile(r"\\(.)")
DIRECTION = re.compile("[\u200e\u200f\u2066-\u2069]")
CHOICE = re.compile(r"\[(.+)\]")
MARK = re.compile(r"([0-9]+|[A-Z])\. (.+)")
LINK = re.compile(r"\[[^\]]+\]\([^)]+\)")
SIGNS = {"BOLD": "**", "ITALIC": "*"}


def lines_of(bubble: Bubble) -> list[str]:
    """A bubble as the lines of a transcript."""
    is_copy = any(file.media_type == "application/json" for file in bubble.files)
    return [*([COPY] if is_copy else []), *(_unmarked(line) for line in _lines(bubble))]


def marks_of(bubble: Bubble) -> Mapping[str, str]:
    """What stands before each numbered line: by its words, what she has to type."""
    found = (MARK.fullmatch(line) for line in _lines(bubble))
    return {match[2]: match[1] for match in found if match}


def expected(lines: Sequence[str]) -> list[str]:
    """What a transcript says after `<`, as lines of her phone."""
    said = (line.removeprefix("<").strip() for line in lines)
    return [_shown(line) for line in said if line and (line == COPY or not line.startswith("· "))]


def _shown(line: str) -> str:
    if line == COPY:
        return line
    if label := CHOICE.fullmatch(line):
        return f"#. {_bare(label[1])}"
    return _unmarked(_bare(LINK.sub(lambda link: plain(link[0]), re.sub(r"^- ", "• ", line))))


def _unmarked(line: str) -> str:
    match = MARK.fullmatch(line)
    return f"#. {match[2]}" if match else line


def _lines(bubble: Bubble) -> list[str]:
    return [_bare(line.strip()) for line in _marked(bubble).split("\n") if line.strip()]


def _marked(bubble: Bubble) -> str:
    """Its text with the styles written as Markdown. Signal counts in UTF-16."""
    text = bubble.text.encode("utf-16-le")
    put: list[tuple[int, int, str]] = []  # where, ends before beginnings, what
    for style in bubble.styles:
        begins, length, name = style.split(":")
        put += [(int(begins), 1, SIGNS[name]), (int(begins) + int(length), 0, SIGNS[name])]
    for at, _order, sign in sorted(put, reverse=True):
        text = text[: 2 * at] + sign.encode("utf-16-le") + text[2 * at :]
    return text.decode("utf-16-le")


def _bare(line: str) -> str:
    return ESCAPED.sub(r"\1", DIRECTION.sub("", line))
