"""A machine's draft of a translation, which a person reads before it is sent; and what got lost in it.

1. Off unless the house has set TRANSLATE_URL: no word of hers leaves the house otherwise, and only to that address.
2. Nothing is logged and nothing kept, neither the words nor their translation.
3. Links, addresses and numbers are hidden from the machine and put back; what did not survive is named.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, Protocol

import aiohttp

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
PATIENCE = 10.0  # seconds; a counsellor is waiting
MOST_BYTES = 1_000_000  # of an answer

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
    """The house's translator; None when it has none, which is the default."""
    return LibreTranslate(url, key) if url else None


class LibreTranslate:
    """A server that speaks like LibreTranslate, best one of the house's own: https://docs.libretranslate.com."""

    def __init__(self, url: str, key: str = "", patience: float = PATIENCE) -> None:
        self._url = url.rstrip("/")
        self._key = key
        self._patience = patience
        self._pairs: frozenset[tuple[str, str]] = frozenset()

    async def translate(self, text: str, source: str, target: str) -> str:
        if not text.strip():
            return text
        try:
            async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self._patience)) as session:
                if (source, target) not in self._pairs:  # asked again each time: a language may have been added
                    self._pairs = _pairs(await self._ask(session, "GET", "/languages", None))
                if (source, target) not in self._pairs:
                    raise Untranslated("language")
                asked = {"q": text, "source": source, "target": target, "format": "text"}
                told = await self._ask(
                    session, "POST", "/translate", asked | ({"api_key": self._key} if self._key else {})
                )
        except TimeoutError:
            reason: Reason = "slow"
        except (aiohttp.ClientError, OSError, ValueError, RecursionError):
            reason = "broken"
        else:
            return _translation(told)
        # Outside the `except`, so that no chained exception carries her words.
        raise Untranslated(reason)

    async def _ask(self, session: aiohttp.ClientSession, verb: str, path: str, body: Mapping[str, str] | None) -> Any:
        # a redirect would carry her words to somebody else
        async with session.request(verb, self._url + path, json=body, allow_redirects=False) as answer:
            if answer.status != 200:
                raise Untranslated(_reason(answer.status))
            content = bytearray()
            async for piece in answer.content.iter_any():
                content += piece
                if len(content) > MOST_BYTES:
                    raise Untranslated("broken")
        return json.loads(content)


def _reason(status: int) -> Reason:
    if status == 429:
        return "busy"
    return "refused" if 300 <= status < 500 else "broken"


def _pairs(told: Any) -> frozenset[tuple[str, str]]:
    """Which language can be translated into which. A server that names no targets translates each into each."""
    if not isinstance(told, list) or not all(
        isinstance(one, dict) and isinstance(one.get("code"), str) for one in told
    ):
        raise Untranslated("broken")
    codes = [one["code"] for one in told]
    return frozenset(
        (one["code"], str(target)) for one in told for target in _targets(one, codes) if target != one["code"]
    )


def _targets(one: Mapping[str, Any], codes: list[str]) -> list[Any]:
    targets = one.get("targets", codes)
    return targets if isinstance(targets, list) else []


def _translation(told: Any) -> str:
    text = told.get("translatedText") if isinstance(told, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise Untranslated("broken")
    return text
