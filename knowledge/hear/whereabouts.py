"""Hear where she lives.

1. A post code or a name as it is written is certain; what was mended or guessed is not, and she will be asked.
2. Names outside Saxony-Anhalt are known too, so that no typo turns Leipzig into a place of ours.
3. A wrong district sends her to the wrong office: when several are equally near, all are given; when many, none.
   A post code of ours that we do not know names no district either, nor does a town that is not in our list, or the Land.
4. A post code that lies elsewhere than the town beside it makes neither certain. A street's name is no town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.fold import fold, wordings_of, words_of
from knowledge.hear import outside, place_names
from knowledge.hear.gazetteer import Meant, compile_gazetteer
from knowledge.hear.sounds import bones, by_ear, is_arabic
from knowledge.model import District, Place, Whereabouts

_MANY = 3  # districts; more of them are no help to her
_LONGEST = 5  # words of a name
_WORDS = 60  # words we look at
_TRIES = 8  # words we try to mend
_BRIEF = 5  # words of an answer that says little but the place
_LONG_WORD = 8
_CODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
_CITY_LETTERS = 4
_ENDINGS = re.compile(r"(?:da|de|den|dan|ta|te|er|en|em|e|a|u|s|у|е|а|ом|і|и|ю)$")
_GLUED = re.compile(r"^(?:وال|بال|لل|و|ب|ل|ف)")

_HOME = frozenset(wordings_of(place_names.HOME))
_NEVER_BENT, _EVERYDAY = words_of(place_names.NEVER_BENT), words_of(place_names.EVERYDAY)
_UNPLACED = {fold(name): name.strip().title() for name in place_names.NEVER_BENT.split(",")}
_ALSO_WORDS, _PLATES = words_of(place_names.ALSO_WORDS), words_of(place_names.PLATES)
_PLACING, _NEAR = words_of(place_names.PLACING), words_of(place_names.NEAR)
_STREETS = {(word,) for word in words_of(place_names.STREET)}
_NOT_IN, _NEVER_MEANT = words_of(place_names.NOT_IN), words_of(place_names.NEVER_MEANT)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A stretch of her words and what it can mean; nothing for Saxony-Anhalt itself."""

    start: int
    end: int
    meant: frozenset[Meant]


