"""The copy of everything that is kept about her, as one file that any program can read."""

from __future__ import annotations

import base64
import json
from datetime import datetime, timedelta
from typing import Any

from bot.post import HERE
from bot.storage import Line, Transaction
from dialogs.memory import to_json
from dialogs.model import Conversation

LINES = 10_000
FILES = 30_000_000  # bytes of all files together; what is more is only named, since Telegram takes no copy above 50 MB
STAYS = timedelta(days=1)  # so long she can open it on the web page


def copy_of_everything(work: Transaction, conversation: Conversation, at: datetime) -> Line:
    told: list[dict[str, Any]] = []
    room = FILES
    for line in work.lines(conversation.id, at_most=LINES):
        when = line.at.astimezone(HERE).isoformat(timespec="seconds")
        told.append({"at": when, "from": line.author, "text": line.text})
        if line.file and line.author != "lotse":  # ours is an earlier copy
            inside = _content(work, conversation.id, line.id, room)
            room -= len(inside)
            told[-1]["file"] = {
                "name": line.file[0],
                "type": line.file[1],
                "base64": base64.b64encode(inside).decode(),
            }
    kept = {"memory": json.loads(to_json(conversation)), "messages": told}
    whole = json.dumps(kept, ensure_ascii=False, indent=2).encode()
    file = ("lotse.json", "application/json", whole)
    return Line("lotse", at, "", "", conversation.language, file=file, goes_at=at + STAYS)


def _content(work: Transaction, conversation_id: int, line_id: int, room: int) -> bytes:
    """What is in a file, if there is room for it."""
    file = work.file_of(conversation_id, line_id) if room else None
    return file[2] if file and len(file[2]) <= room else b""
