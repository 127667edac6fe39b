"""A screen that she has left: when her session ends, whoever comes by reads nothing of her mothers there; when she is back, she does."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import at_work, taken
from tests.desk.workplace import HER_WORDS, Workplace

pytestmark = pytest.mark.slow

WAY_BACK = "Wieder anmelden"


def hours_go_by(workplace: Workplace) -> None:
    """Nobody does anything; the open pages hear it as soon as they ask."""
    workplace.office.pass_by(hours=2)
    workplace.rings.hear("staff", 0)


def is_back(workplace: Workplace, page: Page) -> None:
    """She signs in in another tab, and looks at this one again."""
    visitor = workplace.counsellor()
    token = visitor.cookies["desk"]
    page.context.clear_cookies(name="desk")
    page.context.add_cookies([{"name": "desk", "value": token, "url": f"{workplace.office.public_url}/desk"}])
    page.evaluate("dispatchEvent(new Event('focus'))")


def test_of_a_talk_nothing_can_be_read_until_she_is_back(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        hers = page.locator("#log .mother .bubble").first
        expect(hers).to_have_text(HER_WORDS)
        page.get_by_text("Mehr", exact=True).click()
        page.get_by_role("button", name="Abschließen").last.click()
        page.locator("#note-text").evaluate("(field) => { field.value = 'Ihr Mann weiß nichts'; }")
        hours_go_by(workplace)
        expect(page.get_by_role("link", name=WAY_BACK)).to_be_visible()
        for hidden in (
            hers,
            page.locator("#note-text"),
            page.locator("h1"),
            page.locator("#close"),
            page.locator("#words"),
        ):
            expect(hidden).not_to_be_visible()
        is_back(workplace, page)
        expect(hers).to_be_visible()
        expect(page.locator("#words")).to_be_visible()
        expect(page.locator("#note-text")).to_have_value("Ihr Mann weiß nichts")


def test_what_she_is_just_writing_stays_under_her_hands(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        page.locator("#words").fill("Liebe Frau")
        hours_go_by(workplace)
        expect(page.get_by_role("link", name=WAY_BACK)).to_be_visible()
        expect(page.locator("#log")).not_to_be_visible()
        page.locator("#words").press_sequentially(", ich habe")
        expect(page.locator("#words")).to_have_value("Liebe Frau, ich habe")


def test_nor_of_the_queue(workplace: Workplace, browser: Browser) -> None:
    workplace.waits("Mein Mann darf nichts wissen", "de")
    with at_work(browser, workplace) as page:
        page.goto("/desk")
        hers = page.get_by_text("Mein Mann darf nichts wissen")
        expect(hers).to_be_visible()
        hours_go_by(workplace)
        expect(page.get_by_role("link", name=WAY_BACK)).to_be_visible()
        expect(hers).not_to_be_visible()
        is_back(workplace, page)
        expect(hers).to_be_visible()
