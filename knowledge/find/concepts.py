"""Which concepts of danger the words of a sentence speak of, and where: by beginnings of words, with the slip of a finger."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.find.danger_words import DANGER
from knowledge.find.words import WORDS_KNOWN, folded, script

ALONE = frozenset(("vi",))  # its syllables look like words of any other language
MARKED = frozenset(("vi",))  # where another mark makes another word
REACH = 4  # words between the first and the last part of "a+b", one more for each further part
# A beginning up to this length stands for the whole word.
WHOLE, WHOLE_ELSEWHERE = {"ar": 2, "fa": 2, "tr": 2, "vi": 99}, 3
SHORTEST_MENDED = 6  # a shorter beginning must be written as it is
SHORTEST_MIXED = 4  # letters of a word that counts in a sentence of another language too
SHORTEST_AMONG_SYLLABLES = 5  # and in a Vietnamese sentence, where "bắt" is no French blow
DEEDS = ("blow", "threat", "take", "forbid", "force", "chase", "rage", "fear", "mark")  # on which an ending says "me"
_VIETNAMESE = re.compile("[ơư\u1ea0-\u1ef9]")
_ARABIC_BEFORE = "وفبلكهحستع"  # what Arabic writes before a word without a gap: and, so, with, to, like, will …


@dataclass(frozen=True, slots=True)
class _Entry:
    language: str
    concept: str
    parts: tuple[str, ...]  # a whole word ends with a gap
    adjacent: bool
    marked: tuple[str, ...] = ()  # the parts as they must stand where she types marks: danh is not đánh in Vietnamese

    @property
    def letters(self) -> int:
        return sum(len(part.strip()) for part in self.parts)


Seen = Mapping[str, Sequence[int]]  # concept → places in the sentence, in order


def sees(said: Sequence[str], written: Sequence[str]) -> Mapping[str, Seen]:
    """For each language in which something of danger is said: its concepts and their places among these words.

    `said` are the folded words, `written` the same with their marks.
    """
    places: dict[str, list[int]] = {}
    for place, word in enumerate(said):
        for part in _parts_of(word):
            places.setdefault(part, []).append(place)
    found: dict[str, dict[str, set[int]]] = {}
    mixed: dict[str, dict[str, set[int]]] = {}
    vietnamese = any(map(_VIETNAMESE.search, written))
    for number in {number for part in places for number in _BY_PART.get(part, ())}:
        entry = _ENTRIES[number]
        if any(part not in places for part in entry.parts[1:]):
            continue
        if vietnamese and entry.language not in ALONE and entry.letters < SHORTEST_AMONG_SYLLABLES:
            continue
        for place in _stands(entry, places, written):
            found.setdefault(entry.language, {}).setdefault(entry.concept, set()).add(place)
            if entry.letters >= SHORTEST_MIXED:
                mixed.setdefault(entry.concept, {}).setdefault(entry.language, set()).add(place)
    for language, concepts in found.items():
        for concept, others in mixed.items():
            for other, where in others.items():
                if other != language and language not in ALONE:
                    concepts.setdefault(concept, set()).update(where)
        _add_endings(said, concepts, language)
    return {
        language: {concept: sorted(where) for concept, where in concepts.items()}
        for language, concepts in found.items()
    }


def where_marked(
    marked: Mapping[str, str], places: Mapping[str, Sequence[int]], written: Sequence[str]
) -> dict[str, list[int]]:
    """The places of words that bear the very marks wanted, or none at all because she types without."""
    return {
        word: [at for at in places.get(word, ()) if written[at] == wanted or written[at].isascii()]
        for word, wanted in marked.items()
    }


def _add_endings(said: Sequence[str], concepts: dict[str, set[int]], language: str) -> None:
    endings = _ENDINGS.get(language)
    if endings:
        deeds = {place for deed in DEEDS for place in concepts.get(deed, ())}
        concepts.setdefault("me", set()).update(place for place in deeds if said[place].endswith(endings))


def _stands(entry: _Entry, places: Mapping[str, Sequence[int]], written: Sequence[str]) -> Iterator[int]:
    first, *others = _where(entry, places, written)
    for place in first:
        if entry.adjacent:
            if all(place + far in where for far, where in enumerate(others, 1)):
                yield place
        elif all(any(0 < abs(at - place) <= REACH + len(others) - 1 for at in where) for where in others):
            yield place


def _where(entry: _Entry, places: Mapping[str, Sequence[int]], written: Sequence[str]) -> list[Sequence[int]]:
    """The places of each part; only those with the right marks where marks tell words apart."""
    where = [places.get(part, ()) for part in entry.parts]
    if not entry.marked:
        return where
    wanted = zip(where, entry.marked, strict=True)
    return [[at for at in ats if written[at] == mark or written[at].isascii()] for ats, mark in wanted]


@lru_cache(maxsize=WORDS_KNOWN)
def _parts_of(word: str) -> frozenset[str]:
    """The parts of entries that this word may be."""
    found = set(_beginnings(word))
    if script(word) == "arabic":
        for shorter in _without_prefixes(word):
            found.update(_ARABIC_PARTS.intersection(_beginnings(shorter)))
    if not found and len(word) >= SHORTEST_MENDED - 1 and not word.startswith(_ALIKE):
        found.update(_mended(word))
    return frozenset(found)


def _beginnings(word: str) -> Iterator[str]:
    if f"{word} " in _BY_PART:
        yield f"{word} "
    for length in range(2, len(word) + 1):
        if word[:length] in _BY_PART:
            yield word[:length]


def _without_prefixes(word: str) -> Iterator[str]:
    for cut in (1, 2, 3):
        before, rest = word[:cut], word[cut:]
        if len(rest) >= 3 and (set(before) <= set(_ARABIC_BEFORE) or before.endswith("ال")):
            yield rest


def _mended(word: str) -> Iterator[str]:
    for length, parts in _MENDABLE.get(word[0], {}).items():
        for written in {word[: length + step] for step in (-1, 0, 1)}:
            for part, _, _ in process.extract(written, parts, scorer=OSA.distance, score_cutoff=1, limit=3):
                yield part


def _entries() -> Iterator[_Entry]:
    for language, concepts in DANGER.items():
        whole = WHOLE.get(language, WHOLE_ELSEWHERE)
        for concept, written in concepts.items():
            for entry in written.split():
                if entry.startswith("-"):
                    continue
                pieces = re.split(r"[_+]", entry)
                parts = tuple(intern(_part(piece, whole)) for piece in pieces)
                marked = tuple(piece.removesuffix(".") for piece in pieces) if language in MARKED else ()
                yield _Entry(language, concept, parts, "+" not in entry, marked)


def _part(part: str, whole: int) -> str:
    plain = folded(part.removesuffix("."))
    return f"{plain} " if part.endswith(".") or len(plain) <= whole else plain


_ENTRIES = tuple(_entries())
_BY_PART: dict[str, list[int]] = {}  # part → the entries that begin with it; the other parts of an entry → none
for _number, _entry in enumerate(_ENTRIES):
    _BY_PART.setdefault(_entry.parts[0], []).append(_number)
    for _other in _entry.parts[1:]:
        _BY_PART.setdefault(_other, [])
_ARABIC_PARTS = frozenset(part for entry in _ENTRIES if entry.language == "ar" for part in entry.parts)
_ALIKE = tuple(entry.parts[0].strip() for entry in _ENTRIES if entry.concept == "alike")
_ENDINGS = {
    language: tuple(folded(ending[1:]) for ending in concepts["me"].split() if ending.startswith("-"))
    for language, concepts in DANGER.items()
}
_MENDABLE: dict[str, dict[int, list[str]]] = {}  # first letter → length → parts
for _part_written in _BY_PART:
    if len(_part_written.strip()) >= SHORTEST_MENDED and not _part_written.endswith(" "):
        _MENDABLE.setdefault(_part_written[0], {}).setdefault(len(_part_written), []).append(_part_written)
