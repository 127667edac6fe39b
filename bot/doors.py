"""The door of a channel that listens by itself: what it brings is committed when it may acknowledge it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.channels import Address, Door, Receive
from bot.storage import Store, Transaction


def door_of(channel: str, store: Store, receive: Receive, now: Callable[[], datetime]) -> Door:
    """What this channel may bring in."""

    async def park(message_id: str, raw: bytes, reason: str, account: str) -> None:
        await store.work(lambda work: work.park(channel, message_id, raw, reason, now(), account))

    async def lost(address: Address, reason: str) -> None:
        def note(work: Transaction) -> None:
            if (id := work.conversation_of(address)) is not None:
                work.gone(id, reason, now())

        await store.work(note)

    async def found(address: Address) -> None:
        def note(work: Transaction) -> None:
            if (id := work.conversation_of(address)) is not None:
                work.back(id)

        await store.work(note)

    return Door(receive, park, lost, found)
