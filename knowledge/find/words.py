"""What the finder does to a word before it compares it: fold its letters, stem it, write it in Latin letters.

Each function is total: any string goes in, and nothing is raised.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

import Stemmer  # type: ignore[import-not-found]
from anyascii import anyascii

from knowledge.fold import fold

LONGEST = 1_000  # characters of a message that are looked at; a question stands at its beginning
WORDS_KNOWN = 8_192  # each is remembered, so that it need not be worked out for every message anew

SNOWBALL: Mapping[str, str] = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fa": "persian",
    "fr": "french",
    "pl": "polish",
    "ro": "romanian",
    "ru": "russian",
    "tr": "turkish",
}
NATIVE_SCRIPT: Mapping[str, str] = {"ar": "arabic", "fa": "arabic", "ru": "cyrillic", "uk": "cyrillic"}

_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile(r"[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CYRILLIC_APOSTROPHE = re.compile(r"(?<=[\u0400-\u04ff])['’ʼ`](?=[\u0400-\u04ff])")
_UMLAUT_AS_TWO = re.compile(r"(?<![aeoqu])([aou])e")
# What `fold` leaves apart and careless fingers do not: hamza on its seat, Ukrainian and Russian е.
_LETTERS = str.maketrans({"ئ": "ي", "ؤ": "و", "ء": None, "ё": "е", "є": "е", "і": "и", "ї": "и", "ъ": None, " ": None})

# One Latin letter for each family of sounds, so that "tasjil", "tasgeel" and تسجيل meet; vowels are not written.
_ARABIZI = (("5", "x"), ("kh", "x"), ("7", "h"), ("gh", "q"), ("8", "q"), ("9", "s"), ("6", "t"), ("sh", "c"), ("ch", "c"),
            ("th", "t"), ("dh", "d"), ("zh", "j"), ("g", "j"), ("k", "q"), ("z", "d"), ("v", "w"), ("p", "b"))  # fmt: skip
_NOT_CONSONANTS = re.compile(r"[^bcdfhjlmnqrstx]")
_ARABIC_PREFIX = re.compile(r"^[وبلفك]?ال(?=..)|^لل(?=..)")
_ARABIZI_PREFIX = re.compile(r"^(?:al|el|il)-?(?=...)")


def tidy(words: str) -> str:
    """Compatible forms made one, lower case, without marks that stand alone and signs that cannot be seen."""
    text = unicodedata.normalize("NFKC", words[:LONGEST]).casefold()
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    return _CYRILLIC_APOSTROPHE.sub("", text)


def tokens(words: str) -> list[str]:
    """The words of a message in lower case, with the marks on their letters kept (stemming needs them)."""
    return _WORD.findall(tidy(words))


@lru_cache(maxsize=WORDS_KNOWN)
def folded(token: str) -> str:
    """The token as careless fingers type it: `fold`, and ä = ae = a, one hamza, one Cyrillic е and и."""
    return _UMLAUT_AS_TWO.sub(r"\1", fold(token).translate(_LETTERS))


@lru_cache(maxsize=WORDS_KNOWN)
def latin(word: str) -> str:
    """The folded word in Latin letters and digits only; the word itself when nothing is left of it."""
    if word.isascii():
        return word
    return re.sub(r"[^a-z0-9]", "", anyascii(word).lower()) or word


def script(word: str) -> str:
    """One of "latin", "cyrillic", "arabic" and "other", by the word's first letter that tells."""
    for sign in word:
        if (sign.isascii() and sign.isalpha()) or "\u00c0" <= sign <= "\u024f" or "\u1e00" <= sign <= "\u1eff":
            return "latin"
        if "\u0400" <= sign <= "\u052f":
            return "cyrillic"
        if "\u0600" <= sign <= "\u06ff" or "\u0750" <= sign <= "\u077f" or "\ufb50" <= sign <= "\ufeff":
            return "arabic"
        if sign.isalpha():
            return "other"
    return "latin"


def consonants(word: str) -> str:
    """The consonants of a word in Arabic script, or of a word that spells Arabic or Persian in Latin letters and digits."""
    if script(word) == "arabic":
        word = _ARABIC_PREFIX.sub("", word).replace("ع", "").replace("غ", "ق")
        word = word.removesuffix("ه")  # the ending -a, which nobody writes as h in Latin letters
    else:
        word = _ARABIZI_PREFIX.sub("", word)
    text = latin(word)
    for written, sound in _ARABIZI:
        text = text.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", _NOT_CONSONANTS.sub("", text))


_stemmers: dict[str, Stemmer.Stemmer] = {}


@lru_cache(maxsize=WORDS_KNOWN)
def stems(token: str, language: str) -> frozenset[str]:
    """Folded stems of a token in a language: of the word as written, and of the word typed without its marks."""
    if language not in SNOWBALL or script(token) != NATIVE_SCRIPT.get(language, "latin"):
        return frozenset()
    if language not in _stemmers:
        _stemmers[language] = Stemmer.Stemmer(SNOWBALL[language])
    stem = _stemmers[language].stemWord
    return frozenset({folded(stem(token)), folded(stem(folded(token)))})


def forget_words() -> None:
    """Let go of the words of our content once they are learned: hers are others, and few."""
    for remembered in (folded, latin, stems):
        remembered.cache_clear()
