"""A golden transcript on Telegram: she writes and taps on her phone, everything between is the real house and its adapter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path

from bot.channels import Address, Incoming
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.reading import CHANNEL
from bot.channels.telegram.reception import Reception
from bot.channels.telegram.wire import open_bot
from bot.post import HERE, write_event
from bot.storage import Transaction
from bot.telegram import door_of
from dialogs.events import Event
from dialogs.model import Conversation
from tests.desk_deeds import desk_deed, office_of
from tests.house.living import Clock, Living
from tests.telegram.proof.phone import choices_of, expected, lines_of
from tests.telegram.server import Bubble, Person, Server

Turn = tuple[str, list[str]]  # what she did, and what she read then


@dataclass
class House:
    """The real house with Telegram as its only way out. Its clock is the talk's, also for what she sends."""

    living: Living
    reception: Reception
    polling: Polling
    server: Server

    @property
    def clock(self) -> Clock:
        return self.living.clock

    def listen(self) -> None:
        """Hear all that waits, as long polling does."""
        if self.server.bot.last_update_id >= self.polling.offset:
            self.living.run(self.polling.once())

    def answer(self) -> None:
        """Think, and send; where Telegram wants a pause, seconds pass."""
        self.living.think_about_everything()
        self.living.deliver()
        while self.living.run(self.living.lotse.store.look(lambda work: work.waiting())).outbox:
            self.clock.pass_by(seconds=1)
            self.living.deliver()

    def happen(self, address: Address, event: Event) -> None:
        """Something comes from inside the house."""
        id = f"{type(event).__name__} {address.person} {event.at.isoformat()}"
        self.living.work(lambda work: work.receive(address, id, write_event(event), event.at))


@contextmanager
def open_telegram(server: Server, folder: Path) -> Iterator[House]:
    clock = Clock()
    bot = open_bot(server.token, server.url)
    channel = Telegram(bot, Pace(lambda: clock.at.timestamp()))
    living = Living(f"sqlite:///{folder}/lotse.db", folder, None, channel)
    living.clock = clock

    async def receive(incoming: Incoming) -> None:
        await living.lotse.receive(replace(incoming, at=clock.at))

    door = door_of(living.lotse.store, receive, clock.now)
    reception = Reception(bot, str(server.bot.id), door, clock.now)
    try:
        yield House(living, reception, Polling(bot, reception, channel.tell), server)
    finally:
        living.run(reception.close())
        living.run(bot.request.shutdown())
        living.close()


@dataclass
class Talk:
    """One mother's talk. What she taps, she finds among the buttons that stood there last."""

    house: House
    mother: Person
    at: datetime
    read: int = 0  # bubbles
    offered: dict[str, tuple[str, int]] = field(default_factory=dict)  # label -> data, message
    seen: dict[str, int] = field(default_factory=dict)  # data -> message in which it stood last
    removed: str = ""

    def play(self, line: str) -> list[str]:
        """One line of a transcript, done on the phone; the lines that she reads then."""
        self.at += timedelta(minutes=1)
        self.house.clock.at = self.at
        if line.startswith("* "):
            self._happen(line[2:].split())
        else:
            self._say(line.removeprefix(">").strip())
        self.house.listen()
        self._deploy()
        self.house.answer()
        return [said for bubble in self._news() for said in lines_of(bubble)]

    def _say(self, words: str) -> None:
        if words.startswith("[") and words.endswith("]"):
            assert words[1:-1] in self.offered, f"There is no button {words} on her phone."
            self.mother.taps_data(*self.offered[words[1:-1]])
        else:
            self.mother.writes(words or "   ")

    def _happen(self, words: list[str]) -> None:
        match words:
            case ["she", "opens", "the", "page"]:
                self.mother.starts()
            case ["she", "opens", "the", "link", hint]:
                self.mother.starts(hint)
            case ["she", "sends", "an", "album", "of", number]:
                self.mother.sends_album(int(number))
            case ["she", "sends", "a", "photo"]:
                self.mother.sends_photo()
            case ["she", "sends", "a", "voice"]:
                self.mother.sends_voice()
            case ["she", "sends", "a", "location"]:
                self.mother.sends_location()
            case ["an", "old", "tap", step, key]:
                data = f"{step} {key}"
                self.mother.taps_data(data, self.seen.get(data, self.mother.bubbles[-1].id))
            case ["a", "deploy", "removes", step]:
                self.removed = step
            case [number, "day" | "days", "passes" | "pass"]:
                self._ring(self.at + timedelta(days=int(number)))
            case ["it", "is", "now", moment]:
                self._ring(datetime.fromisoformat(moment).replace(tzinfo=HERE))
            case _:
                deed = desk_deed(words, self.at)
                if deed is None:
                    raise ValueError(f"A transcript says {' '.join(words)!r}, which has no counterpart on Telegram.")
                self.house.happen(self.address, deed)

    def _ring(self, at: datetime) -> None:
        self.at = self.house.clock.at = at
        self.house.living.work(lambda work: work.ring(at))

    @property
    def address(self) -> Address:
        return Address(CHANNEL, str(self.mother.id))

    def _deploy(self) -> None:
        """A step that a deploy has removed is one that this house does not know: she stands where nothing is."""

        def move(work: Transaction) -> None:
            claimed = work.claim()
            if claimed is not None and claimed.conversation.place == self.removed:
                moved: Conversation = replace(claimed.conversation, place=f"{self.removed}_of_old")
                work.save(moved, self.at)
                self.removed = ""

        if self.removed:
            self.house.living.work(move)

    def _news(self) -> list[Bubble]:
        heard = self.mother.heard
        news, self.read = heard[self.read :], len(heard)
        for bubble in news:
            if bubble.keys:
                self.offered = {label: (data, bubble.id) for label, data in choices_of(bubble)}
                self.seen |= {key.data: bubble.id for key in bubble.keys}
        return news


def told(path: Path) -> list[Turn]:
    """What the transcript says: each thing that she does, and what she reads then."""
    lines = path.read_text(encoding="utf-8").splitlines()
    deeds = [number for number, line in enumerate(lines) if line.startswith((">", "* "))]
    return [
        (lines[at], expected(list(takewhile(lambda line: not line or line.startswith("<"), lines[at + 1 :]))))
        for at in deeds
    ]


def began(path: Path) -> datetime:
    """When the talk begins."""
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("at: "))
    return datetime.fromisoformat(line.removeprefix("at: ")).astimezone(HERE)


def retold(house: House, path: Path) -> list[Turn]:
    """The same talk on Telegram."""
    at = began(path)
    office = office_of(path.read_text(encoding="utf-8").splitlines(), at)
    known = replace(house.living.lotse.library.knowledge(), office=office)
    house.living.knowledge = lambda: known
    talk = Talk(house, house.server.person(), at)
    return [(line, talk.play(line)) for line, _said in told(path)]
