"""The tables about staff, as SQLAlchemy Core. The rules of `tables` hold here, too."""

from __future__ import annotations

import sqlalchemy as sql

from bot.storage.tables import Id, Moment, house


def _of_a_member() -> sql.Column[int]:
    return sql.Column("staff_id", Id, sql.ForeignKey("staff.id"), nullable=False, index=True)


# What a member may see is words of the house (roles, languages, districts), parted by blanks.
staff = sql.Table(
    "staff",
    house,
    sql.Column("id", Id, primary_key=True),
    sql.Column("login_hash", sql.LargeBinary, nullable=False, unique=True),
    sql.Column("sealed_person", sql.LargeBinary, nullable=False),
    sql.Column("roles", sql.String, nullable=False),
    sql.Column("languages", sql.String, nullable=False),
    sql.Column("regions", sql.String, nullable=False),
    sql.Column("queues", sql.String, nullable=False),
    sql.Column("added_at", Moment, nullable=False),
    sql.Column("disabled_at", Moment),
    sql.Column("sealed_password", sql.LargeBinary),
    sql.Column("sealed_secret", sql.LargeBinary),
    sql.Column("is_confirmed", sql.Boolean, nullable=False),
    sql.Column("last_step", sql.BigInteger, nullable=False),
    sqlite_autoincrement=True,  # what a member did stays written under her id
)

session = sql.Table(
    "session",
    house,
    sql.Column("id", Id, primary_key=True),
    _of_a_member(),
    sql.Column("token_hash", sql.LargeBinary, nullable=False, unique=True),
    sql.Column("has_passed", sql.Boolean, nullable=False),
    sql.Column("begun_at", Moment, nullable=False),
    sql.Column("seen_at", Moment, nullable=False),
    sql.Column("ends_at", Moment, nullable=False, index=True),
    sqlite_autoincrement=True,
)

invitation = sql.Table(
    "invitation",
    house,
    sql.Column("id", Id, primary_key=True),
    _of_a_member(),
    sql.Column("token_hash", sql.LargeBinary, nullable=False, unique=True),
    sql.Column("ends_at", Moment, nullable=False),
)

recovery_code = sql.Table(
    "recovery_code",
    house,
    sql.Column("id", Id, primary_key=True),
    sql.Column("staff_id", Id, sql.ForeignKey("staff.id"), nullable=False),
    sql.Column("code_hash", sql.LargeBinary, nullable=False),
    sql.UniqueConstraint("staff_id", "code_hash"),
)

# A browser in which a member has signed in before; several members may share one, each has a row of her own.
device = sql.Table(
    "device",
    house,
    sql.Column("id", Id, primary_key=True),
    sql.Column("staff_id", Id, sql.ForeignKey("staff.id"), nullable=False),
    sql.Column("token_hash", sql.LargeBinary, nullable=False, index=True),
    sql.Column("ends_at", Moment, nullable=False, index=True),
    sql.UniqueConstraint("staff_id", "token_hash"),
)

# What was done to a member's account: numbers and words of the house only, so that nothing here need be sealed.
staff_trail = sql.Table(
    "staff_trail",
    house,
    sql.Column("id", Id, primary_key=True),
    sql.Column("staff_id", Id, nullable=False, index=True),
    sql.Column("by_id", Id),  # nobody at the desk: at the terminal of the house
    sql.Column("what", sql.String, nullable=False),
    sql.Column("changes", sql.String, nullable=False),  # "roles+admin languages-ar name", parted by blanks
    sql.Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

# Who tries how often; a login or an origin stands there as a keyed hash, for a day.
attempt = sql.Table(
    "attempt",
    house,
    sql.Column("id", Id, primary_key=True),
    sql.Column("who_hash", sql.LargeBinary, nullable=False, unique=True),
    sql.Column("tries", sql.Integer, nullable=False),
    sql.Column("last_at", Moment, nullable=False, index=True),
)
