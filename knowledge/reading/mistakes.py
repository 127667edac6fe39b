"""A mistake in the content: where it is, what is wrong and what to do about it, in English and in German."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process


@dataclass(frozen=True, slots=True)
class Complaint:
    """One kind of mistake or remark: what is wrong, then what to do; values stand in braces, with names.

    A value called `near` becomes "Did you mean …?".
    """

    english: tuple[str, str]
    german: tuple[str, str]

    def said(self, values: tuple[tuple[str, str], ...], language: str) -> tuple[str, str]:
        what, remedy = (words.format_map(dict(values)) for words in (self.german if language == "de" else self.english))
        near = dict(values).get("near")
        if near:
            remedy = f"Meinten Sie „{near}“? {remedy}" if language == "de" else f'Did you mean "{near}"? {remedy}'
        return what, remedy

    def as_hint(self, **values: str) -> dict[str, str]:
        """The remedy alone, for a complaint whose own is {hint}."""
        return {"hint": self.english[1].format(**values), "hinweis": self.german[1].format(**values)}


@dataclass(frozen=True, slots=True)
class Mistake:
    """What keeps a file from being used. `line` is 0 when it is about the file as a whole."""

    path: str
    line: int
    complaint: Complaint
    values: tuple[tuple[str, str], ...] = ()

    @property
    def what(self) -> str:
        return self.complaint.said(self.values, "en")[0]

    @property
    def remedy(self) -> str:
        return self.complaint.said(self.values, "en")[1]

    def said(self, language: str) -> str:
        """The whole sentence; `language` is "de", or English is said."""
        what, remedy = self.complaint.said(self.values, language)
        place = f", {'Zeile' if language == 'de' else 'line'} {self.line}" if self.line else ""
        return f"{self.path}{place}: {what}. {remedy}"

    def __str__(self) -> str:
        return self.said("en")


class Mistakes(Exception):
    """Every mistake of all files, in the order of files and lines."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes, key=lambda mistake: (mistake.path, mistake.line)))
        super().__init__(str(self))

    def said(self, language: str) -> str:
        return "\n".join(mistake.said(language) for mistake in self.mistakes)

    def __str__(self) -> str:
        return self.said("en")


class Unfit(Exception):
    """A text that does not fit where it stands; whoever knows the line makes it a Mistake."""

    def __init__(self, complaint: Complaint, **values: str) -> None:
        super().__init__(complaint.english[0])
        self.complaint = complaint
        self.values = values


def differences(german: Iterable[str], here: Iterable[str]) -> Mapping[str, str]:
    """What a translation lacks, and what only it has, as the values `missing` and `more`; empty when they are the same."""
    missing, more = sorted({*german} - {*here}), sorted({*here} - {*german})
    return {"missing": ", ".join(missing) or "–", "more": ", ".join(more) or "–"} if missing or more else {}


def nearest(name: str, known: Sequence[str]) -> str:
    """The known name that was probably meant, or "" when none is near."""
    best = process.extractOne(name.casefold(), known, scorer=fuzz.ratio, score_cutoff=60)
    return best[0] if best else ""
