"""The content that Lotse comes with, read once for all tests: reading it takes longer than most of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

from bot.settings import CONTENT
from knowledge.model import Knowledge
from knowledge.reader import read


def read_once(
    directory: Path,
    languages: Sequence[str],
    needed_facts: Collection[str],
    numbers: Collection[str],
    needed_articles: Collection[str],
) -> Knowledge:
    """As `read`; a folder that a test has made is read each time."""
    if directory != CONTENT:
        return read(directory, languages, needed_facts, numbers, needed_articles)
    return _read_once(tuple(languages), frozenset(needed_facts), frozenset(numbers), frozenset(needed_articles))


@cache
def _read_once(
    languages: tuple[str, ...], needed_facts: frozenset[str], numbers: frozenset[str], needed_articles: frozenset[str]
) -> Knowledge:
    return read(CONTENT, languages, needed_facts, numbers, needed_articles)
