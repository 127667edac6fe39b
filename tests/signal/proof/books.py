"""After the crashes on Signal: what she sent is kept once, and in her order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels import Address, Outgoing
from bot.channels.signal.shaping import bubbles
from tests.proof import books
from tests.proof.service import Home
from tests.signal.proof.trial import Trial


@dataclass(frozen=True, slots=True)
class Talk(books.Talk):
    sent: Sequence[str]

    def faults_of_hers(self) -> list[str]:
        if self.hers == list(self.sent):
            return []
        at = next((n for n, pair in enumerate(zip(self.hers, self.sent, strict=False)) if pair[0] != pair[1]), -1)
        return [f"{len(self.sent)} sent, {len(self.hers)} handled; from {at} on lost, doubled or out of order"]

    def shown(self, outgoing: Outgoing) -> list[str]:
        return [bubble.text for bubble in bubbles(outgoing)]


async def open_books(home: Home, trial: Trial) -> books.Books[Talk]:
    people = [Address("signal", her.uuid) for her in trial.people]
    logs, waiting = await books.read_logs(f"sqlite:///{home.database}", home.key_file, people)
    talks = [Talk(logs[her.uuid], her.texts, trial.sent[her.uuid]) for her in trial.people]
    return books.Books(talks, waiting.dead_letters)
