"""The doctor feels the pulse of the house first: a Lotse that cannot keep anything is not well, however well its platforms are."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from bot.commands.pulse import feel
from bot.settings import load
from tests.ports import free_port


@contextmanager
def answering(status: int, body: bytes) -> Iterator[int]:
    """Somebody who answers so on this port."""

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Door) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.fixture
def door() -> Iterator[Callable[[int, bytes], int]]:
    with ExitStack() as stack:
        yield lambda status, body: stack.enter_context(answering(status, body))


FULL = json.dumps({"ok": False, "database": "the disk is full"}).encode()


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])  # noqa: S104 (nobody listens there)
def test_a_lotse_that_keeps_nothing_says_why(door: Callable[[int, bytes], int], tmp_path: Path, host: str) -> None:
    found = feel(load(None, host=host, port=door(503, FULL), database_url=f"sqlite:///{tmp_path}/lotse.db"))
    assert found is not None
    assert found.what == "Lotse runs, and cannot keep anything: the disk is full."
    assert found.remedy


@pytest.mark.parametrize(
    ("status", "body"),
    [
        pytest.param(200, b'{"ok": true}', id="a Lotse that is well"),
        pytest.param(503, b'{"ok": false, "waiting to be sent": 7}', id="a Lotse with another trouble"),
        pytest.param(200, b"<html>", id="another program"),
        pytest.param(200, b"[]", id="another program that speaks JSON"),
    ],
)
def test_nothing_is_said_of_a_database_that_is_well(
    door: Callable[[int, bytes], int], tmp_path: Path, status: int, body: bytes
) -> None:
    assert feel(load(None, port=door(status, body), database_url=f"sqlite:///{tmp_path}/lotse.db")) is None


@pytest.mark.parametrize(
    ("folder", "trouble"),
    [("/proc", "There is no room on the disk of /proc/lotse.db."), ("", "")],
    ids=["full", "room"],
)
def test_where_lotse_does_not_run_the_disk_is_looked_at(tmp_path: Path, folder: str, trouble: str) -> None:
    """/proc has no room, on each Linux."""
    url = f"sqlite:///{folder or tmp_path}/lotse.db"
    found = feel(load(None, port=free_port(), database_url=url))
    assert (found.what if found else "") == trouble
