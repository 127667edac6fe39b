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

    def copies(
        self, *words: str, fails: str = "never", status: int = 1, room: str = "unlimited"
    ) -> subprocess.CompletedProcess[str]:
        """`room`: how large a file may become, in kilobytes."""
        environment = {
            "PATH": f"{self.folder}/bin:{os.environ['PATH']}",
            "LOTSE_DATA": str(self.folder / "lotse"),
            "SIGNAL_DATA": str(self.folder / "signal"),
            "LOTSE_PYTHON": sys.executable,
            "NOTES": str(self.folder / "notes"),
            "FAILS": fails,
            "STATUS": str(status),
        }
        script = [str(DEPLOY / "backup.sh"), *(words or ("systemd", str(self.folder / "copies")))]
        call = ["bash", "-c", 'ulimit -f "$0" && exec sh "$@"', room, *script]
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
    systemctl.write_text('#!/bin/sh\necho "$@" >> "$NOTES"\n[ "$1" != "$FAILS" ] || exit "${STATUS:-1}"\n')
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


SPELLINGS = [
    ("as in the example", "MASTER_KEY=kanarienvogel"),
    ("as a shell exports it", "export MASTER_KEY=kanarienvogel"),
    ("with spaces", "  MASTER_KEY =  kanarienvogel"),
    ("in small letters", "master_key=kanarienvogel"),
    ("in mixed letters", "Master_Key=kanarienvogel"),
    ("its name in quotation marks", "'MASTER_KEY'=kanarienvogel"),
    ("on lines of its own", 'MASTER_KEY="\nkanarienvogel\n"'),
    ("named by another", "TRANSLATE_KEY=kanarienvogel\nMASTER_KEY=${TRANSLATE_KEY}"),
    ("in a remark", "# MASTER_KEY=kanarienvogel"),
    ("where the quotation mark stays open", 'MASTER_KEY="kanarienvogel'),
]


@pytest.mark.parametrize("line", [line for _, line in SPELLINGS], ids=[label for label, _ in SPELLINGS])
def test_the_key_is_not_in_the_copy_however_it_is_written(machine: Machine, line: str) -> None:
    (machine.folder / "lotse" / ".env").write_text(f"PORT=8080\n{line}\nMASTER_KEY_FILE=var/master.key\n")
    assert machine.copies().returncode == 0
    settings = (unpacked(machine) / "env").read_text()
    assert "kanarienvogel" not in settings
    assert "PORT=8080" in settings


def test_settings_that_cannot_be_read_stay_behind(machine: Machine) -> None:
    (machine.folder / "lotse" / ".env").write_bytes(b"PORT=8080\nMASTER_KEY=kanarienvogel\xff\n")
    done = machine.copies()
    assert done.returncode == 0
    assert "is not in the copy" in done.stderr
    assert not (unpacked(machine) / "env").exists()


def test_a_machine_without_signal_has_its_copy_too(machine: Machine) -> None:
    done = machine.copies(fails="stop", status=5)
    assert done.returncode == 0, done.stderr
    assert "no signal-cli" in done.stderr
    assert not (unpacked(machine) / "signal-cli.tar").exists()
    assert machine.told == ["stop signal-cli.service"]


@pytest.mark.parametrize(("fails", "copies"), [("stop", 0), ("start", 1)])
def test_no_half_copy_stays_when_signal_cli_does_not_obey(machine: Machine, fails: str, copies: int) -> None:
    assert machine.copies(fails=fails).returncode == 1
    assert len(list((machine.folder / "copies").iterdir())) == copies


def test_what_a_killed_one_left_behind_goes_with_the_next(machine: Machine) -> None:
    half = machine.folder / "copies" / ".half.abcdef"
    half.mkdir()
    (half / "lotse.db").touch()
    os.utime(half, (half.stat().st_mtime - DAY,) * 2)
    machine.copies()
    assert not half.exists()


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


@pytest.mark.parametrize(
    ("room", "which"),
    [pytest.param("100", "database", id="for the database"), pytest.param("1500", "account", id="for the account")],
)
def test_where_there_is_no_room_the_last_copy_stays_and_no_half_one(machine: Machine, room: str, which: str) -> None:
    database = sqlite3.connect(machine.folder / "lotse" / "var" / "lotse.db")
    database.executescript(
        "PRAGMA journal_mode=WAL; CREATE TABLE talk (id); INSERT INTO talk VALUES (randomblob(999999))"
    )
    (machine.folder / "signal" / "data" / "large").write_bytes(os.urandom(2_000_000))
    assert machine.copies().returncode == 0
    [good] = (machine.folder / "copies").iterdir()
    content = good.read_bytes()
    long_ago = good.stat().st_mtime - 30 * DAY
    os.utime(good, (long_ago, long_ago))
    done = machine.copies(room=room)
    assert done.returncode != 0
    assert "No copy was made" in done.stderr
    assert [copy.read_bytes() for copy in (machine.folder / "copies").iterdir()] == [content]
    assert not list((machine.folder / "lotse" / "var").glob("copy*"))
    assert machine.told[-1] == "start signal-cli.service"
    assert (len(machine.told) == 4) is (
        which == "account"
    )  # it does not stand still for a copy that has failed already
    database.close()


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
