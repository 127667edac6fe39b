"""The golden transcripts again, on Telegram: she reads the same words there, and finds the same choices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.player import transcripts
from tests.telegram.proof.talk import House, open_telegram, retold, told
from tests.telegram.server import Server

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with Server() as server, open_telegram(server, tmp_path_factory.mktemp("talks")) as house:
        yield house


@pytest.mark.parametrize("path", transcripts().values(), ids=transcripts().keys())
def test_the_talk_goes_the_same_on_telegram(path: Path, house: House) -> None:
    assert retold(house, path) == told(path)
    assert house.server.unknown == []
    assert house.server.complaints == []
