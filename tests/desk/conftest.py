"""Each promise of the desk is kept on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desk.office import Office
from tests.desk.shift import Shift
from tests.sqlite import new_database


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return new_database(tmp_path)
    new_one: Callable[[], str] = request.getfixturevalue("new_postgres")
    return new_one()


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
