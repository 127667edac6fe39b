"""Hear wishes that may come at any time, in whole sentences: "can you write Arabic please", "wer liest das hier?".

`wholly`: what her words are made of, when they are nothing but wishes and the words around them. `among`: a wording of at
least two words that stands whole within a longer sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from knowledge.fold import fold, fold_ours
from knowledge.hear.framing import FRAME

Options = Sequence[tuple[str, Sequence[str]]]
Phrases = dict[tuple[str, ...], str]

NUMBER = "#"  # in `aside`: any number
WORDS_OF_A_SENTENCE = 16
_AROUND = ""


def wholly(words: str, options: Options, aside: Sequence[str] = ()) -> tuple[str, ...]:
    """The options that her words are made of, each once, in her order; empty when she says more than these."""
    said = tuple(fold(words).split())
    if not 0 < len(said) <= WORDS_OF_A_SENTENCE:
        return ()
    phrases, longest = _known(_frozen(options), tuple(aside))
    found: list[str] = []
    at = 0
    while at < len(said):
        for length in range(min(longest, len(said) - at), 0, -1):
            key = phrases.get(said[at : at + length])
            if key is not None:
                found.append(key)
                at += length
                break
        else:
            if not (NUMBER in aside and said[at].isdigit()):
                return ()
            at += 1
    return tuple(dict.fromkeys(key for key in found if key != _AROUND))


def among(words: str, options: Options) -> str | None:
    """The option that has the longest wording (of two words or more) which stands whole in hers; None for two of them."""
    hers = f" {fold(words)} "
    found = [(len(wording), key) for wording, key in _several(_frozen(options)) if f" {wording} " in hers]
    longest = max(found, default=(0, ""))[0]
    keys = {key for length, key in found if length == longest}
    return keys.pop() if len(keys) == 1 else None


def _frozen(options: Options) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((key, tuple(said)) for key, said in options)


# Both remember wordings of our own, never her words.
@lru_cache(maxsize=64)
def _known(options: tuple[tuple[str, tuple[str, ...]], ...], aside: tuple[str, ...]) -> tuple[Phrases, int]:
    phrases: Phrases = dict.fromkeys(_folded((*FRAME.split(","), *aside)), _AROUND)
    for key, said in reversed(options):
        phrases |= dict.fromkeys(_folded(said), key)
    return phrases, max(map(len, phrases))


@lru_cache(maxsize=64)
def _several(options: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((" ".join(wording), key) for key, said in options for wording in _folded(said) if len(wording) > 1)


def _folded(wordings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for wording in wordings:
        if folded := fold_ours(wording):
            yield tuple(folded.split())
