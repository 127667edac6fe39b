"""One article: the head between two `---`, the text below, and every reference in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from knowledge.model import GERMAN, Article, Fact
from knowledge.reading import article_complaints, complaints, fields
from knowledge.reading.forms import Field, Form, compose, fill
from knowledge.reading.markdown import links, look_at, look_for_digits, look_for_marks
from knowledge.reading.mistakes import differences, nearest
from knowledge.reading.pages import Page
from knowledge.wording import REFERENCE, braced, fingerprint, references

LEAST_ASKED = 3
_FENCE = "---"
FINGERPRINT = re.compile(r"[0-9a-f]{12}", re.ASCII)
_BRACED = re.compile(r"\{[^{}\n]*\}|[{}]")
STRANGE_REFERENCES = (article_complaints.UNKNOWN_FACT, article_complaints.BRACES)
_ASK = "Add the words a mother might type, one per line."
_FRAGE = "Ergänzen Sie Worte, die eine Mutter tippen könnte, eine Zeile je Frage."

_HEAD = {
    "title": Field(
        fields.text, needed=True, hint="Add what the answer is about.", hinweis="Ergänzen Sie die Überschrift."
    ),
    "asked": Field(fields.text, needed=True, many=True, hint=_ASK, hinweis=_FRAGE),
    "german": Field(fields.text),
    "reviewed": Field(fields.day_and_name),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as it was read, as far as it could be read; `head` and `text` are the two parts of `page`."""

    topic: str
    language: str
    page: Page
    head: Page
    text: Page
    form: Form | None = None

    @property
    def title(self) -> str:
        return str(self.form.values.get("title", "")) if self.form else ""

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.title, self.text.text)


def draft(page: Page, topic: str, language: str) -> Draft:
    """The head and the text of an article, each with its mistakes noted."""
    lines = page.text.split("\n")
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE), 0)
    head, text = page.part("\n".join(lines[1:end]), 1), page.part("\n".join(lines[end + 1 :]), end + 1)
    one = Draft(topic, language, page, head, text)
    if not page.readable:
        return one
    if lines[0].rstrip() != _FENCE or not end:
        page.note(1, article_complaints.OPEN_FRONT if lines[0].rstrip() == _FENCE else article_complaints.NO_FRONT)
        return one
    if text.text.strip():
        look_at(text)
    else:
        page.note(0, article_complaints.NO_BODY)
    root = compose(head)
    if root is None:
        return one
    form = fill(head, root, _HEAD)
    _look_at_head(head, form, language)
    return replace(one, form=form)


def _look_at_head(head: Page, form: Form, language: str) -> None:
    if "title" in form.values:
        look_for_digits(head, form.values["title"], form.lines["title"])
        look_for_marks(head, form.values["title"], form.lines["title"])
    asked = form.values.get("asked", ())
    if "asked" in form.values and form.whole and len(asked) < LEAST_ASKED:
        head.note(form.lines["asked"], article_complaints.FEW_ASKED, count=str(len(asked)))
    if language == GERMAN and "german" in form.lines:
        head.note(form.lines["german"], article_complaints.GERMAN_IN_GERMAN)


def finish(
    one: Draft, german: Draft | None, known: Mapping[str, Fact], names: Collection[str] | None
) -> Article | None:
    """The article, if nothing is wrong with it.

    known: the facts · names: the ids of all facts, also of faulty ones; None when facts.yaml cannot be read at all.
    """
    if one.form is None:
        return None
    if names is not None:
        look_at_references(one.head, one.title, one.form.lines.get("title", 1), known, names)
        for number, line in enumerate(one.text.text.split("\n"), start=1):
            look_at_references(one.text, line, number, known, names)
    now = german.fingerprint if german and german.title else ""
    if one.language != GERMAN:
        _look_at_fingerprint(one.head, one.form, now)
        if german is None:
            one.page.note(0, article_complaints.NO_GERMAN, topic=one.topic)
        elif one.form.values.get("german") == now:  # of an older German text it is known that it says something else
            _compare(one, german)
    if one.page.mistakes:
        return None
    body = one.text.text.strip()
    return Article(
        topic=one.topic,
        language=one.language,
        body=body,
        facts=tuple(dict.fromkeys(name for _kind, name in references(f"{one.title}\n{body}"))),
        outdated=bool(now) and one.form.values.get("german", now) != now,
        **one.form.values,
    )


def _look_at_fingerprint(head: Page, form: Form, now: str) -> None:
    now = now or "0" * 12
    value = form.values.get("german", "")
    if "german" not in form.lines:
        remedy = article_complaints.NOT_FINGERPRINT.as_hint(now=now)
        head.note(form.line, complaints.NO_KEY, name="german", **remedy)
    elif not FINGERPRINT.fullmatch(value):
        head.note(form.lines["german"], article_complaints.NOT_FINGERPRINT, value=value, now=now)


def _compare(one: Draft, german: Draft) -> None:
    """Note where a translation has not the facts or the links of the German article."""
    here, there = f"{one.title}\n{one.text.text}", f"{german.title}\n{german.text.text}"
    unlike = differences(braced(there), braced(here))
    if unlike and not any(mistake.complaint in STRANGE_REFERENCES for mistake in one.page.mistakes):
        one.text.note(1, article_complaints.OTHER_FACTS, **unlike)
    if unlike := differences(links(german.text.text), links(one.text.text)):
        one.text.note(1, article_complaints.OTHER_LINKS, **unlike)


def look_at_references(page: Page, text: str, line: int, known: Mapping[str, Fact], names: Collection[str]) -> None:
    """Note what stands in braces and is no reference, or refers to nothing."""
    for found in _BRACED.findall(text):
        match = REFERENCE.fullmatch(found)
        if match is None:
            page.note(line, article_complaints.BRACES, found=found)
            continue
        kind, name = match.groups()
        if name not in names:
            page.note(line, article_complaints.UNKNOWN_FACT, name=name, near=nearest(name, sorted(names)))
        elif name in known and not (known[name].value if kind == "fact" else known[name].citation):
            what, instead = ("value", f"{{law:{name}}}") if kind == "fact" else ("citation", f"{{fact:{name}}}")
            page.note(line, article_complaints.NO_VALUE, name=name, what=what, instead=instead)
