"""Mothers write and tap, Telegram has all its troubles, and the house is killed again and again.

1. A mother does not wait for answers: she may say several things at once. What she taps stands on her phone at that moment.
2. The kills are spread over all the messages, and fall at random: into starting, hearing, keeping, thinking, sending.
3. After the last kill Telegram has peace, so that an end comes; nobody else gets a respite.
"""

from __future__ import annotations

import asyncio
import random
from contextlib import closing
from dataclasses import dataclass, field
from sqlite3 import connect
from time import perf_counter

from tests.crash.driver import UNDONE, until
from tests.crash.talks import TYPED
from tests.telegram.proof.life import Worker
from tests.telegram.server import Person, Server

IN_SECONDS = 600.0
GLANCE = 0.05  # many mothers look
OPENS = ("getUpdates", "setWebhook")  # one of these is the first sign of life
OFTEN = 0.03
AT_ONCE = 0.4  # how likely she says the next thing at once
BREATH = 0.05  # seconds at most, otherwise
CROSSING = 0.3
TAPS = ("entitlement.", "questions.", "welcome.menu right", "welcome.menu question")  # nothing that forgets her


@dataclass(frozen=True, slots=True)
class Sent:
    """What she sent: her words, or what the button that she tapped brings; and its number at Telegram."""

    number: int
    words: str = ""
    tapped: str = ""


@dataclass
class Trial:
    server: Server
    worker: Worker
    messages: int
    people: int
    kills_wanted: int
    chance: random.Random
    mixed: bool  # updates of a chat out of order; to a webhook they overtake each other only on their way
    kills: int = 0
    sent: dict[int, list[Sent]] = field(default_factory=dict)
    openings: list[float] = field(default_factory=list)
    end: int | None = None
    _so_many: int = 0

    async def run(self) -> None:
        async with self.server.opened():
            self._begin_trouble()
            self.worker.start()
            try:
                await self.worker.through_all_lives(self._go_on())
                self.end = await asyncio.to_thread(self.worker.end)
            finally:
                self.worker.kill()

    async def _go_on(self) -> None:
        async with asyncio.TaskGroup() as group:
            for number in range(self.people):
                share = self.messages // self.people + (number < self.messages % self.people)
                group.create_task(self._speak(self.server.person(f"mother {number}"), share))
            group.create_task(self._kill_now_and_then())
        await until(lambda: self._so_many == self.messages and self._is_done(), IN_SECONDS, GLANCE)

    # ── mothers ──

    async def _speak(self, mother: Person, share: int) -> None:
        sent = self.sent.setdefault(mother.id, [])
        for number in range(share):
            await until(lambda: self._so_many < self._allowance(), IN_SECONDS, GLANCE)
            sent.append(self._tap_or_write(mother, number))
            self._so_many += 1
            if self.chance.random() < OFTEN:
                self.server.trouble.duplicate()
            if self.chance.random() >= AT_ONCE:
                await asyncio.sleep(self.chance.uniform(0, BREATH))

    def _tap_or_write(self, mother: Person, number: int) -> Sent:
        shown = [(bubble.id, key) for bubble in mother.heard[-3:] for key in bubble.keys if key.data.startswith(TAPS)]
        if shown and self.chance.random() < 0.3:
            message, key = self.chance.choice(shown)
            mother.taps_data(key.data, message)
            return Sent(self.server.bot.last_update_id, tapped=key.data)
        words = self.chance.choice(TYPED)
        if self.chance.random() < 0.5:
            words = f"{words} {number}"
        mother.writes(words)
        return Sent(self.server.bot.last_update_id, words)

    def _allowance(self) -> float:
        """So many messages may have been sent by now: the load lasts as long as the killing."""
        if self.kills == self.kills_wanted:
            return float("inf")
        return (self.kills + 1) * self.messages / (self.kills_wanted + 1)

    # ── trouble ──

    def _begin_trouble(self) -> None:
        trouble = self.server.trouble
        trouble.disorder, trouble.crossing, trouble.malformed_every = self.mixed, CROSSING, 25
        self.server.world.back_off = 0.05
        trouble.flood(None, retry_after=1, chance=OFTEN / 2)
        trouble.fail(None, code=502, chance=OFTEN / 2)
        trouble.fail(None, code=500, method="getUpdates", chance=OFTEN)
        trouble.slow(0.2, None, chance=OFTEN)
        trouble.drop(None, chance=OFTEN / 2)

    async def _kill_now_and_then(self) -> None:
        while self.kills < self.kills_wanted:
            await self._a_moment()
            await asyncio.to_thread(self.worker.kill)
            self.kills += 1
            await asyncio.to_thread(self.worker.start)
        await until(lambda: self._so_many == self.messages, IN_SECONDS, GLANCE)
        self.server.trouble.peace()

    async def _a_moment(self) -> None:
        """Somewhere in the opening, or after some more has happened, or in the silence after it."""
        if self.chance.random() < 0.1:
            await asyncio.sleep(self.chance.uniform(0, 0.5))
            return
        calls, began = self.server.world.calls, perf_counter()
        before = sum(calls[name] for name in OPENS)
        await until(lambda: sum(calls[name] for name in OPENS) > before)
        self.openings.append(perf_counter() - began)
        enough = calls["sendMessage"] + self.chance.randint(0, 40)
        try:
            await until(lambda: calls["sendMessage"] >= enough, seconds=1.5)
        except TimeoutError:
            return
        await asyncio.sleep(self.chance.uniform(0, 0.02))

    def _is_done(self) -> bool:
        if self.server.pending():
            return False
        with closing(connect(f"file:{self.worker.home.database}?mode=ro", uri=True)) as database:
            return bool(database.execute(UNDONE.text).fetchone() == (0,))
