"""SIGKILL between a counsellor's click and its delivery: said once, sent, and in order when the house is up again."""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from itertools import pairwise

import pytest

from bot.channels import Address
from tests.crash.desk import Click, Shift, furnish, live
from tests.crash.house import Ledger
from tests.crash.storm import Worker
from tests.crash.test_crash import WORKERS, new_homes
from tests.proof.books import read_logs

SHORT = (6, 8, 6)  # kills, people, replies to each
LONG = (110, 20, 30)


@pytest.mark.parametrize("database", WORKERS)
@pytest.mark.parametrize(
    "size",
    [pytest.param(SHORT, marks=pytest.mark.slow, id="short"), pytest.param(LONG, marks=pytest.mark.prove, id="long")],
)
def test_a_reply_is_said_once_however_often_the_house_is_killed(
    database: str, size: tuple[int, int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    kills, people, replies = size
    seed = random.randrange(10**6)  # noqa: S311
    with new_homes(database) as homes:
        taken = asyncio.run(furnish(homes[0], people))
        clicks = [[Click(*talk, f"Antwort {number}") for number in range(replies)] for talk in taken]
        workers = [Worker(home, live) for home in homes]
        shift = Shift(workers, kills, random.Random(seed), clicks)  # noqa: S311
        asyncio.run(shift.play())
        mothers = [Address(Ledger.name, person) for person, *_ in taken]
        logs, _waiting = asyncio.run(read_logs(homes[0].database_url, homes[0].key_file, mothers))
        ledger = [json.loads(line) for line in (homes[0].folder / "ledger").read_text().splitlines()]
        notices = "".join(home.log.read_text() for home in homes)
    sent = Counter((entry["person"], entry["id"]) for entry in ledger)
    with capsys.disabled():
        print(
            f"\n{database}, {len(homes)} worker(s), seed {seed}: {shift.kills} kills, {shift.came} replies clicked, "
            f"{len(sent)} messages sent, {sum(sent.values()) - len(sent)} of them again"
        )
    for talk in clicks:
        said = [line for line in logs[talk[0].person] if line.author == "counsellor"]
        assert [line.text for line in said] == [click.text for click in talk], notices
        assert all(sent[talk[0].person, line.id] for line in said), notices
        ids = [entry["id"] for entry in ledger if entry["person"] == talk[0].person]
        assert all(earlier <= later for earlier, later in pairwise(ids)), notices
    assert sum(sent.values()) - len(sent) <= shift.kills
    assert len(ledger) == len({(entry["person"], entry["id"], entry["process"]) for entry in ledger})
    assert shift.ends == [0] * len(homes), notices
