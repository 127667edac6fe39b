"""Letting go: her key and every row about her, at her wish or after the time that we promise.

Every table with a conversation_id is emptied, so a new table is covered without being named here. What stays: counts
without a name, and inbox rows that say only that some message was accepted once.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

import sqlalchemy as sql

from bot.storage.case_tables import case
from bot.storage.fading import Fading
from bot.storage.ground import UnknownConversation
from bot.storage.sealing import Broken
from bot.storage.tables import Moment, conversation, dead_letter, errand, house, inbox, line, mark, outbox

PATIENCE = timedelta(hours=1)  # so long we try to deliver the last words to a mother who asked to be forgotten

NOTHING: Mapping[str, Any] = MappingProxyType({})

WHICH: sql.BindParameter[int] = sql.bindparam("which")
BEFORE = sql.bindparam("before", type_=Moment())
AT_MOST: sql.BindParameter[int] = sql.bindparam("at_most")

LOCK_UNDONE = sql.select(inbox.c.id).where(inbox.c.conversation_id == WHICH).order_by(inbox.c.id).with_for_update()
BLANK_UNDONE = inbox.update().where(inbox.c.conversation_id == WHICH).values(conversation_id=None, sealed_event=None)
HAS_CASE = sql.select(case.c.id).where(case.c.conversation_id == WHICH).limit(1)
DESTROY_KEY = conversation.delete().where(conversation.c.id == WHICH)

LEAVING = sql.text("conversation.leaving")
NOTHING_UNDONE = ~sql.exists().where(inbox.c.conversation_id == conversation.c.id)
HER_WAITING = (outbox.c.conversation_id == conversation.c.id) & (outbox.c.state == sql.literal_column("'waiting'"))
DELIVERED = sql.select(conversation.c.id).where(
    conversation.c.id == WHICH, LEAVING, NOTHING_UNDONE, ~sql.exists().where(HER_WAITING)
)
LEFT = sql.select(conversation.c.id).where(
    LEAVING, NOTHING_UNDONE, ~sql.exists().where(HER_WAITING, outbox.c.queued_at > BEFORE)
)
UNTOUCHED = (
    sql.select(conversation.c.id)
    .where(conversation.c.touched_at < BEFORE, NOTHING_UNDONE)
    .order_by(conversation.c.touched_at)
    .limit(AT_MOST)
)
OLD_LINES = sql.select(line.c.id).where(line.c.at < BEFORE).order_by(line.c.at).limit(AT_MOST)
NOW = sql.bindparam("now", type_=Moment())
SHE_WAITS = sql.and_(  # with a timer of her own, whose time runs from reading
    case.c.conversation_id == line.c.conversation_id,
    case.c.closed_at.is_(None),
    case.c.waits_since.is_not(None),
    conversation.c.id == case.c.conversation_id,
    conversation.c.lasts_seconds > 0,
)
GOING_LINES = (
    sql.select(line.c.id)
    .where(
        line.c.goes_at.is_not(None),
        line.c.goes_at < NOW,
        ~sql.exists().where(outbox.c.line_id == line.c.id, outbox.c.state == sql.literal_column("'waiting'")),
        ~sql.exists().where(SHE_WAITS),
    )
    .order_by(line.c.goes_at)
    .limit(AT_MOST)
)
THESE: sql.BindParameter[list[int]] = sql.bindparam("these", expanding=True)
STILL_LEFT, STILL_UNTOUCHED = (among.where(conversation.c.id == WHICH) for among in (LEFT, UNTOUCHED))
DELETE_THEIR_DELIVERIES = outbox.delete().where(outbox.c.line_id.in_(THESE))
DELETE_THEIR_ERRANDS = errand.delete().where(errand.c.line_id.in_(THESE))
DELETE_THEIR_MARKS = mark.delete().where(mark.c.line_id.in_(THESE))
DELETE_LINES = line.delete().where(line.c.id.in_(THESE))
DELETE_LETTERS = dead_letter.delete().where(
    dead_letter.c.id.in_(sql.select(dead_letter.c.id).where(dead_letter.c.at < BEFORE).limit(AT_MOST))
)
DELETE_OWN_EVENTS = inbox.delete().where(
    inbox.c.id.in_(
        sql.select(inbox.c.id).where(inbox.c.external_hash.is_(None), inbox.c.conversation_id.is_(None)).limit(AT_MOST)
    )
)


@cache
def hers() -> tuple[sql.Delete, ...]:
    """What empties each table about her: children before parents, as the foreign keys want it."""
    return tuple(
        table.delete().where(table.c.conversation_id == WHICH)
        for table in reversed(house.sorted_tables)  # all of them are known when the first mother is forgotten
        if "conversation_id" in table.c and table is not inbox
    )


class Forgetting(Fading):
    def forget(self, conversation_id: int) -> None:
        which = {"which": conversation_id}
        self.run(LOCK_UNDONE, which)
        try:
            self.hold(conversation_id)
        except UnknownConversation:
            return
        except Broken:
            pass  # held all the same, and one key that does not open must not keep the others from being forgotten
        self.run(BLANK_UNDONE, which)
        if self.run(HAS_CASE, which).first() is not None:
            self.ring_bell("case", conversation_id)
        for statement in hers():
            self.run(statement, which)
        self.run(DESTROY_KEY, which)
        self.let_go(conversation_id)
        self.has_forgotten = True

    def forget_if_delivered(self, conversation_id: int) -> None:
        """Forget her if she asked for it and has heard our last words."""
        self._forget_if(DELIVERED, conversation_id)

    def forget_who_left(self, now: datetime) -> int:
        """Forget all who asked for it and have heard our last words, or could not be reached for an hour."""
        before = {"before": now - PATIENCE}
        left = self.run(LEFT, before).scalars().all()
        return sum(self._forget_if(STILL_LEFT, conversation_id, before) for conversation_id in left)

    def _forget_if(
        self, still: sql.Select[tuple[int]], conversation_id: int, more: Mapping[str, Any] = NOTHING
    ) -> bool:
        """Forget her if it is so, and still is when nobody can bring anything new: what was kept is never let go unread."""
        which = {"which": conversation_id, **more}
        if self.run(still, which).first() is None:
            return False
        with suppress(UnknownConversation, Broken):
            self.hold(conversation_id)
        if self.run(still, which).first() is None:
            return False
        self.forget(conversation_id)
        return True

    def delete_lines(self, lines: list[int]) -> int:
        """Delete these lines and what hangs on them; how many."""
        for statement in (DELETE_THEIR_DELIVERIES, DELETE_THEIR_ERRANDS, DELETE_THEIR_MARKS):
            self.run(statement, {"these": lines})
        return self.run(DELETE_LINES, {"these": lines}).rowcount

    def sweep(self, now: datetime, message_days: int, conversation_days: int, at_most: int = 500) -> int:
        gone = self.forget_who_left(now)
        long_ago = {"before": now - timedelta(days=conversation_days), "at_most": at_most}
        for conversation_id in self.run(UNTOUCHED, long_ago).scalars().all():
            gone += self._forget_if(STILL_UNTOUCHED, conversation_id, long_ago)
        some_time_ago = {"before": now - timedelta(days=message_days), "at_most": at_most}
        gone += self.let_words_fade(now - timedelta(days=message_days), at_most)
        lines = list(self.run(OLD_LINES, some_time_ago).scalars())
        lines = lines or list(self.run(GOING_LINES, {"now": now, "at_most": at_most}).scalars())
        if lines:
            gone += self.delete_lines(lines)
        gone += self.run(DELETE_LETTERS, some_time_ago).rowcount
        gone += self.run(DELETE_OWN_EVENTS, {"at_most": at_most}).rowcount
        self.has_forgotten = self.has_forgotten or gone > 0
        return gone
