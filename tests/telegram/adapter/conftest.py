"""A whole house on the fake Telegram."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.telegram.adapter.whole import Whole
from tests.telegram.server import Server


@pytest.fixture
def house(telegram_server: Server, tmp_path: Path) -> Iterator[Whole]:
    whole = Whole(telegram_server, tmp_path)
    yield whole
    whole.close()
