"""What stands on her phone with Signal, as a transcript writes it; and a transcript's lines as it can show them.

1. Bold words are read from the styles that go beside the text, so a lost one is noticed. A link says where it leads.
2. A choice and an item of a numbered list look the same on a phone: "#. words" stands for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.channels.marking import plain
from tests.proof.phone import COPY, MARK, bare, bare_lines, marked, said
from tests.signal.server import Bubble

CHOICE = re.compile(r"\[(.+)\]")
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
    return [_shown(line) for line in said(lines)]


def _shown(line: str) -> str:
    if line == COPY:
        return line
    if label := CHOICE.fullmatch(line):
        return f"#. {bare(label[1])}"
    return _unmarked(bare(LINK.sub(lambda link: plain(link[0]), line)))


def _unmarked(line: str) -> str:
    match = MARK.fullmatch(line)
    return f"#. {match[2]}" if match else line


def _lines(bubble: Bubble) -> list[str]:
    return bare_lines(marked(bubble.text, _styles(bubble)))


def _styles(bubble: Bubble) -> Iterator[tuple[int, int, str, str]]:
    for style in bubble.styles:
        begins, length, name = style.split(":")
        yield int(begins), int(length), SIGNS[name], SIGNS[name]
