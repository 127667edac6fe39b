"""Values out of an envelope: what is not of its kind raises one of MALFORMED (`bot.channels.raw`), and never says what it was.

What names a person on paper (her number, her name) is left out before anything is kept, also of what nobody can read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.channels.raw import whole, words

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NAMES_HER = re.compile(
    r"account|author|contacts?|destination|mentions|name|number|recipient|sender|source|\w+(Name|Number)|blocked\w+"
)


def table(given: object) -> Mapping[str, Any]:
    if not isinstance(given, Mapping):
        raise TypeError
    return given


def tables(given: object) -> list[Mapping[str, Any]]:
    """A list of tables; empty when there is none."""
    if given is None:
        return []
    if not isinstance(given, list):
        raise TypeError
    return [table(one) for one in given]


def person(given: object) -> str:
    """Who she is on Signal: never her number, which she may hide."""
    uuid = words(given).lower()
    if not UUID.fullmatch(uuid):
        raise ValueError
    return uuid


def moment(milliseconds: object) -> datetime:
    """A time that Signal counts in milliseconds since 1970."""
    return datetime.fromtimestamp(whole(milliseconds) / 1000, UTC)


def without_names(given: object) -> object:
    """The same, without numbers and names."""
    if isinstance(given, Mapping):
        return {name: without_names(value) for name, value in given.items() if not NAMES_HER.fullmatch(str(name))}
    return [without_names(one) for one in given] if isinstance(given, list) else given
