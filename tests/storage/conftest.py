"""Each test of the contract runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.postgres import running_postgres
from tests.storage.house import House

OpenHouse = Callable[..., House]


@pytest.fixture(scope="session")
def new_postgres() -> Iterator[Callable[[], str]]:
    with running_postgres(durable=False) as new_database:
        yield new_database


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/lotse.db"
    new_database: Callable[[], str] = request.getfixturevalue("new_postgres")
    return new_database()


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
