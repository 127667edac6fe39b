"""One life of `lotse run` with a messenger, in a process of its own that may be killed at any moment."""

from __future__ import annotations

import asyncio
import os
import traceback
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import serving
from bot.logs import set_up
from bot.settings import load
from tests.proof.lives import Worker


@dataclass(frozen=True, slots=True)
class Home:
    """Where the house lives, and what it is told of its messenger."""

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

    @property
    def fault(self) -> Path:
        """There, when a life ended otherwise than by a kill or at our wish."""
        return self.folder / "fault"


class Service(Worker[Home]):
    """The house through all its lives."""

    def __init__(self, home: Home) -> None:
        super().__init__(home, live)

    async def through_all_lives(self, trial: Coroutine[Any, Any, None]) -> None:
        """The trial, as long as no life ends by itself: it would wait for somebody who does not come again."""
        trying, watching = asyncio.ensure_future(trial), asyncio.ensure_future(self._watch())
        try:
            await asyncio.wait({trying, watching}, return_when=asyncio.FIRST_COMPLETED)
            if not watching.done():
                await trying
            assert not watching.done(), self.home.log.read_text()
        finally:
            trying.cancel()
            watching.cancel()
            await asyncio.gather(trying, watching, return_exceptions=True)

    async def _watch(self) -> None:
        while not self.home.fault.exists():
            await asyncio.sleep(0.2)


def live(home: Home) -> None:
    """What `lotse run` does, until the process is told to end."""
    with home.log.open("a") as log:
        set_up("json", "warning", log)
        os.chdir(home.folder)
        url, key_file = f"sqlite:///{home.database}", home.key_file
        settings = load(None, database_url=url, master_key_file=key_file, **home.settings)
        try:
            asyncio.run(serving.run(settings, lambda _words: None))
        except BaseException:
            traceback.print_exc(file=log)
            home.fault.touch()
            raise
