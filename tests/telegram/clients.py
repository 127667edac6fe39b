"""Both real libraries as clients of the fake Telegram. They are slow to import, so only inside."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from typing import Any, Literal

import pytest

from tests.telegram.server import Server

Name = Literal["python-telegram-bot", "aiogram"]


class Library:
    """One of the two: how its bot is opened, and which of its errors mean what."""

    def __init__(self, name: Name, server: Server) -> None:
        self.name = name
        self._server = server
        if name == "aiogram":
            from aiogram import exceptions

            self.bad_request: type[Exception] = exceptions.TelegramBadRequest
            self.forbidden: type[Exception] = exceptions.TelegramForbiddenError
            self.conflict: type[Exception] = exceptions.TelegramConflictError
            self.retry_after: type[Exception] = exceptions.TelegramRetryAfter
            self.unauthorized: type[Exception] = exceptions.TelegramUnauthorizedError
            self.broken: tuple[type[Exception], ...] = (
                exceptions.TelegramNetworkError,
                exceptions.TelegramServerError,
                exceptions.ClientDecodeError,
            )
        else:
            from telegram import error

            self.bad_request = error.BadRequest
            self.forbidden = error.Forbidden
            self.conflict = error.Conflict
            self.retry_after = error.RetryAfter
            self.unauthorized = error.InvalidToken
            self.broken = (error.NetworkError,)

    def ask(self, deed: Callable[[Any], Awaitable[Any]], token: str = "") -> Any:
        """Open a bot, let it do something, and close it."""

        async def do() -> Any:
            async with self.bot(token) as bot:
                return await deed(bot)

        return asyncio.run(do())

    def refuses(self, why: str) -> AbstractContextManager[Any]:
        """What is done inside is refused with 400 and this text. One of the two capitalises it."""
        return pytest.raises(self.bad_request, match=f"(?i){re.escape(why)}")

    @asynccontextmanager
    async def bot(self, token: str = "") -> AsyncIterator[Any]:
        token = token or self._server.token
        if self.name == "aiogram":
            from aiogram import Bot
            from aiogram.client.session.aiohttp import AiohttpSession
            from aiogram.client.telegram import TelegramAPIServer

            session = AiohttpSession(api=TelegramAPIServer.from_base(self._server.url))
            try:
                yield Bot(token, session=session)
            finally:
                # Its own close() sleeps.
                await (await session.create_session()).close()
        else:
            import telegram
            from telegram.request import HTTPXRequest

            # Not opened with `async with`, which would ask getMe first: httpx connects by itself.
            requests = HTTPXRequest(), HTTPXRequest()
            try:
                yield telegram.Bot(token, self._server.base_url, self._server.base_file_url, requests[0], requests[1])
            finally:
                for request in requests:
                    await request.shutdown()

    def keyboard(self, *rows: list[tuple[str, str]]) -> Any:
        body = {"inline_keyboard": [[{"text": label, "callback_data": data} for label, data in row] for row in rows]}
        if self.name == "aiogram":
            from aiogram.types import InlineKeyboardMarkup

            return InlineKeyboardMarkup.model_validate(body)
        import telegram

        return telegram.InlineKeyboardMarkup.de_json(body, None)

    def seconds(self, error: Any) -> float:
        """How long a 429 wants us to wait."""
        wished = error.retry_after
        return float(wished if isinstance(wished, int) else wished.total_seconds())

    def file(self, content: bytes, name: str) -> Any:
        if self.name == "aiogram":
            from aiogram.types import BufferedInputFile

            return BufferedInputFile(content, name)
        import telegram

        return telegram.InputFile(content, name)

    def album(self, pictures: list[bytes], caption: str) -> list[Any]:
        """The caption stands under the first."""
        if self.name == "aiogram":
            from aiogram.types import InputMediaPhoto

            shown: list[Any] = [InputMediaPhoto(media=self.file(picture, "photo.jpg")) for picture in pictures]
            return [shown[0].model_copy(update={"caption": caption}), *shown[1:]]
        import telegram

        captions = [caption, *[None] * (len(pictures) - 1)]
        return [telegram.InputMediaPhoto(picture, words) for picture, words in zip(pictures, captions, strict=True)]

    def face(self, content: bytes) -> Any:
        if self.name == "aiogram":
            from aiogram.types import InputProfilePhotoStatic

            return InputProfilePhotoStatic(photo=self.file(content, "face.jpg"))
        import telegram

        return telegram.InputProfilePhotoStatic(content)

    def command(self, command: str, description: str) -> Any:
        if self.name == "aiogram":
            from aiogram.types import BotCommand

            return BotCommand(command=command, description=description)
        import telegram

        return telegram.BotCommand(command, description)

    async def download(self, bot: Any, file_id: str) -> bytes:
        if self.name == "aiogram":
            loaded = await bot.download(file_id)
            return bytes(loaded.read())
        file = await bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())

    def reads_as_words(self, update: dict[str, Any]) -> bool:
        """Whether this library finds a message with words of somebody in it, that can be kept."""
        try:
            if self.name == "aiogram":
                from aiogram.types import Update

                read: Any = Update.model_validate(update)
            else:
                import telegram

                read = telegram.Update.de_json(update, None)
            words = read.message.text
            return isinstance(words, str) and words.encode() != b"" and isinstance(read.message.chat.id, int)
        except (AttributeError, KeyError, TypeError, ValueError):
            return False
