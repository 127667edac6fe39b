"""What a counsellor may say in two languages at once: phrases and articles, found by German words.

1. Both sides say the same: facts are filled in on both, on the same day.
2. What may not be said is offered without its words, and says why: it cannot be sent by mistake.
3. Words are compared as careless fingers type them: ä, ae and a are one, small and capital letters too, slips are forgiven.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from rapidfuzz import fuzz, process

from bot.channels.marking import direction, plain
from knowledge.blanks import blanks_of
from knowledge.find.common_words import COMMON
from knowledge.find.words import folded, tokens
from knowledge.groups import GROUPS
from knowledge.model import GERMAN, Article, Fact, Knowledge
from knowledge.wording import Withheld, render_facts, whole

Kind = Literal["phrase", "article"]
Mark = Literal["missing", "withheld", "outdated", "due", "unreviewed"]

# What the desk says to a mark, in German and in English.
MARKS: Mapping[Mark, tuple[str, str]] = MappingProxyType(
    {
        "missing": ("Gibt es noch nicht in ihrer Sprache.", "Not there in her language yet."),
        "withheld": (
            "Darf heute nicht gesagt werden: Eine Angabe darin gilt nicht (mehr).",
            "Must not be said today: something in it is not true (any more).",
        ),
        "outdated": (
            "Die Übersetzung ist älter als der deutsche Text. Vergleichen Sie beide.",
            "The translation is older than the German text. Compare the two.",
        ),
        "due": (
            "Eine Angabe darin müsste neu geprüft werden. Fragen Sie nach, bevor Sie es senden.",
            "Something in it is due for a check. Ask before you send it.",
        ),
        "unreviewed": ("Noch von keiner zweiten Person gelesen.", "Not read by a second person yet."),
    }
)
LEAST, NEAR = 55.0, 0.7  # likeness (0..100) below which nothing is offered; and the part of the best that is near it
SLIP, SHORTEST_MENDED = 82.0, 4  # how alike a mistyped word must be to one of ours, and how long
BEGINNING, INSIDE, SHORTEST_PART = 92.0, 85.0, 4  # "Termin" in "Terminen", "Vertrag" in "Betreuungsvertrag"
COVERED, FILLED = 0.85, 0.15  # what counts: how much of the question is there, how much of the line is asked for
COMMON_WEIGHT = 0.15
GROUP_WORTH = 0.8  # what it is worth when only the name of a phrase's group fits

_COMMON = frozenset(folded(token) for word in COMMON[GERMAN] for token in tokens(word))


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
    asked = tuple(dict.fromkeys(folded(token) for token in tokens(words)))
    if not asked:
        first = [f"phrase:{name}" for name in knowledge.phrases][:at_most] if "phrase" in kinds else []
        return tuple(_offers(first, language, knowledge, on))
    lines = [line for line in _lines(knowledge) if line[0].partition(":")[0] in kinds]
    scores = _scores(asked, lines)
    least = max(LEAST, NEAR * max(scores.values(), default=0.0))
    best = sorted((-score, id) for id, score in scores.items() if score >= least)
    return tuple(_offers([id for _, id in best[:at_most]], language, knowledge, on))


def offer_of(id: str, language: str, knowledge: Knowledge, on: date) -> Offer | None:
    """The offer with this id; None when the editors have taken it away."""
    kind, _, name = id.partition(":")
    if kind == "phrase" and name in knowledge.phrases:
        phrase = knowledge.phrases[name]
        title = GROUPS[phrase.group][0]
        both = (phrase.texts[GERMAN], phrase.texts.get(language, ""))
        marks: tuple[Mark, ...] = ("outdated",) if language in phrase.outdated else ()
        return _offer(Offer(id, "phrase", title, *both, language, blanks_of(both[0]), marks=marks), knowledge, on)
    german = knowledge.articles.get((name, GERMAN))
    if kind == "article" and german:
        here = knowledge.articles.get((name, language))
        both = (whole(german), whole(here) if here else "")
        return _offer(Offer(id, "article", german.title, *both, language, marks=_marks(here or german)), knowledge, on)
    return None


def _offers(ids: Iterable[str], language: str, knowledge: Knowledge, on: date) -> Iterator[Offer]:
    yield from (offer for id in ids if (offer := offer_of(id, language, knowledge, on)))


def _marks(article: Article) -> tuple[Mark, ...]:
    marks: Mapping[Mark, bool] = {"outdated": article.outdated, "unreviewed": not article.reviewed}
    return tuple(mark for mark, is_so in marks.items() if is_so)


def _offer(raw: Offer, knowledge: Knowledge, on: date) -> Offer:
    """The offer with its facts filled in on both sides, or without its words."""
    is_phrase = raw.kind == "phrase"
    due: dict[str, Fact] = {}
    said = []
    for text, language in ((raw.german, GERMAN), (raw.hers, raw.language)):
        worded = render_facts(text, knowledge, on, right_to_left=direction(language) == "rtl")
        if isinstance(worded, Withheld):
            why = tuple(fact.id for fact in worded.facts)
            return replace(raw, german="", hers="", withheld=True, marks=("withheld",), facts=why)
        due |= {fact.id: fact for fact in worded.due}
        said.append(worded.text if is_phrase else plain(worded.text))
    marks: tuple[Mark, ...] = (*(() if raw.hers else ("missing",)), *raw.marks, *(("due",) if due else ()))
    return replace(raw, german=said[0], hers=said[1], marks=marks, facts=tuple(due))


# ── how it is found ──────────────────────────────────────────────────────────────────────────────────────────────

Searched = tuple[str, frozenset[str], float]  # an offer's id, the words of one of its lines, what the line is worth


def _lines(knowledge: Knowledge) -> Iterator[Searched]:
    for phrase in knowledge.phrases.values():
        yield f"phrase:{phrase.id}", _words_of(phrase.texts[GERMAN]), 1.0
        yield f"phrase:{phrase.id}", _words_of(GROUPS[phrase.group][0]), GROUP_WORTH
    for (topic, language), article in knowledge.articles.items():
        if language == GERMAN:
            about = knowledge.topics[topic].about if topic in knowledge.topics else ""
            for line in (article.title, about, *article.asked):
                yield f"article:{topic}", _words_of(line), 1.0


@lru_cache(maxsize=8192)
def _words_of(ours: str) -> frozenset[str]:
    """The words of a line of our own. Never of a mother's or a counsellor's: these are remembered."""
    return frozenset(folded(token) for token in tokens(ours))


def _scores(asked: tuple[str, ...], lines: Collection[Searched]) -> dict[str, float]:
    """For each offer how well its best line fits, 0..100."""
    vocabulary = sorted(frozenset[str]().union(*(words for _, words, _ in lines)))
    meant = [(word, _weight(word), _meanings(word, vocabulary)) for word in asked]
    whole = sum(weight for _, weight, _ in meant)
    scores: dict[str, float] = {}
    for id, words, worth in lines:
        got = 0.0
        used: set[str] = set()
        for _, weight, likeness in meant:
            here = words & likeness.keys()
            if here:
                got += weight * max(likeness[word] for word in here)
                used |= here
        if got:
            filled = sum(map(_weight, used)) / sum(map(_weight, words))
            score = worth * (COVERED * got / whole + FILLED * 100 * filled)
            scores[id] = max(score, scores.get(id, 0.0))
    return scores


def _weight(word: str) -> float:
    return COMMON_WEIGHT if word in _COMMON else 1.0


def _meanings(word: str, vocabulary: Collection[str]) -> dict[str, float]:
    """The words of ours that a typed word may be, each with its likeness."""
    found: dict[str, float] = {}
    if len(word) >= SHORTEST_MENDED:
        near = process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=SLIP, limit=None)
        found = {ours: likeness for ours, likeness, _ in near if len(ours) >= SHORTEST_MENDED}
    for ours in vocabulary:
        short, long = sorted((word, ours), key=len)
        if len(short) >= SHORTEST_PART and short in long:
            part = BEGINNING if long.startswith(short) else INSIDE
            found[ours] = max(part, found.get(ours, 0.0))
    if word in vocabulary:
        found[word] = 100.0
    return found
