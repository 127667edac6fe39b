"""The queue in a real browser: it lives, it can be used by keyboard, and everybody can read it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import at_work
from tests.desk.workplace import Workplace

pytestmark = pytest.mark.slow


def names(page: Page) -> list[str]:
    return page.locator(".row h3").all_inner_texts()


def test_who_comes_is_there_at_once(workplace: Workplace, browser: Browser) -> None:
    with at_work(browser, workplace) as page:
        page.goto("/desk")
        expect(page.locator("#rows")).to_contain_text("Im Moment wartet hier niemand.")
        workplace.waits()
        expect(page.locator(".row")).to_have_count(1, timeout=10_000)
        expect(page).to_have_title("(1) Warteschlange – Lotse")
        workplace.waits(urgent=True)
        expect(page.locator(".group").first).to_have_attribute("class", "group urgent")
        expect(page).to_have_title("(2) Warteschlange – Lotse")


def test_who_is_taken_by_another_goes_from_the_others_queues(workplace: Workplace, browser: Browser) -> None:
    case = workplace.waits()
    berta = workplace.counsellor("berta")
    with at_work(browser, workplace) as page:
        page.goto("/desk")
        expect(page.locator(".row")).to_have_count(1)
        berta.get("/desk")
        berta.post(f"/desk/case/{case}/take")
        expect(page.locator(".row")).to_have_count(0, timeout=10_000)


def test_after_a_break_she_sees_what_she_missed(workplace: Workplace, browser: Browser) -> None:
    with at_work(browser, workplace) as page:
        page.goto("/desk")
        page.context.set_offline(True)
        expect(page.locator("#status")).to_contain_text("Keine Verbindung")
        workplace.waits()
        page.context.set_offline(False)
        expect(page.locator(".row")).to_have_count(1)
        expect(page.locator("#status")).to_be_hidden()


def test_the_keys_lead_through_the_queue_and_keep_their_place(workplace: Workplace, browser: Browser) -> None:
    cases = [workplace.waits(minutes=minutes) for minutes in (30, 20, 10)]
    with at_work(browser, workplace) as page:
        page.goto("/desk")
        page.keyboard.press("j")
        page.keyboard.press("j")
        stands = "document.activeElement.closest('.row').dataset.case"
        assert page.evaluate(stands) == str(cases[1])
        workplace.waits(urgent=True)
        expect(page.locator(".row")).to_have_count(4)
        assert page.evaluate(stands) == str(cases[1]), "Her place was taken away."
        page.keyboard.press("k")
        assert page.evaluate(stands) == str(cases[0])
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/desk/case/{cases[1]}")


def test_single_letters_can_be_turned_off(workplace: Workplace, browser: Browser) -> None:
    workplace.waits()
    with at_work(browser, workplace) as page:
        page.goto("/desk")
        page.keyboard.press("?")
        page.locator('#keys [data-wish="letters"]').uncheck()
        page.keyboard.press("Escape")
        page.reload()
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement === document.body")


def test_notices_come_only_when_she_has_asked_for_them(workplace: Workplace, browser: Browser) -> None:
    spy = """(() => { window.shown = []; window.Notification = class { constructor(title, more) { shown.push(title + more.body); }
        static permission = "granted"; static async requestPermission() { return "granted"; } close() {} };
        Object.defineProperty(document, "hidden", { get: () => true }); })()"""
    with at_work(browser, workplace) as page:
        page.add_init_script(spy)
        page.goto("/desk")
        workplace.waits("mein Geheimnis", "de")
        expect(page.locator(".row")).to_have_count(1)
        assert page.evaluate("shown.length") == 0
        page.get_by_role("button", name="Hinweis").click()
        workplace.waits("mein Geheimnis", "de")
        expect(page.locator(".row")).to_have_count(2)
        assert page.evaluate("shown") == ["Lotse2 Mütter warten."], "It tells more than that somebody waits."
        page.reload()
        expect(page.get_by_role("button", name="Hinweis")).to_have_attribute("aria-pressed", "true")


def test_whoever_is_disabled_sees_nothing_more(workplace: Workplace, browser: Browser) -> None:
    with at_work(browser, workplace) as page:
        page.goto("/desk")
        anna = workplace.office.run(workplace.office.team.called("anna"))
        workplace.office.work(lambda work: work.disable(anna.id, workplace.office.at))
        expect(page.locator("#status")).to_contain_text("abgemeldet", timeout=10_000)
        workplace.waits()
        page.reload()
        assert "/desk/sign-in" in page.url
