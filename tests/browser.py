"""A real Chromium for tests: the one named by CHROMIUM, else Debian's, else Playwright's own; and a served page for it."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Browser, sync_playwright

DEBIAN = Path("/usr/bin/chromium")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    named = os.environ.get("CHROMIUM") or (str(DEBIAN) if DEBIAN.exists() else None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=named, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def served(app: Any) -> Iterator[str]:
    """The app on a free port of this machine; its address."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
        config = uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=1, ws="none")
        server = uvicorn.Server(config)
        server.install_signal_handlers = lambda: None  # type: ignore[attr-defined,method-assign,unused-ignore]
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        started = threading.Event()
        deadline = time.monotonic() + 20
        while not server.started and time.monotonic() < deadline and not started.wait(0.02):
            pass
        assert server.started, "The server did not start within 20 seconds."
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join(10)
