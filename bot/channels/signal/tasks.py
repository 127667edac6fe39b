"""What the operator must do so that Lotse can speak on Signal: noted in the house until it is done.

1. There is one open task of a kind. What is needed twice stays one task; a newer challenge takes the place of the older one.
2. Tasks follow what is so: they are opened and closed by what the channel meets (`caretaker`), and by the command that does
   them.
3. The log knows a task by its number only. Everybody may know that it is open; the challenge is for the command.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal, Protocol, get_args

from bot.logs import log

NOTE = "signal tasks"
CAPTCHA_PAGE = "https://signalcaptchas.org/challenge/generate.html"

Kind = Literal["captcha", "safety", "account", "old"]

# What is the matter, and what to do, one step after the other.
STEPS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "captcha": (
        "Signal wants to know that a human being is behind this number. Until then Lotse can hear on Signal, but not answer; "
        "every answer waits.",
        f"Open {CAPTCHA_PAGE} in a browser on a computer in the same network as signal-cli, and solve the riddle.",
        "Do not click “Open Signal”: with the right mouse button, copy its address. It begins with signalcaptcha://",
        "Within a minute or two, run:  lotse signal captcha 'signalcaptcha://…'",
    ),
    "safety": (
        "A mother has a new safety number. Mostly she has a new phone; it may also be somebody else. Until it is accepted, what "
        "is written to her waits.",
        "Ask at the desk whether somebody knows that she has a new phone, or can ask her by another way.",
        "If so, show those that wait with:  lotse signal trust",
        "Accept hers with its first five digits:  lotse signal trust 12345",
    ),
    "account": (
        "signal-cli does not know the office's number any more, or Signal does not let it in.",
        "On the office's phone, look at Signal, Settings, Linked devices: is Lotse still there?",
        "Run:  lotse signal setup",
    ),
    "old": (
        "signal-cli is older than 90 days. Signal may stop working with it at any time.",
        "Bring it up to date (docs/signal-in-zehn-schritten.md, step 10), and look again with:  lotse doctor signal",
    ),
}


@dataclass(frozen=True, slots=True)
class Task:
    id: int
    kind: Kind
    since: datetime
    challenge: str = field(default="", repr=False)

    @property
    def steps(self) -> tuple[str, ...]:
        return STEPS[self.kind]


class Note(Protocol):
    """Where the tasks stand: a note of the house; "" when there is none."""

    async def read(self) -> str: ...

    async def change(self, how: Callable[[str], str]) -> None:
        """Write what `how` makes of it, in one transaction."""
        ...


class Tasks:
    def __init__(self, note: Note, now: Callable[[], datetime]) -> None:
        self._note = note
        self._now = now

    async def open(self) -> tuple[Task, ...]:
        return read(await self._note.read())[1]

    async def need(self, kind: Kind, challenge: str = "") -> None:
        """The operator has to do this. Open already: only the newer challenge counts."""
        number = 0

        def add(text: str) -> str:
            nonlocal number
            last, tasks = read(text)
            standing = next((task for task in tasks if task.kind == kind), None)
            number = 0 if standing else last + 1
            task = standing or Task(number, kind, self._now())
            task = replace(task, challenge=challenge or task.challenge)
            return write(max(last, task.id), (*(other for other in tasks if other.kind != kind), task))

        await self._note.change(add)
        if number:
            log.warning("signal.task", task=number)

    async def done(self, kind: Kind) -> None:
        """It is done, or not needed any more."""
        closed: list[int] = []

        def take_away(text: str) -> str:
            last, tasks = read(text)
            closed[:] = [task.id for task in tasks if task.kind == kind]
            return write(last, tuple(task for task in tasks if task.kind != kind))

        if any(task.kind == kind for task in await self.open()):
            await self._note.change(take_away)
        for number in closed:
            log.info("signal.task_done", task=number)


def needed(trouble: str, token: str, *, old: bool) -> dict[Kind, str]:
    """What the operator must do. trouble and token: what the channel meets · old: signal-cli is."""
    return {
        **({"captcha": token} if token else {}),
        **({"safety": ""} if trouble == "safety number" else {}),
        **({"account": ""} if trouble == "account" else {}),
        **({"old": ""} if old else {}),
    }


def read(text: str) -> tuple[int, tuple[Task, ...]]:
    """The number of the last task there was, and the open ones. What a newer Lotse wrote and we do not know is left out."""
    if not text:
        return 0, ()
    paper = json.loads(text)
    return paper["last"], tuple(
        Task(
            one["id"],
            one["kind"],
            datetime.fromisoformat(one["since"]),
            one["challenge"],
        )
        for one in paper["open"]
        if one["kind"] in get_args(Kind)
    )


def write(last: int, tasks: tuple[Task, ...]) -> str:
    return json.dumps(
        {
            "last": last,
            "open": [
                {
                    "id": task.id,
                    "kind": task.kind,
                    "since": task.since.isoformat(),
                    "challenge": task.challenge,
                }
                for task in tasks
            ],
        }
    )
