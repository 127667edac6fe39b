"""An answer has arrived when it stands on her page, and not before."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.house import House
from tests.browser.mother import visit

pytestmark = pytest.mark.slow

STATES = "SELECT state FROM outbox WHERE line_id > ? ORDER BY line_id"


def last_line(house: House) -> int:
    with closing(sqlite3.connect(house.folder / "var" / "lotse.db")) as rows:
        return int(rows.execute("SELECT coalesce(max(id), 0) FROM line").fetchone()[0])


def become(house: House, after: int, state: str) -> bool:
    """Do all answers after this line become this? Asks as often as it takes, but not for ever."""
    with (
        httpx.Client(base_url=house.url) as visitor,
        closing(sqlite3.connect(house.folder / "var" / "lotse.db")) as rows,
    ):
        for _ in range(3000):
            is_quiet = not visitor.get("/health").json()["waiting to be thought about"]
            if is_quiet and {found for (found,) in rows.execute(STATES, (after,))} == {state}:
                return True
    return False


def test_what_comes_to_her_open_page_has_arrived(house: House, browser: Browser) -> None:
    before = last_line(house)
    with visit(browser, house.url) as mother:
        for words in ("Hallo", "Menü"):
            mother.write(words)
            assert become(house, before, "delivered")


@pytest.mark.parametrize("has_script", [True, False], ids=["with a script", "with plain forms"])
def test_what_comes_while_her_page_is_closed_arrives_when_she_opens_it(
    house: House, browser: Browser, has_script: bool
) -> None:
    with visit(browser, house.url, java_script_enabled=has_script) as mother:
        mother.page.locator("#text").fill("Hallo")
        mother.page.locator("#send").click()
        expect(mother.ours.first).to_be_visible()
        mother.page.goto("about:blank")
        before = last_line(house)
        mother.context.request.post(f"{house.url}/say", form={"message": "message-2", "text": "Menü"}, max_redirects=0)
        assert become(house, before, "sent")
        mother.page.goto(house.url)
        assert become(house, before, "delivered")
