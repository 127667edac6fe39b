"""Her words in every place where something could write them down: none of them reaches the log."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot import logs
from bot.logs import log

CANARY = "kanarienvogel"
SENTENCE = f"mein mann {CANARY} schlägt mich"


@pytest.fixture(params=["json", "console"])
def written(request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """What the log has written so far, in either format; afterwards everything is as it was."""
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions)
    handlers, level = logging.root.handlers[:], logging.root.level
    out = io.StringIO()
    logs.set_up(request.param, "debug", out)
    yield out.getvalue
    sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions = before
    logging.captureWarnings(False)
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    logs._arrange("console", "warning", sys.stderr)


def an_error() -> ValueError:
    """An exception with her words in its message, its cause, its notes and its frames."""
    hers = SENTENCE
    try:
        try:
            raise KeyError(hers)
        except KeyError as cause:
            raise ValueError(hers) from cause
    except ValueError as error:
        error.add_note(hers)
        return error


def an_unhandled_task() -> None:
    async def fail() -> None:
        asyncio.get_running_loop().call_exception_handler({"message": SENTENCE, "exception": an_error()})

    asyncio.run(fail())


def library(name: str = "httpx") -> logging.Logger:
    return logging.getLogger(name)


LEAKS: list[tuple[str, Callable[[], object]]] = [
    ("as the event", lambda: log.info(SENTENCE)),
    ("as an event of one word", lambda: log.info(CANARY)),
    ("in an event with a value", lambda: log.info("turn.done %s", SENTENCE)),
    ("under a name that is not listed", lambda: log.info("turn.done", words=SENTENCE)),
    ("as the name of a value", lambda: log.info("turn.done", **{CANARY: 1})),
    ("inside a mapping", lambda: log.info("turn.done", count={"x": SENTENCE})),
    ("as an object that prints itself", lambda: log.info("turn.done", step=SimpleNamespace(x=SENTENCE))),
    ("as an exception", lambda: log.error("turn.failed", exc_info=an_error())),
    ("as an exception group", lambda: log.error("turn.failed", exc_info=ExceptionGroup(SENTENCE, [an_error()]))),
    ("as an exception under another name", lambda: log.error("turn.failed", error=an_error(), stack_info=True)),
    ("as an exception's name", lambda: log.error("turn.failed", exc_info=type(SENTENCE, (Exception,), {})())),
    ("as a library's argument", lambda: library().error("sent %s", SENTENCE)),
    ("as a library's f-string", lambda: library().error(f"sent {SENTENCE}")),
    ("as a library's whole message", lambda: library().warning(SENTENCE)),
    ("as a library's extra", lambda: library().warning("sent", extra={"color_message": SENTENCE})),
    ("as a library's exception", lambda: library().error("failed", exc_info=an_error())),
    ("as a library's message that is an exception", lambda: library().error(an_error())),
    ("as a library's wrong arguments", lambda: library().error("sent %d", SENTENCE)),
    ("as a logger's name", lambda: library(SENTENCE).error("sent")),
    ("as a statement of the database", lambda: library("sqlalchemy.engine.Engine").warning(f"INSERT {SENTENCE}")),
    ("as a path that was asked for", lambda: library("uvicorn.access").warning("GET %s", f"/?text={SENTENCE}")),
    ("as a warning", lambda: warnings.warn(SENTENCE, stacklevel=1)),
    ("as an error that nobody caught", lambda: sys.excepthook(ValueError, an_error(), None)),
    ("as an error in a thread", lambda: _in_a_thread()),
    ("as an error of a task", an_unhandled_task),
]


def _in_a_thread() -> None:
    def fail() -> None:
        raise an_error()

    thread = threading.Thread(target=fail, name=CANARY)
    thread.start()
    thread.join()


@pytest.mark.parametrize("leak", [leak for _story, leak in LEAKS], ids=[story for story, _leak in LEAKS])
def test_her_words_do_not_reach_the_log(
    leak: Callable[[], object], written: Callable[[], str], capfd: pytest.CaptureFixture[str]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        leak()
    terminal = capfd.readouterr()
    assert CANARY not in (written() + terminal.out + terminal.err).lower()


@pytest.mark.parametrize("name", sorted(logs.VALUES))
@pytest.mark.parametrize(
    "words",
    [
        pytest.param(SENTENCE, id="a sentence"),
        pytest.param("Fatima Kanarienvogel", id="a name"),
        pytest.param("0391 540 2555", id="a telephone number"),
        pytest.param(491701234567, id="a telephone number as a number"),
        pytest.param("kanari@vogel.example", id="an address"),
        pytest.param("7391842650:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc", id="a token"),
    ],
)
def test_no_value_lets_her_words_through(name: str, words: object, written: Callable[[], str]) -> None:
    log.info("turn.done", **{name: words})
    assert str(words) not in written()
    assert "withheld" in written()


def test_ids_steps_and_durations_are_written() -> None:
    out = io.StringIO()
    logs._arrange("json", "info", out)
    log.debug("turn.begun", conversation=7)
    log.info(
        "turn.done", conversation=7, step="questions.nothing_found", milliseconds=1.5, reason="ValueError", kept=True
    )
    line: dict[str, Any] = json.loads(out.getvalue())
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "turn.done",
        "level": "info",
        "conversation": 7,
        "step": "questions.nothing_found",
        "milliseconds": 1.5,
        "reason": "ValueError",
        "kept": True,
    }
    logs._arrange("console", "warning", sys.stderr)


def test_an_exception_is_its_types_and_its_lines(written: Callable[[], str]) -> None:
    log.error("turn.failed", exc_info=an_error())
    assert "ValueError tests/shop/test_logs.py:" in written()
    assert "KeyError tests/shop/test_logs.py:" in written()


def test_a_library_s_own_words_are_kept(written: Callable[[], str]) -> None:
    library("bot.library").warning("the pool is full: %s waiting", SENTENCE)
    library("bot.library").info("something small")
    assert "bot.library: the pool is full: %s waiting" in written()
    assert "something small" not in written()


def test_the_web_server_s_list_of_visits_is_not_written(written: Callable[[], str]) -> None:
    library("uvicorn.access").error("%s - %s", "10.0.0.1", "GET /")
    assert written() == ""


REAL_LIFE = """
import sys, threading, warnings
from bot.logs import set_up

class Leaving:
    def __del__(self):
        raise ValueError(WORDS)

WORDS = sys.argv[1]
set_up("json")
warnings.warn(WORDS)
Leaving()
def fail():
    raise KeyError(WORDS)
thread = threading.Thread(target=fail)
thread.start()
thread.join()
raise ValueError(WORDS)
"""


def test_a_process_that_dies_says_where_and_not_what() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", REAL_LIFE, SENTENCE],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert CANARY not in done.stdout + done.stderr
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [line["event"] for line in lines] == ["py.warnings", *["process.uncaught"] * 3]
    assert [line["trace"].split()[0] for line in lines[1:]] == ["ValueError", "KeyError", "ValueError"]


GOES_ON = """
import logging
from bot import logs
logs.set_up("json", "debug")
logs.log.warning("house.ready")
logging.getLogger("httpx").error("no room")
print("went on")
"""


def test_a_line_that_cannot_be_written_stops_nobody() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", GOES_ON], stdout=subprocess.PIPE, stderr=full, text=True, check=False
        )
    assert done.stdout == "went on\n"
    assert done.returncode == 0
