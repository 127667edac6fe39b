"""The desk as a counsellor's browser meets it: a served workplace whose clock stands still until a test lets time pass."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from playwright.sync_api import Browser, Page, expect

from bot.desk.translating import Translator
from tests.desk.office import Office, Visitor
from tests.desk.workplace import Workplace
from tests.ports import free_port

PHONE, SCREEN = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


class ServedOffice(Office):
    """An office that lives in the loop of a server, so that a browser can visit it while a test changes what is in it."""

    def __init__(self, folder: Path) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        super().__init__(f"sqlite:///{folder}/lotse.db", folder, self.url)

    def run(self, what: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(30)

    def visitor(self, **more: Any) -> Visitor:
        return Visitor(self, site=self.url, **more)

    def end(self) -> None:
        self.run(self.store.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()


@contextmanager
def open_desk(folder: Path, translator: Translator | None = None) -> Iterator[Workplace]:
    office = ServedOffice(folder)
    workplace = Workplace(office, translator)
    config = uvicorn.Config(office.app, port=office.port, log_config=None, timeout_graceful_shutdown=1, ws="none")
    server = uvicorn.Server(config)
    serving = asyncio.run_coroutine_threadsafe(server.serve(), office._loop)
    try:
        with httpx.Client(transport=httpx.HTTPTransport(retries=8)) as visitor:  # until somebody listens
            visitor.get(f"{office.url}/desk/static/icon.svg")
        yield workplace
    finally:
        workplace.rings.close()
        server.should_exit = True
        serving.result(10)
        office.end()


@contextmanager
def at_work(
    browser: Browser,
    workplace: Workplace,
    login: str = "anna",
    roles: tuple[str, ...] = ("counsellor",),
    strict: bool = True,
    **wishes: Any,
) -> Iterator[Page]:
    """A counsellor who has signed in; in the end nothing may have gone wrong in her pages (strict)."""
    troubles: list[str] = []
    visitor = workplace.counsellor(login, roles)
    office = workplace.office
    context = browser.new_context(**{"locale": "de-DE", "viewport": SCREEN, "base_url": office.public_url, **wishes})
    context.set_default_timeout(60_000)
    for cookie in visitor.cookies.jar:
        context.add_cookies([{"name": cookie.name, "value": cookie.value or "", "url": f"{office.public_url}/desk"}])
    page = context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.on("console", lambda said: troubles.append(said.text) if "Content Security" in said.text else None)
    try:
        yield page
    finally:
        context.close()
    assert not (troubles and strict), troubles


# The clock of the page stands still, as that of the office does: what can be taken back for ten seconds can be for ever.
STANDS_STILL = "(() => { const still = Date.now(); Date.now = () => still; })()"


@contextmanager
def taken(workplace: Workplace, browser: Browser, speaks: bool = False, **wishes: Any) -> Iterator[tuple[Page, int]]:
    """She has opened the talk and taken it. Time stands still, but where she speaks: there a clock has to run."""
    case = workplace.waits()
    with at_work(browser, workplace, **wishes) as page:
        if not speaks:
            page.context.add_init_script(STANDS_STILL)
        page.goto(f"/desk/case/{case}")
        page.get_by_role("button", name="Übernehmen").click()
        expect(page.locator("#words")).to_be_visible()
        workplace.think()
        expect(page.locator(".line.lotse").first).to_be_visible()
        yield page, case
