"""Words that must not be found, and the search for them: as they are, and in the disguises in which bytes travel."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import psycopg
from psycopg import sql

from tests.house.living import look_into

PLACES = (
    "her-words",
    "her-name",
    "her-address",
    "her-question",
    "her-case",
    "her-tap",
    "her-hint",
    "message-id",
    "counsellor-name",
    "counsellor-words",
    "file-name",
    "file-content",
    "strange-file",
    "failing-thought",
    "failing-channel",
    "refusing-channel",
    "gone-channel",
    "dead-letter",
    "dead-letter-reason",
    "web-words",
    "web-question",
    "web-path",
    "web-form",
)
STEM = "kanarienvogel"
CANARIES: Mapping[str, str] = {place: f"{STEM}{place.replace('-', '')}" for place in PLACES}


WHERE_IT_LIES = "SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = current_database()"


def disguises(word: bytes) -> Iterator[bytes]:
    """The word itself, as hexadecimal, as UTF-16, and inside a longer text in base64, wherever it begins there."""
    yield word
    yield word.hex().encode()
    yield word.decode("latin-1").encode("utf-16-le")
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + word)
        # what stands at the edges depends on the neighbours
        yield coded[4 if shift else 0 : -4]


def found(haystack: bytes, words: Iterable[str | bytes]) -> list[str]:
    """Those of the words that can be read there."""
    lowered = haystack.lower()

    def is_there(word: bytes) -> bool:
        return any(form in (lowered if form == form.lower() else haystack) for form in disguises(word))

    plain = [word.encode() if isinstance(word, str) else word for word in words]
    if not is_there(STEM.encode()):  # much quicker than one after the other
        plain = [word for word in plain if not word.startswith(STEM.encode())]
    return [repr(word) for word in plain if is_there(word)]


def files_of(folder: Path) -> bytes:
    """Every byte of every file in a folder."""
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def everything_in(url: str, folder: Path) -> bytes:
    """The database as a thief would find it: files of SQLite with its log; PostgreSQL's tables, and its files too."""
    if url.startswith("sqlite"):
        files = sorted(folder.glob("lotse.db*"))
        assert folder / "lotse.db" in files
        return b"\n".join(path.read_bytes() for path in files)
    with psycopg.connect(url, autocommit=True) as connection:
        rows = connection.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        tables = [str(name) for (name,) in rows]
        dumped = [
            b"\n".join(_as_bytes(value) for row in connection.execute(_all_of(table)) for value in row)
            for table in tables
        ]
        connection.execute("CHECKPOINT")
    [(directory, number)] = look_into(url, WHERE_IT_LIES)
    return b"\n".join([*dumped, files_of(Path(directory, "base", str(number))), files_of(Path(directory, "pg_wal"))])


def _all_of(table: str) -> sql.Composed:
    return sql.SQL("SELECT * FROM {}").format(sql.Identifier(table))


def _as_bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()
