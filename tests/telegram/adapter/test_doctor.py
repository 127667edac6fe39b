"""lotse doctor telegram: each finding says what to do, and nothing is taken from anybody."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from telegram.error import TelegramError

from bot.channels.finding import Finding
from bot.channels.telegram import examine
from bot.channels.telegram.wire import open_bot
from bot.storage.database import is_in_use
from tests.telegram.adapter.whole import Whole
from tests.telegram.server import Server

WEBHOOK = "https://lotse.example/telegram/news"


def examined(
    server: Server, token: str = "", url: str = "", webhook: str = "", apart: float = 0, runs: bool = False
) -> list[Finding]:
    async def run() -> list[Finding]:
        clock = datetime.now(UTC) + timedelta(seconds=apart)
        found = examine(token or server.token, url or server.url, webhook, lambda: clock, listen=1, runs=runs)
        return [finding async for finding in found]

    return asyncio.run(run())


def wrong(findings: list[Finding]) -> list[str]:
    return [finding.what for finding in findings if finding.remedy]


def with_webhook(server: Server, url: str) -> None:
    async def run() -> None:
        bot = open_bot(server.token, server.url)
        await bot.set_webhook(url, secret_token="s" * 32)
        await bot.request.shutdown()

    asyncio.run(run())


def test_all_is_well(telegram_server: Server) -> None:
    findings = examined(telegram_server)
    assert wrong(findings) == []
    assert any("@lotse_test_bot" in finding.what for finding in findings)
    assert any("Nobody else" in finding.what for finding in findings)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        pytest.param({"token": "7391:kanarienvogel"}, "The token is not valid.", id="a wrong token"),
        pytest.param({"url": "http://127.0.0.1:9"}, "Telegram cannot be reached", id="no network"),
        pytest.param({"apart": 300}, "Our clock is", id="a wrong clock"),
        pytest.param({"webhook": WEBHOOK}, "Telegram brings news nowhere yet", id="a webhook that is not set"),
    ],
)
def test_something_is_wrong(telegram_server: Server, how: dict[str, str], expected: str) -> None:
    [found] = wrong(examined(telegram_server, **how))  # type: ignore[arg-type]
    assert found.startswith(expected)
    assert "kanarienvogel" not in found


def test_a_webhook_that_stayed_behind(telegram_server: Server) -> None:
    with_webhook(telegram_server, WEBHOOK)
    [found] = wrong(examined(telegram_server))
    assert found.startswith("Lotse would ask for news")


def test_a_webhook_elsewhere(telegram_server: Server) -> None:
    with_webhook(telegram_server, "https://elsewhere.example/news")
    [found] = wrong(examined(telegram_server, webhook=WEBHOOK))
    assert found.startswith("Telegram brings news elsewhere")


def test_what_waits_is_counted_and_stays(telegram_server: Server) -> None:
    telegram_server.person().writes("hello")
    findings = examined(telegram_server)
    assert any(finding.what == "1 messages wait at Telegram." for finding in findings)
    assert telegram_server.pending() == 1


def test_another_program_on_the_same_token_shows(telegram_server: Server) -> None:
    stop = threading.Event()

    async def greedy() -> None:
        bot = open_bot(telegram_server.token, telegram_server.url)
        while not stop.is_set():
            with suppress(TelegramError):
                await bot.request.post(f"{bot.base_url}/getUpdates?timeout=1")
        await bot.request.shutdown()

    other = threading.Thread(target=lambda: asyncio.run(greedy()))
    other.start()
    try:
        telegram_server.wait(lambda: telegram_server.world.calls["getUpdates"] > 0)
        found = wrong(examined(telegram_server))
    finally:
        stop.set()
        other.join()
    assert found == ["Lotse itself on another machine, or another program, asks for news with this token."]


def test_lotse_itself_is_no_other_program_and_is_not_disturbed(telegram_server: Server) -> None:
    findings = examined(telegram_server, runs=True)
    assert wrong(findings) == []
    assert any(finding.what.startswith("Lotse runs here") for finding in findings)
    assert telegram_server.calls("getUpdates") == 0


def test_lotse_is_found_by_its_database(telegram_server: Server, tmp_path: Path) -> None:
    house = Whole(telegram_server, tmp_path)
    url = house.settings.database_url.get_secret_value()
    assert is_in_use(url)
    house.close()
    assert not is_in_use(url)
    assert not is_in_use(f"sqlite:///{tmp_path}/nowhere/lotse.db")
    assert not is_in_use("postgresql://lotse.example/lotse")
