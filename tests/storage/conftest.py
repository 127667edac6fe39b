"""Each test of the contract runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sqlite import new_database
from tests.storage.house import House

OpenHouse = Callable[..., House]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return new_database(tmp_path)
    new_on_postgres: Callable[[], str] = request.getfixturevalue("new_postgres")
    return new_on_postgres()


@pytest.fixture
def open_house(url: str, tmp_path: Path) -> Iterator[OpenHouse]:
    """Open another store on the same database (on SQLite: after the first was closed)."""
    houses: list[House] = []

    def open_one(key_file: Path = tmp_path / "master.key", key: str = "") -> House:
        houses.append(House(url, key_file, key))
        return houses[-1]

    yield open_one
    for house in houses:
        house.close()


@pytest.fixture
def house(open_house: OpenHouse) -> House:
    return open_house()
