"""The real house as a mother's browser meets it: `lotse run` in a fresh folder, killed and started again at will."""

from __future__ import annotations

import os
import pty
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.ports import free_port

LOTSE = Path(sys.executable).with_name("lotse")
CALM = ("PATH", "HOME", "LANG", "TMPDIR")  # what a process needs; none of our settings


@dataclass
class House:
    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    terminal: int = -1

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Open the doors; returns when they are open."""
        environment = {name: os.environ[name] for name in CALM if name in os.environ}
        environment |= {"PORT": str(self.port), "LOG_FORMAT": "json"}
        self.terminal, its_end = pty.openpty()  # only there it shows the first link
        os.set_blocking(self.terminal, False)
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [LOTSE, "run"], cwd=self.folder, env=environment, stdout=its_end, stderr=log
            )
        os.close(its_end)
        # Tries again by itself, a little later each time, until somebody listens.
        with httpx.Client(transport=httpx.HTTPTransport(retries=8)) as visitor:
            assert visitor.get(f"{self.url}/health", timeout=30).json()["ok"], self.log()

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait(10)
        self._read_terminal()
        if self.terminal >= 0:  # it may be killed twice
            os.close(self.terminal)
            self.terminal = -1

    def rows(self, table: str) -> int:
        with closing(sqlite3.connect(self.folder / "var" / "lotse.db")) as database:
            return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 (a name of ours)

    def _read_terminal(self) -> None:
        with suppress(OSError), (self.folder / "log").open("ab") as log:  # nothing more is shown, or nobody is there
            log.write(os.read(self.terminal, 65_536))

    def log(self) -> str:
        """Everything that it wrote, to its log and to the terminal."""
        self._read_terminal()
        return (self.folder / "log").read_text(encoding="utf-8")


@contextmanager
def opened(folder: Path, **settings: str) -> Iterator[House]:
    """A house with these settings in its `.env`, on a free port."""
    (folder / ".env").write_text("".join(f"{name}={value}\n" for name, value in settings.items()), encoding="utf-8")
    house = House(folder, free_port())
    house.start()
    try:
        yield house
    finally:
        house.kill()
