"""Hear one child's age where she tells more: "er ist fünf, geht aber noch nicht zur Schule"; or that she tells of several.

1. What her whole sentence says counts first.
2. Else one clause may tell the age, if every word of it does, and if the others count nothing but a class at school.
3. Of several children none is guessed.
"""

from __future__ import annotations

import re
from datetime import date

from knowledge.fold import fold, phrases, plain
from knowledge.hear import ages
from knowledge.hear.amounts import Part, Phrase, parts_of, tokens_of
from knowledge.hear.classes import grade
from knowledge.model import Born

_CLAUSES = re.compile(r"(?:(?<!\d)\.|,(?!\d)|[;!\n])+|\s(?:und|aber|and|but|w|bas|bes|بس|لكن|ولكن|و)\s|\sو(?=\S)")
_RANGE = re.compile(r"\d\s*-\s*\d")
_OLDEST = 18
_LONG = 24  # words; a longer story is about more than children

_CHILDREN = phrases("""
kinder, kindern, söhne, töchter, mädchen, jungs, jungen, children, kids, sons, daughters, boys, girls, اطفال, اولاد, ولاد, بنات, ابناء, wlad, awlad, banat
""")
_TWO_CHILDREN = phrases("طفلين, طفلان, ولدين, ولدان, بنتين, بنتان, ابنين, ابنتين, waladein, walden, benten, tefelen")
# Beside two numbers these say that it is one child, or something else than ages.
_ONE_OR_NONE = ages.ELSEWHERE - _CHILDREN


def born(words: str, language: str, today: date) -> Born | None:
    """When her child was born, as far as these words say it."""
    return ages.born(words, language, today) or _in_one_clause(words, language, today)


def siblings(words: str) -> bool:
    """Does she tell of several children, or how many she has?"""
    said = tuple(fold(words).split())
    if not 0 < len(said) <= _LONG or _any(_ONE_OR_NONE, said) or _RANGE.search(plain(words)):
        return False
    tokens = tuple(tokens_of(words))
    counted = [part for part in _parts(tokens) if part.amount < _OLDEST or part.unit]
    how_many = any(part.amount > 1 and tokens[part.end : part.end + 1] in _CHILDREN for part in counted)
    return len(counted) > 1 or how_many or _any(_TWO_CHILDREN, said)


def _in_one_clause(words: str, language: str, today: date) -> Born | None:
    clauses = [clause for clause in _CLAUSES.split(plain(words)) if clause.strip()]
    if len(clauses) < 2 or "?" in plain(words) or len(words.split()) > _LONG:
        return None
    heard = [(clause, told) for clause in clauses if (told := ages.born(clause, language, today, strangers=0))]
    if len(heard) != 1:
        return None
    others = [clause for clause in clauses if clause != heard[0][0]]
    counting = [clause for clause in others if _parts(tuple(tokens_of(clause))) and grade(clause) is None]
    return None if counting else heard[0][1]


def _parts(tokens: Phrase) -> list[Part]:
    """What is counted; "ein Kind" counts nothing."""
    return [part for part in parts_of(tokens) if part.amount != 1 or part.unit or tokens[part.start].isdigit()]


def _any(kind: frozenset[Phrase], said: Phrase) -> bool:
    return any(said[at : at + length] in kind for length in (1, 2, 3) for at in range(len(said)))
