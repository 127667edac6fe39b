"""What stops everything on Telegram is told in words and on the health page, also before the first question for news."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.channels.telegram import Messenger
from tests.telegram.adapter.house import NOW
from tests.telegram.server import Server

Deed = Callable[[Messenger], Awaitable[None]]

DEEDS: list[tuple[str, Deed]] = [
    ("asking for news", lambda messenger: messenger.end_visits()),
    ("being visited", lambda messenger: messenger.ask_for_visits("https://lotse.example/news", "s" * 32)),
]


class Enough(Exception):
    """It has tried often enough for a test."""


async def told(token: str, url: str, deed: Deed, tries: int = 3) -> tuple[list[str], str]:
    """What the operator hears, and what the health page knows, after so many tries."""
    words: list[str] = []
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == tries:
            raise Enough

    messenger = Messenger(token, url, lambda: NOW, sleep, words.append)
    try:
        await deed(messenger)
    except Enough:
        pass
    finally:
        await messenger.close()
    return words, messenger.channel.trouble


@pytest.mark.parametrize("deed", [deed for _, deed in DEEDS], ids=[label for label, _ in DEEDS])
def test_a_wrong_token_is_told_once_in_words(telegram_server: Server, deed: Deed) -> None:
    words, trouble = asyncio.run(told("7000000001:AAwrong", telegram_server.url, deed))
    assert trouble == "token"
    assert len(words) == 1
    assert "@BotFather" in words[0]
    assert "AAwrong" not in words[0]


@pytest.mark.parametrize("deed", [deed for _, deed in DEEDS], ids=[label for label, _ in DEEDS])
def test_a_telegram_that_cannot_be_reached_is_told_once_in_words(deed: Deed) -> None:
    words, trouble = asyncio.run(told("7000000001:AAany", "http://127.0.0.1:9", deed))
    assert trouble == "unreachable"
    assert len(words) == 1
    assert "lotse doctor telegram" in words[0]


def test_when_it_is_over_the_health_page_is_well_again(telegram_server: Server) -> None:
    telegram_server.trouble.fail(2, 502, method="deleteWebhook")
    words, trouble = asyncio.run(told(telegram_server.token, telegram_server.url, DEEDS[0][1]))
    assert trouble == ""
    assert len(words) == 1
