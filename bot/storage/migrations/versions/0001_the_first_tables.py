"""The first tables."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sql
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sql.BigInteger().with_variant(sql.Integer(), "sqlite")


def only(condition: sql.TextClause) -> dict[str, Any]:
    return {"sqlite_where": condition, "postgresql_where": condition}


def upgrade() -> None:
    op.create_table(
        "conversation",
        sql.Column("id", ID, nullable=False),
        sql.Column("channel", sql.String(), nullable=False),
        sql.Column("address_hash", sql.LargeBinary(), nullable=False),
        sql.Column("sealed_address", sql.LargeBinary(), nullable=False),
        sql.Column("sealed_key", sql.LargeBinary(), nullable=False),
        sql.Column("sealed_state", sql.LargeBinary(), nullable=True),
        sql.Column("touched_at", sql.BigInteger(), nullable=False),
        sql.Column("gone_at", sql.BigInteger(), nullable=True),
        sql.Column("leaving", sql.Boolean(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_conversation"),
        sql.UniqueConstraint("address_hash", name="uq_conversation_address_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_conversation_leaving", "conversation", ["id"], **only(sql.text("leaving")))
    op.create_index("ix_conversation_touched_at", "conversation", ["touched_at"])
    op.create_table(
        "counter",
        sql.Column("id", ID, nullable=False),
        sql.Column("day", sql.Date(), nullable=False),
        sql.Column("what", sql.String(), nullable=False),
        sql.Column("about", sql.String(), nullable=False),
        sql.Column("language", sql.String(), nullable=False),
        sql.Column("times", sql.BigInteger(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_counter"),
        sql.UniqueConstraint("day", "what", "about", "language", name="uq_counter_day_what_about_language"),
    )
    op.create_table(
        "note",
        sql.Column("name", sql.String(), nullable=False),
        sql.Column("value", sql.String(), nullable=False),
        sql.PrimaryKeyConstraint("name", name="pk_note"),
    )
    op.create_table(
        "cases",
        sql.Column("id", ID, nullable=False),
        sql.Column("conversation_id", ID, nullable=False),
        sql.Column("urgent", sql.Boolean(), nullable=False),
        sql.Column("opened_at", sql.BigInteger(), nullable=False),
        sql.Column("closed_at", sql.BigInteger(), nullable=True),
        sql.Column("sealed_case", sql.LargeBinary(), nullable=False),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_cases_conversation_id"),
        sql.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_index("ix_cases_conversation_id", "cases", ["conversation_id"])
    op.create_index("ix_cases_open", "cases", ["id"], **only(sql.text("closed_at IS NULL")))
    op.create_table(
        "dead_letter",
        sql.Column("id", ID, nullable=False),
        sql.Column("conversation_id", ID, nullable=True),
        sql.Column("at", sql.BigInteger(), nullable=False),
        sql.Column("sealed_letter", sql.LargeBinary(), nullable=False),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_dead_letter_conversation_id"),
        sql.PrimaryKeyConstraint("id", name="pk_dead_letter"),
    )
    op.create_index("ix_dead_letter_at", "dead_letter", ["at"])
    op.create_index("ix_dead_letter_conversation_id", "dead_letter", ["conversation_id"])
    op.create_table(
        "inbox",
        sql.Column("id", ID, nullable=False),
        sql.Column("channel", sql.String(), nullable=False),
        sql.Column("account", sql.String(), nullable=False),
        sql.Column("external_hash", sql.LargeBinary(), nullable=True),
        sql.Column("conversation_id", ID, nullable=True),
        sql.Column("sealed_event", sql.LargeBinary(), nullable=True),
        sql.Column("received_at", sql.BigInteger(), nullable=False),
        sql.Column("handled_at", sql.BigInteger(), nullable=True),
        sql.Column("tries", sql.Integer(), nullable=False),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_inbox_conversation_id"),
        sql.PrimaryKeyConstraint("id", name="pk_inbox"),
        sql.UniqueConstraint("channel", "account", "external_hash", name="uq_inbox_channel_account_external_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_own", "inbox", ["id"], **only(sql.text("external_hash IS NULL")))
    op.create_index("ix_inbox_undone", "inbox", ["id"], **only(sql.text("conversation_id IS NOT NULL")))
    op.create_index(
        "ix_inbox_undone_of_conversation",
        "inbox",
        ["conversation_id", "id"],
        **only(sql.text("conversation_id IS NOT NULL")),
    )
    op.create_table(
        "line",
        sql.Column("id", ID, nullable=False),
        sql.Column("conversation_id", ID, nullable=False),
        sql.Column("at", sql.BigInteger(), nullable=False),
        sql.Column("sealed_line", sql.LargeBinary(), nullable=False),
        sql.Column("sealed_file", sql.LargeBinary(), nullable=True),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_line_conversation_id"),
        sql.PrimaryKeyConstraint("id", name="pk_line"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_line_at", "line", ["at"])
    op.create_index("ix_line_conversation_id_id", "line", ["conversation_id", "id"])
    op.create_table(
        "timer",
        sql.Column("id", ID, nullable=False),
        sql.Column("conversation_id", ID, nullable=False),
        sql.Column("timer", sql.String(), nullable=False),
        sql.Column("due_at", sql.BigInteger(), nullable=False),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_timer_conversation_id"),
        sql.PrimaryKeyConstraint("id", name="pk_timer"),
        sql.UniqueConstraint("conversation_id", "timer", name="uq_timer_conversation_id_timer"),
    )
    op.create_index("ix_timer_due_at", "timer", ["due_at"])
    op.create_table(
        "outbox",
        sql.Column("id", ID, nullable=False),
        sql.Column("conversation_id", ID, nullable=False),
        sql.Column("line_id", ID, nullable=False),
        sql.Column("channel", sql.String(), nullable=False),
        sql.Column("priority", sql.SmallInteger(), nullable=False),
        sql.Column("state", sql.String(), nullable=False),
        sql.Column("queued_at", sql.BigInteger(), nullable=False),
        sql.Column("due_at", sql.BigInteger(), nullable=False),
        sql.Column("settled_at", sql.BigInteger(), nullable=True),
        sql.Column("leased_by", sql.String(), nullable=True),
        sql.Column("leased_until", sql.BigInteger(), nullable=True),
        sql.Column("tries", sql.Integer(), nullable=False),
        sql.Column("sealed_reason", sql.LargeBinary(), nullable=True),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_outbox_conversation_id"),
        sql.ForeignKeyConstraint(["line_id"], ["line.id"], name="fk_outbox_line_id"),
        sql.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_conversation_id", "outbox", ["conversation_id"])
    op.create_index("ix_outbox_line_id", "outbox", ["line_id"])
    op.create_index("ix_outbox_waiting", "outbox", ["priority", "id"], **only(sql.text("state = 'waiting'")))
    op.create_index(
        "ix_outbox_waiting_of_conversation", "outbox", ["conversation_id", "id"], **only(sql.text("state = 'waiting'"))
    )


def downgrade() -> None:
    for table in ("outbox", "timer", "line", "inbox", "dead_letter", "cases", "note", "counter", "conversation"):
        op.drop_table(table)
