"""A statement that is put into words once says and finds the same as SQLAlchemy does each time."""

from __future__ import annotations

import gc
import sqlite3
import weakref
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest
import sqlalchemy as sql

from bot.storage.statements import Known, Quick
from bot.storage.tables import Moment

WHEN = datetime(2026, 7, 1, 12, 30, 0, 123457, tzinfo=UTC)
kinds = sql.Table(
    "kinds",
    sql.MetaData(),
    sql.Column("id", sql.Integer, primary_key=True),
    sql.Column("name", sql.String, nullable=False, unique=True),
    sql.Column("at", Moment),
    sql.Column("sealed", sql.LargeBinary),
    sql.Column("leaving", sql.Boolean),
    sql.Column("day", sql.Date),
    sql.Column("tries", sql.Integer, server_default="7"),
)
FULL = {"name": "full", "at": WHEN, "sealed": b"\x00\xff", "leaving": True, "day": date(2026, 2, 28)}
EMPTY = {"name": "empty", "at": None, "sealed": None, "leaving": None, "day": None}
KEEP = kinds.insert().returning(kinds.c.id)
BY_NAME = sql.select(kinds).where(kinds.c.name == sql.bindparam("which"))
SINCE = sql.select(sql.func.min(kinds.c.at).label("oldest"), sql.func.count().label("times")).where(
    kinds.c.at >= sql.bindparam("since", type_=Moment())
)
CHANGE = (
    kinds.update()
    .where(kinds.c.name == sql.bindparam("which"))
    .values(tries=kinds.c.tries + 1, leaving=False, at=sql.bindparam("when", type_=Moment()))
    .returning(kinds.c.tries, kinds.c.leaving, kinds.c.at)
)
WORDS = sql.text("UPDATE kinds SET at = :when WHERE name = :which").bindparams(sql.bindparam("when", type_=Moment()))
AMONG = sql.select(kinds.c.name).where(kinds.c.name.in_(sql.bindparam("names", expanding=True)))
STEPS: tuple[tuple[sql.Executable, Mapping[str, Any]], ...] = (
    (BY_NAME, {"which": "full"}),
    (BY_NAME, {"which": "empty"}),
    (BY_NAME, {"which": "nobody"}),
    (SINCE, {"since": WHEN}),
    (CHANGE, {"which": "full", "when": None}),
    (CHANGE, {"which": "empty", "when": WHEN}),
    (CHANGE, {"which": "nobody", "when": WHEN}),
    (AMONG, {"names": ["full", "empty"]}),
    (AMONG, {"names": []}),
)


@pytest.fixture
def plain() -> Iterator[sql.Connection]:
    with sql.create_engine("sqlite://").connect() as connection:
        kinds.create(connection)
        yield connection


@pytest.fixture
def quick(plain: sql.Connection) -> Quick:
    """Every statement of this file is known to it already."""
    quick = Quick(plain, cast(sqlite3.Connection, plain.connection.driver_connection), Known())
    for row in (FULL, EMPTY):
        quick.execute(KEEP, row)
    for statement, values in STEPS:
        quick.execute(statement, values)
    plain.execute(kinds.delete())
    for row in (FULL, EMPTY):
        quick.execute(KEEP, row)
    return quick


def test_it_keeps_what_sqlalchemy_keeps(quick: Quick, plain: sql.Connection) -> None:
    kept = plain.execute(sql.select(kinds).order_by(kinds.c.id)).mappings().all()
    assert [{**row, "id": 0} for row in kept] == [{**row, "id": 0, "tries": 7} for row in (FULL, EMPTY)]


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_it_finds_what_sqlalchemy_finds(quick: Quick, plain: sql.Connection, number: int) -> None:
    statement, values = STEPS[number]
    with plain.begin_nested() as so_far:
        expected = [row._asdict() for row in plain.execute(statement, values)]
        so_far.rollback()
    found = quick.execute(statement, values).all()
    assert [row._asdict() for row in found] == expected


def test_it_tells_how_many_rows_it_changed(quick: Quick) -> None:
    assert [quick.execute(WORDS, {"which": "full", "when": WHEN}).rowcount for _ in range(3)] == [1, 1, 1]
    assert quick.execute(WORDS, {"which": "nobody", "when": WHEN}).rowcount == 0


def test_it_insists_on_one_row(quick: Quick) -> None:
    everything = sql.select(kinds.c.name).order_by(kinds.c.id)
    for _ in range(2):
        assert quick.execute(everything).first().name == "full"
        assert list(quick.execute(everything).scalars()) == ["full", "empty"]
        with pytest.raises(sql.exc.MultipleResultsFound):
            quick.execute(everything).scalar_one_or_none()
        with pytest.raises(sql.exc.NoResultFound):
            quick.execute(BY_NAME, {"which": "nobody"}).one()
        assert quick.execute(BY_NAME, {"which": "nobody"}).scalar_one_or_none() is None


def test_its_errors_are_sqlalchemys_and_do_not_say_what_was_kept(quick: Quick) -> None:
    with pytest.raises(sql.exc.IntegrityError) as caught:
        quick.execute(KEEP, FULL | {"name": "full"})
    assert "2026" not in str(caught.value)


def test_a_value_that_is_missing_is_missed(quick: Quick) -> None:
    for _ in range(2):
        with pytest.raises(sql.exc.StatementError, match="which"):
            quick.execute(BY_NAME)


@pytest.mark.slow
def test_statements_for_a_single_use_are_not_kept(quick: Quick) -> None:
    kept = []
    for number in range(10):
        once = kinds.update().values(sealed=bytes([number]))
        quick.execute(once)
        kept.append(weakref.ref(once))
    del once
    gc.collect()
    assert [each() for each in kept[1:]] == [None] * 9  # of one form SQLAlchemy itself keeps the first
