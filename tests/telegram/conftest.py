"""A Telegram for tests: what goes in or out of it and does not fit the real one fails the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.telegram.clients import Library, Name
from tests.telegram.server import Server


@pytest.fixture
def telegram_server() -> Iterator[Server]:
    """It has no limits of pace until a test sets `telegram_server.limits = Limits()`."""
    with Server() as server:
        yield server
    assert server.unknown == [], f"Telegram's double does not know: {', '.join(server.unknown)}"
    assert server.complaints == [], "\n".join(server.complaints)


@pytest.fixture(params=["python-telegram-bot", "aiogram"])
def library(request: pytest.FixtureRequest, telegram_server: Server, monkeypatch: pytest.MonkeyPatch) -> Library:
    # Without it, python-telegram-bot warns of every number of seconds, and a warning is an error here.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    name: Name = request.param
    return Library(name, telegram_server)
