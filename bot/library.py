"""Holds what Lotse knows at the moment, and reads it again when editors have saved.

1. What has a mistake is never put live: the last good content stays, and the mistakes are kept for whoever asks.
2. A thought takes the knowledge once and uses it to its end, so a change never falls into the middle of a turn.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.catalogues import Catalogues
from bot.logs import log
from dialogs.book import FACTS, NUMBERS, TOPICS
from knowledge.check import Remark, check
from knowledge.model import Knowledge
from knowledge.reader import Mistake, Mistakes, read, stamp

Reading = Callable[[Path, Sequence[str], Collection[str], Collection[str], Collection[str]], Knowledge]


class Library:
    """`mistakes`: what was wrong when it was last read; empty when all is well."""

    def __init__(
        self, directory: Path, catalogues: Catalogues, promises: Mapping[str, int], reading: Reading = read
    ) -> None:
        """Read everything. Raises Mistakes: without any good content there is nothing to say."""
        self._reading = reading
        self._directory = directory
        self._catalogues = catalogues
        self._promises = promises
        self._seen = stamp(directory)
        self._knowledge = self._read(catalogues.languages)
        self.mistakes: tuple[Mistake, ...] = ()

    @property
    def languages(self) -> Sequence[str]:
        return self._catalogues.languages

    def knowledge(self) -> Knowledge:
        return self._knowledge

    def remarks(self, on: date) -> tuple[Remark, ...]:
        return check(self._knowledge, on, said_elsewhere=FACTS)

    def look(self) -> bool:
        """Read again if a file has changed; True when there is something new."""
        seen = stamp(self._directory)
        if seen == self._seen:
            return False
        self._seen = seen
        try:
            self._knowledge = self._read(self._catalogues.languages)
        except Mistakes as mistakes:
            self.mistakes = mistakes.mistakes
            log.error("library.mistakes", count=len(self.mistakes))
            return False
        self.mistakes = ()
        log.info("library.read")
        return True

    def _read(self, languages: Sequence[str]) -> Knowledge:
        knowledge = self._reading(self._directory, languages, FACTS, NUMBERS, TOPICS)
        return replace(knowledge, wordings=self._catalogues.wordings(), promises=self._promises)
