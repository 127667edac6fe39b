"""Turns a second when many mothers write at once, with one and with several thinkers or processes.

Every process receives its share of the talks and works until nothing waits; then it says what that took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench.settled import settle
from bench.sheet import Sheet, figure

COLUMNS = ("", "turns a second", "CPU ms a turn", "server CPU ms", "MB resident", "floor: rows a second")
KNOWN = 1000  # conversations that are stored already


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works on one database: so many processes, each with so many thinkers."""

    database: str
    processes: int
    thinkers: int

    @property
    def name(self) -> str:
        plural = "es" if self.processes > 1 else ""
        return f"{self.database}: {self.processes} process{plural}, {self.thinkers} thinker{'s' * (self.thinkers > 1)}"


CREWS = (
    Crew("SQLite", 1, 1),
    Crew("SQLite", 1, 4),
    Crew("PostgreSQL", 1, 4),
    Crew("PostgreSQL", 2, 4),
)


@dataclass(frozen=True, slots=True)
class Rush:
    """What a crew has done: how many in how long, and what it took."""

    rate: float
    cpu: float
    server: float
    memory: float


async def measure(new_urls: dict[str, Callable[[], str]], folder: Path, mothers: int, sheet: Sheet) -> None:
    rows = []
    for crew in CREWS:
        url, key_file = new_urls[crew.database](), folder / f"{crew.name}.key"
        await settle(url, key_file, KNOWN)
        floor = _rush(crew, url, key_file, mothers, "echo")
        house = _rush(crew, url, key_file, mothers, "house")
        numbers = (house.rate, house.cpu, house.server, house.memory, floor.rate)
        rows.append((crew.name, *map(figure, numbers)))
    sheet.table(f"A rush: {mothers} mothers write their whole talk at once", COLUMNS, rows)


def _rush(crew: Crew, url: str, key_file: Path, mothers: int, what: str) -> Rush:
    """Start the processes, let them go at the same time, and add up."""
    share = mothers // crew.processes
    command = [sys.executable, "-m", "bench.worker", what, url, str(key_file), str(crew.thinkers)]
    shares = [[str(number * share), str((number + 1) * share)] for number in range(crew.processes)]
    with ExitStack() as stack:
        processes = [
            stack.enter_context(
                subprocess.Popen([*command, *each], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            )
            for each in shares
        ]
        for process in processes:
            _line(process)
        began = time.perf_counter()
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        reports = [json.loads(_line(process)) for process in processes]
        return _sum(reports, time.perf_counter() - began)


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise RuntimeError("A process of the rush ended before its work was done; its reason stands above.")
    return line


def _sum(reports: Sequence[dict[str, float]], seconds: float) -> Rush:
    turns = sum(report["turns"] for report in reports)
    return Rush(
        turns / seconds,
        1000 * sum(report["cpu"] for report in reports) / turns,
        1000 * max(report["server"] for report in reports) / turns,
        max(report["memory"] for report in reports),
    )
