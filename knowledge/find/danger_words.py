"""How the words of danger are written down, and where they stand: three files of violence at home, and one each of a home
that is not safe, of despair, of children, of death and of emergencies.

A concept is what a word speaks of: the man she fears, a blow, a threat. For each language it lists beginnings of words, in
their usual spelling (they are folded when they are read). Three letters or fewer, or a dot at the end, mean the whole word;
`a_b` means one right after the other, `a+b` near each other in any order, `-a` an ending that says "me" on a deed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from knowledge.find.danger_words_child import CHILD
from knowledge.find.danger_words_despair import DESPAIR
from knowledge.find.danger_words_east import EAST
from knowledge.find.danger_words_grief import GRIEF
from knowledge.find.danger_words_slavic import SLAVIC
from knowledge.find.danger_words_unsafe import UNSAFE
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
    "brutal",  # what he is, rather than what he does
    "peril",  # she is not safe: an alarm only with "house", at home
    "dangerous",
    "house",
    "whither",  # where can she go: an alarm only beside a man whom she leaves
    "unknown",  # she does not know where; an alarm only beside "took", a child that he has taken
    "took",
    "grabs",  # he will take the children, as he "says", if she leaves
    "says",
    "night",  # tonight: an alarm only beside a refuge
    "barred",  # he does not let her, in one word
    "harm",  # do something to them: an alarm only beside fear
    "belt",  # what he beats with
    "anger",  # an alarm only beside fear and him
    "guard",  # she protects her child: an alarm only beside a man whom she fears
    "shield",  # she asks for protection
    "wed",  # somebody wants to marry her, or her daughter, off
    "despair",  # she does not want to live; "myself": the same, where no man is spoken of
    "myself",
    "overdose",
    "abuse",  # of a child, or of her; enough by itself
    "touch",  # what a man does to a child
    "abduct",
    "missing",  # her child is not where it should be
    "own",  # what she herself did to her child; "suffered": no, somebody else did, or she only heard of it
    "suffered",
    "life",  # danger to life, enough by itself; "symptom": with a child
    "symptom",
    "calm",  # it is over, or slight, or only supposed
    "pill",  # no poison, but nothing for a child to find; "remedy": it was meant to be taken
    "remedy",
    "dead",
    "mourn",  # the death of a child, in one word
    "relative",  # somebody else's death
    "lack",  # a jacket, a form, a vaccination: what else may be lost, or protects
    "alike",  # a word that only looks like a deed with a typo
]

_TABLES = ({**WEST, **SLAVIC, **EAST}, UNSAFE, DESPAIR, CHILD, EMERGENCY, GRIEF)
DANGER: Mapping[str, Mapping[str, str]] = {
    language: {
        concept: " ".join(table[language].get(concept, "") for table in _TABLES)
        for concept in {concept for table in _TABLES for concept in table[language]}
    }
    for language in _TABLES[0]
}
