"""Questions that nobody could answer, scrubbed and sealed, for the editors."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sql.BigInteger().with_variant(sql.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "question",
        sql.Column("id", ID, nullable=False),
        sql.Column("words_hash", sql.LargeBinary(), nullable=False),
        sql.Column("sealed_words", sql.LargeBinary(), nullable=False),
        sql.Column("language", sql.String(), nullable=False),
        sql.Column("topic", sql.String(), nullable=False),
        sql.Column("first_day", sql.Date(), nullable=False),
        sql.Column("last_day", sql.Date(), nullable=False),
        sql.Column("times", sql.BigInteger(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_question"),
        sql.UniqueConstraint("words_hash", name="uq_question_words_hash"),
    )
    op.create_index("ix_question_last_day", "question", ["last_day"])


def downgrade() -> None:
    op.drop_table("question")
