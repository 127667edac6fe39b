"""Hear that something is denied: "kein Deutschkurs", "I don't work", "ليس في مركز الاستقبال".

A "no" that stands before a comma answers what was asked, and denies nothing of what follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.fold import fold, fold_ours, plain

_DENYING = """
nicht kein keine keinen keinem keiner keines keins nie niemals ohne weder nichts nix nein nee nö nimmer
not no don dont doesn doesnt didn didnt isn isnt aren arent wasn wasnt won wont haven havent cannot never without neither nor nope
لا لم لن ليس ليست لست لسنا ليسوا مو مش موب مب بدون بلا دون غير ولا لأ مافي مافيه مفيش
نه نیست نیستم نیستیم ندارم نداریم بدون
na tune nînim nakim
değil yok hayır
не нет нету ни без ні немає нема
nie bez brak
nu fără
pas jamais sans non
không chưa
"""
# "still" is said with a word that denies elsewhere: "ما زلت", "لا أزال"
_STILL = "زال زلت زلنا زالت ازال يزال تزال نزال"
# Arabic "ما" asks before these ("ما هي التكلفة") and denies before anything else ("ما بشتغل").
_ASKING = "هو هي هذا هذه اذا"

_WORDS = frozenset(fold(_DENYING).split())
_STILL_WORDS, _ASKING_WORDS = frozenset(fold(_STILL).split()), frozenset(fold(_ASKING).split())
_MA = fold("ما")
_LA = fold("لا")
_INFLECTED = re.compile(r"\w{2,}m[iu]yor\w*|ما(?:ب|عند|عم|عاد|اشتغل|في)\w*|نمي\w+")
_LEADING = re.compile(r"^\W*(?:nein|nee|nö|ne|no|nope|لا|لأ|نه|нет|ні|nie|nu|non|hayir|khong|na)\s*[,.;:!،-]+\s*(?=\w)")


def denials(words: str) -> int:
    """How often her words deny something."""
    return _count(fold(_LEADING.sub("", plain(words))).split())


@lru_cache(maxsize=8192)
def denials_of_ours(wording: str) -> int:
    """`denials` for wordings of our own, which come again with every message. Never for her words: these are remembered."""
    return _count(fold_ours(wording).split())


def _count(said: Sequence[str]) -> int:
    return sum(_denies(word, said[at + 1] if at + 1 < len(said) else "") for at, word in enumerate(said))


def _denies(word: str, following: str) -> bool:
    if word in (_MA, _LA) and following in _STILL_WORDS:
        return False
    if word == _MA:
        return bool(following) and following not in _ASKING_WORDS and not following.startswith("ال")
    return word in _WORDS or bool(_INFLECTED.fullmatch(word))
