"""The editors' and the lead's pages: what stands on them, and who may look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.desk.pages.working import routers
from knowledge.reading import complaints
from knowledge.reading.mistakes import Mistake
from tests.desk.office import Office
from tests.desk.workplace import SCRIPT, Workplace
from tests.desk.workplace import knowledge as known


@pytest.fixture
def workplace(office: Office) -> Workplace:
    return Workplace(office)


def test_an_editor_sees_how_the_content_stands(workplace: Workplace) -> None:
    mistake = Mistake("articles/x/de.md", 3, complaints.NOT_DATE, (("value", "<b>gestern</b>"),))
    workplace.shelf.mistakes = (mistake,)
    page = workplace.counsellor("eva", ["editor"]).get("/desk/content").text
    assert "articles/x/de.md, Zeile 3: „&lt;b&gt;gestern&lt;/b&gt;“ ist kein Datum. Schreiben Sie" in page
    assert "costs-lunch" in page
    assert "Arabisch" in page


def test_what_is_missing_and_older_is_counted_in_whole_sentences(office: Office) -> None:
    workplace, content = Workplace(office), known()
    phrases = dict(content.phrases)
    first, second, third, *_ = phrases
    for older in (first, second):
        phrases[older] = replace(phrases[older], outdated=frozenset({"ar"}))
    phrases[first] = replace(phrases[first], outdated=frozenset({"ar", "en"}))
    phrases[third] = replace(phrases[third], texts={"de": "Nur auf Deutsch."})
    workplace.room = replace(workplace.room, knowledge=lambda: replace(content, phrases=phrases))
    office.build(*routers(workplace.room, workplace.shelf))
    page = workplace.counsellor("eva", ["editor"]).get("/desk/content").text
    there = len(phrases) - 1
    assert f"<td>{there} da, 1 fehlt, 1 ist älter als das Deutsche</td>" in page
    assert f"<td>{there} da, 1 fehlt, 2 sind älter als das Deutsche</td>" in page


def test_an_editor_tries_the_search(workplace: Workplace) -> None:
    eva = workplace.counsellor("eva", ["editor"])
    eva.get("/desk/search")
    page = eva.post("/desk/search", q="masern impfung", language="de").text
    assert "registration-measles" in page
    assert "Lotse würde: " in page
    assert "Klingt nach Gefahr" in eva.post("/desk/search", q="mein Mann schlägt mich").text
    assert eva.post("/desk/search", q="x" * 5000).status_code == 200
    assert eva.post("/desk/search", q="\0", language="nonsense").status_code == 200


def test_an_editor_says_which_answer_would_have_fitted(workplace: Workplace) -> None:
    office, today = workplace.office, workplace.office.at.date()
    office.work(lambda work: work.keep_question("was kostet das essen in …", "de", today))
    eva = workplace.counsellor("eva", ["editor"])
    assert "was kostet das essen" in eva.get("/desk/unanswered").text
    [question] = office.work(lambda work: work.questions())
    marked = eva.post("/desk/unanswered", ids=str(question.id), topic="costs-lunch")
    assert marked.status_code == 303
    assert office.work(lambda work: work.questions())[0].topic == "costs-lunch"
    assert eva.post("/desk/unanswered", ids=str(question.id), topic="nonsense").status_code == 422
    eva.post("/desk/unanswered", ids=f"{question.id} x ²", delete="yes")
    assert office.work(lambda work: work.questions()) == []


def test_a_lead_sees_figures_without_anybodys_name(workplace: Workplace) -> None:
    case = workplace.waits("mein Geheimnis", "de", minutes=30)
    alias = workplace.office.work(lambda work: work.case(case)).alias
    page = workplace.counsellor("lea", ["lead"]).get("/desk/figures").text
    assert "30 Minuten" in page
    assert "Halle (Saale)" in page
    assert "Geheimnis" not in page
    assert alias not in page


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("counsellor", {"/desk"}),
        ("lead", {"/desk", "/desk/figures"}),
        ("editor", {"/desk/content", "/desk/unanswered", "/desk/search"}),
        ("admin", set()),
    ],
)
def test_each_role_opens_its_own_pages(workplace: Workplace, role: str, allowed: set[str]) -> None:
    visitor = workplace.counsellor("eva", [role])
    pages = ("/desk", "/desk/figures", "/desk/content", "/desk/unanswered", "/desk/search")
    assert {path for path in pages if visitor.get(path).status_code == 200} == allowed
    visitor.get("/desk/staff")
    found = visitor.post("/desk/phrases", SCRIPT, case="1", q="a")
    assert found.status_code == (410 if role in ("counsellor", "lead") else 403)
