"""The copy: whole while Lotse runs, without the key, and gone after a week."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.deploy.papers import DEPLOY

DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine with a Lotse, where `systemctl` only notes what it is told, and fails at `fails`."""

    folder: Path

    def copies(self, *words: str, fails: str = "never") -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": f"{self.folder}/bin:{os.environ['PATH']}",
            "LOTSE_DATA": str(self.folder / "lotse"),
            "SIGNAL_DATA": str(self.folder / "signal"),
            "LOTSE_PYTHON": sys.executable,
            "NOTES": str(self.folder / "notes"),
            "FAILS": fails,
        }
        call = ["sh", str(DEPLOY / "backup.sh"), *(words or ("systemd", str(self.folder / "copies")))]
        return subprocess.run(call, env=environment, capture_output=True, text=True, check=False)

    @property
    def told(self) -> list[str]:
        notes = self.folder / "notes"
        return notes.read_text().splitlines() if notes.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    for folder in ("bin", "lotse/var", "signal/data", "signal/attachments", "copies"):
        (tmp_path / folder).mkdir(parents=True)
    systemctl = tmp_path / "bin" / "systemctl"
    systemctl.write_text('#!/bin/sh\necho "$@" >> "$NOTES"\n[ "$1" != "$FAILS" ]\n')
    systemctl.chmod(0o755)
    (tmp_path / "lotse" / ".env").write_text("PORT=8080\nMASTER_KEY=kanarienvogel\n")
    (tmp_path / "lotse" / "var" / "master.key").write_text("kanarienvogel")
    (tmp_path / "signal" / "data" / "accounts.json").write_text("{}")
    (tmp_path / "signal" / "attachments" / "letter.jpg").write_text("kanarienvogel")
    return Machine(tmp_path)


def unpacked(machine: Machine) -> Path:
    [copy] = (machine.folder / "copies").iterdir()
    with tarfile.open(copy) as archive:
        archive.extractall(machine.folder / "back", filter="data")
    return machine.folder / "back"


def test_the_copy_of_a_running_house_is_whole_and_has_no_key(machine: Machine) -> None:
    running = sqlite3.connect(machine.folder / "lotse" / "var" / "lotse.db")
    running.executescript("PRAGMA journal_mode=WAL; CREATE TABLE talk (id); INSERT INTO talk VALUES (7)")
    done = machine.copies()
    assert done.returncode == 0, done.stderr
    running.close()
    back = unpacked(machine)
    copied = sqlite3.connect(back / "lotse.db")
    assert copied.execute("SELECT id FROM talk").fetchall() == [(7,)]
    copied.close()
    assert (back / "env").read_text() == "PORT=8080\n"
    with tarfile.open(back / "signal-cli.tar") as archive:
        assert [member.name for member in archive if member.isfile()] == ["./data/accounts.json"]
    assert all(b"kanarienvogel" not in file.read_bytes() for file in back.rglob("*") if file.is_file())
    assert not list((machine.folder / "lotse" / "var").glob("copy*"))


def test_nobody_else_may_read_the_copy(machine: Machine) -> None:
    machine.copies()
    [copy] = (machine.folder / "copies").iterdir()
    assert copy.stat().st_mode & 0o777 == 0o600


def test_signal_cli_stands_still_meanwhile_and_goes_on(machine: Machine) -> None:
    machine.copies()
    assert machine.told == ["stop signal-cli.service", "start signal-cli.service"]


def test_signal_cli_goes_on_too_when_something_fails(machine: Machine) -> None:
    (machine.folder / "signal").rename(machine.folder / "elsewhere")
    assert machine.copies().returncode != 0
    assert machine.told[-1] == "start signal-cli.service"
    assert list((machine.folder / "copies").iterdir()) == []


def test_copies_are_kept_for_a_week(machine: Machine) -> None:
    for days in (1, 6, 8, 30):
        old = machine.folder / "copies" / f"lotse-{days}.tar.gz"
        old.touch()
        os.utime(old, (old.stat().st_mtime - days * DAY,) * 2)
    machine.copies()
    kept = {copy.name for copy in (machine.folder / "copies").iterdir()}
    assert {"lotse-1.tar.gz", "lotse-6.tar.gz"} < kept
    assert len(kept) == 3


@pytest.mark.parametrize("words", [("systemd",), ("elsewhere", "copies"), ("",)])
def test_it_says_how_it_is_called(machine: Machine, words: tuple[str, ...]) -> None:
    done = machine.copies(*words)
    assert (done.returncode, machine.told) == (2, [])
    assert "backup.sh systemd|compose FOLDER" in done.stderr
