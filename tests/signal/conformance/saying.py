"""A raw connection in a test: what is said on it, what is told, and what of that counts."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.signal.conformance.cases import A_NUMBER, HERS, Case

Json = dict[str, Any]

PATIENCE = 20.0  # seconds; answers take milliseconds
THE_END = {"jsonrpc": "2.0", "method": "version", "id": "the end"}
# How signal-cli's JSON library, or Java itself, begins to explain.
EXPLAINS = re.compile(
    r"(Unexpected|Unrecognized field|Problem deserializing|Cannot deserialize|Cannot construct|Cannot invoke)\b.*",
    re.DOTALL,
)


class Talk:
    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._in = line.makefile("rb")
        self.subscription: int | None = None

    def say(self, words: bytes) -> None:
        hers = json.dumps(self.subscription).encode()
        self._line.sendall(words.replace(json.dumps(HERS).encode(), hers) + b"\n")

    def hear(self) -> Any:
        """The next document; None when the daemon hangs up."""
        line = self._in.readline()
        if not line:
            return None
        document = json.loads(line)
        if isinstance(document, dict) and type(document.get("result")) is int:
            self.subscription = document["result"]
        return document

    def ends(self) -> list[Any]:
        """Everything that is still told: two calls after it are answered, the second when the first is."""
        told = []
        for _ in range(2):
            self.say(json.dumps(THE_END).encode())
            while (document := self.hear()) is not None and not _is_the_end(document):
                told.append(document)
        return told

    def hang_up(self) -> None:
        """We say nothing more, and still listen."""
        self._line.shutdown(socket.SHUT_WR)


@contextmanager
def talk_with(where: str) -> Iterator[Talk]:
    host, _, port = where.rpartition(":")
    line = socket.socket() if host else socket.socket(socket.AF_UNIX)
    with line:
        line.settimeout(PATIENCE)
        line.connect((host, int(port)) if host else where)
        yield Talk(line)


def told(where: str, case: Case) -> list[Any]:
    """What a daemon tells to this. What depends on an answer is said when that is there."""
    with talk_with(where) as talk:
        heard = []
        waits = any(HERS.encode() in words for words in case.said)
        for words in case.said:
            talk.say(words)
            if waits:
                heard.append(talk.hear())
        heard += [talk.hear() for _ in range(len(case.told) - len(heard))]
        return heard if case.hangs_up else heard + talk.ends()


def hangs_up(where: str, case: Case) -> bool:
    with talk_with(where) as talk:
        for words in case.said:
            talk.say(words)
        return talk.hear() is None


def what_counts(documents: Any) -> list[Any]:
    """Without order, and without explanations."""
    return sorted((_plain(document) for document in documents), key=lambda one: json.dumps(one, sort_keys=True))


def _plain(document: Any) -> Any:
    if isinstance(document, list):
        return what_counts(document)
    if isinstance(document, dict) and type(document.get("result")) is int:
        return {**document, "result": A_NUMBER}
    if isinstance(document, dict) and "error" in document:
        error = document["error"]
        return {**document, "error": {**error, "message": EXPLAINS.sub(r"\1", error["message"])}}
    return document


def _is_the_end(document: Any) -> bool:
    return isinstance(document, dict) and document.get("id") == THE_END["id"]
