"""A counsellor speaks to a mother: recorded at the desk, heard before it goes, and taken back within ten seconds."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import PHONE, SCREEN, STANDS_STILL, at_work, taken
from tests.browser.test_voice import RUNS
from tests.desk.workplace import Workplace

pytestmark = pytest.mark.slow

SPEAKS = {"permissions": ["microphone"]}


def speak(page: Page) -> None:
    page.get_by_role("button", name="Aufnehmen").click()
    expect(page.locator(".recording time")).to_contain_text(RUNS)
    expect(page.locator(".recording")).to_contain_text("Aufnahme läuft")
    page.get_by_role("button", name="Fertig").click()
    expect(page.locator("#aloud audio")).to_be_visible()


def nothing_sticks_out(page: Page) -> bool:
    return bool(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, SCREEN], ids=["a phone", "a screen"])
def test_she_speaks_hears_it_and_sends_it(
    workplace: Workplace, browser: Browser, size: dict[str, int], look: str, tmp_path: Path
) -> None:
    with taken(workplace, browser, viewport=size, color_scheme=look, speaks=True, **SPEAKS) as (page, case):
        page.screenshot(path=tmp_path / "before.png")
        page.get_by_role("button", name="Aufnehmen").click()
        expect(page.locator(".recording time")).to_contain_text(RUNS)
        assert nothing_sticks_out(page)
        page.screenshot(path=tmp_path / "speaks.png")
        page.get_by_role("button", name="Fertig").click()
        player = page.locator("#aloud audio")
        expect(player).to_be_focused()
        expect(page.get_by_role("button", name="Aufnehmen")).to_be_hidden()
        assert nothing_sticks_out(page)
        page.screenshot(path=tmp_path / "spoke.png")
        player.evaluate("(player) => player.play()")
        page.wait_for_function("(player) => player.currentTime > 0.2", arg=player.element_handle())
        page.locator("#send").click()
        expect(page.locator(".held .file")).to_contain_text("Sprachnachricht.")
        expect(page.locator("#aloud")).to_be_hidden()
        expect(page.get_by_role("button", name="Aufnehmen")).to_be_visible()
        workplace.office.pass_by(seconds=11)
        workplace.think()
        hers = page.locator(".line.counsellor audio")
        expect(hers).to_be_visible()
        hers.evaluate("(player) => player.play()")
        page.wait_for_function("(player) => player.currentTime > 0.2", arg=hers.element_handle())
    [(name, media_type, _content)] = [line.file for line in workplace.lines(case) if line.file]
    assert name.startswith("Sprachnachricht.")
    assert media_type in {"audio/ogg", "audio/mp4", "audio/webm"}


def test_with_words_and_a_file_and_dropped_before(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser, speaks=True, **SPEAKS) as (page, case):
        speak(page)
        page.get_by_role("button", name="Aufnahme nicht senden").click()
        expect(page.locator("#aloud")).to_be_hidden()
        expect(page.get_by_role("button", name="Aufnehmen")).to_be_focused()
        page.locator("#send").click()
        expect(page.locator("#status")).to_have_text("Schreiben Sie zuerst etwas.")
        page.locator("#file").set_input_files(
            {"name": "Antrag.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 the form"}
        )
        page.locator("#words").fill("Bitte hören Sie.")
        speak(page)
        page.locator("#words").press("Control+Enter")
        expect(page.locator(".held").first).to_contain_text("Bitte hören Sie.")
        workplace.office.pass_by(seconds=11)
        workplace.think()
        expect(page.locator(".line.counsellor audio")).to_be_visible()
    said = workplace.lines(case)
    assert "Bitte hören Sie." in "".join(line.text for line in said)
    assert [line.file[1].partition("/")[0] for line in said if line.file] == ["application", "audio"]


def test_what_she_took_back_can_be_heard_again(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser, speaks=True, **SPEAKS) as (page, case):
        speak(page)
        page.evaluate(STANDS_STILL)
        page.locator("#send").click()
        page.get_by_role("button", name="Zurücknehmen").click()
        expect(page.locator("#aloud audio")).to_be_visible()
        expect(page.locator(".held")).to_have_count(0)
        workplace.office.pass_by(seconds=11)
        workplace.think()
        assert not [line for line in workplace.lines(case) if line.file]


def test_who_sends_while_it_records_hears_it_first(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser, speaks=True, **SPEAKS) as (page, _case):
        page.locator("#words").fill("Guten Tag!")
        page.get_by_role("button", name="Aufnehmen").click()
        expect(page.locator(".recording time")).to_contain_text(RUNS)
        page.locator("#words").press("Control+Enter")
        expect(page.locator("#aloud audio")).to_be_visible()
        expect(page.locator(".held")).to_have_count(0)
        expect(page.locator("#words")).to_have_value("Guten Tag!")


def test_when_the_microphone_is_refused_she_is_told_and_can_write(
    workplace: Workplace, browser: Browser, tmp_path: Path
) -> None:
    with taken(workplace, browser, speaks=True) as (page, _case):
        page.get_by_role("button", name="Aufnehmen").click()
        expect(page.locator("#status")).to_contain_text("Ihr Browser lässt das Mikrofon nicht zu")
        page.screenshot(path=tmp_path / "refused.png")
        page.locator("#words").fill("Guten Tag!")
        page.locator("#send").click()
        expect(page.locator(".held .bubble")).to_have_text("Guten Tag!")
        page.context.grant_permissions(["microphone"])
        speak(page)


def test_only_the_page_on_which_she_writes_may_hear_her(workplace: Workplace) -> None:
    case, anna = workplace.waits(), workplace.counsellor()
    before = anna.get(f"/desk/case/{case}").headers["permissions-policy"]
    anna.post(f"/desk/case/{case}/take")
    after = anna.get(f"/desk/case/{case}").headers["permissions-policy"]
    queue = anna.get("/desk").headers["permissions-policy"]
    assert ["microphone=(self)" in each for each in (before, after, queue)] == [False, True, False]


def test_without_a_script_there_is_no_button(workplace: Workplace, browser: Browser) -> None:
    case = workplace.waits()
    with at_work(browser, workplace, java_script_enabled=False) as page:
        page.goto(f"/desk/case/{case}")
        page.get_by_role("button", name="Übernehmen").click()
        expect(page.locator("#words")).to_be_visible()
        expect(page.locator("#mic")).to_be_hidden()
        expect(page.locator("#aloud")).to_be_hidden()
