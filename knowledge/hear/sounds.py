"""What is left of a name when it is spelled by ear, or written in a script without vowels."""

from __future__ import annotations

import re

from anyascii import anyascii

from knowledge.fold import fold

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")

# One after the other: German spellings, and those of people who heard them, become the same.
_BY_EAR = (
    ("qu", "kw"),
    ("sch|sh|ss|zh", "s"),
    ("tsch|tch|ch|kh", "h"),
    ("ts|tz|cz", "z"),
    ("ck|q|c", "k"),
    ("ph|pf", "f"),
    ("th|dt", "t"),
    ("gh", "g"),
    ("v", "w"),
    ("ei|ey|ay|aj|ej", "ai"),
    ("oe|ue|ae", "o"),
    ("y|j|ie", "i"),
    (r"(.)\1", r"\1"),
    ("h$", ""),
)
_EAR = tuple((re.compile(written), heard) for written, heard in _BY_EAR)

_BY_BONES = (
    ("sch|sh|ch(?=t)", "s"),
    ("kh|ch", "h"),
    ("gh|ck|[jkqcgx]", "g"),
    ("ts|tz|[zß]", "s"),
    ("ph|pf|[vw](?=[^w]*)", "f"),
)
_BONES = tuple((re.compile(written), bone) for written, bone in _BY_BONES)


def is_arabic(word: str) -> bool:
    """Is it in Arabic script?"""
    return bool(_ARABIC.search(word))


def in_latin(word: str) -> str:
    """A Cyrillic or other word letter by letter in Latin, folded."""
    return fold(anyascii(word).replace("'", "")).replace(" ", "")


def by_ear(word: str) -> str:
    """The same for spellings that sound alike to a newcomer; of a Latin or Cyrillic word."""
    heard = in_latin(word) if _CYRILLIC.search(word) else word
    for written, sound in _EAR:
        heard = written.sub(sound, heard)
    return heard


def bones(word: str) -> str:
    """The consonants, those that Arabic script cannot tell apart as one; comparable between Latin and Arabic."""
    arabic = is_arabic(word)
    text = in_latin(word) if arabic else word
    text = text.replace("p", "b").replace("dt", "t").replace("th", "t").replace("nn", "n")
    if arabic:
        text = re.sub(r"(?<!^)w", "", text)  # و inside a word is nearly always a vowel
    for written, bone in _BONES:
        text = written.sub(bone, text)
    first, rest = text[:1], text[1:]
    kept = first + re.sub(r"[aeiouyh]", "", rest)
    return re.sub(r"(.)\1+", r"\1", kept)
