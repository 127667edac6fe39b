"""A talk in a real browser: an answer in German reaches a mother who reads Arabic, and nothing is lost on the way."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from bot.storage import Line, Transaction
from tests.browser.desk import PHONE, at_work, open_desk, taken
from tests.desk.workplace import HER_WORDS, Workplace

pytestmark = pytest.mark.slow


class Machine:
    """Translates by saying so; loses all numbers."""

    async def translate(self, text: str, source: str, target: str) -> str:
        return f"[{source} → {target}] " + "".join(letter for letter in text if not letter.isdigit())


def go_out(workplace: Workplace) -> None:
    """The ten seconds are over."""
    workplace.office.pass_by(seconds=11)
    workplace.think()


def test_her_words_come_in_and_the_answer_goes_out(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        workplace.writes(case, "مرحبا")
        expect(page.locator(".line.mother").last).to_contain_text("مرحبا", timeout=10_000)
        assert page.locator(".line.mother .bubble").last.evaluate("(it) => getComputedStyle(it).direction") == "rtl"
        page.locator("#words").fill("Guten Tag!")
        page.locator("#words").press("Control+Enter")
        expect(page.locator(".held .bubble")).to_have_text("Guten Tag!")
        expect(page.locator("#words")).to_have_value("")
        go_out(workplace)
        expect(page.locator(".held")).to_have_count(0)
        expect(page.locator(".line.counsellor .bubble").last).to_have_text("Guten Tag!")
        expect(page.locator(".line.counsellor .delivery").last).to_have_text("wird gesendet")
        assert page.locator(".line.counsellor").count() == 1


def test_while_she_is_in_a_talk_she_sees_how_many_wait(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, _case):
        expect(page.locator("#elsewhere")).to_be_hidden()
        workplace.waits()
        expect(page.locator("#elsewhere")).to_have_text("1", timeout=10_000)


def test_she_takes_an_answer_back(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.locator("#words").fill("Das war falsch")
        page.locator("#send").click()
        expect(page.locator(".seconds")).to_contain_text("noch ")
        expect(page.locator("#status")).to_contain_text("Bis dahin können Sie sie zurücknehmen")
        page.get_by_role("button", name="Zurücknehmen").click()
        expect(page.locator("#words")).to_have_value("Das war falsch")
        expect(page.locator(".held")).to_have_count(0)
        go_out(workplace)
        assert "falsch" not in "".join(line.text for line in workplace.lines(case))


def test_an_approved_text_is_inserted_in_both_languages_until_it_is_changed(
    workplace: Workplace, browser: Browser
) -> None:
    with taken(workplace, browser) as (page, case):
        page.locator("#q").fill("Ich schreibe Ihnen bis")
        offer = page.locator('[data-offer="phrase:next-by-day"]')
        offer.locator('[type="date"]').fill("2026-03-06")
        offer.get_by_role("button", name="Einfügen").click()
        expect(page.locator("#words")).to_have_value("Ich schreibe Ihnen bis Freitag, 6. März.")
        expect(page.locator("#hers")).to_be_visible()
        assert "مارس" in page.locator("#hers").input_value()
        page.locator("#words").press("End")
        page.keyboard.type(" Anders.")
        expect(page.locator("#hers")).to_be_hidden()
        expect(page.locator("#goes")).to_contain_text("geht auf Deutsch")
        page.locator("#words").fill("")
        offer.get_by_role("button", name="Einfügen").click()
        page.locator("#send").click()
        expect(page.locator(".held .german")).to_contain_text("Freitag, 6. März")
        go_out(workplace)
        said = workplace.lines(case)[-1]
        assert "مارس" in said.text
        assert "Freitag" in said.german


def test_what_she_began_to_write_is_there_on_another_computer(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.locator("#words").fill("Ich wollte noch")
        expect(page.locator("#kept")).to_have_text("Entwurf gespeichert")
        workplace.office.pass_by(minutes=1)  # a code of her phone works once
        with at_work(browser, workplace) as other:
            other.goto(f"/desk/case/{case}")
            expect(other.locator("#words")).to_have_value("Ich wollte noch")


def test_a_case_that_is_taken_by_another_way_is_seen_at_once(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        lea = workplace.counsellor("lea", ("lead",))
        lea.get(f"/desk/case/{case}")
        lea.post(f"/desk/case/{case}/note", text="Bitte Frist prüfen")
        expect(page.locator(".note").last).to_contain_text("Bitte Frist prüfen", timeout=10_000)
        lea.post(
            f"/desk/case/{case}/pass-on", to=f"member {workplace.office.run(workplace.office.team.called('lea')).id}"
        )
        expect(page.locator("main")).to_contain_text("hat jetzt Lea")


def test_it_is_closed_with_an_outcome_and_what_stood_in_the_way(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        page.locator(".roomy", has_text="Abschließen").click()
        dialog = page.locator("#close")
        dialog.get_by_label("Wie ist es ausgegangen?").select_option("informed")
        dialog.get_by_label("Wartezeit").check()
        dialog.get_by_role("button", name="Abschließen").click()
        page.wait_for_url("**/desk")
        closed = workplace.office.work(lambda work: work.case(case))
        assert (closed.state, closed.outcome, closed.barriers) == ("closed", "informed", ("waiting_time",))
        page.goto(f"/desk/case/{case}")
        page.get_by_role("button", name="Wieder öffnen").click()
        expect(page.locator("#words")).to_be_visible()


def test_a_picture_goes_out_and_hers_is_shown(workplace: Workplace, browser: Browser, tmp_path: Path) -> None:
    drawn = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(drawn, "PNG")
    with taken(workplace, browser) as (page, _case):
        page.locator("#file").set_input_files(
            {"name": "brief.png", "mimeType": "image/png", "buffer": drawn.getvalue()}
        )
        expect(page.locator("#chosen")).to_have_text("brief.png")
        page.locator("#send").click()
        expect(page.locator(".held")).to_have_count(1)
        go_out(workplace)
        picture = page.locator(".picture img")
        expect(picture).to_be_visible()
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("naturalWidth", 40)
        page.locator("#file").set_input_files({"name": "x.png", "mimeType": "image/png", "buffer": b"<script>"})
        page.locator("#send").click()
        expect(page.locator("#status")).to_contain_text("Diese Art von Datei geht nicht")


@pytest.mark.parametrize(
    ("name", "media_type", "content", "kind", "way"),
    [
        pytest.param("a.png", "image/png", b"\x89PNG\r\n\x1a\n rest", "image/png", "inline", id="a picture"),
        pytest.param("a.pdf", "application/pdf", b"%PDF-1.7", "application/pdf", "attachment", id="a letter"),
        pytest.param(
            "a.html", "text/html", b"<script>alert(1)</script>", "application/octet-stream", "attachment", id="a page"
        ),
        pytest.param(
            "a.svg",
            "image/svg+xml",
            b"<svg onload='alert(1)'/>",
            "application/octet-stream",
            "attachment",
            id="a drawing that runs",
        ),
        pytest.param(
            "a.png",
            "image/png",
            b"<script>alert(1)</script>",
            "application/octet-stream",
            "attachment",
            id="a page that calls itself a picture",
        ),
    ],
)
def test_nothing_that_she_sends_becomes_a_page(
    workplace: Workplace, name: str, media_type: str, content: bytes, kind: str, way: str
) -> None:
    case = workplace.waits()

    def send(work: Transaction) -> int:
        found = work.case(case)
        assert found is not None
        return work.write_down(
            found.conversation_id, Line("mother", workplace.office.at, "", file=(name, media_type, content))
        )

    line = workplace.office.work(send)
    anna = workplace.counsellor()
    anna.get(f"/desk/case/{case}")
    assert anna.get(f"/desk/case/{case}/file/{line}").status_code == 409, "It is not hers yet."
    anna.post(f"/desk/case/{case}/take")
    answer = anna.get(f"/desk/case/{case}/file/{line}")
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-disposition"].startswith(way)
    assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_machines_draft_is_confirmed_before_it_goes(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path, Machine()) as workplace, taken(workplace, browser) as (page, case):
        hers = page.locator(".line.mother .machine").first
        expect(hers).to_contain_text("Maschine: [ar → de]")
        page.locator("#words").fill("Kommen Sie um 14:30 Uhr.")
        page.get_by_role("button", name="Entwurf der Maschine").click()
        expect(page.locator("#doubts")).to_contain_text("Bitte prüfen Sie ihn")
        page.locator("#send").click()
        expect(page.locator(".held")).to_have_count(0)
        page.locator("#confirmed").check()
        page.locator("#send").click()
        expect(page.locator(".held .german")).to_contain_text("Kommen Sie um 14:30 Uhr.")
        go_out(workplace)
        assert "de → ar" in workplace.lines(case)[-1].text
        assert HER_WORDS in workplace.lines(case)[0].text


def test_on_a_phone_her_alias_and_the_newest_words_are_in_sight(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser, viewport=PHONE) as (page, case):
        for number in range(12):
            workplace.writes(case, f"رسالة {number} " * 8)
        last = page.locator(".line.mother").last
        expect(last).to_contain_text("رسالة 11", timeout=10_000)
        expect(page.locator("#head h1")).to_be_in_viewport()
        expect(last).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.locator("#words").focus()
        expect(page.locator("#send")).to_be_in_viewport()


def test_on_paper_stands_the_whole_talk_and_nothing_that_can_be_pressed(workplace: Workplace, browser: Browser) -> None:
    with taken(workplace, browser) as (page, case):
        for number in range(30):
            workplace.writes(case, f"Das ist Nummer {number}")
        page.reload()
        page.emulate_media(media="print")
        last = page.locator("#log .line.mother").last
        expect(last).to_contain_text("Nummer 29")
        ends_at = "(it) => it.getBoundingClientRect().bottom + scrollY"
        assert last.evaluate(ends_at) > 2 * (page.viewport_size or {})["height"]
        assert last.evaluate(ends_at) <= page.locator("main").evaluate(ends_at)
        assert page.locator("#log").evaluate("(log) => log.scrollHeight <= log.clientHeight")
        assert page.locator("main button:visible, main textarea:visible").count() == 0
        expect(page.locator("#card")).to_be_visible()
