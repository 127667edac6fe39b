"""Whether words speak of violence or danger. It would rather ask once too often than miss a woman in danger.

Three ways lead to yes: a phrase of the editors (its telling words near each other, with the slips of a finger and other
endings), concepts that stand together in a sentence, or between two commas of it, as danger_rules.py says (he and a blow,
fear and home, a child and poison), and a bare cry for help when it is all she writes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.find.common_words import COMMON
from knowledge.find.concepts import MARKED, sees, where_marked
from knowledge.find.danger_rules import alarms
from knowledge.find.emergency_words import CRIES, PLEADING
from knowledge.find.words import LONGEST, folded, tokens

GAP = 3  # words that may stand between the words of a phrase
SHORTEST_MENDED = 5  # a shorter word must be written as it is
LONGEST_CRY = 8  # words; who writes more tells more
COMMON_WEIGHT, ENOUGH = 0.5, 0.85  # how much of a phrase must be there; its telling words all

_COMMON = frozenset(folded(token) for words in COMMON.values() for word in words for token in tokens(word))
_PLEADING = frozenset(folded(token) for token in tokens(PLEADING))
_CRIES = frozenset(" ".join(map(folded, tokens(cry))) for cries in CRIES.values() for cry in cries.split(","))
_APART = re.compile(r"(?<!\w)(ن?م[یي]) (?=\w)")  # the Persian present, often typed apart
_COMMA = re.compile(r"[,،、]")
_SENTENCE_END = re.compile(r"[.!?…؟۔;؛\n]+")


class Alarm:
    """Hears danger in a message, in all languages at once."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        self._phrases: list[frozenset[str]] = []
        self._telling: list[frozenset[str]] = []
        self._by_word: dict[str, list[int]] = {}
        self._marked: dict[int, dict[str, str]] = {}  # phrase → its words with marks, where these tell words apart
        for language, phrase in ((language, phrase) for language, some in phrases.items() for phrase in some):
            written = _written(phrase)
            words = frozenset(map(folded, written))
            telling = frozenset(word for word in words if word not in _COMMON)
            if len(telling) < 2 and _is_alarming(phrase):
                continue  # the rules hear it, and know whether her child is the one who does it
            if language in MARKED:
                self._marked[len(self._phrases)] = {folded(word): word for word in written}
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
        return self._has_phrase(_written(words)) or _is_alarming(words)

    def alarmed_by(self, words: str) -> str:
        """What says so: "phrase" (of the editors), "rule" (of ours), or "" for nothing."""
        return "phrase" if self._has_phrase(_written(words)) else "rule" if _is_alarming(words) else ""

    def _has_phrase(self, written: Sequence[str]) -> bool:
        places: dict[str, list[int]] = {}
        for place, word in enumerate(written):
            for meant in self._meant(folded(word)):
                places.setdefault(meant, []).append(place)
        candidates = {number for word in places for number in self._by_word[word]}
        return any(self._is_said(number, places, written) for number in candidates)

    def _is_said(self, number: int, places: Mapping[str, Sequence[int]], written: Sequence[str]) -> bool:
        phrase, telling = self._phrases[number], self._telling[number]
        if not telling <= places.keys():
            return False
        if number in self._marked:
            marked = where_marked(self._marked[number], places, written)
            places = {word: where for word, where in marked.items() if where}
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
    if _is_a_cry(words):
        return True
    sentences = _SENTENCE_END.split(words[:LONGEST])
    clauses = [clause for sentence in sentences if len(said := _COMMA.split(sentence)) > 1 for clause in said]
    return any(map(_is_alarming_together, (*sentences, *clauses)))


def _is_alarming_together(words: str) -> bool:
    written = _written(words)
    return any(alarms(seen) for seen in sees([folded(token) for token in written], written).values())


def _is_a_cry(words: str) -> bool:
    """Is a cry for help all that she writes, once or again and again?"""
    said = [folded(token) for token in tokens(words)]
    if len(said) > LONGEST_CRY:
        return False
    bare = [word for word in said if word not in _PLEADING]
    once = [word for place, word in enumerate(bare) if bare[place - 1 : place] != [word]]
    again = [*once, *once] if len(once) < len(bare) else once
    return any(" ".join(cry) in _CRIES for cry in (said, bare, once, again))


def _written(words: str) -> list[str]:
    return tokens(_APART.sub(r"\1", words))


def _weight(words: frozenset[str]) -> float:
    return sum(COMMON_WEIGHT if word in _COMMON else 1.0 for word in words)


def _slips(word: str) -> int:
    return 1 if len(word) < 9 else 2


def _near(places: Mapping[str, Sequence[int]], phrase: frozenset[str], reach: int) -> bool:
    """Do the words of the phrase stand together, in any order, with at most a few words between them?"""
    anchor = min(phrase, key=lambda word: (len(places[word]), word))
    return any(all(any(abs(at - place) <= reach for at in places[word]) for word in phrase) for place in places[anchor])
