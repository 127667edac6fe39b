"""SIGKILL at random moments, of the house and of signal-cli, and a Signal in trouble: nothing lost, doubled or out of order."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path
from time import perf_counter

import pytest

from tests.ports import free_port
from tests.proof.service import Home, Service
from tests.signal.proof.books import open_books
from tests.signal.proof.trial import Trial
from tests.signal.server import Server

SHORT = (6, 4, 120, 12)  # kills of the house and of signal-cli, messages, mothers
LONG = (110, 55, 2000, 40)


@pytest.mark.parametrize(
    "size",
    [pytest.param(SHORT, marks=pytest.mark.slow, id="short"), pytest.param(LONG, marks=pytest.mark.prove, id="long")],
)
def test_nothing_is_lost_however_often_the_house_or_signal_cli_is_killed(
    size: tuple[int, int, int, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kills, daemon_kills, messages, mothers = size
    seed, began = random.randrange(10**6), perf_counter()  # noqa: S311
    with Server(journal=True) as server:
        settings = {name.lower(): value for name, value in server.settings().items()}
        home = Home(tmp_path, {**settings, "port": str(free_port())})
        chance = random.Random(seed)  # noqa: S311
        trial = Trial(Service(home), messages, mothers, kills, chance, server, daemon_kills)
        asyncio.run(trial.run())
        books = asyncio.run(open_books(home, trial))
        unknown, complaints = server.unknown, server.complaints
    with capsys.disabled():
        print(
            f"\nSignal, seed {seed}: {trial.kills} kills of Lotse and {trial.daemon_kills} of signal-cli, "
            f"{messages} messages of {mothers} mothers, {books.answers()} answers; sent again: {books.repeats()}; "
            f"dead letters: {books.dead_letters}; {perf_counter() - began:.0f} s"
        )
    log = home.log.read_text()
    assert books.faults() == [], log
    assert books.dead_letters == 0
    assert books.repeats() <= trial.kills + trial.daemon_kills + trial.lost_answers
    assert trial.end == 0, log
    assert (unknown, complaints) == ([], [])
