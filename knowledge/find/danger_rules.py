"""Which concepts make an alarm when they stand together in a sentence, and of which danger.

1. `needs`: each must be there, at another place of the sentence, no more than a few words from the first. `a|b`: one of them.
2. `others` (the Kita, an office, the war) silences a rule when it stands nearer to the deed than the person does, and
   anywhere in the sentence when only a pronoun says who the person is.
3. `kid` silences a rule when the sentence begins with it: her child is the one who does it.
4. A word of `harmless` near the deed silences a rule.
5. A concept of `unless` silences a rule wherever it stands in the sentence.
6. The first rule that holds says which danger it is: a child that may die comes first, a man who beats before her despair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.find.concepts import Seen
from knowledge.model import Danger

NEAR = 8  # words between the first need and each of the others


@dataclass(frozen=True, slots=True)
class Rule:
    """Alarms when all needs stand near each other: `near` words. `heeds` and `unless`: what silences it."""

    needs: str
    danger: Danger = "violence"
    heeds: str = "harmless others"
    near: int = NEAR
    unless: str = ""


RULES = (
    Rule("overdose", "despair", heeds="", unless="child kid remedy"),
    Rule("swallow poison", "poison", heeds="", near=5),
    Rule("swallow pill child|kid", "poison", heeds="harmless", unless="remedy"),
    Rule("life", "life", heeds=""),
    Rule("bleed much", "life", heeds="", near=4),
    Rule("scald hot", "life", heeds="", near=5),
    Rule("symptom child|kid", "life", near=6, unless="calm"),
    Rule("abuse", "child", heeds=""),
    Rule("touch child|kid he", "child", heeds="harmless"),
    Rule("touch child|kid him", "child", heeds="harmless kid others"),
    Rule("abduct child|kid", "child", unless="lack"),
    Rule("unknown took child|kid", "child", unless="lack"),
    Rule("missing", "child", heeds="", unless="lack"),
    Rule("own child|kid", "own", heeds="harmless others", near=6, unless="he him suffered"),
    Rule("myself", "despair", heeds="", unless="he him remedy others lack"),
    Rule("despair", "despair", heeds="", unless="he him"),
    Rule("blow he"),
    Rule("blow me", heeds="harmless others kid"),
    Rule("blow house me|i", heeds="harmless others kid"),
    Rule("blow belt child|kid|me", heeds="harmless others kid"),
    Rule("blow child him", heeds="harmless others kid"),
    Rule("threat he|him|me", heeds="harmless others kid"),
    Rule("take thing he|him"),
    Rule("take thing forbid"),
    Rule("thing forbid he|him"),
    Rule("take child he|him threat|fear"),
    Rule("fear feared"),
    Rule("anger fear he"),
    Rule("guard feared"),
    Rule("fear home", heeds="harmless others kid"),
    Rule("forbid out he"),
    Rule("forbid out him me", heeds="harmless others kid"),
    Rule("forbid fear he|him", heeds="harmless others kid"),
    Rule("barred out", heeds="others kid"),
    Rule("harm fear", heeds="harmless others kid"),
    Rule("grabs says leave"),
    Rule("rage he", heeds="harmless others kid"),
    Rule("rage rage|sign|fear him", heeds="harmless others kid"),
    Rule("rage me him", heeds="harmless others kid"),
    Rule("flee feared"),
    Rule("flee refuge|fear|hidden|night"),
    Rule("refuge he|feared|child|night"),
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
    Rule("brutal he"),
    Rule("brutal him", heeds="harmless others kid"),
    Rule("peril house|he"),
    Rule("peril him", heeds="harmless others kid"),
    Rule("dangerous he"),
    Rule("dangerous him me", heeds="harmless others kid"),
    Rule("whither feared"),
    Rule("wed", heeds="harmless"),
    Rule("shield", unless="lack"),
    Rule("despair", "despair", heeds=""),
    Rule("dark dark|fear", "despair", heeds="harmless others kid"),
    Rule("alarm", heeds=""),
    Rule("mourn", "grief", heeds=""),
    Rule("dead child|kid", "grief", heeds="", near=6, unless="relative lack"),
)
_NEEDS = {rule: tuple(tuple(need.split("|")) for need in rule.needs.split()) for rule in RULES}
_BEGIN = tuple((rule, frozenset(needs[0])) for rule, needs in _NEEDS.items())  # most sentences are settled by it
_RANKS = {rule: rank for rank, rule in enumerate(RULES)}
NEVER = len(RULES)


def rank(seen: Seen) -> int:
    """The number of the first rule that holds in a sentence in which these concepts were seen; NEVER where none does."""
    return next((_RANKS[rule] for rule, begin in _BEGIN if not begin.isdisjoint(seen) and _holds(rule, seen)), NEVER)


def _holds(rule: Rule, seen: Seen) -> bool:
    if any(concept in seen for concept in rule.unless.split()):
        return False
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