class Map:
    """The places and districts, ready to be recognised."""

    def __init__(self, places: Sequence[Place], districts: Mapping[str, District]) -> None:
        self._book = compile_gazetteer(places, districts)
        never_bent = (name for name in _NEVER_BENT if name not in self._book.whole)
        self._choices = tuple(
            name
            for name in (*self._book.names, *never_bent)
            if name not in _NEVER_MEANT and name.isascii() and len(name) > _CITY_LETTERS
        )
        self._heard = tuple(by_ear(name) for name in self._choices)

    def find(self, words: str) -> Whereabouts | None:
        """Where she lives, as far as these words say it."""
        folded = fold(words)
        said = tuple(folded.split()[:_WORDS])
        exact = list(self._exact(said))
        hits = self._worth(said, exact)
        coded = self._by_postcode(folded, hits)
        if coded is not None:
            return coded
        unplaced, near = _unplaced(said)
        if hits and not near:
            return _summed_up(said, hits)
        if unplaced or any(not hit.meant and not self._is_idle(said, hit) for hit in exact):
            return Whereabouts(unplaced or place_names.LAND, certain=False, land=not unplaced)
        return None if exact else self._mended(said)

    def _worth(self, said: tuple[str, ...], exact: list[_Hit]) -> list[_Hit]:
        apart: list[_Hit] = []
        for hit in exact:
            if (
                hit.meant
                and not self._is_idle(said, hit)
                and not (apart and apart[-1].end == hit.start and any(name.district for name in apart[-1].meant))
            ):
                apart.append(hit)  # the second of two names side by side is a quarter: "Halle Neustadt"
        return apart

    def _exact(self, said: tuple[str, ...]) -> Iterator[_Hit]:
        at = 0
        while at < len(said):
            for length in range(min(_LONGEST, len(said) - at), 0, -1):
                stretch = " ".join(said[at : at + length])
                meant = frozenset() if stretch in _HOME else self._means(stretch, alone=length == 1)
                if meant or stretch in _HOME:
                    yield _Hit(at, at + length, meant)
                    at += length - 1
                    break
            at += 1

    def _means(self, stretch: str, *, alone: bool) -> frozenset[Meant]:
        """What a stretch means as it is written, or without the little words and endings that grammar glues to it."""
        meant = self._book.meant(stretch)
        if meant or not alone:
            return frozenset(meant)
        glued = _GLUED.sub("", stretch)
        ending = _ENDINGS.sub("", stretch)
        for bare in (glued, ending):
            if bare != stretch and len(bare) >= _CITY_LETTERS and bare not in _EVERYDAY and bare not in _ALSO_WORDS:
                meant = self._book.meant(bare)
                if meant:
                    return frozenset(meant)
        return frozenset()

    def _is_idle(self, said: tuple[str, ...], hit: _Hit) -> bool:
        """Is it rather an ordinary word, or where she does not live?"""
        word = said[hit.start]
        before = said[max(0, hit.start - 2) : hit.start]
        if hit.end - hit.start > 1:
            return not hit.meant and not _NOT_IN.isdisjoint(before)
        if not _NOT_IN.isdisjoint(before) or said[hit.end : hit.end + 1] in _STREETS:
            return True
        if word in _PLATES:
            return len(said) > 1
        placed = bool(before) and before[-1] in _PLACING
        return word in _ALSO_WORDS and len(said) > 2 and not placed and _NEAR.isdisjoint(said[hit.end : hit.end + 1])

    def _by_postcode(self, folded: str, hits: list[_Hit]) -> Whereabouts | None:
        codes = _CODE.findall(folded)
        if len(codes) != 1:
            return None
        code = codes[0]
        meant = self._book.postcodes.get(code, set())
        named = {name for hit in hits for name in hit.meant}
        districts = {place.district for place in meant}
        both = {name for name in named if name.district in districts}
        if meant and named:
            return _whereabouts(both or meant | named, certain=bool(both))
        if meant:
            shortest = min((place.name for place in meant), key=len)
            one_town = all(place.name.startswith(shortest) for place in meant)
            return Whereabouts(shortest if one_town else code, _ids(meant))
        if named:
            return _whereabouts(named, certain=False) if self._lies_elsewhere(code, named) else None
        if code.startswith(outside.NO_POSTCODES):
            return None
        if code.startswith(outside.OUR_POSTCODES):
            return Whereabouts(code, certain=False)
        return Whereabouts(code, outside=True)

    def _lies_elsewhere(self, code: str, named: set[Meant]) -> bool:
        """Does a code that we do not know contradict the place beside it? Where codes begin alike, it does not."""
        if code.startswith(outside.NO_POSTCODES):
            return False
        inside = any(name.district for name in named)
        known = {own[:2] for own, places in self._book.postcodes.items() if places & named}
        return code[:2] not in known if known else inside and not code.startswith(outside.OUR_POSTCODES)

    def _mended(self, said: tuple[str, ...]) -> Whereabouts | None:
        """The nearest name to one of her words. The more she says, the less is mended: most words are no places."""
        tried = 0
        for at, word in enumerate(said):
            before = said[at - 1] if at else ""
            if not self._may_be_a_place(word) or before in _NOT_IN or tried >= _TRIES:
                continue
            tried += 1
            brief = len(said) <= _BRIEF and (len(said) <= 2 or before in _PLACING or not at)
            if is_arabic(word):
                names = self._by_bones(word) if brief or before in _PLACING else set()
            else:
                names = self._by_spelling(word, brief=brief)
                if not names and brief and at + 1 < len(said):
                    names = self._by_spelling(f"{word} {said[at + 1]}", brief=True)
                if not names and len(said) <= 2 and len(word) > _CITY_LETTERS:
                    names = {name for name in self._choices if name.startswith(word)}
            alike = {same for name in names for same in self._book.heard.get(by_ear(name), ())}
            meant = {name for known in names | alike for name in self._book.meant(known)}
            if meant:
                return _whereabouts(meant, certain=False)
        return None

    def _may_be_a_place(self, word: str) -> bool:
        idle = word in _EVERYDAY or word in _PLACING or word in _NEVER_BENT
        return not idle and len(word) >= _CITY_LETTERS and word.isalpha()

    def _by_bones(self, word: str) -> set[str]:
        for bare in dict.fromkeys((word, _GLUED.sub("", word))):
            names = self._book.bare.get(bones(bare))
            if names:
                return names
        return set()

    def _by_spelling(self, word: str, *, brief: bool) -> set[str]:
        """The names with the fewest slips, else (in a brief answer) those that sound the same.

        The first letter is hardly ever mistyped; in a long sentence only one slip in a long word is believed.
        """
        if not brief and len(word) < _LONG_WORD:
            return set()
        limit = 2 if brief and len(word) >= _LONG_WORD else 1
        near = process.extract(word, self._choices, scorer=OSA.distance, score_cutoff=limit, limit=24)
        names = {name: distance for name, distance, _ in near if name[0] == word[0] or (distance == 1 and brief)}
        heard = by_ear(word)
        if not names and brief and len(heard) > _CITY_LETTERS:
            near = process.extract(heard, self._heard, scorer=OSA.distance, score_cutoff=1, limit=24)
            names = {self._choices[at]: distance for sound, distance, at in near if sound[0] == heard[0]}
        return {name for name, distance in names.items() if distance == min(names.values())}


