"""Hear that she takes something back and says it anew: "nein, ich meinte 4 Jahre", "no, I meant Bernburg", "لا، قصدي ٤ سنوات".

1. A phrase that says so ("ich meinte") is plain; a bare "nein," before other words is not: it may simply be her answer.
2. Without a comma behind it, a "no" may deny what follows ("لا أعمل"): then it takes back nothing.
3. Of "nicht 3, sondern 4" the second counts.
"""

from __future__ import annotations

import re

from knowledge.fold import fold, wordings_of
from knowledge.model import Correction

_LONGEST = 5  # words of a phrase
_PAUSES = (",", ".", ";", ":", "!", "،", "-", "–", "…")
_MOST = 16  # words; a longer sentence tells a story

# They take back what was said, or may be an answer of their own.
_NO = """
nein, nee, nö, no, nope, nah, oh, oh nein, ach, ach nein, ach so, ups, oops, sorry, entschuldigung, verzeihung, pardon, halt, moment, warte, warte mal, warten sie,
wait, hm, hmm, äh, لا, لأ, لا لا, عفوا, اسفة, آسفة, أنا آسفة, معذرة, لحظة, اه, نه, нет, ні
"""
# They say that what follows is meant instead.
_INSTEAD = """
ich meinte, ich meinte aber, meinte, ich meine, ich mein, gemeint, gemeint war, gemeint ist, gemeint habe ich, ich wollte sagen, ich wollte schreiben, wollte sagen, wollte schreiben,
falsch, das ist falsch, das war falsch, das stimmt nicht, stimmt nicht, nicht richtig, das ist nicht richtig, korrektur, verschrieben, vertippt, ich habe mich verschrieben,
ich habe mich vertippt, hab mich verschrieben, hab mich vertippt, richtig ist, eigentlich, sondern,
i meant, i meant to say, i meant to write, meant, i mean, i wanted to say, i wanted to write, wrong, that is wrong, that s wrong, that was wrong, this is wrong, not right,
that is not right, that s not right, correction, my mistake, mistake, typo, i made a mistake, actually, i should say,
قصدي, كان قصدي, انا قصدي, اقصد, أقصد, انا اقصد, كنت اقصد, قصدت, بقصد, عنيت, اعني, يعني, غلط, هذا غلط, خطا, خطأ, هذا خطأ, غير صحيح, هذا غير صحيح, مو صحيح, مش صحيح,
تصحيح, اخطأت, أخطأت, غلطت, الصحيح, الصحيح هو, بل
"""
# She says of her child or her home how it is: these words belong to what is meant.
_STATING = """
er ist, sie ist, es ist, er ist erst, sie ist erst, mein kind ist, das kind ist, mein sohn ist, meine tochter ist, mein baby ist, das baby ist, ich wohne, wir wohnen, ich lebe, wir leben,
he is, she is, it is, he s, she s, my child is, my son is, my daughter is, my baby is, the baby is, i live, we live,
عمره, عمرها, هو عمره, هي عمرها, ابني عمره, بنتي عمرها, ابنتي عمرها, طفلي عمره, طفلتي عمرها, هو, هي, اسكن, أسكن, نسكن, ساكنة, ساكنين, اعيش, أعيش, نعيش
"""
_NOT_BUT = re.compile(
    r"^\s*(?:nicht|not|ليس|ليست|مو|مش)\b.{1,40}?(?:\bsondern\b|\bbut\b|\bبل\b|\bولكن\b|[,،;])\s*(?P<rest>.+)$",
    re.I | re.S,
)


_NOES, _INSTEADS, _STATES = (frozenset(wordings_of(lines)) for lines in (_NO, _INSTEAD, _STATING))


def correction(words: str) -> Correction | None:
    """What she says instead, if she takes something back."""
    pieces = words.split()
    if len(pieces) > _MOST:
        return None
    denied = plainly = False
    while pieces:
        instead, no = _beginning(pieces, _INSTEADS), _beginning(pieces, _NOES)
        if not instead and not (no and _is_apart(pieces[no - 1], pieces[no:])):
            break
        plainly = plainly or bool(instead)
        denied, pieces = True, pieces[instead or no :]
    rest = " ".join(pieces)
    other = _NOT_BUT.match(rest)
    if other:
        return Correction(_without_beginning(other["rest"]), plainly=True)
    stated = bool(_beginning(pieces, _STATES))
    if not pieces or not fold(rest) or not (denied or stated):
        return None
    return Correction(rest, plainly=plainly or stated, marked=denied)


def _is_apart(no: str, rest: list[str]) -> bool:
    """Does her "no" stand for itself, and not before what it denies?"""
    return no.endswith(_PAUSES) or bool(_beginning(rest, _INSTEADS | _STATES | _NOES))


def _without_beginning(words: str) -> str:
    pieces = words.split()
    while pieces and (length := _beginning(pieces, _INSTEADS | _NOES)):
        pieces = pieces[length:]
    return " ".join(pieces) or words


def _beginning(pieces: list[str], phrases: frozenset[str]) -> int:
    """How many of the pieces, at their beginning, are one of the phrases; the longest counts."""
    for length in range(min(_LONGEST, len(pieces)), 0, -1):
        if fold(" ".join(pieces[:length])) in phrases:
            return length
    return 0
