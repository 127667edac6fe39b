"""Mothers write and tap on Telegram, and the house is killed again and again. The rules of `proof.trial` hold.

What a mother taps stands on her phone at that moment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from time import perf_counter

from tests.proof import trial
from tests.proof.lives import until
from tests.proof.trial import OFTEN
from tests.telegram.server import Person, Server

OPENS = ("getUpdates", "setWebhook")  # one of these is the first sign of life
CROSSING = 0.3
TAPS = ("entitlement.", "questions.", "welcome.menu right", "welcome.menu question")  # nothing that forgets her


@dataclass(frozen=True, slots=True)
class Sent:
    """What she sent: her words, or what the button that she tapped brings; and its number at Telegram."""

    number: int
    words: str = ""
    tapped: str = ""


@dataclass
class Trial(trial.Trial):
    server: Server
    mixed: bool  # updates of a chat out of order; to a webhook they overtake each other only on their way
    people: list[Person] = field(default_factory=list)
    sent: dict[int, list[Sent]] = field(default_factory=dict)
    openings: list[float] = field(default_factory=list)

    async def run(self) -> None:
        async with self.server.opened():
            self._begin_trouble()
            self.people = [self.server.person(f"mother {number}") for number in range(self.mothers)]
            self.sent = {her.id: [] for her in self.people}
            await super().run()

    async def say(self, mother: int, number: int) -> None:
        her = self.people[mother]
        self.sent[her.id].append(self._tap_or_write(her, number))
        if self.chance.random() < OFTEN:
            self.server.trouble.duplicate()

    def _tap_or_write(self, mother: Person, number: int) -> Sent:
        shown = [(bubble.id, key) for bubble in mother.heard[-3:] for key in bubble.keys if key.data.startswith(TAPS)]
        if shown and self.chance.random() < 0.3:
            message, key = self.chance.choice(shown)
            mother.taps_data(key.data, message)
            return Sent(self.server.bot.last_update_id, tapped=key.data)
        words = self.words(number)
        mother.writes(words)
        return Sent(self.server.bot.last_update_id, words)

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

    def make_peace(self) -> None:
        self.server.trouble.peace()

    async def opened(self) -> None:
        before, began = self._opens(), perf_counter()
        await until(lambda: self._opens() > before)
        self.openings.append(perf_counter() - began)

    def _opens(self) -> int:
        return sum(self.server.world.calls[name] for name in OPENS)

    def sends(self) -> int:
        return self.server.world.calls["sendMessage"]

    def is_quiet(self) -> bool:
        return not self.server.pending()
