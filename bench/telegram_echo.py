"""Floors under Lotse on Telegram: `python -m bench.telegram_echo LIBRARY TOKEN URL` says what it hears, and keeps nothing.

Each is written as its library's own first page shows it; `adapter` is Lotse's own line to Telegram without the house.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from itertools import count
from typing import Any


def plain_aiohttp(token: str, url: str) -> None:
    import aiohttp

    async def listen() -> None:
        offset = 0
        async with aiohttp.ClientSession(f"{url}/bot{token}/") as session:
            while True:
                async with session.post("getUpdates", json={"offset": offset, "timeout": 25}) as answer:
                    updates = (await answer.json())["result"]
                for update in updates:
                    offset, said = update["update_id"] + 1, update["message"]
                    message = {"chat_id": said["chat"]["id"], "text": said["text"]}
                    async with session.post("sendMessage", json=message) as answer:
                        await answer.read()

    asyncio.run(listen())


def python_telegram_bot(token: str, url: str) -> None:
    from telegram import Update
    from telegram.ext import Application, ContextTypes, MessageHandler, filters

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(update.message.text or "")

    application = Application.builder().token(token).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


def aiogram(token: str, url: str) -> None:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    async def listen() -> None:
        bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
        await dispatcher.start_polling(bot)

    asyncio.run(listen())


def adapter(token: str, url: str) -> None:
    from bot.channels import Address, Door, Incoming, Outgoing
    from bot.channels.telegram import Messenger

    async def listen() -> None:
        messenger, numbers = Messenger(token, url, lambda: datetime.now(UTC)), count(1)

        async def receive(incoming: Incoming) -> None:
            await messenger.channel.send(incoming.address, Outgoing(next(numbers), "de", incoming.text))

        async def nothing(*_given: Any) -> None: ...

        async def known(_address: Address) -> None: ...

        _without_pace()
        await messenger.polling(Door(receive, nothing, nothing, known)).all_day(_always)

    asyncio.run(listen())


def lotse(_token: str, _url: str) -> None:
    """The whole house, as `lotse run`, but as fast as it can: its settings are in the environment."""
    from bot.__main__ import main

    sys.argv[1:] = ["run"]
    _without_pace()
    main()


async def _always() -> bool:
    return True


def _without_pace() -> None:
    """What Telegram allows would be all that is measured."""
    from bot.channels.telegram.pace import Pace

    Pace.step = lambda _pace, _person: 0.0  # type: ignore[assignment,method-assign]


ECHOES = {
    "aiohttp": plain_aiohttp,
    "python-telegram-bot": python_telegram_bot,
    "aiogram": aiogram,
    "adapter": adapter,
    "lotse": lotse,
}

if __name__ == "__main__":
    ECHOES[sys.argv[1]](*sys.argv[2:])
