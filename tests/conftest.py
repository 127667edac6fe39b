"""What all tests share."""

from __future__ import annotations

import pytest
from hypothesis import settings

# How long a test takes says more of the machine than of us: that is measured in bench/.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden transcripts anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


# Whoever talks with a server over the network, be it our own, is left out of `make check`.
SLOW_COMPANY = frozenset({"telegram_server"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if SLOW_COMPANY & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)
