"""The page in a real Chromium: she writes, taps, loses the line, comes back, and reads from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from bot.channels import Address, Button
from bot.channels.web import Shown, build
from tests.browser import chromium, served
from tests.channels.echo import ARABIC, GERMAN, MENU, SPOKEN, Echo

pytestmark = pytest.mark.slow

ANSWER = (
    "**لطفلك في ساكسونيا أنهالت حق في مكان منذ الولادة.**\n\n- **الرضّع:** في كثير من دور الحضانة.\n\n"
    "المزيد عند [Jugendamt](https://amt.example/eine/sehr/lange/adresse/ohne/jede/stelle/zum/trennen) "
    "أو اتصلي: [0391 540 0](tel:03915400) (§ 3 Abs. 1 KiFöG LSA)."
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


class Stage:
    """The echoing house, its page, and one mother's browser."""

    def __init__(self, browser: Browser, url: str, echo: Echo) -> None:
        self.browser, self.url, self.echo = browser, url, echo
        self.troubles: list[str] = []

    @contextmanager
    def mother(self, **wishes: object) -> Iterator[tuple[BrowserContext, Page]]:
        context = self.browser.new_context(**{"locale": "de-DE", "viewport": {"width": 360, "height": 740}, **wishes})  # type: ignore[arg-type]
        context.set_default_timeout(60_000)
        page = context.new_page()
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", lambda said: self.troubles.append(said.text) if "Content Security" in said.text else None)
        page.goto(self.url)
        try:
            yield context, page
        finally:
            context.close()
        assert not self.troubles

    @property
    def address(self) -> Address:
        return next(reversed(self.echo.talks))

    def heard(self) -> list[str]:
        return [incoming.text for incoming in self.echo.heard]


@pytest.fixture
def stage(browser: Browser) -> Iterator[Stage]:
    echo = Echo()
    with served(build(echo.house(), SPOKEN)) as url:
        yield Stage(browser, url, echo)


def write(page: Page, words: str) -> None:
    page.locator("#text").fill(words)
    page.locator("#text").press("Enter")


def bubbles(page: Page, whose: str) -> list[str]:
    return page.locator(f".{whose} .bubble").all_inner_texts()


def test_she_writes_taps_and_finds_the_talk_again(stage: Stage) -> None:
    question, labels = MENU["de"]
    with stage.mother() as (context, page):
        assert context.cookies() == []
        write(page, "menu")
        expect(page.locator(".theirs .bubble")).to_have_text([question])
        page.get_by_role("button", name=labels[1]).click()
        expect(page.locator(".theirs .bubble").last).to_have_text("welcome.menu → choice 1")
        expect(page.locator(".mine .bubble")).to_have_text(["menu", labels[1]])
        for button in page.locator(".choices button").all():
            expect(button).to_be_disabled()
        before = bubbles(page, "mine"), bubbles(page, "theirs")
        page.reload()
        assert (bubbles(page, "mine"), bubbles(page, "theirs")) == before
        assert [cookie["name"] for cookie in context.cookies()] == ["lotse"]
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert stage.heard() == ["menu", labels[1]]


def test_what_she_wrote_without_a_connection_arrives_once_and_in_order(stage: Stage) -> None:
    with stage.mother() as (context, page):
        write(page, "eins")
        expect(page.locator(".theirs .bubble")).to_have_text(["eins"])
        context.set_offline(True)
        write(page, "zwei")
        write(page, "drei")
        page.locator("#text").fill("ein Entwurf")
        expect(page.locator("#status")).to_have_text(GERMAN["offline"])
        expect(page.locator(".state").last).to_have_text(GERMAN["waiting"])
        assert stage.heard() == ["eins"]
        context.set_offline(False)
        expect(page.locator(".theirs .bubble")).to_have_text(["eins", "zwei", "drei"])
        expect(page.locator(".mine .bubble")).to_have_text(["eins", "zwei", "drei"])
        expect(page.locator("#status")).to_be_hidden()
        assert page.locator("#text").input_value() == "ein Entwurf"
    assert stage.heard() == ["eins", "zwei", "drei"]


def test_a_message_whose_answer_was_lost_on_the_way_is_sent_again_and_is_still_one(stage: Stage) -> None:
    lost: list[str] = []

    def lose_the_first_answer(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.request.post_data or "")
        route.fetch()
        route.abort("connectionreset")

    with stage.mother() as (_context, page):
        page.route("**/say", lose_the_first_answer)
        write(page, "Hallo")
        expect(page.locator(".theirs .bubble")).to_have_text(["Hallo"])
        expect(page.locator(".mine .bubble")).to_have_text(["Hallo"])
        expect(page.locator(".mine[data-id]")).to_have_count(1)
    assert len(lost) == 1
    assert stage.heard() == ["Hallo"]


def test_a_message_that_was_kept_a_little_differently_is_shown_once(stage: Stage) -> None:
    with stage.mother() as (_context, page):
        write(page, "Hallo\x07 du")
        expect(page.locator(".theirs .bubble")).to_have_text(["Hallo du"])
        expect(page.locator(".mine .bubble")).to_have_text(["Hallo du"])
    assert stage.heard() == ["Hallo du"]


def test_lines_that_she_missed_are_shown_when_the_connection_is_back(stage: Stage) -> None:
    with stage.mother() as (context, page):
        write(page, "Hallo")
        expect(page.locator(".theirs .bubble")).to_have_text(["Hallo"])
        context.set_offline(True)
        expect(page.locator("#status")).to_have_text(GERMAN["offline"])
        stage.echo.say(stage.address, Shown(0, "counsellor", "Guten Tag", "de"))
        context.set_offline(False)
        expect(page.locator(".theirs .bubble")).to_have_text(["Hallo", "Guten Tag"])


