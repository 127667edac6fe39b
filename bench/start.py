"""How long Lotse takes to start and how much memory it holds, beside the smallest web house: `bench.echo`."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from bench.measure import cpu_of, memory_of
from bench.sheet import Sheet, figure
from tests.ports import free_port

COLUMNS = ("", "start s", "CPU s", "MB resident", "MB proportional")
PATIENCE = 60.0
LOOK_EVERY = 0.01

Start = tuple[float, float, float, float]


def measure(rounds: int, sheet: Sheet) -> None:
    """Each start in every round, in a folder of its own; medians."""
    with tempfile.TemporaryDirectory() as name:
        folders = iter(Path(name) / str(number) for number in range(100))
        seen: dict[str, list[Start]] = {}
        for _round in range(rounds):
            for what, start in (
                ("floor: echo in FastAPI, to its first answer", _echo),
                ("lotse run, to its first healthy answer", _run),
                ("lotse talk, to its first line", _talk),
            ):
                folder = next(folders)
                folder.mkdir()
                seen.setdefault(what, []).append(start(folder))
    rows = [
        (what, *(figure(statistics.median(each)) for each in zip(*starts, strict=True)))
        for what, starts in seen.items()
    ]
    sheet.table("Start and memory", COLUMNS, rows)


def _echo(folder: Path) -> Start:
    port = free_port()
    return _web([sys.executable, "-m", "bench.echo", str(port), str(folder / "echo.db")], port, {})


def _run(folder: Path) -> Start:
    port = free_port()
    fresh = {
        "DATABASE_URL": f"sqlite:///{folder}/lotse.db",
        "MASTER_KEY_FILE": str(folder / "key"),
        "PORT": str(port),
    }
    return _web([sys.executable, "-m", "bot", "run"], port, fresh)


def _web(command: Sequence[str], port: int, fresh: Mapping[str, str]) -> Start:
    with _running(command, fresh) as (process, began):
        while not _is_healthy(port):
            if process.poll() is not None or time.perf_counter() - began > PATIENCE:
                raise RuntimeError(f"{' '.join(command[1:])} did not become healthy.")
            time.sleep(LOOK_EVERY)
        return _now(process, began)


def _talk(_folder: Path) -> Start:
    with _running([sys.executable, "-m", "bot", "talk"], {}) as (process, began):
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"Hallo\n")
        process.stdin.flush()
        if not process.stdout.readline():
            raise RuntimeError("lotse talk said nothing.")
        return _now(process, began)


def _now(process: subprocess.Popen[bytes], began: float) -> Start:
    return (time.perf_counter() - began, cpu_of(process.pid), *memory_of(process.pid))


@contextmanager
def _running(command: Sequence[str], fresh: Mapping[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """A process of our own, and when it began; it has ended when the block ends."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, **fresh, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        try:
            yield process, began
        finally:
            process.send_signal(signal.SIGKILL)


def _is_healthy(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False
