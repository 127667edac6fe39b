"""What the finder's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.find import Index
from knowledge.model import Finder
from knowledge.reader import LANGUAGES, read
from tests.find.small_content import small_index

CONTENT = Path(__file__).parents[2] / "knowledge" / "content"


@pytest.fixture(scope="session")
def index() -> Index:
    return small_index()


@pytest.fixture(scope="session")
def whole() -> Finder:
    """The finder over all that Lotse knows."""
    return read(CONTENT, LANGUAGES).finder
