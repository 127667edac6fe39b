"""A golden transcript on Telegram: she writes and taps on her phone, everything between is the real house and its adapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.channels import Address
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.reading import CHANNEL
from bot.channels.telegram.reception import Reception
from bot.channels.telegram.wire import open_bot
from tests.house.living import Clock
from tests.proof import talk
from tests.proof.talk import Turn, open_door, open_living
from tests.telegram.proof.phone import choices_of, expected, lines_of
from tests.telegram.server import Person, Server


@dataclass
class House(talk.House):
    reception: Reception
    polling: Polling
    server: Server

    def listen(self) -> None:
        """Hear all that waits, as long polling does."""
        if self.server.bot.last_update_id >= self.polling.offset:
            self.living.run(self.polling.once())

    def answer(self) -> None:
        """Where Telegram wants a pause, seconds pass."""
        super().answer()
        while self.living.run(self.living.lotse.store.look(lambda work: work.waiting())).outbox:
            self.clock.pass_by(seconds=1)
            self.living.deliver()


@contextmanager
def open_telegram(server: Server, folder: Path) -> Iterator[House]:
    clock = Clock()
    bot = open_bot(server.token, server.url)
    channel = Telegram(bot, Pace(lambda: clock.at.timestamp()))
    living = open_living(folder, channel, clock)
    reception = Reception(bot, str(server.bot.id), open_door(living, CHANNEL), clock.now)
    try:
        yield House(living, reception, Polling(bot, reception, channel.tell), server)
    finally:
        living.run(reception.courtesies.close())
        living.run(bot.request.shutdown())
        living.close()


@dataclass
class Talk(talk.Talk[House, Person]):
    """What she taps, she finds among the buttons that stood there last."""

    offered: dict[str, tuple[str, int]] = field(default_factory=dict)  # label -> data, message
    seen: dict[str, int] = field(default_factory=dict)  # data -> message in which it stood last

    @property
    def address(self) -> Address:
        return Address(CHANNEL, str(self.mother.id))

    def read(self, answer: Sequence[str]) -> list[str]:
        news = self.news()
        for bubble in news:
            if bubble.keys:
                self.offered = {label: (data, bubble.id) for label, data in choices_of(bubble)}
                self.seen |= {key.data: bubble.id for key in bubble.keys}
        return [said for bubble in news for said in lines_of(bubble)]

    def say(self, words: str) -> None:
        if words.startswith("[") and words.endswith("]"):
            assert words[1:-1] in self.offered, f"There is no button {words} on her phone."
            self.mother.taps_data(*self.offered[words[1:-1]])
        else:
            self.mother.writes(words or "   ")

    def happen(self, words: list[str]) -> None:
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
            case _:
                super().happen(words)


def told(path: Path) -> list[Turn]:
    return talk.told(path, expected)


def retold(house: House, path: Path) -> list[Turn]:
    """The same talk on Telegram."""
    return talk.retold(Talk(house, house.server.person(), house.begin(path)), told(path))
