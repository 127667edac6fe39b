"""lotse doctor signal: every finding says what to do, and nothing is received."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.finding import Finding
from bot.channels.signal.client import Line
from bot.channels.signal.examination import CONNECTIONS, World, examine
from bot.channels.signal.tasks import Task
from bot.channels.signal.wire import Refusal
from tests.signal import real
from tests.signal.server import NUMBER, Server

AUGUST = datetime(2026, 8, 1, 12, tzinfo=UTC)


def looked_at(where: str, **other: Any) -> list[Finding]:
    async def clock() -> datetime:
        return AUGUST + timedelta(seconds=other.get("apart", 0))

    async def run() -> list[Finding]:
        line = Line(where)
        world = World(line.ask, NUMBER, other.get("journal"), lambda: AUGUST, clock, other.get("tasks", ()))
        changed = {name: value for name, value in other.items() if name in ("ask", "account", "clock")}
        try:
            return [finding async for finding in examine(replace(world, **changed))]
        finally:
            await line.close()

    return asyncio.run(run())


def wrong(findings: list[Finding]) -> list[str]:
    return [finding.what for finding in findings if finding.remedy]


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "journal"
    path.touch()
    return path


def test_all_is_well_and_no_message_is_taken_away(signal_server: Server, journal: Path) -> None:
    signal_server.person().writes("hello")
    findings = looked_at(signal_server.where, journal=journal)
    assert wrong(findings) == []
    assert findings[-1].what == "No task is open."
    assert signal_server.pending() == 1


def test_tasks_that_cannot_be_read_are_not_called_done(signal_server: Server, journal: Path) -> None:
    findings = looked_at(signal_server.where, journal=journal, tasks=None)
    assert wrong(findings) == ["The open tasks cannot be read from the database."]
    assert "No task is open." not in [finding.what for finding in findings]


def test_the_number_is_shown_to_nobody(server: Server, journal: Path) -> None:
    assert NUMBER not in str(looked_at(server.where, journal=journal))


@pytest.mark.parametrize(
    ("other", "words"),
    [
        pytest.param({"account": ""}, "SIGNAL_ACCOUNT is not set.", id="no account set"),
        pytest.param({"account": "+493023125001"}, "signal-cli does not know the account", id="an unknown account"),
        pytest.param({"apart": 300}, "Our clock is 300 seconds away", id="a wrong clock"),
        pytest.param({"journal": None}, "SIGNAL_JOURNAL is not set", id="no journal"),
        pytest.param(
            {"journal": Path("/nowhere/journal")}, "The file of SIGNAL_JOURNAL is not there", id="journal lost"
        ),
        pytest.param({"journal": Path("/")}, "Lotse may not read and write the file", id="a folder"),
        pytest.param(
            {"tasks": (Task(7, "captcha", AUGUST, challenge="kanarienvogel"),)},
            "Task 7, since 01.08. 12:00 UTC: Signal wants to know",
            id="a task is open",
        ),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(
    server: Server, journal: Path, other: dict[str, Any], words: str
) -> None:
    findings = looked_at(server.where, **{"journal": journal, **other})
    [found] = wrong(findings)
    assert found.startswith(words)
    assert "kanarienvogel" not in str(findings)


def test_without_a_daemon_the_rest_is_looked_at_all_the_same(server: Server, journal: Path) -> None:
    server.kill()
    findings = looked_at(server.where, journal=journal)
    assert wrong(findings) == ["signal-cli does not answer at SIGNAL_SOCKET."]
    assert len(findings) == 4


def test_an_old_signal_cli_has_to_be_updated(journal: Path) -> None:
    with Server(version="0.13.19") as server:
        assert wrong(looked_at(server.where, journal=journal)) == ["signal-cli 0.13.19 is 320 days old."]


def test_lines_that_wait_in_the_journal_for_long_are_reported(server: Server, journal: Path) -> None:
    journal.write_text('\n\n{"envelope":{}}\n\n{"envelope":{}}\n')
    before = (AUGUST - timedelta(minutes=6)).timestamp()
    os.utime(journal, (before, before))
    [found] = wrong(looked_at(server.where, journal=journal))
    assert found == "2 lines of the journal have waited for more than 5 minutes."


async def receives_at_once(method: str, /, **params: Any) -> Any:
    """A signal-cli that has subscribed its forty-second connection, as it does without --receive-mode manual."""
    if method != "unsubscribeReceive":
        return {"version": {"version": "0.14.6"}, "listAccounts": [{"number": NUMBER}]}[method]
    if params["subscription"] != 41:
        raise Refusal(-1, "Unknown subscription id")
    return {}


def test_a_signal_cli_that_receives_at_once_is_found_out(journal: Path) -> None:
    [found] = wrong(looked_at("", journal=journal, ask=receives_at_once))
    assert found.startswith("signal-cli receives as soon as it starts")
    assert CONNECTIONS > 41


@pytest.mark.slow
def test_the_real_signal_cli_is_examined_too(journal: Path) -> None:
    with real.running() as daemon:
        findings = looked_at(daemon.where, journal=journal)
    assert wrong(findings) == [
        f"signal-cli {real.VERSION} is 320 days old.",
        "signal-cli does not know the account of SIGNAL_ACCOUNT.",
    ]
    assert any("--receive-mode manual" in finding.what for finding in findings)
