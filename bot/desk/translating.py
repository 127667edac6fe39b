"""A machine's draft of a translation, which a person reads before it is sent; and what got lost in it.

1. Off unless the house has set TRANSLATE_URL: no word of hers leaves the house otherwise, and only to that address.
2. Nothing is logged and nothing kept, neither the words nor their translation.
3. Links, addresses and numbers are hidden from the machine and put back; what did not survive is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, Protocol

from bot.desk.survival import AFTER_LINK, EMAIL, LINK, survived

Reason = Literal["language", "busy", "slow", "refused", "broken"]

# What the desk says, in German and in English.
REASONS: Mapping[Reason, tuple[str, str]] = MappingProxyType(
    {
        "language": (
            "Diese Sprache kann das Übersetzungs-Programm nicht.",
            "The translation program does not know this language.",
        ),
        "busy": (
            "Das Übersetzungs-Programm hat gerade zu viel zu tun. Versuchen Sie es in einer Minute noch einmal.",
            "The translation program is too busy. Try again in a minute.",
        ),
        "slow": (
            "Das Übersetzungs-Programm antwortet nicht. Schreiben Sie auf Deutsch, oder nehmen Sie einen fertigen Satz.",
            "The translation program does not answer. Write in German, or take a ready phrase.",
        ),
        "refused": (
            "Das Übersetzungs-Programm lehnt die Anfrage ab. Bitte sagen Sie es der Technik (TRANSLATE_URL, TRANSLATE_KEY).",
            "The translation program refuses the request. Please tell the operators (TRANSLATE_URL, TRANSLATE_KEY).",
        ),
        "broken": (
            "Das Übersetzungs-Programm hat einen Fehler gemeldet. Schreiben Sie auf Deutsch, oder nehmen Sie einen fertigen Satz.",
            "The translation program reports an error. Write in German, or take a ready phrase.",
        ),
    }
)

# What is hidden: links, e-mails, and whatever has a digit in it, with the signs that belong to it ("14:30", "§ 24", "0391 540").
_HIDDEN = re.compile(
    rf"{LINK.pattern}|{EMAIL.pattern}|(?<!§)§+\s*\d+\w?|\+?\d(?:[\d.,:/()-]|[ \u00a0](?=\d))*(?<![.,:/(-])",
    re.IGNORECASE,
)
# Machines put spaces into it, change its case, turn its brackets round, or write its number with digits of their own.
_MASK = re.compile(r"[\[\]]\s*[xх]\s*(\d{1,3})\s*[xх]\s*[\[\]]|\b[xх](\d{1,3})[xх]\b", re.IGNORECASE)


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
    masked, hidden = mask(text)
    translated = unmask(await translator.translate(masked, source, target), hidden)
    return Draft(translated, tuple(survived(text, translated)))


def mask(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with [X0X], [X1X] … for what a machine must not touch, and what these stand for."""
    hidden: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept = match[0].rstrip(AFTER_LINK) if LINK.match(match[0]) else match[0]
        hidden.append(kept)
        return f"[X{len(hidden) - 1}X]{match[0][len(kept) :]}"

    return _HIDDEN.sub(hide, text), tuple(hidden)


def unmask(text: str, hidden: tuple[str, ...]) -> str:
    """Put back what was hidden. A mask that stands for nothing is taken away: its number was made up."""

    def show(match: re.Match[str]) -> str:
        number = int(match[1] or match[2])
        return hidden[number] if number < len(hidden) else ""

    return _MASK.sub(show, text)


def open_translator(url: str, key: str) -> Translator | None:
    """The house's translator; None when it has none, which is the default: then its client is not even loaded."""
    if not url:
        return None
    from bot.desk.libretranslate import LibreTranslate

    return LibreTranslate(url, key)