def test_a_page_outlives_a_restart_of_the_house(browser: Browser) -> None:
    echo = Echo()
    with ExitStack() as open_page:
        with served(build(echo.house(), SPOKEN)) as url:
            stage = Stage(browser, url, echo)
            _context, page = open_page.enter_context(stage.mother())
            write(page, "vorher")
            expect(page.locator(".theirs .bubble")).to_have_text(["vorher"])
        write(page, "nachher")
        expect(page.locator("#status")).to_have_text(GERMAN["offline"])
        with served(build(echo.house(), SPOKEN), int(url.rpartition(":")[2])):
            expect(page.locator(".theirs .bubble")).to_have_text(["vorher", "nachher"], timeout=20_000)
            expect(page.locator("#status")).to_be_hidden()
    assert stage.heard() == ["vorher", "nachher"]


def test_after_everything_is_deleted_only_the_last_words_stay(stage: Stage) -> None:
    with stage.mother() as (_context, page):
        write(page, "mein Geheimnis")
        expect(page.locator(".theirs[data-id]")).to_have_count(1)
        write(page, "delete")
        expect(page.locator("#status")).to_have_text(GERMAN["gone"])
        assert "mein Geheimnis" not in " ".join(bubbles(page, "mine"))
        write(page, "noch einmal")
        expect(page.locator(".theirs .bubble").last).to_have_text("noch einmal")
        expect(page.locator("#status")).to_be_hidden()


def test_leaving_quickly_shows_an_empty_page_and_back_does_not_show_the_talk(stage: Stage) -> None:
    with stage.mother() as (_context, page):
        write(page, "mein Geheimnis")
        expect(page.locator(".theirs[data-id]")).to_have_count(1)
        page.get_by_role("link", name=GERMAN["leave"]).click()
        page.wait_for_url("**/pause")
        assert page.locator("body").inner_text() == ""
        page.go_back()
        assert "Geheimnis" not in page.locator("body").inner_text()


def test_everything_works_without_javascript(stage: Stage) -> None:
    with stage.mother(java_script_enabled=False) as (_context, page):
        page.get_by_role("button", name="English").click()
        expect(page.locator(".theirs .bubble")).to_have_text(MENU["en"][0])
        page.get_by_role("button", name=MENU["en"][1][2]).click()
        expect(page.locator(".theirs .bubble").last).to_have_text("welcome.menu → choice 2")
        page.locator("#text").fill("Hello")
        page.locator("#send").click()
        expect(page.locator(".mine .bubble").last).to_have_text("Hello")
    assert stage.heard() == ["English", MENU["en"][1][2], "Hello"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_an_arabic_talk_reads_from_right_to_left(stage: Stage, width: int, scheme: str, tmp_path: Path) -> None:
    with stage.mother(viewport={"width": width, "height": 760}, color_scheme=scheme) as (_context, page):
        assert page.evaluate("document.documentElement.dir") == "ltr"
        page.get_by_role("button", name="العربية").click()
        expect(page.locator(".theirs[data-id] .bubble")).to_have_text(MENU["ar"][0])
        assert page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "ar"]
        assert page.locator("#text").get_attribute("placeholder") == ARABIC["write"]
        assert page.locator("#leave").inner_text() == ARABIC["leave"]
        id = next(stage.echo.ids)
        stage.echo.talks[stage.address].append(Shown(id, "lotse", ANSWER, "ar", (Button("a.b", "yes", "نعم"),)))
        page.reload()
        expect(page.get_by_role("button", name="نعم")).to_be_enabled()
        page.screenshot(path=tmp_path / f"arabic-{width}-{scheme}.png")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        log = page.locator("#log")
        assert log.evaluate("log => log.scrollWidth <= log.clientWidth")
        ours, hers = (page.locator(f".{whose} .bubble").last.bounding_box() for whose in ("theirs", "mine"))
        assert ours is not None
        assert hers is not None
        assert ours["x"] + ours["width"] > hers["x"] + hers["width"]
        number = page.locator('a[href^="tel:"]').evaluate(
            """link => {
                const words = document.createRange(), text = link.firstChild, at = text.data.indexOf("0391");
                const left = (from, to) => { words.setStart(text, from); words.setEnd(text, to); return words.getBoundingClientRect().left; };
                return left(at, at + 4) < left(at + 5, at + 8);
            }"""
        )
        assert number, "The groups of the telephone number have changed places."


def test_every_button_is_large_enough_for_a_thumb(stage: Stage) -> None:
    with stage.mother() as (_context, page):
        write(page, "menu")
        expect(page.locator(".theirs[data-id]")).to_have_count(1)
        for thing in page.locator("button:enabled:visible, a.leave, textarea").all():
            box = thing.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44, thing.inner_text()


def test_an_old_page_keeps_only_its_newest_buttons(stage: Stage) -> None:
    with stage.mother() as (_context, page):
        write(page, "menu")
        expect(page.locator(".choices button:enabled")).to_have_count(3)
        write(page, "Deutsch")
        expect(page.locator(".choices button")).to_have_count(6)
        expect(page.locator(".choices button:enabled")).to_have_count(3)
        expect(page.locator(".choices").first.locator("button:enabled")).to_have_count(0)
