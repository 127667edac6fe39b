"""Lotse's line to Telegram: only methods that the double knows, and the way that the environment asks for."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from telegram import Bot

from bot.channels import telegram
from bot.channels.telegram.wire import open_bot
from tests.telegram.server import Server
from tests.telegram.server.methods import METHODS

CALLED = re.compile(r"\b_?bot\.([a-z_]+)\b")
CALLED_BY_NAME = re.compile(r'"((?:answer|edit|get|send)[A-Z][A-Za-z]+)"')


def _methods_of_lotse() -> set[str]:
    """Every method that our adapter calls, through the library's bot or by its name, as the Bot API writes it."""
    files = [file.read_text(encoding="utf-8") for file in Path(telegram.__file__).parent.glob("*.py")]
    named = {name for text in files for name in CALLED.findall(text)}
    by_name = {name for text in files for name in CALLED_BY_NAME.findall(text)}
    return by_name | {_as_written(name) for name in named if asyncio.iscoroutinefunction(getattr(Bot, name, None))}


def _as_written(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def test_the_double_knows_every_method_that_lotse_calls() -> None:
    called = _methods_of_lotse()
    assert {"sendMessage", "answerCallbackQuery", "setWebhook"} <= called
    assert {method.lower() for method in called} - METHODS.keys() == set()


def test_a_method_that_the_double_does_not_know_is_noted(telegram_server: Server) -> None:
    with pytest.raises(Exception, match="method not found"):
        asyncio.run(_ask(telegram_server, telegram_server.url, "readHerMind"))
    assert telegram_server.unknown == ["readHerMind"]
    telegram_server.unknown.clear()


def test_a_proxy_that_the_environment_names_is_gone_through(
    telegram_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", telegram_server.url)
    asyncio.run(_ask(telegram_server, "http://telegram.example", "getMe"))
    assert telegram_server.calls("getMe") == 1


async def _ask(server: Server, url: str, method: str) -> None:
    bot = open_bot(server.token, url)
    try:
        await bot.request.post(f"{bot.base_url}/{method}")
    finally:
        await bot.request.shutdown()
