"""What had no answer, or none that helped, reaches the editors; who asked does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from bot.app import now, sweep_once
from bot.desk.unanswered import grouped
from bot.storage.unanswered import Question
from tests.house.living import Living


def questions(house: Living) -> list[Question]:
    return house.work(lambda work: work.questions())


def test_a_question_without_an_answer_is_kept_without_her_name(open_one: Callable[..., Living]) -> None:
    house = open_one()
    house.talk("Deutsch", "Wo lernt Fatima Kanarienvogel Fahrrad fahren?")

    (question,) = questions(house)
    assert question.words == "Wo … Fahrrad fahren?"
    assert (question.language, question.times, question.topic) == ("de", 1, "")


def test_the_same_question_of_two_mothers_is_counted(open_one: Callable[..., Living]) -> None:
    house = open_one()
    for person in ("amina", "olena"):
        house.talk("Deutsch", "Wo kann man Fahrrad fahren lernen?", person=person)

    assert [question.times for question in questions(house)] == [2]


def test_what_did_not_help_is_kept_too(open_one: Callable[..., Living]) -> None:
    house = open_one()
    house.talk("Deutsch", "Braucht mein Kind für die Kita eine Impfung gegen Masern?")
    assert questions(house) == []

    house.talk("Nein")

    assert [question.words for question in questions(house)] == [
        "Braucht mein Kind für die Kita eine Impfung gegen Masern?"
    ]


def test_an_answer_that_helped_and_a_cry_for_help_are_not_kept(open_one: Callable[..., Living]) -> None:
    house = open_one()
    house.talk("Deutsch", "Braucht mein Kind für die Kita eine Impfung gegen Masern?", "Ja, danke")
    house.talk("Mein Mann schlägt mich")

    assert questions(house) == []


def test_it_stays_when_she_is_forgotten_and_leads_to_nobody(open_one: Callable[..., Living]) -> None:
    house = open_one()
    house.talk("Deutsch", "Wo kann man Fahrrad fahren lernen?")
    hers = house.id_of()
    assert hers is not None

    house.work(lambda work: work.forget(hers))

    assert len(questions(house)) == 1
    (row,) = house.raw("SELECT * FROM question")
    assert "Fahrrad" not in str(row)


def test_after_half_a_year_the_night_takes_it(open_one: Callable[..., Living]) -> None:
    house = open_one(now() - timedelta(days=182))
    house.talk("Deutsch", "Wo kann man Fahrrad fahren lernen?")
    assert len(questions(house)) == 1

    house.run(sweep_once(house.lotse, "2026-01-01"))

    assert questions(house) == []


def test_questions_that_are_nearly_the_same_stand_together(open_one: Callable[..., Living]) -> None:
    house = open_one()
    for number, words in enumerate(
        (
            "Wo kann man Fahrrad fahren lernen?",
            "wo kann mann fahrrad fahren lernen",
            "Gibt es in der Kita Schweinefleisch?",
        )
    ):
        house.talk("Deutsch", words, person=f"mother {number}")

    assert [(asked.times, len(asked.questions)) for asked in grouped(questions(house))] == [(2, 2), (1, 1)]
