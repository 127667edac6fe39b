"""Bring words into one plain form, so that spellings which mean the same look the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Letters that differ on keyboards but not for the reader. What decomposes (é, أ, й, ﻻ) needs no line here.
_ARABIC = {"ى": "ي", "ی": "ي", "ې": "ي", "ێ": "ي", "ے": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ە": "ه"}
_ARABIC |= {"ھ": "ه", "ہ": "ه", "ۃ": "ه", "ٱ": "ا", "ۆ": "و", "ۇ": "و", "ڵ": "ل", "ڕ": "ر", "ړ": "ر", "ـ": ""}
_LATIN = {"ı": "i", "ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
_CYRILLIC = {"ґ": "г"}
_LETTERS = str.maketrans(_ARABIC | _LATIN | _CYRILLIC)

_FRACTION = re.compile(r"(?<=\d)(?=[¼-¾⅐-⅞])")
_APOSTROPHE = re.compile(r"(?<=[\u0400-\u04ff])['’ʼ`′](?=[\u0400-\u04ff])")  # п'ять and п’ять are one word
_SIGNS = {
    "🔟": "10",
    "٫": ".",
    "٬": ",",
    "،": ",",
    "؛": ";",
    "؟": "?",
    "⁄": "/",
    "∕": "/",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
}


def _one(character: str) -> str:
    """What is left of one decomposed character: nothing of marks and invisible ones, a space for line ends."""
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf", "Cs", "Co", "Cn"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category[0] == "Z" or category == "Cc":
        return " "
    return _SIGNS.get(character, character)


def plain(words: str) -> str:
    """Like `fold`, but punctuation stays: for whoever must tell "1,5" from "1 5"."""
    apart = _APOSTROPHE.sub("", _FRACTION.sub(" ", words))
    loose = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", apart).casefold())
    kept = "".join(map(_one, loose)).translate(_LETTERS)
    return " ".join(unicodedata.normalize("NFC", kept).split())


def fold(words: str) -> str:
    """Small letters without marks, ASCII digits, one space between words, no punctuation, no symbols."""
    return " ".join("".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in plain(words)).split())


def words_of(lines: str) -> frozenset[str]:
    """The folded words of a table whose entries are parted by commas or spaces."""
    return frozenset(fold(lines).split())


def wordings_of(lines: str) -> Iterator[str]:
    """The folded wordings of a table whose entries are parted by commas."""
    return (wording for wording in map(fold, lines.split(",")) if wording)


def phrases(lines: str) -> frozenset[tuple[str, ...]]:
    """The same, each as its words."""
    return frozenset(tuple(wording.split()) for wording in wordings_of(lines))


@lru_cache(maxsize=8192)
def fold_ours(wording: str) -> str:
    """`fold` for wordings of our own, which are compared with every message. Never for her words: these are remembered."""
    return fold(wording)
