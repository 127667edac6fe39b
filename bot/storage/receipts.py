"""What her phone tells of messages of ours: it has them, so they have arrived.

1. A message is found by the keyed hash of what her phone calls it. Nothing else in the database says that name.
2. Her phone may be quicker than our note that the message was sent. So what is just being sent keeps what was told of it
   meanwhile (`Deliveries.sent` looks there). Both write the same row, so neither misses the other.
3. Only what is named has arrived: an older message may be lost though a newer one is there.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sql

from bot.channels import Address
from bot.storage.ground import Ground
from bot.storage.sealing import Keyring
from bot.storage.tables import outbox

HERS = outbox.c.conversation_id == sql.bindparam("which")
NAMED = outbox.c.mark_hash.in_(sql.bindparam("marks", expanding=True))
SENT = outbox.c.state == sql.literal_column("'sent'")
# written out, or the partial index would not be used
BEING_SENT = sql.and_(outbox.c.state == sql.literal_column("'waiting'"), outbox.c.leased_until.is_not(None))

WAITED_FOR = sql.select(outbox.c.id).where(HERS, sql.or_(sql.and_(SENT, NAMED), BEING_SENT)).limit(1)
KNOWN = sql.select(outbox.c.mark_hash).where(HERS, NAMED)
TOLD_EARLY = outbox.update().where(HERS, BEING_SENT).values(mark_hash=sql.bindparam("mark"))
ARRIVED = outbox.update().where(HERS, SENT, NAMED).values(state="delivered").returning(outbox.c.id)


def hash_of(keyring: Keyring, mark: str) -> bytes:
    """What stands for the name that her phone gives to a message of ours: a number that only we can make of it."""
    return keyring.message_hash("outbox", "", mark)


class Receipts(Ground):
    def is_waited_for(self, address: Address, marks: Sequence[str]) -> bool:
        id, hashes = self._told(address, marks)
        return id is not None and self.run(WAITED_FOR, {"which": id, "marks": hashes}).first() is not None

    def confirmed(self, address: Address, marks: Sequence[str]) -> None:
        id, hashes = self._told(address, marks)
        if id is None or not hashes:
            return
        told = {"which": id, "marks": hashes}
        known = set(self.run(KNOWN, told).scalars())
        if unknown := [hash for hash in hashes if hash not in known]:
            # before the rest: whoever notes at this moment that it was sent is waited for, and then found below
            self.run(TOLD_EARLY, {"which": id, "mark": unknown[-1]})
        if self.run(ARRIVED, told).all():
            self.ring_bell("line", id)

    def _told(self, address: Address, marks: Sequence[str]) -> tuple[int | None, list[bytes]]:
        """Her talk, unless she has asked to be forgotten; and what stands for these marks."""
        id = self.talk_of(address)
        return id, [] if id is None else [hash_of(self.keyring, mark) for mark in marks]
