"""Who leaves gives her address free for a new talk."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("conversation", sql.Column("left_hash", sql.LargeBinary(), nullable=True))
    where = sql.text("left_hash IS NOT NULL")
    op.create_index(
        "ix_conversation_left_hash", "conversation", ["left_hash"], sqlite_where=where, postgresql_where=where
    )


def downgrade() -> None:
    op.drop_index("ix_conversation_left_hash", "conversation")
    op.drop_column("conversation", "left_hash")
