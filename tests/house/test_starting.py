"""`lotse run` from outside: what keeps it shut is said in one message, and it ends without losing anything."""

from __future__ import annotations

import base64
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import httpx
import pytest

from bot.settings import CONTENT
from tests.house.living import Living, look_into
from tests.house.process import COMMAND, IN_SECONDS, Process, environment

pytestmark = pytest.mark.slow

SECRET = "kanarienvogel7391"
SCRIPT = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}

Trouble = Callable[[Path, ExitStack], dict[str, str]]


def url_of(folder: Path) -> str:
    return f"sqlite:///{folder}/lotse.db"


def lived_in(folder: Path, _stack: ExitStack) -> dict[str, str]:
    with closing(Living(url_of(folder), folder)) as house:
        house.talk("Deutsch")
    return {}


def key_is_lost(folder: Path, stack: ExitStack) -> dict[str, str]:
    lived_in(folder, stack)
    (folder / "master.key").unlink()
    return {}


def key_is_another(folder: Path, stack: ExitStack) -> dict[str, str]:
    lived_in(folder, stack)
    (folder / "master.key").write_bytes(base64.b64encode(SECRET.ljust(32).encode()))
    return {}


def key_is_none(folder: Path, stack: ExitStack) -> dict[str, str]:
    lived_in(folder, stack)
    (folder / "master.key").write_text(SECRET)
    return {}


def database_is_in_use(folder: Path, stack: ExitStack) -> dict[str, str]:
    stack.enter_context(closing(Living(url_of(folder), folder)))
    return {}


def database_is_locked_by_another_program(folder: Path, stack: ExitStack) -> dict[str, str]:
    lived_in(folder, stack)
    other = stack.enter_context(closing(sqlite3.connect(folder / "lotse.db", isolation_level=None)))
    other.execute("BEGIN EXCLUSIVE")
    return {}


def database_is_a_letter(folder: Path, _stack: ExitStack) -> dict[str, str]:
    (folder / "lotse.db").write_text(f"Sehr geehrte Frau {SECRET}, " * 100)
    return {}


def database_is_from_the_future(folder: Path, stack: ExitStack) -> dict[str, str]:
    lived_in(folder, stack)
    with closing(sqlite3.connect(folder / "lotse.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    return {}


def content_is_broken(folder: Path, _stack: ExitStack) -> dict[str, str]:
    content = shutil.copytree(CONTENT, folder / "content")
    (content / "facts.yaml").write_text("a: [")
    return {"KNOWLEDGE_DIR": str(content)}


def key_is_a_folder(folder: Path, _stack: ExitStack) -> dict[str, str]:
    (folder / "master.key").mkdir()
    return {}


def port_is_taken(_folder: Path, stack: ExitStack) -> dict[str, str]:
    door = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    return {"PORT": str(door.getsockname()[1])}


TROUBLES: list[tuple[str, Trouble, str]] = [
    ("two settings are wrong", lambda *_: {"PORT": SECRET, "LANGUAGES": "de,xx"}, "2 settings are wrong"),
    ("the key in the settings is none", lambda *_: {"MASTER_KEY": SECRET}, "MASTER_KEY: not 32 bytes"),
    ("the key is lost", key_is_lost, "is missing, but there is a database already"),
    ("the key is another one", key_is_another, "does not belong to this database"),
    ("the key file holds no key", key_is_none, "is not a key"),
    ("another Lotse has the database open", database_is_in_use, "in use by another process"),
    ("another program has locked the database", database_is_locked_by_another_program, "locked"),
    ("the database is no database", database_is_a_letter, "cannot be opened"),
    ("the database was made by a newer Lotse", database_is_from_the_future, "another version of Lotse"),
    (
        "nobody is at home at the database",
        lambda *_: {"DATABASE_URL": f"postgresql://lotse:{SECRET}@127.0.0.1:1/lotse"},
        "cannot be opened",
    ),
    ("the content has mistakes", content_is_broken, "facts.yaml"),
    ("the port is taken", port_is_taken, "PORT"),
    ("the host is none of ours", lambda *_: {"HOST": "host.invalid"}, "HOST host.invalid is no address"),
    ("the key file is a folder", key_is_a_folder, "cannot be read (Is a directory)"),
    ("the key cannot be written", lambda *_: {"MASTER_KEY_FILE": "/dev/null/key"}, "MASTER_KEY_FILE"),
    ("the database is a folder", lambda *_: {"DATABASE_URL": "sqlite:///."}, "names the folder"),
    ("the port of the database is none", lambda *_: {"DATABASE_URL": "postgresql://u@h:x/x"}, "cannot be read"),
    (
        "a password stands behind the question mark",
        lambda *_: {"DATABASE_URL": f"postgresql://127.0.0.1:1/x?user=u&password={SECRET}"},
        "cannot be opened",
    ),
]


@pytest.mark.parametrize(
    ("trouble", "words"), [(how, words) for _, how, words in TROUBLES], ids=[story for story, *_ in TROUBLES]
)
def test_what_keeps_the_house_shut_is_said_in_one_message(tmp_path: Path, trouble: Trouble, words: str) -> None:
    with ExitStack() as stack:
        settings = {"DATABASE_URL": url_of(tmp_path), "MASTER_KEY_FILE": str(tmp_path / "master.key")}
        settings |= trouble(tmp_path, stack)
        done = subprocess.run(
            COMMAND,
            cwd=tmp_path,
            env=environment(**settings),
            capture_output=True,
            text=True,
            timeout=IN_SECONDS,
            check=False,
        )
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert done.returncode == 2
    assert done.stdout == ""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], Process]]:
    with ExitStack() as stack:
        settings = {"DATABASE_URL": url_of(tmp_path), "MASTER_KEY_FILE": str(tmp_path / "master.key")}

        def start_one() -> Process:
            process = stack.enter_context(closing(Process(tmp_path, **settings)))
            process.wait_until_open()
            return process

        yield start_one


