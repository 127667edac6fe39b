"""The real house with a channel that only counts, and the talk that every measured mother has."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import SecretStr

from bot.app import Lotse, now, open_house
from bot.channels import Address, Button, Incoming, Limits, Outgoing
from bot.settings import Settings, load
from bot.turn import Mind, take_turn

CHANNEL = "web"

Said = str | tuple[str, str]

MENU = "Menü"

# What she writes, or taps (step, key); we say 23 messages to it. It ends in the menu, where it can begin again.
TALK: tuple[Said, ...] = (
    "Deutsch",
    ("welcome.menu", "right"),
    "7 Monate",
    "Magdeburg",
    ("entitlement.situation", "home"),
    ("entitlement.hours", "eight"),
    "Wie melde ich mein Kind in der Kita an?",
    "كم ساعة في اليوم يحق لطفلي في الحضانة؟",
    "Deutsch",
    MENU,
)


class Counting:
    """A channel that counts what it is given."""

    name = CHANNEL
    limits = Limits(characters=4000, choices=20, choice_characters=60, markup=True)

    def __init__(self) -> None:
        self.sent = 0
        self.offered: dict[str, tuple[Button, ...]] = {}

    async def send(self, address: Address, outgoing: Outgoing) -> None:
        self.sent += 1
        self.offered[address.person] = outgoing.buttons

    def check(self, mother: str, said: Said) -> None:
        """Raises when what she is about to tap is not there: then the dialogs have changed, and the talk must follow."""
        if isinstance(said, tuple) and said not in {(button.step, button.key) for button in self.offered[mother]}:
            raise LookupError(f"bench/house.py: TALK taps {said}, which is not offered there any more.")


def settings_for(url: str, key_file: Path) -> Settings:
    """The settings of a house that is measured: those of a fresh one, but for its database and key."""
    return load(None, database_url=SecretStr(url), master_key_file=key_file, role="all")


@asynccontextmanager
async def open_measured(url: str, key_file: Path) -> AsyncIterator[Lotse]:
    async with open_house(settings_for(url, key_file), (Counting(),)) as lotse:
        yield lotse


def incoming(mother: str, message_id: str, said: Said) -> Incoming:
    address = Address(CHANNEL, mother)
    if isinstance(said, tuple):
        return Incoming(address, message_id, now(), tapped=said)
    return Incoming(address, message_id, now(), text=said)


async def keep_turn(lotse: Lotse, mind: Mind, mother: str, message_id: str, said: Said) -> None:
    """From the inbox to the outbox: receive, think and keep. What is to be said waits."""
    await lotse.receive(incoming(mother, message_id, said))
    while await take_turn(lotse.store, mind):
        pass


async def one_turn(lotse: Lotse, mind: Mind, mother: str, message_id: str, said: Said) -> None:
    """A durable turn: receive, think and keep, then lease, send and note as sent, until nothing is left to do."""
    for channel in lotse.channels.values():
        assert isinstance(channel, Counting)
        channel.check(mother, said)
    await keep_turn(lotse, mind, mother, message_id, said)
    await lotse.outbox.deliver()
