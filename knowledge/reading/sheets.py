"""The lists that belong to no article: topics, facts, districts, places, synonyms, what is asked, words of danger."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from knowledge.model import District, Fact, Place, Topic
from knowledge.reading import complaints, fields
from knowledge.reading.forms import (
    HINT,
    HINWEIS,
    Field,
    Form,
    compose,
    entries,
    fill,
    forms,
    items,
    line_of,
    note_unfit,
    texts,
)
from knowledge.reading.mistakes import nearest
from knowledge.reading.pages import Page

T = TypeVar("T")

CONFIDENCES = ("confirmed_law_text", "confirmed_official_page", "confirmed_secondary")
COLUMNS = ("name", "district", "postcodes", "source")
_POSTCODE = re.compile(r"\d{5}", re.ASCII)
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)

_TOPIC = {"group": Field(fields.identifier, needed=True), "about": Field(fields.text, needed=True)}
_FACT = {
    "id": Field(fields.identifier, needed=True),
    "value": Field(fields.plain, needed=True, filled=False),
    "citation": Field(fields.plain, needed=True, filled=False),
    "source": Field(
        fields.url,
        needed=True,
        hint="A fact without a source is not said to anybody.",
        hinweis="Eine Tatsache ohne Quelle wird niemandem gesagt.",
    ),
    "checked_on": Field(fields.day, needed=True),
    "review_by": Field(fields.day, needed=True),
    "confidence": Field(fields.one_of(CONFIDENCES), needed=True),
    "valid_from": Field(fields.day),
    "valid_to": Field(fields.day),
    "note": Field(fields.text),
}
_DISTRICT = {
    "id": Field(fields.identifier, needed=True),
    "name": Field(fields.plain, needed=True),
    "office": Field(fields.plain, needed=True),
    "address": Field(fields.plain),
    "phone": Field(fields.phone),
    "email": Field(fields.email),
    "website": Field(fields.url),
    "hours": Field(fields.plain),
    "portal_url": Field(fields.url),
    "source": Field(fields.url),
    "checked_on": Field(fields.day),
}
_FACT_DATES = (("checked_on", "review_by"), ("valid_from", "valid_to"))


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """What a list holds. `names`: every id that stands in it, also where the rest is wrong; None when it cannot be read."""

    values: Mapping[str, T]
    names: Collection[str] | None


def facts(page: Page, numbers: Collection[str] = ()) -> Sheet[Fact]:
    """`numbers`: the ids of facts with which is counted."""
    found = forms(page, _FACT)
    for form in found or ():
        value = form.values.get("value", "")
        if form.values.get("id") in numbers and "value" in form.lines and not _NUMBER.fullmatch(value):
            page.note(form.lines["value"], complaints.NOT_NUMBER, name=form.values["id"], value=value)
        if form.whole and not form.values.get("value") and not form.values.get("citation"):
            page.note(form.line, complaints.NOTHING_TO_SAY)
        for early, late in _FACT_DATES:
            if early in form.values and late in form.values and form.values[late] < form.values[early]:
                page.note(form.lines[late], complaints.BEFORE, early=early, late=late)
    return _sheet(found, lambda values: Fact(**{"value": "", "citation": "", **values}))


def districts(page: Page) -> Sheet[District]:
    return _sheet(forms(page, _DISTRICT), lambda values: District(**values))


def _sheet(found: tuple[Form, ...] | None, build: Any) -> Sheet[Any]:
    if found is None:
        return Sheet({}, None)
    values: dict[str, Any] = {}
    for form in found:
        if form.whole:
            values.setdefault(form.values["id"], build(form.values))
    return Sheet(values, {form.values["id"] for form in found if "id" in form.values})


def topics(page: Page) -> Sheet[Topic]:
    root = compose(page)
    if root is None:
        return Sheet({}, None)
    values: dict[str, Topic] = {}
    names: set[str] = set()
    for name, key, node in entries(page, root):
        names.add(name)
        note_unfit(page, line_of(key), fields.identifier, name)
        form = fill(page, node, _TOPIC)
        if form.whole:
            values[name] = Topic(id=name, **form.values)
    return Sheet(values, names)


def urgent(page: Page, languages: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """For each language the phrases that speak of violence or danger."""
    root = compose(page)
    found: dict[str, tuple[str, ...]] = {}
    for name, key, node in entries(page, root) if root else ():
        if name not in languages:
            known = sorted(languages)
            near = nearest(name, known)
            page.note(line_of(key), complaints.STRANGE_LANGUAGE, name=name, near=near, known=", ".join(known))
        else:
            found[name] = texts(page, node, fields.phrase)
    if root and "de" not in found:
        page.note(0, complaints.NO_KEY, name="de", hint=HINT, hinweis=HINWEIS)
    return found


def synonyms(page: Page) -> tuple[tuple[str, ...], ...]:
    """Groups of words that mean the same."""
    root = compose(page)
    found = []
    for node in items(page, root) if root else ():
        before = len(page.mistakes)
        group = texts(page, node, fields.text)
        if len(group) >= 2:
            found.append(group)
        elif len(page.mistakes) == before:
            page.note(line_of(node), complaints.ONE_WORD)
    return tuple(found)


def asked(page: Page, topics: Collection[str] | None) -> Mapping[str, tuple[str, ...]]:
    """For each topic what mothers may type, whether it has an article or not."""
    root = compose(page)
    found: dict[str, tuple[str, ...]] = {}
    for name, key, node in entries(page, root) if root else ():
        if topics is not None and name not in topics:
            page.note(line_of(key), complaints.STRANGE_QUESTIONS, name=name, near=nearest(name, sorted(topics)))
        else:
            found[name] = texts(page, node, fields.text)
    return found


def places(page: Page, districts: Collection[str] | None) -> tuple[Place, ...]:
    """The towns and villages. A table that a German spreadsheet has saved (with ";") is read as well."""
    if not page.text.strip():
        if page.readable:
            page.note(1, complaints.EMPTY_FILE)
        return ()
    head = page.text.partition("\n")[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    table = csv.reader(page.text.splitlines(keepends=True), delimiter=separator, strict=True)
    found: list[Place] = []
    first: dict[tuple[str, str], int] = {}
    try:
        columns = [name.strip() for name in next(table, [])]
        if not _has_columns(page, columns):
            return ()
        line = table.line_num + 1
        for cells in table:
            row = [cell.strip() for cell in cells]
            if any(row):
                place = _place(page, line, dict(zip(columns, row, strict=False)), len(row), districts)
                if place and first.setdefault((place.name, place.district), line) != line:
                    known = first[place.name, place.district]
                    page.note(line, complaints.TWICE, name=place.name, first=str(known))
                elif place:
                    found.append(place)
            line = table.line_num + 1
    except csv.Error:
        page.note(max(table.line_num, 1), complaints.NOT_TABLE)
    return tuple(found)


def _has_columns(page: Page, columns: list[str]) -> bool:
    known = ",".join(COLUMNS)
    before = len(page.mistakes)
    for number, name in enumerate(columns):
        if name in columns[:number]:
            page.note(1, complaints.TWICE, name=name, first="1")
        elif name not in COLUMNS:
            page.note(1, complaints.UNKNOWN_COLUMN, name=name, near=nearest(name, COLUMNS), known=known)
    for name in COLUMNS:
        if name not in columns:
            page.note(1, complaints.NO_COLUMN, name=name, known=known)
    return len(page.mistakes) == before


def _place(page: Page, line: int, row: Mapping[str, str], width: int, known: Collection[str] | None) -> Place | None:
    if width != len(COLUMNS):
        page.note(line, complaints.COLUMNS, found=str(width), wanted=str(len(COLUMNS)))
        return None
    before = len(page.mistakes)
    for name in ("name", "district", "source"):
        if not row[name]:
            page.note(line, complaints.EMPTY, name=name, hint=HINT, hinweis=HINWEIS)
    if row["district"] and known is not None and row["district"] not in known:
        page.note(line, complaints.UNKNOWN_DISTRICT, name=row["district"], near=nearest(row["district"], sorted(known)))
    if row["source"]:
        note_unfit(page, line, fields.url, row["source"])
    postcodes = tuple(row["postcodes"].split())
    for postcode in postcodes:
        if not _POSTCODE.fullmatch(postcode):
            page.note(line, complaints.NOT_POSTCODE, value=postcode)
    return Place(row["name"], row["district"], postcodes) if len(page.mistakes) == before else None
