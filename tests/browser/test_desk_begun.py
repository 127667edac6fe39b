"""What a counsellor has begun to write stays hers: when her session ends, when the case goes to another, when she closes it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.desk import taken
from tests.desk.office import PASSWORD
from tests.desk.workplace import SCRIPT, Workplace

pytestmark = pytest.mark.slow

LETTER = {"name": "Antrag.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 the form"}


def end_session(workplace: Workplace, page: Page) -> None:
    [token] = [cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "desk"]
    workplace.office.run(workplace.office.signing.sign_out(token))
    page.context.clear_cookies(name="desk")  # it was put there for the whole site, and would hide the next one


def sign_in(workplace: Workplace, page: Page) -> None:
    workplace.office.pass_by(minutes=1)  # a code of her phone works once
    page.locator("#login").fill("anna")
    page.locator("#password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("#code").fill(workplace.office.code())
    page.keyboard.press("Enter")
    expect(page.locator("#words")).to_be_visible()  # the way back leads to her talk


def test_when_her_session_ends_she_signs_in_and_her_words_are_there(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        page.locator("#note-text").fill("Eine halbe Notiz")
        page.locator("#spoken").check()
        page.locator("#file").set_input_files(LETTER)
        page.locator("#words").fill("Liebe Frau")
        end_session(workplace, page)
        expect(page.locator("#status")).to_contain_text("Sie sind abgemeldet")
        page.locator("#words").press_sequentially(", ich habe")
        page.locator("#send").click()
        expect(page.locator("#status")).to_contain_text("Sie sind abgemeldet")
        page.get_by_role("link", name="Wieder anmelden").click()
        sign_in(workplace, page)
        expect(page.locator("#words")).to_have_value("Liebe Frau, ich habe")
        expect(page.locator("#note-text")).to_have_value("Eine halbe Notiz")
        expect(page.locator("#spoken")).to_be_checked()
        expect(page.locator("#status")).to_contain_text("Die Datei (Antrag.pdf) wählen Sie bitte noch einmal aus")
        page.locator("#send").click()
        expect(page.locator(".held .bubble")).to_have_text("Liebe Frau, ich habe")
        assert page.evaluate("sessionStorage.length") == 1, "The note is still to be kept."


def test_signed_in_again_in_another_tab_she_goes_on_where_she_was(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.locator("#words").fill("Liebe Frau")
        end_session(workplace, page)
        expect(page.locator("#status")).to_contain_text("Sie sind abgemeldet")
        other = page.context.new_page()
        other.goto(f"/desk/case/{case}")
        sign_in(workplace, other)
        page.locator("#send").click()
        expect(page.locator("#words")).to_have_value("")
        expect(page.locator(".held .bubble")).to_have_text("Liebe Frau")
        expect(page.locator("#status")).to_contain_text("Bis dahin können Sie sie zurücknehmen")


def test_two_looks_at_once_after_signing_in_elsewhere_lose_no_answer(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.locator("#words").fill("Liebe Frau")
        expect(page.locator("#kept")).to_have_text("Entwurf gespeichert")
        end_session(workplace, page)
        expect(page.locator("#status")).to_contain_text("Sie sind abgemeldet")
        old = page.locator("meta[name=csrf]").get_attribute("content")
        other = page.context.new_page()
        other.goto(f"/desk/case/{case}")
        sign_in(workplace, other)
        looks: list[Route] = []
        page.route(f"**/desk/case/{case}", lambda route: looks.append(route))
        page.evaluate("dispatchEvent(new Event('focus'))")  # she is back in this tab: the first look
        page.locator("#send").click()  # refused, and so the second
        while len(looks) < 2:
            page.wait_for_timeout(20)
        looks[0].continue_()
        expect(page.locator("meta[name=csrf]")).not_to_have_attribute("content", old or "")
        for look in looks[1:]:
            look.continue_()
        expect(page.locator(".held .bubble")).to_have_text("Liebe Frau")
        expect(page.locator("#words")).to_have_value("")


def test_who_signs_out_leaves_nothing_behind_in_any_tab(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        other = page.context.new_page()
        other.goto(f"/desk/case/{case}")
        for tab in (page, other):
            tab.locator("#words").fill("Geheim")
            expect(tab.locator("#kept")).to_have_text("Entwurf gespeichert")
        page.get_by_role("button", name="Abmelden").click()
        expect(page.get_by_role("heading", name="Anmelden")).to_be_visible()
        other.wait_for_url("**/desk/sign-in**")
        for tab in (page, other):
            assert tab.evaluate("sessionStorage.length") == 0


def test_when_her_case_is_passed_on_she_can_still_copy_her_words(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.locator("#words").fill("Liebe Frau, ich wollte")
        lea = workplace.counsellor("lea", ("lead",))
        lea.get(f"/desk/case/{case}")
        whom = workplace.office.run(workplace.office.team.called("lea")).id
        lea.post(f"/desk/case/{case}/pass-on", SCRIPT, to=f"member {whom}")
        expect(page.get_by_role("alert")).to_have_text("Dieses Gespräch hat jetzt Lea.")
        expect(page.locator("#begun-words")).to_have_value("Liebe Frau, ich wollte")
        page.get_by_role("button", name="Text löschen").click()
        page.reload()
        expect(page.get_by_role("alert")).to_be_visible()
        expect(page.locator("#begun")).to_be_hidden()


def test_closing_asks_before_something_is_lost(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.locator("#words").fill("Noch nicht gesendet")
        page.locator(".roomy", has_text="Abschließen").click()
        closing = page.locator("#close")
        closing.get_by_label("Wie ist es ausgegangen?").select_option("informed")
        expect(closing.locator(".unsent")).to_contain_text("nicht gesendet oder gespeichert")
        closing.get_by_role("button", name="Abschließen").click()
        expect(closing).to_be_visible()
        closing.get_by_role("button", name="Abbrechen").click()
        page.locator("#words").fill("")
        page.locator(".roomy", has_text="Abschließen").click()
        expect(closing.locator(".unsent")).to_be_hidden()
        closing.get_by_role("button", name="Abbrechen").click()
        page.locator("#words").fill("Doch nicht")
        page.locator(".roomy", has_text="Abschließen").click()
        closing.get_by_label("Trotzdem abschließen").check()
        closing.get_by_role("button", name="Abschließen").click()
        page.wait_for_url("**/desk")
        closed = workplace.office.work(lambda work: work.case(case))
        assert closed is not None
        assert closed.state == "closed"
        page.goto(f"/desk/case/{case}")
        expect(page.locator("#notes")).to_be_visible()
        expect(page.locator("#begun")).to_be_hidden()


def test_a_note_is_kept_and_everything_else_stays_as_it_is(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        page.locator("#file").set_input_files(LETTER)
        page.locator("#q").fill("Polizei")
        page.locator('[data-offer="phrase:safety-now"]').get_by_role("button", name="Einfügen").click()
        expect(page.locator("#hers")).to_be_visible()
        page.locator("#note-text").fill("Nächste Woche nachfragen")
        page.get_by_role("button", name="Notiz speichern").dblclick()
        expect(page.locator(".note")).to_contain_text("Nächste Woche nachfragen")
        expect(page.locator("#note-text")).to_have_value("")
        expect(page.locator(".note")).to_have_count(1)
        expect(page.locator("#chosen")).to_have_text("Antrag.pdf")
        expect(page.locator("#hers")).to_be_visible()
        page.route("**/note", lambda route: route.abort(), times=1)
        page.locator("#note-text").fill("Ohne Verbindung")
        page.get_by_role("button", name="Notiz speichern").click()
        expect(page.locator("#status")).to_contain_text("Die Notiz wurde nicht gespeichert")
        page.reload()
        expect(page.locator("#note-text")).to_have_value("Ohne Verbindung")


def test_what_she_writes_without_a_connection_is_kept_when_it_is_back(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.context.set_offline(True)
        page.locator("#words").fill("Ohne Netz geschrieben")
        expect(page.locator("#kept")).to_have_text("nur in diesem Fenster gemerkt")
        page.context.set_offline(False)
        expect(page.locator("#kept")).to_have_text("Entwurf gespeichert")
        page.evaluate("sessionStorage.clear()")
        page.reload()
        expect(page.locator("#words")).to_have_value("Ohne Netz geschrieben")
        assert page.url.rstrip("#words").endswith(str(case))
