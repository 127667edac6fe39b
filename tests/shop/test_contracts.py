"""The contracts of pyproject.toml bite: each is broken once in a copy of the house, and says so."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

# (contract, what goes wrong, file that does it, what it imports)
BREACHES = [
    ("knowledge-alone", "knowledge looks at a dialog", "knowledge/model.py", "dialogs.text"),
    ("knowledge-pure", "the finder opens files", "knowledge/find/words.py", "pathlib"),
    ("knowledge-pure", "the ears look at the clock", "knowledge/hear/days.py", "time"),
    ("senses-without-reader", "the ears read files by themselves", "knowledge/hear/days.py", "knowledge.reader"),
    ("dialogs-apart", "a dialog reads the content", "dialogs/privacy.py", "knowledge.reader"),
    ("dialogs-apart", "a dialog knows the settings", "dialogs/privacy.py", "bot.settings"),
    ("dialogs-pure", "a dialog throws dice", "dialogs/welcome.py", "random"),
    ("dialogs-pure", "a new dialog waits", "dialogs/brand_new.py", "asyncio"),
    ("dialogs-independent", "a new dialog calls another", "dialogs/brand_new.py", "dialogs.questions"),
    ("dialogs-independent", "a dialog asks the engine", "dialogs/safety.py", "dialogs.engine"),
    ("one-thinker", "the outbox thinks", "bot/outbox.py", "dialogs.engine"),
    ("one-thinker", "the graph thinks", "dialogs/graph.py", "dialogs.engine"),
    ("one-storage", "a turn writes SQL", "bot/turn.py", "sqlalchemy"),
    ("channels-apart", "a channel looks into the storage", "bot/channels/brand_new.py", "bot.storage"),
    ("channels-apart", "a channel uses another", "bot/channels/brand_new.py", "bot.channels.web"),
    ("channels-apart", "a channel knows the desk", "bot/channels/brand_new.py", "bot.desk"),
    ("storage-apart", "the storage thinks aloud", "bot/storage/brand_new.py", "bot.turn"),
    ("ports-only", "the desk knows a channel", "bot/desk/__init__.py", "bot.channels.fitting_room"),
    ("ports-only", "a turn knows the database", "bot/turn.py", "bot.storage.brand_new"),
    ("bot-order", "a turn builds the house", "bot/turn.py", "bot.app"),
    ("one-door-each", "Telegram leaves its channel", "bot/outbox.py", "telegram"),
    ("one-door-each", "aiogram enters a channel", "bot/channels/brand_new.py", "aiogram"),
    ("one-door-each", "FastAPI enters a turn", "bot/turn.py", "fastapi"),
    ("one-door-each", "Babel leaves the catalogues", "bot/turn.py", "babel"),
    ("one-door-each", "somebody logs past the rules", "bot/turn.py", "logging"),
]


@pytest.fixture(scope="session")
def verdict(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says about a copy of the house in which everything goes wrong at once."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(HOUSE / "pyproject.toml", copy)
    for room in ("bot", "dialogs", "knowledge", "locales"):
        shutil.copytree(HOUSE / room, copy / room, ignore=lambda folder, names: _not_code(Path(folder), names))
    for empty in ("bot/app.py", "bot/channels/fitting_room.py", "bot/storage/brand_new.py", "bot/desk/__init__.py"):
        (copy / empty).parent.mkdir(exist_ok=True)
        (copy / empty).write_text("")
    for _contract, _story, file, imported in BREACHES:
        with (copy / file).open("a", encoding="utf-8") as opened:
            opened.write(f"\nimport {imported}\n")
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-logo", "--no-cache"], cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def _not_code(folder: Path, names: list[str]) -> list[str]:
    return [name for name in names if (folder / name).is_file() and not name.endswith(".py")]


@pytest.mark.parametrize(
    ("contract", "file", "imported"),
    [(contract, file, imported) for contract, _story, file, imported in BREACHES],
    ids=[story for _contract, story, _file, _imported in BREACHES],
)
def test_a_breach_is_named_under_its_contract(verdict: str, contract: str, file: str, imported: str) -> None:
    importer = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    assert f"{importer} -> {imported} (l." in _section(verdict, contract)


def _section(verdict: str, contract: str) -> str:
    """What the verdict says about one contract; its lines may be wrapped anywhere."""
    flat = re.sub(r"\s+", " ", verdict.partition("Broken contracts")[2])
    titles = {entry["id"]: re.search(re.escape(entry["name"]) + " -----", flat) for entry in CONTRACTS}
    begins = {id_: title.end() for id_, title in titles.items() if title}
    following = [begin for begin in begins.values() if begin > begins[contract]]
    return flat[begins[contract] : min(following, default=len(flat))]


def test_every_contract_is_broken_here_once() -> None:
    assert {entry["id"] for entry in CONTRACTS} == {contract for contract, *_rest in BREACHES}


def test_what_dialogs_share_is_the_grammar_and_no_dialog() -> None:
    contract = next(entry for entry in CONTRACTS if entry["id"] == "dialogs-independent")
    pairs = [exception.split(" -> ") for exception in contract["ignore_imports"]]
    spared = {target if source == "dialogs.**" else source for source, target in pairs}
    dialogs = {
        f"dialogs.{path.relative_to(HOUSE / 'dialogs').parts[0].removesuffix('.py')}"
        for path in (HOUSE / "dialogs").rglob("*.py")
        if "\nSTEPS = (" in path.read_text(encoding="utf-8")
    }
    assert contract["modules"] == ["dialogs.*"]
    assert len(dialogs) >= 6
    assert not dialogs & spared
