"""Why the finder answers as it does, for an editor who tries out words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from knowledge.find import Index
from knowledge.find.common_words import COMMON_WORDS
from knowledge.find.words import LONGEST, folded, tokens
from knowledge.model import Decision, Finder, Knowledge

MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Matched:
    """One line under "asked:" that shares words with what was typed, and the words as they stand in that line."""

    line: str
    language: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A topic that came near. `about` is German, for the desk; `lines` are the nearest first."""

    topic: str
    about: str
    score: float
    lines: tuple[Matched, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """What the finder made of some words.

    language: its guess, "" for none · said: the words as the finder sees them · meant: for each of these which of our words
    it is taken for, the likest first (none for a word that we do not know) · urgent: the fewest of the words that are taken
    for danger, "" when nothing is · urgent_by: "phrase" (of urgent.yaml) or "rule" (of the finder itself).
    """

    decision: Decision
    language: str
    said: tuple[str, ...]
    topics: tuple[Weighed, ...]
    urgent: str = ""
    meant: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    urgent_by: str = ""


def why(words: str, language: str, knowledge: Knowledge) -> Why:
    """Decision and reasons for these words, in a talk that is held in `language` (may be empty)."""
    finder = knowledge.finder
    finding = finder.find(words, language)
    said = tuple(dict.fromkeys(folded(token) for token in tokens(words)))
    meant = {word: finder.taken_for(word) if isinstance(finder, Index) else (word,) for word in said}
    danger = _fewest(words, finder)
    topics = tuple(
        Weighed(
            found.topic,
            knowledge.topics[found.topic].about if found.topic in knowledge.topics else "",
            found.score,
            _nearest_lines(found.topic, meant, knowledge),
        )
        for found in finding.topics
    )
    by = finder.alarmed_by(danger) if danger and isinstance(finder, Index) else ""
    return Why(finding.decision, finding.language, said, topics, danger, meant, by)


def _nearest_lines(topic: str, meant: Mapping[str, tuple[str, ...]], knowledge: Knowledge) -> tuple[Matched, ...]:
    """The lines that share most telling words; among equals the one with the fewest words of its own."""
    ours = frozenset(word for words in meant.values() for word in words)
    ranked = sorted(
        (-telling, -len(matched.words), len(matched.line), matched.line, matched)
        for matched, telling in _matches(topic, ours, knowledge)
    )
    return tuple(matched for *_, matched in ranked[:MOST_LINES])


def _matches(topic: str, ours: frozenset[str], knowledge: Knowledge) -> Iterator[tuple[Matched, int]]:
    for (name, language), article in knowledge.articles.items():
        for line in (article.title, *article.asked) if name == topic else ():
            shared = tuple(dict.fromkeys(token for token in tokens(line) if folded(token) in ours))
            if shared:
                yield Matched(line, language, shared), sum(folded(token) not in COMMON_WORDS for token in shared)


def _fewest(words: str, finder: Finder) -> str:
    """The shortest piece of the words that still speaks of danger by itself; "" when all of them do not."""
    piece = words[:LONGEST].split()
    if not finder.is_urgent(words):
        return ""
    for cut in (slice(1, None), slice(None, -1)):  # from the beginning, then from the end
        while len(piece) > 1 and finder.is_urgent(" ".join(piece[cut])):
            piece = piece[cut]
    return " ".join(piece)
