"""What may be kept of a question that nobody could answer: what it is about, and nothing about who asked.

1. Only words that we know are kept: words of our own questions, common words, and a table of everyday ones. A name, a
   street or a slip of the finger is in none of them. When in doubt, a word is left out.
2. Words that are names, too, and whatever follows "my name is", are left out even where we know them.
3. Numbers become "#"; links, e-mails and @names go whole.
4. What remains is short, and nothing at all when it tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.desk.plain_words import BEFORE_A_NAME, BEHIND_A_NAME, EVERYDAY, NAMES, ONLY_SMALL
from knowledge.find.common_words import COMMON
from knowledge.find.words import folded
from knowledge.hear.numerals import COUNTING
from knowledge.model import Finder, Knowledge

LONGEST = 120  # characters that are kept
READ = 1_000  # characters that are looked at
LEFT_OUT, NUMBER = "…", "#"
MOST_NAMES = 3  # words that may belong to one name

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|@\w+|\b[\w-]+\.(?:de|com|org|net|info|eu|ua|tr|ir)\b\S*", re.IGNORECASE
)
_PIECE = re.compile(
    r"""(?P<address> \ufffc )
      | (?P<number>  [+§#]? (?:(?<!\w)\w{0,20})? \d [\w.,:/()\-]* (?:[ \u00a0]+[\d(][\d.,:/()\-]*)* )
      | (?P<word>    [^\W\d_]+(?:['’\u200c][^\W\d_]+)* )
      | (?P<end>     [.!?؟…\n]+ )
      | (?P<comma>   [,،;:؛]+ )""",
    re.VERBOSE,
)
_HIDING = re.compile(
    "[\u064b-\u0652\u0640\u200b\u200d-\u200f\u202a-\u202e\u2066-\u2069\u00ad]"
)  # marks that change no word
_STREET = re.compile(r"(?:straße|strasse|str|weg|platz|allee|gasse|ring|damm|ufer|street|road|avenue|sokak|cadde)$")
_ENDINGS = re.compile(r"(?<=...)(?:en|er|es|em|e|n|s)$")
_BEGINNINGS = re.compile(r"^(?:و?[بفك]?ال|و?لل|[وبلفك])(?=..)")


def _table(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split())


_EVERYDAY = {language: _table(words) for language, words in EVERYDAY.items()}
_COMMON = {language: frozenset(folded(word) for word in words) for language, words in COMMON.items()}
_ALL_NAMES = frozenset().union(*map(_table, NAMES.values()))
_BEFORE = frozenset(map(folded, BEFORE_A_NAME))
_ONLY_SMALL = frozenset(map(folded, ONLY_SMALL))
_BEHIND = frozenset(map(folded, BEHIND_A_NAME))


_COUNTED = frozenset(
    folded(word) for row in COUNTING.values() for names in row.split(",") for word in re.split(r"[/\s]+", names) if word
)
IN_A_ROW = 4  # so many numbers in words, one after the other, are dictated


def scrub(words: str, language: str, knowledge: Knowledge) -> str:
    """What may be kept, at most 120 characters; "" when nothing is left that tells something."""
    pieces = list(_pieces(words))
    known = _known(words, language, knowledge, pieces)
    kept = list(_without_names(_without_dictation(pieces), known))
    if not any(known.is_telling(piece) for piece in kept if piece.kind == "word"):
        return ""
    return _cut(_joined(kept))


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str  # "word", "number", "end", "comma", "address"; "gone" for what was left out
    text: str = ""
    begins: bool = False  # stands at the beginning of a sentence

    @property
    def folded(self) -> str:
        return folded(self.text) if self.kind == "word" else ""


GONE = _Piece("gone")


def _pieces(words: str) -> Iterator[_Piece]:
    text = _ADDRESS.sub(" \ufffc ", _HIDING.sub("", words[:READ]))
    begins = True
    for match in _PIECE.finditer(text):
        kind = str(match.lastgroup)
        yield _Piece(kind, match[0], begins)
        begins = kind == "end"


@dataclass(frozen=True, slots=True)
class _Known:
    """Which words may stay. `capitals`: a capital letter inside a sentence says nothing (German, or all is in capitals)."""

    finder: Finder
    languages: frozenset[str]
    places: frozenset[str]
    capitals: bool

    def has(self, piece: _Piece) -> bool:
        forms = _forms(piece.folded)
        if forms & _ALL_NAMES or forms & self.places:
            return False
        if piece.folded in _ONLY_SMALL and not piece.begins and piece.text.istitle():
            return False
        if not self.capitals and not piece.begins and piece.text[0].isupper():
            return bool(forms & _EVERYDAY["de"]) or any("de" in self.finder.languages_with(form) for form in forms)
        return self.is_common(piece) or any(self._is_ours(form) for form in forms)

    def is_common(self, piece: _Piece) -> bool:
        return any(piece.folded in _COMMON.get(language, ()) for language in self.languages)

    def is_telling(self, piece: _Piece) -> bool:
        return not self.is_common(piece) and piece.folded not in _BEFORE

    def _is_ours(self, form: str) -> bool:
        in_a_table = any(form in _EVERYDAY.get(language, ()) for language in self.languages)
        return in_a_table or bool(self.languages & {*self.finder.languages_with(form)})


def _known(words: str, language: str, knowledge: Knowledge, pieces: Sequence[_Piece]) -> _Known:
    heard = knowledge.finder.language_of(words) or language
    lettered = [piece.text for piece in pieces if piece.kind == "word" and len(piece.text) > 1]
    shouted = sum(text.isupper() for text in lettered) > len(lettered) / 2
    names = " ".join((*(place.name for place in knowledge.places), *(one.name for one in knowledge.districts.values())))
    places = frozenset(map(folded, re.findall(r"\w{4,}", names))) - _EVERYDAY["de"]
    languages = frozenset({heard, language, "de"} - {""})
    return _Known(knowledge.finder, languages, places, capitals=shouted or heard == "de")


def _forms(word: str) -> frozenset[str]:
    """The word, and what it is without an ending (German) or a beginning (Arabic)."""
    return frozenset({word, _ENDINGS.sub("", word), _BEGINNINGS.sub("", word)})


def _without_dictation(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Numbers in words, many one after the other, are one number."""
    for is_counted, some in groupby(pieces, key=lambda piece: piece.kind == "number" or piece.folded in _COUNTED):
        row = list(some)
        if is_counted and len(row) >= IN_A_ROW:
            yield _Piece("number", NUMBER)
        else:
            yield from row


def _without_names(pieces: Iterable[_Piece], known: _Known) -> Iterator[_Piece]:
    """The pieces that may stay, GONE for the others."""
    kept: list[_Piece] = []
    names_left = 0  # how many words may still belong to a name that was announced
    for piece in pieces:
        before = kept[-1] if kept else GONE
        is_common = piece.kind == "word" and known.is_common(piece)
        if piece.kind == "number":
            if before.kind == "word" and _STREET.search(before.folded):
                kept[-1] = GONE
            names_left = 0
        elif piece.kind in ("end", "address") or (is_common and 0 < names_left < MOST_NAMES):
            names_left = 0
        may_stay = piece.kind != "address" and (piece.kind != "word" or known.has(piece))
        if piece.kind == "word" and names_left and not is_common:
            names_left -= 1
            may_stay = False
        if piece.kind == "word" and piece.folded in _BEHIND and before.kind == "word" and not known.is_common(before):
            kept[-1] = GONE
        if piece.folded in _BEFORE and piece.kind == "word":
            names_left = MOST_NAMES
        kept.append(piece if may_stay else GONE)
    yield from kept


def _joined(pieces: Sequence[_Piece]) -> str:
    said = ""
    for kind, some in groupby(pieces, key=lambda piece: piece.kind):
        row = list(some)
        if kind in ("end", "comma"):
            said += row[0].text.strip()[:1]
        elif kind == "word":
            said += "".join(f" {piece.text}" for piece in row)
        else:
            said += f" {NUMBER if kind == 'number' else LEFT_OUT}"
    return said.strip()


def _cut(said: str) -> str:
    if len(said) <= LONGEST:
        return said
    return said[:LONGEST].rpartition(" ")[0].rstrip(f"{LEFT_OUT} ") + LEFT_OUT
