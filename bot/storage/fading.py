"""Her words fade: after the time that we promise they stand nowhere, though the talk and the case go on.

1. A conversation that nobody touched keeps where she was and what she chose, but no sentence of hers.
2. A case keeps what it was about; her words and what she told go when it is closed, or with the messages of its time.
3. So do notes and drafts about her.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sql

from bot.storage.arrivals import remembered
from bot.storage.case_tables import case, case_note, draft
from bot.storage.ground import Ground, UnknownConversation, as_bytes
from bot.storage.sealing import Broken
from bot.storage.tables import Moment, conversation, inbox
from dialogs.memory import to_json, without_words

WHICH: sql.BindParameter[int] = sql.bindparam("which")
AT_MOST: sql.BindParameter[int] = sql.bindparam("at_most")
BEFORE = sql.bindparam("before", type_=Moment())

HAS_WORDS = sql.text("has_words")  # as the partial indexes say it
RESTING = (
    sql.select(conversation.c.id)
    .where(
        HAS_WORDS,
        conversation.c.touched_at < BEFORE,
        ~sql.exists().where(inbox.c.conversation_id == conversation.c.id),
    )
    .order_by(conversation.c.touched_at)
    .limit(AT_MOST)
)
STILL_RESTING = RESTING.where(conversation.c.id == WHICH)
REST = (
    conversation.update()
    .where(conversation.c.id == WHICH)
    .values(sealed_state=sql.bindparam("state"), has_words=sql.false())
)
LEAVE_STATE = conversation.update().where(conversation.c.id == WHICH).values(has_words=sql.false())
OLD_CASES = (
    sql.select(case.c.id, case.c.conversation_id, case.c.sealed_case)
    .where(HAS_WORDS, sql.or_(case.c.closed_at.is_not(None), case.c.asked_at < BEFORE))
    .order_by(case.c.id)
    .limit(AT_MOST)
)
FADE_CASE = case.update().where(case.c.id == WHICH).values(sealed_case=sql.bindparam("sealed"), has_words=sql.false())
OLD_NOTES, OLD_DRAFTS = (
    paper.delete().where(paper.c.id.in_(sql.select(paper.c.id).where(paper.c.at < BEFORE).limit(AT_MOST)))
    for paper in (case_note, draft)
)


class Fading(Ground):
    def let_words_fade(self, before: datetime, at_most: int) -> int:
        """How many states and cases lost their words, and how many notes and drafts went."""
        values = {"before": before, "at_most": at_most}
        faded = sum(self._rest(id, values) for id in self.run(RESTING, values).scalars().all())
        for row in self.run(OLD_CASES, values).all():
            faded += self._fade_case(row)
        return faded + sum(self.run(old, values).rowcount for old in (OLD_NOTES, OLD_DRAFTS))

    def _rest(self, conversation_id: int, values: Mapping[str, Any]) -> bool:
        which = {"which": conversation_id}
        try:
            held = self.hold(conversation_id)
            if self.run(STILL_RESTING, {**values, **which}).first() is None:
                return False  # she came back in this very moment
            state = to_json(without_words(remembered(held))).encode()
            sealed = held.seal.close(state, "conversation.sealed_state", conversation_id)
            self.run(REST, which | {"state": sealed})
        except UnknownConversation:
            return False
        except Broken:
            self.run(LEAVE_STATE, which)  # nobody can read it, and it must not be looked at each night
        self.let_go(conversation_id)
        return True

    def _fade_case(self, row: Any) -> bool:
        sealed = row.sealed_case
        try:
            seal = self.hold(row.conversation_id).seal
            about = json.loads(seal.open(sealed, "cases.sealed_case", row.conversation_id))
            sealed = seal.close(
                as_bytes(about | {"first_words": "", "answers": {}}), "cases.sealed_case", row.conversation_id
            )
        except UnknownConversation:
            return False
        except Broken:
            pass  # as above
        self.run(FADE_CASE, {"which": row.id, "sealed": sealed})
        return True
