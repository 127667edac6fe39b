"""The tables about cases, as SQLAlchemy Core. The rules of `tables` hold here, too.

A member of staff is named by her number only, so that what she did stays readable when her account does not.
"""

from __future__ import annotations

import sqlalchemy as sql

from bot.storage.tables import Id, Moment, counted, hers, house, only


def paper(name: str, *rest: sql.schema.SchemaItem) -> sql.Table:
    """What a member of staff did with a case. In `rest` stands what this paper has of its own."""
    return sql.Table(
        name,
        house,
        counted(),
        hers(),
        sql.Column("case_id", Id, sql.ForeignKey("cases.id"), nullable=False),
        sql.Column("staff_id", Id, nullable=False),
        *rest,
        sql.Index(f"ix_{name}_conversation_id", "conversation_id"),
    )


# Where she lives and what she speaks is sealed with the rest: of 200 open cases they are read in no time.
case = sql.Table(
    "cases",  # "case" is a word of SQL
    house,
    counted(),
    hers(),
    sql.Column("alias", sql.String, nullable=False, server_default="", index=True),
    sql.Column("state", sql.String, nullable=False, server_default="waiting"),  # waiting, taken, hers, closed
    sql.Column("queue", sql.String, nullable=False, server_default="mothers"),
    sql.Column("urgent", sql.Boolean, nullable=False),
    sql.Column("unread", sql.Integer, nullable=False, server_default=sql.text("0")),
    sql.Column("owner", Id),  # stays when the case is closed
    sql.Column("suggested", Id),
    sql.Column("opened_at", Moment, nullable=False),
    sql.Column("asked_at", Moment, nullable=False, server_default=sql.text("0")),
    sql.Column("last_at", Moment, nullable=False, server_default=sql.text("0")),
    sql.Column("waits_since", Moment),
    sql.Column("promised_at", Moment),
    sql.Column("taken_at", Moment),
    sql.Column("answered_at", Moment),
    sql.Column("rung_at", Moment),
    sql.Column("nudged_at", Moment),
    sql.Column("closed_at", Moment),
    sql.Column("outcome", sql.String, nullable=False, server_default=""),
    sql.Column("barriers", sql.String, nullable=False, server_default=""),  # parted by blanks
    sql.Column("sealed_case", sql.LargeBinary, nullable=False),
    sql.Column("has_words", sql.Boolean, nullable=False, server_default=sql.true()),
    only("ix_cases_with_words", "id", where="has_words"),
    sql.Index("ix_cases_conversation_id", "conversation_id"),
    only("ix_cases_open", "id", where="closed_at IS NULL"),
    only("ix_cases_closed", "closed_at", where="closed_at IS NOT NULL"),
    only("ix_cases_closed_by_owner", "owner", "closed_at", where="closed_at IS NOT NULL"),
    only("ix_cases_answered_at", "answered_at", where="answered_at IS NOT NULL"),
    sqlite_autoincrement=True,  # a page that is still open must not act on another mother's case
)

case_note = paper(
    "case_note",
    sql.Column("at", Moment, nullable=False, index=True),
    sql.Column("sealed_note", sql.LargeBinary, nullable=False),
    sql.Index("ix_case_note_case_id", "case_id"),
)

trail = paper(
    "trail",
    sql.Column("what", sql.String, nullable=False),
    sql.Column("at", Moment, nullable=False),
    sql.Index("ix_trail_case_id", "case_id"),
)

seen = paper(
    "seen",
    sql.Column("line_id", Id, nullable=False),
    sql.Column("at", Moment, nullable=False),
    sql.UniqueConstraint("case_id", "staff_id"),
)

draft = paper(
    "draft",
    sql.Column("at", Moment, nullable=False, index=True),
    sql.Column("sealed_draft", sql.LargeBinary, nullable=False),
    sql.UniqueConstraint("case_id", "staff_id"),
)

appointment = paper(
    "appointment",
    sql.Column("offered_at", Moment, nullable=False),
    sql.Column("sealed_times", sql.LargeBinary, nullable=False),
    sql.Column("state", sql.String, nullable=False),  # offered, agreed, none fits
    sql.Column("chosen_at", Moment),
    sql.Index("ix_appointment_case_id", "case_id"),
)

# Replies that may still be taken back: in no log and in no outbox until they are due.
held_reply = paper(
    "held_reply",
    sql.Column("key", sql.String, nullable=False),
    sql.Column("at", Moment, nullable=False),
    sql.Column("due_at", Moment, nullable=False, index=True),
    sql.Column("sealed_reply", sql.LargeBinary, nullable=False),
    sql.UniqueConstraint("case_id", "key"),
)
