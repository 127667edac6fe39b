"""A mother at her browser: what she does with her hands, and what she sees."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

# Where words stand on the screen, each as (left, top); only in our last answer.
PLACES = """(pieces) => {
  const lines = [...document.querySelectorAll("#lines > li")];
  const after = lines.slice(lines.findLastIndex((line) => line.classList.contains("mine")) + 1);
  for (const line of after) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      let from = 0;
      const places = pieces.map((piece) => {
        const at = text.data.indexOf(piece, from);
        if (at < 0) return null;
        from = at + piece.length;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, from);
        const box = range.getBoundingClientRect();
        return [box.left, Math.round(box.top)];
      });
      if (places.every(Boolean)) return places;
    }
  }
  return null;
}"""


class Mother:
    def __init__(self, context: BrowserContext, page: Page) -> None:
        self.context, self.page = context, page

    @property
    def hers(self) -> Locator:
        return self.page.locator(".mine[data-id] .bubble")

    @property
    def ours(self) -> Locator:
        return self.page.locator(".theirs[data-id] .bubble")

    @property
    def choices(self) -> Locator:
        return self.page.locator(".choices button:enabled:visible")

    def write(self, words: str) -> None:
        """Write, and wait until Lotse has answered with a question."""
        before = self.hers.count()
        self.page.locator("#text").fill(words)
        self.page.locator("#text").press("Enter")
        self.wait_for_answer(before + 1)

    def tap(self, key: str) -> None:
        """Tap the button with this key, and wait for the answer."""
        before = self.hers.count()
        self.page.locator(f'.choices button:enabled[value*="\t{key}\t"]').click()
        self.wait_for_answer(before + 1)

    def wait_for_answer(self, hers: int) -> None:
        expect(self.hers).to_have_count(hers)
        expect(self.page.locator("#lines > li:last-child .choices button:enabled").first).to_be_visible()

    def last_answer(self) -> str:
        """All bubbles since her last words, as she reads them: without marks that nobody sees."""
        said: list[str] = self.page.evaluate(
            """() => {
                const lines = [...document.querySelectorAll("#lines > li[data-id]")];
                return lines.slice(lines.findLastIndex((line) => line.classList.contains("mine")) + 1)
                    .map((line) => line.querySelector(".bubble").innerText);
            }"""
        )
        return "\n".join(said).replace("\u00a0", " ").translate(dict.fromkeys(range(0x2066, 0x206A)))

    def reads_in_order(self, *pieces: str) -> bool:
        """Do these pieces of one sentence stand on one line, from left to right?"""
        places = self.page.evaluate(PLACES, list(pieces))
        assert places, f"{pieces} is nowhere in the answer."
        return places == sorted(places) and len({top for _left, top in places}) == 1

    def nothing_is_cut_off(self) -> bool:
        """Can everything be read without moving sideways?"""
        return bool(
            self.page.evaluate(
                """() => document.documentElement.scrollWidth <= innerWidth
                    && document.getElementById("log").scrollWidth <= document.getElementById("log").clientWidth
                    && [...document.querySelectorAll(".bubble, .choices button")].every((each) => {
                        const box = each.getBoundingClientRect();
                        return box.left >= 0 && box.right <= innerWidth && each.scrollWidth <= each.clientWidth + 1;
                    })"""
            )
        )


@contextmanager
def visit(browser: Browser, url: str, **wishes: Any) -> Iterator[Mother]:
    """She opens the page; in the end nothing may have gone wrong in it."""
    troubles: list[str] = []
    context = browser.new_context(**{"locale": "de-DE", "viewport": {"width": 360, "height": 740}, **wishes})
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.on("console", lambda said: troubles.append(said.text) if "Content Security" in said.text else None)
    page.goto(url)
    try:
        yield Mother(context, page)
    finally:
        context.close()
    assert not troubles
