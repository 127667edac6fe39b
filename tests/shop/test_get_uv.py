"""Where Python came without pip: uv from a package index, and only if it is what the index promises."""

from __future__ import annotations

import hashlib
import io
import json
import os
import platform
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "deploy" / "get_uv.py"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def index(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A small package index on this machine: its folder and its address."""
    folder = tmp_path / "index"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def offer(folder: Path, promised: str = "") -> None:
    """Put version 1.0 for this machine into the index, and others beside it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("uv-1.0.data/scripts/uv", "#!/bin/sh\necho one\n")
    wheel = packed.getvalue()
    name = f"uv-1.0-py3-none-manylinux_2_17_{platform.machine()}.musllinux_1_1_{platform.machine()}.whl"
    (folder / name).write_bytes(wheel)
    (folder / "uv").mkdir()
    names = ["uv-0.9-py3-none-any.whl", "uv-1.0-py3-none-win_amd64.whl", "uv-1.0.tar.gz", name]
    sha256 = promised or hashlib.sha256(wheel).hexdigest()
    files = [{"filename": each, "url": f"../{each}", "hashes": {"sha256": sha256}} for each in names]
    (folder / "uv" / "index.html").write_text(json.dumps({"files": files}))


def run(folder: Path, address: str, version: str = "1.0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", SCRIPT, version, folder],
        env={**os.environ, "PIP_INDEX_URL": address, "no_proxy": "*"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_program_is_put_where_the_makefile_looks(tmp_path: Path, index: tuple[Path, str]) -> None:
    offer(index[0])
    done = run(tmp_path / "uv", index[1])
    assert done.stderr == ""
    assert subprocess.run([tmp_path / "uv/bin/uv"], capture_output=True, text=True, check=True).stdout == "one\n"


def test_a_file_that_was_changed_on_the_way_is_not_installed(tmp_path: Path, index: tuple[Path, str]) -> None:
    offer(index[0], promised="0" * 64)
    done = run(tmp_path / "uv", index[1])
    assert done.returncode == 1
    assert "its sha256 differs. Nothing was installed." in done.stderr
    assert not (tmp_path / "uv").exists()


def test_a_version_that_is_not_there_is_named(tmp_path: Path, index: tuple[Path, str]) -> None:
    offer(index[0])
    done = run(tmp_path / "uv", index[1], "2.0")
    assert done.returncode == 1
    assert "There is no uv 2.0 for" in done.stderr


def test_an_index_that_does_not_answer_is_named(tmp_path: Path, index: tuple[Path, str]) -> None:
    done = run(tmp_path / "uv", index[1] + "/nowhere")
    assert done.returncode == 1
    assert "cannot be read" in done.stderr
    assert "Traceback" not in done.stderr
