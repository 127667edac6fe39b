"""Plants the small folder of content in a place of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.knowledge.small_folder import TREE, Plant


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    """Plants the small folder: `changed` files instead of its own, None takes one away."""

    def planted(changed: Mapping[str, str | bytes | None] | None = None) -> Path:
        for path, words in {**TREE, **(changed or {})}.items():
            if words is None:
                continue
            file = tmp_path / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(words if isinstance(words, bytes) else words.encode())
        return tmp_path / "content"

    return planted
