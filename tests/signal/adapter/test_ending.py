"""Told to end with a message in hand, Lotse lets it be committed first: not everybody has a journal."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime

from bot.channels import Door, Incoming
from bot.channels.signal import House, Messenger
from tests.signal.server import NUMBER, Server


async def _end_with_one_in_hand(server: Server) -> list[str]:
    begun, may_commit, kept = asyncio.Event(), asyncio.Event(), list[str]()

    async def receive(incoming: Incoming) -> None:
        begun.set()
        await may_commit.wait()
        kept.append(incoming.text)

    async def nothing(*_what: object) -> None:
        return None

    async def no(*_what: object) -> bool:
        return False

    messenger = Messenger(server.where, NUMBER, None, lambda: datetime.now(UTC))
    house = House(Door(receive, nothing, nothing, nothing), no, nothing, no, nothing)
    listening = asyncio.ensure_future(messenger.ear(house)())
    server.person().writes("Deutsch")
    await begun.wait()
    listening.cancel()
    asyncio.get_running_loop().call_later(0.02, may_commit.set)
    with suppress(asyncio.CancelledError):
        await listening
    await messenger.close()
    return kept


def test_what_is_in_hand_is_committed_before_the_end(signal_server: Server) -> None:
    assert asyncio.run(_end_with_one_in_hand(signal_server)) == ["Deutsch"]
