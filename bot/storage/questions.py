"""Questions that nobody could answer: scrubbed words under the house seal, counted up, and let go of after half a year.

The same words in the same language are one row. Its keyed hash finds it again without opening any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sql

from bot.storage.forgetting import Forgetting
from bot.storage.question_tables import question
from bot.storage.sealing import Broken
from bot.storage.unanswered import Question

KEPT = timedelta(days=180)  # after they were asked for the last time

THESE: sql.BindParameter[list[int]] = sql.bindparam("these", expanding=True)
DAY = sql.bindparam("day", type_=sql.Date())
KEEP = sql.text(
    "INSERT INTO question (words_hash, sealed_words, language, topic, first_day, last_day, times) "
    "VALUES (:words_hash, :sealed_words, :language, '', :day, :day, 1) "
    "ON CONFLICT (words_hash) DO UPDATE SET times = question.times + 1, last_day = excluded.last_day"
).bindparams(DAY)
NEWEST = sql.select(question).order_by(question.c.topic != "", question.c.last_day.desc(), question.c.id.desc())
ALL = NEWEST.limit(sql.bindparam("at_most"))
IN_ONE_LANGUAGE = ALL.where(question.c.language == sql.bindparam("language"))
MARK = question.update().where(question.c.id.in_(THESE)).values(topic=sql.bindparam("as_topic"))
DELETE = question.delete().where(question.c.id.in_(THESE))
OLD = sql.select(question.c.id).where(question.c.last_day < DAY).limit(sql.bindparam("at_most"))
LET_GO = question.delete().where(question.c.id.in_(OLD))


class Questions(Forgetting):
    def keep_question(self, words: str, language: str, day: date) -> None:
        words_hash = self.keyring.message_hash("question", language, words)
        sealed = self.keyring.house.close(words.encode(), "question.sealed_words", words_hash)
        self.run(KEEP, {"words_hash": words_hash, "sealed_words": sealed, "language": language, "day": day})

    def questions(self, language: str = "", at_most: int = 500) -> list[Question]:
        values = {"at_most": at_most}
        rows = self.run(IN_ONE_LANGUAGE, values | {"language": language}) if language else self.run(ALL, values)
        return [opened for row in rows if (opened := self._question_of(row))]

    def mark_questions(self, ids: Sequence[int], topic: str) -> int:
        return self.run(MARK, {"these": list(ids), "as_topic": topic}).rowcount

    def delete_questions(self, ids: Sequence[int]) -> int:
        return self.run(DELETE, {"these": list(ids)}).rowcount

    def sweep(self, now: datetime, message_days: int, conversation_days: int, at_most: int = 500) -> int:
        gone = super().sweep(now, message_days, conversation_days, at_most)
        return gone + self.run(LET_GO, {"day": now.date() - KEPT, "at_most": at_most}).rowcount

    def _question_of(self, row: Any) -> Question | None:
        """One that does not open must not hide the others."""
        try:
            words = self.keyring.house.open(row.sealed_words, "question.sealed_words", row.words_hash).decode()
        except Broken:
            return None
        return Question(row.id, words, row.language, row.first_day, row.last_day, row.times, row.topic)
