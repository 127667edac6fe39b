"""After the crashes: what was said, kept, thought and sent, counted from the database and the ledger."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

import sqlalchemy as sql

from bot.channels import Address
from bot.storage import Line, Waiting
from tests.crash.house import Home, Ledger
from tests.crash.talks import Message
from tests.proof.books import read_logs

QUEUED = sql.text("SELECT conversation_id, line_id, state FROM outbox")


@dataclass(frozen=True, slots=True)
class Sent:
    person: str
    id: int
    process: int


@dataclass(frozen=True, slots=True)
class Books:
    """Everything that can be known afterwards. `queued`: the state of each line that was to be sent."""

    talks: Mapping[str, Sequence[Message]]
    logs: Mapping[str, Sequence[Line]]
    queued: Mapping[int, str]
    ledger: Sequence[Sent]
    waiting: Waiting

    def faults(self) -> list[str]:
        """Everything that breaks a promise, in words."""
        found = [f"{self.waiting.dead_letters} dead letters"] if self.waiting.dead_letters else []
        for person, talk in self.talks.items():
            found += (f"{person}: {fault}" for fault in self._faults_of(talk, self.logs[person]))
        found += (f"line {id} is {state}" for id, state in self.queued.items() if state != "sent")
        found += (f"line {id} was never sent" for id in self.queued.keys() - {sent.id for sent in self.ledger})
        found += (f"line {id} was sent but never said" for id in {sent.id for sent in self.ledger} - self.queued.keys())
        return found

    def _faults_of(self, talk: Sequence[Message], log: Sequence[Line]) -> list[str]:
        hers = [line for line in log if line.author == "mother"]
        thought = Counter(line.at for line in hers)
        found = [f"message {said.number} is lost" for said in talk if not thought[said.at]]
        found += (
            f"message {said.number} was thought about {thought[said.at]} times" for said in talk if thought[said.at] > 1
        )
        if [line.at for line in hers] != sorted(line.at for line in hers):
            found.append("messages are out of order")
        words = {said.at: said.text for said in talk if said.tapped is None}
        found += (f"other words at {line.at}" for line in hers if line.at in words and words[line.at] != line.text)
        turns = [author for author, _ in groupby(line.author for line in log)]
        if turns != ["mother", "lotse"] * len(talk):
            found.append(f"{len(talk)} messages, but {turns.count('lotse')} answers")
        found += (
            f"line {line.id} was not to be sent"
            for line in log
            if line.author == "lotse" and line.id not in self.queued
        )
        ids = [sent.id for sent in self.ledger if sent.person == talk[0].person]
        if any(later < sooner for sooner, later in pairwise(ids)):
            found.append("answers were sent out of order")
        return found

    def repeats(self) -> dict[int, int]:
        """For each life of a worker: how many of its messages were sent again by another."""
        by_process: dict[int, int] = defaultdict(int)
        last: dict[int, int] = {}
        for sent in self.ledger:
            if sent.id in last:
                by_process[last[sent.id]] += 1
            last[sent.id] = sent.process
        return dict(by_process)

    def repeats_by_the_living(self) -> int:
        """Sent twice by the same life of a worker: no crash can excuse that."""
        return len(self.ledger) - len({(sent.id, sent.process) for sent in self.ledger})


async def open_books(home: Home, talks: Mapping[str, Sequence[Message]]) -> Books:
    people = [Address(Ledger.name, person) for person in talks]
    logs, waiting = await read_logs(home.database_url, home.key_file, people)
    return Books(talks, logs, _queued(home.database_url), _ledger(home.folder / "ledger"), waiting)


def _queued(url: str) -> dict[int, str]:
    engine = sql.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        rows = connection.execute(QUEUED).all()
    engine.dispose()
    assert len({row.line_id for row in rows}) == len(rows), "a line is queued twice"
    return {row.line_id: row.state for row in rows}


def _ledger(path: Path) -> list[Sent]:
    entries = map(json.loads, path.read_text().splitlines())
    return [Sent(entry["person"], entry["id"], entry["process"]) for entry in entries]
