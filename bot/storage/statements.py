"""SQLAlchemy's statements on SQLite's own driver: each is put into words once, and not again each time that it is run.

1. SQLAlchemy alone says what a statement is, and how each kind of value is written and read. Left out is only what it works
   out anew at each run, which costs five times what SQLite itself takes.
2. A statement object that is met for the first time, or that has another length each time (a list of ids), takes
   SQLAlchemy's usual way. So those that are built for a single use are not kept.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, cast
from weakref import WeakKeyDictionary

import sqlalchemy as sql
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

NOTHING: Mapping[str, Any] = {}
ROW: Any = namedtuple  # its fields are known at run time only

Process = Callable[[Any], Any]


class Scalars(Protocol):
    def all(self) -> Sequence[Any]: ...

    def __iter__(self) -> Iterator[Any]: ...


class Found(Protocol):
    """What a statement found: as much of SQLAlchemy's result as is used here."""

    @property
    def rowcount(self) -> int: ...

    def all(self) -> Sequence[Any]: ...

    def first(self) -> Any: ...

    def one(self) -> Any: ...

    def one_or_none(self) -> Any: ...

    def scalar_one(self) -> Any: ...

    def scalar_one_or_none(self) -> Any: ...

    def scalars(self) -> Scalars: ...

    def __iter__(self) -> Iterator[Any]: ...


class Runs(Protocol):
    """What runs statements: SQLAlchemy's connection, or `Quick`."""

    def execute(self, statement: sql.Executable, values: Mapping[str, Any] | None = None, /) -> Found: ...


class Quick:
    """A connection whose statements need not be put into words again."""

    __slots__ = ("_connection", "_driver", "_known")

    def __init__(self, connection: sql.Connection, driver: sqlite3.Connection, known: Known) -> None:
        self._connection = connection
        self._driver = driver
        self._known = known

    def execute(self, statement: sql.Executable, values: Mapping[str, Any] | None = None, /) -> Found:
        values = values or NOTHING
        worded = self._known.worded(cast(ClauseElement, statement), tuple(values), self._connection.dialect)
        if worded is None:
            return self._connection.execute(statement, values)
        try:
            return worded.run(self._driver, values)
        except sqlite3.Error as error:
            raise sql.exc.DBAPIError.instance(worded.words, None, error, sqlite3.Error, hide_parameters=True) from error


class Known:
    """Every statement that was met before, by the names of the values that came with it."""

    __slots__ = ("_met",)

    def __init__(self) -> None:
        self._met: WeakKeyDictionary[ClauseElement, dict[tuple[str, ...], Worded | None]] = WeakKeyDictionary()

    def worded(self, statement: ClauseElement, names: tuple[str, ...], dialect: sql.Dialect) -> Worded | None:
        forms = self._met.get(statement)
        if forms is None:
            self._met[statement] = {}
            return None
        if names not in forms:
            forms[names] = _worded(statement, names, dialect)
        return forms[names]


class Worded:
    """A statement in SQLite's words, with how its values are written and its rows are read."""

    __slots__ = ("_binds", "_reads", "_row", "words")

    def __init__(
        self, words: str, binds: Sequence[tuple[str, Any, Process | None]], reads: Sequence[Process | None]
    ) -> None:
        """`binds`: for each place the value's name, or "" and the value itself, and how it is written."""
        self.words = words
        self._binds = tuple(binds)
        self._reads = tuple(reads)
        self._row: Callable[[Any], Any] | None = None

    def run(self, driver: sqlite3.Connection, values: Mapping[str, Any]) -> Found:
        given = [
            (process(values[name]) if process else values[name]) if name else value
            for name, value, process in self._binds
        ]
        cursor = driver.execute(self.words, given)
        if cursor.description is None:
            return Rows((), cursor.rowcount)
        raw = cursor.fetchall()  # all of them, or the statement would stay open
        if not raw:
            return Rows((), cursor.rowcount)
        if self._row is None:
            self._row = ROW("Row", [name for name, *_ in cursor.description], rename=True)._make
        if self._reads:
            raw = [
                [read(value) if read else value for read, value in zip(self._reads, row, strict=True)] for row in raw
            ]
        return Rows(list(map(self._row, raw)), cursor.rowcount)


class Rows:
    """What was found, all of it."""

    __slots__ = ("_rows", "rowcount")

    def __init__(self, rows: Sequence[Any], rowcount: int) -> None:
        self._rows = rows
        self.rowcount = rowcount

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def all(self) -> Sequence[Any]:
        return self._rows

    def first(self) -> Any:
        return self._rows[0] if self._rows else None

    def one(self) -> Any:
        if not self._rows:
            raise sql.exc.NoResultFound("No row was found when one was required")
        return self.one_or_none()

    def one_or_none(self) -> Any:
        if len(self._rows) > 1:
            raise sql.exc.MultipleResultsFound("Multiple rows were found when one was required")
        return self._rows[0] if self._rows else None

    def scalar_one(self) -> Any:
        return self.one()[0]

    def scalar_one_or_none(self) -> Any:
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalars(self) -> Rows:
        return Rows([row[0] for row in self._rows], self.rowcount)


def _worded(statement: ClauseElement, names: tuple[str, ...], dialect: sql.Dialect) -> Worded | None:
    compiled = cast(SQLCompiler, statement.compile(dialect=dialect, column_keys=list(names)))
    if compiled.post_compile_params or compiled.literal_execute_params:
        return None  # its words depend on its values
    binds: list[tuple[str, Any, Process | None]] = []
    for place in compiled.positiontup or ():
        bind = compiled.binds[place]
        write = bind.type.dialect_impl(dialect).bind_processor(dialect)
        name = next((name for name in (bind.key, place) if name in names), "")
        if bind.callable or (bind.required and not name):
            return None  # SQLAlchemy says best what is missing
        binds.append((name, write(bind.value) if write and not name else bind.value, write))
    columns = getattr(statement, "exported_columns", ())
    reads = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    return Worded(compiled.string, binds, reads if any(reads) else ())
