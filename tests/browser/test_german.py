"""A mother at a desk, in German: by keyboard alone, through a reload and a dead house, and without a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.house import House, opened
from tests.browser.mother import Mother, visit

pytestmark = pytest.mark.slow

DESK = {"width": 1280, "height": 800}


def go_to(mother: Mother, keys: str, label: str) -> None:
    """Move on by keyboard until the button with this label has the focus."""
    for _ in range(20):
        mother.page.keyboard.press(keys)
        if mother.page.evaluate("document.activeElement.textContent.trim()") == label:
            return
    raise AssertionError(f"No key leads to {label}.")


def test_everything_can_be_done_by_keyboard(house: House, browser: Browser) -> None:
    with visit(browser, house.url, viewport=DESK) as mother:
        keyboard = mother.page.keyboard
        go_to(mother, "Shift+Tab", "Deutsch")
        outline = mother.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", "She does not see where she is."
        keyboard.press("Enter")
        mother.wait_for_answer(1)
        right = mother.choices.first.inner_text()
        go_to(mother, "Tab", right)
        keyboard.press("Space")
        mother.wait_for_answer(2)
        expect(mother.hers).to_have_text(["Deutsch", right])
        for _ in range(5):
            keyboard.press("Tab")
            if mother.page.evaluate("document.activeElement.id") == "text":
                break
        keyboard.type("3 Jahre")
        keyboard.press("Shift+Enter")
        keyboard.type("alt")
        keyboard.press("Enter")
        mother.wait_for_answer(3)
        expect(mother.hers.last).to_have_text("3 Jahre\nalt")
        assert mother.nothing_is_cut_off()


def test_a_reload_in_the_middle_changes_nothing(house: House, browser: Browser) -> None:
    with visit(browser, house.url, viewport=DESK) as mother:
        for words in ("Hallo", "1", "3 Jahre"):
            mother.write(words)
        seen = mother.page.locator("#lines").inner_text()
        mother.page.reload()
        assert mother.page.locator("#lines").inner_text() == seen
        mother.write("Halle")
        expect(mother.hers).to_have_text(["Hallo", "1", "3 Jahre", "Halle"])


def test_a_talk_outlives_a_house_that_is_killed(browser: Browser, tmp_path: Path) -> None:
    with opened(tmp_path) as house, visit(browser, house.url, viewport=DESK) as mother:
        status = mother.page.locator("#status")
        for words in ("Hallo", "1"):
            mother.write(words)
        house.kill()
        expect(status).to_be_visible()
        mother.page.locator("#text").fill("3 Jahre")
        mother.page.locator("#text").press("Enter")
        expect(mother.page.locator(".mine .state")).to_be_visible()
        house.start()
        mother.page.evaluate("dispatchEvent(new Event('online'))")  # or the page looks when its patience ends
        mother.wait_for_answer(3)
        expect(status).to_be_hidden()
        expect(mother.page.locator(".mine .bubble")).to_have_text(["Hallo", "1", "3 Jahre"])
        seen = mother.page.locator("#lines").inner_text()
        mother.page.reload()
        assert mother.page.locator("#lines").inner_text() == seen


def test_two_pages_of_one_talk_show_the_same_and_what_one_missed(house: House, browser: Browser) -> None:
    with visit(browser, house.url) as mother:
        mother.write("Hallo")
        other = mother.context.new_page()
        other.goto(house.url)
        other.locator("#text").fill("1")
        other.locator("#text").press("Enter")
        mother.wait_for_answer(2)
        other.close()
        mother.context.set_offline(True)
        expect(mother.page.locator("#status")).to_be_visible()
        cookie = next(each for each in mother.context.cookies() if each["name"] == "lotse")
        elsewhere = browser.new_context(locale="de-DE")
        elsewhere.add_cookies([{"name": "lotse", "value": cookie["value"], "url": house.url}])
        page = elsewhere.new_page()
        page.goto(house.url)
        page.locator("#text").fill("3 Jahre")
        page.locator("#text").press("Enter")
        expect(page.locator(".mine[data-id] .bubble")).to_have_text(["Hallo", "1", "3 Jahre"])
        elsewhere.close()
        mother.context.set_offline(False)
        mother.wait_for_answer(3)
        expect(mother.page.locator(".mine .bubble")).to_have_text(["Hallo", "1", "3 Jahre"])


def test_the_whole_dialog_works_without_a_script(house: House, browser: Browser) -> None:
    with visit(browser, house.url, java_script_enabled=False) as mother:
        page = mother.page
        page.get_by_role("button", name="Deutsch").click()
        expect(mother.hers).to_have_text("Deutsch")
        for number, words in enumerate(("1", "3 Jahre", "Halle", "1", "8"), start=2):
            page.locator("#text").fill(words)
            page.locator("#send").click()
            # sooner than the page would look again by itself: the answer came with the form
            expect(mother.hers).to_have_count(number, timeout=10_000)
            expect(page.locator("#lines > li:last-child .choices button:enabled").first).to_be_visible()
        expect(page.locator(".theirs .bubble", has_text="KiFöG").first).to_be_visible()
        page.locator('.choices button:enabled[value*="\tmenu\t"]').click()
        page.locator('.choices button:enabled[value*="\tprivacy\t"]').click()
        page.locator('.choices button:enabled[value*="\tdelete\t"]').click()
        page.locator('.choices button:enabled[value*="\tyes\t"]').click()
        # she is forgotten a moment after our last words were delivered
        assert any(page.goto(house.url) and page.locator("#welcome").is_visible() for _look in range(50))
