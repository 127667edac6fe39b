"""All names by which a place can be meant: ours, our districts', and those outside Saxony-Anhalt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.fold import fold, wordings_of, words_of
from knowledge.hear import outside, place_names
from knowledge.hear.sounds import bones, by_ear
from knowledge.model import District, Place

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_TITLES = re.compile(r"^(?:Landeshauptstadt|Lutherstadt|Hansestadt|Stadt|Landkreis|Kreis)\s+")
_PART = 5  # letters that a part of a name needs to stand for the whole
_BONES = 4


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing that a name can mean; `district` is empty for what lies outside."""

    name: str
    district: str


@dataclass(slots=True)
class Gazetteer:
    """Folded names and what they mean: `whole` are full names, `parts` words of longer names, the rest for mending."""

    whole: dict[str, set[Meant]] = field(default_factory=dict)
    parts: dict[str, set[Meant]] = field(default_factory=dict)
    heard: dict[str, set[str]] = field(default_factory=dict)
    bare: dict[str, set[str]] = field(default_factory=dict)
    postcodes: dict[str, set[Meant]] = field(default_factory=dict)

    def meant(self, name: str) -> set[Meant]:
        """What a name of `whole` or `parts` means."""
        return self.whole.get(name) or self.parts.get(name) or set()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, full ones and parts."""
        return tuple({**self.parts, **self.whole})


def compile_gazetteer(places: Sequence[Place], districts: Mapping[str, District]) -> Gazetteer:
    """Everything we can recognise, from the places and districts of Saxony-Anhalt and our own tables."""
    book = Gazetteer()
    for place in places:
        meant = Meant(place.name, place.district)
        _enter(book.whole, _spellings(place.name), meant)
        for code in place.postcodes:
            book.postcodes.setdefault(code, set()).add(meant)
    taken = {name: {meant.district for meant in meanings} for name, meanings in book.whole.items()}
    for id_, district in districts.items():
        nicknames = wordings_of(place_names.DISTRICTS.get(id_, ""))
        names = (name for name in (*_spellings(district.name), *nicknames) if taken.get(name) != {id_})
        _enter(book.whole, names, Meant(district.name, id_))
    for key, forms in place_names.EXONYMS.items():
        for meant in tuple(book.whole.get(key, ())):
            _enter(book.whole, wordings_of(forms), meant)
    for name, forms in (outside.STATES | outside.TOWNS).items():
        _enter(book.whole, (fold(name), *wordings_of(forms)), Meant(name, ""))
    _part(book, places)
    _prepare_mending(book)
    return book


def _enter(names: dict[str, set[Meant]], spellings: Iterable[str], meant: Meant) -> None:
    for spelling in spellings:
        names.setdefault(spelling, set()).add(meant)


def _spellings(name: str) -> Iterator[str]:
    short = re.split(r"\s*[(/]", name)[0]
    for written in {name, short, _TITLES.sub("", name), _TITLES.sub("", short)}:
        yield fold(written)
        yield fold(written.translate(_UMLAUTS))


def _part(book: Gazetteer, places: Sequence[Place]) -> None:
    shared = words_of(place_names.SHARED)
    for place in places:
        for spelling in _spellings(re.split(r"\s*[(/]", place.name)[0]):
            words = spelling.split()
            if len(words) > 1:
                told = (word for word in words if len(word) >= _PART and word not in shared and word not in book.whole)
                _enter(book.parts, told, Meant(place.name, place.district))


def _prepare_mending(book: Gazetteer) -> None:
    for name in book.names:
        if name.isascii():
            book.heard.setdefault(by_ear(name), set()).add(name)
            skeleton = bones(name.replace(" ", ""))
            if len(skeleton) >= _BONES:
                book.bare.setdefault(skeleton, set()).add(name)
