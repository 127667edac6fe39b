"""The first sign-in and the second, in a real browser on a phone and on a screen: readable, reachable, and nothing cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.desk import PHONE, SCREEN, ServedOffice, open_desk
from tests.desk.office import PASSWORD, Office

pytestmark = pytest.mark.slow


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_desk(tmp_path) as workplace:
        assert isinstance(workplace.office, ServedOffice)
        yield workplace.office


def look(page: Page, where: str) -> None:
    """Nobody is hindered here, and nothing is cut off at the side."""
    faults = [
        f"{fault['id']}: {fault['help']} — {fault['nodes'][0]['html'][:160]}"
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in ("serious", "critical", "moderate")
    ]
    assert faults == [], where
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), where


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, SCREEN], ids=["phone", "screen"])
def test_from_the_link_to_the_next_morning(office: Office, browser: Browser, size: dict[str, int], scheme: str) -> None:
    said: list[str] = []
    path = office.add("anna", ["admin"], name="Anna Petersen").path
    with browser.new_context(viewport=size, color_scheme=scheme, base_url=office.public_url) as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.goto(path)
        look(page, "welcome")
        page.fill("#password", PASSWORD)
        page.fill("#again", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/desk/phone")
        assert page.evaluate("document.querySelector('img.qr').naturalWidth") > 100
        look(page, "phone")
        phone = pyotp.TOTP((page.text_content("code") or "").replace(" ", ""))
        page.fill("#code", phone.at(office.at))
        page.keyboard.press("Enter")
        page.wait_for_selector("ol.codes")
        assert page.locator("ol.codes li").count() == 8
        look(page, "codes")
        page.click("a.first")
        page.wait_for_url("**/desk/staff")
        page.click("text=Abmelden")
        page.wait_for_selector("[role=status]")
        office.pass_by(hours=14)
        page.goto("/desk/staff")
        look(page, "sign-in")
        assert page.evaluate("document.activeElement.id") == "login"
        page.keyboard.type("anna")
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_selector("#code")
        look(page, "code")
        page.keyboard.type(phone.at(office.at))
        page.keyboard.press("Enter")
        page.wait_for_selector("ul.team")
        assert page.url.endswith("/desk/staff")
    assert said == []


def test_what_went_wrong_is_read_out_and_the_focus_is_where_she_goes_on(office: Office, browser: Browser) -> None:
    office.ready("anna")
    with browser.new_context(viewport=PHONE, base_url=office.public_url) as context:
        page = context.new_page()
        page.goto("/desk/sign-in")
        page.fill("#login", "anna")
        page.fill("#password", "nicht das richtige")
        page.click("button.first")
        page.wait_for_selector("[role=alert]")
        look(page, "wrong")
        assert page.evaluate("document.activeElement.id") == "password"
        assert page.input_value("#login") == "anna"
        page.click("text=English")
        page.wait_for_selector("html[lang=en]")
        assert page.inner_text("h1") == "Sign in"


def test_a_link_of_an_email_opens_the_page_in_spite_of_the_strict_cookie(office: Office, browser: Browser) -> None:
    office.ready("anna", ["admin"])
    with browser.new_context(base_url=office.public_url) as context:
        page = context.new_page()
        page.goto("/desk/sign-in")
        page.fill("#login", "anna")
        page.fill("#password", PASSWORD)
        page.click("button.first")
        page.fill("#code", office.code())
        page.click("button.first")
        page.wait_for_selector("ul.team")
        mail = context.new_page()
        elsewhere = office.public_url.replace("127.0.0.1", "localhost")
        mail.goto(f"{elsewhere}/desk/sign-in")
        mail.evaluate("(to) => { location.href = to }", f"{office.public_url}/desk/staff")
        mail.wait_for_selector("ul.team")
