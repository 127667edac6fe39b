"""What a doctor finds who looks between Lotse and a platform."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

CLOCK_MAY_DIFFER = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `remedy` is empty where all is well."""

    what: str
    remedy: str = ""


def about_the_clock(apart: timedelta, theirs: str) -> Finding:
    """`theirs`: whose clock ours was held against, e.g. "Telegram's"."""
    if abs(apart) > CLOCK_MAY_DIFFER:
        remedy = "Set this machine's clock by the network (timedatectl set-ntp true)."
        return Finding(f"Our clock is {abs(apart).total_seconds():.0f} seconds away from {theirs}.", remedy)
    return Finding("Our clock is right.")
