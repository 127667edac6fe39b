"""The whole house in a process of its own, which may be killed at any moment.

In: a door on a local socket; a message is acknowledged only when `receive` has returned. Out: a channel that writes each
message into a ledger, so that what was really sent can be counted after every crash.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.all_day import awake
from bot.app import Lotse, open_house
from bot.channels import Address, Incoming, Limits, Outgoing
from bot.logs import set_up
from bot.settings import load

Hear = Callable[[bytes], Awaitable[None]]

ON_THE_WAY = 0.003  # seconds: so long a message travels at most, and so long its acknowledgement travels back


@dataclass(frozen=True, slots=True)
class Home:
    """Where one worker lives. Its name stays the same through all its lives."""

    database_url: str
    folder: Path
    worker: str

    @property
    def door(self) -> Path:
        return self.folder / f"{self.worker}.door"

    @property
    def log(self) -> Path:
        return self.folder / f"{self.worker}.log"

    @property
    def key_file(self) -> Path:
        return self.folder / "master.key"


class Ledger:
    """A channel that sends by appending a line to a file; every life of a worker is told apart by its process."""

    name = "ledger"
    limits = Limits(characters=4000, choices=10, choice_characters=60, markup=False)

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    async def send(self, address: Address, outgoing: Outgoing) -> None:
        step = outgoing.buttons[0].step if outgoing.buttons else ""
        entry = {"person": address.person, "id": outgoing.id, "step": step, "process": os.getpid()}
        await asyncio.sleep(random.uniform(0, ON_THE_WAY))  # noqa: S311
        os.write(self._file, json.dumps(entry).encode() + b"\n")
        await asyncio.to_thread(os.fsync, self._file)
        await asyncio.sleep(random.uniform(0, ON_THE_WAY))  # noqa: S311


def live(home: Home) -> None:
    """Open the house and stay until the process is told to end."""
    stay(home, lambda lotse: lambda line: lotse.receive(_read(line)))


def stay(home: Home, ears_of: Callable[[Lotse], Hear]) -> None:
    """The same, with whoever hears at the door."""
    with home.log.open("a") as log:
        set_up("json", "warning", log)
        asyncio.run(_stay(home, ears_of))


async def _stay(home: Home, ears_of: Callable[[Lotse], Hear]) -> None:
    end = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, end.set)
    settings = load(None, database_url=home.database_url, master_key_file=home.key_file, worker_name=home.worker)
    async with open_house(settings, (Ledger(home.folder / "ledger"),)) as lotse, awake(lotse):
        hear = ears_of(lotse)
        home.door.unlink(missing_ok=True)
        door = await asyncio.start_unix_server(lambda r, w: _keep(hear, r, w), home.door)
        await end.wait()
        door.close()


async def _keep(hear: Hear, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        await hear(line)
        writer.write(b"kept\n")
        await writer.drain()
    writer.close()


def _read(line: bytes) -> Incoming:
    said = json.loads(line)
    return Incoming(
        Address(Ledger.name, said["person"]),
        said["message"],
        datetime.fromisoformat(said["at"]),
        text=said["text"],
        tapped=tuple(said["tapped"]) if said["tapped"] else None,
    )
