"""What every sense promises: nothing she writes makes it fail, and nothing keeps it busy."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import Ears
from tests.hear.tables import HEARING, TODAY

PIECES = st.sampled_from(
    [
        "ja",
        "12",
        ".",
        "/",
        "1403",
        "مرداد",
        "سنة",
        "و",
        "نصف",
        "Halle",
        "٣",
        "3️⃣",
        "½",
        "\u202e",
        "\u200c",
        "🙂",
        "2024",
        "März",
    ]
)
ANYTHING = st.one_of(
    st.text(), st.text("0123456789٣۳./-, ½"), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)
)
OPTIONS = [("yes", ["Yes", "Ja", "نعم"]), ("no", ["No", "Nein", "لا"]), ("two", ["1–2 years", ""])]


def hear_all(words: str, today: date = TODAY) -> list[object]:
    """Every sense, once."""
    ears: Ears = HEARING
    whole: list[object] = [ears.number(words), ears.agrees(words), ears.whereabouts(words), ears.choice(words, OPTIONS)]
    whole += [
        ears.exactly(words, OPTIONS),
        ears.grade(words),
        ears.hours(words),
        ears.correction(words),
        ears.siblings(words) or None,
    ]
    return [*whole, ears.born(words, "de", today), ears.birth_year(words, today)]


@given(ANYTHING)
def test_no_words_make_it_fail_and_the_same_words_mean_the_same(words: str) -> None:
    assert hear_all(words) == hear_all(words)


@given(ANYTHING, st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_what_is_heard_makes_sense(words: str, today: date) -> None:
    born = HEARING.born(words, "", today)
    place = HEARING.whereabouts(words)
    assert born is None or born.months is None or 0 <= born.months <= 216
    assert place is None or not (place.outside and place.districts)
    assert place is None or place.outside or place.districts or not place.certain


@pytest.mark.parametrize(
    "words", ["x" * 10_000, "Halle " * 2_000, "12.3.2024 " * 1_000, "9" * 10_000, "سنة " * 3_000, "\u202e" * 10_000]
)
def test_ten_thousand_characters_do_not_keep_it_busy(words: str) -> None:
    hear_all("12. März 2024")  # dateparser loads its languages at its first date
    start = time.process_time()
    hear_all(words)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("words", ["", " ", "\n", "\u200f", "?", "...", "🙂🙃", "\x00"], ids=repr)
def test_nothing_said_is_nothing_heard(words: str) -> None:
    assert hear_all(words) == [None] * 11
