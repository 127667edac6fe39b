"""Opens the operator's tasks, and closes them: by what one process meets, of several that share them.

1. A process opens what it needs, once for each challenge. What others have opened, or itself in an earlier life, stays open
   until somebody has seen that it is done.
2. A captcha, or a lost account: done when the process that needed it does not any more, or when one has seen that Signal deals
   with our messages again. Whoever closes the captcha's task has solved it: who needed it speaks again.
3. A safety number: signal-cli knows whose is not accepted. It is asked at the start, and from time to time while somebody's
   waits. As long as it does not answer, all stays as it is.
4. An old signal-cli: done when it is known to be a younger one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.channels.signal.tasks import Kind, Task, Tasks

ASK_EVERY = 12  # looks


class Mouth(Protocol):
    """The channel. `spoken`: how often Signal has dealt with a message of ours."""

    spoken: int

    def needs(self, *, is_old: bool) -> Mapping[Kind, str]: ...

    def solved(self) -> None: ...


@dataclass(slots=True)
class Caretaker:
    """holds_back: is anybody's new safety number not accepted yet? None when that cannot be told."""

    tasks: Tasks
    mouth: Mouth
    holds_back: Callable[[], Awaitable[bool | None]]
    _needed: Mapping[Kind, str] = field(default_factory=dict)  # at the last look
    _spoken: dict[int, int] = field(default_factory=dict)  # by task: as often when we saw it first
    _looks: int = 0
    _is_new: bool = True

    async def look(self, is_old: bool | None) -> None:
        """is_old: None when that is not known."""
        standing = {task.kind: task for task in await self.tasks.open()}
        needed = self.mouth.needs(is_old="old" in standing if is_old is None else is_old)
        await self._look_after_safety(is_standing="safety" in standing, is_needed="safety" in needed)
        for kind, task in standing.items():
            if kind != "safety" and kind not in needed and self._is_done(task):
                await self.tasks.done(kind)
        for kind, challenge in needed.items():
            if self._needed.get(kind) != challenge:
                await self.tasks.need(kind, challenge)
            elif kind == "captcha" and kind not in standing:
                self.mouth.solved()
        self._needed = needed
        self._looks += 1

    async def _look_after_safety(self, *, is_standing: bool, is_needed: bool) -> None:
        was_needed = "safety" in self._needed
        is_time = self._looks % ASK_EVERY == 0 or is_needed != was_needed
        if not (is_time and (is_standing or is_needed or self._is_new)):
            return
        holds_back = await self.holds_back()
        self._is_new = self._is_new and holds_back is None
        if holds_back and not is_standing:
            await self.tasks.need("safety")
        elif holds_back is False and is_standing:
            await self.tasks.done("safety")

    def _is_done(self, task: Task) -> bool:
        before = self._spoken.setdefault(task.id, self.mouth.spoken)
        return task.kind == "old" or task.kind in self._needed or self.mouth.spoken > before