def say(visitor: httpx.Client, site: str, text: str, number: int) -> None:
    answer = visitor.post(f"{site}/say", data={"message": f"message {number}", "text": text}, headers=SCRIPT)
    assert answer.status_code == 204


def test_ending_takes_seconds_and_loses_nothing(tmp_path: Path, start: Callable[[], Process]) -> None:
    process = start()
    with httpx.Client(timeout=20) as visitor:
        assert visitor.post(f"{process.site}/hello", headers=SCRIPT).status_code == 204
        for number in range(10):
            say(visitor, process.site, f"blablubb {number}", number)
        with visitor.stream("GET", f"{process.site}/news", headers=SCRIPT) as news:
            assert news.status_code == 200
            began = time.monotonic()
            status = process.stop()
        assert status == 0
        assert time.monotonic() - began < 30
        again = start()
        deadline = time.monotonic() + IN_SECONDS
        undone = "SELECT count(*) FROM inbox WHERE conversation_id IS NOT NULL"
        while list(look_into(url_of(tmp_path), undone)) != [(0,)]:
            assert time.monotonic() < deadline
        page = visitor.get(again.site).text
    positions = [page.find(f"blablubb {number}") for number in range(10)]
    assert -1 not in positions
    assert positions == sorted(positions)
    assert [page.count(f"blablubb {number}") for number in range(10)] == [1] * 10


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_who_is_told_to_end_while_it_starts_ends(tmp_path: Path, how: signal.Signals) -> None:
    key = tmp_path / "master.key"
    with closing(Process(tmp_path, DATABASE_URL=url_of(tmp_path), MASTER_KEY_FILE=str(key))) as process:
        deadline = time.monotonic() + IN_SECONDS
        while not key.exists():  # made while the database is opened, before the web server is there
            assert time.monotonic() < deadline, process.said()
            time.sleep(0.02)  # another process: nothing tells us when it is there
        assert process.stop(how) == 0, process.said()
        assert "[error" not in process.said()
        assert "trace" not in process.said()


def test_one_ctrl_c_ends_a_talk_in_the_terminal(tmp_path: Path) -> None:
    words = (*COMMAND[:-1], "talk")
    with subprocess.Popen(
        words, cwd=tmp_path, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as talk:
        assert talk.stdin
        assert talk.stdout
        talk.stdin.write(b"Deutsch\n")
        talk.stdin.flush()
        assert talk.stdout.readline()  # it has answered, and waits for her next line
        talk.send_signal(signal.SIGINT)
        try:
            talk.wait(IN_SECONDS)
            assert talk.stderr
            assert b"Traceback" not in talk.stderr.read()
        finally:
            talk.kill()
