"""What rings at a counsellor's desk, wherever she is in it; and that she is told when nothing rings any more."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from bot.storage import Line, Transaction
from tests.browser.desk import at_work, taken
from tests.desk.workplace import SCRIPT, Workplace

pytestmark = pytest.mark.slow

# The window is visible, but she works in another one beside it.
BESIDE = """(() => { window.shown = []; window.Notification = class { constructor(title, more) { shown.push(more.body); }
    static permission = "granted"; static async requestPermission() { return "granted"; } close() {} };
    Object.defineProperty(document, "hasFocus", { value: () => false });
    localStorage.setItem("desk.notify", "yes"); })()"""


def hears(page: Page, words: str) -> None:
    page.wait_for_function("(words) => window.shown.includes(words)", arg=words, timeout=30_000)


def look_at(page: Page, address: str) -> None:
    """The page is open, and has its first numbers."""
    page.add_init_script(BESIDE)
    with page.expect_response("**/desk/news**"):
        page.goto(address)


def test_in_one_talk_she_hears_that_another_mother_of_hers_has_written(workplace: Workplace, browser: Browser) -> None:
    other = workplace.waits()
    with taken(workplace, browser) as (page, case):
        page.goto(f"/desk/case/{other}")
        page.get_by_role("button", name="Übernehmen").click()
        expect(page.locator("#words")).to_be_visible()
        look_at(page, f"/desk/case/{case}")
        expect(page.locator("#unread")).to_be_hidden()
        workplace.writes(other, "مرحبا")
        expect(page.locator("#unread")).to_have_text("1")
        hears(page, "Es gibt eine neue Nachricht.")
        expect(page).to_have_title("(1) " + page.locator("h1").inner_text() + " – Lotse")


def test_a_case_that_is_given_to_her_rings_and_is_new(workplace: Workplace, browser: Browser) -> None:
    case, lea = workplace.waits(), workplace.counsellor("lea", ("lead",))
    lea.get(f"/desk/case/{case}")
    lea.post(f"/desk/case/{case}/take", SCRIPT)
    with at_work(browser, workplace) as page:
        look_at(page, "/desk")
        whom = workplace.office.run(workplace.office.team.called("anna")).id
        lea.post(f"/desk/case/{case}/pass-on", SCRIPT, to=f"member {whom}")
        hears(page, "Ein Gespräch wurde an Sie weitergegeben.")
        expect(page.locator(".row .fresh")).to_have_text("1 neu")


def test_what_she_takes_herself_does_not_ring_in_her_other_tab(workplace: Workplace, browser: Browser) -> None:
    case = workplace.waits()
    with at_work(browser, workplace) as page:
        look_at(page, "/desk")
        other = page.context.new_page()
        other.goto(f"/desk/case/{case}")
        other.get_by_role("button", name="Übernehmen").click()
        expect(page.locator(".row")).to_contain_text("bei Ihnen")
        workplace.waits()
        hears(page, "Eine Mutter wartet.")
        assert "Ein Gespräch wurde an Sie weitergegeben." not in page.evaluate("shown")


def test_danger_rings_whatever_she_has_chosen_to_see(workplace: Workplace, browser: Browser) -> None:
    with at_work(browser, workplace) as page:
        look_at(page, "/desk?mine=1")
        workplace.waits()
        workplace.waits(urgent=True)
        hears(page, "Dringend: Eine Mutter wartet.")
        expect(page).to_have_title("(1) Warteschlange – Lotse")
        assert page.evaluate("shown.length") == 1, "She has chosen not to hear of the other one."


@pytest.mark.parametrize("role", ["lead", "counsellor"])
def test_who_waits_longer_than_promised_rings_at_the_leads(workplace: Workplace, browser: Browser, role: str) -> None:
    workplace.waits(promised_at=workplace.office.at + timedelta(minutes=10))
    with at_work(browser, workplace, roles=(role,)) as page:
        look_at(page, "/desk")
        expect(page.locator(".row")).not_to_have_class("row overdue")
        workplace.office.pass_by(minutes=11)
        workplace.waits()
        first = "Eine Mutter wartet länger als zugesagt." if role == "lead" else "2 Mütter warten."
        hears(page, first)
        expect(page.locator(".row.overdue")).to_have_count(1)


def test_when_she_is_signed_out_the_bell_says_that_it_stops(workplace: Workplace, browser: Browser) -> None:
    with at_work(browser, workplace) as page:
        look_at(page, "/desk")
        [token] = [cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "desk"]
        workplace.office.run(workplace.office.signing.sign_out(token))
        workplace.waits()  # of which she hears nothing any more
        hears(page, "Lotse meldet nichts mehr: Sie sind abgemeldet.")
        expect(page).to_have_title("(!) Warteschlange – Lotse")
        assert page.evaluate("shown.length") == 1
        expect(page.get_by_role("link", name="Wieder anmelden")).to_have_attribute("href", "/desk/sign-in?to=%2Fdesk")


def test_her_newest_picture_is_in_sight_when_it_has_come(workplace: Workplace, browser: Browser) -> None:
    drawn = BytesIO()
    Image.new("RGB", (300, 600), "teal").save(drawn, "PNG")
    with taken(workplace, browser) as (page, case):
        for number in range(8):
            workplace.writes(case, f"رسالة {number} " * 20)

        def send(work: Transaction) -> None:
            found = work.case(case)
            assert found is not None
            file = ("brief.png", "image/png", drawn.getvalue())
            work.write_down(found.conversation_id, Line("mother", workplace.office.at, "", file=file))

        workplace.office.work(send)
        picture = page.locator(".picture img")
        expect(picture).to_be_attached()
        page.wait_for_function("() => document.querySelector('.picture img').naturalWidth === 300")
        expect(picture).to_be_in_viewport(ratio=0.9)
