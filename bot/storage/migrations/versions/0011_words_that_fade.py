"""Talks that hold sentences of hers are found without a walk through all others. The operator's tasks begin anew, sealed."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

HAS_WORDS = sql.text("has_words")


def upgrade() -> None:
    op.create_index(
        "ix_conversation_with_words",
        "conversation",
        ["touched_at"],
        sqlite_where=HAS_WORDS,
        postgresql_where=HAS_WORDS,
    )
    # written in the clear until now; whatever is still so is met and noted again
    op.execute("DELETE FROM note WHERE name = 'signal tasks'")


def downgrade() -> None:
    op.drop_index("ix_conversation_with_words", "conversation")
