"""The state of what Lotse knows, for editors: what is missing or outdated in which language, and which facts are due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from knowledge.check import Remark
from knowledge.model import Article, Fact, Knowledge, Phrase

State = Literal["expired", "not_yet", "overdue", "soon"]
Mark = Literal["there", "missing", "outdated", "unreviewed"]
SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Kept:
    """One text in all languages: how each of them stands."""

    id: str
    about: str
    marks: tuple[tuple[str, Mark], ...]

    @property
    def is_complete(self) -> bool:
        return all(mark == "there" for _language, mark in self.marks)


@dataclass(frozen=True, slots=True)
class DueFact:
    id: str
    value: str
    source: str
    by: str
    state: State
    used: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """How many texts there are in a language, and how many of them need somebody."""

    language: str
    there: int
    missing: int
    outdated: int


def articles(knowledge: Knowledge) -> list[Kept]:
    topics = sorted({*knowledge.topics, *(topic for topic, _language in knowledge.articles)})
    return [
        Kept(
            topic,
            knowledge.topics[topic].about if topic in knowledge.topics else topic,
            tuple((language, _mark(knowledge.articles.get((topic, language)))) for language in knowledge.languages),
        )
        for topic in topics
    ]


def phrases(knowledge: Knowledge) -> list[Kept]:
    return [
        Kept(
            phrase.id,
            phrase.texts.get("de", phrase.id),
            tuple((code, _mark_of(phrase, code)) for code in knowledge.languages),
        )
        for phrase in knowledge.phrases.values()
    ]


def status(kept: list[Kept], languages: tuple[str, ...]) -> list[Status]:
    def count(language: str, *marks: Mark) -> int:
        return sum((language, mark) in each.marks for each in kept for mark in marks)

    return [
        Status(
            language,
            count(language, "there", "outdated", "unreviewed"),
            count(language, "missing"),
            count(language, "outdated"),
        )
        for language in languages
    ]


def due_facts(knowledge: Knowledge, today: date) -> list[DueFact]:
    """Facts that must be checked within a month, or are not true any more; the most urgent first."""
    due = [
        fact
        for fact in knowledge.facts.values()
        if not fact.stands(today) or fact.review_by <= today + SOON or (fact.valid_to and fact.valid_to <= today + SOON)
    ]
    return [
        DueFact(
            fact.id,
            fact.value,
            fact.source,
            min(filter(None, (fact.review_by, fact.valid_to))).strftime("%d.%m.%Y"),
            _state(fact, today),
            tuple(sorted({topic for (topic, _), article in knowledge.articles.items() if fact.id in article.facts})),
        )
        for fact in sorted(due, key=lambda fact: (fact.stands(today), fact.review_by))
    ]


def _state(fact: Fact, today: date) -> State:
    if fact.valid_from and today < fact.valid_from:
        return "not_yet"
    if not fact.stands(today):
        return "expired"
    return "overdue" if fact.is_due(today) else "soon"


def said(remarks: tuple[Remark, ...], language: str) -> Iterator[tuple[str, str]]:
    """What there is to look at in what is live, in words."""
    return ((remark.severity, remark.said(language)) for remark in remarks)


def _mark_of(phrase: Phrase, language: str) -> Mark:
    if language not in phrase.texts:
        return "missing"
    return "outdated" if language in phrase.outdated else "there"


def _mark(article: Article | None) -> Mark:
    if article is None:
        return "missing"
    if article.outdated:
        return "outdated"
    return "there" if article.reviewed else "unreviewed"
