"""One life of `lotse run` with a Telegram bot, in a process of its own that may be killed at any moment."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot import serving
from bot.logs import set_up
from bot.settings import load
from tests.crash.driver import birth

# Importing the house takes most of a start: a process that has done it is copied for every life.
birth.set_forkserver_preload(["tests.crash.house", "tests.telegram.proof.life", "bot.channels.telegram"])


@dataclass(frozen=True, slots=True)
class Home:
    """Where the house lives, and what it is told of Telegram."""

    folder: Path
    settings: Mapping[str, str]

    @property
    def database(self) -> Path:
        return self.folder / "lotse.db"

    @property
    def key_file(self) -> Path:
        return self.folder / "master.key"

    @property
    def log(self) -> Path:
        return self.folder / "log"


@dataclass
class Worker:
    """The house through all its lives."""

    home: Home
    process: ForkServerProcess = field(init=False)

    def start(self) -> None:
        self.process = birth.Process(target=live, args=(self.home,))
        self.process.start()

    def kill(self) -> None:
        self.process.kill()
        self.process.join()

    def end(self) -> int | None:
        """Ask it to end, as a service does; its exit code."""
        self.process.terminate()
        self.process.join(15)
        return self.process.exitcode


def live(home: Home) -> None:
    """What `lotse run` does, until the process is told to end."""
    with home.log.open("a") as log:
        set_up("json", "warning", log)
        os.chdir(home.folder)
        url, key_file = f"sqlite:///{home.database}", home.key_file
        asyncio.run(
            serving.run(load(None, database_url=url, master_key_file=key_file, **home.settings), lambda _words: None)
        )
