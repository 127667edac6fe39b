"""The queue in a browser: who waits longest stands first, and nobody sees more than she may."""

from __future__ import annotations

import re

import pytest

from tests.desk.office import Office
from tests.desk.workplace import SCRIPT, Workplace

pytestmark = pytest.mark.slow


@pytest.fixture
def workplace(office: Office) -> Workplace:
    return Workplace(office)


def order(html: str) -> list[int]:
    return [int(id) for id in re.findall(r'data-case="(\d+)"', html)]


def test_who_waits_longest_stands_first_and_the_urgent_above_all(workplace: Workplace) -> None:
    short, long, urgent = (workplace.waits(minutes=5), workplace.waits(minutes=50), workplace.waits(urgent=True))
    page = workplace.counsellor().get("/desk")
    assert page.status_code == 200
    assert order(page.text) == [urgent, long, short]
    assert page.text.index("Dringend") < page.text.index("Wartet auf jemanden")
    assert "wartet seit 50 Minuten" in page.text


def test_a_broken_promise_says_so_in_a_word(workplace: Workplace) -> None:
    late = workplace.waits(minutes=60, promised_at=workplace.office.at)
    workplace.office.pass_by(minutes=1)
    kept = workplace.waits(promised_at=workplace.office.at.replace(hour=12, minute=0))
    rows = dict(re.findall(r'data-case="(\d+)">(.*?)</li>', workplace.counsellor().get("/desk").text, re.DOTALL))
    assert "Zu spät" in rows[str(late)]
    assert "Zu spät" not in rows[str(kept)]
    assert "zugesagt bis heute, 13:00" in rows[str(kept)]


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        pytest.param("", {"arabic", "english", "magdeburg", "facility"}, id="without a wish: all"),
        pytest.param("language=en", {"english"}, id="one language"),
        pytest.param("region=magdeburg", {"magdeburg"}, id="one region"),
        pytest.param("queue=facilities", {"facility"}, id="one subject"),
        pytest.param("mine=1", set(), id="only hers"),
        pytest.param("show=closed", set(), id="only closed ones"),
        pytest.param("show=nonsense&language=" + "x" * 500, set(), id="a wish that nobody can have"),
    ],
)
def test_she_chooses_what_she_sees(workplace: Workplace, wish: str, shown: set[str]) -> None:
    cases = {
        workplace.waits(): "arabic",
        workplace.waits("Hello", "en"): "english",
        workplace.waits(region="magdeburg"): "magdeburg",
        workplace.waits(queue="facilities"): "facility",
    }
    page = workplace.counsellor().get(f"/desk?{wish}")
    assert {cases[id] for id in order(page.text)} == shown
    if not shown:
        assert "Im Moment wartet hier niemand." in page.text


def test_her_words_stay_words(workplace: Workplace) -> None:
    workplace.waits('<script>alert(1)</script> "><img src=x>')
    page = workplace.counsellor().get("/desk").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_what_she_wrote_since_is_marked_for_who_has_her(workplace: Workplace) -> None:
    case = workplace.waits()
    anna = workplace.counsellor()
    anna.get("/desk")
    anna.post(f"/desk/case/{case}/take", SCRIPT)
    workplace.think()
    workplace.office.pass_by(minutes=2)
    workplace.writes(case, "مرحبا")
    page = anna.get("/desk").text
    assert "1 neu" in page
    assert "bei Ihnen" in page
    anna.get(f"/desk/case/{case}")
    assert "1 neu" not in anna.get("/desk").text


@pytest.mark.parametrize("role", ["editor", "admin"])
def test_who_has_nothing_to_do_with_talks_sees_no_queue(workplace: Workplace, role: str) -> None:
    workplace.waits()
    visitor = workplace.counsellor("eva", [role])
    assert visitor.get("/desk").status_code == 303
    assert visitor.get("/desk/case/1").status_code == 403
    assert visitor.get("/desk/news", SCRIPT).status_code == 403
