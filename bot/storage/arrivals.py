"""The inbox: what arrived is kept once, thought about in order, and parked when it cannot be.

A row that still names its conversation is undone. A handled one keeps only the hash of the platform's id, so that the same
message is never accepted twice.
"""

from __future__ import annotations

import base64
import json
from contextlib import suppress
from datetime import datetime
from typing import Any

import sqlalchemy as sql

from bot.channels import Address
from bot.storage import Claimed
from bot.storage.ground import Ground, Held, UnknownConversation, as_bytes, seal_address
from bot.storage.sealing import Broken
from bot.storage.tables import Moment, conversation, dead_letter, inbox
from dialogs.memory import from_json
from dialogs.model import JSON, Conversation

DESK = "desk"  # the channel under which a counsellor's words arrive

UNDONE = inbox.c.conversation_id.is_not(None)
BY_ID = inbox.c.id == sql.bindparam("which")

BEGIN_CONVERSATION = sql.text(
    "INSERT INTO conversation (channel, address_hash, sealed_address, sealed_key, touched_at, leaving, has_words) "
    "VALUES (:channel, :address_hash, :sealed_address, :sealed_key, :at, FALSE, FALSE) ON CONFLICT (address_hash) DO NOTHING"
).bindparams(sql.bindparam("at", type_=Moment()))
KEEP = sql.text(
    "INSERT INTO inbox (channel, account, external_hash, conversation_id, sealed_event, received_at, handled_at, tries) "
    "VALUES (:channel, :account, :external_hash, :conversation_id, :sealed_event, :received_at, :handled_at, 0) "
    "ON CONFLICT (channel, account, external_hash) DO NOTHING RETURNING id"
).bindparams(sql.bindparam("received_at", type_=Moment()), sql.bindparam("handled_at", type_=Moment()))
SEEN = sql.select(inbox.c.id).where(
    inbox.c.channel == sql.bindparam("channel"),
    inbox.c.account == sql.bindparam("account"),
    inbox.c.external_hash == sql.bindparam("external_hash"),
)
BACK_AGAIN = conversation.update().where(conversation.c.id == sql.bindparam("which")).values(gone_at=None)

earlier = inbox.alias("earlier")
OLDEST = (
    sql.select(inbox.c.id, inbox.c.conversation_id, inbox.c.channel, inbox.c.sealed_event, inbox.c.tries)
    .where(
        UNDONE,
        ~sql.exists().where(earlier.c.conversation_id == inbox.c.conversation_id, earlier.c.id < inbox.c.id),
    )
    .order_by(inbox.c.id)
    .limit(sql.literal_column("1", sql.Integer))
    .with_for_update(of=inbox, skip_locked=True)
)
FINISH = (
    inbox.update()
    .where(BY_ID)
    .values(conversation_id=None, sealed_event=None, handled_at=sql.bindparam("at", type_=Moment()))
)
STUMBLE = (
    inbox.update()
    .where(BY_ID, UNDONE)
    .values(tries=inbox.c.tries + 1)
    .returning(inbox.c.id, inbox.c.conversation_id, inbox.c.channel, inbox.c.sealed_event, inbox.c.tries)
)
LEAVING = (
    sql.select(conversation.c.id)
    .where(conversation.c.left_hash.is_not(None), conversation.c.left_hash == sql.bindparam("which"))
    .order_by(conversation.c.id.desc())
    .limit(1)
)


