"""A whole house on the fake Signal, or its channel alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.signal.adapter.post import Post
from tests.signal.adapter.whole import Whole
from tests.signal.server import Person, Server


@pytest.fixture
def house(signal_server: Server, tmp_path: Path) -> Iterator[Whole]:
    whole = Whole(signal_server, tmp_path)
    yield whole
    whole.close()


@pytest.fixture
def post(signal_server: Server) -> Iterator[Post]:
    post = Post(signal_server)
    yield post
    post.close()


@pytest.fixture
def amina(signal_server: Server) -> Person:
    person = signal_server.person("Amina")
    person.writes("Hallo")
    return person
