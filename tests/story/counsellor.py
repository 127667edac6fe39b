"""A counsellor in the story, at her own browser: from her first link to the end of a case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pyotp
from playwright.sync_api import Browser, Page, expect

LINK = re.compile(r"http://\S+/desk/welcome/\S+")
PASSWORD = "Drei-Amseln-im-Apfelbaum"
SCREEN = {"width": 1280, "height": 800}


class Counsellor:
    """`page` is the desk, in German."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url

    def comes_for_the_first_time(self, log: str, look: Callable[[str], None] = lambda _page: None) -> None:
        """By the link that the first start shows: password, second factor, codes."""
        link = LINK.search(log)
        assert link, log
        self.page.goto(link[0])
        self.page.locator("#name").fill("Anna Petersen")
        self.page.locator("#password").fill(PASSWORD)
        self.page.locator("#again").fill(PASSWORD)
        look("anmelden-passwort")
        self.page.locator("button.first").click()
        secret = self.page.locator(".steps code").inner_text().replace(" ", "")
        look("anmelden-handy")
        self.page.locator("#code").fill(pyotp.TOTP(secret).now())
        self.page.locator("button.first").click()
        expect(self.page.locator(".codes li")).to_have_count(8)
        look("anmelden-codes")
        self.page.locator("a.first").click()

    def sees_who_waits(self, words: str) -> None:
        """The queue shows it by itself; nobody reloads."""
        expect(self.page.locator(".row").filter(has_text=words)).to_be_visible()

    def takes(self, words: str) -> None:
        self.page.locator(".row").filter(has_text=words).locator("h3 a").click()
        self.page.get_by_role("button", name="Übernehmen").click()
        expect(self.page.locator("#words")).to_be_visible()

    def reads(self, words: str) -> None:
        expect(self.page.locator("#lines .line").filter(has_text=words).last).to_be_visible()

    def sees_her_photo(self) -> None:
        picture = self.page.locator("#lines .mother img, #lines .line.mother img").last
        expect(picture).to_be_visible()
        self.page.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=picture.element_handle())

    def sends_approved(self, search: str, offer: str) -> tuple[str, str]:
        """Look for a phrase in German and send it; what it says in German, and in her language."""
        self.page.locator("#q").fill(search)
        self.page.locator("#search-phrases button").click()
        found = self.page.locator(f'[data-offer="phrase:{offer}"]')
        german, hers = found.locator(".german").inner_text(), found.locator(".hers").inner_text()
        for blank in found.locator("input[required]").all():
            blank.fill("Anna")
        found.get_by_role("button", name="So senden").click()
        return german, hers

    def sends_photo(self, content: bytes) -> None:
        self.page.locator("#file").set_input_files({"name": "hof.jpg", "mimeType": "image/jpeg", "buffer": content})
        self.page.locator("#send").click()

    def notes(self, words: str) -> None:
        self.page.locator("#note-text").fill(words)
        self.page.locator("#note-form button").click()
        expect(self.page.locator("#notes .note").filter(has_text=words)).to_be_visible()

    def closes(self, outcome: str) -> None:
        self.page.locator('[data-opens="close"]:visible').first.click()
        self.page.locator("#close select").select_option(outcome)
        self.page.locator("#close form button").first.click()
        expect(self.page.get_by_role("heading", name="Warteschlange")).to_be_visible()


@contextmanager
def at_the_desk(browser: Browser, url: str) -> Iterator[Counsellor]:
    troubles: list[str] = []
    context = browser.new_context(locale="de-DE", viewport=SCREEN)
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if "Content Security" in said.text else None)
    try:
        yield Counsellor(page, url)
    finally:
        context.close()
    assert not troubles
