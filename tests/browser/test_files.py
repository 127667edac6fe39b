"""She sends a photographed letter, a PDF and her voice from a small phone, and sees what came of them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, FilePayload, Page, Route, expect

from bot.channels import Address, Attachment
from bot.channels.web import Shown
from tests.browser.house import House
from tests.browser.mother import visit
from tests.channels.echo import ARABIC, GERMAN, Echo

pytestmark = pytest.mark.slow

PLACE = b"Kanarienvogel"


def letter(content: bytes) -> FilePayload:
    return {"name": "Bescheid.pdf", "mimeType": "application/pdf", "buffer": content}


LETTER = letter(b"%PDF-1.7 the letter")
VOICE: FilePayload = {"name": "stimme.ogg", "mimeType": "audio/ogg", "buffer": b"OggS the voice"}


def photo(width: int = 300, height: int = 400, name: str = "brief.jpg") -> FilePayload:
    """A picture as a camera makes it, with its place; a large one is as heavy as a phone's."""
    exif = Image.Exif()
    exif[0x010E] = PLACE.decode()
    drawn = BytesIO()
    noise = Image.effect_noise((width, height), 60).convert("RGB")
    noise.save(drawn, "JPEG", exif=exif, quality=90)
    return {"name": name, "mimeType": "image/jpeg", "buffer": drawn.getvalue()}


def is_drawn(page: Page, at: int) -> bool:
    """Can she see this picture?"""
    picture = page.locator(".picture img").nth(at)
    picture.scroll_into_view_if_needed()
    page.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=picture.element_handle())
    box = picture.bounding_box()
    assert box is not None
    return box["x"] >= 0 and box["x"] + box["width"] <= 360


def test_what_she_chose_before_the_script_was_there_is_not_forgotten(browser: Browser, url: str) -> None:
    with visit(browser, url) as mother:
        held: list[Route] = []
        mother.page.route("**/files.js*", lambda route: held.append(route))
        clip = mother.page.get_by_label(GERMAN["attach"])
        with mother.page.expect_request("**/files.js*"):
            clip.set_input_files([LETTER])
        clip.set_input_files([VOICE])
        for route in held:
            route.continue_()
        expect(mother.page.locator("#tray button")).to_have_text(["Bescheid.pdf", "stimme.ogg"])


def test_what_she_chose_stands_above_her_words_and_can_be_taken_out(
    browser: Browser, url: str, echo: Echo, tmp_path: Path
) -> None:
    with visit(browser, url) as mother:
        page = mother.page
        page.get_by_label(GERMAN["attach"]).set_input_files([photo(), LETTER])
        page.get_by_label(GERMAN["attach"]).set_input_files([VOICE])
        expect(page.locator("#tray button")).to_have_text(["brief.jpg", "Bescheid.pdf", "stimme.ogg"])
        for button in page.locator("#tray button, #files").all():
            box = button.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44
        page.get_by_role("button", name=f"{GERMAN['remove']} stimme.ogg").click()
        page.locator("#text").fill("Was steht hier?")
        page.screenshot(path=tmp_path / "chosen.png")
        page.locator("#send").click()
        expect(mother.hers).to_have_count(2)
        expect(page.locator(".mine")).to_have_count(2)
        expect(page.locator("#tray")).to_be_hidden()
        assert is_drawn(page, 0)
        expect(page.locator(".mine a.file")).to_have_text("Bescheid.pdf")
        assert page.locator("#text").input_value() == ""
    said = echo.heard[-1]
    assert (said.text, [file.name for file in said.attachments]) == ("Was steht hier?", ["brief.jpg", "Bescheid.pdf"])


def test_a_heavy_photo_is_made_smaller_on_her_phone_and_tells_no_place(browser: Browser, url: str, echo: Echo) -> None:
    heavy = photo(4000, 3000, "IMG_1.jpeg")
    assert len(heavy["buffer"]) > 3_000_000
    with visit(browser, url) as mother:
        mother.page.get_by_label(GERMAN["attach"]).set_input_files([heavy])
        mother.page.locator("#send").click()
        expect(mother.hers).to_have_count(1)
        assert is_drawn(mother.page, 0)
    [file] = echo.heard[-1].attachments
    assert (file.name, file.media_type) == ("IMG_1.jpg", "image/jpeg")
    assert len(file.content) < len(heavy["buffer"]) / 2
    assert PLACE not in file.content
    with Image.open(BytesIO(file.content)) as picture:
        assert picture.size == (2600, 1950)


