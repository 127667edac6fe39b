"""The phone in the browser: what a mother would see on hers."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import chromium
from tests.telegram.clients import Library
from tests.telegram.server import Server
from tests.telegram.server.contents import JPEG

pytestmark = pytest.mark.slow

WORDS = '<b>Guten Tag</b> &lt;img src=x&gt; <a href="https://example.org/">hier</a> <u>und <i>dort</i></u>'


class Talker:
    """A small bot in a thread: it asks, thanks for taps, and sends pictures back."""

    def __init__(self, server: Server) -> None:
        self._library = Library("python-telegram-bot", server)
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._library.ask, args=(self._talk,))
        self._thread.start()

    async def _talk(self, bot: Any) -> None:
        offset = 0
        await bot.set_my_commands([self._library.command("menu", "Menü")])
        while not self._end.is_set():
            for update in await bot.get_updates(offset=offset, timeout=0):
                offset = update.update_id + 1
                await self._answer(bot, update)
            await asyncio.sleep(0.02)

    async def _answer(self, bot: Any, update: Any) -> None:
        if query := update.callback_query:
            await bot.answer_callback_query(query.id, text="Danke")
            await bot.edit_message_reply_markup(query.message.chat.id, query.message.message_id)
        elif update.message and update.message.photo:
            await bot.send_photo(update.message.chat.id, update.message.photo[-1].file_id, caption="Ihr Bild")
        elif update.message:
            keys = self._library.keyboard([("Ja, ich habe eine lange Frage dazu", "y"), ("Nein", "n")])
            await bot.send_message(update.message.chat.id, WORDS, parse_mode="HTML", reply_markup=keys)

    def close(self) -> None:
        self._end.set()
        self._thread.join()


@pytest.fixture
def phone(telegram_server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    talker = Talker(telegram_server)
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 360, "height": 740})
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{telegram_server.url}/phone/Olena?language=uk&start=halle_uk")
        yield page
    talker.close()
    assert complaints == []


def test_a_talk_on_the_phone(phone: Page, tmp_path: Path) -> None:
    phone.click("#start")
    mine, theirs = phone.locator("article.mine"), phone.locator("article.theirs")
    expect(mine.first.locator(".bubble")).to_contain_text("/start halle_uk")
    expect(theirs.locator(".bubble")).to_contain_text("Guten Tag <img src=x> hier und dort")
    expect(theirs.locator("b")).to_have_text("Guten Tag")
    expect(theirs.locator("u i")).to_have_text("dort")
    expect(theirs.locator("a")).to_have_attribute("href", "https://example.org/")
    assert theirs.locator("img").count() == 0

    phone.get_by_role("button", name="Nein").click()
    expect(phone.get_by_role("alert")).to_have_text("Danke")
    expect(theirs.locator(".keys")).to_have_count(0)

    phone.get_by_label("Message", exact=True).fill("<b>سلام</b>")
    phone.keyboard.press("Enter")
    expect(mine.nth(1).locator(".bubble")).to_contain_text("<b>سلام</b>")
    expect(theirs).to_have_count(2)

    picture = tmp_path / "letter.jpg"
    picture.write_bytes(JPEG)
    phone.set_input_files("#photo", picture)
    expect(theirs.nth(2).locator("img")).to_be_visible()
    assert theirs.nth(2).locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)") == 1

    phone.get_by_role("button", name="Attach").click()
    phone.get_by_role("button", name="/menu — Menü").click()
    expect(theirs).to_have_count(4)
    phone.get_by_role("button", name="Attach").click()
    phone.get_by_role("button", name="Location").click()
    expect(mine.nth(4).locator(".bubble")).to_contain_text("51.4828, 11.9697")
    phone.get_by_role("button", name="Block").click()
    expect(phone.get_by_role("button", name="Unblock")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
