"""A translator of the house: a server that speaks like LibreTranslate, best one of our own (https://docs.libretranslate.com)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import aiohttp

from bot.desk.translating import Reason, Untranslated

PATIENCE = 10.0  # seconds; a counsellor is waiting
MOST_BYTES = 1_000_000  # of an answer


class LibreTranslate:
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
