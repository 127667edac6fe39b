"""Staff, their sessions, their links and codes, and who tries how often."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sql.BigInteger().with_variant(sql.Integer(), "sqlite")


def of_a_member(table: str) -> tuple[sql.Column[int], sql.ForeignKeyConstraint]:
    return (
        sql.Column("staff_id", ID, nullable=False),
        sql.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=f"fk_{table}_staff_id"),
    )


def upgrade() -> None:
    op.create_table(
        "staff",
        sql.Column("id", ID, nullable=False),
        sql.Column("login_hash", sql.LargeBinary(), nullable=False),
        sql.Column("sealed_person", sql.LargeBinary(), nullable=False),
        sql.Column("roles", sql.String(), nullable=False),
        sql.Column("languages", sql.String(), nullable=False),
        sql.Column("regions", sql.String(), nullable=False),
        sql.Column("queues", sql.String(), nullable=False),
        sql.Column("added_at", sql.BigInteger(), nullable=False),
        sql.Column("disabled_at", sql.BigInteger(), nullable=True),
        sql.Column("sealed_password", sql.LargeBinary(), nullable=True),
        sql.Column("sealed_secret", sql.LargeBinary(), nullable=True),
        sql.Column("is_confirmed", sql.Boolean(), nullable=False),
        sql.Column("last_step", sql.BigInteger(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_staff"),
        sql.UniqueConstraint("login_hash", name="uq_staff_login_hash"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "session",
        sql.Column("id", ID, nullable=False),
        *of_a_member("session"),
        sql.Column("token_hash", sql.LargeBinary(), nullable=False),
        sql.Column("has_passed", sql.Boolean(), nullable=False),
        sql.Column("begun_at", sql.BigInteger(), nullable=False),
        sql.Column("seen_at", sql.BigInteger(), nullable=False),
        sql.Column("ends_at", sql.BigInteger(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_session"),
        sql.UniqueConstraint("token_hash", name="uq_session_token_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_session_ends_at", "session", ["ends_at"])
    op.create_index("ix_session_staff_id", "session", ["staff_id"])
    op.create_table(
        "invitation",
        sql.Column("id", ID, nullable=False),
        *of_a_member("invitation"),
        sql.Column("token_hash", sql.LargeBinary(), nullable=False),
        sql.Column("ends_at", sql.BigInteger(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_invitation"),
        sql.UniqueConstraint("token_hash", name="uq_invitation_token_hash"),
    )
    op.create_index("ix_invitation_staff_id", "invitation", ["staff_id"])
    op.create_table(
        "recovery_code",
        sql.Column("id", ID, nullable=False),
        *of_a_member("recovery_code"),
        sql.Column("code_hash", sql.LargeBinary(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_recovery_code"),
        sql.UniqueConstraint("staff_id", "code_hash", name="uq_recovery_code_staff_id_code_hash"),
    )
    op.create_table(
        "attempt",
        sql.Column("id", ID, nullable=False),
        sql.Column("who_hash", sql.LargeBinary(), nullable=False),
        sql.Column("tries", sql.Integer(), nullable=False),
        sql.Column("last_at", sql.BigInteger(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_attempt"),
        sql.UniqueConstraint("who_hash", name="uq_attempt_who_hash"),
    )
    op.create_index("ix_attempt_last_at", "attempt", ["last_at"])


def downgrade() -> None:
    for table in ("attempt", "recovery_code", "invitation", "session", "staff"):
        op.drop_table(table)
