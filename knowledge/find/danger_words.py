"""How the words of danger are written down, and where they stand: three files of violence and one of
emergencies.

A concept is what a word speaks of: the man she fears, a blow, a threat. For each language it lists beginnings of words, in
their usual spelling (they are folded when they are read). Three letters or fewer, or a dot at the end, mean the whole word;
`a_b` means one right after the other, `a+b` near each other in any order, `-a` an ending that says "me" on a deed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from knowledge.find.danger_words_east import EAST
from knowledge.find.danger_words_slavic import SLAVIC
from knowledge.find.danger_words_west import WEST
from knowledge.find.emergency_words import EMERGENCY

Concept = Literal[
    "he",  # a man (or his mother) of whom violence at home is told; "him": a pronoun, who may be anybody
    "him",
    "feared",  # he, in the form that says he is feared or fled from
    "i",
    "me",
    "child",  # a child that something is done to; "kid": her child as the one who does it
    "kid",
    "others",  # other children, the Kita, an office, the war: the deed is then often another matter
    "blow",  # a deed against a body, also locking in
    "threat",
    "take",
    "thing",  # what he takes: telephone, passport, money
    "fear",
    "home",
    "forbid",
    "out",  # what he forbids: going out, telephoning, seeing people
    "rage",
    "sign",  # says little alone, and much beside rage or fear
    "flee",
    "run",  # she ran away with the children, out of a home rather than out of a war
    "leave",  # she wants to part from him; an alarm only beside fear
    "banish",  # he sends her back to her country
    "refuge",
    "hidden",
    "chase",
    "fetch",
    "although",  # he fetches the child in spite of a ban
    "marry",
    "force",
    "unwilling",  # parents want it, she does not: an alarm only beside a marriage
    "mark",  # bruises, blood
    "dark",  # despair; two signs of it are enough
    "alarm",  # enough by itself
    "harmless",  # a proposal, a course on prevention: no deed near it counts
    "swallow",  # a child drank or ate something; "poison": what no child may swallow
    "poison",
    "bleed",  # "much": and it does not stop
    "much",
    "scald",  # "hot": with boiling water, badly
    "hot",
    "alike",  # a word that only looks like a deed with a typo
]

_AT_HOME = {**WEST, **SLAVIC, **EAST}
DANGER: Mapping[str, Mapping[str, str]] = {
    language: {
        concept: f"{at_home.get(concept, '')} {EMERGENCY[language].get(concept, '')}"
        for concept in at_home.keys() | EMERGENCY[language].keys()
    }
    for language, at_home in _AT_HOME.items()
}
