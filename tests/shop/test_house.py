"""The shop keeps what it promises: commands, sizes, paths, sentences."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

HOUSE = Path(__file__).resolve().parents[2]
ROOMS = ("bench", "bot", "deploy", "dialogs", "knowledge", "locales", "tests")
CODE = sorted(
    path for room in ROOMS for suffix in ("py", "js", "css", "html") for path in (HOUSE / room).rglob(f"*.{suffix}")
)
TEXTS = sorted(
    path
    for path in [
        *CODE,
        *HOUSE.glob("*"),
        *(HOUSE / "docs").rglob("*.md"),
        *(HOUSE / "tests").rglob("*.md"),
        *(HOUSE / ".ci").glob("*"),
    ]
    if path.is_file() and path.suffix not in (".png", ".lock") and path.name not in (".env", ".git")
)
MAKEFILE = (HOUSE / "Makefile").read_text(encoding="utf-8")
README = (HOUSE / "README.md").read_text(encoding="utf-8")


def chores() -> set[str]:
    return set(re.findall(r"^([a-z]+):(?!=)", MAKEFILE, re.MULTILINE))


def test_every_command_of_the_readme_is_a_chore() -> None:
    commands = set(re.findall(r"\bmake ([a-z]+)", README))
    assert {"run", "test", "check"} <= commands <= chores()


def test_help_explains_every_chore() -> None:
    shown = subprocess.run(["make", "-s", "-C", HOUSE, "help"], capture_output=True, text=True, check=True).stdout
    explained = set(re.findall(r"^  make ([a-z]+) +\S", shown, re.MULTILINE))
    assert explained == chores() - {"browser", "systemd"}


def test_what_the_build_calls_is_the_test_command_of_the_readme() -> None:
    script = (HOUSE / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in script if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["exec make test"]
    assert re.search(r"^make test\b", README, re.MULTILINE)


def test_the_map_of_the_readme_names_what_is_there() -> None:
    room = HOUSE
    missing = []
    for line in README.partition("## The map of the house")[2].split("```")[1].splitlines():
        if found := re.match(r"(\w+)/ ", line):
            room = HOUSE / found[1]
        named = re.findall(r"(?:[\w.]+/)*(?:\w+\.(?:py|pot|po|md)|\w+/)", line)
        names = {name.rstrip("/") for name in named} - {room.name}
        missing += [name for name in names if not any(room.rglob(name))]
    assert missing == []


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_file_has_one_subject_and_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_file_knows_the_machine_it_was_written_on(path: Path) -> None:
    homes = re.compile("/(" + "|".join(("work", "root", "home", "Users")) + r")/[\w.]+/?")
    assert homes.search(path.read_text(encoding="utf-8")) is None


def sentences() -> Iterator[tuple[str, str, ast.Call]]:
    """Every sentence that is marked for the catalogue, with the place where it stands."""
    for path in [*(HOUSE / "dialogs").rglob("*.py"), *(HOUSE / "bot").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                yield f"{path.relative_to(HOUSE)}:{node.lineno}", node.func.id, node


def test_a_sentence_is_a_literal_and_gets_exactly_the_values_it_names() -> None:
    faults = []
    places = 0
    for place, function, call in sentences():
        places += 1
        forms = call.args[: 2 if function == "ngettext" else 1]
        if not all(isinstance(form, ast.Constant) and isinstance(form.value, str) for form in forms):
            faults.append(f"{place}: not a literal, so no translator will ever see it")
            continue
        named = {name for form in forms for _words, name, _f, _c in Formatter().parse(ast.literal_eval(form)) if name}
        given = {keyword.arg for keyword in call.keywords}
        if None not in given and named - {"count"} != given - {"count"}:
            faults.append(f"{place}: names {sorted(named)}, gets {sorted(map(str, given))}")
    assert places > 50
    assert faults == []


def test_a_log_event_is_a_literal_with_a_dot() -> None:
    faults = []
    for path in (HOUSE / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="log")), args=[ast.Constant(value=str(event))]):
                    if not re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", event):
                        faults.append(f"{path.relative_to(HOUSE)}:{node.lineno}: {event}")
                case ast.Call(func=ast.Attribute(value=ast.Name(id="log"), attr=attribute)) if path.name != "logs.py":
                    faults.append(f"{path.relative_to(HOUSE)}:{node.lineno}: log.{attribute} without a literal event")
    assert faults == []