class Arrivals(Ground):
    def receive(self, address: Address, external_id: str, event: JSON, at: datetime, account: str = "") -> int | None:
        message = self._message(address.channel, account, external_id)
        address_hash = self.keyring.address_hash(address.channel, address.person)
        try:
            held = self.hold_address(address_hash)
        except Broken as broken:
            # acknowledged all the same: a platform that brings it again and again would bring nobody else's
            if self._is_new(message, at):
                hers = self.conversation_of(address)
                self._write_dead_letter(hers, address.channel, as_bytes(event), str(broken), at, external_id)
            return None
        if held is None:
            if self.run(SEEN, message).first() is not None:
                return None  # said before she was forgotten: no reason to know her again
            held = self.begin(address, address_hash, at)
        if not self._keep(held, event, at, message):
            return None
        self.back(held.id)
        return held.id

    def tell(self, conversation_id: int, event: JSON, at: datetime) -> None:
        """Put an event of the house's own into the inbox of a conversation."""
        held = self.hold(conversation_id)
        self._keep(held, event, at, {"channel": held.channel, "account": "", "external_hash": None})

    def park(self, channel: str, external_id: str, raw: bytes, reason: str, at: datetime, account: str = "") -> None:
        if external_id and not self._is_new(self._message(channel, account, external_id), at):
            return
        self._write_dead_letter(None, channel, raw, reason, at, external_id)

    def claim(self) -> Claimed | None:
        while (row := self.run(OLDEST).one_or_none()) is not None:
            # read after the lock: whoever held this conversation before us has committed
            try:
                held = self.hold(row.conversation_id)
                return Claimed(
                    inbox_id=row.id,
                    conversation=remembered(held),
                    address=held.address(),
                    event=json.loads(held.seal.open(row.sealed_event, "inbox.sealed_event", held.id)),
                    tries=row.tries,
                )
            except Broken as broken:
                self.bury(row, str(broken), self._received_at(row.id))
        return None

    def finish(self, inbox_id: int, at: datetime) -> None:
        self.run(FINISH, {"which": inbox_id, "at": at})

    def stumble(self, inbox_id: int, reason: str, at: datetime, tries_at_most: int) -> bool:
        row = self.run(STUMBLE, {"which": inbox_id}).one_or_none()
        if row is None:
            return False
        self.ring_bell("inbox", row.conversation_id)  # it, or what she wrote next, is to be thought about
        if row.tries < tries_at_most:
            return False
        self.bury(row, reason, at)
        return True

    def conversation_of(self, address: Address) -> int | None:
        found = self.talk_of(address)
        if found is None:
            which = self.keyring.address_hash(address.channel, address.person)
            found = self.run(LEAVING, {"which": which}).scalar_one_or_none()
        return found

    def is_known(self, address: Address) -> bool:
        return self.talk_of(address) is not None

    def back(self, conversation_id: int) -> None:
        with suppress(Broken):  # what her key does not open is parked; her coming and going is no trouble of others
            if not self.hold(conversation_id).is_gone:
                return
            self.run(BACK_AGAIN, {"which": conversation_id})
            self.let_go(conversation_id)

    def begin(self, address: Address, address_hash: bytes, at: datetime) -> Held:
        sealed_key, seal = self.keyring.new_seal(address_hash)
        self.run(
            BEGIN_CONVERSATION,
            {
                "channel": address.channel,
                "address_hash": address_hash,
                "sealed_address": seal_address(seal, address, address_hash),
                "sealed_key": sealed_key,
                "at": at,
            },
        )
        held = self.hold_address(address_hash)  # ours, or that of her other message which was quicker
        if held is None:
            raise UnknownConversation("A conversation went in the moment it began.")
        return held

    def _message(self, channel: str, account: str, external_id: str) -> dict[str, Any]:
        """By what a message of a platform's is known."""
        external_hash = self.keyring.message_hash(channel, account, external_id)
        return {"channel": channel, "account": account, "external_hash": external_hash}

    def _keep(self, held: Held, event: JSON, at: datetime, message: dict[str, Any]) -> bool:
        sealed = held.seal.close(as_bytes(event), "inbox.sealed_event", held.id)
        arrived = {"conversation_id": held.id, "sealed_event": sealed, "received_at": at, "handled_at": None}
        if self.run(KEEP, message | arrived).first() is None:
            return False
        self.ring_bell("inbox", held.id)
        return True

    def _is_new(self, message: dict[str, Any], at: datetime) -> bool:
        """Note a message as accepted and done with; False when it was accepted before."""
        handled = {"conversation_id": None, "sealed_event": None, "received_at": at, "handled_at": at}
        return self.run(KEEP, message | handled).first() is not None

    def _received_at(self, inbox_id: int) -> datetime:
        found: datetime = self.run(sql.select(inbox.c.received_at).where(BY_ID), {"which": inbox_id}).scalar_one()
        return found

    def bury(self, row: Any, reason: str, at: datetime) -> None:
        """Move an event to the dead letters, so that what she wrote next can be heard."""
        try:
            raw = self.hold(row.conversation_id).seal.open(row.sealed_event, "inbox.sealed_event", row.conversation_id)
        except Broken:
            raw = row.sealed_event
        self._write_dead_letter(row.conversation_id, row.channel, raw, reason, at, "")
        self.finish(row.id, at)

    def _write_dead_letter(
        self, conversation_id: int | None, channel: str, raw: bytes, reason: str, at: datetime, external_id: str
    ) -> None:
        letter = {
            "channel": channel,
            "external_id": external_id,
            "reason": reason,
            "raw": base64.b64encode(raw).decode(),
        }
        sealed = self.keyring.house.close(as_bytes(letter), "dead_letter.sealed_letter")
        self.run(dead_letter.insert().inline(), {"conversation_id": conversation_id, "at": at, "sealed_letter": sealed})


def remembered(held: Held) -> Conversation:
    """What we remember of this talk."""
    if held.sealed_state is None:
        return Conversation(held.id)
    return from_json(held.seal.open(held.sealed_state, "conversation.sealed_state", held.id).decode(), held.id)
