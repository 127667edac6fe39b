"""What the finder learns from: for each topic and language its title and the lines that mothers type for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.model import Article


@dataclass(frozen=True, slots=True)
class Entry:
    """All lines of one topic in one language."""

    topic: str
    language: str
    lines: tuple[str, ...]


def entries(articles: Iterable[Article], asked: Mapping[str, Mapping[str, Sequence[str]]]) -> tuple[Entry, ...]:
    """One for each topic and language of which anything is known, in their order; a line that stands twice counts once."""
    lines: dict[tuple[str, str], list[str]] = {}
    for article in articles:
        lines.setdefault((article.language, article.topic), []).extend((article.title, *article.asked))
    for language, topics in asked.items():
        for topic, more in topics.items():
            lines.setdefault((language, topic), []).extend(more)
    return tuple(
        Entry(topic, language, tuple(dict.fromkeys(lines[language, topic]))) for language, topic in sorted(lines)
    )
