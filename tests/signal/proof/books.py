"""After the crashes: what she sent, what was kept, what was said and what she got, held against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.channels import Address, Outgoing
from bot.channels.signal.shaping import bubbles
from bot.storage import Line, Transaction
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring
from tests.signal.proof.trial import Trial
from tests.telegram.proof.life import Home


@dataclass(frozen=True, slots=True)
class Talk:
    """One mother's: what she sent, the message log, and the texts that came to her phone."""

    sent: Sequence[str]
    log: Sequence[Line]
    got: Sequence[str]

    def faults(self) -> list[str]:
        found = []
        hers = [line.text for line in self.log if line.author == "mother"]
        if hers != list(self.sent):
            at = next((n for n, pair in enumerate(zip(hers, self.sent, strict=False)) if pair[0] != pair[1]), -1)
            found.append(f"{len(self.sent)} sent, {len(hers)} handled; from {at} on lost, doubled or out of order")
        authors = [line.author for line in self.log]
        if unanswered := sum(pair == ("mother", "mother") for pair in pairwise(authors)):
            found.append(f"{unanswered} without an answer")
        missing, strange, _repeated = self._delivered()
        found += [f"{missing} answers never came"] if missing else []
        found += [f"{strange} answers out of order"] if strange else []
        return found

    def repeats(self) -> int:
        return self._delivered()[2]

    def _delivered(self) -> tuple[int, int, int]:
        """How many answers are missing, came where they should not, or came again: a line in several parts from its first."""
        said = [
            (line.id, part) for line in self.log if line.author == "lotse" for part in _as_shown(line)
        ]  # fmt: skip
        next_one = strange = repeated = 0
        for text in self.got:
            if next_one < len(said) and text == said[next_one][1]:
                next_one += 1
                continue
            line = said[next_one - 1][0] if next_one else None
            again = [place for place in range(next_one) if said[place] == (line, text)]
            if again:
                next_one = again[-1] + 1
                repeated += 1
            else:
                strange += 1
        return len(said) - next_one, strange, repeated


@dataclass(frozen=True, slots=True)
class Books:
    talks: Mapping[str, Talk]
    dead_letters: int

    def faults(self) -> list[str]:
        return [
            f"mother {number}: {fault}" for number, talk in enumerate(self.talks.values()) for fault in talk.faults()
        ]

    def repeats(self) -> int:
        return sum(talk.repeats() for talk in self.talks.values())

    def answers(self) -> int:
        return sum(len(talk.got) for talk in self.talks.values())


async def open_books(home: Home, trial: Trial) -> Books:
    store = await open_store(f"sqlite:///{home.database}", open_keyring("", home.key_file))
    try:
        logs = await store.look(lambda work: {person.uuid: _log(work, person.uuid) for person in trial.people})
        waiting = await store.look(lambda work: work.waiting())
    finally:
        await store.close()
    return Books(
        {her.uuid: Talk(trial.sent[her.uuid], logs[her.uuid], her.texts) for her in trial.people}, waiting.dead_letters
    )


def _log(work: Transaction, person: str) -> list[Line]:
    id = work.conversation_of(Address("signal", person))
    return [] if id is None else work.lines(id, at_most=100_000)


def _as_shown(line: Line) -> list[str]:
    """The messages that a line becomes on her phone."""
    outgoing = Outgoing(line.id, line.language, line.text, line.buttons, None, line.lettered)
    return [bubble.text for bubble in bubbles(outgoing)]
