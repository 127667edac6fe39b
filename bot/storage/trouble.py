"""Whose fault it is when a statement fails: the database's own (a full disk, a lost connection), or ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import sqlalchemy as sql

from bot.channels import Unkept

# As SQLite names them, and by their beginnings as PostgreSQL numbers them:
# https://www.postgresql.org/docs/current/errcodes-appendix.html
ITS_OWN = (
    *("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_BUSY", "SQLITE_NOMEM", "SQLITE_CORRUPT"),
    *("SQLITE_NOTADB", "08", "40001", "40P01", "53", "57", "58"),
)
OF_WRITING = "SQLITE_READONLY"  # its own where we may write; who writes while looking has made a mistake


def unkept(error: Exception) -> Unkept:
    """The same as the port says it, with what the database said about itself."""
    wrapped = Unkept(" ".join(str(getattr(error, "orig", error)).split()))
    wrapped.__cause__ = error
    return wrapped


def is_its_own(error: sql.exc.DBAPIError) -> bool:
    """Has the database itself failed, whatever it was asked?"""
    code = code_of(error)
    if code or isinstance(error.orig, sqlite3.Error):
        return error.connection_invalidated or code.startswith(ITS_OWN)
    return error.connection_invalidated or isinstance(error, sql.exc.OperationalError)  # nobody answered


def code_of(error: Exception) -> str:
    """SQLite's name or PostgreSQL's number of what went wrong; empty when there is none."""
    own = error.orig if isinstance(error, sql.exc.DBAPIError) else error
    return getattr(own, "sqlite_errorname", None) or getattr(own, "sqlstate", None) or ""


def told(error: Exception) -> Exception:
    """What ended a whole transaction, as all who were part of it are told it."""
    if not code_of(error).startswith((*ITS_OWN, OF_WRITING)):
        return error
    return unkept(error)


def behind(error: BaseException) -> Exception:
    """What the database said, where somebody has wrapped it in an error of his own; else the error itself."""
    found = next((one for one in _chain(error) if isinstance(one, sql.exc.DBAPIError | sqlite3.Error)), error)
    return found if isinstance(found, Exception) else Unkept()


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
