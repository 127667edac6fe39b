"""Plays the golden transcripts: what she says, what Lotse answers, with a save and reload between every two turns.

A transcript is Markdown. `# Title`; `at:` and the time at which it begins (a minute passes with each turn); then

    > her words                       > [Label] is a tap on that choice, as it was offered last
    < what Lotse says                 an empty line between two bubbles; `< [Label]` is a choice, `< (file)` a file
    * what happens otherwise          `2 days pass` · `a deploy removes STEP` · `an old tap STEP KEY` · `she opens the page` ·
                                      `she opens the link CODE` · `she sends an album of N` ·
                                      `it is now 2026-11-24T10:00` · `she sends a photo` · what counsellors do: `desk_deeds`

Lines of `<` that begin with `· ` are what the house does beside: a case, a reminder, a copy, forgetting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from bot.catalogues import Catalogues
from bot.library import Library
from bot.settings import CONTENT
from bot.voice import Voice
from dialogs.book import STEPS
from dialogs.engine import think
from dialogs.events import Event, Said, Started, Tapped, TimePassed
from dialogs.memory import from_json, to_json, without_words
from dialogs.model import (
    Appoint,
    CancelReminder,
    CloseCase,
    Conversation,
    Effect,
    Export,
    Forget,
    KeepCard,
    NoTimeFits,
    Nudge,
    OpenCase,
    Remind,
    Say,
    Step,
    TellDesk,
)
from knowledge.model import Knowledge
from knowledge.office import HERE, Office
from tests.content import read_once
from tests.desk_deeds import desk_deed, office_of

TRANSCRIPTS = Path(__file__).with_name("transcripts")
LANGUAGES = ("de", "en", "ar")
spoken: set[str] = set()  # every step that has spoken in some talk
unfaded: set[str] = set()  # every answer that held a sentence of hers which the sweep would have left there
A_SENTENCE = 4  # words
PROMISES = {"message_days": 90, "conversation_days": 365}


@cache
def catalogues() -> Catalogues:
    return Catalogues(LANGUAGES)


@cache
def knowledge() -> Knowledge:
    return Library(CONTENT, catalogues(), PROMISES, read_once).knowledge()


@dataclass
class Talk:
    """One mother's talk with the engine; everything is forgotten and read again between two turns."""

    at: datetime
    memory: str = to_json(Conversation(1))
    steps: dict[str, Step] = field(default_factory=lambda: dict(STEPS))
    offered: dict[str, tuple[str, str]] = field(default_factory=dict)  # label -> step, key
    timers: dict[str, datetime] = field(default_factory=dict)
    office: Office = field(default_factory=Office)
    said: set[str] = field(default_factory=set)

    @property
    def conversation(self) -> Conversation:
        return from_json(self.memory, 1)

    def play(self, line: str) -> list[str]:
        """One line of a transcript; what Lotse says to it."""
        self.at += timedelta(minutes=1)
        if not line.startswith("* "):
            words = line.removeprefix(">").strip()
            label = re.fullmatch(r"\[(.+)\]", words)
            if label is None:
                return self.happen(Said(self.at, words))
            if label[1] not in self.offered:
                return [f"(There is no choice {words} now.)"]
            return self.happen(Tapped(self.at, *self.offered[label[1]]))
        return [said for event in self._events(line[2:]) for said in self.happen(event)]

    def _events(self, line: str) -> Iterator[Event]:
        match line.split():
            case ["she", "opens", "the", "page"]:
                yield Started(self.at)
            case ["she", "opens", "the", "link", hint]:
                yield Started(self.at, hint)
            case ["she", "sends", "an", "album", "of", number]:
                for _picture in range(int(number)):
                    yield Said(self.at, "", ("image",), album="7")
            case ["she", "sends", "a", kind]:
                yield Said(self.at, "", (kind,))
            case ["an", "old", "tap", step, key]:
                yield Tapped(self.at, step, key)
            case ["a", "deploy", "removes", step]:
                del self.steps[step]
            case [number, "day" | "days", "passes" | "pass"]:
                self.at += timedelta(days=int(number))
                yield from self._rings()
            case ["it", "is", "now", moment]:
                self.at = datetime.fromisoformat(moment).replace(tzinfo=HERE)
                yield from self._rings()
            case words:
                deed = desk_deed(words, self.at)
                if deed is None:
                    raise ValueError(f"A transcript says {line!r}, which the player does not know.")
                yield deed

    def _rings(self) -> Iterator[Event]:
        for timer in [timer for timer, at in self.timers.items() if at <= self.at]:
            del self.timers[timer]
            yield TimePassed(self.at, timer)

    def happen(self, event: Event) -> list[str]:
        turn = think(self.conversation, event, replace(knowledge(), office=self.office), self.steps)
        said: list[str] = []
        for effect in turn.effects:
            said += self._told(effect, turn.conversation, event)
        self.memory = to_json(turn.conversation)
        if isinstance(event, Said) and len(event.text.split()) >= A_SENTENCE:
            self.said.add(event.text)
        kept = without_words(turn.conversation).answers
        unfaded.update(name for name, answer in kept.items() if answer in self.said)
        spoken.add(turn.conversation.place)
        spoken.update(effect.step for effect in turn.effects if isinstance(effect, Say))
        return said

    def _told(self, effect: Effect, conversation: Conversation, event: Event) -> Iterator[str]:
        for line in Voice(catalogues()).lines(effect, conversation, event.at, knowledge()):
            yield ""
            yield from line.text.split("\n")
            yield from (f"[{button.label}]" for button in line.buttons)
            if isinstance(effect, Say) and effect.choices:
                self.offered = {button.label: (button.step, button.key) for button in line.buttons}
        match effect:
            case OpenCase(topic, region, urgent, words):
                yield f"· a case is opened: {topic or 'no topic'}, {region or 'no region'}, {urgent=}, {words!r}"
                if effect.answers:
                    yield f"·   with {', '.join(f'{name}: {value}' for name, value in effect.answers.items())}"
                if effect.promised_at:
                    yield f"·   an answer is promised by {effect.promised_at:%Y-%m-%d %H:%M}"
            case KeepCard(region, language, answers):
                yield f"· the card: {region or 'no region'}, {language}, {dict(answers)}"
            case CloseCase():
                yield "· the case is closed"
            case Remind(timer, at):
                self.timers[timer] = at
                yield f"· reminder {timer} at {at:%Y-%m-%d %H:%M}"
            case CancelReminder(timer):
                if self.timers.pop(timer, None):
                    yield f"· no reminder {timer} any more"
            case Appoint(at):
                yield f"· the appointment is at {at:%Y-%m-%d %H:%M}"
            case NoTimeFits():
                yield "· no time fits her"
            case Nudge():
                yield "· the lead is rung"
            case TellDesk(what):
                yield f"· the desk is told: {what}"
            case Export():
                yield "· a copy of everything is sent"
            case Forget():
                self.timers.clear()
                yield "· everything is forgotten"


def play(path: Path) -> str:
    """The whole transcript anew: her lines as they stand, Lotse's as they are today."""
    lines = path.read_text(encoding="utf-8").splitlines()
    at = beginning(lines)
    talk = Talk(at, office=office_of(lines, at))
    retold: list[str] = []
    for line in lines:
        if line.startswith("<"):
            continue
        if not line.startswith((">", "* ")):
            if line or (retold and retold[-1]):
                retold.append(line)
            continue
        retold += [line]
        retold += [f"< {words}".rstrip() if words else "" for words in talk.play(line)]
        retold.append("")
    return "\n".join(retold).rstrip() + "\n"


def beginning(lines: Iterable[str]) -> datetime:
    """When a transcript begins."""
    began = next(line for line in lines if line.startswith("at: "))
    return datetime.fromisoformat(began.removeprefix("at: ")).astimezone(HERE)


def transcripts() -> Mapping[str, Path]:
    return {path.stem: path for path in sorted(TRANSCRIPTS.glob("*.md")) if path.name != "README.md"}
