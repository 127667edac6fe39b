"""Each test of the contract runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.storage.house import House

OpenHouse = Callable[..., House]


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
