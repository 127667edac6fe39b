"""Mothers write, Signal has all its troubles, and both the house and signal-cli are killed again and again.

1. A mother does not wait for answers: she may say several things at once.
2. The kills are spread over all the messages, and fall at random: into starting, hearing, keeping, thinking, sending.
3. After the last kill Signal has peace, so that an end comes; nobody else gets a respite.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from sqlite3 import connect

from tests.crash.driver import UNDONE, until
from tests.crash.talks import TYPED
from tests.signal.server import Person, Server
from tests.telegram.proof.life import Worker

IN_SECONDS = 1500.0
GLANCE = 0.01
OFTEN = 0.03
AT_ONCE = 0.4  # how likely she says the next thing at once
BREATH = 0.05  # seconds at most, otherwise


@dataclass
class Trial:
    server: Server
    worker: Worker
    messages: int
    mothers: int
    kills_wanted: int
    daemon_kills_wanted: int
    chance: random.Random
    kills: int = 0
    daemon_kills: int = 0
    lost_answers: int = 0
    people: list[Person] = field(default_factory=list)
    sent: dict[str, list[str]] = field(default_factory=dict)
    end: int | None = None
    _so_many: int = 0
    _calls: Counter[str] = field(default_factory=Counter)
    _counted: int = 0

    async def run(self) -> None:
        self.people = [self.server.person(f"mother {number}") for number in range(self.mothers)]
        self.sent = {her.uuid: [] for her in self.people}
        self.worker.start()
        try:
            await self.worker.through_all_lives(self._go_on())
            self.end = await asyncio.to_thread(self.worker.end)
        finally:
            self.worker.kill()

    async def _go_on(self) -> None:
        async with asyncio.TaskGroup() as group:
            for number, her in enumerate(self.people):
                share = self.messages // self.mothers + (number < self.messages % self.mothers)
                group.create_task(self._speak(her, share))
            group.create_task(self._kill_now_and_then())
        await until(self._is_done, IN_SECONDS, glance=0.05)

    # ── mothers ──

    async def _speak(self, mother: Person, share: int) -> None:
        for number in range(share):
            await until(lambda: self._so_many < self._allowance(), IN_SECONDS, glance=GLANCE)
            words = self.chance.choice(TYPED)
            if self.chance.random() < 0.5:
                words = f"{words} {number}"
            if self.chance.random() < OFTEN:
                self.server.trouble.twice += 1
            self.sent[mother.uuid].append(words)
            self._so_many += 1
            await asyncio.to_thread(mother.writes, words)
            if self.chance.random() >= AT_ONCE:
                await asyncio.sleep(self.chance.uniform(0, BREATH))

    def _allowance(self) -> float:
        """So many messages may have been sent by now: the load lasts as long as the killing."""
        wanted, killed = self.kills_wanted + self.daemon_kills_wanted, self.kills + self.daemon_kills
        return float("inf") if killed == wanted else (killed + 1) * self.messages / (wanted + 1)

    # ── trouble ──

    async def _kill_now_and_then(self) -> None:
        deeds = [self._kill_the_house] * self.kills_wanted + [self._kill_signal_cli] * self.daemon_kills_wanted
        self.chance.shuffle(deeds)
        for deed in deeds:
            self._make_trouble()
            await self._a_moment()
            await deed()
        await until(lambda: self._so_many == self.messages, IN_SECONDS, glance=GLANCE)
        self.server.run(self.server.trouble.peace)

    async def _kill_the_house(self) -> None:
        await asyncio.to_thread(self.worker.kill)
        self.kills += 1
        await asyncio.to_thread(self.worker.start)

    async def _kill_signal_cli(self) -> None:
        await asyncio.to_thread(self.server.kill)
        self.daemon_kills += 1
        await asyncio.sleep(self.chance.uniform(0, 0.05))
        await asyncio.to_thread(self.server.start)

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

    async def _a_moment(self) -> None:
        """Somewhere in the opening, or after some more has happened, or in the silence after it."""
        if self.chance.random() < 0.1:
            await asyncio.sleep(self.chance.uniform(0, 0.5))
            return
        await until(lambda: self.server.subscribed() > 0, IN_SECONDS, glance=GLANCE)
        enough = self._sends() + self.chance.randint(0, 40)
        try:
            await until(lambda: self._sends() >= enough, seconds=1.5, glance=GLANCE)
        except TimeoutError:
            return
        await asyncio.sleep(self.chance.uniform(0, 0.02))

    def _sends(self) -> int:
        calls = self.server.world.calls
        new = calls[self._counted : len(calls)]
        self._counted += len(new)
        self._calls.update(method for method, _params in new)
        return self._calls["send"]

    def _is_done(self) -> bool:
        journal = self.server.journal
        if self.server.pending() or (journal and journal.exists() and journal.read_bytes().strip()):
            return False
        if not self.worker.home.database.exists():
            return False
        with closing(connect(f"file:{self.worker.home.database}?mode=ro", uri=True)) as database:
            return bool(database.execute(UNDONE.text).fetchone() == (0,))
