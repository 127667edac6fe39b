"""What a counsellor sends goes once and as it stands; what she takes back is there again, and what is said about it is true."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.desk import taken
from tests.desk.workplace import Workplace

pytestmark = pytest.mark.slow

LETTER = {"name": "Antrag.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 the form"}


def go_out(workplace: Workplace) -> None:
    workplace.office.pass_by(seconds=11)
    workplace.think()


def said(workplace: Workplace, case: int) -> list[str]:
    return [line.text for line in workplace.lines(case) if line.author == "counsellor"]


def lose_the_answer(page: Page, times: int = 1) -> None:
    """The server hears it, and its answer does not come back."""

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/reply", lose, times=times)


def offer(page: Page, words: str, name: str) -> Any:
    page.locator("#q").fill(words)
    return page.locator(f'[data-offer="phrase:{name}"]')


def test_a_double_click_sends_an_approved_text_once(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        send = offer(page, "Polizei", "safety-now").get_by_role("button", name="So senden")
        send.dblclick()
        expect(page.locator(".held")).to_have_count(1)
        send.click()
        send.focus()
        page.keyboard.press("Enter")
        page.locator("#words").fill("Danach")
        page.locator("#send").dblclick()
        expect(page.locator(".held .bubble").last).to_have_text("Danach")
        expect(page.locator("#status")).to_contain_text("Bis dahin können Sie sie zurücknehmen")
        expect(page.locator(".held")).to_have_count(2)


def test_a_corrected_reply_takes_the_place_of_the_one_whose_answer_was_lost(
    workplace: Workplace, browser: Browser
) -> None:
    with taken(workplace, browser) as (page, case):
        page.route("**/news**", lambda route: route.abort())
        page.reload()
        lose_the_answer(page)
        page.locator("#words").fill("Dienstag")
        page.locator("#send").click()
        expect(page.locator("#status")).to_contain_text("nur einmal")
        expect(page.locator("#words")).to_have_value("Dienstag")
        page.locator("#words").fill("Mittwoch")
        page.locator("#send").click()
        expect(page.locator("#words")).to_have_value("")
        go_out(workplace)
        assert said(workplace, case)[-1] == "Mittwoch"
        assert "Dienstag" not in said(workplace, case)


def test_what_has_come_in_all_the_same_goes_from_the_field(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        lose_the_answer(page)
        page.locator("#words").fill("Dienstag")
        page.locator("#send").click()
        expect(page.locator(".held")).to_have_count(1)
        expect(page.locator("#words")).to_have_value("")
        go_out(workplace)
        assert said(workplace, case).count("Dienstag") == 1


def test_sent_again_after_a_reload_it_goes_once(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.route("**/news**", lambda route: route.abort())
        page.reload()
        lose_the_answer(page)
        page.locator("#words").fill("Dienstag")
        page.locator("#send").click()
        expect(page.locator("#status")).to_contain_text("nur einmal")
        go_out(workplace)
        page.reload()
        expect(page.locator("#words")).to_have_value("Dienstag")
        page.locator("#send").click()
        expect(page.locator("#status")).to_contain_text("schon angekommen")
        expect(page.locator("#words")).to_have_value("")
        go_out(workplace)
        assert said(workplace, case).count("Dienstag") == 1


def test_an_approved_text_is_put_to_her_words_and_can_be_undone(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        words = page.locator("#words")
        words.press_sequentially("Guten Tag, Frau")
        insert = offer(page, "Polizei", "safety-now").get_by_role("button", name="Einfügen")
        insert.click()
        expect(page.locator("#goes")).to_contain_text("geht alles auf Deutsch")
        assert words.input_value().startswith("Guten Tag, Frau\n\n")
        assert "110" in words.input_value()
        page.keyboard.press("Control+z")
        expect(words).to_have_value("Guten Tag, Frau")
        words.fill("")
        insert.click()
        expect(page.locator("#hers")).to_be_visible()
        words.press("End")
        words.press("x")
        expect(page.locator("#hers")).to_be_hidden()
        words.press("Backspace")
        expect(page.locator("#hers")).to_be_visible()
        offer(page, "Ich rufe dort an", "next-call-office").locator("input").last.fill("Jugendamt")
        page.locator('[data-offer="phrase:next-call-office"]').get_by_role("button", name="Einfügen").click()
        expect(page.locator("#hers")).to_have_value(re.compile(r"110[\s\S]*\n\n[\s\S]*Jugendamt"))


def test_an_approved_text_leaves_her_draft_alone(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        page.locator("#words").fill("Ich wollte noch")
        expect(page.locator("#kept")).to_have_text("Entwurf gespeichert")
        offer(page, "Polizei", "safety-now").get_by_role("button", name="So senden").click()
        expect(page.locator(".held")).to_have_count(1)
        expect(page.locator("#words")).to_have_value("Ich wollte noch")
        page.evaluate("sessionStorage.clear()")
        page.reload()
        expect(page.locator("#words")).to_have_value("Ich wollte noch")


def test_a_file_is_chosen_again_when_its_answer_is_taken_back(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        page.locator("#file").set_input_files(LETTER)
        page.locator("#words").fill("Bitte ausfüllen")
        page.locator("#send").click()
        expect(page.locator(".held")).to_have_count(2)
        page.get_by_role("button", name="Zurücknehmen").first.click()
        expect(page.locator("#chosen")).to_have_text("Antrag.pdf")
        expect(page.locator("#words")).to_have_value("Bitte ausfüllen")
        expect(page.locator("#status")).to_contain_text("Ihr Text und Ihre Datei sind wieder da")
        expect(page.locator(".held")).to_have_count(0)
        page.locator("#send").click()
        expect(page.locator(".held")).to_have_count(2)
        page.reload()
        page.get_by_role("button", name="Zurücknehmen").first.click()
        expect(page.locator("#words")).to_have_value("Bitte ausfüllen")
        expect(page.locator("#status")).to_contain_text("Die Datei (Antrag.pdf) wählen Sie bitte noch einmal aus")


def test_when_the_line_is_lost_it_is_not_said_to_be_too_late(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        page.locator("#words").fill("Das war falsch")
        page.locator("#send").click()
        page.route("**/take-back", lambda route: route.abort(), times=1)
        back = page.get_by_role("button", name="Zurücknehmen")
        back.click()
        expect(page.locator("#status")).to_contain_text("Das Zurücknehmen ist nicht angekommen")
        back.click()
        expect(page.locator("#words")).to_have_value("Das war falsch")


def test_a_second_tab_gives_up_the_same_words_and_only_these(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        second, third = page.context.new_page(), page.context.new_page()
        for tab in (second, third):
            tab.goto(f"/desk/case/{case}")
        for tab in (page, second):
            tab.locator("#words").fill("Kommen Sie am Montag")
        third.locator("#words").fill("Etwas anderes")
        page.locator("#send").click()
        expect(second.locator(".held")).to_have_count(1)
        expect(second.locator("#words")).to_have_value("")
        expect(third.locator(".held")).to_have_count(1)
        expect(third.locator("#words")).to_have_value("Etwas anderes")
        second.get_by_role("button", name="Zurücknehmen").click()
        expect(second.locator("#words")).to_have_value("Kommen Sie am Montag")
        expect(page.locator(".held")).to_have_count(0)


def test_what_she_writes_in_her_language_is_said_to_go_so_as_long_as_the_tick_is_set(
    workplace: Workplace, browser: Browser
) -> None:
    with taken(workplace, browser) as (page, _case):
        page.locator("#spoken").check()
        page.locator("#words").fill("أهلا")
        page.locator("#send").click()
        expect(page.locator("#words")).to_have_value("")
        expect(page.locator("#spoken")).to_be_checked()
        expect(page.locator("#goes")).to_have_text("Ihr Text geht so, wie Sie ihn schreiben.")
        page.locator("#spoken").uncheck()
        expect(page.locator("#goes")).to_contain_text("geht auf Deutsch")


def test_no_draft_comes_back_after_it_was_sent(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        page.locator("#words").fill("Schon gesendet")
        page.locator("#send").click()
        expect(page.locator(".held")).to_have_count(1)
        expect(page.locator("#words")).to_have_value("")
        page.reload()
        expect(page.locator("#words")).to_have_value("")
