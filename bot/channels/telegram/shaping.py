"""An `Outgoing` as the messages that Telegram takes: 4096 characters as it counts them, captions shorter, files after words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.channels import Attachment, Button, Limits, Outgoing
from bot.channels.fitting import fit, plain
from bot.channels.marking import tagged, untagged

# https://core.telegram.org/bots/api#sendmessage counts after the tags are taken out, and an emoji as two.
CHARACTERS = 4096
CAPTION = 1024
LIMITS = Limits(characters=4000, choices=30, choice_characters=38, markup=True)
NO_WORDS = "⬇️"  # a message must say something


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message: `html` for Telegram, and the Markdown that it was made of."""

    html: str = field(repr=False)
    markdown: str = field(repr=False)
    buttons: tuple[Button, ...] = ()
    attachment: Attachment | None = None

    @property
    def bare(self) -> str:
        """What is sent where Telegram cannot read the HTML."""
        return plain(self.markdown)


def bubbles(outgoing: Outgoing) -> tuple[Bubble, ...]:
    """Everything to be sent for this message, in order."""
    limit = LIMITS.characters
    shaped = _shaped(outgoing, limit)
    while limit > 1 and any(length(bubble.html) > CHARACTERS for bubble in shaped):
        limit //= 2
        shaped = _shaped(outgoing, limit)
    last = shaped[-1]
    if last.attachment and length(last.html) > CAPTION:
        return (*shaped[:-1], replace(last, attachment=None, buttons=()), Bubble("", "", last.buttons, last.attachment))
    if not last.html and not last.attachment:
        return (*shaped[:-1], replace(last, html=NO_WORDS, markdown=NO_WORDS)) if last.buttons else shaped[:-1]
    return shaped


def length(text: str) -> int:
    """How long Telegram takes this to be."""
    return len(untagged(text).encode("utf-16-le")) // 2


def _shaped(outgoing: Outgoing, limit: int) -> tuple[Bubble, ...]:
    parts = fit(outgoing, replace(LIMITS, characters=limit))
    return tuple(Bubble(tagged(part.text, part.language), part.text, part.buttons, part.attachment) for part in parts)
