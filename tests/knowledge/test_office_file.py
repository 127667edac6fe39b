"""The file that says when our counsellors are there, and what can be wrong with it."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from knowledge.office import Office
from knowledge.reading.office import holidays_about, office
from knowledge.reading.pages import Page

TODAY = date(2026, 11, 22)
GOOD = """\
# when we are there
monday: 9:00-12:00, 13:00-16:30
friday: 9–12
closed:
  - 2026-12-24
  - 2026-12-28 bis 2026-12-30
promise: 4
"""
HOLIDAYS = holidays_about(TODAY)


def test_a_file_that_is_right() -> None:
    page = Page("office.yaml", GOOD)
    assert office(page, TODAY) == Office(
        hours={0: ((time(9), time(12)), (time(13), time(16, 30))), 4: ((time(9), time(12)),)},
        holidays=HOLIDAYS,
        closed=frozenset({date(2026, 12, day) for day in (24, 28, 29, 30)}),
        promise=timedelta(hours=4),
    )
    assert page.mistakes == []


@pytest.mark.parametrize("words", ["", "\n", "# nobody yet\n", "closed:\n", "monday:\n"])
def test_a_file_that_says_nothing_is_an_office_without_anybody(words: str) -> None:
    page = Page("office.yaml", words)
    assert office(page, TODAY) == Office(holidays=HOLIDAYS)
    assert page.mistakes == []


def test_the_holidays_are_those_of_saxony_anhalt_of_four_years() -> None:
    assert {day.year for day in HOLIDAYS} == {2025, 2026, 2027, 2028}
    assert {date(2026, 1, 6), date(2026, 10, 31), date(2026, 5, 14)} <= HOLIDAYS  # Epiphany, Reformation, Ascension
    assert not {date(2026, 6, 4), date(2026, 11, 1), date(2026, 12, 24)} & HOLIDAYS  # holidays elsewhere, or nowhere


WRONG = [
    ("a German weekday", "montag: 9-12\npromise: 4\n", [1], '"montag:" is not known here. Did you mean "monday"?'),
    ("no hours but words", "monday: vormittags\npromise: 4\n", [1], '"vormittags" are not hours. Write from-to'),
    ("an hour that does not exist", "monday: 9-25\npromise: 4\n", [1], '"9-25" are not hours'),
    ("a minute that does not exist", "monday: 9:75-12\npromise: 4\n", [1], '"9:75-12" are not hours'),
    ("an end before the beginning", "monday: 12-9\npromise: 4\n", [1], '"12-9": a time ends before it begins'),
    ("times that overlap", "monday: 9-12, 11-13\npromise: 4\n", [1], '"9-12, 11-13": a time ends before it begins'),
    ("hours without a promise", "monday: 9-12\ntuesday: 9-12\n", [1], 'there are hours but no "promise:"'),
    ("a promise without hours", "promise: 4\n", [1], 'there is a "promise:" but no hours'),
    ("a promise in words", "monday: 9-12\npromise: bald\n", [2], '"bald" is not a number of working hours'),
    ("no time at all promised", "monday: 9-12\npromise: 0\n", [2], '"0" is not a number of working hours'),
    ("a promise nobody waits for", "monday: 9-12\npromise: 999\n", [2], '"999" is not a number of working hours'),
    ("a promise of very many digits", f"monday: 9-12\npromise: {'9' * 5000}\n", [2], "is not a number of working hours"),
    ("Arabic digits", "monday: ٩-١٢\npromise: 4\n", [1], '"٩-١٢" are not hours'),
    ("a German date", "closed:\n  - 24.12.2026\n", [2], '"24.12.2026" is neither a day nor a time of days'),
    ("a time of days backwards", "closed:\n  - 2026-12-31 to 2026-12-24\n", [2], "is neither a day nor a time of days"),
    ("three days in one line", "closed:\n  - 2026-12-24 to 2026-12-25 to 2026-12-26\n", [2], "is neither a day nor"),
    ("closed for years", "closed:\n  - 2026-12-24 to 2028-12-24\n", [2], "is neither a day nor a time of days"),
    ("a weekday twice", "monday: 9-12\nmonday: 13-14\npromise: 4\n", [2], '"monday" stands twice, first in line 1'),
    ("a list", "- monday\n", [1], "names with values belong here"),
    ("several mistakes at once", "monday: nie\nclosed:\n  - nie\npromise: nie\n", [1, 3, 4], "is not a number of working"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "lines", "said"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_mistake_is_named_with_its_line_and_its_remedy(words: str, lines: list[int], said: str) -> None:
    page = Page("office.yaml", words)
    office(page, TODAY)
    assert [mistake.line for mistake in page.mistakes] == lines
    assert said in str(page.mistakes[-1])
    assert all(mistake.said("de") != mistake.said("en") for mistake in page.mistakes)
