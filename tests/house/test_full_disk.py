"""A store that cannot write: the health page says why in words, and the log does not fill what is left of the disk."""

from __future__ import annotations

import io
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot import logs
from bot.storage import Store
from bot.storage.database import TRY_EVERY, reason_of, trouble_of
from tests.house.living import Living


def on_a_full_disk() -> sqlite3.Error:
    """What SQLite says when no page more fits."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE words (word)")
        database.execute("PRAGMA max_page_count=3")
        try:
            database.execute("INSERT INTO words VALUES (zeroblob(100000))")
        except sqlite3.Error as error:
            return error
    raise AssertionError


def on_a_database_for_reading() -> sqlite3.Error:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA query_only=ON")
        try:
            database.execute("CREATE TABLE words (word)")
        except sqlite3.Error as error:
            return error
    raise AssertionError


class Stuck:
    """A store that is read as ever, and cannot be written."""

    def __init__(self, store: Store, error: Exception) -> None:
        self.look = store.look
        self.tried = 0
        self._error = error

    async def work(self, _do: Callable[[Any], Any]) -> Any:
        self.tried += 1
        raise self._error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        pytest.param(on_a_full_disk(), "the disk is full", id="the disk is full"),
        pytest.param(on_a_database_for_reading(), "it may not be written", id="only reading is allowed"),
        pytest.param(sqlite3.OperationalError("no such\n thing"), "no such thing", id="something that we do not know"),
    ],
)
def test_health_says_why_nothing_can_be_kept(house: Living, error: sqlite3.Error, words: str) -> None:
    stuck: Any = Stuck(house.lotse.store, error)
    state = house.run(replace(house.lotse, store=stuck).health())
    assert not state["ok"]
    assert state["database"].startswith(words)
    assert reason_of(error) == state["database"]


def test_it_is_not_tried_at_each_question(house: Living) -> None:
    at = house.clock.now()
    stuck: Any = Stuck(house.lotse.store, on_a_full_disk())
    assert house.run(trouble_of(house.lotse.store, at)) == ""
    assert house.run(trouble_of(stuck, at + timedelta(seconds=1))) == ""
    assert stuck.tried == 0
    assert house.run(trouble_of(stuck, at + TRY_EVERY)) == "the disk is full"


def test_the_log_says_it_in_one_short_line() -> None:
    out = io.StringIO()
    logs._arrange("json", "info", out)
    try:
        logs.log.error("loop.failed", exc_info=on_a_full_disk())
        logs.log.error("loop.failed", exc_info=OSError(28, "No space left on device"))
    finally:
        logs._arrange("console", "warning", sys.stderr)
    assert out.getvalue().count('"reason": "the disk is full"') == 2
    assert "trace" not in out.getvalue()
