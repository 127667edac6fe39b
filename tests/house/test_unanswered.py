"""What had no answer, or none that helped, reaches the editors; who asked does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from bot.all_day import sweep_once
from bot.app import now
from bot.desk.unanswered import grouped
from bot.storage.unanswered import Question
from tests.house.living import Living


def questions(house: Living) -> list[Question]:
    return house.work(lambda work: work.questions())


def test_what_had_no_answer_is_kept_without_a_name_and_counted(open_one: Callable[..., Living]) -> None:
    house = open_one()
    house.talk("Deutsch", "Wo lernt Fatima Kanarienvogel Fahrrad fahren?", person="amina")
    house.talk("Deutsch", "wo lernt noah fahrrad fahren", person="olena")
    house.talk("Deutsch", "Wo lernt Linh Fahrrad fahren?", person="marie")
    hers = house.id_of("amina")
    assert hers is not None
    house.work(lambda work: work.forget(hers))

    (asked,) = grouped(questions(house))
    assert (asked.words, asked.times, asked.topic) == ("Wo lernt … Fahrrad fahren?", 3, "")
    assert not any("Fahrrad" in str(row) for row in house.raw("SELECT * FROM question"))


def test_what_did_not_help_is_kept_and_what_helped_or_is_a_cry_for_help_is_not(open_one: Callable[..., Living]) -> None:
    house = open_one()
    house.talk("Deutsch", "Braucht mein Kind eine Impfung gegen Masern?", "Ja, danke")
    house.talk("Mein Mann schlägt mich", "menü")
    assert questions(house) == []

    house.talk("Braucht mein Kind eine Impfung gegen Masern?", "Nein")
    house.talk("kita kosten stunden", "keine")

    assert {question.words for question in questions(house)} == {
        "Braucht mein Kind eine Impfung gegen Masern?",
        "kita kosten stunden",
    }


def test_after_half_a_year_the_night_takes_it(open_one: Callable[..., Living]) -> None:
    house = open_one(now() - timedelta(days=182))
    house.talk("Deutsch", "Wo kann man Fahrrad fahren lernen?")
    assert len(questions(house)) == 1

    house.run(sweep_once(house.lotse, "2026-01-01"))

    assert questions(house) == []
