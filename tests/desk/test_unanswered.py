"""Questions that ask nearly the same stand together, for the editors."""

from __future__ import annotations

from datetime import date, timedelta

from bot.desk.unanswered import grouped
from bot.storage.unanswered import Question

MONDAY = date(2026, 3, 2)


def question(id: int, words: str, language: str = "de", times: int = 1, topic: str = "", days: int = 0) -> Question:
    return Question(id, words, language, MONDAY + timedelta(days=days), MONDAY + timedelta(days=days), times, topic)


def test_other_letters_slips_and_another_order_are_the_same_question() -> None:
    (asked,) = grouped(
        [
            question(1, "Gibt es einen Schwimmkurs?"),
            question(2, "gibt es ein schwimkurs", times=3, days=4),
            question(3, "Schwimmkurs, gibt es einen …", days=2),
        ]
    )

    assert asked.ids == (2, 1, 3)
    assert asked.words == "gibt es ein schwimkurs"  # the most frequent one
    assert (asked.times, asked.first, asked.last) == (5, MONDAY, MONDAY + timedelta(days=4))


def test_another_question_another_language_and_another_mark_stand_apart() -> None:
    groups = grouped(
        [
            question(1, "Gibt es einen Schwimmkurs?"),
            question(2, "Gibt es einen Parkplatz?"),
            question(3, "Gibt es einen Schwimmkurs?", language="en"),
            question(4, "Gibt es einen Schwimmkurs?", topic="costs-lunch"),
        ]
    )

    assert sorted(asked.ids for asked in groups) == [(1,), (2,), (3,), (4,)]


def test_the_most_frequent_stand_first_and_among_equals_the_newest() -> None:
    groups = grouped(
        [question(1, "Parkplatz"), question(2, "Schwimmkurs", days=3), question(3, "Läuse in der Kita", times=2)]
    )

    assert [asked.ids for asked in groups] == [(3,), (2,), (1,)]


def test_nothing_asked_is_nothing_to_read() -> None:
    assert grouped([]) == ()
