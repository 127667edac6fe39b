"""What signal-cli says to a message of ours, as what it means to the house. A table says it.

What each code and type means: https://github.com/AsamK/signal-cli/blob/master/man/signal-cli-jsonrpc.5.adoc,
and, of a result, `OF_TYPE` below.
signal-cli's own words may name somebody or a number, so none of them leave here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.channels import Gone, Held, Later, Refused, SendError

SAFETY_NUMBER = "safety number"
LOOK_AGAIN = 300.0  # seconds: somebody may have accepted her new safety number

USER = -1
INVALID_PARAMS = -32602
NO_ACCOUNT = ("Specified account does not exist", "Method requires valid account parameter")
NOT_REGISTERED = re.compile(r"(un|not )registered", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TooFast:
    """The account must rest. seconds: as Signal wishes; token: of a captcha that would help."""

    seconds: float | None = None
    token: str = ""


@dataclass(frozen=True, slots=True)
class NoAccount:
    """The daemon does not know our account: the operator's to mend."""


Outcome = SendError | TooFast | NoAccount | None  # None: she has it

OF_CODE: Mapping[int, Callable[[], Outcome]] = {
    -3: Later,
    -4: lambda: Held(SAFETY_NUMBER, LOOK_AGAIN),
    -5: TooFast,
    -32603: Later,
}
# https://github.com/AsamK/signal-cli/blob/master/src/main/java/org/asamk/signal/json/JsonSendMessageResult.java
OF_TYPE: Mapping[str, Callable[[Mapping[str, Any]], Outcome]] = {
    "SUCCESS": lambda _: None,
    "UNREGISTERED_FAILURE": lambda _: Gone("unregistered"),
    "IDENTITY_FAILURE": lambda _: Held(SAFETY_NUMBER, LOOK_AGAIN),
    "RATE_LIMIT_FAILURE": lambda result: _too_fast(result.get("retryAfterSeconds"), result.get("token")),
    # a network or a key that fails now may be well in a moment
    "NETWORK_FAILURE": lambda _: Later(),
    "INVALID_PRE_KEY_FAILURE": lambda _: Later(),
}


def of_answer(answer: object) -> Outcome:
    """An answer that looks like success may hold a failure: it is read in any case."""
    results = _results(answer)
    return _of_result(results[0]) if results else None


def mark_of(answer: object) -> str:
    """By what her phone names what was sent: its time; empty when signal-cli does not say."""
    time = answer.get("timestamp") if isinstance(answer, Mapping) else None
    return str(time) if type(time) is int else ""


def of_refusal(code: int, message: str, data: object) -> Outcome:
    results = _results(data.get("response") if isinstance(data, Mapping) else None)
    if results and (found := _of_result(results[0])) is not None:
        return found
    if code in OF_CODE:
        return OF_CODE[code]()
    if code == INVALID_PARAMS and message.startswith(NO_ACCOUNT):
        return NoAccount()
    return Gone("unregistered") if code == USER and NOT_REGISTERED.search(message) else Refused("invalid")


def _results(answer: object) -> list[Mapping[str, Any]]:
    results = answer.get("results") if isinstance(answer, Mapping) else None
    return [one for one in results if isinstance(one, Mapping)] if isinstance(results, list) else []


def _of_result(result: Mapping[str, Any]) -> Outcome:
    found = OF_TYPE.get(str(result.get("type")))
    return Later() if found is None else found(result)


def _too_fast(seconds: object, token: object) -> TooFast:
    wish = float(seconds) if isinstance(seconds, int | float) else None
    return TooFast(wish, token if isinstance(token, str) else "")
