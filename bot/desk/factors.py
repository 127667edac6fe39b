"""The second factor: codes of an app on her phone, the picture with which the app learns them, and recovery codes."""

from __future__ import annotations

import hmac
import io
import secrets
import unicodedata
from datetime import datetime

import pyotp

SECONDS = 30
EARLIER_AND_LATER = 1  # steps by which the clock of a phone may be wrong
CODES = 8
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that is taken for another one
ISSUER = "Lotse"


def new_secret() -> str:
    return pyotp.random_base32()


def step_of(secret: str, code: str, at: datetime) -> int | None:
    """The time step to which this code belongs; None when it is of no step around now."""
    totp, now = pyotp.TOTP(secret, interval=SECONDS), int(at.timestamp()) // SECONDS
    digits = "".join(
        str(unicodedata.digit(sign, sign)) for sign in code if not sign.isspace()
    )  # an Arabic keyboard's, too
    if not digits.isascii():
        return None
    steps = range(now - EARLIER_AND_LATER, now + EARLIER_AND_LATER + 1)
    fitting = [step for step in steps if hmac.compare_digest(totp.generate_otp(step), digits)]
    return max(fitting, default=None)


def picture(secret: str, login: str) -> bytes:
    """The QR code that an app scans, as SVG: dark on light, also where the page is dark."""
    import segno  # a megabyte, for a picture that is shown once

    address = pyotp.TOTP(secret, interval=SECONDS).provisioning_uri(name=login, issuer_name=ISSUER)
    written = io.BytesIO()
    segno.make(address, error="m").save(
        written, kind="svg", scale=4, border=4, dark="#000", light="#fff", xmldecl=False
    )
    return written.getvalue()


def by_hand(secret: str) -> str:
    """The secret as one types it."""
    return " ".join(secret[first : first + 4] for first in range(0, len(secret), 4))


def new_recovery_codes() -> tuple[str, ...]:
    return tuple(_code() for _ in range(CODES))


def _code() -> str:
    letters = "".join(secrets.choice(LETTERS) for _ in range(10))
    return f"{letters[:5]}-{letters[5:]}"


def recovery_code(typed: str) -> str:
    """A recovery code as we wrote it, however it was typed; empty when it cannot be one."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    return f"{letters[:5]}-{letters[5:]}" if len(letters) == 10 and letters.isascii() else ""
