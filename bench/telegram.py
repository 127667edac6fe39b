"""Lotse on Telegram beside bare echo bots: `python -m bench.telegram`. One server, which is this process; CPU is the bot's.

1. Steady: 30 messages a second in all, as many as Telegram allows a bot; how long each waits for its first answer.
2. Rush: some mothers, each writes again as soon as she has her answer; how many updates a second of CPU answers.
   There Lotse speaks without Telegram's pace, as the echoes do.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.measure import cpu_of, memory_of
from bench.sheet import Sheet, figure
from tests.ports import free_port
from tests.telegram.server import Person, Server

A_SECOND = 30.0
IN_SECONDS = 60.0
SILENCE = 1.5  # seconds; where it is too fast, the outbox looks again after one
RESTED = 5.0
MENU, QUESTION = "Menü", "Wie melde ich mein Kind in der Kita an?"
COLUMNS = ("", "updates a CPU second: rush", "steady", "p50 ms", "p99 ms", "MB", "ready s")


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: rounds that take turns, mothers, messages at a steady pace, rushes, messages in a rush."""

    rounds: int
    mothers: int
    steady: int
    rushes: int
    rush: int


WHOLE = Plan(rounds=1, mothers=60, steady=300, rushes=3, rush=1200)
QUICK = Plan(rounds=1, mothers=40, steady=40, rushes=1, rush=240)


@dataclass(frozen=True, slots=True)
class Bot:
    """`rush` is what is started for the rush, when it is something else. `answers`: messages of ours to one of hers."""

    label: str
    command: Sequence[str]
    words: str = MENU
    answers: int = 1
    greeting: str = ""
    rush: Sequence[str] = ()


def _echo(library: str) -> tuple[str, ...]:
    return ("-m", "bench.telegram_echo", library)


RUN = ("-m", "bot", "run")
BOTS = (
    Bot("floor: echo on plain aiohttp", _echo("aiohttp")),
    Bot("floor: echo on python-telegram-bot", _echo("python-telegram-bot")),
    Bot("floor: echo on aiogram", _echo("aiogram")),
    Bot("Lotse's line to Telegram alone, an echo", _echo("adapter")),
    Bot("Lotse, whole: the menu", RUN, MENU, 1, "Deutsch", _echo("lotse")),
    Bot("Lotse, whole: a question, searched, 2 answers", RUN, QUESTION, 2, "Deutsch", _echo("lotse")),
)


@dataclass(frozen=True, slots=True)
class Figures:
    rush: float  # updates a second of CPU; the median of several
    steady: float
    waits: Sequence[float]  # ms
    memory: float
    ready: float


async def measure(plan: Plan, sheet: Sheet) -> None:
    """One table, all bots on the same server."""
    seen: dict[str, list[Figures]] = {}
    server = Server(port=free_port(), judge=False)
    with tempfile.TemporaryDirectory() as folder:
        async with server.opened():
            for number in range(plan.rounds):
                for bot in BOTS:
                    figures = await _figures(server, bot, plan, Path(folder), f"{number} {bot.label}")
                    seen.setdefault(bot.label, []).append(figures)
    sheet.table("On Telegram: one server, one bot after the other", COLUMNS, map(_row, seen, seen.values()))
    menu, line, *echoes = (_median(seen[BOTS[number].label]) for number in (4, 3, 1, 2))
    sheet.say(
        f"Lotse's menu beside python-telegram-bot's echo: {menu / echoes[0]:.2f} × (target 1.00); "
        f"beside aiogram's: {menu / echoes[1]:.2f} × (target 0.70). An update costs {1000 / menu:.1f} ms of CPU: "
        f"{1000 / line:.1f} ms Lotse's line to Telegram, {1000 / menu - 1000 / line:.1f} ms the house behind it."
    )


async def _figures(server: Server, bot: Bot, plan: Plan, folder: Path, name: str) -> Figures:
    ready = 0.0
    if bot.rush:  # its first start makes the tables, once in the life of a house; what is measured is any other day's
        async with _running(server, bot, bot.command, folder / f"{name} steady") as first:
            ready = first.ready
    async with _running(server, bot, bot.command, folder / f"{name} steady") as running:
        mothers = await running.mothers(plan.mothers)
        steady, waits = await running.steady(mothers, plan.steady)
        memory, _proportional = memory_of(running.process.pid)
        ready = max(ready, running.ready)
        if not bot.rush:
            return Figures(await running.rushes(mothers, plan), steady, waits, memory, ready)
    async with _running(server, bot, bot.rush, folder / f"{name} rush") as running:
        return Figures(await running.rushes(await running.mothers(plan.mothers), plan), steady, waits, memory, ready)


