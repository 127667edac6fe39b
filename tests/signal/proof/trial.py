"""Mothers write on Signal, and both the house and signal-cli are killed again and again. The rules of `proof.trial` hold."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from tests.proof import trial
from tests.proof.lives import until
from tests.proof.trial import IN_SECONDS, OFTEN, Blow
from tests.signal.server import Person, Server

GLANCE = 0.01


@dataclass
class Trial(trial.Trial):
    server: Server
    daemon_kills_wanted: int
    daemon_kills: int = 0
    lost_answers: int = 0
    people: list[Person] = field(default_factory=list)
    sent: dict[str, list[str]] = field(default_factory=dict)
    _calls: Counter[str] = field(default_factory=Counter)
    _counted: int = 0

    async def run(self) -> None:
        self.people = [self.server.person(f"mother {number}") for number in range(self.mothers)]
        self.sent = {her.uuid: [] for her in self.people}
        await super().run()

    async def say(self, mother: int, number: int) -> None:
        her, words = self.people[mother], self.words(number)
        if self.chance.random() < OFTEN:
            self.server.trouble.twice += 1
        self.sent[her.uuid].append(words)
        await asyncio.to_thread(her.writes, words)

    # ── trouble ──

    def blows(self) -> list[Blow]:
        return [*super().blows(), *[self._kill_signal_cli] * self.daemon_kills_wanted]

    async def _kill_signal_cli(self) -> None:
        await asyncio.to_thread(self.server.kill)
        self.daemon_kills += 1
        await asyncio.sleep(self.chance.uniform(0, 0.05))
        await asyncio.to_thread(self.server.start)

    async def a_moment(self) -> None:
        self._make_trouble()
        await super().a_moment()

    def _make_trouble(self) -> None:
        """One of many, now and then."""
        trouble = self.server.trouble
        if self.chance.random() < 0.1:
            trouble.lose_answer()
            self.lost_answers += 1
        for likely, deed in (
            (0.1, lambda: trouble.break_down()),
            (0.1, lambda: trouble.fail("NETWORK_FAILURE")),
            (0.05, lambda: trouble.limit(seconds=1, sends=1)),
        ):
            if self.chance.random() < likely:
                self.server.run(deed)

    def make_peace(self) -> None:
        self.server.run(self.server.trouble.peace)

    async def opened(self) -> None:
        await until(lambda: self.server.subscribed() > 0, IN_SECONDS, GLANCE)

    def sends(self) -> int:
        calls = self.server.world.calls
        new = calls[self._counted : len(calls)]
        self._counted += len(new)
        self._calls.update(method for method, _params in new)
        return self._calls["send"]

    def is_quiet(self) -> bool:
        journal = self.server.journal
        return not (self.server.pending() or (journal and journal.exists() and journal.read_bytes().strip()))
