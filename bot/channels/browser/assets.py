"""What a page brings along (scripts, styles, pictures): files of its own, and those that chat and desk share (shared/…)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

SHARED = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class Assets:
    """The files in `folder`, under `path`."""

    path: str
    folder: Path

    def address(self, name: str) -> str:
        """It changes with the content, so that a browser may keep the file."""
        _, shared, rest = name.rpartition("shared/")
        return f"{self.path}/{name}?{_fingerprint(SHARED / rest if shared else self.folder / name)}"

    def mount(self, app: FastAPI) -> None:
        app.mount(f"{self.path}/shared", StaticFiles(directory=SHARED))
        app.mount(self.path, StaticFiles(directory=self.folder))

    def lasting(self, path: str, status: int) -> bool:
        """May a browser keep this answer?"""
        return path.startswith(f"{self.path}/") and status == 200


@cache
def _fingerprint(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:8]
