"""What an article says: its references to facts, its fingerprint, and its words once the facts are put in."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from knowledge.model import Article, Fact, Knowledge

REFERENCE = re.compile(r"\{(fact|law):([^{}\s]+)\}")


@dataclass(frozen=True, slots=True)
class Worded:
    """A text with its facts put in. `due`: the facts whose review is overdue; it may be said, and somebody should look."""

    text: str
    due: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """A text that must not be said on this day, because these facts are not true (any more, or yet)."""

    facts: tuple[Fact, ...]


def references(text: str) -> tuple[tuple[str, str], ...]:
    """What a text refers to, in order: ("fact" or "law", id)."""
    return tuple((kind, name) for kind, name in REFERENCE.findall(text))


def braced(text: str) -> frozenset[str]:
    """The references of a text, as they are typed."""
    return frozenset(match[0] for match in REFERENCE.finditer(text))


def fingerprint(title: str, body: str) -> str:
    """Which German text a translation was made from; the same however its lines are broken. A phrase has no title."""
    return hashlib.sha256(" ".join(f"{title}\n{body}".split()).encode()).hexdigest()[:12]


def whole(article: Article) -> str:
    """Title and body, as they are shown."""
    return f"**{article.title}**\n\n{article.body}"


def set_apart(words: str) -> str:
    """For a line from right to left, where "116 016" would be shown as "016 116": U+2066 … U+2069,
    https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates."""
    return f"\u2066{words}\u2069"


def render_facts(text: str, knowledge: Knowledge, on: date, *, right_to_left: bool = False) -> Worded | Withheld:
    """A title or a body with its facts put in, or which facts forbid that. A reference that does not exist is a KeyError.

    right_to_left: each value is then set apart.
    """
    said = {name: knowledge.facts[name] for _kind, name in references(text)}
    expired = tuple(fact for fact in said.values() if not fact.stands(on))
    if expired:
        return Withheld(expired)

    def word(match: re.Match[str]) -> str:
        fact = said[match[2]]
        words = fact.value if match[1] == "fact" else fact.citation
        return set_apart(words) if right_to_left else words

    return Worded(REFERENCE.sub(word, text), tuple(fact for fact in said.values() if fact.is_due(on)))
