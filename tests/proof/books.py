"""After the crashes: what she sent, what was kept, what was said and what she got, held against each other."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Generic, TypeVar

from bot.channels import Address, Outgoing
from bot.storage import Line, Transaction, Waiting
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring


@dataclass(frozen=True, slots=True)
class Talk(ABC):
    """One mother's: the message log, and the texts that came to her phone. What she sent, each messenger has its own way."""

    log: Sequence[Line]
    got: Sequence[str]

    @abstractmethod
    def faults_of_hers(self) -> list[str]:
        """Where what was kept is not what she sent."""

    @abstractmethod
    def shown(self, outgoing: Outgoing) -> list[str]:
        """The texts of the messages that this becomes on her phone."""

    @property
    def hers(self) -> list[str]:
        return [line.text for line in self.log if line.author == "mother"]

    def faults(self) -> list[str]:
        found = self.faults_of_hers()
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
        said = [(line.id, part) for line in self.log if line.author == "lotse" for part in self.shown(_outgoing(line))]
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


def _outgoing(line: Line) -> Outgoing:
    return Outgoing(line.id, line.language, line.text, line.buttons, None, line.lettered)


Hers = TypeVar("Hers", bound=Talk)


@dataclass(frozen=True, slots=True)
class Books(Generic[Hers]):
    talks: Sequence[Hers]
    dead_letters: int

    def faults(self) -> list[str]:
        return [f"mother {number}: {fault}" for number, talk in enumerate(self.talks) for fault in talk.faults()]

    def repeats(self) -> int:
        return sum(talk.repeats() for talk in self.talks)

    def answers(self) -> int:
        return sum(len(talk.got) for talk in self.talks)


async def read_logs(
    database_url: str, key_file: Path, people: Iterable[Address]
) -> tuple[Mapping[str, list[Line]], Waiting]:
    """The message log of each person, and what still waits."""
    store = await open_store(database_url, open_keyring("", key_file))
    try:
        logs = await store.look(lambda work: {address.person: _log(work, address) for address in people})
        return logs, await store.look(lambda work: work.waiting())
    finally:
        await store.close()


def _log(work: Transaction, address: Address) -> list[Line]:
    id = work.conversation_of(address)
    return [] if id is None else work.lines(id, at_most=100_000)
