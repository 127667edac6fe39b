"""Everybody can use the desk: axe finds nothing serious on any page, nothing is cut off, and no foreign code runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from bot.desk.pages.view import ASSETS
from tests.browser.desk import PHONE, SCREEN, at_work, open_desk
from tests.desk.workplace import SCRIPT, Workplace

TEMPLATES = sorted((ASSETS.folder.parent / "templates").glob("*.html"))
ROLES = {"counsellor": "anna", "lead": "lea", "editor": "eva", "admin": "ada"}

PAGES = (
    ("counsellor", "/desk", ""),
    ("counsellor", "/desk?show=closed&language=ar", ""),
    ("counsellor", "/desk/case/{waiting}", ""),
    ("counsellor", "/desk/case/{mine}", "#q Bescheid"),
    ("counsellor", "/desk/case/{mine}", "close"),
    ("counsellor", "/desk/case/{mine}", "times"),
    ("counsellor", "/desk/case/{mine}", "pass-on"),
    ("counsellor", "/desk/case/{mine}", "keys"),
    ("counsellor", "/desk/case/{mine}/close", ""),
    ("counsellor", "/desk/case/{mine}/times", ""),
    ("counsellor", "/desk/case/{mine}/pass-on", ""),
    ("counsellor", "/desk/case/9999", ""),
    ("lead", "/desk/figures", ""),
    ("lead", "/desk/case/{mine}", ""),
    ("editor", "/desk/content", ""),
    ("editor", "/desk/unanswered", ""),
    ("editor", "/desk/search", "#q masern impfung"),
    ("admin", "/desk/staff", ""),
)


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workplace, dict[str, int]]]:
    with open_desk(tmp_path_factory.mktemp("desk")) as opened:
        at = opened.office.at
        waiting = opened.waits(minutes=90, promised_at=at, topic="costs-lunch")
        opened.waits("Help!", "en", urgent=True)
        mine = opened.waits(minutes=20, answers={"child": "3 Jahre", "district": "halle"})
        anna = opened.counsellor()
        anna.get(f"/desk/case/{mine}")
        anna.post(f"/desk/case/{mine}/take")
        opened.think()
        for act, fields in (
            ("note", {"text": "Eine Notiz"}),
            ("reply", {"german": "Guten Tag!", "key": "sent"}),
        ):
            anna.post(f"/desk/case/{mine}/{act}", SCRIPT, **fields)
        opened.office.pass_by(seconds=11)
        opened.think()
        opened.writes(mine, "مرحبا")
        anna.post(f"/desk/case/{mine}/reply", SCRIPT, german="Noch zurückzunehmen", key="held")
        opened.office.work(lambda work: work.keep_question("wo finde ich … in …", "de", at.date()))
        opened.shelf.mistakes = ("articles/x/de.md, line 3: something is wrong.",)
        yield opened, {"waiting": waiting, "mine": mine}


def faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {fault['help']} — {fault['nodes'][0]['html'][:160]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
    ]


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, SCREEN], ids=["phone", "screen"])
def test_axe_finds_nothing_serious_and_nothing_is_cut_off(
    workplace: tuple[Workplace, dict[str, int]], browser: Browser, size: dict[str, int], scheme: str
) -> None:
    desk, cases = workplace
    found: dict[str, list[str]] = {}
    for role, login in ROLES.items():
        desk.office.pass_by(minutes=1)  # a code of her phone works once
        with at_work(browser, desk, login, (role,), viewport=size, color_scheme=scheme) as page:
            for _role, path, window in (each for each in PAGES if each[0] == role):
                page.goto(path.format(**cases))
                if window.startswith("#q"):
                    page.locator("#q").fill(window.removeprefix("#q "))
                    page.locator("form:has(#q) button").click()
                    page.locator(".offer, meter").first.wait_for()
                elif window:
                    page.evaluate("(id) => document.getElementById(id).showModal()", window)
                troubles = faults(page)
                if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    troubles.append("It is cut off at the side.")
                if troubles:
                    found[f"{path} {window}"] = troubles
    assert not found, "\n".join(f"{path}\n  " + "\n  ".join(troubles) for path, troubles in found.items())


@pytest.mark.slow
def test_a_planted_script_does_not_run(workplace: tuple[Workplace, dict[str, int]], browser: Browser) -> None:
    desk, cases = workplace
    desk.office.pass_by(minutes=1)
    refused: list[str] = []
    with at_work(browser, desk, strict=False) as page:
        page.on("console", lambda said: refused.append(said.text))
        page.goto(f"/desk/case/{cases['mine']}")
        page.evaluate(
            """() => {
                const planted = document.createElement("script");
                planted.textContent = "window.planted = true";
                document.body.append(planted);
                document.body.insertAdjacentHTML("beforeend", "<img src='https://lotse.invalid/x' onerror='window.planted = true'>");
            }"""
        )
        page.wait_for_timeout(200)
        assert page.evaluate("window.planted") is None
        assert [words for words in refused if "Content Security Policy" in words]


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.stem for template in TEMPLATES])
def test_no_template_has_a_script_or_a_style_of_its_own(template: Path) -> None:
    html = template.read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", html, re.IGNORECASE)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", html), "Something comes from elsewhere."
    assert "| safe" not in html


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.stem for template in TEMPLATES])
def test_every_form_that_changes_something_has_its_token(template: Path) -> None:
    forms = re.findall(
        r'<form method="post".*?(?:</form>|{% endmacro %})', template.read_text(encoding="utf-8"), re.DOTALL
    )
    assert all('name="csrf"' in form for form in forms)
