"""A mother writes Arabic: from the door to the answer, a question in between, and everything deleted."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.house import House
from tests.browser.mother import Mother, visit

pytestmark = pytest.mark.slow

QUESTION = "هل يحتاج طفلي إلى تطعيم الحصبة؟"


def direction(mother: Mother, where: str) -> str:
    computed: str = mother.page.locator(where).last.evaluate("(each) => getComputedStyle(each).direction")
    return computed


def edges(mother: Mother, where: str) -> tuple[float, float]:
    """Where it begins and ends on the screen, from the left."""
    found = mother.page.locator(where).last.bounding_box()
    assert found is not None
    return found["x"], found["x"] + found["width"]


@pytest.mark.parametrize("width", [360, 1280])
def test_an_arabic_talk_from_the_door_until_everything_is_deleted(house: House, browser: Browser, width: int) -> None:
    talks = house.rows("conversation")
    with visit(browser, house.url, viewport={"width": width, "height": 740}) as mother:
        page = mother.page
        assert direction(mother, "html") == "ltr"
        mother.write("السلام عليكم")
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
        assert [direction(mother, where) for where in ("html", ".mine .bubble", ".theirs .bubble", "#write")] == [
            "rtl"
        ] * 4
        assert house.rows("conversation") == talks + 1

        mother.write("١")
        mother.write("٣ سنوات")
        asked = mother.last_answer().splitlines()[-1]
        (hers_left, hers_right), (ours_left, ours_right) = (
            edges(mother, f".{who} .bubble") for who in ("mine", "theirs")
        )
        assert hers_left < ours_left, "Her own words do not stand on the left."
        assert hers_right < ours_right, "Our words do not stand on the right."
        assert mother.nothing_is_cut_off()

        mother.write(QUESTION)
        answer = mother.last_answer()
        assert answer.splitlines()[-1] == asked, "After her question she is not led back to where she was."
        assert mother.reads_in_order("§", "20", "Abs.", "8", "IfSG")
        assert mother.nothing_is_cut_off()

        mother.write("هاله")
        mother.write("٣")
        mother.write("٩")
        answer = mother.last_answer()
        assert "§ 3 Abs. 1 KiFöG LSA" in answer
        assert mother.reads_in_order("§", "3", "Abs.", "1", "KiFöG", "LSA")
        assert mother.reads_in_order("0345", "221", "22", "47")
        assert mother.reads_in_order("Am Stadion", "5,", "Zimmer", "217,")
        assert page.locator('a[href^="tel:0345"]').count() == 1
        assert mother.nothing_is_cut_off()
        first = page.locator(".theirs", has_text="Abs. 1").last.bounding_box()
        assert first is not None
        assert 0 < first["y"] < 300, "A long answer is not read from its beginning."

        mother.write("احذفي كل شيء")
        page.locator("#text").fill("نعم")
        page.locator("#send").click()
        expect(page.locator("#status")).to_be_visible()
        assert page.locator(".mine[data-id]").count() == 0
        assert QUESTION not in page.locator("body").inner_text()
        assert house.rows("conversation") == talks

        page.reload()
        expect(page.locator("#welcome")).to_be_visible()
        assert page.locator(".line[data-id]").count() == 0
        mother.write("مرحبا")
        assert house.rows("conversation") == talks + 1
    assert not [word for word in (QUESTION, "هاله", "السلام") if word in house.log()]


def test_districts_are_a_list_that_a_thumb_can_use(house: House, browser: Browser) -> None:
    with visit(browser, house.url) as mother:
        for words in ("مرحبا", "١", "٣ سنوات"):
            mother.write(words)
        mother.tap("list")
        assert mother.choices.count() > 14
        boxes = [choice.bounding_box() for choice in mother.choices.all()]
        assert {(box["x"], box["width"]) for box in boxes if box} == {(16, 328)} or len(
            {box["x"] for box in boxes if box}
        ) == 1
        assert all(box and box["height"] >= 44 for box in boxes)
        assert mother.nothing_is_cut_off()


def test_at_the_door_every_language_reads_in_its_own_direction(house: House, browser: Browser) -> None:
    with visit(browser, house.url, locale="ar") as mother:
        ways = mother.page.locator("#welcome .bubble p").evaluate_all(
            "(all) => all.map((each) => getComputedStyle(each).direction)"
        )
        assert ways == ["ltr", "ltr", "rtl"]
        mother.page.get_by_role("button", name="العربية").click()
        mother.wait_for_answer(1)
        expect(mother.hers).to_have_text("العربية")
        assert direction(mother, "html") == "rtl"
