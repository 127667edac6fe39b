"""An `Outgoing` as the messages that phones show whole: 2000 units of text, choices as numbered lines, styles beside it.

https://github.com/signalapp/Signal-Android hides what is beyond 2000 bytes behind a tap: such a text goes in several messages.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from bot.channels import Attachment, Limits, Outgoing
from bot.channels.fitting import fit
from bot.channels.marking import Style, styled
from bot.channels.signal.files import enclosed

UNITS = 2000
BYTES = 2000
LIMITS = Limits(characters=UNITS, choices=0, choice_characters=0, markup=True)


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message."""

    text: str = field(repr=False)
    styles: tuple[Style, ...] = ()
    attachment: Attachment | None = None

    def params(self) -> dict[str, Any]:
        """As signal-cli's `send` wants it."""
        told: dict[str, Any] = {}
        if self.text:
            told["message"] = self.text
        if self.styles:
            told["textStyle"] = [f"{style.begins}:{style.length}:{style.name}" for style in self.styles]
        if self.attachment is not None:
            told["attachment"] = [enclosed(self.attachment)]
        return told


def bubbles(outgoing: Outgoing) -> tuple[Bubble, ...]:
    """Everything to be sent for this message, in order."""
    limit = LIMITS.characters
    shaped = _shaped(outgoing, limit)
    while limit > 1 and any(_is_too_long(bubble.text) for bubble in shaped):
        limit = limit * 3 // 4
        shaped = _shaped(outgoing, limit)
    return tuple(bubble for bubble in shaped if bubble.text or bubble.attachment)


def _is_too_long(text: str) -> bool:
    return len(text.encode()) > BYTES or len(text.encode("utf-16-le")) // 2 > UNITS


def _shaped(outgoing: Outgoing, limit: int) -> tuple[Bubble, ...]:
    parts = fit(outgoing, replace(LIMITS, characters=limit))
    return tuple(Bubble(*styled(part.text, part.language), part.attachment) for part in parts)
