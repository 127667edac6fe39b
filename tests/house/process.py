"""The real `lotse run` in a process of its own, as an operator starts it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import httpx

from bot.settings import HOUSE, Settings
from tests.ports import free_port

COMMAND = (sys.executable, "-m", "bot", "run")
IN_SECONDS = 300.0  # a machine may have much else to do; who dies is noticed at once


class Process:
    def __init__(self, folder: Path, **settings: str) -> None:
        self.port = int(settings.setdefault("PORT", str(free_port())))
        self.site = f"http://127.0.0.1:{self.port}"
        self._said = (folder / f"said {self.port}").open("w+")
        self._process = subprocess.Popen(
            COMMAND, cwd=folder, env=environment(**settings), stdout=self._said, stderr=subprocess.STDOUT
        )

    def wait_until_open(self) -> None:
        deadline = time.monotonic() + IN_SECONDS
        while not self._is_open():
            assert self._process.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.05)  # another process: nothing tells us when it is there

    def _is_open(self) -> bool:
        with socket.socket() as line:  # cheaper than a whole client, as long as nobody is there
            if line.connect_ex(("127.0.0.1", self.port)):
                return False
        try:
            return httpx.get(f"{self.site}/health", timeout=5).status_code == 200
        except httpx.TransportError:
            return False

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End it, as a service is ended or by Ctrl-C; its exit status."""
        self._process.send_signal(how)
        return self._process.wait(IN_SECONDS)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        self._said.close()

    def said(self) -> str:
        """Everything that it wrote to the terminal."""
        return Path(self._said.name).read_text()


def environment(**settings: str) -> Mapping[str, str]:
    """This machine's own settings do not reach a test."""
    kept = {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields}
    return {**kept, "PYTHONPATH": str(HOUSE), **settings}
