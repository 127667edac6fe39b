"""Values out of raw JSON: what is not of its kind raises one of MALFORMED, and never says what it was."""

from __future__ import annotations

import hashlib

MALFORMED = (AttributeError, LookupError, OSError, OverflowError, TypeError, ValueError)


def whole(number: object) -> int:
    if type(number) is not int:
        raise TypeError
    return number


def words(given: object) -> str:
    """A text; empty when there is none."""
    if given is None:
        return ""
    if not isinstance(given, str):
        raise TypeError
    given.encode()  # half a letter (a lone surrogate) can be kept nowhere
    return given


def fingerprint(unreadable: bytes) -> str:
    """A name for what has none that can be read, the same when it comes again."""
    return f"unreadable {hashlib.sha256(unreadable).hexdigest()[:32]}"
