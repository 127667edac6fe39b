"""A talk in a counsellor's browser: what she reads, and what the mother gets."""

from __future__ import annotations

import re

import httpx
import pytest

from tests.desk.office import Office, Visitor
from tests.desk.workplace import HER_WORDS, SCRIPT, Workplace

pytestmark = pytest.mark.slow


@pytest.fixture
def workplace(office: Office) -> Workplace:
    return Workplace(office)


def answer(visitor: Visitor, case: int, german: str, key: str = "key-1", **more: str) -> httpx.Response:
    return visitor.post(f"/desk/case/{case}/reply", SCRIPT, german=german, key=key, **more)


def taken(workplace: Workplace, **more: str) -> tuple[int, Visitor]:
    case, anna = workplace.waits(**more), workplace.counsellor()
    anna.get(f"/desk/case/{case}")
    assert anna.post(f"/desk/case/{case}/take").status_code == 303
    workplace.think()
    return case, anna


def test_before_she_takes_it_she_reads_the_first_words_and_the_card(workplace: Workplace) -> None:
    case = workplace.waits("Erste Worte", "de", answers={"child": "3 Jahre", "district": "halle"})
    workplace.writes(case, "Später geschrieben")
    page = workplace.counsellor().get(f"/desk/case/{case}").text
    assert "Erste Worte" in page
    assert "3 Jahre" in page
    assert "Halle (Saale)" in page
    assert "Später geschrieben" not in page
    assert 'id="answer"' not in page


