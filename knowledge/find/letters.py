"""How well each topic answers a message by its letters alone: weighted runs of three and four letters within words.

It finds what no dictionary mends: endings, compounds, slips of the finger, words typed in Latin letters.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log, sqrt

from knowledge.find.words import latin

SIZES = (3, 4)
STRANGE = 3.0  # what a piece weighs that no topic has


@lru_cache(maxsize=4_096)
def pieces(word: str) -> tuple[str, ...]:
    """The runs of letters in the word's Latin form, its edges marked by spaces."""
    marked = f" {latin(word)} "
    return tuple({marked[at : at + size] for size in SIZES for at in range(len(marked) - size + 1)})


class Letters:
    """TF-IDF over pieces of words, one vector a topic; kept as flat rows, for there are many pieces."""

    def __init__(self, bags: Mapping[int, Mapping[str, int]]) -> None:
        counts: dict[str, dict[int, int]] = {}
        for topic, bag in bags.items():
            for word, times in bag.items():
                for piece in pieces(word):
                    row = counts.setdefault(piece, {})
                    row[topic] = row.get(topic, 0) + times
        norms: Counter[int] = Counter()
        self._rows: dict[str, int] = {}
        self._starts: array[int] = array("I")
        self._rarity: array[float] = array("f")
        self._topics: array[int] = array("H")
        weights: list[float] = []
        for piece, row in counts.items():
            rarity = log((len(bags) + 1) / (len(row) + 0.5))
            self._rows[piece] = len(self._rarity)
            self._starts.append(len(self._topics))
            self._rarity.append(rarity)
            for topic, times in row.items():
                weight = (1 + log(times)) * rarity
                norms[topic] += weight * weight  # type: ignore[assignment]
                self._topics.append(topic)
                weights.append(weight)
        self._starts.append(len(self._topics))
        pieces.cache_clear()
        self._weights = array(
            "f", (weight / sqrt(norms[topic] or 1.0) for topic, weight in zip(self._topics, weights, strict=True))
        )

    def compare(self, words: Iterable[str]) -> dict[int, float]:
        """The cosine of the message with each topic that shares a piece with it."""
        found: dict[int, float] = {}
        length = 0.0
        for piece in {piece for word in words for piece in pieces(word)}:
            row = self._rows.get(piece)
            if row is None:
                length += STRANGE * STRANGE
                continue
            rarity = self._rarity[row]
            length += rarity * rarity
            start, end = self._starts[row], self._starts[row + 1]
            for topic, weight in zip(self._topics[start:end], self._weights[start:end], strict=True):
                found[topic] = found.get(topic, 0.0) + rarity * weight
        return {topic: value / sqrt(length) for topic, value in found.items()} if length else {}
