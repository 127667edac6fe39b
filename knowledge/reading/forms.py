"""YAML with lines: what stands where, and whether it fits the fields that are expected there.

Values are taken as they were typed (PyYAML's marks, never its types), so that `phone: 0800` keeps its zeros and `no` stays a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from knowledge.reading import complaints
from knowledge.reading.mistakes import Complaint, Unfit, nearest
from knowledge.reading.pages import Page

_PROBLEMS: tuple[tuple[str, Complaint], ...] = (
    ("\\t", complaints.TAB),
    ("mapping values are not allowed", complaints.COLON),
    ("alias", complaints.ALIAS),
    ("anchor", complaints.ALIAS),
)
# A line with one colon, behind a name: the colon may stand there, and the line is indented as if it belonged to the text above.
_FIELD = re.compile(r"\s*(- )?[a-z][a-z0-9_-]*:(\s((?!:(\s|$)).)*)?")
_QUOTES = ("'", '"')
_NULL = "tag:yaml.org,2002:null"

Take = Callable[[str], Any]

HINT, HINWEIS = "README.md shows an example.", "README.md zeigt ein Beispiel."


@dataclass(frozen=True, slots=True)
class Field:
    """One field: how its text becomes a value, whether it must be there, and what to say when it is not.

    many: the value is a list of texts, and becomes a tuple.
    """

    take: Take
    needed: bool = False
    filled: bool = True  # when needed: may it be empty?
    many: bool = False
    hint: str = HINT
    hinweis: str = HINWEIS


@dataclass(frozen=True, slots=True)
class Form:
    """One filled-in form. `whole` is False when something in it was wrong; `lines` tells where each field stands."""

    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]
    whole: bool


def compose(page: Page) -> yaml.Node | None:
    """The tree of a page; None, and a mistake noted, when there is none."""
    if not page.readable:
        return None
    try:
        root = yaml.compose(page.text, Loader=yaml.SafeLoader)
    except RecursionError:
        page.note(1, complaints.TOO_DEEP)
        return None
    except yaml.YAMLError as error:
        said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
        complaint = next((each for sign, each in _PROBLEMS if sign in said), complaints.NOT_YAML)
        line = _where(page.text, error, said)
        if complaint is complaints.COLON and _FIELD.fullmatch(page.text.split("\n")[line - 1]):
            complaint = complaints.INDENTED
        page.note(line, complaint)
        return None
    if root is None or is_empty(root):
        page.note(1, complaints.EMPTY_FILE)
        return None
    return root if _is_plain(page, root, set()) else None


def _where(text: str, error: yaml.YAMLError, said: str) -> int:
    """The line to mend. What was opened and never closed is noticed much later; it is to be mended where it was opened."""
    mark = getattr(error, "problem_mark", None)
    if "end of stream" in said or "stream end" in said:
        mark = getattr(error, "context_mark", None) or mark
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if mark and isinstance(token, yaml.ScalarToken) and token.style in _QUOTES:
                opened, closed = token.start_mark, token.end_mark
                mark = opened if opened.line < mark.line <= closed.line else mark
    except yaml.YAMLError:
        pass
    return min(mark.line, text.count("\n")) + 1 if mark else 1


def _is_plain(page: Page, node: yaml.Node, seen: set[int]) -> bool:
    """Does every node stand in one place only? (An alias makes one node appear in many, and a short file endless.)"""
    if id(node) in seen:
        page.note(line_of(node), complaints.ALIAS)
        return False
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode) and node.style is None and _is_cut(page.text, node):
        page.note(node.end_mark.line + 1, complaints.CUT)
    children: list[yaml.Node] = []
    if isinstance(node, yaml.SequenceNode):
        children = node.value
    elif isinstance(node, yaml.MappingNode):
        children = [each for pair in node.value for each in pair]
    return all(_is_plain(page, child, seen) for child in children)


def _is_cut(text: str, node: yaml.ScalarNode) -> bool:
    """Does YAML leave out the rest of the line? (After a space, # begins a remark; who types a sentence does not know that.)"""
    return text[node.end_mark.index :].partition("\n")[0].lstrip(" ").startswith("#")


def line_of(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and (node.tag == _NULL or not node.value.strip())


def is_form(node: yaml.Node) -> bool:
    """Do names and values stand there, and not a text or a list?"""
    return isinstance(node, yaml.MappingNode)


def items(page: Page, node: yaml.Node) -> Iterator[yaml.Node]:
    """The entries of a list."""
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    else:
        page.note(line_of(node), complaints.NOT_LIST)


def entries(page: Page, node: yaml.Node) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """The entries of a mapping: name, the name's node, the value's node; a name that stands twice comes once."""
    if not isinstance(node, yaml.MappingNode):
        page.note(line_of(node), complaints.NOT_FORM)
        return
    first: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            page.note(line_of(key), complaints.NOT_FORM)
        elif key.value in first:
            page.note(line_of(key), complaints.TWICE, name=key.value, first=str(first[key.value] + page.before))
        else:
            first[key.value] = line_of(key)
            yield key.value, key, value


def texts(page: Page, node: yaml.Node, take: Take) -> tuple[Any, ...]:
    """The texts of a list, those that fit."""
    found = []
    for item in items(page, node):
        if is_empty(item):
            page.note(line_of(item), complaints.EMPTY_LINE)
        else:
            value = taken(page, item, take)
            if value is not None:
                found.append(value)
    return tuple(found)


def taken(page: Page, node: yaml.Node, take: Take) -> Any:
    """What becomes of one text; None, and a mistake noted, when it does not fit."""
    if not isinstance(node, yaml.ScalarNode):
        page.note(line_of(node), complaints.NOT_TEXT)
        return None
    try:
        return take(" ".join(node.value.split()))
    except Unfit as unfit:
        page.note(line_of(node), unfit.complaint, **unfit.values)
        return None


def note_unfit(page: Page, line: int, take: Take, words: str) -> None:
    """Note a mistake when words that are no value of a form do not fit."""
    try:
        take(words)
    except Unfit as unfit:
        page.note(line, unfit.complaint, **unfit.values)


def fill(page: Page, node: yaml.Node, fields: Mapping[str, Field]) -> Form:
    """The values of a form. An empty field that need not be filled is left out."""
    before = len(page.mistakes)
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for name, key, value in entries(page, node):
        wanted = fields.get(name)
        if wanted is None:
            page.note(
                line_of(key), complaints.UNKNOWN_KEY, name=name, near=nearest(name, [*fields]), known=", ".join(fields)
            )
            continue
        lines[name] = line_of(key)
        if is_empty(value):
            if wanted.needed and wanted.filled:
                page.note(line_of(key), complaints.EMPTY, name=name, hint=wanted.hint, hinweis=wanted.hinweis)
        elif wanted.many:
            values[name] = texts(page, value, wanted.take)
        else:
            said = taken(page, value, wanted.take)
            if said is not None:
                values[name] = said
    if isinstance(node, yaml.MappingNode):
        for name, wanted in fields.items():
            if wanted.needed and name not in lines:
                page.note(line_of(node), complaints.NO_KEY, name=name, hint=wanted.hint, hinweis=wanted.hinweis)
    return Form(line_of(node), values, lines, len(page.mistakes) == before)


def forms(page: Page, fields: Mapping[str, Field]) -> tuple[Form, ...] | None:
    """All forms of a page that is a list of them, no `id` twice; None when the page is not even a list."""
    root = compose(page)
    if root is None:
        return None
    if not isinstance(root, yaml.SequenceNode):
        page.note(line_of(root), complaints.NOT_LIST)
        return None
    found = tuple(fill(page, node, fields) for node in items(page, root))
    first: dict[str, int] = {}
    for form in found:
        name = form.values.get("id")
        if name in first:
            page.note(form.lines["id"], complaints.TWICE, name=name, first=str(first[name] + page.before))
        elif name is not None:
            first[name] = form.lines["id"]
    return found
