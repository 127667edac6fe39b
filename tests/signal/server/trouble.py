"""Trouble on demand: failed sends, slow and mute daemons, lost answers, envelopes that come twice or make no sense."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]
Failure = Literal[
    "RATE_LIMIT_FAILURE", "IDENTITY_FAILURE", "UNREGISTERED_FAILURE", "NETWORK_FAILURE", "INVALID_PRE_KEY_FAILURE"
]

# What stands in place of {"envelope": …, "account": …}. None of them may stop the good ones behind it.
MALFORMED: dict[str, Any] = {
    "nothing": {},
    "an envelope that is a word": {"envelope": "hello"},
    "an envelope that is nothing": {"envelope": None},
    "an empty envelope": {"envelope": {}},
    "nobody wrote it": {"envelope": {"timestamp": 1, "dataMessage": {"timestamp": 1, "message": "hello"}}},
    "a time that is a word": {
        "envelope": {"sourceUuid": "x", "sourceDevice": 1, "timestamp": "now", "dataMessage": {}}
    },
    "a message that is a text": {
        "envelope": {"sourceUuid": "x", "sourceDevice": 1, "timestamp": 1, "dataMessage": "hello"}
    },
    "a text that is a number": {
        "envelope": {
            "sourceUuid": "x",
            "sourceDevice": 1,
            "timestamp": 1,
            "dataMessage": {"timestamp": 1, "message": 5},
        }
    },
    "attachments that are a word": {
        "envelope": {"sourceUuid": "x", "sourceDevice": 1, "timestamp": 1, "dataMessage": {"attachments": "photo"}}
    },
    "a kind that nobody knows": {
        "envelope": {"sourceUuid": "x", "sourceDevice": 1, "timestamp": 1, "telepathyMessage": {"thought": "?"}}
    },
    "an edit of nothing": {"envelope": {"sourceUuid": "x", "sourceDevice": 1, "timestamp": 1, "editMessage": None}},
}


@dataclass(slots=True)
class Mishap:
    """What happens to the next sends: to `left` of them (None: until peace)."""

    failure: Failure
    left: int | None = 1
    seconds: int | None = None
    token: str = ""


@dataclass(slots=True)
class Trouble:
    """Set at run time; `peace` ends it all."""

    mishaps: list[Mishap] = field(default_factory=list)
    slow: dict[str, float] = field(default_factory=dict)  # seconds by method
    held: dict[str, asyncio.Event] = field(default_factory=dict)  # answered when it is set
    lost_answers: dict[str, int] = field(default_factory=dict)  # done, and the connection breaks before the answer
    errors: list[tuple[str, int, str]] = field(default_factory=list)  # method, code, message: instead of doing it
    rejects_captcha: bool = False
    twice: int = 0

    def limit(self, seconds: int | None = 30, token: str = "", sends: int | None = None) -> None:
        """Signal finds us too fast. With a token only a captcha or time helps; it is lifted by `submitRateLimitChallenge`."""
        self.mishaps.append(Mishap("RATE_LIMIT_FAILURE", sends, seconds, token))

    def fail(self, failure: Failure = "NETWORK_FAILURE", sends: int | None = 1) -> None:
        self.mishaps.append(Mishap(failure, sends))

    def break_down(self, method: str = "send", code: int = -32603, message: str = "Broken (IOException)") -> None:
        """The next call of this method is an error, and nothing of it is done."""
        self.errors.append((method, code, message))

    def lose_answer(self, method: str = "send", calls: int = 1) -> None:
        """The next calls are done, but instead of the answer the connection breaks."""
        self.lost_answers[method] = self.lost_answers.get(method, 0) + calls

    def peace(self) -> None:
        for event in self.held.values():
            event.set()
        for all_of in (self.mishaps, self.slow, self.held, self.lost_answers, self.errors):
            all_of.clear()
        self.twice = 0
        self.rejects_captcha = False

    def for_send(self) -> Mishap | None:
        for mishap in self.mishaps:
            if mishap.left is None:
                return mishap
            if mishap.left > 0:
                mishap.left -= 1
                return mishap
        return None

    def solve(self, token: str) -> bool:
        """A captcha for this token was solved."""
        if self.rejects_captcha:
            return False
        known = [mishap for mishap in self.mishaps if mishap.token == token]
        self.mishaps = [mishap for mishap in self.mishaps if mishap.token != token]
        return bool(known)

    def error_for(self, method: str) -> tuple[int, str] | None:
        for error in self.errors:
            if error[0] == method:
                self.errors.remove(error)
                return error[1:]
        return None

    def loses_answer(self, method: str) -> bool:
        if self.lost_answers.get(method, 0):
            self.lost_answers[method] -= 1
            return True
        return False

    def again(self) -> bool:
        if self.twice:
            self.twice -= 1
            return True
        return False
