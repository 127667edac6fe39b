"""Which class her child is in."""

from __future__ import annotations

import pytest

from tests.hear.tables import HEARING, Row, spread

HEARD: list[Row] = [
    ("class one", 1, "1|erste|first grade|الصف الأول|in der ersten Klasse"),
    (
        "class two",
        2,
        "2|Klasse 2|zweite Klasse|2nd grade|2b|in der zweiten|er geht in die 2|الصف الثاني|year 2|2. Klasse|هو بالصف الثاني|ابني بالصف التاني",
    ),
    ("class seven", 7, "7|class 7|7. Klasse|sie ist in der 7|الصف ٧|في السابع"),
]
NOT_HEARD: list[Row] = [
    ("an age", None, "er ist 10 Jahre alt|9 Jahre|er ist 7|he is 7|عمره 9|7 years|10 ans"),
    (
        "a class to come",
        None,
        "wechselt im Sommer in die 7. Klasse|kommt in die 7. Klasse|will be in class 7|next year grade 7|سينتقل الى الصف السابع",
    ),
    ("no class", None, "0|14|viele|5. oder 6.|8 Stunden|||99"),
]


@pytest.mark.parametrize(("words", "heard"), spread(HEARD + NOT_HEARD))
def test_a_class(words: str, heard: int | None) -> None:
    assert HEARING.grade(words) == heard
