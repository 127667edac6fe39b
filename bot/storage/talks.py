"""A conversation's state, its message log and its cases."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import sqlalchemy as sql

from bot.channels import Button
from bot.storage import Line
from bot.storage.ground import Ground, as_bytes
from bot.storage.sealing import Broken, Seal
from bot.storage.tables import Moment, case, conversation, line
from dialogs.memory import to_json
from dialogs.model import Conversation

SAVE = (
    conversation.update()
    .where(conversation.c.id == sql.bindparam("which"))
    .values(sealed_state=sql.bindparam("state"), touched_at=sql.bindparam("at", type_=Moment()))
)
WRITE_DOWN = line.insert().returning(line.c.id)
NEWEST = (
    sql.select(line)
    .where(line.c.conversation_id == sql.bindparam("which"), line.c.id > sql.bindparam("after"))
    .order_by(line.c.id.desc())
    .limit(sql.bindparam("at_most"))
)
OPEN_CASE = case.insert().returning(case.c.id)
CLOSE_CASES = (
    case.update()
    .where(case.c.conversation_id == sql.bindparam("which"), case.c.closed_at.is_(None))
    .values(closed_at=sql.bindparam("at", type_=Moment()))
)


class Talks(Ground):
    def save(self, conversation: Conversation, at: datetime) -> None:
        held = self.hold(conversation.id)
        state = held.seal.close(to_json(conversation).encode(), "conversation.sealed_state", held.id)
        self.run(SAVE, {"which": held.id, "state": state, "at": at})

    def write_down(self, conversation_id: int, line: Line) -> int:
        seal = self.hold(conversation_id).seal
        row = {"conversation_id": conversation_id, "at": line.at, **seal_line(seal, conversation_id, line)}
        line_id: int = self.run(WRITE_DOWN, row).scalar_one()
        self.ring_bell("line", conversation_id)
        return line_id

    def lines(self, conversation_id: int, after: int = 0, at_most: int = 200) -> list[Line]:
        seal = self.seal_for_reading(conversation_id)
        if seal is None:
            return []
        rows = self.run(NEWEST, {"which": conversation_id, "after": after, "at_most": at_most}).all()
        return [open_line(seal, conversation_id, row.id, row) for row in reversed(rows)]

    def open_case(
        self, conversation_id: int, topic: str, region: str, urgent: bool, first_words: str, at: datetime
    ) -> int:
        about = {"topic": topic, "region": region, "first_words": first_words}
        sealed = self.hold(conversation_id).seal.close(as_bytes(about), "cases.sealed_case", conversation_id)
        row = {"conversation_id": conversation_id, "urgent": urgent, "opened_at": at, "sealed_case": sealed}
        case_id: int = self.run(OPEN_CASE, row).scalar_one()
        return case_id

    def close_case(self, conversation_id: int, at: datetime) -> None:
        self.run(CLOSE_CASES, {"which": conversation_id, "at": at})


def open_line(seal: Seal, conversation_id: int, line_id: int, row: Any) -> Line:
    """A line from a row with `at`, `sealed_line` and `sealed_file`. Raises Broken, also for a form that is not known here."""
    words = seal.open(row.sealed_line, "line.sealed_line", conversation_id)
    content = None if row.sealed_file is None else seal.open(row.sealed_file, "line.sealed_file", conversation_id)
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
            file=None if content is None else (*kept["file"], content),
            id=line_id,
        )
    except (LookupError, TypeError, ValueError):
        raise Broken("A line is written in a form that is not known here.") from None


def seal_line(seal: Seal, conversation_id: int, line: Line) -> dict[str, bytes | None]:
    """The sealed columns of a line."""
    words = {
        "author": line.author,
        "text": line.text,
        "german": line.german,
        "language": line.language,
        "buttons": [[button.step, button.key, button.label] for button in line.buttons],
        "lettered": line.lettered,
        "file": line.file[:2] if line.file else None,
    }
    return {
        "sealed_line": seal.close(as_bytes(words), "line.sealed_line", conversation_id),
        # apart from the words, so that a photograph need not be written as text
        "sealed_file": seal.close(line.file[2], "line.sealed_file", conversation_id) if line.file else None,
    }