@dataclass
class _Running:
    """One bot at work, and the mothers who write to it."""

    server: Server
    token: str
    bot: Bot
    process: subprocess.Popen[bytes]
    ready: float

    async def mothers(self, number: int) -> list[Person]:
        """They have met us before, and everything that is done once only is done."""
        mothers = [self.server.person(f"mother {n}").with_bot(self.token) for n in range(number)]
        for words in filter(None, (self.bot.greeting, self.bot.words)):
            for mother in mothers:
                mother.writes(words)
            await self._until_silent()
        await asyncio.sleep(
            RESTED
        )  # of Telegram's pace, which allows a mother some messages at once, then one a second
        return mothers

    async def steady(self, mothers: Sequence[Person], messages: int) -> tuple[float, list[float]]:
        """Updates a second of CPU, and the milliseconds until each first answer."""
        pause = self.bot.answers / A_SECOND
        known, began, cpu = {mother.id: len(mother.bubbles) for mother in mothers}, time.perf_counter(), self._cpu()
        for number in range(messages):
            await asyncio.sleep(max(0.0, began + number * pause - time.perf_counter()))
            mothers[number % len(mothers)].writes(self.bot.words)
        await self._until_silent()
        spent = self._cpu() - cpu
        return messages / spent, [wait for mother in mothers for wait in _waits(mother, known[mother.id])]

    async def rushes(self, mothers: Sequence[Person], plan: Plan) -> float:
        return statistics.median([await self.rush(mothers, plan.rush) for _rush in range(plan.rushes)])

    async def rush(self, mothers: Sequence[Person], messages: int) -> float:
        cpu, share = self._cpu(), messages // len(mothers)
        await asyncio.gather(*(self._talk(mother, share) for mother in mothers))
        return share * len(mothers) / (self._cpu() - cpu)

    async def _talk(self, mother: Person, messages: int) -> None:
        for _message in range(messages):
            heard = len(mother.heard)
            mother.writes(self.bot.words)
            await mother.sees(heard + self.bot.answers, IN_SECONDS)

    async def _until_silent(self) -> None:
        """Everything is heard, and nothing has been said for a while."""
        said, began = -1, time.perf_counter()
        while self._pending() or said != self.server.world.calls["sendMessage"]:
            said = self.server.world.calls["sendMessage"]
            if time.perf_counter() - began > IN_SECONDS:
                raise RuntimeError(f"{self.bot.label} does not come to an end.")
            await asyncio.sleep(SILENCE)

    def _pending(self) -> int:
        return len(self.server.world.bots[self.token].updates)

    def _cpu(self) -> float:
        return cpu_of(self.process.pid)


@asynccontextmanager
async def _running(server: Server, bot: Bot, command: Sequence[str], folder: Path) -> AsyncIterator[_Running]:
    folder.mkdir(exist_ok=True)
    token = f"{7_000_000_100 + len(server.world.bots)}:AAFakeFakeFakeFakeFakeFakeFakeFake-_0"
    registered = server.add_bot(token, "Bench", f"bench_{len(server.world.bots)}_bot")
    began, given = time.perf_counter(), (token, server.url) if "bench.telegram_echo" in command else ()
    process = subprocess.Popen(
        [sys.executable, *command, *given],
        env={**os.environ, **_settings(server, token, folder)},
        stdout=subprocess.DEVNULL,
        stderr=(folder / "errors").open("wb"),
    )
    try:
        while registered.poller is None:
            if process.poll() is not None or time.perf_counter() - began > IN_SECONDS:
                raise RuntimeError(f"{bot.label} does not listen: {(folder / 'errors').read_text()[-2000:]}")
            await asyncio.sleep(0.005)
        yield _Running(server, token, bot, process, time.perf_counter() - began)
    finally:
        process.kill()
        process.wait()


def _settings(server: Server, token: str, folder: Path) -> Mapping[str, str]:
    return {
        "TELEGRAM_TOKEN": token,
        "TELEGRAM_API_URL": server.url,
        "DATABASE_URL": f"sqlite:///{folder}/lotse.db",
        "MASTER_KEY_FILE": f"{folder}/master.key",
        "PORT": str(free_port()),
        "LOG_FORMAT": "json",
    }


def _waits(mother: Person, known: int) -> list[float]:
    """Milliseconds from each message of hers to the first answer to it."""
    waits, asked = [], 0.0
    for bubble in mother.bubbles[known:]:
        if bubble.mine:
            asked = bubble.at
        elif asked:
            waits.append(1000 * (bubble.at - asked))
            asked = 0.0
    return waits


def _median(rounds: Sequence[Figures]) -> float:
    return statistics.median(each.rush for each in rounds)


def _row(label: str, rounds: Sequence[Figures]) -> tuple[str, ...]:
    waits = sorted(wait for each in rounds for wait in each.waits)
    columns = (
        _median(rounds),
        statistics.median(each.steady for each in rounds),
        waits[len(waits) // 2],
        waits[len(waits) * 99 // 100],
        max(each.memory for each in rounds),
        statistics.median(each.ready for each in rounds),
    )
    return (label, *map(figure, columns))


if __name__ == "__main__":
    asyncio.run(measure(QUICK if "--quick" in sys.argv else WHOLE, Sheet()))
