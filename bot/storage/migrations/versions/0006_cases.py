"""Cases that are worked on: who has them and since when, notes, drafts, what was seen and done, appointments, held replies."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sql
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sql.BigInteger().with_variant(sql.Integer(), "sqlite")
OF_EACH_PAPER = ("conversation_id", "case_id")
OLD_INDEXES = {
    "ix_cases_with_words": (["id"], "has_words"),
    "ix_cases_conversation_id": (["conversation_id"], ""),
    "ix_cases_open": (["id"], "closed_at IS NULL"),
}
NEW_INDEXES = {
    "ix_cases_alias": (["alias"], ""),
    "ix_cases_closed": (["closed_at"], "closed_at IS NOT NULL"),
    "ix_cases_closed_by_owner": (["owner", "closed_at"], "closed_at IS NOT NULL"),
    "ix_cases_answered_at": (["answered_at"], "answered_at IS NOT NULL"),
}


def old_columns() -> tuple[sql.Column[Any], ...]:
    return (
        sql.Column("id", ID, nullable=False),
        sql.Column("conversation_id", ID, nullable=False),
        sql.Column("urgent", sql.Boolean(), nullable=False),
        sql.Column("opened_at", sql.BigInteger(), nullable=False),
        sql.Column("closed_at", sql.BigInteger(), nullable=True),
        sql.Column("sealed_case", sql.LargeBinary(), nullable=False),
        sql.Column("has_words", sql.Boolean(), nullable=False, server_default=sql.true()),
    )


def new_columns() -> tuple[sql.Column[Any], ...]:
    nothing, zero = "", sql.text("0")
    return (
        *(
            sql.Column(name, sql.String(), nullable=False, server_default=default)
            for name, default in (
                ("alias", nothing),
                ("state", "waiting"),
                ("queue", "mothers"),
                ("outcome", nothing),
                ("barriers", nothing),
            )
        ),
        sql.Column("unread", sql.Integer(), nullable=False, server_default=zero),
        *(sql.Column(name, ID, nullable=True) for name in ("owner", "suggested")),
        *(sql.Column(name, sql.BigInteger(), nullable=False, server_default=zero) for name in ("asked_at", "last_at")),
        *(
            sql.Column(name, sql.BigInteger(), nullable=True)
            for name in ("waits_since", "promised_at", "taken_at", "answered_at", "rung_at", "nudged_at")
        ),
    )


def create_indexes(indexes: dict[str, tuple[list[str], str]]) -> None:
    for name, (columns, where) in indexes.items():
        condition = sql.text(where) if where else None
        op.create_index(name, "cases", columns, sqlite_where=condition, postgresql_where=condition)


def make_anew() -> None:
    """SQLite counts ids up for good only in a table that was made so."""
    for name in OLD_INDEXES:
        op.drop_index(name, "cases")
    op.rename_table("cases", "cases_before")
    op.create_table(
        "cases",
        *old_columns(),
        *new_columns(),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_cases_conversation_id"),
        sql.PrimaryKeyConstraint("id", name="pk_cases"),
        sqlite_autoincrement=True,
    )
    kept = ", ".join(column.name for column in old_columns())
    op.execute(f"INSERT INTO cases ({kept}) SELECT {kept} FROM cases_before")  # noqa: S608
    op.drop_table("cases_before")
    create_indexes(OLD_INDEXES)


def create_paper(table: str, *columns: sql.Column[Any], unique: str = "") -> None:
    """A table about one case."""
    rules = (sql.UniqueConstraint("case_id", unique, name=f"uq_{table}_case_id_{unique}"),) if unique else ()
    op.create_table(
        table,
        sql.Column("id", ID, nullable=False),
        *(sql.Column(name, ID, nullable=False) for name in (*OF_EACH_PAPER, "staff_id")),
        *columns,
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name=f"fk_{table}_conversation_id"),
        sql.ForeignKeyConstraint(["case_id"], ["cases.id"], name=f"fk_{table}_case_id"),
        sql.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        *rules,
    )
    for name in OF_EACH_PAPER[: 1 if unique else 2]:
        op.create_index(f"ix_{table}_{name}", table, [name])


def time(name: str, nullable: bool = False) -> sql.Column[int]:
    return sql.Column(name, sql.BigInteger(), nullable=nullable)


def sealed(name: str) -> sql.Column[bytes]:
    return sql.Column(name, sql.LargeBinary(), nullable=False)


def word(name: str) -> sql.Column[str]:
    return sql.Column(name, sql.String(), nullable=False)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        make_anew()
    else:
        for added in new_columns():
            op.add_column("cases", added)
    create_indexes(NEW_INDEXES)
    op.execute("UPDATE cases SET asked_at = opened_at, last_at = opened_at")
    op.execute("UPDATE cases SET waits_since = opened_at WHERE closed_at IS NULL")
    op.execute("UPDATE cases SET state = 'closed' WHERE closed_at IS NOT NULL")
    create_paper("case_note", time("at"), sealed("sealed_note"))
    create_paper("trail", word("what"), time("at"))
    create_paper("seen", sql.Column("line_id", ID, nullable=False), time("at"), unique="staff_id")
    create_paper("draft", time("at"), sealed("sealed_draft"), unique="staff_id")
    create_paper("appointment", time("offered_at"), sealed("sealed_times"), word("state"), time("chosen_at", True))
    create_paper("held_reply", word("key"), time("at"), time("due_at"), sealed("sealed_reply"), unique="key")
    for table, column in (("case_note", "at"), ("draft", "at"), ("held_reply", "due_at")):
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table in ("held_reply", "appointment", "draft", "seen", "trail", "case_note"):
        op.drop_table(table)
    for name in NEW_INDEXES:
        op.drop_index(name, "cases")
    for added in new_columns():
        op.drop_column("cases", added.name)
