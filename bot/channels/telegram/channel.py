"""Telegram as a channel: sends what lies in the outbox, and fetches what she sent.

1. `send` waits for a moment only, as for its turn among all messages of the bot. Where we must not speak to her yet it
   raises Later without trying, and others are served.
2. A message in several parts goes on where it stopped when one of them failed.
3. What Telegram cannot read as HTML goes once more as plain text; what it does not take as a photo or a voice, as a document.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from io import BytesIO

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.constants import ParseMode

from bot.channels import Address, Attachment, Later, Outgoing, Refused, TooLarge
from bot.channels.parts import Parts
from bot.channels.telegram.keyboard import keyboard, written
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.shaping import LIMITS, Bubble, bubbles
from bot.channels.telegram.wire import LARGEST, Unparsed, call, quietly, translated
from bot.logs import log

MOMENT = 0.1  # seconds
BARE = '{"is_disabled": true}'  # no preview of a link
FETCHING = 120.0  # seconds

# How a file is shown, by its media type; all others are documents. A GIF or an SVG is no photo for Telegram.
PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp"})
VOICES = frozenset({"audio/ogg", "audio/opus", "audio/mp4"})


class Telegram:
    """One bot. `trouble` is what is wrong with it at the moment, for the health page."""

    name = "telegram"
    limits = LIMITS

    def __init__(self, bot: Bot, pace: Pace | None = None) -> None:
        self.trouble = ""
        self._bot = bot
        self.pace = pace or Pace()
        self._parts = Parts()

    def __repr__(self) -> str:
        return "Telegram()"

    def tell(self, trouble: str) -> None:
        self.trouble = trouble

    async def send(self, address: Address, outgoing: Outgoing) -> None:
        """Deliver one message, in as many parts as Telegram needs. Raises Later, Gone or Refused."""
        await self._parts.send(outgoing.id, bubbles(outgoing), partial(self.say, address.person))

    async def typing(self, address: Address) -> None:
        """Show for some seconds that somebody writes. Best effort."""
        await quietly(call(self._bot, "sendChatAction", chat_id=address.person, action="typing"))

    async def fetch(self, reference: str) -> bytes:
        """A file that she sent. Raises Later, TooLarge or Refused."""
        with translated():
            file = await self._bot.get_file(reference)
            if (file.file_size or 0) > LARGEST:
                raise TooLarge
            return bytes(await file.download_as_bytearray(read_timeout=FETCHING))

    async def say(self, person: str, bubble: Bubble) -> None:
        """Send one part of a message. Raises Later, Gone or Refused."""
        while seconds := self.pace.step(person):
            if seconds > MOMENT:
                raise Later(seconds, tried=False)
            await asyncio.sleep(seconds)
        try:
            await self._try(person, bubble, ParseMode.HTML)
        except Unparsed:
            log.error("telegram.plain", reason="unreadable")
            await self._try(person, bubble, None)
        except Refused:
            if bubble.attachment is None or self._sending(bubble.attachment) == self._bot.send_document:
                raise
            plainer = replace(bubble.attachment, media_type="application/octet-stream")
            await self._try(person, replace(bubble, attachment=plainer), ParseMode.HTML)
        except Later as later:
            if later.seconds is not None:
                self.pace.rest(person, later.seconds)
            raise

    async def _try(self, person: str, bubble: Bubble, mode: ParseMode | None) -> None:
        words = bubble.html if mode else bubble.bare
        shown = keyboard(bubble.buttons)
        with translated():
            if bubble.attachment is None:
                more = {"parse_mode": mode.value} if mode else {}
                if shown:
                    more["reply_markup"] = written(shown)
                await call(self._bot, "sendMessage", chat_id=person, text=words, link_preview_options=BARE, **more)
                return
            keys = [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in shown]
            send, file = self._sending(bubble.attachment), _file(bubble.attachment)
            markup = InlineKeyboardMarkup(keys) if keys else None
            await send(int(person), file, caption=words or None, parse_mode=mode, reply_markup=markup)

    def _sending(self, attachment: Attachment) -> Callable[..., Awaitable[object]]:
        if attachment.media_type in PHOTOS:
            return self._bot.send_photo
        if attachment.media_type in VOICES:
            return self._bot.send_voice
        return self._bot.send_document


def _file(attachment: Attachment) -> InputFile:
    return InputFile(BytesIO(attachment.content), filename=attachment.name)
