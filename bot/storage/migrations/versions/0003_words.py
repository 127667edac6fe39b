"""Which states and cases hold words of hers, and which lines go before the others."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("conversation", "cases"):
        # true for what is there already: whether it holds words cannot be seen from outside
        op.add_column(table, sql.Column("has_words", sql.Boolean(), nullable=False, server_default=sql.true()))
    op.add_column("line", sql.Column("goes_at", sql.BigInteger(), nullable=True))
    for name, table, column, where in (
        ("ix_cases_with_words", "cases", "id", "has_words"),
        ("ix_line_goes_at", "line", "goes_at", "goes_at IS NOT NULL"),
    ):
        op.create_index(name, table, [column], sqlite_where=sql.text(where), postgresql_where=sql.text(where))


def downgrade() -> None:
    op.drop_index("ix_line_goes_at", "line")
    op.drop_index("ix_cases_with_words", "cases")
    op.drop_column("line", "goes_at")
    for table in ("cases", "conversation"):
        op.drop_column(table, "has_words")
