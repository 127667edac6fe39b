"""What stands on her phone, as a transcript writes it; and a transcript's lines as a phone can show them.

1. Empty lines and marks of direction are no words. A list begins with •, as Telegram has no lists.
2. Bold words and links are read from the entities that Telegram made of our tags, so a lost one is noticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from tests.telegram.server import Bubble

COPY = "· a copy of everything is sent"
ESCAPED = re.compile(r"\\(.)")
DIRECTION = re.compile("[\u200e\u200f\u2066-\u2069]")
MARK = re.compile(r"([0-9]+|[A-Z])\. (.+)")
WRITTEN = {"bold": ("**", "**"), "italic": ("*", "*")}


def lines_of(bubble: Bubble) -> list[str]:
    """A bubble as the lines of a transcript."""
    words, choices = _parted(bubble)
    is_copy = bubble.kind == "document" and bubble.body["document"]["mime_type"] == "application/json"
    lines = [COPY] if is_copy else []
    return [*lines, *words, *(f"[{_bare(label)}]" for label in choices)]


def choices_of(bubble: Bubble) -> Iterator[tuple[str, str]]:
    """What she can choose under it: what it says, and what a tap brings."""
    return zip(_parted(bubble)[1], (key.data for key in bubble.keys), strict=True)


def expected(lines: Sequence[str]) -> list[str]:
    """What a transcript says after `<`, as lines of her phone."""
    said = (line.removeprefix("<").strip() for line in lines)
    return [_bare(re.sub(r"^- ", "• ", line)) for line in said if line and (line == COPY or not line.startswith("· "))]


def _parted(bubble: Bubble) -> tuple[list[str], list[str]]:
    """Words, and choices by their whole words, also where these stand as numbered lines above short buttons."""
    words = [_bare(line.strip()) for line in _marked(bubble).split("\n") if line.strip()]
    tail = [MARK.fullmatch(line) for line in words[len(words) - len(bubble.keys) :]]
    if bubble.keys and [listed and listed[1] for listed in tail] == list(bubble.labels):
        return words[: -len(tail)], [listed[2] for listed in tail if listed]
    return words, list(bubble.labels)


def _marked(bubble: Bubble) -> str:
    """Its text with the entities written as Markdown. Telegram counts in UTF-16."""
    text = bubble.text.encode("utf-16-le")
    put: list[tuple[int, int, str]] = []  # where, ends before beginnings, what
    for entity in bubble.body.get("entities", []) + bubble.body.get("caption_entities", []):
        begins, ends = _written(entity)
        put += [(entity["offset"], 1, begins), (entity["offset"] + entity["length"], 0, ends)]
    for at, _order, mark in sorted(put, reverse=True):
        text = text[: 2 * at] + mark.encode("utf-16-le") + text[2 * at :]
    return text.decode("utf-16-le")


def _written(entity: dict[str, Any]) -> tuple[str, str]:
    if entity["type"] == "text_link":
        return "[", f"]({entity['url']})"
    return WRITTEN.get(entity["type"], ("", ""))


def _bare(line: str) -> str:
    return ESCAPED.sub(r"\1", DIRECTION.sub("", line))
