"""Whether words speak of violence or danger. It would rather ask once too often than miss a woman in danger.

Three ways lead to yes: a phrase (the editors' and ours: its telling words near each other, with the slips of a finger), and
a word of violence or fear near a person of her family, with nothing beside it that shows a harmless meaning; and
several small signs of danger in one message that speaks of him.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.find.common_words import COMMON
from knowledge.find.danger_signs import ENOUGH_SIGNS, SIGNS
from knowledge.find.danger_words import DANGER, PAIR_CALM, PAIR_PEOPLE, PAIRS, PHRASES, Danger
from knowledge.find.words import folded, tokens

GAP = 3  # words that may stand between the words of a phrase
NEAR, FEAR_NEAR = 6, 3  # words between an act, or a fear, and a person
FEARED_BEFORE = frozenset(("tr", "fa", "ku"))  # whom she fears stands before the fear: "kocamdan korkuyorum"
SUFFIXES = ("ني", "نا")  # "me" and "us", which Arabic writes at the end of the act
SHORTEST_MENDED = 5  # a shorter word must be written as it is
COMMON_WEIGHT, ENOUGH = 0.5, 0.85  # how much of a phrase must be there; its telling words all

_COMMON = frozenset(folded(token) for words in COMMON.values() for word in words for token in tokens(word))


class Alarm:
    """Hears danger in a message, in all languages at once."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        self._phrases: list[frozenset[str]] = []
        self._telling: list[frozenset[str]] = []
        self._by_word: dict[str, list[int]] = {}
        for phrase in dict.fromkeys(
            phrase for source in (phrases, PHRASES) for some in source.values() for phrase in some
        ):
            words = frozenset(folded(token) for token in tokens(phrase))
            telling = frozenset(word for word in words if word not in _COMMON)
            for word in words:
                self._by_word.setdefault(word, []).append(len(self._phrases))
            self._phrases.append(words)
            self._telling.append(telling if len(telling) > 1 else words)
        self._vocabulary = [word for word in self._by_word if len(word) >= SHORTEST_MENDED]
        self._acts: dict[int, tuple[list[str], list[Danger]]] = {}  # by length, those long enough to be mended
        for danger in DANGER.values():
            for act in danger.acts:
                if len(act) >= SHORTEST_MENDED + 1:
                    acts, dangers = self._acts.setdefault(len(act), ([], []))
                    acts.append(act)
                    dangers.append(danger)

    def rings(self, words: str) -> bool:
        """Do these words speak of violence or danger?"""
        said = [folded(token) for token in tokens(words)]
        return bool(said) and (self._has_phrase(said) or self._has_act(said) or _has_pair(said) or _has_signs(said))

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
        near = process.extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=_slips(word), limit=5)
        return [meant for meant, _, _ in near]

    def _has_act(self, said: Sequence[str]) -> bool:
        for place, word in enumerate(said):
            for language, danger in DANGER.items():
                before = FEAR_NEAR if language in FEARED_BEFORE else 0
                if word.startswith(danger.fears) and _has_family(_around(said, place, before, FEAR_NEAR), danger):
                    return True
            for danger in self._acts_of(word):
                around = _around(said, place, NEAR, NEAR)
                if danger.harmless and any(other in danger.harmless for other in around):
                    continue
                if _has_family(around, danger):
                    return True
                whom = len(danger.pronouns.intersection(around)) + (
                    word.endswith(SUFFIXES) and word.startswith(danger.acts)
                )
                if whom > 1 or (whom and not any(other.startswith(danger.calm) for other in around)):
                    return True
        return False

    def _acts_of(self, word: str) -> list[Danger]:
        found = [danger for danger in DANGER.values() if word.startswith(danger.acts)]
        if found:
            return found
        return [
            danger
            for length, (acts, dangers) in self._acts.items()
            if len(word) >= length
            for _, _, number in process.extract(word[:length], acts, scorer=OSA.distance, score_cutoff=1, limit=3)
            if acts[number][0] == word[0]
            for danger in (dangers[number],)
        ]


def _around(said: Sequence[str], place: int, before: int, after: int) -> list[str]:
    return [*said[max(0, place - before) : place], *said[place + 1 : place + 1 + after]]


def _has_family(around: Sequence[str], danger: Danger) -> bool:
    return any(other.startswith(danger.family) if len(other) > 3 else other in danger.family for other in around)


def _weight(words: frozenset[str]) -> float:
    return sum(COMMON_WEIGHT if word in _COMMON else 1.0 for word in words)


def _slips(word: str) -> int:
    return 1 if len(word) < 9 else 2


def _near(places: Mapping[str, Sequence[int]], phrase: frozenset[str], reach: int) -> bool:
    """Do the words of the phrase stand together, in any order, with at most a few words between them?"""
    anchor = min(phrase, key=lambda word: (len(places[word]), word))
    return any(all(any(abs(at - place) <= reach for at in places[word]) for word in phrase) for place in places[anchor])


def _has_pair(said: Sequence[str]) -> bool:
    for place, pair in enumerate(pairwise(said)):
        if " ".join(pair) in PAIRS:
            around = [*said[max(0, place - NEAR) : place], *said[place + 1 : place + 2 + NEAR]]
            if any(other in PAIR_PEOPLE for other in around) and not any(
                " ".join(two) in PAIR_CALM for two in pairwise(around)
            ):
                return True
    return False


def _has_signs(said: Sequence[str]) -> bool:
    for language, signs in SIGNS.items():
        shown = {word for word in said if word.startswith(signs)}
        if len(shown) >= ENOUGH_SIGNS.get(language, 3) and _is_about_him(said, language):
            return True
    return False


def _is_about_him(said: Sequence[str], language: str) -> bool:
    danger = DANGER.get(language)
    if danger is None:
        return any(word in PAIR_PEOPLE for word in said)
    return _has_family(said, danger) or not danger.pronouns.isdisjoint(said)
