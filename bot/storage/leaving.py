"""She asked to be forgotten, and our last words are still on their way.

1. Her address is free from now on: what she writes next begins a new talk, which is not forgotten with the old one.
2. What she wrote after her wish, and nobody thought about yet, moves along into the new talk, in its order.
3. What the house and the desk had to tell the old talk (timers, replies) is let go. Its address stays sealed in it, for delivering.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sql

from bot.storage.arrivals import DESK, Arrivals
from bot.storage.case_tables import held_reply
from bot.storage.ground import Held, seal_address
from bot.storage.sealing import Broken
from bot.storage.tables import conversation, inbox, timer

WHICH: sql.BindParameter[int] = sql.bindparam("which")
HASH_BYTES = 32

KEY = sql.select(conversation.c.sealed_key).where(conversation.c.id == WHICH)
LEAVE = (
    conversation.update()
    .where(conversation.c.id == WHICH)
    .values(
        leaving=sql.true(),
        left_hash=conversation.c.address_hash,
        address_hash=sql.bindparam("nobody"),
        sealed_key=sql.bindparam("key"),
        sealed_address=sql.bindparam("address"),
    )
)
SILENCE_TIMERS = timer.delete().where(timer.c.conversation_id == WHICH)
DROP_REPLIES = held_reply.delete().where(held_reply.c.conversation_id == WHICH)
LET_GO_OF_OWN_EVENTS = (
    inbox.update()
    .where(inbox.c.conversation_id == WHICH, sql.or_(inbox.c.external_hash.is_(None), inbox.c.channel == DESK))
    .values(conversation_id=None, sealed_event=None)
)
UNDONE = sql.select(inbox).where(inbox.c.conversation_id == WHICH).order_by(inbox.c.id)
MOVE = (
    inbox.update()
    .where(inbox.c.id == WHICH)
    .values(conversation_id=sql.bindparam("new"), sealed_event=sql.bindparam("event"))
)


class Leaving(Arrivals):
    def forget_when_delivered(self, conversation_id: int) -> None:
        which = {"which": conversation_id}
        held = self.hold(conversation_id)
        if held.is_leaving:
            return
        address, nobody = held.address(), secrets.token_bytes(HASH_BYTES)
        sealed_key = self.run(KEY, which).scalar_one()
        key = self.keyring.seal_anew(sealed_key, held.address_hash, nobody)
        self.run(LEAVE, {**which, "nobody": nobody, "key": key, "address": seal_address(held.seal, address, nobody)})
        self.let_go(conversation_id)
        self.run(SILENCE_TIMERS, which)
        self.run(DROP_REPLIES, which)
        self.ring_bell("case", conversation_id)  # the desk does not see her any more
        self.run(LET_GO_OF_OWN_EVENTS, which)
        if undone := self.run(UNDONE, which).all():
            self._move(undone, held, self.begin(address, held.address_hash, undone[0].received_at))

    def _move(self, undone: Sequence[Any], old: Held, new: Held) -> None:
        for row in undone:
            try:
                event = old.seal.open(row.sealed_event, "inbox.sealed_event", old.id)
            except Broken as broken:
                self.bury(row, str(broken), row.received_at)
            else:
                sealed = new.seal.close(event, "inbox.sealed_event", new.id)
                self.run(MOVE, {"which": row.id, "new": new.id, "event": sealed})
        self.ring_bell("inbox", new.id)
