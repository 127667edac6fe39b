"""Within one thought the same words are looked up once, however many rules ask for them; afterwards they are let go."""

from __future__ import annotations

from functools import cache

from knowledge.model import Finder


class Once:
    """A finder that remembers for as long as a thought takes."""

    def __init__(self, finder: Finder) -> None:
        self.find = cache(finder.find)
        self.is_urgent = cache(finder.is_urgent)
        self.danger_in = cache(finder.danger_in)
        self.language_of = cache(finder.language_of)
        self.languages_with = finder.languages_with