def test_what_cannot_be_sent_is_told_and_her_words_stay(browser: Browser, url: str, echo: Echo) -> None:
    before = len(echo.heard)
    film: FilePayload = {"name": "film.mp4", "mimeType": "video/mp4", "buffer": b"\0\0\0\x1cftypmp42"}
    disguised: FilePayload = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": b"<script>alert(1)</script>"}
    with visit(browser, url) as mother:
        page, clip, status = mother.page, mother.page.get_by_label(GERMAN["attach"]), mother.page.locator("#status")
        clip.set_input_files([film])
        expect(status).to_have_text(GERMAN["unknown"])
        expect(page.locator("#tray")).to_be_hidden()
        clip.set_input_files([letter(b"%PDF-" + bytes(11 * 2**20))])
        expect(status).to_have_text(GERMAN["large"])
        clip.set_input_files([LETTER] * 6)
        expect(status).to_have_text(GERMAN["many"])
        expect(page.locator("#tray button")).to_have_count(5)
        for _ in range(5):
            page.locator("#tray button").first.click()
        clip.set_input_files([disguised])
        page.locator("#text").fill("Was steht hier?")
        page.locator("#send").click()
        expect(page.locator(".mine .state")).to_have_text(GERMAN["unknown"])
        expect(page.locator("#text")).to_have_value("Was steht hier?")
    assert len(echo.heard) == before


def test_a_file_that_the_line_lost_is_sent_again_and_is_still_one(browser: Browser, url: str, echo: Echo) -> None:
    before = len(echo.heard)
    with visit(browser, url) as mother:
        mother.page.locator("#text").fill("Hallo")
        mother.page.locator("#send").click()
        expect(mother.hers).to_have_count(1)
        mother.page.get_by_label(GERMAN["attach"]).set_input_files([LETTER])
        expect(mother.page.locator("#tray button")).to_have_count(1)
        mother.context.set_offline(True)
        mother.page.locator("#send").click()
        expect(mother.page.locator("#status")).to_have_text(GERMAN["offline"])
        mother.context.set_offline(False)
        expect(mother.hers).to_have_count(2)
        expect(mother.page.locator(".mine")).to_have_count(2)
        expect(mother.page.locator(".mine progress")).to_have_count(0)
    assert [len(said.attachments) for said in echo.heard[before:]] == [0, 1]


def test_files_are_sent_without_a_script(browser: Browser, url: str, tmp_path: Path) -> None:
    with visit(browser, url, java_script_enabled=False) as mother:
        page = mother.page
        page.locator("#files").set_input_files([photo(), LETTER])
        page.locator("#text").fill("Was steht hier?")
        page.screenshot(path=tmp_path / "plain.png")
        page.locator("#send").click()
        expect(mother.hers).to_have_count(2)
        assert page.locator(".mine .picture img").count() == 1
        page.locator("#files").set_input_files([letter(b"no letter")])
        page.locator("#text").fill("Und hier?")
        page.locator("#send").click()
        expect(page.locator("#status")).to_have_text(GERMAN["unknown"])
        expect(page.locator("#text")).to_have_value("Und hier?")


@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_counsellor_s_files_come_into_the_open_page(
    browser: Browser, url: str, echo: Echo, language: str, tmp_path: Path
) -> None:
    with visit(browser, url) as mother:
        page = mother.page
        page.get_by_role("button", name={"de": "Deutsch", "ar": "العربية"}[language]).click()
        expect(mother.ours).to_have_count(1)
        page.get_by_label({"de": GERMAN, "ar": ARABIC}[language]["attach"]).set_input_files([photo()])
        page.locator("#send").click()
        expect(mother.hers).to_have_count(2)
        her = Address("web", mother.context.cookies()[0]["value"])
        for file in (
            Attachment("formular.jpg", "image/jpeg", photo()["buffer"]),
            Attachment("Antrag auf einen Platz in der Kindertagesbetreuung.pdf", "application/pdf", LETTER["buffer"]),
            Attachment("antwort.ogg", "audio/ogg", VOICE["buffer"]),
        ):
            echo.say(her, Shown(0, "counsellor", "", language), file)
        for wake in echo.wakes[her]:
            wake()
        expect(page.locator(".counsellor")).to_have_count(3)
        expect(page.locator(".counsellor .who").first).to_be_visible()
        assert is_drawn(page, 0)
        assert is_drawn(page, 1)
        expect(page.locator(".counsellor audio")).to_be_visible()
        assert mother.nothing_is_cut_off()
        page.locator("#log").evaluate("(log) => log.scrollTo(0, log.scrollHeight)")
        page.screenshot(path=tmp_path / f"files-{language}.png")
        with page.expect_download() as fetched:
            page.get_by_role("link", name="Antrag auf einen Platz").click()
        assert fetched.value.suggested_filename.startswith("Antrag")


def test_the_real_house_keeps_her_photo_without_its_place(browser: Browser, house: House) -> None:
    with visit(browser, house.url) as mother:
        mother.write("Deutsch")
        mother.page.locator("#files").set_input_files([photo(), LETTER])
        mother.page.locator("#send").click()
        mother.wait_for_answer(3)
        assert is_drawn(mother.page, 0)
        expect(mother.hers.nth(1)).to_have_text("")
        expect(mother.hers.nth(2)).to_have_text("Bescheid.pdf")
        path = mother.page.locator(".picture").get_attribute("href")
        kept = mother.context.request.get(house.url + str(path)).body()
        assert PLACE not in kept
        mother.page.reload()
        assert is_drawn(mother.page, 0)
    assert "Traceback" not in house.log()
