"""What import-linter can't say: who thinks opens nothing, prints nothing, waits for nothing and looks at no clock."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
PURE = sorted(
    path
    for room in ("dialogs", "knowledge/find", "knowledge/hear", "knowledge/model.py")
    for path in ([HOUSE / room] if room.endswith(".py") else (HOUSE / room).rglob("*.py"))
)
TOUCHING = {
    "open",
    "print",
    "input",
    "exec",
    "eval",
    "compile",
    "__import__",
    "breakpoint",
    "globals",
    "vars",
    "hash",
    "id",
}
CLOCKS = {"now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes"}
# The plain standard library of a dialog: values and text, nothing that knows the world.
PLAIN = {
    "__future__", "collections", "collections.abc", "copy", "dataclasses", "datetime", "enum", "functools", "itertools", "json",
    "math", "operator", "re", "string", "textwrap", "types", "typing", "unicodedata",
}  # fmt: skip


def impurities(source: str) -> Iterator[str]:
    """Every place where a source touches the world."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.AsyncFunctionDef() | ast.Await() | ast.AsyncFor() | ast.AsyncWith():
                yield f"line {node.lineno}: waits"
            case ast.Global() | ast.Nonlocal():
                yield f"line {node.lineno}: changes what is outside of it"
            case ast.Call(func=ast.Name(id=name)) if name in TOUCHING:
                yield f"line {node.lineno}: calls {name}"
            case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCKS:
                yield f"line {node.lineno}: calls {name}"


def imports(source: str) -> set[str]:
    """The modules that a source names in its imports."""
    return {
        name
        for node in ast.walk(ast.parse(source))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or "."]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(HOUSE)))
def test_who_thinks_touches_nothing(path: Path) -> None:
    assert list(impurities(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "path", sorted((HOUSE / "dialogs").rglob("*.py")), ids=lambda path: str(path.relative_to(HOUSE))
)
def test_a_dialog_imports_only_plain_things(path: Path) -> None:
    ours = {"dialogs", "knowledge"}
    strange = {name for name in imports(path.read_text(encoding="utf-8")) if name.partition(".")[0] not in ours} - PLAIN
    assert not strange, "dialogs/ knows no clock, no chance and no files; if this one is harmless, add it to PLAIN"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param("open('x')", "line 1: calls open", id="opens a file"),
        pytest.param("def f():\n    print(1)", "line 2: calls print", id="prints, inside a function"),
        pytest.param("x = datetime.now(UTC)", "line 1: calls now", id="looks at the clock"),
        pytest.param("x = date.today()", "line 1: calls today", id="looks at the calendar"),
        pytest.param("async def f(): ...", "line 1: waits", id="waits"),
        pytest.param(
            "def f():\n    global x\n    x = 1", "line 2: changes what is outside of it", id="keeps something"
        ),
        pytest.param("Path('x').read_text()", "line 1: calls read_text", id="reads a file"),
        pytest.param("key = hash('x')", "line 1: calls hash", id="is different in each process"),
    ],
)
def test_an_impurity_is_found(source: str, found: str) -> None:
    assert list(impurities(source)) == [found]
