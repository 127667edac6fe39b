"""One process of a rush: `python -m bench.worker house|echo URL KEY_FILE THINKERS FIRST LAST`.

Says that it is ready, waits for a line, lets the mothers FIRST to LAST write, and reports when nothing waits any more.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from pathlib import Path

from bench.floor import echo, server_of
from bench.house import TALK, incoming, open_measured
from bench.measure import memory_of
from bench.settled import name_of
from bot.all_day import think_all_day
from bot.app import Lotse

AT_ONCE = 16  # mothers who write at the same time
LOOK_EVERY = 0.005


async def house(url: str, key_file: Path, thinkers: int, mothers: range) -> None:
    async with open_measured(url, key_file) as lotse:
        mind = lotse.mind
        loops = [
            *(asyncio.create_task(think_all_day(lotse, mind)) for _thinker in range(thinkers)),
            *(asyncio.create_task(outbox.deliver_all_day()) for outbox in lotse.outboxes),
        ]
        with server_of(url) as server:
            await asyncio.to_thread(_wait_for_go)
            cpu, beside = time.process_time(), server()
            await asyncio.gather(*(_write(lotse, mothers[first::AT_ONCE]) for first in range(AT_ONCE)))
            while await _is_something_left(lotse):
                await asyncio.sleep(LOOK_EVERY)
            _report(len(mothers) * len(TALK), time.process_time() - cpu, server() - beside)
        for loop in loops:
            loop.cancel()
        await asyncio.gather(*loops, return_exceptions=True)


async def _write(lotse: Lotse, mothers: range) -> None:
    """Some mothers, one after the other, each the whole talk without waiting for answers."""
    for mother in mothers:
        for line, said in enumerate(TALK):
            await lotse.receive(incoming(name_of(mother), f"rush {mother} {line}", said))


async def _is_something_left(lotse: Lotse) -> bool:
    waiting = await lotse.store.look(lambda work: work.waiting())
    if waiting.dead_letters:
        raise RuntimeError(f"{waiting.dead_letters} messages could not be thought about.")
    return waiting.inbox + waiting.outbox > 0


def floor(url: str, rows: int) -> None:
    with echo(url) as say, server_of(url) as server:
        _wait_for_go()
        cpu, beside = time.process_time(), server()
        for _row in range(rows):
            say()
        _report(rows, time.process_time() - cpu, server() - beside)


def _wait_for_go() -> None:
    print("ready", flush=True)
    sys.stdin.readline()


def _report(turns: int, cpu: float, server: float) -> None:
    resident, _proportional = memory_of(os.getpid())
    print(json.dumps({"turns": turns, "cpu": cpu, "server": server, "memory": resident}), flush=True)


def main(what: str, url: str, key_file: str, *numbers: str) -> None:
    thinkers, first, last = map(int, numbers)
    if what == "echo":
        floor(url, (last - first) * len(TALK))
    else:
        asyncio.run(house(url, Path(key_file), thinkers, range(first, last)))


if __name__ == "__main__":
    main(*sys.argv[1:])
