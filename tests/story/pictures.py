"""The pictures of the handbooks, taken from the story: `python -m tests.story.pictures [FOLDER]`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect

from tests.browser import chromium
from tests.story.counsellor import SCREEN, Counsellor, at_the_desk
from tests.story.mothers import CHANNELS, PHONE, Mother

DOCS = Path(__file__).parents[2] / "docs" / "bilder"
TALK = (
    ("العربية", "أهلاً بكِ"),
    ("حق طفلي في مكان", "كم عمر طفلكِ"),
    ("٨ أشهر", "أين تسكنين"),
    ("Halle", "ما الأنسب"),
    ("1", "كم ساعة"),
    ("8", "KiFöG"),
    ("أريد التحدث مع شخص", "هل توافقين؟"),
    ("نعم", "ما الموضوع؟"),
    ("لا أجد مكاناً لطفلي منذ ستة أشهر", "سجّلتُ"),
)


def take(folder: Path) -> None:
    """All pictures, in light and dark, on a screen and on a phone."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        chromium() as browser,
        TemporaryDirectory() as house_folder,
        CHANNELS["web"](browser, Path(house_folder)) as (house, mother),
        at_the_desk(browser, house.url) as anna,
    ):
        shoot = _camera(anna.page, folder)
        anna.comes_for_the_first_time(house.log(), shoot)
        _tell(mother)
        anna.sees_who_waits("لا أجد")
        shoot("warteschlange")
        anna.takes("لا أجد")
        anna.sends_approved("Brief vom Amt", "asking-letter")
        mother.reads("هل وصلتكِ")
        mother.writes("نعم، وصلتني رسالة")
        anna.reads("وصلتني")
        anna.notes("Nächste Woche beim Jugendamt nachfragen.")
        anna.page.locator("#side").evaluate("(side) => side.scrollTo(0, 0)")
        shoot("gespraech")
        _close_dialog(anna, shoot)
        for page, name in (("figures", "zahlen"), ("content", "inhalte"), ("search", "suche"), ("staff", "team")):
            anna.page.goto(f"{anna.url}/desk/{page}")
            shoot(name)


def _tell(mother: Mother) -> None:
    for words, answer in TALK:
        mother.writes(words)
        mother.reads(answer)


def _close_dialog(anna: Counsellor, shoot: Callable[[str], None]) -> None:
    anna.page.locator('[data-opens="close"]:visible').first.click()
    expect(anna.page.locator("#close")).to_be_visible()
    shoot("abschliessen")
    anna.page.keyboard.press("Escape")


def _camera(page: Page, folder: Path) -> Callable[[str], None]:
    def shoot(name: str) -> None:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            for size, where in ((SCREEN, "breit"), (PHONE, "handy")):
                page.set_viewport_size(size)  # type: ignore[arg-type]
                page.screenshot(path=folder / f"{name}-{where}-{'hell' if scheme == 'light' else 'dunkel'}.png")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(SCREEN)  # type: ignore[arg-type]

    return shoot


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS)
