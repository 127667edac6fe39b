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

# What she writes, or taps (step, key): twenty-odd messages of ours. It ends in the menu, where it can begin again.
TALK: tuple[str | tuple[str, str], ...] = (
    "Deutsch",
    ("welcome.menu", "right"),
    "7 Monate",
    "Magdeburg",
    ("entitlement.situation", "home"),
    ("entitlement.hours", "eight"),
    "Wie melde ich mein Kind in der Kita an?",
    "كم ساعة في اليوم يحق لطفلي في الحضانة؟",
    "Deutsch",
    "Menü",
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

    def check(self, mother: str, line: str | tuple[str, str]) -> None:
        """Raises when what she is about to tap is not there: then the dialogs have changed, and the talk must follow."""
        if isinstance(line, tuple) and line not in {(button.step, button.key) for button in self.offered[mother]}:
            raise LookupError(f"bench/house.py: TALK taps {line}, which is not offered there any more.")


def settings_for(url: str, key_file: Path) -> Settings:
    """The settings of a house that is measured: those of a fresh one, but for its database and key."""
    return load(None, database_url=SecretStr(url), master_key_file=key_file, role="all")


@asynccontextmanager
async def open_measured(url: str, key_file: Path) -> AsyncIterator[Lotse]:
    async with open_house(settings_for(url, key_file), (Counting(),)) as lotse:
        yield lotse


def incoming(mother: str, number: int, line: int) -> Incoming:
    """The `line`th line of the talk; `number` makes it a message of its own."""
    address, id = Address(CHANNEL, mother), f"message {number}"
    match TALK[line]:
        case str(words):
            return Incoming(address, id, now(), text=words)
        case tapped:
            return Incoming(address, id, now(), tapped=tapped)


async def one_turn(lotse: Lotse, mind: Mind, mother: str, number: int) -> None:
    """A durable turn: receive, think and keep, then lease, send and note as sent, until nothing is left to do."""
    line = number % len(TALK)
    for channel in lotse.channels.values():
        assert isinstance(channel, Counting)
        channel.check(mother, TALK[line])
    await lotse.receive(incoming(mother, number, line))
    while await take_turn(lotse.store, mind):
        pass
    await lotse.outbox.deliver()
