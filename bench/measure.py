"""How a thing is measured: CPU time and wall time, in rounds that take turns, so that a noisy minute hits everybody alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Name = TypeVar("Name")
Once = Callable[[int], Awaitable[None]]
Spent = Callable[[], float]  # seconds of CPU time that a server beside us has used so far


def nothing() -> float:
    """The CPU time of a server that is not there."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Contestant:
    """Something to be done again and again: `once` is handed a rising number; `server` tells what it costs beside us.

    afterwards: what is put in order after each round, and is not measured.
    """

    once: Once
    server: Spent = nothing
    afterwards: Callable[[], Awaitable[object]] | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds of CPU for one (ours, and the server's), and of wall time."""

    cpu: float
    server: float
    middle: float
    slow: float

    @property
    def cost(self) -> float:
        return self.cpu + self.server


@dataclass(frozen=True, slots=True)
class Round:
    cpu: float
    server: float
    walls: tuple[float, ...]


async def compare(contestants: Mapping[Name, Contestant], rounds: int, times: int) -> dict[Name, Figures]:
    """Every contestant in every round, after one that does not count; the median of the rounds' CPU times."""
    seen: dict[Name, list[Round]] = {name: [] for name in contestants}
    for number in range(rounds + 1):
        for name, contestant in contestants.items():
            seen[name].append(await _round(contestant, range(number * times, (number + 1) * times)))
    return {name: _figures(taken[1:]) for name, taken in seen.items()}


async def _round(contestant: Contestant, numbers: range) -> Round:
    walls = []
    cpu, server = time.process_time(), contestant.server()
    for number in numbers:
        began = time.perf_counter()
        await contestant.once(number)
        walls.append(1000 * (time.perf_counter() - began))
    cpu, server = time.process_time() - cpu, contestant.server() - server
    if contestant.afterwards is not None:
        await contestant.afterwards()
    return Round(1000 * cpu / len(numbers), 1000 * server / len(numbers), tuple(walls))


def _figures(rounds: Sequence[Round]) -> Figures:
    walls = sorted(wall for taken in rounds for wall in taken.walls)
    return Figures(
        statistics.median(taken.cpu for taken in rounds),
        statistics.mean(taken.server for taken in rounds),  # the kernel counts it in hundredths of a second
        walls[len(walls) // 2],
        walls[len(walls) * 99 // 100],
    )


def cpu_of(process: int) -> float:
    """Seconds of CPU time of a process and of all its children, dead or alive (Linux)."""
    fields = _stat(process)
    own = sum(map(int, fields[11:15]))  # utime, stime and those of the children that have ended: man 5 proc
    alive = sum(sum(map(int, _stat(child)[11:13])) for child in _children(process))
    return (own + alive) / 100  # clock ticks, always a hundredth of a second for programs on Linux


def memory_of(process: int) -> tuple[float, float]:
    """MB of memory: all that is resident, and our proportion of what is shared with others."""
    words = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").split()
    return tuple(int(words[words.index(name) + 1]) / 1024 for name in ("Rss:", "Pss:"))  # type: ignore[return-value]


def _stat(process: int) -> list[str]:
    """The fields of /proc/…/stat behind the name, which may hold spaces; zeros for a process that has just ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return ["0"] * 50


def _children(process: int) -> list[int]:
    numbers = (int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit())
    return [number for number in numbers if _stat(number)[1] == str(process)]
