"""What every part of a transaction stands on: statements, a held conversation, sealed JSON, bells and counts.

1. Whoever adds to a conversation holds its row first (`hold`). So the ids within a conversation rise in the order of the
   commits, and a reader who asks for "all after 17" misses nothing.
2. Locks are taken in one order: inbox rows, then the conversation, then what belongs to it.
3. A bell rings after the commit; a count is written at the end of the work, in one order, so that two do not wait for each
   other in a circle.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sql

from bot.channels import Address
from bot.storage.sealing import Keyring, Seal
from bot.storage.statements import Found, Runs
from bot.storage.tables import conversation, counter
from bot.storage.trouble import is_its_own, unkept

Bell = tuple[str, int]

ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

BY_ID = sql.select(conversation).where(conversation.c.id == sql.bindparam("which"))
HELD_BY_ID = BY_ID.with_for_update(key_share=True)
BY_ADDRESS = sql.select(conversation.c.id).where(conversation.c.address_hash == sql.bindparam("which"))
HELD_BY_ADDRESS = (
    sql.select(conversation)
    .where(conversation.c.address_hash == sql.bindparam("which"))
    .with_for_update(key_share=True)
)
COUNT = sql.text(
    "INSERT INTO counter (day, what, about, language, times) VALUES (:day, :what, :about, :language, :times) "
    "ON CONFLICT (day, what, about, language) DO UPDATE SET times = counter.times + excluded.times"
).bindparams(sql.bindparam("day", type_=counter.c.day.type))


class UnknownConversation(LookupError):
    """There is no such conversation (any more)."""


@dataclass(frozen=True, slots=True)
class Held:
    """A conversation whose row is ours until the commit."""

    id: int
    channel: str
    seal: Seal = field(repr=False)
    sealed_address: bytes = field(repr=False)
    address_hash: bytes = field(repr=False)
    sealed_state: bytes | None = field(repr=False)
    is_gone: bool
    is_leaving: bool
    lasts_seconds: int | None = None

    def address(self) -> Address:
        return open_address(self.seal, self.sealed_address, self.address_hash)


class Ground:
    """One transaction's connection and memory. Made anew for each piece of work."""

    def __init__(self, connection: Runs, keyring: Keyring) -> None:
        self.connection = connection
        self.keyring = keyring
        self.bells: dict[Bell, None] = {}  # each once, in the order in which they were pulled
        self.has_forgotten = False
        self._held: dict[int, Held] = {}
        self._counts: Counter[tuple[date, str, str, str]] = Counter()

    def run(self, statement: sql.Executable, values: Mapping[str, Any] | None = None) -> Found:
        try:
            return self.connection.execute(statement, values)
        except sql.exc.DBAPIError as error:
            if is_its_own(error):
                raise unkept(error) from error
            raise

    def ring_bell(self, name: str, conversation_id: int) -> None:
        self.bells[name, conversation_id] = None

    def hold(self, conversation_id: int) -> Held:
        """The conversation, locked until the commit."""
        held = self._held.get(conversation_id)
        if held is None:
            row = self.run(HELD_BY_ID, {"which": conversation_id}).one_or_none()
            if row is None:
                raise UnknownConversation(f"Conversation {conversation_id} is not kept (any more).")
            held = self.remember(row)
        return held

    def hold_address(self, address_hash: bytes) -> Held | None:
        row = self.run(HELD_BY_ADDRESS, {"which": address_hash}).one_or_none()
        return None if row is None else self.remember(row)

    def remember(self, row: Any) -> Held:
        held = Held(
            id=row.id,
            channel=row.channel,
            seal=self.keyring.open_seal(row.sealed_key, row.address_hash),
            sealed_address=row.sealed_address,
            address_hash=row.address_hash,
            sealed_state=row.sealed_state,
            is_gone=row.gone_at is not None,
            is_leaving=row.leaving,
            lasts_seconds=row.lasts_seconds,
        )
        self._held[held.id] = held
        return held

    def let_go(self, conversation_id: int) -> None:
        self._held.pop(conversation_id, None)

    def seal_for_reading(self, conversation_id: int) -> Seal | None:
        """Her key without holding her row; None when the conversation is not kept."""
        held = self._held.get(conversation_id)
        if held is not None:
            return held.seal
        row = self.run(BY_ID, {"which": conversation_id}).one_or_none()
        return None if row is None else self.keyring.open_seal(row.sealed_key, row.address_hash)

    def talk_of(self, address: Address) -> int | None:
        """Her talk, unless she has asked to be forgotten."""
        which = self.keyring.address_hash(address.channel, address.person)
        id: int | None = self.run(BY_ADDRESS, {"which": which}).scalar_one_or_none()
        return id

    def address_of(self, conversation_id: int) -> Address | None:
        """Where she is reached, without holding her row; None when the conversation is not kept."""
        row = self.run(BY_ID, {"which": conversation_id}).one_or_none()
        if row is None:
            return None
        seal = self.keyring.open_seal(row.sealed_key, row.address_hash)
        return open_address(seal, row.sealed_address, row.address_hash)

    def count(self, day: date, what: str, about: str, language: str) -> None:
        self._counts[day, what, about, language] += 1

    def settle(self) -> None:
        """Do what waits for the end of the work."""
        for (day, what, about, language), times in sorted(self._counts.items()):
            self.run(COUNT, {"day": day, "what": what, "about": about, "language": language, "times": times})
        self._counts.clear()


def as_bytes(content: Any) -> bytes:
    return ENCODER.encode(content).encode()


def seal_address(seal: Seal, address: Address, address_hash: bytes) -> bytes:
    # bound to the hash, since the conversation has no id before it is written
    return seal.close(as_bytes([address.channel, address.person]), "conversation.sealed_address", address_hash)


def open_address(seal: Seal, sealed: bytes, address_hash: bytes) -> Address:
    channel, person = json.loads(seal.open(sealed, "conversation.sealed_address", address_hash))
    return Address(channel, person)
