"""What all tests share."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgres import drop, running_postgres
from tests.sqlite import new_database

# How long a test takes says more of the machine than of us: that is measured in bench/. The same code is met by the same
# examples; new ones are looked for by `make prove`.
settings.register_profile("calm", deadline=None, derandomize=True)
settings.load_profile("calm")

# Ten thousand tests are gathered, and stay: to look through them again and again for what could go takes a third longer.
gc.disable()


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden transcripts anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def new_postgres() -> Iterator[Callable[..., str]]:
    """One server for everybody; each test asks it for a database of its own."""
    with running_postgres(durable=False, with_tables=True) as new_database:
        yield new_database


@pytest.fixture(scope="session")
def used_up() -> list[str]:
    """Databases on PostgreSQL whose tests are over."""
    return []


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path, used_up: list[str]) -> Iterator[str]:
    """A new database with all its tables: each test that asks for it runs on SQLite and on a real PostgreSQL."""
    if request.param == "sqlite":
        yield new_database(tmp_path)
        return
    new_on_postgres: Callable[..., str] = request.getfixturevalue("new_postgres")
    address = new_on_postgres()
    yield address
    used_up.append(address)
    if len(used_up) == 20:
        drop(used_up)
        used_up.clear()


# Whoever talks with a server over the network, be it our own, is left out of `make check`.
SLOW_COMPANY = frozenset({"telegram_server"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if SLOW_COMPANY & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)
