"""A conversation as JSON and back again, whatever version of Lotse wrote it.

Each version that changes the shape adds one function to MIGRATIONS; a conversation written by an older Lotse walks through
those it has not seen. One written by a newer Lotse (a deploy was taken back) is read as far as it is understood.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from dialogs.model import JSON, Answer, Conversation

VERSION = 1

HER_WORDS = ("questions.words", "counsellor.subject", "counsellor.told")  # the answers that are sentences of her own

# from version n to n + 1: takes the old JSON and returns the new one
MIGRATIONS: dict[int, Callable[[JSON], JSON]] = {}


def to_json(conversation: Conversation) -> str:
    return json.dumps(
        {
            "version": VERSION,
            "language": conversation.language,
            "place": conversation.place,
            "stack": list(conversation.stack),
            "paused": list(conversation.paused),
            "answers": dict(conversation.answers),
            "case": conversation.case,
            "misses": conversation.misses,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str, id: int) -> Conversation:
    """Read what `to_json` wrote. Unknown or misshapen parts are left out: she goes on from what remains."""
    kept: JSON = json.loads(text)
    version = kept.get("version", 0)
    while version in MIGRATIONS:
        kept = MIGRATIONS[version](kept)
        version += 1
    answers: dict[str, Answer] = {
        str(name): value
        for name, value in (kept.get("answers") or {}).items()
        if value is None or isinstance(value, str | int | bool)
    }
    misses = kept.get("misses", 0)
    return Conversation(
        id=id,
        language=_words(kept, "language"),
        place=_words(kept, "place"),
        stack=_steps(kept, "stack"),
        paused=_steps(kept, "paused"),
        answers=answers,
        case=_words(kept, "case"),
        misses=misses if isinstance(misses, int) else 0,
    )


def without_words(conversation: Conversation) -> Conversation:
    """The same talk without the sentences that she wrote; what she chose, and where she was, stays."""
    answers = {name: value for name, value in conversation.answers.items() if name not in HER_WORDS}
    return replace(conversation, answers=answers)


def _words(kept: JSON, name: str) -> str:
    value = kept.get(name, "")
    return value if isinstance(value, str) else ""


def _steps(kept: JSON, name: str) -> tuple[str, ...]:
    value = kept.get(name)
    return tuple(step for step in value if isinstance(step, str)) if isinstance(value, list) else ()
