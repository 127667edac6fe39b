"""Fetches uv from the package index where Python came without pip: python3 get_uv.py VERSION FOLDER.

Standard library only. The index says what the file's sha256 must be; PIP_INDEX_URL names another index.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import platform
import sys
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

INDEX = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")


def get(version: str, folder: Path) -> Path:
    """Puts the program into FOLDER/bin and returns where."""
    page = f"{INDEX}/uv/"
    files = json.loads(_read(page, "application/vnd.pypi.simple.v1+json"))["files"]
    library = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    system = library if sys.platform == "linux" else "macosx"
    machine = platform.machine()
    fitting = [
        file
        for file in files
        if file["filename"].startswith(f"uv-{version}-")
        and system in file["filename"]
        and file["filename"].endswith(f"_{machine}.whl")
    ]
    if not fitting:
        sys.exit(f"There is no uv {version} for {system} on {machine} at {page}. Install uv yourself, then try again.")
    wheel = _read(urllib.parse.urljoin(page, fitting[0]["url"]), "*/*")
    if hashlib.sha256(wheel).hexdigest() != fitting[0]["hashes"]["sha256"]:
        sys.exit(f"{fitting[0]['filename']} is not what {page} promises: its sha256 differs. Nothing was installed.")
    program = folder / "bin" / "uv"
    program.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        program.write_bytes(archive.read(f"uv-{version}.data/scripts/uv"))
    program.chmod(0o755)
    return program


def _read(url: str, accept: str) -> bytes:
    if not url.startswith(("https://", "http://")):
        sys.exit(f"{url} is not a web address.")
    request = urllib.request.Request(url, headers={"Accept": accept})  # noqa: S310  looked at above
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310  looked at above
            content: bytes = answer.read()
    except OSError as error:
        sys.exit(f"{url} cannot be read: {error}.")
    return content


if __name__ == "__main__":
    get(sys.argv[1], Path(sys.argv[2]))
