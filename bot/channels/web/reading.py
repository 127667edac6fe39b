"""What a request says: whether she sits here, what she wrote, and which words of hers are one message."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from starlette.requests import Request

from bot.channels import Address, Button
from bot.channels.browser.headers import is_here
from bot.channels.browser.origins import host_that_asks

ID_AT_MOST = 2**53  # what a browser can count to

_HINT = re.compile(r"[A-Za-z0-9_-]{1,64}")


def address_of(token: str) -> Address:
    return Address("web", token)


def is_from_this_machine(request: Request) -> bool:
    """Does somebody at this machine ask, and no proxy for somebody else?"""
    passed_on = any(
        name in request.headers for name in ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
    )
    return is_here(host_that_asks(request)) and is_here(request.url.hostname or "") and not passed_on


def is_by_script(request: Request) -> bool:
    """Does our script ask, and not a plain form?"""
    return "application/json" in request.headers.get("accept", "")


def tidy(text: str) -> str:
    """Her words as she meant them: one kind of line end, no control characters that nobody can see."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter for letter in lines if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs")
    ).strip()


def tap_of(value: str) -> tuple[tuple[str, str] | None, str]:
    """What a button sends, parted again: (step, key) and what stood on it. The counterpart of `button_value`."""
    step, _, rest = value.partition("\t")
    key, _, label = rest.partition("\t")
    return ((step, key), tidy(label)) if step and key else (None, "")


def button_value(button: Button) -> str:
    """What a button sends."""
    return "\t".join((button.step, button.key, button.label))


def hint_of(value: str) -> str:
    """A poster's code, if it looks like one."""
    return value if _HINT.fullmatch(value) else ""


def message_id(token: str, *said: str) -> str:
    """The same words of the same person from the same page are one message; nobody can take another one's id.

    The words are part of it, so that a form from the browser's memory that is sent with other words is another message.
    """
    return hashlib.sha256("\x00".join((token, *said)).encode()).hexdigest()[:40]
