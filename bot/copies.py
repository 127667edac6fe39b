"""The copy of everything that is kept about her, as one file that any program can read.

Of her cases it holds what she told and what came of it, not what counsellors noted for each other, nor what they thought was
in her way ("family", "trust"): who holds her telephone may not be she, and it may be about him. She can ask a person for it.
"""

from __future__ import annotations

import base64
import json
from datetime import datetime, timedelta
from typing import Any

from bot.storage import Line, Transaction
from bot.storage.casework import Case
from dialogs.memory import to_json
from dialogs.model import Conversation
from knowledge.office import HERE

LINES = 10_000
FILES = 30_000_000  # bytes of all files together; what is more is only named, since Telegram takes no copy above 50 MB
STAYS = timedelta(days=1)  # so long she can open it on the web page


def copy_of_everything(work: Transaction, conversation: Conversation, at: datetime) -> Line:
    told: list[dict[str, Any]] = []
    room = FILES
    for line in work.lines(conversation.id, at_most=LINES):
        told.append({"at": _here(line.at), "from": line.author, "text": line.text})
        if line.file and line.author != "lotse":  # ours is an earlier copy
            inside = _content(work, conversation.id, line.id, room)
            room -= len(inside)
            told[-1]["file"] = {
                "name": line.file[0],
                "type": line.file[1],
                "base64": base64.b64encode(inside).decode(),
            }
    cases = [_case(work, case) for case in work.cases_of(conversation.id)]
    kept = {"memory": json.loads(to_json(conversation)), "messages": told, "questions to counsellors": cases}
    whole = json.dumps(kept, ensure_ascii=False, indent=2).encode()
    file = ("lotse.json", "application/json", whole)
    return Line("lotse", at, "", "", conversation.language, file=file, goes_at=at + STAYS)


def _case(work: Transaction, case: Case) -> dict[str, Any]:
    appointment = work.appointment(case.id)
    times = {"asked": case.asked_at, "answered": case.answered_at, "closed": case.closed_at}
    times |= {"appointment": appointment.chosen if appointment else None}
    told = {"topic": case.topic, "district": case.region, "first words": case.first_words, **case.answers}
    came = {"outcome": case.outcome}
    return {name: _here(at) for name, at in times.items() if at} | {
        name: said for name, said in (told | came).items() if said
    }


def _here(at: datetime) -> str:
    return at.astimezone(HERE).isoformat(timespec="seconds")


def _content(work: Transaction, conversation_id: int, line_id: int, room: int) -> bytes:
    """What is in a file, if there is room for it."""
    file = work.file_of(conversation_id, line_id) if room else None
    return file[2] if file and len(file[2]) <= room else b""
