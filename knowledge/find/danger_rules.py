"""Which concepts make an alarm when they stand together in a sentence.

1. `needs`: each must be there, at another place of the sentence, no more than a few words from the first. `a|b`: one of them.
2. `others` (the Kita, an office, the war) silences a rule when it stands nearer to the deed than the person does, and
   anywhere in the sentence when only a pronoun says who the person is.
3. `kid` silences a rule when the sentence begins with it: her child is the one who does it.
4. A word of `harmless` near the deed silences every rule but those of `alarm`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.find.concepts import Seen

NEAR = 8  # words between the first need and each of the others


@dataclass(frozen=True, slots=True)
class Rule:
    """Alarms when all needs stand near each other: `near` words. `heeds`: what silences it."""

    needs: str
    heeds: str = "harmless others"
    near: int = NEAR


RULES = (
    Rule("alarm", heeds=""),
    Rule("blow he"),
    Rule("blow me", heeds="harmless others kid"),
    Rule("blow child him", heeds="harmless others kid"),
    Rule("threat he|him|me", heeds="harmless others kid"),
    Rule("take thing he|him"),
    Rule("take thing forbid"),
    Rule("thing forbid he|him"),
    Rule("take child he|him threat|fear"),
    Rule("fear feared"),
    Rule("fear home", heeds="harmless others kid"),
    Rule("forbid out he"),
    Rule("forbid out him me", heeds="harmless others kid"),
    Rule("forbid fear he|him", heeds="harmless others kid"),
    Rule("rage he", heeds="harmless others kid"),
    Rule("rage rage|sign|fear him", heeds="harmless others kid"),
    Rule("rage me him", heeds="harmless others kid"),
    Rule("flee feared"),
    Rule("flee refuge|fear|hidden"),
    Rule("refuge he|feared|child"),
    Rule("run"),
    Rule("leave fear|refuge|hidden|threat"),
    Rule("banish he|him"),
    Rule("hidden he|him", heeds="harmless others kid"),
    Rule("chase he", heeds="harmless kid"),
    Rule("chase him|fear me|i|child", heeds="harmless others kid"),
    Rule("fetch although he|him"),
    Rule("marry force|unwilling", heeds="harmless"),
    Rule("force he|him me"),
    Rule("mark he", heeds="harmless others kid"),
    Rule("mark me|i", heeds="harmless others kid child"),
    Rule("mark dark", heeds="harmless others kid"),
    Rule("dark dark|fear", heeds="harmless others kid"),
    Rule("swallow poison", heeds="", near=5),
    Rule("bleed much", heeds="", near=4),
    Rule("scald hot", heeds="", near=5),
)
_NEEDS = {rule: tuple(tuple(need.split("|")) for need in rule.needs.split()) for rule in RULES}
_BEGIN = {rule: frozenset(needs[0]) for rule, needs in _NEEDS.items()}  # most sentences are settled by it


def alarms(seen: Seen) -> bool:
    """Does any rule hold in a sentence in which these concepts were seen?"""
    return any(_holds(rule, seen) for rule, begin in _BEGIN.items() if not begin.isdisjoint(seen))


def _holds(rule: Rule, seen: Seen) -> bool:
    first, *others = ([place for concept in need for place in seen.get(concept, ())] for need in _NEEDS[rule])
    return all((first, *others)) and any(_holds_at(rule, place, others, seen) for place in first)


def _holds_at(rule: Rule, place: int, others: Sequence[Sequence[int]], seen: Seen) -> bool:
    far = []
    for need, places in zip(_NEEDS[rule][1:], others, strict=True):
        again = need[0] == rule.needs.split()[0]  # the same concept twice: two words of it
        near = [abs(at - place) for at in places if abs(at - place) <= rule.near and not (again and at == place)]
        if not near:
            return False
        far.append(min(near))
    return not any(_silences(concept, place, max(far, default=0), seen) for concept in rule.heeds.split())


def _silences(concept: str, place: int, far: int, seen: Seen) -> bool:
    places = seen.get(concept, ())
    if concept == "kid":
        person = min((at for who in ("me", "he", "him") for at in seen.get(who, ())), default=NEAR)
        return any(at <= place and at <= person for at in places) and "he" not in seen
    if concept == "harmless":
        return any(abs(at - place) <= 3 for at in places)
    return any(abs(at - place) <= max(far, 1) or "he" not in seen for at in places)
