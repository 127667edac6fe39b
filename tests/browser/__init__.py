"""A real Chromium for tests: the one named by CHROMIUM, else Debian's, else Playwright's own; and a served page for it."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Browser, expect, sync_playwright

DEBIAN = Path("/usr/bin/chromium")
# Its microphone hears a beep every second. A page may only use it if its visitor was granted that.
WITHOUT_WINDOW = ("--no-sandbox", "--disable-gpu", "--use-fake-device-for-media-stream")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    named = os.environ.get("CHROMIUM") or (str(DEBIAN) if DEBIAN.exists() else None)
    expect.set_options(timeout=20_000)  # on a machine that has much else to do
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=named, args=list(WITHOUT_WINDOW))
        try:
            yield browser
        finally:
            browser.close()


class _Server(uvicorn.Server):
    """Runs beside the test, and says when it is up."""

    def __init__(self, app: Any) -> None:
        super().__init__(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=1, ws="none"))
        self.is_up = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()


@contextmanager
def served(app: Any, port: int = 0) -> Iterator[str]:
    """The app on this machine, on a free port unless one is named; its address."""
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind(("127.0.0.1", port))
        server = _Server(app)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        assert server.is_up.wait(20), "The server did not start within 20 seconds."
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)
