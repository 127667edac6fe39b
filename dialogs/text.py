"""A sentence in no language yet.

`_("Your child is {months} months old.", months=7)` names a sentence and its values; `bot.catalogues` says it in her
language. The English sentence is the key (msgid). A value may be a Text of its own, which is then said in her language too; so are a
day ("Monday, 23 November") and a time of day ("9:00").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or paragraph: `message` is the msgid, `values` fill its {braces}; `plural` and `count` choose a plural form."""

    message: str
    plural: str = ""
    count: int = 1
    values: tuple[tuple[str, str | int | date | time | Text], ...] = ()


def _(message: str, /, **values: str | int | date | time | Text) -> Text:
    """A sentence for the catalogue (extracted under the keyword `_`)."""
    return Text(message, values=tuple(sorted(values.items())))


def ngettext(one: str, many: str, count: int, /, **values: str | int | date | time | Text) -> Text:
    """A sentence that changes with a number; `{count}` stands for the number itself."""
    return Text(one, plural=many, count=count, values=tuple(sorted({**values, "count": count}.items())))


def verbatim(words: str) -> Text:
    """Words that are the same in every language: a name, an address, a telephone number."""
    return Text("{words}", values=(("words", words),))


def paragraphs(*texts: Text) -> Text:
    """Several paragraphs of one bubble."""
    names = [f"paragraph{number}" for number in range(len(texts))]
    return Text("\n\n".join(f"{{{name}}}" for name in names), values=tuple(zip(names, texts, strict=True)))


def listed(*texts: Text) -> Text:
    """A list in one bubble, one entry a line."""
    names = [f"entry{number}" for number in range(len(texts))]
    return Text("\n".join(f"- {{{name}}}" for name in names), values=tuple(zip(names, texts, strict=True)))
