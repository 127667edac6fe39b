"""The port to questions that Lotse could not answer: scrubbed words without anybody's name, kept for the editors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, scrubbed (`bot.desk.scrubbing`). `topic`: what should have answered it, "" until an editor says so."""

    id: int
    words: str = field(repr=False)
    language: str
    first: date
    last: date
    times: int
    topic: str = ""


class Unanswered(Protocol):
    """What a transaction can do with them."""

    def keep_question(self, words: str, language: str, day: date) -> None:
        """Keep scrubbed words; the same words in the same language are counted up."""
        ...

    def questions(self, language: str = "", at_most: int = 500) -> list[Question]:
        """Those nobody has marked yet, then the marked ones; the newest first. `language`: "" for all."""
        ...

    def mark_questions(self, ids: Sequence[int], topic: str) -> int:
        """Note which topic should have answered them ("" takes the mark away); how many."""
        ...

    def delete_questions(self, ids: Sequence[int]) -> int:
        """Let go of them; how many."""
        ...
