"""Words, names and numbers that must not be found: not in the log, not in the database, not in what is sealed there."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from bot.storage.sealing import open_keyring
from tests.house.canaries import STEM, everything_in, found
from tests.house.living import look_into
from tests.house.process import Process
from tests.signal.server import NUMBER, Person, Server

pytestmark = pytest.mark.slow

IN_SECONDS = 30.0
HERS, HIDDEN = "+4915199887766", "+4915199887755"
NAME, GROUP = f"{STEM}hername", f"{STEM}hergroup"
WORDS = tuple(
    f"{STEM}{place}"
    for place in ("words", "changed", "deleted", "file", "filename", "quoted", "group", "nonsense", "case")
)
SAID, CHANGED, DELETED, FILE, FILENAME, QUOTED, IN_GROUP, NONSENSE, CASE = WORDS
NUMBERS = tuple(number.removeprefix("+") for number in (NUMBER, HERS, HIDDEN))


def everything_happens(server: Server, process: Process) -> tuple[Person, Person]:
    """She writes, changes, deletes, calls, sends files; Signal refuses, forgets her, and talks nonsense."""
    her = server.person(NAME, HERS)
    hidden = server.person(f"{NAME} too", HIDDEN, hides_number=True)
    wait = server.wait

    def says(person: Person, deed: Callable[[], object]) -> None:
        before = len(person.heard)
        deed()
        wait(lambda: len(person.heard) > before, IN_SECONDS)

    says(her, lambda: her.writes("Deutsch"))
    says(her, lambda: her.writes(f"Was ist {SAID}?", mentions=True))
    says(her, lambda: her.edits(her.writes("Was ist das?"), f"Was ist {CHANGED}?"))
    her.deletes(her.writes(f"Ich heiße {DELETED}"))
    says(her, lambda: her.writes(f"{QUOTED} Warum?", quotes=her.heard[-1].timestamp))
    says(her, lambda: her.sends_file(f"%PDF-{FILE}".encode(), "application/pdf", f"{FILENAME}.pdf"))
    says(her, lambda: her.sends_file(f"%PDF-{FILE}".encode(), "application/pdf", f"{FILENAME}.pdf", missing=True))
    says(her, her.sends_contact)
    says(her, her.calls)
    says(her, her.garbles)
    her.reacts("👍")
    her.sets_timer(3600)
    for words in ("mensch", "ja", f"Es geht um {CASE}"):
        says(her, partial(her.writes, words))
    group = server.group(GROUP, her)
    her.in_group(group).writes(IN_GROUP)
    wait(lambda: group.left, IN_SECONDS)
    source = {"sourceUuid": her.uuid, "sourceNumber": HERS, "source": HERS, "sourceName": NAME, "sourceDevice": 1}
    server.sends_nonsense(
        {"envelope": {**source, "timestamp": 7, "dataMessage": {"message": [NONSENSE], "number": HERS}}}
    )
    strange = {**source, "timestamp": 8, "sourceUuid": NONSENSE, "dataMessage": {"message": NONSENSE}}
    server.sends_nonsense({"envelope": strange, "account": NUMBER})
    says(hidden, lambda: hidden.writes(f"Guten Tag, ich bin {SAID}"))
    server.run(lambda: server.trouble.limit(seconds=1, sends=1))
    says(hidden, lambda: hidden.writes("menü"))
    hidden.reinstalls()
    hidden.writes(f"neues Handy {SAID}")
    her.unregisters()
    her.writes("menü")
    _until(lambda: all(word in process.said() for word in ("outbox.held", "outbox.gone", "signal.unreadable")))
    return her, hidden


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + IN_SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_nobody_finds_her_words_her_name_or_her_number(tmp_path: Path, log_format: str) -> None:
    url = f"sqlite:///{tmp_path}/lotse.db"
    with Server(journal=True) as server:
        told = {"DATABASE_URL": url, "MASTER_KEY_FILE": str(tmp_path / "master.key")}
        told |= {"LOG_LEVEL": "debug", "LOG_FORMAT": log_format, **server.settings()}
        with closing(Process(tmp_path, **told)) as process:
            process.wait_until_open()
            her, hidden = everything_happens(server, process)
            while_it_runs = everything_in(url, tmp_path)
            assert process.stop() == 0
        assert server.journal is not None
        journal = server.journal.read_bytes()
        assert server.complaints == []
    secrets = (*WORDS, NAME, GROUP, *NUMBERS)
    log = process.said().encode()
    assert found(log, [*secrets, her.uuid, hidden.uuid]) == []
    assert found(while_it_runs, [*secrets, her.uuid, hidden.uuid]) == []
    assert found(everything_in(url, tmp_path), [*secrets, her.uuid, hidden.uuid]) == []
    assert journal.strip() == b""
    parked = dead_letters(url, tmp_path)
    assert len(parked) == 2
    assert found(b"\n".join(parked), [NAME, *NUMBERS]) == []


def dead_letters(url: str, folder: Path) -> list[bytes]:
    """What stands in them, opened with the key: also there nobody is named."""
    rows = look_into(url, "SELECT sealed_letter FROM dead_letter")
    house = open_keyring("", folder / "master.key").house
    letters = [json.loads(house.open(bytes(sealed), "dead_letter.sealed_letter")) for (sealed,) in rows]
    return [base64.b64decode(letter.pop("raw")) + json.dumps(letter).encode() for letter in letters]
