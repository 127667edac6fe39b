"""How many hours of care she needs."""

from __future__ import annotations

import pytest

from knowledge.model import Hours
from tests.hear.tables import HEARING, Row, spread

HEARD: list[Row] = [
    (
        "eight a day",
        Hours(8, plainly=True),
        "8|8 Stunden|acht|8 am Tag|ich brauche 8 Stunden am Tag|8 hours per day|٨ ساعات|bis zu 8 Stunden|nicht mehr als 8|"
        "höchstens 8|Montag bis Freitag 8 Stunden",
    ),
    ("more than eight", Hours(8, over=True), "mehr als 8|über 8 Stunden|more than 8 hours|أكثر من ٨ ساعات|8 or more"),
    ("more than ten", Hours(10, over=True), "mehr als 10|over 10 hours|اكثر من 10"),
    ("half hours", Hours(8.5), "8,5|8.5 Stunden|achteinhalb|8 1/2|ثماني ساعات ونصف"),
    ("by the week", Hours(20, weekly=True), "20 Stunden in der Woche|20h/Woche|20 hours a week|20 ساعة بالأسبوع"),
    ("forty-five by the week", Hours(45, weekly=True), "45 Wochenstunden|45 hours weekly"),
    (
        "a span of the clock",
        Hours(8),
        "von 8 bis 16 Uhr|8-16|8:00-16:00|8 bis 4|from 8 to 4pm|8am to 4 pm|من ٨ الى ٤|7:30 - 15:30",
    ),
    ("a long day by the clock", Hours(10), "von 7 bis 17 Uhr"),
    (
        "a span of the clock in words, and in Arabic letters or Latin ones",
        Hours(8),
        "nine to five|من الثمانية للأربعة|من الساعة ٨ للساعة ٤|من 8 ل 4|men 8 la 4",
    ),
    ("nine, which looks like no in Kurdish", Hours(9, plainly=True), "nine|nine hours a day"),
    ("Arabic in Latin letters", Hours(8, plainly=True), "8 sa3at|tmen sa3at|8 sa3at bel yom"),
    ("the larger of two", Hours(10), "9 oder 10|8-10 Stunden"),
    ("half a day", Hours(4, plainly=True), "halbtags|vormittags|half day|نصف يوم"),
]
NOT_HEARD: list[Row] = [
    ("a time of day", None, "bis 18 Uhr|16 Uhr|um 9|ab 8 Uhr|bis 16|حتى الساعة 6|until 6 pm"),
    ("into the night", None, "22 bis 6 Uhr|von 14 bis 22 Uhr"),
    ("something else is counted", None, "8 Jahre|2 Kinder|8 Monate|er ist 5|20 km|Klasse 3|عمره ٤ سنوات"),
    ("days of a week", None, "5 Tage|5 days|خمسة أيام"),
    ("no number of hours", None, "0|25|viele|nicht 8|nein|5 Tage 8 Stunden|99999"),
]


@pytest.mark.parametrize(("words", "heard"), spread(HEARD + NOT_HEARD))
def test_hours(words: str, heard: Hours | None) -> None:
    assert HEARING.hours(words) == heard
