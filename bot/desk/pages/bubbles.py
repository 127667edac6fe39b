"""What was said, as the desk shows it: her words as they are, ours in her language and in German beside it.

1. Her words are never markup; what the house wrote is Markdown, and nothing in it can become code.
2. What became of a message is said in a few plain words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from markupsafe import Markup

from bot.channels.browser.kinds import bare_name
from bot.channels.fitting import direction, html, isolated, plain
from bot.desk.pages.clock import moment, shown_hour
from bot.desk.pages.readable import readable
from bot.desk.pages.speech import Speech
from bot.desk.talk import Entry
from bot.post import kinds_in
from bot.storage import Line
from knowledge.model import GERMAN

_HALF_A_DAY = timedelta(hours=12)
Kind = Literal["image", "audio", "other"]


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file in the talk; `kind`: how it can be looked at here."""

    name: str = field(repr=False)
    kind: Kind


@dataclass(frozen=True, slots=True)
class Bubble:
    """One line of the talk. `key`: it can still be taken back, until `until`; then it has no id yet."""

    id: int
    author: str
    who: str
    at: str
    clock: str
    body: Markup = field(repr=False)
    language: str = ""
    direction: str = "auto"
    german: Markup = field(default=Markup(), repr=False)
    choices: tuple[tuple[str, str], ...] = ()  # in her language, and in German where that is another one
    file: Enclosed | None = None
    delivery: str = ""
    delivery_words: str = ""
    key: str = ""
    until: str = ""
    words: str = field(default="", repr=False)  # as they stood in the field, while they can be taken back
    wants_machine: bool = False

    @property
    def is_under_way(self) -> bool:
        return bool(self.key) or self.delivery == "waiting"

    @property
    def mark(self) -> tuple[object, ...]:
        """What may change in a line that is shown already."""
        return (self.delivery, self.delivery_words, self.file)


def bubbles(entries: Iterable[Entry], now: datetime, say: Speech, machine: bool = False) -> list[Bubble]:
    return [bubble(entry, now, say, machine) for entry in entries]


def bubble(entry: Entry, now: datetime, say: Speech, machine: bool = False) -> Bubble:
    line, is_hers = entry.line, entry.line.author == "mother"
    # A counsellor may have written German to a mother who speaks Arabic.
    is_known = bool(line.language) and (line.author == "lotse" or line.german not in ("", line.text))
    return Bubble(
        id=line.id,
        author=line.author,
        who=line.by or say({"mother": "talk.she", "lotse": "talk.lotse", "counsellor": "talk.counsellor"}[line.author]),
        at=line.at.isoformat(timespec="seconds"),
        clock=_clock(line.at, now, say),
        body=_body(line, say),
        language=line.language if is_known else "",
        direction=direction(line.language) if is_known else "auto",
        german=_german(line),
        choices=tuple((button.label, button.german) for button in line.buttons),
        file=Enclosed(bare_name(line.file[0]), kind_of(line.file[1])) if line.file else None,
        delivery=_DELIVERIES.get(entry.delivery, ""),
        delivery_words=say(f"delivery.{entry.delivery}") if entry.delivery in _DELIVERIES else "",
        key=entry.key,
        until=entry.goes_at.isoformat(timespec="milliseconds") if entry.goes_at else "",
        words=plain(line.german or line.text) if entry.key else "",
        wants_machine=machine
        and is_hers
        and line.language not in ("", GERMAN)
        and not line.german
        and _hers(line, say) == readable(line.text) != "",
    )


# What became of a message -> how it is marked; each has its own words.
_DELIVERIES = {
    "waiting": "waiting",
    "trying again": "waiting",
    "safety number": "not",
    "sent": "sent",
    "delivered": "sent",
    "gone": "not",
    "refused": "not",
    "given up": "not",
}


def kind_of(media_type: str) -> Kind:
    family = media_type.partition("/")[0]
    return "image" if family == "image" else "audio" if family == "audio" else "other"


def _body(line: Line, say: Speech) -> Markup:
    if line.author == "mother":
        return Markup.escape(_hers(line, say))
    return Markup(html(isolated(line.text, line.language)))  # noqa: S704 (what `html` makes is escaped)


def _hers(line: Line, say: Speech) -> str:
    """What she wrote; where she wrote nothing, what she sent, unless it is a file that is shown anyway."""
    kinds = kinds_in(line.text)
    if line.file and (kinds or line.text == line.file[0]):
        return ""
    return ", ".join(say.perhaps(f"sent.{kind}", say("sent.something")) for kind in kinds) or readable(line.text)


def _german(line: Line) -> Markup:
    """Of hers what stood on a button in German; her own words are translated by nobody but a machine."""
    if line.language in ("", GERMAN) or not line.german or line.german == line.text:
        return Markup()
    if line.author == "mother":
        return Markup.escape(line.german)
    return Markup(html(line.german))  # noqa: S704


def _clock(at: datetime, now: datetime, say: Speech) -> str:
    is_today = now - at < _HALF_A_DAY
    return shown_hour(at) if is_today else moment(at, now, say)
