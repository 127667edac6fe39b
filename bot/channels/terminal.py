"""The terminal as a channel: bubbles as plain text, choices as numbers; for trying things out and for piped lines.

Direction is left to the terminal, which knows bidi better than we could by adding marks.
"""

from __future__ import annotations

import secrets
import textwrap
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from bot.channels import Address, Button, Gone, Incoming, Limits, Outgoing
from bot.channels.fitting import mark, plain

WIDTH = 78


class Terminal:
    """One person at a keyboard. What was offered last can be chosen by its number (or letter)."""

    name = "terminal"
    limits = Limits(characters=100_000, choices=1000, choice_characters=1000, markup=False)

    def __init__(self, write: Callable[[str], None] = print, person: str = "", width: int = WIDTH) -> None:
        self.address = Address(self.name, person or secrets.token_urlsafe(16))
        self._write = write
        self._width = width
        self._offered: dict[str, Button] = {}

    async def send(self, address: Address, outgoing: Outgoing) -> None:
        """Print one bubble."""
        if address != self.address:
            raise Gone("another terminal")
        marks = [mark(number, lettered=outgoing.lettered) for number in range(1, len(outgoing.buttons) + 1)]
        if outgoing.buttons:
            self._offered = dict(zip(marks, outgoing.buttons, strict=True))
        self._write("\n".join(self._printed(outgoing, marks)))

    def read(self, lines: Iterable[str], hint: str = "", *, start: bool = True) -> Iterator[Incoming]:
        """The talk as it is typed: the start of it (unless it goes on), then a message for each line that is not empty."""
        talk = secrets.token_hex(8)
        if start:
            yield Incoming(self.address, f"{talk}-0", datetime.now(UTC), started=True, hint=hint)
        for number, line in enumerate(lines, 1):
            if words := line.strip():
                yield self._heard(f"{talk}-{number}", words)

    def _heard(self, message_id: str, words: str) -> Incoming:
        """A number that was offered is a tap; after any message the numbers mean nothing any more."""
        offered, self._offered = self._offered, {}
        button = offered.get(str(int(words)) if words.isdecimal() and len(words) < 9 else words.upper())
        return Incoming(
            self.address,
            message_id,
            datetime.now(UTC),
            text=button.label if button else words,
            tapped=(button.step, button.key) if button else None,
        )

    def _printed(self, outgoing: Outgoing, marks: list[str]) -> Iterator[str]:
        yield ""
        for line in plain(outgoing.text).split("\n"):
            hanging = len(line) - len(line.lstrip()) + (2 if line.lstrip().startswith("• ") else 0)
            yield textwrap.fill(
                line, self._width, subsequent_indent=" " * hanging, break_long_words=False, break_on_hyphens=False
            )
        if outgoing.attachment:
            yield f"[{outgoing.attachment.name}]"
        if outgoing.buttons:
            yield ""
        for sign, button in zip(marks, outgoing.buttons, strict=True):
            yield f"  {sign:<2} {button.label}"
