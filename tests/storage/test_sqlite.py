"""What is promised of SQLite alone: one process, commits together, and nothing left in the file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql
from sqlalchemy.dialects.sqlite import pysqlite

from bot.channels import Address
from bot.storage import Line, Transaction
from bot.storage.arrivals import OLDEST
from bot.storage.database import StoreError
from bot.storage.deliveries import DUE
from bot.storage.fading import RESTING
from bot.storage.forgetting import LEFT
from bot.storage.ledger import RINGING
from tests.storage.house import AMINA, NOW, OLENA, House, said

CANARY = "Kanarienvogel"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "var" / "lotse.db"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "master.key"


def open_house(path: Path, key_file: Path) -> House:
    return House(f"sqlite:///{path}", key_file)


class Stop(Exception):
    pass


def test_one_failing_work_takes_nothing_with_it(path: Path, key_file: Path) -> None:
    house = open_house(path, key_file)

    def fail(work: Transaction) -> None:
        work.receive(OLENA, "lost", said("Hallo"), NOW)
        raise Stop

    def break_a_rule(work: Transaction) -> None:
        work.write_down(1, Line("lotse", NOW, "Hallo"))
        work.send_soon(1, 99, "reply", NOW)  # there is no such line

    house.receive(AMINA, "first")
    keep = [lambda work, n=n: work.receive(AMINA, str(n), said(str(n)), NOW) for n in range(6)]
    results = house.all_at_once(keep[0], fail, keep[1], break_a_rule, keep[2], fail, *keep[3:])
    assert [type(result).__name__ for result in results] == [
        "int", "Stop", "int", "IntegrityError", "int", "Stop", "int", "int", "int",
    ]  # fmt: skip
    assert house.look(lambda work: work.waiting()).inbox == 7
    assert house.look(lambda work: work.conversation_of(OLENA)) is None
    assert house.look(lambda work: work.lines(1)) == []
    house.close()


def test_bells_of_a_failed_work_do_not_ring(path: Path, key_file: Path) -> None:
    house = open_house(path, key_file)
    house.listen()

    def fail(work: Transaction) -> None:
        work.receive(OLENA, "lost", said("Hallo"), NOW)
        raise Stop

    with pytest.raises(Stop):
        house.work(fail)
    hers = house.receive(AMINA, 1)
    assert hers is not None
    assert house.hear("inbox", hers)
    assert set(house.heard) == {("inbox", hers)}
    house.close()


@pytest.mark.slow
def test_a_second_process_is_refused_as_long_as_the_first_lives(path: Path, key_file: Path) -> None:
    path.parent.mkdir()
    program = f"""
import sys
from pathlib import Path
from tests.storage.house import House
house = House("sqlite:///{path}", Path("{key_file}"))
house.meet()
print("open", flush=True)
sys.stdin.read()
"""
    first = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdin is not None
    with first.stdout, first.stdin:
        assert first.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="in use by another process"):
            open_house(path, key_file)
        first.kill()
        first.wait()
    house = open_house(path, key_file)  # a killed process leaves neither its lock nor a broken file
    assert house.look(lambda work: work.conversation_of(AMINA)) == 1
    house.close()


def test_the_files_are_for_their_owner_only(path: Path, key_file: Path) -> None:
    house = open_house(path, key_file)
    house.meet()
    for file in (path, path.with_name("lotse.db-wal")):
        assert file.stat().st_mode & 0o077 == 0, file
    house.close()


def test_no_word_of_hers_is_in_the_files_at_any_time(path: Path, key_file: Path) -> None:
    house = open_house(path, key_file)
    hers = house.receive(Address("web", CANARY), CANARY, CANARY)
    assert hers is not None
    house.work(lambda work: work.write_down(hers, Line("mother", NOW, CANARY)))
    while_open = every_byte(path)
    house.close()
    for content in (while_open, every_byte(path)):
        assert len(content) > 10_000
        assert CANARY.encode() not in content


def test_nothing_of_hers_is_left_in_the_files_when_she_is_forgotten(path: Path, key_file: Path) -> None:
    house = open_house(path, key_file)
    hers = house.meet()
    for number in range(50):
        house.say(hers, f"{number} {'x' * 2000}")
    traces = [
        bytes(value)
        for table, column in (
            ("conversation", "sealed_key"),
            ("conversation", "address_hash"),
            ("conversation", "sealed_address"),
            ("line", "sealed_line"),
        )
        for (value,) in house.raw(f"SELECT {column} FROM {table}")  # noqa: S608
    ]
    # a long value is parted over pages: its beginning is enough
    assert all(trace[:30] in every_byte(path) for trace in traces)
    house.work(lambda work: work.forget(hers))
    house.work(lambda work: work.set_note("after", "that"))  # the log is emptied before the next work is done
    assert not any(trace[:30] in every_byte(path) for trace in traces)
    house.close()


def test_what_waits_at_closing_time_is_still_done(path: Path, key_file: Path) -> None:
    house = open_house(path, key_file)
    house.all_at_once(*[lambda work, n=n: work.receive(AMINA, str(n), said("Hallo"), NOW) for n in range(100)])
    house.close()
    again = open_house(path, key_file)
    assert again.look(lambda work: work.waiting()).inbox == 100
    again.close()


def test_a_closed_store_says_so(path: Path, key_file: Path) -> None:
    house = open_house(path, key_file)
    store = house.store
    house.close()
    coroutine = store.work(lambda work: work.note("x"))
    with pytest.raises(RuntimeError, match="closed"):
        coroutine.send(None)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, key_file: Path) -> None:
    (tmp_path / "var").write_text("a file where a folder should be")
    with pytest.raises(StoreError, match="cannot be written"):
        open_house(tmp_path / "var" / "lotse.db", key_file)


@pytest.mark.parametrize(
    ("statement", "indexes"),
    [
        pytest.param(OLDEST, ("ix_inbox_undone", "ix_inbox_undone_of_conversation"), id="the oldest event"),
        pytest.param(DUE, ("ix_outbox_waiting", "ix_outbox_waiting_of_conversation"), id="the next deliveries"),
        pytest.param(LEFT, ("ix_conversation_leaving",), id="who asked to be forgotten"),
        pytest.param(RESTING, ("ix_conversation_with_words",), id="old talks with sentences of hers"),
        pytest.param(RINGING, ("ix_timer_due_at",), id="the timers that are due"),
    ],
)
def test_what_is_still_to_be_done_is_found_without_reading_what_is_done(
    statement: sql.Select[Any], indexes: tuple[str, ...], path: Path, key_file: Path
) -> None:
    open_house(path, key_file).close()
    compiled = statement.compile(dialect=pysqlite.dialect())
    with closing(sqlite3.connect(path)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {compiled}", [None] * str(compiled).count("?")).fetchall()
    steps = [step[-1] for step in plan]
    assert all(any(f"INDEX {index}" in step for step in steps) for index in indexes), steps
    assert not any(step.startswith("SCAN") and "INDEX" not in step for step in steps), steps


def every_byte(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))
