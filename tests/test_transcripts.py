"""The golden transcripts: read them aloud; if one sounds wrong, it is wrong. `pytest --update` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogs.book import STEPS
from tests.player import TRANSCRIPTS, play, spoken, transcripts, unfaded


@pytest.mark.parametrize("path", transcripts().values(), ids=transcripts().keys())
def test_the_talk_goes_as_it_was_written_down(path: Path, update: bool) -> None:
    retold = play(path)
    if update:
        path.write_text(retold, encoding="utf-8")
    assert "(There is no choice" not in retold
    assert retold == path.read_text(encoding="utf-8")


def test_every_step_speaks_in_some_talk() -> None:
    for path in transcripts().values():
        play(path)
    assert {name for name, step in STEPS.items() if not step.does} - spoken == set()


def test_no_sentence_of_hers_outlasts_the_days_that_were_promised() -> None:
    """An answer that holds her own words is named in `dialogs.memory.HER_WORDS`."""
    for path in transcripts().values():
        play(path)
    assert unfaded == set()


def test_no_transcript_lies_about_unread() -> None:
    strays = [path.name for path in TRANSCRIPTS.iterdir() if path.stem not in transcripts()]
    assert strays in ([], ["README.md"])
