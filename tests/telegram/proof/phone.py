"""What stands on her phone with Telegram, as a transcript writes it; and a transcript's lines as it can show them.

Bold words and links are read from the entities that Telegram made of our tags, so a lost one is noticed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.proof.phone import COPY, MARK, bare, bare_lines, marked, said
from tests.telegram.server import Bubble

WRITTEN = {"bold": ("**", "**"), "italic": ("*", "*")}


def lines_of(bubble: Bubble) -> list[str]:
    """A bubble as the lines of a transcript."""
    words, choices = _parted(bubble)
    is_copy = bubble.kind == "document" and bubble.body["document"]["mime_type"] == "application/json"
    lines = [COPY] if is_copy else []
    return [*lines, *words, *(f"[{bare(label)}]" for label in choices)]


def choices_of(bubble: Bubble) -> Iterator[tuple[str, str]]:
    """What she can choose under it: what it says, and what a tap brings."""
    return zip(_parted(bubble)[1], (key.data for key in bubble.keys), strict=True)


def expected(lines: Sequence[str]) -> list[str]:
    """What a transcript says after `<`, as lines of her phone."""
    return [bare(line) for line in said(lines)]


def _parted(bubble: Bubble) -> tuple[list[str], list[str]]:
    """Words, and choices by their whole words, also where these stand as numbered lines above short buttons."""
    words = bare_lines(marked(bubble.text, _styles(bubble)))
    tail = [MARK.fullmatch(line) for line in words[len(words) - len(bubble.keys) :]]
    if bubble.keys and [listed and listed[1] for listed in tail] == list(bubble.labels):
        return words[: -len(tail)], [listed[2] for listed in tail if listed]
    return words, list(bubble.labels)


def _styles(bubble: Bubble) -> Iterator[tuple[int, int, str, str]]:
    for entity in bubble.body.get("entities", []) + bubble.body.get("caption_entities", []):
        linked = ("[", f"]({entity['url']})") if entity["type"] == "text_link" else ("", "")
        before, after = WRITTEN.get(entity["type"], linked)
        yield entity["offset"], entity["length"], before, after
