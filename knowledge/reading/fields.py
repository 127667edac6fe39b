"""How the text of one field becomes a value, or does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from knowledge.reading import article_complaints, complaints
from knowledge.reading.mistakes import Complaint, Unfit, nearest

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_PHONE = re.compile(r"\+?\d[\d /()-]*\d", re.ASCII)
_MARKS = re.compile(r"\*\*|__|`|\]\(|[{}]|</?[A-Za-z]")
LEAST_LETTERS = 3
_EMAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+")


def text(words: str) -> str:
    return words


def phrase(words: str) -> str:
    """Words that are looked for in what mothers write: one or two letters would be found everywhere."""
    if sum(character.isalpha() for character in words) < LEAST_LETTERS:
        raise Unfit(complaints.TOO_SHORT, value=words)
    return words


def plain(words: str) -> str:
    """Words that are put into other texts, and so can hold no marks of their own."""
    if sign := _MARKS.search(words):
        raise Unfit(article_complaints.NOT_PLAIN, sign=sign[0])
    return words


def _shaped(shape: re.Pattern[str], complaint: Complaint) -> Callable[[str], str]:
    def take(words: str) -> str:
        if not shape.fullmatch(words):
            raise Unfit(complaint, value=words)
        return words

    return take


identifier = _shaped(_ID, complaints.NOT_ID)
url = _shaped(_URL, complaints.NOT_URL)
phone = _shaped(_PHONE, complaints.NOT_PHONE)
email = _shaped(_EMAIL, complaints.NOT_EMAIL)


def day(words: str) -> date:
    try:
        if _DATE.fullmatch(words):
            return date.fromisoformat(words)
    except ValueError:
        pass
    raise Unfit(complaints.NOT_DATE, value=words)


def day_and_name(words: str) -> str:
    """A date, or a date and who it was: "2026-11-22, Ada Muster"."""
    day(re.split("[, ]", words, maxsplit=1)[0])
    return words


def one_of(known: Sequence[str]) -> Callable[[str], str]:
    def take(words: str) -> str:
        if words not in known:
            raise Unfit(complaints.NOT_ONE_OF, value=words, near=nearest(words, known), known=", ".join(known))
        return words

    return take
