"""A machine's draft of a translation, which a person reads before it is sent; and what got lost in it.

1. Off unless the house has set TRANSLATE_URL: no word of hers leaves the house otherwise.
2. Nothing is logged but that it failed, and how.
3. Links and numbers are hidden from the machine and put back; what did not survive is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Reason = Literal["language", "busy", "slow", "refused", "broken"]


class Untranslated(Exception):
    """There is no translation; `reason` is worded in REASONS."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class Translator(Protocol):
    async def translate(self, text: str, source: str, target: str) -> str:
        """The text in another language. Raises Untranslated, and nothing else."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A translation to be read by a person. `doubts`: what is in one of the two texts only, e.g. ("14:30",)."""

    text: str
    doubts: tuple[str, ...]


async def draft(translator: Translator, text: str, source: str, target: str) -> Draft:
    """Translate with links and numbers hidden, put them back, and say what did not survive. Raises Untranslated."""
    raise NotImplementedError


def survived(source: str, target: str) -> list[str]:
    """What stands in one of the two texts only: numbers, dates, times, paragraphs, links, e-mails, telephone numbers."""
    raise NotImplementedError
