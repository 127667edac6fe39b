"""Errands: files that are still to be fetched."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sql.BigInteger().with_variant(sql.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "errand",
        sql.Column("id", ID, nullable=False),
        sql.Column("conversation_id", ID, nullable=False),
        sql.Column("line_id", ID, nullable=False),
        sql.Column("channel", sql.String(), nullable=False),
        sql.Column("sealed_parcel", sql.LargeBinary(), nullable=False),
        sql.Column("due_at", sql.BigInteger(), nullable=False),
        sql.Column("tries", sql.Integer(), nullable=False),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_errand_conversation_id"),
        sql.ForeignKeyConstraint(["line_id"], ["line.id"], name="fk_errand_line_id"),
        sql.PrimaryKeyConstraint("id", name="pk_errand"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_errand_conversation_id", "errand", ["conversation_id"])
    op.create_index("ix_errand_line_id", "errand", ["line_id"])
    op.create_index("ix_errand_due_at", "errand", ["due_at"])


def downgrade() -> None:
    op.drop_table("errand")
