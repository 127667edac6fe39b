"""A conversation's state and its message log."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sql

from bot.channels import Button
from bot.storage import Line
from bot.storage.ground import Ground, as_bytes
from bot.storage.sealing import Broken, Keyring, Seal
from bot.storage.tables import Moment, conversation, line, mark
from dialogs.memory import to_json, without_words
from dialogs.model import Conversation

SAVE = (
    conversation.update()
    .where(conversation.c.id == sql.bindparam("which"))
    .values(
        sealed_state=sql.bindparam("state"),
        touched_at=sql.bindparam("at", type_=Moment()),
        has_words=sql.bindparam("has_words"),
    )
)
WRITE_DOWN = line.insert().returning(line.c.id)
WRITE_MARK = mark.insert().inline()
WITHOUT_FILES = (line.c.id, line.c.at, line.c.sealed_line, line.c.sealed_file.is_not(None).label("has_file"))
NEWEST = (
    sql.select(*WITHOUT_FILES)
    .where(line.c.conversation_id == sql.bindparam("which"), line.c.id > sql.bindparam("after"))
    .order_by(line.c.id.desc())
    .limit(sql.bindparam("at_most"))
)
WITH_FILE = sql.select(line.c.at, line.c.sealed_line, line.c.sealed_file).where(
    line.c.id == sql.bindparam("which"), line.c.conversation_id == sql.bindparam("whose")
)


class Talks(Ground):
    def save(self, conversation: Conversation, at: datetime) -> None:
        held = self.hold(conversation.id)
        state = held.seal.close(to_json(conversation).encode(), "conversation.sealed_state", held.id)
        has_words = without_words(conversation) != conversation
        self.run(SAVE, {"which": held.id, "state": state, "at": at, "has_words": has_words})

    def write_down(self, conversation_id: int, line: Line) -> int:
        held = self.hold(conversation_id)
        sealed = seal_line(held.seal, conversation_id, line)
        lasts = timedelta(seconds=held.lasts_seconds) if held.lasts_seconds else None
        goes_at = line.goes_at or (line.at + lasts if lasts else None)
        row = {"conversation_id": conversation_id, "at": line.at, "goes_at": goes_at, **sealed}
        line_id: int = self.run(WRITE_DOWN, row).scalar_one()
        for name in line.marks:
            mark_hash = seal_mark(self.keyring, conversation_id, name)
            self.run(WRITE_MARK, {"conversation_id": conversation_id, "line_id": line_id, "mark_hash": mark_hash})
        self.ring_bell("line", conversation_id)
        return line_id

    def lines(self, conversation_id: int, after: int = 0, at_most: int = 200) -> list[Line]:
        seal = self.seal_for_reading(conversation_id)
        if seal is None:
            return []
        rows = self.run(NEWEST, {"which": conversation_id, "after": after, "at_most": at_most}).all()
        return [open_words(seal, conversation_id, row.id, row, row.has_file) for row in reversed(rows)]

    def file_of(self, conversation_id: int, line_id: int) -> tuple[str, str, bytes] | None:
        seal = self.seal_for_reading(conversation_id)
        row = self.run(WITH_FILE, {"which": line_id, "whose": conversation_id}).one_or_none()
        return None if seal is None or row is None else open_line(seal, conversation_id, line_id, row).file


def seal_mark(keyring: Keyring, conversation_id: int, name: str) -> bytes:
    """What stands for the name that her phone gives to a message: a number that only we can make of it."""
    return keyring.message_hash("mark", str(conversation_id), name)


def open_line(seal: Seal, conversation_id: int, line_id: int, row: Any) -> Line:
    """A line with its file, from a row with `at`, `sealed_line` and `sealed_file`. Raises Broken."""
    if row.sealed_file is None:
        return open_words(seal, conversation_id, line_id, row, has_file=False)
    told = open_words(seal, conversation_id, line_id, row, has_file=True)
    content = seal.open(row.sealed_file, "line.sealed_file", conversation_id)
    return replace(told, file=told.file and (*told.file[:2], content))


def open_words(seal: Seal, conversation_id: int, line_id: int, row: Any, has_file: bool) -> Line:
    """A line from a row with `at` and `sealed_line`; of its file the name and the media type only.

    Raises Broken, also for a form that is not known here.
    """
    words = seal.open(row.sealed_line, "line.sealed_line", conversation_id)
    try:
        kept = json.loads(words)
        return Line(
            author=kept["author"],
            at=row.at,
            text=kept["text"],
            german=kept["german"],
            language=kept["language"],
            buttons=tuple(Button(*button) for button in kept["buttons"]),
            lettered=kept["lettered"],
            file=_named(*kept["file"]) if has_file else None,
            id=line_id,
            by=kept.get("by", ""),
        )
    except (LookupError, TypeError, ValueError):
        raise Broken("A line is written in a form that is not known here.") from None


def _named(name: str, media_type: str) -> tuple[str, str, bytes]:
    return name, media_type, b""


def seal_line(seal: Seal, conversation_id: int, line: Line) -> dict[str, bytes | None]:
    """The sealed columns of a line."""
    words = {
        "author": line.author,
        "text": line.text,
        "german": line.german,
        "language": line.language,
        "buttons": [[button.step, button.key, button.label, button.german] for button in line.buttons],
        "lettered": line.lettered,
        "file": line.file[:2] if line.file else None,
        **({"by": line.by} if line.by else {}),
    }
    return {
        "sealed_line": seal.close(as_bytes(words), "line.sealed_line", conversation_id),
        # apart from the words, so that a photograph need not be written as text
        "sealed_file": seal.close(line.file[2], "line.sealed_file", conversation_id) if line.file else None,
    }
