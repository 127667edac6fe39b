"""The tables, as SQLAlchemy Core.

1. A column named sealed_… holds what nobody may read without the master key; hashes are keyed. All else is ids, times,
   states and counts.
2. A table with a conversation_id is about a mother: `forgetting` empties it for her without being told.
3. Rows that are still to be done have partial indexes, so that what is finished costs nothing.
4. A condition of a partial index is written out (never a bound value) wherever it should be used.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sql

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Moment(sql.types.TypeDecorator[datetime]):
    """An aware time, kept as microseconds since 1970 in UTC: the same number in every database."""

    impl = sql.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sql.Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: Any | None, dialect: sql.Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else EPOCH + value * MICROSECOND


# SQLite counts up only in a column of type INTEGER
Id = sql.BigInteger().with_variant(sql.Integer(), "sqlite")

house = sql.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def counted() -> sql.Column[int]:
    return sql.Column("id", Id, primary_key=True)


def hers(nullable: bool = False) -> sql.Column[int]:
    return sql.Column("conversation_id", Id, sql.ForeignKey("conversation.id"), nullable=nullable)


def only(name: str, column: str, *others: str, where: str) -> sql.Index:
    return sql.Index(name, column, *others, info={"where": where})


def word_conditions(house: sql.MetaData, connection: sql.Connection, **_more: object) -> None:
    """Tell the conditions of the partial indexes to the database that is there. Told to both, SQLAlchemy would load both."""
    for index in (index for table in house.tables.values() for index in table.indexes if "where" in index.info):
        index.dialect_kwargs[f"{connection.dialect.name}_where"] = sql.text(index.info["where"])


sql.event.listen(house, "before_create", word_conditions)


conversation = sql.Table(
    "conversation",
    house,
    counted(),
    sql.Column("channel", sql.String, nullable=False),
    sql.Column("address_hash", sql.LargeBinary, nullable=False, unique=True),
    sql.Column("sealed_address", sql.LargeBinary, nullable=False),
    sql.Column("sealed_key", sql.LargeBinary, nullable=False),
    sql.Column("sealed_state", sql.LargeBinary),
    sql.Column("touched_at", Moment, nullable=False, index=True),
    sql.Column("gone_at", Moment),
    sql.Column("leaving", sql.Boolean, nullable=False),  # she asked to be forgotten
    sql.Column("has_words", sql.Boolean, nullable=False, server_default=sql.true()),  # sentences of hers in its state
    sql.Column("left_hash", sql.LargeBinary),  # of her address, while she is leaving: what she writes now is a new talk
    sql.Column("lasts_seconds", sql.BigInteger),  # so long each line is kept, at her wish; 0 or empty: as all others
    only("ix_conversation_leaving", "id", where="leaving"),
    only("ix_conversation_with_words", "touched_at", where="has_words"),
    only("ix_conversation_left_hash", "left_hash", where="left_hash IS NOT NULL"),
    sqlite_autoincrement=True,  # an id never comes back, or a page that shows "all after 17" would miss lines
)

# A row whose conversation_id is empty is handled: all it still says is that this message was accepted once.
inbox = sql.Table(
    "inbox",
    house,
    counted(),
    sql.Column("channel", sql.String, nullable=False),
    sql.Column("account", sql.String, nullable=False),
    sql.Column("external_hash", sql.LargeBinary),  # empty for what the house tells itself
    hers(nullable=True),
    sql.Column("sealed_event", sql.LargeBinary),
    sql.Column("received_at", Moment, nullable=False),
    sql.Column("handled_at", Moment),
    sql.Column("tries", sql.Integer, nullable=False),
    sql.UniqueConstraint("channel", "account", "external_hash"),
    only("ix_inbox_undone", "id", where="conversation_id IS NOT NULL"),
    only("ix_inbox_undone_of_conversation", "conversation_id", "id", where="conversation_id IS NOT NULL"),
    only("ix_inbox_own", "id", where="external_hash IS NULL"),
    sqlite_autoincrement=True,
)

line = sql.Table(
    "line",
    house,
    counted(),
    hers(),
    sql.Column("at", Moment, nullable=False, index=True),
    sql.Column("sealed_line", sql.LargeBinary, nullable=False),
    sql.Column("sealed_file", sql.LargeBinary),
    sql.Column("goes_at", Moment),  # when it need not wait for the end of all lines, as a copy of everything
    only("ix_line_goes_at", "goes_at", where="goes_at IS NOT NULL"),
    sql.Index("ix_line_conversation_id_id", "conversation_id", "id"),
    sqlite_autoincrement=True,
)

# By what her phone names a message: so she can delete it here, too.
mark = sql.Table(
    "mark",
    house,
    counted(),
    hers(),
    sql.Column("line_id", Id, sql.ForeignKey("line.id"), nullable=False, index=True),
    sql.Column("mark_hash", sql.LargeBinary, nullable=False),
    sql.Index("ix_mark_conversation_id_mark_hash", "conversation_id", "mark_hash"),
)

outbox = sql.Table(
    "outbox",
    house,
    counted(),
    hers(),
    sql.Column("line_id", Id, sql.ForeignKey("line.id"), nullable=False, index=True),
    sql.Column("channel", sql.String, nullable=False),
    sql.Column("priority", sql.SmallInteger, nullable=False),  # smaller goes first
    sql.Column("state", sql.String, nullable=False),  # waiting, sent, delivered, refused, gone
    sql.Column("queued_at", Moment, nullable=False),
    sql.Column("due_at", Moment, nullable=False),
    sql.Column("settled_at", Moment),
    sql.Column("leased_by", sql.String),
    sql.Column("leased_until", Moment),
    sql.Column("tries", sql.Integer, nullable=False),
    sql.Column("sealed_reason", sql.LargeBinary),
    sql.Column("mark_hash", sql.LargeBinary),  # of what her phone calls it when it tells that it has arrived
    sql.Index("ix_outbox_conversation_id", "conversation_id"),
    only("ix_outbox_waiting", "priority", "id", where="state = 'waiting'"),
    only("ix_outbox_waiting_of_conversation", "conversation_id", "id", where="state = 'waiting'"),
    sqlite_autoincrement=True,
)

errand = sql.Table(
    "errand",
    house,
    counted(),
    hers(),
    sql.Column("line_id", Id, sql.ForeignKey("line.id"), nullable=False, index=True),
    sql.Column("channel", sql.String, nullable=False),
    sql.Column("sealed_parcel", sql.LargeBinary, nullable=False),
    sql.Column("due_at", Moment, nullable=False, index=True),  # later while somebody is on the way
    sql.Column("tries", sql.Integer, nullable=False),
    sql.Index("ix_errand_conversation_id", "conversation_id"),
    sqlite_autoincrement=True,
)

timer = sql.Table(
    "timer",
    house,
    counted(),
    hers(),
    sql.Column("timer", sql.String, nullable=False),
    sql.Column("due_at", Moment, nullable=False, index=True),
    sql.UniqueConstraint("conversation_id", "timer"),
)

dead_letter = sql.Table(
    "dead_letter",
    house,
    counted(),
    hers(nullable=True),
    sql.Column("at", Moment, nullable=False, index=True),
    sql.Column("sealed_letter", sql.LargeBinary, nullable=False),
    sql.Index("ix_dead_letter_conversation_id", "conversation_id"),
)

counter = sql.Table(
    "counter",
    house,
    counted(),
    sql.Column("day", sql.Date, nullable=False),
    sql.Column("what", sql.String, nullable=False),
    sql.Column("about", sql.String, nullable=False),
    sql.Column("language", sql.String, nullable=False),
    sql.Column("times", sql.BigInteger, nullable=False),
    sql.UniqueConstraint("day", "what", "about", "language"),
)

note = sql.Table(
    "note",
    house,
    sql.Column("name", sql.String, primary_key=True),
    sql.Column("value", sql.String, nullable=False),
)