def _unplaced(said: tuple[str, ...]) -> tuple[str, bool]:
    """A town that we know by name only, alone or where one says a place, and whether it is told what it lies near to."""
    for length in (2, 1):
        for at in range(len(said) - length + 1):
            name = _UNPLACED.get(" ".join(said[at : at + length]), "")
            before, behind = said[max(0, at - 2) : at], said[at + length : at + length + 1]
            near = bool(behind) and behind[0] in _NEAR
            placed = near or len(said) <= length + 1 or (bool(before) and before[-1] in _PLACING)
            if name and placed and _NOT_IN.isdisjoint(before) and behind not in _STREETS:
                return name, near
    return "", False


def _summed_up(said: tuple[str, ...], hits: list[_Hit]) -> Whereabouts | None:
    """One answer from all names she wrote: ours before others', and not the one she only lives near."""
    ours = [hit for hit in hits if any(name.district for name in hit.meant)]
    elsewhere = len(ours) < len(hits)
    if not ours:
        return _whereabouts(set(hits[0].meant), certain=True)
    first = ours[0]
    near = not _NEAR.isdisjoint(said[max(0, first.start - 3) : first.start])
    if len(ours) > 1 and not _NEAR.isdisjoint(said[first.end : ours[1].start]):
        ours = ours[:1]  # "Burg bei Magdeburg"
    meant = {name for hit in ours for name in hit.meant if name.district}
    return _whereabouts(meant, certain=not near and not elsewhere)


def _whereabouts(meant: set[Meant], *, certain: bool) -> Whereabouts | None:
    ours = {name for name in meant if name.district}
    if not ours:
        return Whereabouts(sorted(name.name for name in meant)[0], certain=certain, outside=True)
    districts = _ids(ours)
    if len(districts) > _MANY:
        return None
    names = sorted({name.name for name in ours}, key=lambda name: (len(name), name))
    return Whereabouts(names[0] if len(districts) == 1 else ", ".join(names[: 2 * _MANY]), districts, certain)


def _ids(meant: set[Meant]) -> tuple[str, ...]:
    return tuple(sorted({name.district for name in meant}))
