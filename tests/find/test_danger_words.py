"""The words of danger and the rules about them speak of the same concepts: one that is misspelt would silence a rule."""

from __future__ import annotations

from typing import get_args

from knowledge.find.danger_rules import RULES
from knowledge.find.danger_words import DANGER, Concept

TOLD = set(get_args(Concept))


def test_every_concept_is_told_of_where_the_words_are_explained() -> None:
    assert {concept for words in DANGER.values() for concept in words} == TOLD


def test_every_rule_names_concepts_that_there_are_and_each_is_named_by_one() -> None:
    named = " ".join(f"{rule.needs} {rule.heeds} {rule.unless}" for rule in RULES).replace("|", " ").split()

    assert set(named) == TOLD - {"alike"}  # it only takes a word away from the others
