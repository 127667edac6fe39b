"""All words that our content knows, and which of them a word in a message may mean.

A word means, with a likeness from 0 to 1: itself · words with its stem · words of its concept group (synonyms) ·
words one slip of the finger away · words that share a good part of it (compounds, endings) · words of another script
that sound like it. What is known as it stands is not mended.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.find.words import SNOWBALL, consonants, folded, latin, script, stems, tokens

STEM, SYNONYM, PART, SOUND, OTHER_SCRIPT = 0.92, 0.75, 0.75, 0.7, 0.8
LEAST_PART = 0.36  # cosine of letter triples below which two words have nothing to do with each other
MOST_MEANINGS = 14
COMMON_TRIPLE = 600  # triples in more words than this are passed over: they cost time and tell nothing


def triples(word: str) -> set[str]:
    """Three letters in a row, with the word's beginning and end marked."""
    marked = f"#{word}#"
    return {marked[at : at + 3] for at in range(len(marked) - 2)}


def allowed_slips(length: int) -> int:
    """How many slips of the finger a word of this length may hold and still be that word."""
    return 0 if length < 4 else 1 if length < 6 else 2 if length < 10 else 3


class Vocabulary:
    """The distinct folded words of all languages, by number."""

    def __init__(self, synonyms: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self.words: list[str] = []
        self.numbers: dict[str, int] = {}
        self._by_stem: dict[str, set[int]] = {}
        self._by_triple: dict[str, array[int]] = {}
        self._by_sound: dict[str, set[int]] = {}
        self._triple_counts: array[int] = array("I")
        self._latin: list[str] = []
        self._groups: dict[str, set[str]] = {}
        self._phrases: list[tuple[frozenset[str], frozenset[str]]] = []
        self._collect_synonyms(synonyms)

    def add(self, token: str, language: str) -> int:
        """The number of the token's folded form, which is learned if it is new."""
        word = folded(token)
        number = self.numbers.get(word)
        if number is None:
            number = self._learn(word)
        for stem in stems(token, language):
            self._by_stem.setdefault(f"{language}:{stem}", set()).add(number)
        return number

    def _learn(self, word: str) -> int:
        number = self.numbers[word] = len(self.words)
        self.words.append(word)
        spelled = latin(word)
        self._latin.append(spelled)
        parts = triples(spelled)
        self._triple_counts.append(len(parts))
        for part in parts:
            self._by_triple.setdefault(part, array("I")).append(number)
        if script(word) == "arabic" and len(sound := consonants(word)) >= 2:
            self._by_sound.setdefault(sound, set()).add(number)
        return number

    def _collect_synonyms(self, synonyms: Mapping[str, Sequence[Sequence[str]]]) -> None:
        for groups in synonyms.values():
            for group in groups:
                members = [frozenset(folded(token) for token in tokens(member)) for member in group]
                single = frozenset(word for member in members if len(member) == 1 for word in member)
                for word in single:
                    self._groups.setdefault(word, set()).update(single)
                self._phrases.extend((member, single) for member in members if len(member) > 1 and single)

    def phrases_in(self, words: Iterable[str]) -> frozenset[str]:
        """The words of every concept that the message names by a phrase ("day care place")."""
        present = frozenset(words)
        return frozenset(word for phrase, group in self._phrases if phrase <= present for word in group)

    def meanings(self, token: str) -> dict[int, float]:
        """The words of our content that the token may mean, each with its likeness."""
        word = folded(token)
        found: dict[int, float] = {}

        def note(number: int, likeness: float) -> None:
            if likeness > found.get(number, 0.0):
                found[number] = likeness

        known = self.numbers.get(word)
        if known is not None:
            note(known, 1.0)
        for number in self._with_stem(token):
            note(number, STEM)
        if known is None and not found:
            for number, likeness in self._slips(word):
                note(number, likeness)
        for meant, likeness in list(found.items()) or [(-1, 1.0)]:
            for member in self._groups.get(self.words[meant] if meant >= 0 else word, ()):
                number_of = self.numbers.get(member)
                if number_of is not None:
                    note(number_of, SYNONYM * likeness)
        for number, likeness in self._alike(word):
            note(number, likeness)
        if known is None:
            for number in self._sounding(word):
                note(number, SOUND)
        best = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:MOST_MEANINGS]
        return dict(best)

    def _with_stem(self, token: str) -> set[int]:
        return {
            number
            for language in SNOWBALL
            for stem in stems(token, language)
            for number in self._by_stem.get(f"{language}:{stem}", ())
        }

    def _slips(self, word: str) -> list[tuple[int, float]]:
        spelled = latin(word)
        allowed = allowed_slips(len(spelled))
        if not allowed or spelled.isdigit():
            return []
        near = process.extract(spelled, self._latin, scorer=OSA.distance, score_cutoff=allowed, limit=6)
        return [
            (
                number,
                (0.95 - 0.9 * distance / len(spelled))
                * (1.0 if _same_script(word, self.words[number]) else OTHER_SCRIPT),
            )
            for _, distance, number in near
        ]

    def _alike(self, word: str) -> list[tuple[int, float]]:
        parts = triples(latin(word))
        shared: dict[int, int] = {}
        for part in parts:
            numbers = self._by_triple.get(part)
            if numbers is not None and len(numbers) <= COMMON_TRIPLE:
                for number in numbers:
                    shared[number] = shared.get(number, 0) + 1
        least = LEAST_PART * sqrt(len(parts))
        alike: list[tuple[int, float]] = []
        for number, count in shared.items():
            root = sqrt(self._triple_counts[number])
            if count >= least * root:
                likeness = PART * count / (sqrt(len(parts)) * root)
                alike.append((number, likeness if _same_script(word, self.words[number]) else likeness * OTHER_SCRIPT))
        return alike

    def _sounding(self, word: str) -> set[int]:
        if script(word) != "latin" or len(sound := consonants(word)) < 3:
            return set()
        return self._by_sound.get(sound, set())


def _same_script(one: str, other: str) -> bool:
    return script(one) == script(other)
