"""All words of the desk, German first, English second; each page's own words stand in a file beside this one."""

from __future__ import annotations

from collections.abc import Mapping

from bot.desk.words_editors import CONTENT, LANGUAGES_OF_MOTHERS, SEARCH, UNANSWERED
from bot.desk.words_frame import FRAME
from bot.desk.words_queue import FIGURES, KEYS, LIVE, QUEUE
from bot.desk.words_signing import SIGNING
from bot.desk.words_staff import STAFF
from bot.desk.words_talk import ACTS, CARD, OFFERED, PHRASES, TALK, TRAIL
from bot.desk.words_voice import VOICE
from bot.desk.words_writing import BEGUN, REPLY

Words = Mapping[str, tuple[str, str]]

LANGUAGES = ("de", "en")


def gather(*tables: Words) -> Words:
    """One table of several. Raises when two have the same key."""
    keys = [key for table in tables for key in table]
    if twice := sorted({key for key in keys if keys.count(key) > 1}):
        raise ValueError(f"The desk has two words for: {', '.join(twice)}. Rename one of each.")
    return {key: words for table in tables for key, words in table.items()}


WORDS = gather(
    *(FRAME, SIGNING, STAFF),
    *(QUEUE, LIVE, KEYS, FIGURES),
    *(TALK, TRAIL, CARD, BEGUN, REPLY, VOICE, ACTS, PHRASES, OFFERED),
    *(CONTENT, UNANSWERED, SEARCH, LANGUAGES_OF_MOTHERS),
)
