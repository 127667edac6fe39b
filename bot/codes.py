"""The QR code with which the office's phone takes Lotse in: in the terminal, and on the health page of a Lotse that runs beside.

Whoever scans it first becomes the office. So it hangs in a file that only this account can read, is shown to nobody but this
machine, and is worth nothing after ten minutes.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

HANGS_FOR = 600.0  # seconds
NAME = "signal.link"


def in_terminal(uri: str) -> str:
    import segno  # a megabyte, for a picture that is shown once

    written = io.StringIO()
    segno.make(uri, error="l", micro=False).terminal(written, compact=True, border=2)
    return written.getvalue()


def as_picture(uri: str) -> str:
    """As SVG that stands in a page: dark on light, also where the page is dark."""
    import segno

    return segno.make(uri, error="m", micro=False).svg_inline(scale=5, border=4, dark="#000", light="#fff", title="QR")


def hang_up(folder: Path, uri: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    take_down(folder)
    with os.fdopen(os.open(folder / NAME, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(uri)


def take_down(folder: Path) -> None:
    (folder / NAME).unlink(missing_ok=True)


def hanging(folder: Path, seconds: float) -> str:
    """The code that hangs there; empty when there is none. `seconds`: the time of the clock that files have, too."""
    try:
        written = (folder / NAME).stat().st_mtime
        return (folder / NAME).read_text() if seconds - written < HANGS_FOR else ""
    except OSError:
        return ""
