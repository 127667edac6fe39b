"""What has changed since a page was drawn: only that is sent to it.

1. The queue: rows that are new or read differently, and the order of all. Its mark is a digest of what the page shows.
2. A talk: lines that are new or whose delivery has changed, and what is still held back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from bot.desk.pages.bubbles import Bubble
from bot.desk.pages.rows import Group, Row, grouped

LOOKED_BACK = 20  # messages
_NAMES = tuple(each.name for each in fields(Row))


def digest(rows: Sequence[Row]) -> str:
    """The same for the same rows in the same order."""
    whole = "\n".join("\t".join([str(getattr(row, name)) for name in _NAMES]) for row in rows)
    return hashlib.blake2b(whole.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class QueueChange:
    order: tuple[tuple[Group, tuple[int, ...]], ...]
    rows: tuple[Row, ...] = field(repr=False)
    mark: str


@dataclass(slots=True)
class ShownQueue:
    """What one page of the queue shows. `mark`: what it showed when it came (back)."""

    mark: str
    _rows: dict[int, Row] | None = field(default=None, repr=False)

    def change(self, rows: Sequence[Row]) -> QueueChange | None:
        """What the page must be told; None when it shows these rows already."""
        before = {} if self._rows is None else self._rows
        if self._rows is not None and list(before.values()) == list(rows):
            return None
        mark = digest(rows)
        is_same, self.mark = mark == self.mark, mark
        self._rows = {row.id: row for row in rows}
        if is_same:
            return None
        order = tuple((group, tuple(row.id for row in inside)) for group, inside in grouped(rows))
        return QueueChange(order, tuple(row for row in rows if before.get(row.id) != row), mark)


@dataclass(frozen=True, slots=True)
class TalkChange:
    """Lines to be shown anew, and the held ones if they have changed (else None)."""

    lines: tuple[Bubble, ...]
    held: tuple[Bubble, ...] | None


@dataclass(slots=True)
class ShownTalk:
    """What one page of a talk shows. `last`: the last line that it had when it came (back)."""

    last: int
    _marks: dict[int, tuple[object, ...]] | None = field(default=None, repr=False)
    _held: tuple[str, ...] | None = field(default=None, repr=False)

    def change(self, bubbles: Sequence[Bubble]) -> TalkChange:
        said = [bubble for bubble in bubbles if not bubble.key]
        held = tuple(bubble for bubble in bubbles if bubble.key)
        # A page that comes back may have missed what became of the last messages.
        marks = {bubble.id: ("missed",) for bubble in said[-LOOKED_BACK:]} if self._marks is None else self._marks
        new = tuple(
            bubble for bubble in said if bubble.id > self.last or (marks.get(bubble.id, bubble.mark) != bubble.mark)
        )
        self._marks = {bubble.id: bubble.mark for bubble in said}
        self.last = max((self.last, *self._marks))
        keys = tuple(bubble.key for bubble in held)
        is_held_new, self._held = keys != self._held, keys
        return TalkChange(new, held if is_held_new else None)
