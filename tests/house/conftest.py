"""Each promise is kept on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.house.living import Living


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
