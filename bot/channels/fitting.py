"""What a channel cannot show is made to fit: long texts in parts, too many or too long choices as numbered lines.

1. No part is longer than the channel allows, and no words are lost.
2. A part ends at a paragraph, else a line, a sentence, a word; never inside a link or bold words that would fit whole.
3. Buttons and the attachment stay on the last part.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from bot.channels import Button, Limits, Outgoing
from bot.channels.marking import direction, escape, html, isolated, plain

__all__ = ["direction", "escape", "fit", "html", "isolated", "mark", "plain"]

_WHOLE = re.compile(
    r"""\\.                                                # an escaped special
      | \[(?:\\.|[^\]\\\n])*\]\((?:[^()\n]|\([^()\n]*\))*\)  # [words](address)
      | \*\*(?=\S)(?:\\.|(?!\n[ \t]*\n)[^\\])+?(?<=\S)\*\*  # bold, within its paragraph
      | \*(?=[^\s*])(?:\\.|[^\\*\n])+?(?<=\S)\*            # emphasis
      | <[a-z]+:[^>\s]+>                                   # <address>
      | https?://\S+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_BREAKS = tuple(
    re.compile(pattern)
    for pattern in (r"\n\s*\n", r"\n", r"(?<=[.!?…؟۔])[\"'»”)]*\s+|(?<=[。！？])", r"\s+")  # best first
)
_JOINERS = {"\u200d", "\ufe0e", "\ufe0f", "\u20e3"}


def fit(outgoing: Outgoing, limits: Limits) -> tuple[Outgoing, ...]:
    """The same message, in as many parts as this channel needs."""
    text = isolated(outgoing.text if limits.markup else plain(outgoing.text), outgoing.language)
    lines, buttons = _listed(outgoing, limits)
    text = "\n\n".join(part for part in (text.strip(), lines) if part)
    parts = tuple(_parts(text, max(limits.characters, 1), _WHOLE if limits.markup else _ADDRESS)) or ("",)
    before = (replace(outgoing, text=part, buttons=(), attachment=None) for part in parts[:-1])
    return (*before, replace(outgoing, text=parts[-1], buttons=buttons))


def mark(number: int, *, lettered: bool) -> str:
    """What stands before the choice with this number, counted from 1: "1", or "A" where a number would be another answer."""
    return chr(ord("A") + number - 1) if lettered and number <= 26 else str(number)


def _listed(outgoing: Outgoing, limits: Limits) -> tuple[str, tuple[Button, ...]]:
    """Choices as numbered lines where buttons do not do; short buttons "1", "2" beside them where those still fit."""
    buttons = outgoing.buttons
    too_many = len(buttons) > limits.choices
    if not too_many and all(len(button.label) <= limits.choice_characters for button in buttons):
        return "", buttons
    marks = [mark(number, lettered=outgoing.lettered) for number in range(1, len(buttons) + 1)]
    labels = [escape(button.label) if limits.markup else button.label for button in buttons]
    lines = "\n".join(f"{sign}. {label}" for sign, label in zip(marks, labels, strict=True))
    if too_many or max(map(len, marks)) > limits.choice_characters:
        return lines, ()
    return lines, tuple(replace(button, label=sign) for button, sign in zip(buttons, marks, strict=True))


def _parts(text: str, limit: int, whole: re.Pattern[str]) -> Iterator[str]:
    rest = text if len(text) <= limit else whole.sub(lambda match: _without_a_giant(match[0], limit), text)
    while len(rest) > limit:
        end, start = _cut(rest, limit, whole)
        if part := rest[:end].rstrip():
            yield part
        rest = rest[start:].lstrip("\n")
    if rest.strip():
        yield rest.rstrip()


def _without_a_giant(whole: str, limit: int) -> str:
    """A link or bold words that fit in no part are said plainly, so that they can be parted like other words."""
    return whole if len(whole) <= limit or _ADDRESS.match(whole) else escape(plain(whole))


def _cut(text: str, limit: int, whole: re.Pattern[str]) -> tuple[int, int]:
    """Where this part ends and the next one starts: the best kind of break that does not waste most of the part."""
    wholes = [match.span() for match in whole.finditer(text[: limit * 3])]
    window = text[: limit + 1]
    fallback: tuple[int, int] | None = None
    for breaks in _BREAKS:
        places = [match for match in breaks.finditer(window) if 0 < match.start() <= limit]
        places = [match for match in places if not _inside(match.start(), wholes)]
        if not places:
            continue
        place = places[-1]
        start = place.end()
        if place.start() * 3 >= limit:
            return place.start(), start
        fallback = fallback or (place.start(), start)
    for start, end in wholes:
        if 0 < start <= limit < end:
            return start, start
    if fallback:
        return fallback
    end = _between_characters(text, limit)
    return end, end


def _inside(position: int, wholes: list[tuple[int, int]]) -> bool:
    return any(start < position < end for start, end in wholes)


def _between_characters(text: str, limit: int) -> int:
    """The last place up to `limit` that does not tear an accent or an emoji apart."""
    for end in range(limit, max(limit - 32, 0), -1):
        after = text[end]
        if not (unicodedata.combining(after) or after in _JOINERS or text[end - 1] == "\u200d"):
            return end
    return limit
