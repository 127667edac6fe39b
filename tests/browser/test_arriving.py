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


def states(house: House, after: int) -> set[str]:
    """What became of the answers after this line, as soon as there are any and nothing waits any more."""
    found: set[str] = set()
    with (
        httpx.Client(base_url=house.url) as visitor,
        closing(sqlite3.connect(house.folder / "var" / "lotse.db")) as rows,
    ):
        for _ in range(1000):
            health = visitor.get("/health").json()
            found = {state for (state,) in rows.execute(STATES, (after,))}
            if found and not health["waiting to be thought about"] and "waiting" not in found:
                break
    return found


def test_what_comes_to_her_open_page_has_arrived(house: House, browser: Browser) -> None:
    before = last_line(house)
    with visit(browser, house.url) as mother:
        with mother.page.expect_response("**/seen") as told:
            mother.write("Hallo")
        assert told.value.status == 204
        assert states(house, before) == {"delivered"}
        with mother.page.expect_response("**/seen"):
            mother.write("Menü")
        assert states(house, before) == {"delivered"}


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
        assert states(house, before) == {"sent"}
        if has_script:
            with mother.page.expect_response("**/seen"):
                mother.page.goto(house.url)
        else:
            mother.page.goto(house.url)
        assert states(house, before) == {"delivered"}
