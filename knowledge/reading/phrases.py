"""The phrases of all languages: one file a language, in it groups, in a group short names with a text each.

A translation has two lines below its name, `text:` and `german:`, the fingerprint of the German text that it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from knowledge.blanks import BLANK, BLANKS, blanks_of
from knowledge.groups import GROUPS
from knowledge.model import GERMAN, Fact, Phrase
from knowledge.reading import complaints, fields, phrase_complaints
from knowledge.reading.articles import FINGERPRINT, STRANGE_REFERENCES, look_at_references
from knowledge.reading.forms import HINT, HINWEIS, Field, compose, entries, fill, is_empty, is_form, line_of, taken
from knowledge.reading.markdown import look_for_digits
from knowledge.reading.mistakes import Unfit, differences, nearest
from knowledge.reading.pages import Page
from knowledge.wording import braced, fingerprint

_SPELLED = {blank.casefold(): blank for blank in BLANKS}
_TRANSLATED = {"text": Field(fields.text, needed=True), "german": Field(fields.text)}
_MARKUP = re.compile(r"\*\*|__|`|\]\(|</?[A-Za-z]")


@dataclass(frozen=True, slots=True)
class _Wording:
    """A phrase in one language; the lines of its name and of its text.

    made_from: the fingerprint of the German text, None where there is no such line · made_from_at: its line, 0 where the
    words stand alone.
    """

    id: str
    group: str
    text: str
    named_at: int
    line: int
    made_from: str | None = None
    made_from_at: int = 0


def phrases(
    pages: Mapping[str, Page], known: Mapping[str, Fact], names: Collection[str] | None
) -> Mapping[str, Phrase]:
    """The phrases, group by group. `pages`: by language · `known` and `names`: the facts, as for articles."""
    wordings = {
        language: {wording.id: wording for wording in _wordings(page, language != GERMAN, known, names)}
        for language, page in pages.items()
    }
    german = wordings.get(GERMAN, {})
    if GERMAN in pages and not pages[GERMAN].mistakes:  # else the others would be blamed for what is wrong there
        for language, page in pages.items():
            for wording in wordings[language].values() if language != GERMAN else ():
                _compare(page, wording, german)
    order = [*GROUPS]
    return {
        one.id: Phrase(one.id, one.group, *_texts(one, wordings))
        for one in sorted(german.values(), key=lambda one: order.index(one.group))
    }


def _texts(german: _Wording, wordings: Mapping[str, Mapping[str, _Wording]]) -> tuple[dict[str, str], frozenset[str]]:
    """The texts by language, German first, and the languages whose text was made from another German one."""
    others = {language: here[german.id] for language, here in wordings.items() if german.id in here}
    others.pop(GERMAN, None)
    now = fingerprint("", german.text)
    outdated = frozenset(language for language, here in others.items() if here.made_from != now)
    return {GERMAN: german.text, **{language: here.text for language, here in others.items()}}, outdated


def _wordings(
    page: Page, is_made_from_german: bool, known: Mapping[str, Fact], names: Collection[str] | None
) -> Iterator[_Wording]:
    root = compose(page)
    first: dict[str, int] = {}
    for group, group_key, node in entries(page, root) if root else ():
        if group not in GROUPS:
            near = nearest(group, [*GROUPS])
            page.note(
                line_of(group_key), phrase_complaints.STRANGE_GROUP, name=group, near=near, known=", ".join(GROUPS)
            )
            continue
        for id, key, value in entries(page, node):
            line = line_of(value)
            if id in first:
                page.note(line_of(key), complaints.TWICE, name=id, first=str(first[id]))
                continue
            first[id] = line_of(key)
            try:
                fields.identifier(id)
            except Unfit as unfit:
                page.note(line_of(key), unfit.complaint, **unfit.values)
            if is_empty(value):
                page.note(line_of(key), complaints.EMPTY, name=id, hint=HINT, hinweis=HINWEIS)
                continue
            wording = _Wording(id, group, "", line_of(key), line)
            if is_made_from_german and is_form(value):
                form = fill(page, value, _TRANSLATED)
                made_from, at = form.values.get("german"), form.lines.get("german", form.line)
                line, text = form.lines.get("text", line), form.values.get("text")
                wording = replace(wording, line=line, made_from=made_from, made_from_at=at)
            else:
                text = taken(page, value, fields.text)
            if text is not None:
                _look_at(page, text, line, known, names)
                yield replace(wording, text=text)


def _look_at(page: Page, text: str, line: int, known: Mapping[str, Fact], names: Collection[str] | None) -> None:
    if names is not None:
        look_at_references(page, text, line, known, names)
    look_for_digits(page, text, line)
    for sign in dict.fromkeys(_MARKUP.findall(text)):
        page.note(line, phrase_complaints.MARKUP, sign=sign)
    for sign in dict.fromkeys(re.findall(r"[\[\]]", BLANK.sub("", text))):
        page.note(line, phrase_complaints.OPEN_BLANK, sign=sign)
    for blank in blanks_of(text):
        if blank not in BLANKS:
            near = _SPELLED.get(nearest(blank, [*_SPELLED]), "")
            page.note(line, phrase_complaints.STRANGE_BLANK, name=blank, near=near, known=", ".join(BLANKS))


def _look_at_fingerprint(page: Page, here: _Wording, now: str) -> None:
    if not here.made_from_at:
        page.note(here.line, phrase_complaints.BARE, name=here.id, now=now)
    elif here.made_from is None:
        remedy = phrase_complaints.NOT_FINGERPRINT.as_hint(now=now)
        page.note(here.made_from_at, complaints.NO_KEY, name="german", **remedy)
    elif not FINGERPRINT.fullmatch(here.made_from):
        page.note(here.made_from_at, phrase_complaints.NOT_FINGERPRINT, value=here.made_from, now=now)


def _compare(page: Page, here: _Wording, all_german: Mapping[str, _Wording]) -> None:
    """Note where a translation is not the German phrase's: its name, its group, its blanks, its facts."""
    german = all_german.get(here.id)
    if german is None:
        page.note(
            here.named_at, phrase_complaints.STRANGE_PHRASE, name=here.id, near=nearest(here.id, sorted(all_german))
        )
        return
    if here.group != german.group:
        page.note(here.named_at, phrase_complaints.OTHER_GROUP, name=here.id, group=german.group)
    _look_at_fingerprint(page, here, fingerprint("", german.text))
    if unlike := differences(_shown_blanks(german.text), _shown_blanks(here.text)):
        page.note(here.line, phrase_complaints.OTHER_BLANKS, name=here.id, **unlike)
    unlike = differences(braced(german.text), braced(here.text))
    strange = {mistake.line for mistake in page.mistakes if mistake.complaint in STRANGE_REFERENCES}
    # Of a text made from an older German one it is known that it says something else.
    if unlike and here.line not in strange and here.made_from == fingerprint("", german.text):
        page.note(here.line, phrase_complaints.OTHER_FACTS, phrase=here.id, **unlike)


def _shown_blanks(text: str) -> list[str]:
    return [f"[{blank}]" for blank in blanks_of(text)]
