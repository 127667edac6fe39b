"""What the people of the crash test write: questions, choices, taps and words for the house, numbered by their time."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.proof.words import TYPED

TAPPED = (("welcome.menu", "right"), ("welcome.menu", "question"), ("entitlement.age", "baby"), ("long.gone", "x"))


@dataclass(frozen=True, slots=True)
class Message:
    """One message; within a talk it is known by its time."""

    person: str
    number: int
    at: datetime
    text: str
    tapped: tuple[str, str] | None = None

    def as_line(self) -> bytes:
        said = {
            "person": self.person,
            "message": f"{self.person}-{self.number}",
            "at": self.at.isoformat(),
            "text": self.text,
            "tapped": self.tapped,
        }
        return json.dumps(said).encode() + b"\n"


def talks(people: int, messages: int, chance: random.Random) -> dict[str, tuple[Message, ...]]:
    """So many messages in all, parted among the people."""
    began = datetime.now(UTC).replace(microsecond=0)
    share = [messages // people + (number < messages % people) for number in range(people)]
    return {
        f"person {number}": tuple(_talk(f"person {number}", count, began, chance)) for number, count in enumerate(share)
    }


def _talk(person: str, count: int, began: datetime, chance: random.Random) -> Iterator[Message]:
    for number in range(count):
        at = began + timedelta(seconds=number)
        if chance.random() < 0.2:
            yield Message(person, number, at, "", chance.choice(TAPPED))
        else:
            yield Message(person, number, at, chance.choice(TYPED))
