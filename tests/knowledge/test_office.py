"""When our counsellors are there, and until when somebody answers."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from knowledge.office import HERE, Office
from knowledge.reading.office import holidays_about

MORNING, AFTERNOON = (time(9), time(12)), (time(13), time(16))
OFFICE = Office(
    hours={**dict.fromkeys(range(4), (MORNING, AFTERNOON)), 4: (MORNING,)},
    holidays=holidays_about(date(2026, 11, 22)),
    closed=frozenset({date(2026, 12, 24), date(2026, 12, 31)}),
    promise=timedelta(hours=4),
)
NIGHT = Office(hours=dict.fromkeys(range(7), ((time(1), time(4)),)), promise=timedelta(hours=3))


def at(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=HERE)


OPEN = [
    ("Monday morning", "2026-11-23 09:00", True),
    ("a second before", "2026-11-23 08:59:59", False),
    ("lunch", "2026-11-23 12:00", False),
    ("the afternoon", "2026-11-23 15:59", True),
    ("Friday afternoon", "2026-11-27 14:00", False),
    ("Sunday", "2026-11-22 10:00", False),
    ("Christmas Eve, which is no holiday by law but closed", "2026-12-24 10:00", False),
    ("Epiphany, a holiday in Saxony-Anhalt", "2027-01-06 10:00", False),
    ("the day after", "2027-01-07 10:00", True),
    ("Corpus Christi, no holiday in Saxony-Anhalt", "2026-06-04 10:00", True),
]


@pytest.mark.parametrize(("moment", "is_open"), [row[1:] for row in OPEN], ids=[row[0] for row in OPEN])
def test_somebody_is_on_duty(moment: str, is_open: bool) -> None:
    assert OFFICE.is_open(at(moment)) is is_open
    assert OFFICE.is_open(at(moment).astimezone(UTC)) is is_open


ANSWERS = [
    ("in the morning: after lunch on the same day", "2026-11-23 10:00", "2026-11-23 15:00"),
    ("at 10:02: at the next quarter of an hour", "2026-11-23 10:02", "2026-11-23 15:15"),
    ("a second later is another quarter", "2026-11-23 10:00:01", "2026-11-23 15:15"),
    ("before the office opens", "2026-11-23 06:00", "2026-11-23 14:00"),
    ("in the afternoon: the next day", "2026-11-23 15:00", "2026-11-24 12:00"),
    ("exactly to the end of the day", "2026-11-23 11:00", "2026-11-23 16:00"),
    ("Friday morning: on Monday", "2026-11-27 11:00", "2026-11-30 12:00"),
    ("Friday evening: on Monday", "2026-11-27 19:00", "2026-11-30 14:00"),
    ("before Christmas: after it", "2026-12-23 15:00", "2026-12-28 12:00"),
    ("a holiday on a Friday: on Tuesday after Easter", "2026-04-02 15:30", "2026-04-07 13:30"),
    ("on the morning of a holiday", "2026-05-14 10:00", "2026-05-18 10:00"),
    ("over the year's end", "2026-12-30 15:00", "2027-01-04 12:00"),
    ("over the night on which summer ends", "2026-10-24 12:00", "2026-10-26 14:00"),
    ("over the night on which summer begins", "2026-03-27 11:30", "2026-03-30 13:30"),
]


@pytest.mark.parametrize(("asked", "answered"), [row[1:] for row in ANSWERS], ids=[row[0] for row in ANSWERS])
def test_somebody_answers_by(asked: str, answered: str) -> None:
    assert OFFICE.answer_by(at(asked)) == at(answered)
    assert OFFICE.answer_by(at(asked).astimezone(UTC)) == at(answered)


CLOCKS = [
    ("a usual night", "2026-10-23 00:30", "2026-10-23 04:00"),
    ("summer ends: the night has an hour more", "2026-10-25 00:30", "2026-10-25 03:00"),
    ("summer begins: the night has an hour less", "2026-03-29 00:30", "2026-03-30 02:00"),
]


@pytest.mark.parametrize(("asked", "answered"), [row[1:] for row in CLOCKS], ids=[row[0] for row in CLOCKS])
def test_working_time_is_counted_as_it_passes(asked: str, answered: str) -> None:
    assert NIGHT.answer_by(at(asked)) == at(answered)


NEXT_DAYS = [
    ("Monday: Tuesday", "2026-11-23 06:00", "2026-11-24 09:00"),
    ("Friday evening: Monday", "2026-11-27 19:00", "2026-11-30 09:00"),
    ("before Christmas: the Monday after it", "2026-12-23 10:00", "2026-12-28 09:00"),
    ("before the first of May, a Friday: the Monday after it", "2026-04-30 10:00", "2026-05-04 09:00"),
]


@pytest.mark.parametrize(("asked", "next_day"), [row[1:] for row in NEXT_DAYS], ids=[row[0] for row in NEXT_DAYS])
def test_the_next_working_day_begins(asked: str, next_day: str) -> None:
    assert OFFICE.next_working_day(at(asked)) == at(next_day)


NEXT_OPENINGS = [
    ("early in the morning: today", "2026-11-23 06:00", "2026-11-23 09:00"),
    ("at lunch: this afternoon", "2026-11-23 12:30", "2026-11-23 13:00"),
    ("in the evening: tomorrow", "2026-11-23 20:00", "2026-11-24 09:00"),
    ("Friday afternoon: Monday", "2026-11-27 12:00", "2026-11-30 09:00"),
]


@pytest.mark.parametrize(("asked", "opens"), [row[1:] for row in NEXT_OPENINGS], ids=[row[0] for row in NEXT_OPENINGS])
def test_the_office_opens_next(asked: str, opens: str) -> None:
    assert OFFICE.next_opening(at(asked)) == at(opens)


DAYS_BEFORE = [
    ("a Tuesday: Monday", OFFICE, "2026-11-24", "2026-11-23"),
    ("a Monday: Friday", OFFICE, "2026-11-30", "2026-11-27"),
    ("after Christmas: the day before Christmas Eve", OFFICE, "2026-12-28", "2026-12-23"),
    ("without hours, Monday to Friday count", Office(), "2026-11-30", "2026-11-27"),
    ("without hours, holidays count", Office(holidays=OFFICE.holidays), "2026-12-28", "2026-12-24"),
]


@pytest.mark.parametrize(("office", "day", "before"), [r[1:] for r in DAYS_BEFORE], ids=[r[0] for r in DAYS_BEFORE])
def test_the_working_day_before(office: Office, day: str, before: str) -> None:
    assert office.working_day_before(date.fromisoformat(day)) == date.fromisoformat(before)


CLOSED_FOR_GOOD = [
    ("no hours at all", Office()),
    ("a promise without hours", Office(promise=timedelta(hours=4))),
    (
        "closed for half a year",
        Office({0: (MORNING,)}, closed=frozenset(date(2026, 11, 1) + timedelta(days=n) for n in range(180)), promise=timedelta(1)),
    ),
]  # fmt: skip


@pytest.mark.parametrize("office", [row[1] for row in CLOSED_FOR_GOOD], ids=[row[0] for row in CLOSED_FOR_GOOD])
def test_where_nobody_is_on_duty_nothing_is_promised(office: Office) -> None:
    monday = at("2026-11-23 10:00")
    assert not office.is_open(monday)
    assert office.answer_by(monday) is None
    assert office.next_working_day(monday) is None
    assert office.next_opening(monday) is None


@given(some.integers(0, 4 * 365 * 24 * 60))
def test_an_answer_comes_later_while_somebody_is_there_and_the_next_day_is_another_day(minutes: int) -> None:
    asked = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    by, next_day = OFFICE.answer_by(asked), OFFICE.next_working_day(asked)
    assert by is not None
    assert next_day is not None
    assert by - asked >= timedelta(hours=4)
    assert OFFICE.is_open(by - timedelta(seconds=1))
    assert OFFICE.is_open(next_day)
    assert next_day.date() > asked.astimezone(HERE).date()
