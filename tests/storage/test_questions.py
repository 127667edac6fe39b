"""Unanswered questions: counted up, sealed, marked, and let go of."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.storage.unanswered import Question
from tests.storage.house import House

MONDAY = date(2026, 3, 2)
TUESDAY = date(2026, 3, 3)
WORDS = "Gibt es einen Schwimmkurs?"


def asked(house: House, words: str = WORDS, language: str = "de", day: date = MONDAY) -> None:
    house.work(lambda work: work.keep_question(words, language, day))


def kept(house: House, language: str = "") -> list[Question]:
    return house.look(lambda work: work.questions(language))


def test_the_same_words_are_counted_up(house: House) -> None:
    asked(house)
    asked(house, day=TUESDAY)

    (question,) = kept(house)
    assert (question.words, question.language, question.topic) == (WORDS, "de", "")
    assert (question.first, question.last, question.times) == (MONDAY, TUESDAY, 2)


def test_the_same_words_in_another_language_are_another_question(house: House) -> None:
    asked(house, "Hort?")
    asked(house, "Hort?", "en")

    assert {question.language for question in kept(house)} == {"de", "en"}
    assert [question.language for question in kept(house, "en")] == ["en"]


def test_the_newest_stand_first_and_the_marked_ones_last(house: House) -> None:
    for number, words in enumerate(("eins", "zwei", "drei")):
        asked(house, words, day=MONDAY + timedelta(days=number))
    newest = kept(house)[0]
    house.work(lambda work: work.mark_questions([newest.id], "costs-lunch"))

    assert [(question.words, question.topic) for question in kept(house)] == [
        ("zwei", ""),
        ("eins", ""),
        ("drei", "costs-lunch"),
    ]


def test_several_are_marked_and_unmarked_at_once(house: House) -> None:
    asked(house, "eins")
    asked(house, "zwei")
    ids = [question.id for question in kept(house)]

    assert house.work(lambda work: work.mark_questions(ids, "costs-lunch")) == 2
    assert house.work(lambda work: work.mark_questions(ids[:1], "")) == 1
    assert sorted(question.topic for question in kept(house)) == ["", "costs-lunch"]
    assert house.work(lambda work: work.mark_questions([], "costs-lunch")) == 0


def test_what_was_marked_and_is_asked_again_stays_marked(house: House) -> None:
    asked(house)
    (first,) = kept(house)
    house.work(lambda work: work.mark_questions([first.id], "costs-lunch"))
    asked(house, day=TUESDAY)

    (question,) = kept(house)
    assert (question.topic, question.times) == ("costs-lunch", 2)


def test_what_is_deleted_is_gone(house: House) -> None:
    asked(house)
    asked(house, "Noch eine?")
    first = next(question for question in kept(house) if question.words == WORDS)

    assert house.work(lambda work: work.delete_questions([first.id])) == 1
    assert [question.words for question in kept(house)] == ["Noch eine?"]


@pytest.mark.parametrize(("days", "stays"), [(180, True), (181, False)])
def test_half_a_year_after_it_was_asked_last_it_is_let_go(house: House, days: int, stays: bool) -> None:
    asked(house)
    asked(house, day=TUESDAY)
    night = datetime(2026, 3, 3, 3, tzinfo=UTC) + timedelta(days=days)

    gone = house.work(lambda work: work.sweep(night, 90, 365))

    assert (bool(kept(house)), gone) == (stays, 0 if stays else 1)


def test_nobody_who_has_the_database_alone_can_read_it(house: House) -> None:
    asked(house)

    ((shown),) = [str(row) for row in house.raw("SELECT * FROM question")]
    assert "Schwimm" not in shown
    assert "Schwimm" not in repr(kept(house))


def test_one_that_does_not_open_does_not_hide_the_others(house: House) -> None:
    asked(house)
    asked(house, "Noch eine?")
    house.raw("UPDATE question SET words_hash = sealed_words WHERE id = (SELECT min(id) FROM question)")

    assert [question.words for question in kept(house)] == ["Noch eine?"]
