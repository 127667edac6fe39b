"""By what her phone names a message of ours when it tells that it has arrived: a hash of it."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sql.Column("mark_hash", sql.LargeBinary(), nullable=True))


def downgrade() -> None:
    op.drop_column("outbox", "mark_hash")
