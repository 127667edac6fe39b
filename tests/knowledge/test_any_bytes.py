"""Whatever bytes a file holds, reading ends in knowledge or in mistakes; nothing else is ever raised."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.reader import Mistake, Mistakes, read
from tests.knowledge.small_folder import TREE

FILES = sorted(path for path in TREE if path != "README.md")
SIGNS = st.sampled_from(
    [*"-:#@&*!|>%?{}[]'\"`\\,;<~=+. \t\r\n0١½", "---", "{fact:", "{law:right}", "<b>", "](", "\x00", "é"]
)


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, bytes]:
    """Any bytes at all, or a good file in which a piece was replaced by something ugly."""
    path = draw(st.sampled_from(FILES))
    if draw(st.booleans()):
        return path, draw(st.binary(max_size=200))
    words = TREE[path]
    start = draw(st.integers(0, len(words)))
    end = draw(st.integers(start, min(len(words), start + 12)))
    ugly = "".join(draw(st.lists(SIGNS, max_size=6)))
    return path, (words[:start] + ugly + words[end:]).encode()


def mistakes_of(folder: Path) -> tuple[Mistake, ...]:
    try:
        read(folder, ("de", "en"))
    except Mistakes as found:
        return found.mistakes
    return ()


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(spoiled())
def test_no_bytes_in_any_file_raise_anything_but_mistakes(changed: tuple[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as name:
        for path, words in {**TREE, changed[0]: changed[1]}.items():
            file = Path(name, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(words if isinstance(words, bytes) else words.encode())
        said = mistakes_of(Path(name))
    lines = changed[1].count(b"\n") + changed[1].count(b"\r") + 1
    assert all(mistake.path != changed[0] or mistake.line <= lines for mistake in said)
    assert all(mistake.said("de") != mistake.said("en") for mistake in said)


@pytest.mark.slow
@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? ", "> ", "* ", "**", "[a](", "{fact:", "&a *a "])
def test_no_sign_repeated_without_end_breaks_reading(tmp_path: Path, sign: str) -> None:
    for path, words in TREE.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{words}\n{sign * 1200}" if path.endswith(".md") else sign * 1200, encoding="utf-8")

    with pytest.raises(Mistakes):
        read(tmp_path, ("de", "en"))
