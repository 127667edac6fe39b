"""A mother speaks instead of writing, and hears it before it goes; what her browser does not allow is told in plain words."""

from __future__ import annotations

import re
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.channels.browser.kinds import media_type_of
from tests.browser.house import House
from tests.browser.mother import visit
from tests.channels.echo import ARABIC, GERMAN, Echo

pytestmark = pytest.mark.slow

RUNS = re.compile(r"0:(0[1-9]|[1-5]\d) / 3:00")  # a second or more
SPEAKS = {"permissions": ["microphone"]}
# What a browser is like on which nobody can be heard, said before the page begins.
DEAF = {
    "there is no microphone": """
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("none", "NotFoundError"))""",
    "another program has it": """
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("busy", "NotReadableError"))""",
    "it records nothing that we take": "MediaRecorder.isTypeSupported = () => false",
}

# A recorder that ends before anything was said into it.
TOO_SOON = """() => {
    window.MediaRecorder = class extends EventTarget {
        static isTypeSupported = () => true;
        state = "recording";
        start() {}
        stop() { this.state = "inactive"; this.dispatchEvent(new Event("stop")); }
    };
}"""
# Only the clock that she sees can be moved on; the recorder listens in real time, and has to have heard something.
HEARS = """() => {
    window.MediaRecorder = class extends MediaRecorder {
        constructor(...how) {
            super(...how);
            window.recorder = this;
            this.addEventListener("dataavailable", (event) => { window.heard = event.data.size > 0 || window.heard; });
        }
    };
}"""
HAS_HEARD = """() => {
    if (!window.heard && recorder.state === "recording") recorder.requestData();
    return window.heard;
}"""


def speak(page: Page, words: dict[str, str] = GERMAN) -> None:
    """Press, wait until the clock says so, press again."""
    page.get_by_role("button", name=words["record"]).click()
    expect(page.locator(".recording")).to_contain_text(words["recording"])
    expect(page.locator(".recording time")).to_contain_text(RUNS)
    page.get_by_role("button", name=words["stop"]).click()
    expect(page.locator(".recording")).to_be_hidden()


def length_of(page: Page, player: str) -> float:
    """How long it plays, in seconds, once the browser knows."""
    heard = page.locator(player).element_handle()
    page.wait_for_function("(player) => Number.isFinite(player.duration)", arg=heard)
    return float(heard.evaluate("(player) => player.duration"))


def nothing_sticks_out(page: Page) -> bool:
    return bool(
        page.evaluate(
            """() => [...document.querySelectorAll("footer *")].every((each) => {
                const box = each.getBoundingClientRect();
                return !box.width || (box.left >= 0 && box.right <= innerWidth);
            })"""
        )
    )


@pytest.mark.parametrize("language", ["de", "ar"])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_she_speaks_hears_it_and_sends_it(
    browser: Browser, url: str, echo: Echo, language: str, look: str, tmp_path: Path
) -> None:
    words = {"de": GERMAN, "ar": ARABIC}[language]
    with visit(browser, url, locale=language, color_scheme=look, **SPEAKS) as mother:
        page, began = mother.page, monotonic()
        page.get_by_role("button", name=words["record"]).click()
        expect(page.locator(".recording time")).to_contain_text(RUNS)
        assert nothing_sticks_out(page)
        page.screenshot(path=tmp_path / f"speaks-{language}-{look}.png")
        page.get_by_role("button", name=words["stop"]).click()
        player = page.locator("#tray audio")
        expect(player).to_be_visible()
        assert 0.5 < length_of(page, "#tray audio") < monotonic() - began + 1  # no longer than she can have spoken
        assert nothing_sticks_out(page)
        page.screenshot(path=tmp_path / f"spoke-{language}-{look}.png")
        player.evaluate("(player) => player.play()")
        page.wait_for_function("(player) => player.currentTime > 0.2", arg=player.element_handle())
        page.locator("#text").fill("???")
        page.locator("#send").click()
        expect(mother.hers).to_have_count(1)
        expect(page.locator("#tray")).to_be_hidden()
        expect(page.locator(".mine audio")).to_be_visible()
        page.screenshot(path=tmp_path / f"sent-{language}-{look}.png")
    [voice] = echo.heard[-1].attachments
    assert voice.name.startswith(words["voice"])
    assert voice.media_type == media_type_of(voice.content)
    assert voice.media_type in {"audio/ogg", "audio/mp4", "audio/webm"}


def test_what_she_does_not_want_to_send_is_taken_away(browser: Browser, url: str, echo: Echo) -> None:
    before = len(echo.heard)
    with visit(browser, url, **SPEAKS) as mother:
        page = mother.page
        speak(page)
        speak(page)
        expect(page.locator("#tray audio")).to_have_count(2)
        page.get_by_role("button", name=f"{GERMAN['remove']} {GERMAN['voice']}").first.click()
        expect(page.locator("#tray audio")).to_have_count(1)
        expect(page.get_by_role("button", name=GERMAN["record"])).to_be_focused()
        page.locator("#send").click()
        expect(mother.hers).to_have_count(1)
    assert [len(said.attachments) for said in echo.heard[before:]] == [1]


