"""The golden transcripts again, on Signal: she reads the same words there, and every choice can be typed in four ways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.player import transcripts
from tests.signal.proof.talk import WAYS, House, open_signal, retold, told
from tests.signal.server import Server

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with Server(journal=True) as server, open_signal(server, tmp_path_factory.mktemp("talks")) as house:
        yield house


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", transcripts().values(), ids=transcripts().keys())
def test_the_talk_goes_the_same_on_signal(path: Path, way: str, house: House) -> None:
    assert retold(house, path, WAYS[way]) == told(path)
    assert house.server.unknown == []
    assert house.server.complaints == []
