"""Each promise of the desk is kept on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.office import Office
from tests.desk.shift import Shift


@pytest.fixture
def office(url: str, tmp_path: Path) -> Iterator[Office]:
    opened = Office(url, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def shift(url: str, tmp_path: Path) -> Iterator[Shift]:
    opened = Shift(url, tmp_path)
    yield opened
    opened.close()
