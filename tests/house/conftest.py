"""Each promise is kept on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.house.living import Living
from tests.sqlite import new_database


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return new_database(tmp_path)
    new_on_postgres: Callable[[], str] = request.getfixturevalue("new_postgres")
    return new_on_postgres()


@pytest.fixture
def open_one(url: str, tmp_path: Path) -> Iterator[Callable[..., Living]]:
    opened: list[Living] = []

    def open_one(*given: Any, **settings: Any) -> Living:
        opened.append(Living(url, tmp_path, *given, **settings))
        return opened[-1]

    yield open_one
    for house in opened:
        house.close()


@pytest.fixture
def house(open_one: Callable[..., Living]) -> Living:
    return open_one()
