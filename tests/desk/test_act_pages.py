"""Passing on, closing and offering times without a script: a page each, and only for who may do it."""

from __future__ import annotations

import re

import pytest

from tests.desk.office import PAGE, Office
from tests.desk.workplace import Workplace

pytestmark = pytest.mark.slow


@pytest.fixture
def workplace(office: Office) -> Workplace:
    return Workplace(office)


@pytest.mark.parametrize(
    ("act", "fields", "done"),
    [
        pytest.param(
            "close", {"outcome": "place_found", "barriers": ["costs"]}, ("closed", "place_found"), id="closing"
        ),
        pytest.param("pass-on", {"to": "queue coaching"}, ("waiting", ""), id="passing on"),
        pytest.param("times", {"time": ["2026-03-03T10:00", ""]}, ("taken", ""), id="offering times"),
    ],
)
def test_each_form_stands_on_a_page_of_its_own_and_leads_to_what_it_says(
    workplace: Workplace, act: str, fields: dict[str, str], done: tuple[str, str]
) -> None:
    case, anna = workplace.waits(), workplace.counsellor()
    anna.get(f"/desk/case/{case}")
    anna.post(f"/desk/case/{case}/take")
    page = anna.get(f"/desk/case/{case}/{act}").text
    assert re.findall(r'<form method="post" action="(/desk/case/[^"]+)"', page) == [f"/desk/case/{case}/{act}"]
    assert "<dialog" not in page
    assert anna.post(f"/desk/case/{case}/{act}", **fields).status_code == 303
    after = workplace.office.work(lambda work: work.case(case))
    assert after
    assert (after.state, after.outcome) == done


def test_a_form_for_closing_knows_up_to_where_she_had_read(workplace: Workplace) -> None:
    case, anna = workplace.waits(), workplace.counsellor()
    anna.get(f"/desk/case/{case}")
    anna.post(f"/desk/case/{case}/take")
    workplace.think()
    [seen] = re.findall(r'name="seen" value="(\d+)"', anna.get(f"/desk/case/{case}/close").text)
    workplace.writes(case, "Halt!")
    refused = anna.post(f"/desk/case/{case}/close", outcome="place_found", seen=seen)
    assert refused.status_code == 422
    assert "gerade noch etwas geschrieben" in refused.text
    [seen] = re.findall(r'name="seen" value="(\d+)"', anna.get(f"/desk/case/{case}/close").text)
    assert anna.post(f"/desk/case/{case}/close", outcome="place_found", seen=seen).status_code == 303


def test_the_talk_leads_to_the_forms_without_a_script(workplace: Workplace) -> None:
    case, anna = workplace.waits(), workplace.counsellor()
    assert 'method="get"' not in anna.get(f"/desk/case/{case}").text.partition('id="head"')[2].partition("</header>")[0]
    anna.post(f"/desk/case/{case}/take")
    head = anna.get(f"/desk/case/{case}").text.partition('id="head"')[2].partition("</header>")[0]
    assert set(re.findall(r'<form method="get" action="/desk/case/\d+/([\w-]+)"', head)) == {
        "close",
        "times",
        "pass-on",
    }


@pytest.mark.parametrize("act", ["close", "pass-on", "times"])
@pytest.mark.parametrize(
    ("state", "status", "words"),
    [
        ("waiting", 409, "noch niemand übernommen"),
        ("another's", 409, "hat jetzt Berta"),
        ("closed", 409, "ist abgeschlossen"),
        ("gone", 410, "gibt es nicht mehr"),
    ],
)
def test_who_may_not_do_it_reads_why(workplace: Workplace, act: str, state: str, status: int, words: str) -> None:
    case, anna, berta = workplace.waits(), workplace.counsellor(), workplace.counsellor("berta")
    owner = berta if state == "another's" else anna
    if state != "waiting":
        owner.get(f"/desk/case/{case}")
        owner.post(f"/desk/case/{case}/take")
    if state == "closed":
        owner.post(f"/desk/case/{case}/close", outcome="place_found")
    answer = anna.get(f"/desk/case/{case if state != 'gone' else 999}/{act}")
    assert (answer.status_code, words in answer.text) == (status, True)


def test_a_lead_passes_on_what_another_has_and_closes_it_not(workplace: Workplace) -> None:
    case, anna, lea = workplace.waits(), workplace.counsellor(), workplace.counsellor("lea", ["lead"])
    anna.get(f"/desk/case/{case}")
    anna.post(f"/desk/case/{case}/take")
    page = lea.get(f"/desk/case/{case}/pass-on")
    assert page.status_code == 200
    assert "Anna</option>" not in page.text  # she has it
    assert [lea.get(f"/desk/case/{case}/{act}", PAGE).status_code for act in ("close", "times")] == [409, 409]
