"""A talk without a script, and by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from bot.storage import Line, Transaction
from tests.browser.desk import at_work
from tests.desk.workplace import HER_WORDS, Workplace

pytestmark = pytest.mark.slow


def test_she_reads_and_answers_without_a_script(workplace: Workplace, browser: Browser) -> None:
    case = workplace.waits()
    with at_work(browser, workplace, java_script_enabled=False) as page:
        page.goto("/desk")
        page.locator(".row a").click()
        page.get_by_role("button", name="Übernehmen").click()
        expect(page.locator("#lines")).to_contain_text(HER_WORDS)
        page.locator("#words").fill("Ohne Skript")
        page.locator("#send").click()
        expect(page.locator(".held .bubble")).to_have_text("Ohne Skript")
        page.get_by_role("button", name="Zurücknehmen").click()
        expect(page.locator("#words")).to_have_value("Ohne Skript")
        page.locator("#q").fill("Polizei")
        page.get_by_role("button", name="Suchen").click()
        page.locator('[data-offer="phrase:safety-now"]').get_by_role("button", name="So senden").click()
        expect(page.locator(".held .german")).to_contain_text("110")
        page.locator("#note-text").fill("Eine Notiz")
        page.get_by_role("button", name="Notiz speichern").click()
        expect(page.locator(".note")).to_contain_text("Eine Notiz")
        page.locator("summary", has_text="Mehr").click()
        page.get_by_role("button", name="Zurück in die Warteschlange").click()
        expect(page.locator(f'[data-case="{case}"]')).to_be_visible()


@pytest.mark.parametrize(("wishes"), [{"java_script_enabled": False}, {}], ids=["switched off", "lost on the way"])
def test_she_offers_times_passes_on_and_closes_without_a_script(
    workplace: Workplace, browser: Browser, wishes: dict[str, bool]
) -> None:
    case = workplace.waits()
    workplace.office.ready("berta")
    with at_work(browser, workplace, **wishes) as page:
        page.route("**/*.js*", lambda route: route.abort())
        page.goto(f"/desk/case/{case}")
        page.get_by_role("button", name="Übernehmen").click()
        menu = page.locator("summary", has_text="Mehr")
        menu.click()
        page.get_by_role("button", name="Termine anbieten").click()
        page.get_by_label("Termin 1").fill("2026-03-03T10:00")
        page.get_by_role("button", name="Termine anbieten").click()
        expect(page.locator("#card")).to_contain_text("morgen, 10:00")
        menu.click()
        page.get_by_role("button", name="Weitergeben").click()
        page.get_by_role("link", name="Abbrechen").click()
        page.locator(".roomy", has_text="Abschließen").click()
        page.get_by_label("Wie ist es ausgegangen?").select_option("place_found")
        page.get_by_role("button", name="Abschließen").click()
        page.wait_for_url("**/desk")
        page.goto(f"/desk/case/{case}")
        page.get_by_role("button", name="Wieder öffnen").click()
        menu.click()
        page.get_by_role("button", name="Weitergeben").click()
        page.get_by_label("An wen?").select_option(label="Berta")
        page.get_by_role("button", name="Weitergeben").click()
        page.wait_for_url("**/desk")
    after = workplace.office.work(lambda work: work.case(case))
    assert after
    assert workplace.office.run(workplace.office.team.called("berta")).id == after.owner


def test_the_keys_of_a_talk_lead_where_they_say(workplace: Workplace, browser: Browser) -> None:
    case = workplace.waits()
    with at_work(browser, workplace) as page:
        page.goto(f"/desk/case/{case}")
        page.get_by_role("button", name="Übernehmen").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#words")).to_be_visible()
        page.locator("#log").focus()
        page.keyboard.press("/")
        expect(page.locator("#q")).to_be_focused()
        assert page.locator("#q").input_value() == ""
        page.locator("#log").focus()
        page.keyboard.press("r")
        expect(page.locator("#words")).to_be_focused()
        page.keyboard.type("r q ? /")
        expect(page.locator("#words")).to_have_value("r q ? /")
        menu = page.locator("details.more")
        menu.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(menu).to_have_attribute("open", "")
        page.keyboard.press("Escape")
        expect(menu.locator("summary")).to_be_focused()
        page.keyboard.press("q")
        page.wait_for_url("**/desk")


def test_her_voice_can_be_heard(workplace: Workplace, browser: Browser) -> None:
    case = workplace.waits()

    def speak(work: Transaction) -> None:
        found = work.case(case)
        assert found is not None
        voice = ("stimme.ogg", "audio/ogg", b"OggS" + bytes(2000))
        work.write_down(found.conversation_id, Line("mother", workplace.office.at, "", file=voice))

    workplace.office.work(speak)
    with at_work(browser, workplace) as page:
        page.goto(f"/desk/case/{case}")
        page.get_by_role("button", name="Übernehmen").click()
        player = page.locator("audio")
        expect(player).to_have_attribute("aria-label", "stimme.ogg")
        source = player.get_attribute("src")
        assert source
        part = page.context.request.get(source, headers={"Range": "bytes=0-3"})
        assert (part.status, part.body(), part.headers["content-type"]) == (206, b"OggS", "audio/ogg")