def test_by_the_keyboard_alone_and_with_a_photo(browser: Browser, url: str, echo: Echo) -> None:
    with visit(browser, url, **SPEAKS) as mother:
        page = mother.page
        page.locator("#files").set_input_files(
            {"name": "Brief.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 the letter"}
        )
        expect(page.locator("#tray button")).to_have_count(1)
        page.locator("#text").press("Tab")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=GERMAN["record"])).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator(".recording time")).to_contain_text(RUNS)
        expect(page.get_by_role("button", name=GERMAN["stop"])).to_be_focused()
        page.keyboard.press("Space")
        expect(page.locator("#tray button")).to_have_count(2)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(mother.hers).to_have_count(2)
    assert [file.media_type.partition("/")[0] for file in echo.heard[-1].attachments] == ["application", "audio"]


def test_who_sends_while_it_records_hears_it_first(browser: Browser, url: str, echo: Echo) -> None:
    before = len(echo.heard)
    with visit(browser, url, **SPEAKS) as mother:
        page = mother.page
        page.get_by_role("button", name=GERMAN["record"]).click()
        expect(page.locator(".recording time")).to_contain_text(RUNS)
        page.locator("#send").click()
        expect(page.locator("#tray audio")).to_be_visible()
        assert len(echo.heard) == before
        page.locator("#send").click()
        expect(mother.hers).to_have_count(1)


def test_after_three_minutes_it_ends_by_itself(browser: Browser, url: str) -> None:
    with visit(browser, url, **SPEAKS) as mother:
        page = mother.page
        page.clock.install()
        page.evaluate(HEARS)
        page.get_by_role("button", name=GERMAN["record"]).click()
        expect(page.locator(".recording time")).to_contain_text("0:0")
        page.wait_for_function(HAS_HEARD, polling=100)
        page.clock.fast_forward("02:00")
        expect(page.locator(".recording time")).to_contain_text("2:")
        expect(page.locator("#tray")).to_be_hidden()
        page.clock.fast_forward("01:00")
        expect(page.locator("#tray audio")).to_be_visible()
        expect(page.locator("#status")).to_have_text(GERMAN["full"])
        expect(page.locator(".recording")).to_be_hidden()


def test_when_the_microphone_is_refused_she_is_told_and_can_write(browser: Browser, url: str, tmp_path: Path) -> None:
    with visit(browser, url) as mother:
        page = mother.page
        page.get_by_role("button", name=GERMAN["record"]).click()
        expect(page.locator("#status")).to_have_text(GERMAN["refused"])
        expect(page.locator(".recording")).to_be_hidden()
        page.screenshot(path=tmp_path / "refused.png")
        page.locator("#text").fill("Dann schreibe ich")
        page.locator("#send").click()
        expect(mother.hers).to_have_text(["Dann schreibe ich"])
        mother.context.grant_permissions(["microphone"])
        speak(page)
        expect(page.locator("#tray audio")).to_be_visible()
        expect(page.locator("#status")).to_be_hidden()


@pytest.mark.parametrize("trouble", DEAF)
def test_where_nobody_can_be_heard_she_is_told(browser: Browser, url: str, trouble: str) -> None:
    with visit(browser, url, **SPEAKS) as mother:
        mother.page.evaluate(f"() => {{ {DEAF[trouble]}; }}")
        mother.page.get_by_role("button", name=GERMAN["record"]).click()
        expect(mother.page.locator("#status")).to_have_text(GERMAN["deaf"])
        expect(mother.page.get_by_role("button", name=GERMAN["record"])).to_be_visible()


def test_who_ends_too_soon_is_told_how_it_is_done(browser: Browser, url: str) -> None:
    with visit(browser, url, **SPEAKS) as mother:
        mother.page.evaluate(TOO_SOON)
        mother.page.get_by_role("button", name=GERMAN["record"]).click()
        mother.page.get_by_role("button", name=GERMAN["stop"]).click()
        expect(mother.page.locator("#status")).to_have_text(GERMAN["empty"])
        expect(mother.page.locator("#tray")).to_be_hidden()
        expect(mother.page.get_by_role("button", name=GERMAN["record"])).to_be_visible()


@pytest.mark.parametrize("without", ["a script", "a recorder"])
def test_without_a_recorder_there_is_no_button(browser: Browser, url: str, without: str) -> None:
    with visit(browser, url, java_script_enabled=without != "a script") as mother:
        if without == "a recorder":
            mother.page.add_init_script("delete window.MediaRecorder")
            mother.page.reload()
        expect(mother.page.locator("#send")).to_be_visible()
        expect(mother.page.locator("#mic")).to_be_hidden()
        expect(mother.page.locator("#files")).to_be_visible()


def test_the_real_house_keeps_her_voice(browser: Browser, house: House, tmp_path: Path) -> None:
    with visit(browser, house.url, **SPEAKS) as mother:
        mother.write("Deutsch")
        mother.page.get_by_role("button", name="Sprachnachricht aufnehmen").click()
        expect(mother.page.locator(".recording time")).to_contain_text(RUNS)
        mother.page.screenshot(path=tmp_path / "house.png")
        mother.page.get_by_role("button", name="Aufnahme beenden").click()
        expect(mother.page.locator("#tray audio")).to_be_visible()
        mother.page.locator("#send").click()
        mother.wait_for_answer(2)
        mother.page.reload()
        kept = mother.page.locator(".mine audio")
        kept.evaluate("(player) => player.play()")
        mother.page.wait_for_function("(player) => player.currentTime > 0.2", arg=kept.element_handle())
        path = str(mother.page.locator(".mine a.file").get_attribute("href"))
        assert re.match(r"audio/(ogg|mp4|webm)", mother.context.request.get(house.url + path).headers["content-type"])
    assert "Traceback" not in house.log()
