"""The measurements run on the house of today, and print every row."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]

ROWS = {
    "the floor under a turn": "100: floor: an echo of one row",
    "from inbox to outbox": "100: the whole talk, inbox to outbox",
    "a turn with one answer": "100: one answer, until it is sent",
    "a turn of the whole talk": "1,000: the whole talk, until it is sent",
    "both databases": "One durable turn on PostgreSQL",
    "growth": "times as much beside 1,000 conversations as beside 100",
    "the share of each part": "sealing",
    "a rush on SQLite": "SQLite: 1 process, 4 thinkers",
    "a rush with two processes": "PostgreSQL: 2 processes, 4 thinkers",
    "the start of the web house": "lotse run",
    "the start of a talk in the terminal": "lotse talk",
    "the finder": "token_set",
    "the desk": "her words, until they stand in the open talk",
}


@pytest.mark.slow
def test_a_hasty_measurement_prints_every_row() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--quick"], cwd=HOUSE, capture_output=True, text=True, timeout=1500, check=False
    )
    assert done.returncode == 0, done.stderr
    assert [what for what, row in ROWS.items() if row not in done.stdout] == []
