"""What the log may tell: ids, steps, durations and codes. A mother's words, names, numbers and tokens never reach it.

1. An event is a literal with a dot ("turn.done"); anything else is written as "unnamed".
2. A value is written only under a name of VALUES, and only in the form that stands there; others count as `withheld`.
3. An exception is its type and its lines of code, without message and values; so are its causes and a group's parts.
4. Other libraries' records keep logger, level and exception; their message only where it is a literal in the source.
5. What Python itself would print (an error nobody caught, a warning) takes the same way.
"""

from __future__ import annotations

import ast
import errno
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TextIO, cast

import structlog

HOUSE = Path(__file__).resolve().parent.parent

EVENT = re.compile(r"[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+")
# Nine digits at most: a telephone number or a platform's id of a person has more.
NUMBER = re.compile(r"-?\d{1,9}(\.\d+)?|True|False|None")
STEP = re.compile(r"(<[a-z]+>|[a-z_]+\.[a-z_]+)?")
LANGUAGE = re.compile(r"([a-z]{2,3})?")
WORKER = re.compile(r"[A-Za-z0-9-]{0,40}")
TIME = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?")
REASON = re.compile(
    r"[A-Z][A-Za-z]*(Error|Exception|Timeout|Warning)|Gone|Later|Refused|"
    r"(blocked|deactivated|duplicate|expired|invalid|other|refused|timeout|too_long|too_many|too_often|unreachable|unreadable)"
)
CHANNEL = re.compile(r"web|terminal|telegram|signal|desk|house|script")

VALUES: Final[Mapping[str, re.Pattern[str]]] = {
    **dict.fromkeys(("conversation", "inbox", "outbox", "line", "case", "task"), NUMBER),
    **dict.fromkeys(
        ("count", "tries", "kept", "waiting", "seconds", "milliseconds", "port", "status", "process"), NUMBER
    ),
    **dict.fromkeys(("step", "place"), STEP),
    **dict.fromkeys(("due", "at", "on"), TIME),
    "language": LANGUAGE,
    "worker": WORKER,
    "channel": CHANNEL,
    "reason": REASON,
    "role": re.compile("all|web|worker"),
    "database": re.compile("sqlite|postgresql"),
    "decision": re.compile("answer|choices|none|urgent"),
    "effect": re.compile(r"[A-Z][A-Za-z]+"),
}

Fields = MutableMapping[str, Any]


def set_up(log_format: str = "console", level: str = "info", stream: TextIO | None = None) -> None:
    """Send every log of this process, ours and others', through the rules above to `stream` (standard error)."""
    _arrange(log_format, level, stream or sys.stderr)
    _take_over_logging()
    sys.excepthook = _uncaught
    threading.excepthook = lambda failure: _uncaught(failure.exc_type, failure.exc_value, failure.exc_traceback)
    sys.unraisablehook = lambda failure: _uncaught(failure.exc_type, failure.exc_value, failure.exc_traceback)


def _arrange(log_format: str, level: str, stream: TextIO) -> None:
    """Our own log: what it goes through, and where it ends."""
    renderer: Any = structlog.processors.JSONRenderer()
    if log_format == "console":
        renderer = structlog.dev.ConsoleRenderer(colors=stream.isatty(), pad_event_to=0)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            _scrub,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=cast("TextIO", _Lossy(stream))),
        cache_logger_on_first_use=False,
    )


def hush(logger: str) -> None:
    """Another library's records that say nothing which we do not say better."""
    logging.getLogger(logger).disabled = True


class _Lossy:
    """A stream that takes what it can: on a full disk a line is lost, and never the work that it tells of."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        with suppress(OSError, ValueError):  # ValueError: closed
            self._stream.write(text)

    def flush(self) -> None:
        with suppress(OSError, ValueError):
            self._stream.flush()


def _take_over_logging() -> None:
    """Other libraries' records reach our rules only; none keeps a way of its own to the terminal."""
    logging.raiseExceptions = False  # or a failing log call prints its arguments
    logging.captureWarnings(True)
    for name in tuple(logging.root.manager.loggerDict):
        other = logging.getLogger(name)
        other.handlers.clear()
        other.propagate = True
    logging.root.handlers[:] = [_Others()]
    logging.root.setLevel(logging.WARNING)
    logging.getLogger("uvicorn.access").disabled = True  # its lines carry paths and addresses


