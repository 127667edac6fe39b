"""A golden transcript on Signal: she writes on her phone, everything between is the real house and its adapter.

There is nothing to touch there: where a transcript has a tap, she types what stands before the choice, in one of four ways.
Only buttons of long ago have no counterpart: what she typed would be for the counsellor who is with her. A transcript that has
them tells of another channel, and so they are brought in there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path

from bot.channels import Address, Incoming
from bot.channels.signal import Messenger
from bot.post import HERE, write_event
from bot.signal import house_of
from bot.storage import Transaction
from bot.telegram import door_of
from dialogs.events import CaseClosed, CaseReturned, Event, Said, Started, Tapped
from dialogs.model import Conversation
from tests.desk_deeds import desk_deed, office_of
from tests.house.living import Clock, Living
from tests.signal.proof.phone import expected, lines_of, marks_of
from tests.signal.server import NUMBER, Bubble, File, Person, Server

Turn = tuple[str, list[str]]  # what she did, and what she read then
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
class House:
    """The real house with Signal as its only way out. Its clock is the talk's, also for what she sends."""

    living: Living
    messenger: Messenger
    server: Server

    @property
    def clock(self) -> Clock:
        return self.living.clock

    def listen(self) -> None:
        """Hear all that waits."""
        self.living.run(self._heard())

    def answer(self) -> None:
        """Think, and send."""
        self.living.think_about_everything()
        self.living.deliver()

    def happen(self, address: Address, event: Event) -> None:
        """Something comes from inside the house."""
        id = f"{type(event).__name__} {address.person} {event.at.isoformat()}"
        self.living.work(lambda work: work.receive(address, id, write_event(event), event.at))

    async def _heard(self) -> None:
        journal = self.server.journal
        async with asyncio.timeout(IN_SECONDS):
            while self.server.pending() or (journal and journal.exists() and journal.read_bytes().strip()):
                await asyncio.sleep(GLANCE)


@contextmanager
def open_signal(server: Server, folder: Path) -> Iterator[House]:
    clock = Clock()
    messenger = Messenger(server.where, NUMBER, server.journal, clock.now)
    living = Living(f"sqlite:///{folder}/lotse.db", folder, None, messenger.channel)
    living.clock = clock

    async def receive(incoming: Incoming) -> None:
        await living.lotse.receive(replace(incoming, at=clock.at))

    async def begin() -> asyncio.Future[None]:
        door = door_of(living.lotse.store, receive, clock.now, "signal")
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
class Talk:
    """One mother's talk. What she chooses, she finds among the lines that stood there last."""

    house: House
    mother: Person
    at: datetime
    way: Way
    read: int = 0  # bubbles
    offered: dict[str, str] = field(default_factory=dict)  # words -> what stands before them
    removed: str = ""
    answered: bool = False  # she has said something since she was offered these
    in_company: bool = False  # of a counsellor

    def play(self, line: str, answer: list[str]) -> list[str]:
        """One line of a transcript, done on the phone; the lines that she reads then. `answer`: what she should read."""
        self.at += timedelta(minutes=1)
        self.house.clock.at = self.at
        if line.startswith("* "):
            self._happen(line[2:].split())
        else:
            self._say(line.removeprefix(">").strip())
        self.house.listen()
        self._deploy()
        self.house.answer()
        news = self._news()
        marks = {words: mark for bubble in news for words, mark in marks_of(bubble).items() if f"#. {words}" in answer}
        if marks:
            self.offered, self.answered = marks, False
        return [said for bubble in news for said in lines_of(bubble)]

    def _say(self, words: str) -> None:
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

    def _happen(self, words: list[str]) -> None:
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
            case ["a", "deploy", "removes", step]:
                self.removed = step
            case [number, "day" | "days", "passes" | "pass"]:
                self._ring(self.at + timedelta(days=int(number)))
            case ["it", "is", "now", moment]:
                self._ring(datetime.fromisoformat(moment).replace(tzinfo=HERE))
            case _:
                deed = desk_deed(words, self.at)
                if deed is None:
                    raise ValueError(f"A transcript says {' '.join(words)!r}, which has no counterpart on Signal.")
                self.in_company = not isinstance(deed, CaseClosed | CaseReturned)
                self.house.happen(self.address, deed)

    def _begin(self, hint: str) -> None:
        """On Signal nobody opens anything; whoever comes through another door is met as there."""
        self.house.server.run(lambda: setattr(self.mother._her, "wrote", True))
        self.house.happen(self.address, Started(self.at, hint))

    def _ring(self, at: datetime) -> None:
        self.at = self.house.clock.at = at
        self.house.living.work(lambda work: work.ring(at))

    @property
    def address(self) -> Address:
        return Address("signal", self.mother.uuid)

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
        return news


def told(path: Path) -> list[Turn]:
    """What the transcript says: each thing that she does, and what she reads then."""
    lines = path.read_text(encoding="utf-8").splitlines()
    deeds = [number for number, line in enumerate(lines) if line.startswith((">", "* "))]
    return [
        (lines[at], expected(list(takewhile(lambda line: not line or line.startswith("<"), lines[at + 1 :]))))
        for at in deeds
    ]


def retold(house: House, path: Path, way: Way) -> list[Turn]:
    """The same talk on Signal."""
    lines = path.read_text(encoding="utf-8").splitlines()
    began = next(line for line in lines if line.startswith("at: "))
    at = datetime.fromisoformat(began.removeprefix("at: ")).astimezone(HERE)
    known = replace(house.living.lotse.library.knowledge(), office=office_of(lines, at))
    house.living.knowledge = lambda: known
    talk = Talk(house, house.server.person(), at, way)
    return [(line, talk.play(line, answer)) for line, answer in told(path)]
