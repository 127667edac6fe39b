"""What the finder's tests share."""

from __future__ import annotations

import pytest

from knowledge.find import Index
from tests.find.small_content import small_index


@pytest.fixture(scope="session")
def index() -> Index:
    return small_index()
