"""Unanswered questions as an editor reads them: those that ask nearly the same stand together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.storage.unanswered import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """One question in all the ways it was asked, the most frequent way first. `topic`: "" until an editor has marked it."""

    questions: tuple[Question, ...]
    language: str
    times: int
    first: date
    last: date
    topic: str

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(question.id for question in self.questions)

    @property
    def words(self) -> str:
        return self.questions[0].words


def grouped(questions: Iterable[Question]) -> tuple[Asked, ...]:
    """Questions of one language and mark that are alike, together; the most frequent first."""
    raise NotImplementedError
