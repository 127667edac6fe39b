"""Why the finder answers as it does, for an editor who tries out words."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.model import Decision, Knowledge


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
    """What the finder made of some words. `said`: the words as the finder sees them · `language`: its guess, "" for none ·

    urgent: what in the words is taken for danger, "" when nothing is.
    """

    decision: Decision
    language: str
    said: tuple[str, ...]
    topics: tuple[Weighed, ...]
    urgent: str = ""


def why(words: str, language: str, knowledge: Knowledge) -> Why:
    """Decision and reasons for these words, in a talk that is held in `language` (may be empty)."""
    raise NotImplementedError