def test_when_she_has_taken_it_she_reads_everything(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    workplace.writes(case, "مرحبا")
    page = anna.get(f"/desk/case/{case}").text
    assert HER_WORDS in page
    assert "مرحبا" in page
    assert "Auf Deutsch" in page, "What the house said in Arabic stands there in German, too."
    assert f'href="/desk/case/{case}"' not in page or 'id="answer"' in page


def test_another_counsellor_is_told_who_has_it(workplace: Workplace) -> None:
    case, _anna = taken(workplace)
    berta = workplace.counsellor("berta")
    refused = berta.get(f"/desk/case/{case}")
    assert refused.status_code == 409
    assert "Anna" in refused.text
    assert HER_WORDS not in refused.text
    assert answer(berta, case, "Hallo").status_code == 409


def test_plain_german_goes_with_a_sentence_in_her_language_before_it(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    assert "Sie liest Arabisch" in anna.get(f"/desk/case/{case}").text
    assert answer(anna, case, "Guten Tag!").status_code == 204
    workplace.office.pass_by(seconds=11)
    workplace.think()
    *_, before, said = workplace.lines(case)
    assert said.text == "Guten Tag\\!"
    assert re.search("[\u0600-\u06ff]", before.text), "Nothing in her language says that German follows."


def test_a_double_click_sends_once(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    assert answer(anna, case, "Einmal").status_code == 204
    assert answer(anna, case, "Einmal").json() == {"was_here": True}
    workplace.office.pass_by(seconds=11)
    workplace.think()
    assert sum("Einmal" in line.text for line in workplace.lines(case)) == 1


def test_within_ten_seconds_she_can_take_it_back(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    answer(anna, case, "Ein *Fehler*")
    page = anna.get(f"/desk/case/{case}").text
    assert "Zurücknehmen" in page
    assert 'data-held="key-1"' in page
    back = anna.post(f"/desk/case/{case}/take-back", SCRIPT, key="key-1")
    assert back.json() == {"german": "Ein *Fehler*", "text": "", "files": []}
    workplace.office.pass_by(seconds=11)
    workplace.think()
    assert not [line for line in workplace.lines(case) if "Fehler" in line.text]
    assert "Ein *Fehler*</textarea>" in anna.get(f"/desk/case/{case}").text, "Her words are not in the field again."


def test_the_same_key_with_other_words_is_another_answer(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    for words in ("Dienstag", "Mittwoch", "Mittwoch"):
        answer(anna, case, words)
    workplace.office.pass_by(seconds=11)
    workplace.think()
    assert [line.text for line in workplace.lines(case) if "tag" in line.text or "woch" in line.text] == [
        "Dienstag",
        "Mittwoch",
    ]


@pytest.mark.parametrize(
    ("seconds", "status", "said"),
    [
        pytest.param(1, 204, ["Mittwoch"], id="the first one is still held"),
        pytest.param(11, 409, ["Dienstag"], id="she has the first one already"),
    ],
)
def test_what_she_has_changed_takes_the_place_of_what_perhaps_came_in(
    workplace: Workplace, seconds: int, status: int, said: list[str]
) -> None:
    case, anna = taken(workplace)
    answer(anna, case, "Dienstag", "first")
    workplace.office.pass_by(seconds=seconds)
    workplace.think()
    changed = answer(anna, case, "Mittwoch", "second", instead="first never-heard-of")
    assert changed.status_code == status
    assert ("sie hat sie schon" in changed.text) == (status == 409)
    workplace.office.pass_by(seconds=11)
    workplace.think()
    assert [line.text for line in workplace.lines(case) if line.text in ("Dienstag", "Mittwoch")] == said


def test_an_approved_text_goes_past_what_stands_in_the_field(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    anna.post(f"/desk/case/{case}/draft", SCRIPT, german="Halb fertig")
    assert answer(anna, case, "", offer="phrase:safety-now").status_code == 204
    assert "Halb fertig</textarea>" in anna.get(f"/desk/case/{case}").text


def test_closing_asks_when_something_is_not_sent(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    anna.post(f"/desk/case/{case}/draft", SCRIPT, german="Halb fertig")
    assert 'name="unsent" value="yes" required' in anna.get(f"/desk/case/{case}/close").text
    refused = anna.post(f"/desk/case/{case}/close", outcome="informed")
    assert refused.status_code == 422
    assert "nicht gesendet" in refused.text
    assert f'href="/desk/case/{case}"' in refused.text, "There is no way back to her talk."
    assert anna.post(f"/desk/case/{case}/close", outcome="informed", unsent="yes").status_code == 303


def test_what_was_taken_back_already_is_not_with_her(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    answer(anna, case, "Ein Fehler")
    first, second = (anna.post(f"/desk/case/{case}/take-back", SCRIPT, key="key-1") for _ in range(2))
    assert first.status_code == 200
    assert second.status_code == 422
    assert "schon zurückgenommen" in second.text


def test_after_ten_seconds_it_is_too_late(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    answer(anna, case, "Unterwegs")
    workplace.office.pass_by(seconds=11)
    workplace.think()
    back = anna.post(f"/desk/case/{case}/take-back", SCRIPT, key="key-1")
    assert back.status_code == 422
    assert "Zu spät" in back.text
    assert "wird gesendet" in anna.get(f"/desk/case/{case}").text


def test_an_approved_text_goes_in_her_language_as_it_was_approved(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    page = anna.post("/desk/phrases", case=str(case), q="Polizei").text
    assert 'data-offer="phrase:safety-now"' in page
    sent = answer(anna, case, "etwas anderes", offer="phrase:safety-now")
    assert sent.status_code == 204
    workplace.office.pass_by(seconds=11)
    workplace.think()
    said = workplace.lines(case)[-1]
    assert re.search("[\u0600-\u06ff]", said.text)
    assert "110" in said.german
    assert "etwas anderes" not in said.german


def test_what_a_text_leaves_open_must_be_filled_in(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    assert 'name="blank.Amt"' in anna.post("/desk/phrases", case=str(case), q="Ich rufe dort an").text
    refused = answer(anna, case, "", offer="phrase:next-call-office")
    assert refused.status_code == 422
    assert "Amt" in refused.text
    filled = {"offer": "phrase:next-call-office", "blank.Amt": "Jugendamt [Halle] *neu*"}
    assert answer(anna, case, "", **filled).status_code == 204
    workplace.office.pass_by(seconds=11)
    workplace.think()
    said = workplace.lines(case)[-1]
    assert "Jugendamt \\[Halle\\] \\*neu\\*" in said.text
    assert "Jugendamt \\[Halle\\]" in said.german


def test_a_day_is_said_in_both_languages(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    assert (
        'name="blank.Tag" type="date"'
        in anna.post("/desk/phrases", SCRIPT, case=str(case), q="Ich schreibe Ihnen bis").text
    )
    fields = {"case": str(case), "offer": "phrase:next-by-day", "blank.Tag": "2026-03-06"}
    filled = anna.post("/desk/phrases", SCRIPT, **fields).json()
    assert "Freitag, 6. März" in filled["german"]
    assert "مارس" in filled["text"]


def test_her_draft_waits_for_her(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    assert anna.post(f"/desk/case/{case}/draft", SCRIPT, german="Liebe Frau").status_code == 204
    assert "Liebe Frau</textarea>" in anna.get(f"/desk/case/{case}").text
    answer(anna, case, "Liebe Frau")
    assert "Liebe Frau</textarea>" not in anna.get(f"/desk/case/{case}").text


def test_a_note_is_never_sent(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    anna.post(f"/desk/case/{case}/note", SCRIPT, text="Ruft morgen an")
    workplace.office.pass_by(seconds=11)
    workplace.think()
    assert "Ruft morgen an" in anna.get(f"/desk/case/{case}").text
    assert not [line for line in workplace.lines(case) if "morgen" in line.text + line.german]


def test_code_in_her_words_stays_words(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    workplace.writes(case, '<script>alert(1)</script><img src=x onerror="alert(2)">')
    page = anna.get(f"/desk/case/{case}").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_it_works_without_a_script(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    page = anna.get(f"/desk/case/{case}").text
    key = re.findall(r'id="answer".*?name="key" value="(\w+)"', page, re.DOTALL)[0]
    sent = anna.post(f"/desk/case/{case}/reply", german="Ohne Skript", key=key)
    assert sent.headers["location"] == f"/desk/case/{case}#answer"
    assert "Ohne Skript" in anna.get(f"/desk/case/{case}").text
    assert anna.post(f"/desk/case/{case}/give-back").headers["location"] == "/desk"
    assert f'data-case="{case}"' in anna.get("/desk").text


@pytest.mark.parametrize(
    ("act", "fields", "status"),
    [
        pytest.param("close", {"outcome": "informed", "barriers": ["no_place", "costs"]}, 204, id="closed"),
        pytest.param("close", {"outcome": "nonsense"}, 422, id="closed with an outcome that nobody knows"),
        pytest.param("close", {}, 422, id="closed without an outcome"),
        pytest.param("pass-on", {"to": "queue coaching"}, 204, id="passed on to a subject"),
        pytest.param("pass-on", {"to": "queue nonsense"}, 422, id="passed on to nowhere"),
        pytest.param("pass-on", {"to": "member 999"}, 422, id="passed on to nobody"),
        pytest.param("pass-on", {}, 422, id="passed on without a word to whom"),
        pytest.param("times", {"time": ["2026-03-05T10:00", "", "2026-03-05T14:30"]}, 204, id="times"),
        pytest.param("times", {"time": ["2020-01-01T10:00"]}, 422, id="a time that is over"),
        pytest.param("times", {"time": ["tomorrow"]}, 422, id="a time that is none"),
        pytest.param("times", {}, 422, id="no time"),
        pytest.param("reply", {"german": "", "key": "k"}, 422, id="an empty answer"),
        pytest.param("reply", {"german": "a" * 4001, "key": "k"}, 422, id="a very long answer"),
        pytest.param("note", {"text": "ein Wort"}, 204, id="a note"),
    ],
)
def test_what_is_done_with_a_case(workplace: Workplace, act: str, fields: dict[str, str], status: int) -> None:
    case, anna = taken(workplace)
    anna.get(f"/desk/case/{case}")
    assert anna.post(f"/desk/case/{case}/{act}", SCRIPT, **fields).status_code == status


def test_a_case_that_is_gone_is_said_to_be_gone(workplace: Workplace) -> None:
    case, anna = taken(workplace)
    whose = workplace.office.work(lambda work: work.case(case))
    workplace.office.work(lambda work: work.forget(whose.conversation_id))
    page = anna.get(f"/desk/case/{case}")
    assert page.status_code == 410
    assert "gibt es nicht mehr" in page.text
