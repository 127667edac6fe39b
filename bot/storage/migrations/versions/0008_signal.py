"""What disappears: after how many seconds, at her wish; and what she deletes herself, found by the hash of its mark."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sql.BigInteger().with_variant(sql.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("conversation", sql.Column("lasts_seconds", sql.BigInteger(), nullable=True))
    op.create_table(
        "mark",
        sql.Column("id", ID, nullable=False),
        sql.Column("conversation_id", ID, nullable=False),
        sql.Column("line_id", ID, nullable=False),
        sql.Column("mark_hash", sql.LargeBinary(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_mark"),
        sql.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_mark_conversation_id"),
        sql.ForeignKeyConstraint(["line_id"], ["line.id"], name="fk_mark_line_id"),
    )
    op.create_index("ix_mark_conversation_id_mark_hash", "mark", ["conversation_id", "mark_hash"])
    op.create_index("ix_mark_line_id", "mark", ["line_id"])


def downgrade() -> None:
    op.drop_table("mark")
    op.drop_column("conversation", "lasts_seconds")
