"""The ears: what an answer means, in every language and script we meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from knowledge.fold import fold, fold_ours
from knowledge.hear import ages, agreement, classes, corrections, hours, numbers, telling, wishes
from knowledge.hear.choices import choose
from knowledge.hear.whereabouts import Map
from knowledge.model import Born, Correction, District, Hours, Place, Whereabouts

_CAREFULLY = 400  # characters: an answer is shorter, and nobody shall keep us busy


class Hearing:
    """Understands answers. Knows the places it was built with, and nothing else; fits `knowledge.model.Ears`."""

    def __init__(self, places: Sequence[Place], districts: Mapping[str, District]) -> None:
        self._map = Map(places, districts)

    def number(self, words: str) -> int | None:
        """The one number she names."""
        return numbers.one_number(fold(words[:_CAREFULLY]))

    def agrees(self, words: str) -> bool | None:
        """yes → True, no → False."""
        return agreement.agrees(words[:_CAREFULLY])

    def born(self, words: str, language: str, today: date) -> Born | None:
        """How old her child is, or that it is not born yet."""
        return telling.born(words[:_CAREFULLY], language, today)

    def birth_year(self, words: str, today: date) -> int | None:
        """The year in which her child was born, when she says no more."""
        return ages.birth_year(words[:_CAREFULLY], today)

    def siblings(self, words: str) -> bool:
        """Does she tell of several children?"""
        return telling.siblings(words[:_CAREFULLY])

    def grade(self, words: str) -> int | None:
        """The class her child is in."""
        return classes.grade(words[:_CAREFULLY])

    def hours(self, words: str) -> Hours | None:
        """How many hours of care she needs."""
        return hours.hours(words[:_CAREFULLY])

    def correction(self, words: str) -> Correction | None:
        """What she says instead of an earlier answer."""
        return corrections.correction(words[:_CAREFULLY])

    def whereabouts(self, words: str) -> Whereabouts | None:
        """Where she lives."""
        return self._map.find(words[:_CAREFULLY])

    def exactly(self, words: str, options: Sequence[tuple[str, Sequence[str]]]) -> str | None:
        """The option that these words are, letter for letter once both are folded (an emoji stands for itself)."""
        said = fold(words[:_CAREFULLY]) or words[:_CAREFULLY].strip()
        return next((key for key, wordings in options if said and said in map(_plainly, wordings)), None)

    def choice(self, words: str, options: Sequence[tuple[str, Sequence[str]]]) -> str | None:
        """The key of the option she means, the options being in the order shown."""
        return choose(words[:_CAREFULLY], options)

    def wholly(
        self, words: str, options: Sequence[tuple[str, Sequence[str]]], aside: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """The options that her words name, when they name nothing else."""
        return wishes.wholly(words[:_CAREFULLY], options, aside)

    def among(self, words: str, options: Sequence[tuple[str, Sequence[str]]]) -> str | None:
        """The option that stands whole within her words."""
        return wishes.among(words[:_CAREFULLY], options)


def _plainly(wording: str) -> str:
    return fold_ours(wording) or wording.strip()
