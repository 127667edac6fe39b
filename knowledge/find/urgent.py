"""Whether words speak of danger, and of which. It would rather ask once too often than miss a woman in danger.

Three ways lead there: a phrase of the editors (its telling words near each other, with the slips of a finger and other
endings), concepts that stand together in a sentence, or between two commas of it, as danger_rules.py says (he and a blow,
fear and home, a child and poison), and a bare cry for help when it is all she writes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.find.common_words import COMMON_WORDS
from knowledge.find.concepts import MARKED, sees, where_marked
from knowledge.find.danger_rules import NEVER, RULES, rank
from knowledge.find.emergency_words import CRIES, PLEADING
from knowledge.find.words import LONGEST, folded, tokens
from knowledge.model import Danger

GAP = 3  # words that may stand between the words of a phrase
SHORTEST_MENDED = 5  # a shorter word must be written as it is
LONGEST_CRY = 8  # words; who writes more tells more
COMMON_WEIGHT, ENOUGH = 0.5, 0.85  # how much of a phrase must be there; its telling words all

_PLEADING = frozenset(folded(token) for token in tokens(PLEADING))
_CRIES = frozenset(" ".join(map(folded, tokens(cry))) for cries in CRIES.values() for cry in cries.split(","))
_APART = re.compile(r"(?<!\w)(ن?م[یي]) (?=\w)")  # the Persian present, often typed apart
# Turkish words that only their marks tell from everyday ones: "öldü", he died, from "oldu", it happened.
_BY_MARKS = ((re.compile(r"(?<!\w)öl(?:dü|müş)(?!\w)"), "vefat etti"), (re.compile(r"(?<!\w)ölüyor"), "can çekişiyor"))
# "er schlägt mir einen Platz vor" is a proposal, "er schlägt mich vor den Kindern" is none.
_SUGGESTS = re.compile(
    r"\bschl(?:a|ä|ae|u)g\w*(?=[^,.;!?\n]{0,60}\bvor(?!\w)\s*(?:$|[,.;!?\n]|dass|das |ob |zu ))", re.IGNORECASE
)
_COMMA = re.compile(r"[,،、]")
_SENTENCE_END = re.compile(r"[.!?…؟۔;؛\n]+")


class Alarm:
    """Hears danger in a message, in all languages at once."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        self._phrases: list[frozenset[str]] = []
        self._telling: list[frozenset[str]] = []
        self._by_word: dict[str, list[int]] = {}
        self._written: list[str] = []
        self._marked: dict[int, dict[str, str]] = {}  # phrase → its words with marks, where these tell words apart
        for language, phrase in ((language, phrase) for language, some in phrases.items() for phrase in some):
            written = _written(phrase)
            words = frozenset(map(folded, written))
            telling = frozenset(word for word in words if word not in COMMON_WORDS)
            if len(telling) < 2 and _danger_in(phrase):
                continue  # the rules hear it, and know whether her child is the one who does it
            if language in MARKED:
                self._marked[len(self._phrases)] = {folded(word): word for word in written}
            for word in words:
                self._by_word.setdefault(word, []).append(len(self._phrases))
            self._written.append(phrase)
            self._phrases.append(words)
            self._telling.append(telling if len(telling) > 1 else words)
        self._vocabulary: dict[str, list[str]] = {}  # first letter, which is seldom mistyped → words
        for word in self._by_word:
            if len(word) >= SHORTEST_MENDED:
                self._vocabulary.setdefault(word[0], []).append(word)

    def hears(self, words: str) -> Danger:
        """Which danger these words speak of; "" for none."""
        return _danger_in(words) or self._danger_of_phrase(words)

    def rings(self, words: str) -> bool:
        """Do these words speak of violence or danger?"""
        return self.hears(words) not in ("", "grief")

    def alarmed_by(self, words: str) -> str:
        """What says so: "phrase" (of the editors), "rule" (of ours), or "" for nothing."""
        return "phrase" if self._danger_of_phrase(words) else "rule" if self.rings(words) else ""

    def _danger_of_phrase(self, words: str) -> Danger:
        """That of the editors' phrase that is said, as the rules know it; else the one for which help is broadest."""
        written = _written(words)
        places: dict[str, list[int]] = {}
        for place, word in enumerate(written):
            for meant in self._meant(folded(word)):
                places.setdefault(meant, []).append(place)
        candidates = sorted({number for word in places for number in self._by_word[word]})
        said = next((number for number in candidates if self._is_said(number, places, written)), None)
        return "" if said is None else _danger_in(self._written[said]) or "violence"

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


def _danger_in(words: str) -> Danger:
    """The gravest danger that a sentence speaks of; else what stands between two commas of it."""
    words = _SUGGESTS.sub("", words[:LONGEST])
    for marked, plain in _BY_MARKS:
        words = marked.sub(plain, words)
    sentences = _SENTENCE_END.split(words)
    gravest = min(map(_rank, sentences), default=NEVER)
    if gravest == NEVER:  # what a word elsewhere in the sentence silenced
        clauses = (clause for sentence in sentences if len(said := _COMMA.split(sentence)) > 1 for clause in said)
        gravest = min(map(_rank, clauses), default=NEVER)
    return RULES[gravest].danger if gravest < NEVER else "violence" if _is_a_cry(words) else ""


def _rank(words: str) -> int:
    written = _written(words)
    return min(map(rank, sees([folded(token) for token in written], written).values()), default=NEVER)


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
    return sum(COMMON_WEIGHT if word in COMMON_WORDS else 1.0 for word in words)


def _slips(word: str) -> int:
    return 1 if len(word) < 9 else 2


def _near(places: Mapping[str, Sequence[int]], phrase: frozenset[str], reach: int) -> bool:
    """Do the words of the phrase stand together, in any order, with at most a few words between them?"""
    anchor = min(phrase, key=lambda word: (len(places[word]), word))
    return any(all(any(abs(at - place) <= reach for at in places[word]) for word in phrase) for place in places[anchor])
