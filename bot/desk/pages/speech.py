"""The words of the desk in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.desk.words import LANGUAGES, WORDS, Words


@dataclass(frozen=True, slots=True)
class Speech:
    language: str
    words: Words = field(default_factory=lambda: WORDS, repr=False)

    def __call__(self, key: str, **values: object) -> str:
        said = self.words[key][LANGUAGES.index(self.language)]
        return said.format(**values) if values else said

    def perhaps(self, key: str, otherwise: str) -> str:
        """The word where there is one."""
        return self(key) if key in self.words else otherwise

    def named(self, table: Mapping[str, tuple[str, str]], id: str) -> str:
        """What an id of the desk's lists is called."""
        return table[id][LANGUAGES.index(self.language)] if id in table else id

    def all_named(self, table: Mapping[str, tuple[str, str]]) -> list[tuple[str, str]]:
        """A list of the desk for a choice: ids and names, in its own order."""
        return [(id, self.named(table, id)) for id in table]
