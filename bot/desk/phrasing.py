"""What a counsellor may say in two languages at once: phrases and articles, found by German words.

1. Both sides say the same: facts are filled in on both, on the same day.
2. What may not be said is offered without its words, and says why: it cannot be sent by mistake.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from knowledge.model import Knowledge

Kind = Literal["phrase", "article"]
Mark = Literal["missing", "withheld", "outdated", "due", "unreviewed"]

GERMAN = "de"
# What the desk says to a mark, in German and in English.
MARKS: Mapping[Mark, tuple[str, str]] = MappingProxyType(
    {
        "missing": ("Gibt es noch nicht in ihrer Sprache.", "Not there in her language yet."),
        "withheld": (
            "Darf heute nicht gesagt werden: Eine Angabe darin gilt nicht (mehr).",
            "Must not be said today: something in it is not true (any more).",
        ),
        "outdated": (
            "Die Übersetzung ist älter als der deutsche Text. Prüfen Sie beide.",
            "The translation is older than the German text. Compare the two.",
        ),
        "due": (
            "Eine Angabe darin müsste neu geprüft werden. Fragen Sie nach, bevor Sie es senden.",
            "Something in it is due for a check. Ask before you send it.",
        ),
        "unreviewed": ("Noch von keiner zweiten Person gelesen.", "Not read by a second person yet."),
    }
)


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to say. `german` and `hers` are plain words; `hers` is in `language`, and empty where it is missing.

    withheld: it must not be said today; both texts are empty then, and `facts` names why · blanks: what the counsellor
    fills in (`knowledge.blanks`) · marks: what she must know before she sends it, worded in MARKS · facts: the ids of
    those that are not true today or due for a check.
    """

    id: str  # "phrase:greeting-hello", "article:costs-lunch"
    kind: Kind
    title: str  # German: the phrase's group, or the article's title
    german: str
    hers: str
    language: str
    blanks: tuple[str, ...] = ()
    withheld: bool = False
    marks: tuple[Mark, ...] = ()
    facts: tuple[str, ...] = ()


def find(
    words: str,
    language: str,
    knowledge: Knowledge,
    on: date,
    *,
    kinds: Collection[Kind] = ("phrase", "article"),
    at_most: int = 8,
) -> tuple[Offer, ...]:
    """What fits these German words, best first, with her side in `language`; without words: phrases, group by group."""
    raise NotImplementedError


def offer_of(id: str, language: str, knowledge: Knowledge, on: date) -> Offer | None:
    """The offer with this id; None when the editors have taken it away."""
    raise NotImplementedError
