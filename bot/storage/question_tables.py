"""The table of questions that nobody could answer, as SQLAlchemy Core. The rules of `tables` hold here, too.

It has no conversation_id on purpose: nothing in it leads back to a mother, so nothing of it can be found for her either.
"""

from __future__ import annotations

import sqlalchemy as sql

from bot.storage.tables import counted, house

question = sql.Table(
    "question",
    house,
    counted(),
    sql.Column("words_hash", sql.LargeBinary, nullable=False, unique=True),  # with the language
    sql.Column("sealed_words", sql.LargeBinary, nullable=False),
    sql.Column("language", sql.String, nullable=False),
    sql.Column("topic", sql.String, nullable=False),  # what should have answered it; empty until an editor says so
    sql.Column("first_day", sql.Date, nullable=False),
    sql.Column("last_day", sql.Date, nullable=False, index=True),
    sql.Column("times", sql.BigInteger, nullable=False),
)
