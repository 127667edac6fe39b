"""`lotse staff`: what it shows, what it refuses, and that it needs nothing that is not well."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import CliRunner

from bot.commands.staff import commands
from bot.settings import load
from bot.storage.sqlite import lock
from tests.house.process import environment

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True)
class Said:
    exit_code: int
    output: str


Staff = Callable[..., Said]


@pytest.fixture
def staff(tmp_path: Path) -> Staff:
    def staff(*words: str, **settings: Any) -> Said:
        given = {
            "database_url": f"sqlite:///{tmp_path}/lotse.db",
            "master_key_file": tmp_path / "master.key",
            **settings,
        }
        shown = StringIO()
        console = Console(file=shown, width=160)
        done = CliRunner().invoke(commands(lambda: load(None, **given), console, console), words)
        return Said(done.exit_code, shown.getvalue())

    return staff


def test_adding_shows_a_link_and_listing_shows_her(staff: Staff) -> None:
    added = staff("add", "Anna.P", "--name", "Anna Petersen", "--role", "lead", "--role", "admin", "--region", "halle")
    assert added.exit_code == 0, added.output
    assert re.search(r"http://127\.0\.0\.1:8080/desk/welcome/[\w-]{43}\n", added.output)
    shown = " ".join(staff("list").output.split())
    assert "anna.p Anna Petersen admin, lead invited all halle all" in shown
    assert "welcome" not in shown


def test_the_link_leads_to_the_public_address(staff: Staff) -> None:
    added = staff("add", "anna", "--name", "Anna", public_url="https://lotse.example")
    assert "https://lotse.example/desk/welcome/" in added.output


@pytest.mark.parametrize(
    ("host", "site"),
    [("0.0.0.0", "http://127.0.0.1:8080/"), ("::", "http://[::1]:8080/"), ("[::1]", "http://[::1]:8080/")],  # noqa: S104
)
def test_the_link_is_one_that_a_browser_opens(staff: Staff, host: str, site: str) -> None:
    assert f"{site}desk/welcome/" in staff("add", "anna", "--name", "Anna", host=host).output


def test_beside_a_running_lotse_it_says_what_to_do(staff: Staff, tmp_path: Path) -> None:
    with closing(lock(tmp_path / "lotse.db")):
        added = staff("add", "anna", "--name", "Anna")
    assert added.exit_code == 2
    for words in ("/desk/staff", "systemctl stop lotse", "docker compose run --rm lotse lotse staff add", "make run"):
        assert words in added.output


def test_all_mistakes_are_said_at_once_with_what_there_is(staff: Staff) -> None:
    wrong = staff(
        "add", "A B", "--role", "boss", "--region", "atlantis", "--language", "x1", "--queue", "men", "--email", "x"
    )
    assert wrong.exit_code == 2
    for words in (
        "name is missing",
        "2 to 40 characters",
        "no such role: boss. There are: counsellor, lead, editor, admin.",
        "know this place: atlantis. There are: magdeburg, halle",
        "code of a language: x1",
        "no such subject: men. There are: mothers, facilities, coaching.",
        "not an e-mail",
    ):
        assert words in wrong.output
    assert "Nobody is here yet" in staff("list").output


def test_disable_and_reset(staff: Staff) -> None:
    staff("add", "anna", "--name", "Anna", "--role", "admin")
    assert "can sign in no more" in staff("disable", "anna").output
    assert "disabled" in staff("list").output
    assert "/desk/welcome/" in staff("reset", "ANNA").output
    assert "invited" in staff("list").output


@pytest.mark.parametrize("what", ["disable", "reset"])
def test_a_login_that_nobody_has(staff: Staff, what: str) -> None:
    result = staff(what, "nobody")
    assert result.exit_code == 2
    assert "lotse staff list" in result.output


def test_content_with_mistakes_keeps_nobody_from_being_shut_out(staff: Staff, tmp_path: Path) -> None:
    staff("add", "anna", "--name", "Anna")
    (tmp_path / "content").mkdir()
    result = staff("disable", "anna", knowledge_dir=tmp_path / "content")
    assert result.exit_code == 0, result.output


def test_it_is_a_command_of_lotse(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "staff", "list"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nobody is here yet" in done.stdout
