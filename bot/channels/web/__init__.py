"""The web chat: a page in her browser. `build` makes the app; `Web` is the channel's side towards the house.

The page reads the log of the talk by itself; what `send` adds is speed, and the last words before a talk is deleted.
"""

from __future__ import annotations

from bot.channels import Address, Limits, Outgoing
from bot.channels.web.news import Streams
from bot.channels.web.pages import build
from bot.channels.web.port import Bell, House, Shown
from bot.channels.web.words import WORDS

__all__ = ["WORDS", "Bell", "House", "Shown", "Web", "build"]


class Web:
    """Sends to the pages that are open in this process; a page that is not open finds the line in the log when it comes back.

    `Outgoing.id` is the id of the line in the log, so that a page shows each line once.
    """

    name = "web"
    limits = Limits(characters=20_000, choices=40, choice_characters=200, markup=True)

    def __init__(self) -> None:
        self.streams = Streams()

    async def send(self, address: Address, outgoing: Outgoing) -> None:
        file = (outgoing.attachment.name, outgoing.attachment.media_type) if outgoing.attachment else ("", "")
        line = Shown(
            outgoing.id, outgoing.author, outgoing.text, outgoing.language, outgoing.buttons, *file, outgoing.by
        )
        self.streams.push(address, line)

    def close(self) -> None:
        """Let go of all open pages, so that the server can stop."""
        self.streams.close()
