"""A golden transcript on Signal: she writes on her phone, everything between is the real house and its adapter.

There is nothing to touch there: where a transcript has a tap, she types what stands before the choice, in one of four ways.
Only buttons of long ago have no counterpart: what she typed would be for the counsellor who is with her. A transcript that has
them tells of another channel, and so they are brought in there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.channels import Address
from bot.channels.signal import Messenger
from bot.signal import house_of
from bot.storage import Transaction
from dialogs.events import AtTheDesk, CaseClosed, CaseReturned, Said, Started, Tapped
from tests.house.living import Clock
from tests.proof import talk
from tests.proof.talk import Turn, open_door, open_living
from tests.signal.proof.phone import expected, lines_of, marks_of
from tests.signal.server import NUMBER, File, Person, Server

Way = Callable[[str, str], str]  # the mark of a choice, its words -> what she types

IN_SECONDS = 20.0
GLANCE = 0.002
NATIVE = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

# A letter, where a number would be another answer, is typed as it is.
WAYS: dict[str, Way] = {
    "numbers": lambda mark, _words: f"{mark}." if mark.isdigit() else mark,
    "words": lambda _mark, words: words,
    "native digits": lambda mark, _words: mark.translate(NATIVE if int(mark) % 2 else PERSIAN) if mark.isdigit() else mark.lower(),
    "emoji": lambda mark, _words: "".join(f"{digit}\ufe0f\u20e3" for digit in mark) if mark.isdigit() else mark,
}  # fmt: skip


@dataclass
class House(talk.House):
    messenger: Messenger
    server: Server

    def listen(self) -> None:
        self.living.run(self._heard())

    async def _heard(self) -> None:
        journal = self.server.journal
        async with asyncio.timeout(IN_SECONDS):
            while self.server.pending() or (journal and journal.exists() and journal.read_bytes().strip()):
                await asyncio.sleep(GLANCE)


@contextmanager
def open_signal(server: Server, folder: Path) -> Iterator[House]:
    clock = Clock()
    messenger = Messenger(server.where, NUMBER, server.journal, clock.now)
    living = open_living(folder, messenger.channel, clock)

    async def begin() -> asyncio.Future[None]:
        door = open_door(living, "signal")
        return asyncio.ensure_future(messenger.ear(house_of(living.lotse.store, door))())

    async def end() -> None:
        ear.cancel()
        await asyncio.gather(ear, return_exceptions=True)
        await messenger.close()

    ear = living.run(begin())
    try:
        yield House(living, messenger, server)
    finally:
        living.run(end())
        living.close()


@dataclass
class Talk(talk.Talk[House, Person]):
    """What she chooses, she finds among the lines that stood there last."""

    way: Way
    offered: dict[str, str] = field(default_factory=dict)  # words -> what stands before them
    answered: bool = False  # she has said something since she was offered these
    in_company: bool = False  # of a counsellor

    @property
    def address(self) -> Address:
        return Address("signal", self.mother.uuid)

    def read(self, answer: Sequence[str]) -> list[str]:
        news = self.news()
        marks = {words: mark for bubble in news for words, mark in marks_of(bubble).items() if f"#. {words}" in answer}
        if marks:
            self.offered, self.answered = marks, False
        return [said for bubble in news for said in lines_of(bubble)]

    def say(self, words: str) -> None:
        if words.startswith("[") and words.endswith("]"):
            label = expected([f"< {words}"])[0].removeprefix("#. ")
            assert label in self.offered, f"There is no choice {words} on her phone."
            if self.answered and self.in_company:
                self._tap_long_ago(label)
                return
            words = self.way(self.offered[label], label)
        self.answered = True
        self.mother.writes(words or "   ")

    def _tap_long_ago(self, label: str) -> None:
        def find(work: Transaction) -> tuple[str, str]:
            lines = work.lines(work.conversation_of(self.address) or 0)
            buttons = [
                button
                for line in lines
                for button in line.buttons
                if expected([f"< [{button.label}]"]) == [f"#. {label}"]
            ]
            return buttons[-1].step, buttons[-1].key

        self.house.happen(self.address, Tapped(self.at, *self.house.living.work(find)))

    def happen(self, words: list[str]) -> None:
        match words:
            case ["she", "opens", "the", "page"]:
                self._begin("")
            case ["she", "opens", "the", "link", hint]:
                self._begin(hint)
            case ["she", "sends", "an", "album", "of", number]:
                self.mother.sends_files(*(File(None, "image/jpeg", b"") for _picture in range(int(number))))
            case ["she", "sends", "a", "photo"]:
                self.mother.sends_file()
            case ["she", "sends", "a", "voice"]:
                self.mother.sends_voice()
            case ["she", "sends", "a", "location"]:  # there is none on Signal
                self.house.happen(self.address, Said(self.at, "", ("location",)))
            case ["an", "old", "tap", step, key]:  # nor anything to touch
                self.house.happen(self.address, Tapped(self.at, step, key))
            case _:
                super().happen(words)

    def tell(self, deed: AtTheDesk) -> None:
        self.in_company = not isinstance(deed, CaseClosed | CaseReturned)
        super().tell(deed)

    def _begin(self, hint: str) -> None:
        """On Signal nobody opens anything; whoever comes through another door is met as there."""
        self.house.server.run(lambda: setattr(self.mother._her, "wrote", True))
        self.house.happen(self.address, Started(self.at, hint))


def told(path: Path) -> list[Turn]:
    return talk.told(path, expected)


def retold(house: House, path: Path, way: Way) -> list[Turn]:
    """The same talk on Signal."""
    return talk.retold(Talk(house, house.server.person(), house.begin(path), way), told(path))
