"""What was done to the accounts of staff, and the browsers in which they have signed in before."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ID = sql.BigInteger().with_variant(sql.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "device",
        sql.Column("id", ID, nullable=False),
        sql.Column("staff_id", ID, nullable=False),
        sql.Column("token_hash", sql.LargeBinary(), nullable=False),
        sql.Column("ends_at", sql.BigInteger(), nullable=False),
        sql.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_device_staff_id"),
        sql.PrimaryKeyConstraint("id", name="pk_device"),
        sql.UniqueConstraint("staff_id", "token_hash", name="uq_device_staff_id_token_hash"),
    )
    op.create_index("ix_device_ends_at", "device", ["ends_at"])
    op.create_index("ix_device_token_hash", "device", ["token_hash"])
    op.create_table(
        "staff_trail",
        sql.Column("id", ID, nullable=False),
        sql.Column("staff_id", ID, nullable=False),
        sql.Column("by_id", ID, nullable=True),
        sql.Column("what", sql.String(), nullable=False),
        sql.Column("changes", sql.String(), nullable=False),
        sql.Column("at", sql.BigInteger(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_staff_trail"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_staff_trail_staff_id", "staff_trail", ["staff_id"])


def downgrade() -> None:
    for table in ("staff_trail", "device"):
        op.drop_table(table)
