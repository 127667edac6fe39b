"""A golden transcript played on a messenger: she does it on her phone, everything between is the real house and its adapter.

What a messenger has of its own (how she writes, chooses and reads) stands in its own proof.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from bot.channels import Address, Channel, Door, Incoming
from bot.doors import door_of
from bot.post import write_event
from bot.storage import Transaction
from dialogs.events import AtTheDesk, Event
from dialogs.model import Conversation
from knowledge.office import HERE
from tests.desk_deeds import desk_deed, office_of
from tests.house.living import Clock, Living
from tests.player import beginning

Turn = tuple[str, list[str]]  # what she did, and what she read then


class Reader(Protocol):
    @property
    def heard(self) -> Sequence[Any]: ...


@dataclass
class House(ABC):
    """The real house with one messenger as its only way out. Its clock is the talk's, also for what she sends."""

    living: Living

    @property
    def clock(self) -> Clock:
        return self.living.clock

    @abstractmethod
    def listen(self) -> None:
        """Hear all that waits."""

    def answer(self) -> None:
        """Think, and send."""
        self.living.think_about_everything()
        self.living.deliver()

    def happen(self, address: Address, event: Event) -> None:
        """Something comes from inside the house."""
        id = f"{type(event).__name__} {address.person} {event.at.isoformat()}"
        self.living.work(lambda work: work.receive(address, id, write_event(event), event.at))

    def begin(self, path: Path) -> datetime:
        """When this transcript begins; from now on the office is as it says."""
        lines = path.read_text(encoding="utf-8").splitlines()
        at = beginning(lines)
        known = replace(self.living.lotse.library.knowledge(), office=office_of(lines, at))
        self.living.knowledge = lambda: known
        return at


def open_living(folder: Path, channel: Channel, clock: Clock) -> Living:
    living = Living(f"sqlite:///{folder}/lotse.db", folder, None, channel)
    living.clock = clock
    return living


def open_door(living: Living, channel: str) -> Door:
    """What comes in by it came at the time of the talk's clock."""

    async def receive(incoming: Incoming) -> None:
        await living.lotse.receive(replace(incoming, at=living.clock.at))

    return door_of(channel, living.lotse.store, receive, living.clock.now)


Home = TypeVar("Home", bound=House)
Mother = TypeVar("Mother", bound=Reader)


@dataclass
class Talk(ABC, Generic[Home, Mother]):
    """One mother's talk."""

    house: Home
    mother: Mother
    at: datetime
    _read: int = field(default=0, init=False)  # bubbles
    _removed: str = field(default="", init=False)

    @property
    @abstractmethod
    def address(self) -> Address: ...

    @abstractmethod
    def say(self, words: str) -> None:
        """She writes, or chooses what stands in [brackets]."""

    @abstractmethod
    def read(self, answer: Sequence[str]) -> list[str]:
        """The lines of what is new on her phone. `answer`: what she should read."""

    def play(self, line: str, answer: Sequence[str]) -> list[str]:
        """One line of a transcript, done on the phone; the lines that she reads then."""
        self.at += timedelta(minutes=1)
        self.house.clock.at = self.at
        if line.startswith("* "):
            self.happen(line[2:].split())
        else:
            self.say(line.removeprefix(">").strip())
        self.house.listen()
        self._deploy()
        self.house.answer()
        return self.read(answer)

    def happen(self, words: list[str]) -> None:
        match words:
            case ["a", "deploy", "removes", step]:
                self._removed = step
            case [number, "day" | "days", "passes" | "pass"]:
                self._ring(self.at + timedelta(days=int(number)))
            case ["it", "is", "now", moment]:
                self._ring(datetime.fromisoformat(moment).replace(tzinfo=HERE))
            case _:
                deed = desk_deed(words, self.at)
                if deed is None:
                    where = self.address.channel.title()
                    raise ValueError(f"A transcript says {' '.join(words)!r}, which has no counterpart on {where}.")
                self.tell(deed)

    def tell(self, deed: AtTheDesk) -> None:
        """A counsellor does something."""
        self.house.happen(self.address, deed)

    def news(self) -> Sequence[Any]:
        """The bubbles that came since she looked last."""
        heard = self.mother.heard
        news, self._read = heard[self._read :], len(heard)
        return news

    def _ring(self, at: datetime) -> None:
        self.at = self.house.clock.at = at
        self.house.living.work(lambda work: work.ring(at))

    def _deploy(self) -> None:
        """A step that a deploy has removed is one that this house does not know: she stands where nothing is."""

        def move(work: Transaction) -> None:
            claimed = work.claim()
            if claimed is not None and claimed.conversation.place == self._removed:
                moved: Conversation = replace(claimed.conversation, place=f"{self._removed}_of_old")
                work.save(moved, self.at)
                self._removed = ""

        if self._removed:
            self.house.living.work(move)


def told(path: Path, expected: Callable[[Sequence[str]], list[str]]) -> list[Turn]:
    """What the transcript says: each thing that she does, and what she reads then on her phone."""
    lines = path.read_text(encoding="utf-8").splitlines()
    deeds = [number for number, line in enumerate(lines) if line.startswith((">", "* "))]
    return [
        (lines[at], expected(list(takewhile(lambda line: not line or line.startswith("<"), lines[at + 1 :]))))
        for at in deeds
    ]


def retold(talk: Talk[Any, Any], turns: Sequence[Turn]) -> list[Turn]:
    """The same turns, as they go on her phone."""
    return [(line, talk.play(line, answer)) for line, answer in turns]
