"""Calendar days: three calendars, twelve languages, day first."""

from __future__ import annotations

from datetime import date

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from knowledge.hear.days import day as day_of
from tests.hear.tables import TODAY, Row, spread

TWELFTH_OF_MARCH = date(2024, 3, 12)

HEARD: list[Row] = [
    (
        "in digits",
        TWELFTH_OF_MARCH,
        "12.03.2024|12/3/24|2024-03-12|2024/03/12|١٢/٣/٢٠٢٤|12 03 2024|12.3.24|12. 3. 2024|12-03-2024",
    ),
    (
        "with the name of the month",
        TWELFTH_OF_MARCH,
        "12. März 2024|12. maerz 2024|12.März.2024|March 12, 2024|march 12th 2024|12 مارس 2024|"
        "12 آذار 2024|12 марта 2024|12 марта 2024 года|12 березня 2024|12 Mart 2024|"
        "ngày 12 tháng 3 năm 2024|12 marca 2024|12 adar 2024|12 Adarê 2024|12 martie 2024|"
        "12 mars 2024|geboren am 12. März 2024|Mein Sohn ist am 12. März 2024 geboren|"
        "on 12 march 2024 she was born|12. März 24|12 مارچ 2024|۱۲ مارس ۲۰۲۴|12 mar 2024|"
        "2024 March 12|12 Mrz 2024|12 Mär. 2024",
    ),
    (
        "in a Hijri calendar",
        TWELFTH_OF_MARCH,
        "۲۲ حوت ۱۴۰۲|1402/12/22|۱۴۰۲/۱۲/۲۲|22 اسفند 1402|22 esfand 1402|22/12/1402|22 اسفند 02|"
        "2 رمضان 1445|1445/9/2|٢ رمضان ١٤٤٥|2 ramadan 1445",
    ),
    (
        "months that sound differently in another country",
        date(2023, 11, 12),
        "12 Kasım 2023|12 kasim 2023|12 listopada 2023|12 تشرين الثاني 2023|12 نونبر 2023|"
        "12 نوامبر 2023|12 نومبر 2023|12 noiembrie 2023|12 листопада 2023|12 ноября 2023|"
        "12 mijdar 2023|12 تشرینی دووەم 2023",
    ),
    (
        "months with marks",
        date(2023, 8, 12),
        "12 Ağustos 2023|12 août 2023|12 sierpnia 2023|12 أوت 2023|12 غشت 2023|12 آب 2023|12 серпня 2023",
    ),
    (
        "an Afghan or Iranian month",
        date(2024, 8, 2),
        "12 مرداد 1403|۱۲ اسد ۱۴۰۳|12 mordad 1403|12 زمری 1403",
    ),
    (
        "the year tells which calendar a name belongs to",
        date(2024, 12, 2),
        "12 azar 1403",
    ),
    (
        "only readable with the month first",
        date(2023, 12, 25),
        "12/25/2023|25/12/2023",
    ),
    (
        "two digits of a year lie in the past",
        date(1999, 5, 5),
        "5.5.99",
    ),
]
NOT_HEARD: list[Row] = [
    (
        "no whole date",
        None,
        "Mai|hello|12|2024|31.2.2024|12 Mai|März 2024|12:30|06108 Halle|0345 213 893 99|1-2-3|12.3|"
        "in 2024|2 Jahre 2024|۰۳/۰۵/۱۲|99999999999999|3 مهر|3 Kinder 2024 5",
    ),
    (
        "two digits in Persian could be either calendar",
        None,
        "۱۲/۳/۲۴",
    ),
    (
        "no such day",
        None,
        "30.2.2024|31.4.2024|31/6/1445|32 مرداد 1403",
    ),
]


@pytest.mark.parametrize(("words", "heard"), spread(HEARD + NOT_HEARD))
def test_a_day(words: str, heard: date | None) -> None:
    assert day_of(words, "", TODAY) == heard


def test_two_digits_of_a_year_are_not_guessed_for_who_writes_persian() -> None:
    assert day_of("12/3/24", "fa", TODAY) is None


CHILDHOOD = st.dates(date(2009, 1, 1), TODAY)


@given(CHILDHOOD)
def test_every_solar_date_of_a_childhood(day: date) -> None:
    solar = JalaliDate(day)  # type: ignore[no-untyped-call]
    assert day_of(f"{solar.year}/{solar.month}/{solar.day}", "fa", TODAY) == day


@given(CHILDHOOD)
def test_every_lunar_date_of_a_childhood(day: date) -> None:
    lunar = Gregorian.fromdate(day).to_hijri()
    assert day_of(f"{lunar.day}/{lunar.month}/{lunar.year}", "ar", TODAY) == day


@given(CHILDHOOD)
def test_every_date_of_a_childhood_in_our_calendar(day: date) -> None:
    assert day_of(day.strftime("%d.%m.%Y"), "de", TODAY) == day
    assert day_of(day.isoformat(), "en", TODAY) == day
