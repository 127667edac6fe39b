"""The first counsellor of a new house gets her link at the terminal of this machine, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.app import Lotse
from bot.serving import is_reached_from_here_only, welcome_the_first
from bot.settings import load
from bot.storage.staffing import Member
from tests.house.living import Living
from tests.house.process import COMMAND, Process, environment
from tests.ports import free_port


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Living]:
    with closing(Living(f"sqlite:///{tmp_path}/lotse.db", tmp_path)) as living:
        yield living


def told(house: Living) -> list[str]:
    words: list[str] = []
    house.run(welcome_the_first(house.lotse, words.append))
    return words


def test_where_nobody_is_the_terminal_shows_a_link_for_somebody_with_every_role(house: Living) -> None:
    [words] = told(house)
    assert "http://127.0.0.1:8080/desk/welcome/" in words
    [member] = house.work(lambda work: work.members())
    assert member.roles == {"counsellor", "lead", "editor", "admin"}


@pytest.mark.slow
def test_a_link_that_nobody_used_is_replaced_at_the_next_start(house: Living) -> None:
    first, second = told(house), told(house)
    assert first != second
    assert len(house.work(lambda work: work.members())) == 1


@pytest.mark.slow
def test_once_she_has_signed_in_there_is_no_other_link(house: Living) -> None:
    told(house)
    [member] = house.work(lambda work: work.members())
    house.work(lambda work: work.confirm_secret(member.id, 1, ()))
    assert told(house) == []


@pytest.mark.slow
def test_where_somebody_was_added_there_is_no_link(house: Living) -> None:
    house.work(lambda work: work.add_member(Member(0, "anna", "Anna", frozenset({"admin"})), house.clock.at))
    assert told(house) == []


@pytest.mark.parametrize(
    ("host", "public_url", "is_here"),
    [
        pytest.param("127.0.0.1", "", True, id="this machine"),
        pytest.param("127.8.9.1", "", True, id="another address of this machine"),
        pytest.param("::1", "", True, id="this machine, IPv6"),
        pytest.param("localhost", "http://localhost:8080", True, id="this machine by its name"),
        pytest.param("0.0.0.0", "", False, id="all addresses"),  # noqa: S104
        pytest.param("::", "", False, id="all addresses, IPv6"),
        pytest.param("192.168.1.5", "", False, id="the office's network"),
        pytest.param("lotse.example", "", False, id="a name"),
        pytest.param("127.0.0.1", "https://lotse.example", False, id="behind a proxy"),
    ],
)
def test_only_this_machine_may_ask(host: str, public_url: str, is_here: bool) -> None:
    assert is_reached_from_here_only(load(None, host=host, public_url=public_url)) is is_here


@pytest.mark.slow
def test_on_another_address_nobody_is_made_and_nothing_is_told(tmp_path: Path) -> None:
    with closing(Living(f"sqlite:///{tmp_path}/lotse.db", tmp_path, host="192.168.1.5")) as house:
        lotse: Lotse = house.lotse
        assert not is_reached_from_here_only(lotse.settings)
        assert told(house) == []
        assert house.work(lambda work: work.members()) == []


@pytest.mark.slow
@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])  # noqa: S104
def test_where_lotse_run_has_no_terminal_no_log_keeps_it(tmp_path: Path, host: str) -> None:
    with closing(Process(tmp_path, HOST=host)) as process:
        process.wait_until_open()
        assert "/desk/welcome/" not in process.said()


@pytest.mark.slow
def test_lotse_run_shows_it_on_its_terminal(tmp_path: Path) -> None:
    ours, its = pty.openpty()
    settings = environment(PORT=str(free_port()), DATABASE_URL=f"sqlite:///{tmp_path}/lotse.db")
    process = subprocess.Popen(COMMAND, cwd=tmp_path, env=settings, stdout=its, stderr=subprocess.DEVNULL)
    os.close(its)
    try:
        with os.fdopen(ours) as terminal:
            assert "first counsellor" in terminal.readline()
            assert "/desk/welcome/" in terminal.readline()
    finally:
        process.kill()
        process.wait()
