"""Whether words speak of violence or danger. It would rather ask once too often than miss a woman in danger.

Two ways lead to yes: a phrase of the editors (its telling words near each other, with the slips of a finger and other
endings), and concepts that stand together in a sentence as danger_rules.py says: he and a blow, fear and home.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.find.common_words import COMMON
from knowledge.find.concepts import joined, sees
from knowledge.find.danger_rules import alarms
from knowledge.find.words import LONGEST, folded, tokens

GAP = 3  # words that may stand between the words of a phrase
SHORTEST_MENDED = 5  # a shorter word must be written as it is
COMMON_WEIGHT, ENOUGH = 0.5, 0.85  # how much of a phrase must be there; its telling words all

_COMMON = frozenset(folded(token) for words in COMMON.values() for word in words for token in tokens(word))
_SENTENCE_END = re.compile(r"[.!?…؟۔;؛\n]+")


class Alarm:
    """Hears danger in a message, in all languages at once."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        self._phrases: list[frozenset[str]] = []
        self._telling: list[frozenset[str]] = []
        self._by_word: dict[str, list[int]] = {}
        for phrase in dict.fromkeys(phrase for some in phrases.values() for phrase in some):
            words = frozenset(_said(phrase))
            telling = frozenset(word for word in words if word not in _COMMON)
            if len(telling) < 2 and _is_alarming(phrase):
                continue  # the rules hear it, and know whether her child is the one who does it
            for word in words:
                self._by_word.setdefault(word, []).append(len(self._phrases))
            self._phrases.append(words)
            self._telling.append(telling if len(telling) > 1 else words)
        self._vocabulary: dict[str, list[str]] = {}  # first letter, which is seldom mistyped → words
        for word in self._by_word:
            if len(word) >= SHORTEST_MENDED:
                self._vocabulary.setdefault(word[0], []).append(word)

    def rings(self, words: str) -> bool:
        """Do these words speak of violence or danger?"""
        return self._has_phrase(_said(words)) or _is_alarming(words)

    def _has_phrase(self, said: Sequence[str]) -> bool:
        places: dict[str, list[int]] = {}
        for place, word in enumerate(said):
            for meant in self._meant(word):
                places.setdefault(meant, []).append(place)
        candidates = {number for word in places for number in self._by_word[word]}
        return any(self._is_said(number, places) for number in candidates)

    def _is_said(self, number: int, places: Mapping[str, Sequence[int]]) -> bool:
        phrase, telling = self._phrases[number], self._telling[number]
        if not telling <= places.keys():
            return False
        present = phrase & places.keys()
        return _weight(present) >= ENOUGH * _weight(phrase) and _near(places, present, len(phrase) - 1 + GAP)

    def _meant(self, word: str) -> list[str]:
        if word in self._by_word:
            return [word]
        if len(word) < SHORTEST_MENDED:
            return []
        known = self._vocabulary.get(word[0], ())
        near = process.extract(word, known, scorer=OSA.distance, score_cutoff=_slips(word), limit=5)
        return [meant for meant, _, _ in near]


def _is_alarming(words: str) -> bool:
    sentences = map(_said, _SENTENCE_END.split(words[:LONGEST]))
    return any(alarms(seen) for sentence in sentences for seen in sees(sentence).values())


def _said(words: str) -> list[str]:
    return joined([folded(token) for token in tokens(words)])


def _weight(words: frozenset[str]) -> float:
    return sum(COMMON_WEIGHT if word in _COMMON else 1.0 for word in words)


def _slips(word: str) -> int:
    return 1 if len(word) < 9 else 2


def _near(places: Mapping[str, Sequence[int]], phrase: frozenset[str], reach: int) -> bool:
    """Do the words of the phrase stand together, in any order, with at most a few words between them?"""
    anchor = min(phrase, key=lambda word: (len(places[word]), word))
    return any(all(any(abs(at - place) <= reach for at in places[word]) for word in phrase) for place in places[anchor])
