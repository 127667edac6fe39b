"""A database that fails for a while (a full disk): nobody waits for ever, who asked is told why, and later all goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql

from bot.channels import Unkept
from bot.storage.database import FULL, reason_of
from tests.storage.house import AMINA, NOW, OLENA, House, said

PAGES = sql.text("PRAGMA page_count")
AT_ONCE = 4_000_000  # bytes: more than SQLite keeps in memory before the commit
PHOTO = {"kind": "said", "text": "", "at": NOW.isoformat(), "files": ["x" * AT_ONCE]}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with closing(House(f"sqlite:///{tmp_path}/lotse.db", tmp_path / "master.key")) as house:
        yield house


def fill_the_disk(house: House) -> None:
    """From now on there is no page more."""

    def fill(work: Any) -> None:
        work.run(sql.text(f"PRAGMA max_page_count={work.run(PAGES).scalar_one()}"))

    house.work(fill)


def make_room(house: House) -> None:
    house.work(lambda work: work.run(sql.text("PRAGMA max_page_count=1000000")).scalar_one())  # type: ignore[attr-defined]


def fail_at_the_commit(work: Any) -> None:
    """A fault that shows itself to nobody before the commit."""
    work.run(sql.text("PRAGMA defer_foreign_keys=ON"))
    work.run(sql.text("INSERT INTO line (conversation_id, at, sealed_line) VALUES (99, '2026-03-02', x'00')"))


def take_back_everything(work: Any) -> None:
    """As SQLite does by itself when the disk is full in the middle of a statement: the others' work is gone, too."""
    work.run(sql.text("INSERT OR ROLLBACK INTO line (conversation_id) VALUES (1)"))  # with no time


@pytest.mark.parametrize("fail", [fail_at_the_commit, take_back_everything])
def test_after_a_commit_that_failed_all_goes_on(house: House, fail: Callable[[Any], None]) -> None:
    house.meet()
    failed = house.all_at_once(fail, lambda work: work.receive(AMINA, "lost", said("Hallo"), NOW))
    assert [type(one).__name__ for one in failed] == ["IntegrityError"] * 2
    for number in range(3):
        assert house.receive(OLENA, number) is not None
        assert house.think() is not None
    # words that the store has never said before take another way than those that it knows
    assert house.work(lambda work: work.run(sql.text("SELECT 7")).scalar_one()) == 7  # type: ignore[attr-defined]


@pytest.mark.parametrize("other", [None, b"", b"another one"], ids=["nothing", "an empty file", "another file"])
def test_a_file_that_was_moved_away_takes_nothing_that_would_be_lost(
    house: House, tmp_path: Path, other: bytes | None
) -> None:
    house.meet()
    file = (tmp_path / "lotse.db").rename(tmp_path / "elsewhere")
    if other is not None:
        (tmp_path / "lotse.db").write_bytes(other)
    with pytest.raises(Unkept, match=r"lotse\.db is not the file") as told:
        house.receive(AMINA, "next")
    assert "start Lotse again" in reason_of(told.value)
    file.rename(tmp_path / "lotse.db")
    assert house.receive(AMINA, "next") is not None


def test_who_asked_is_told_that_the_disk_is_full_and_later_all_goes_on(house: House) -> None:
    house.meet()
    fill_the_disk(house)
    works = [lambda work, n=n: work.receive(AMINA, f"photo {n}", PHOTO, NOW) for n in range(3)]
    told = house.all_at_once(*works)
    assert [reason_of(error) for error in told] == [FULL] * 3
    make_room(house)
    assert house.all_at_once(*works) == [1, 1, 1]
    assert house.think() is not None
