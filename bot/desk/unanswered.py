"""Unanswered questions: kept without anybody's name, and as an editor reads them, those that ask nearly the same together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from bot.desk.scrubbing import scrub
from bot.storage.unanswered import Question, Unanswered
from knowledge.fold import fold
from knowledge.model import Knowledge

ALIKE = 82.0  # of 100, how near two questions must be to stand together


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


def keep_unanswered(work: Unanswered, words: str, language: str, knowledge: Knowledge, day: date) -> None:
    """Keep of her words what tells nothing about her; nothing where nothing is left."""
    scrubbed = scrub(words, language, knowledge)
    if scrubbed:
        work.keep_question(scrubbed, knowledge.finder.language_of(words) or language, day)


def grouped(questions: Iterable[Question]) -> tuple[Asked, ...]:
    """Questions of one language and mark that are alike, together; the most frequent first."""
    groups: list[tuple[str, list[Question]]] = []  # the words that the others are compared with, folded
    for question in sorted(questions, key=lambda one: (-one.times, one.id)):
        plain = fold(question.words)
        group = next((group for bare, group in groups if _belongs(question, plain, group[0], bare)), None)
        if group is None:
            groups.append((plain, [question]))
        else:
            group.append(question)
    asked = [_asked(group) for _, group in groups]
    return tuple(sorted(asked, key=lambda one: (-one.times, -one.last.toordinal(), one.ids)))


def _belongs(question: Question, plain: str, other: Question, bare: str) -> bool:
    if (question.language, question.topic) != (other.language, other.topic):
        return False
    return fuzz.token_sort_ratio(plain, bare, score_cutoff=ALIKE) > 0


def _asked(group: list[Question]) -> Asked:
    return Asked(
        tuple(group),
        group[0].language,
        sum(question.times for question in group),
        min(question.first for question in group),
        max(question.last for question in group),
        group[0].topic,
    )
