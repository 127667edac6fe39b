"""A Signal for tests: what Lotse asks of it and must not fails the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.signal.server import Server


@pytest.fixture
def signal_server() -> Iterator[Server]:
    with Server(journal=True) as server:
        yield server
    assert server.unknown == [], f"Signal's double does not know: {', '.join(server.unknown)}"
    assert server.complaints == [], "\n".join(server.complaints)