class _Others(logging.Handler):
    """Writes records of other libraries by rule 4."""

    def emit(self, record: logging.LogRecord) -> None:
        text = record.msg if isinstance(record.msg, str) and record.msg in _literals(record.pathname) else ""
        error = record.exc_info[1] if record.exc_info else None
        level = "warning" if record.levelno < logging.ERROR else "error"
        getattr(log, level)(_Library(record.name, text), exc_info=error)


class _Library(str):
    """The event of another library's record; only `_Others` makes one."""

    def __new__(cls, logger: str, text: str) -> _Library:
        name = logger if re.fullmatch(r"[\w.]{1,80}", logger) else "unnamed"
        return super().__new__(cls, f"{name}: {text}" if text else name)


@cache
def _literals(path: str) -> frozenset[str]:
    """Every string that stands as a literal in a source file: words that nobody typed at run time."""
    try:
        tree = ast.parse(Path(path).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return frozenset()
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    return frozenset(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside
    )


def _scrub(_logger: object, _method: str, fields: Fields) -> Fields:
    """Rules 1 to 3."""
    event = fields.pop("event", None)
    level = fields.pop("level")
    error = fields.pop("exc_info", None)
    known = isinstance(event, _Library) or (isinstance(event, str) and EVENT.fullmatch(event))
    clean: Fields = {"event": str(event) if known else "unnamed", "level": level}
    withheld = len(fields)
    for name, value in fields.items():
        form = VALUES.get(name)
        if form is not None and form.fullmatch(_plain(value, form)):
            clean[name] = value
            withheld -= 1
    if withheld:
        clean["withheld"] = withheld
    if error is True:
        error = sys.exc_info()[1]
    elif isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException) and _is_for_want_of_room(error):
        clean["reason"] = "the disk is full"
    elif isinstance(error, BaseException):
        clean["trace"] = " ← ".join(_trace(error))
    return clean


def _plain(value: object, form: re.Pattern[str]) -> str:
    """A value as text, if it is of a kind that this form is about; else something that no form allows."""
    fits = value is None or type(value) in (int, float, bool) if form is NUMBER else type(value) is str
    return str(value) if fits else "\0"


def _trace(error: BaseException, seen: frozenset[int] = frozenset()) -> Iterator[str]:
    """Types and lines of an exception, its parts and its causes; nothing of what they say."""
    if id(error) in seen:
        return
    seen |= {id(error)}
    frames = [f"{_place(frame.filename)}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    kind = type(error).__qualname__
    yield " ".join([kind if re.fullmatch(r"[\w.<>]{1,80}", kind) else "Exception", *frames])
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield from _trace(part, seen)
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _trace(cause, seen)


def _is_for_want_of_room(error: BaseException | None) -> bool:
    """A full disk fails everywhere: where in the code is of no use, and its lines would fill what is left of the disk."""
    while error is not None:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_FULL" or getattr(error, "errno", None) == errno.ENOSPC:
            return True
        error = error.__cause__
    return False


def _place(filename: str) -> str:
    """Where a line of code stands, counted from our own folder or from the library's."""
    path = Path(filename)
    if path.is_relative_to(HOUSE) and "site-packages" not in path.parts:
        return path.relative_to(HOUSE).as_posix()
    return "/".join(path.parts[-2:]) if re.fullmatch(r"[\w./<> -]{1,300}", filename) else "?"


def _uncaught(_kind: type[BaseException], error: BaseException | None, _trace: TracebackType | None) -> None:
    if not isinstance(error, KeyboardInterrupt):
        log.error("process.uncaught", exc_info=error)


log: Final[structlog.typing.FilteringBoundLogger] = structlog.get_logger()

# Safe from the first import on: structlog's own defaults would print whatever they are given.
_arrange("console", "warning", sys.stderr)
