"""A number in digits of every script and in words of every language."""

from __future__ import annotations

import pytest

from tests.hear.tables import HEARING, Row, spread

HEARD: list[Row] = [
    ("plain digits", 3, "3|3.|#3|(3)|03| 3 "),
    ("digits of other scripts", 3, "٣|۳|३|３|③|3️⃣"),
    ("with the word number before", 3, "no 3|nr. 3|Nummer drei|رقم ٣|شماره ۳|номер 3|số 3|numara 3|numărul trei"),
    ("in words", 3, "drei|three|ثلاثة|تلاتة|سه|سێ|sê|üç|три|trzy|trei|trois|ba"),
    (
        "in its place in a list",
        3,
        "third|die dritte|الثالث|سوم|третье|третій|trzecia|al treilea|troisième|thứ ba|üçüncü",
    ),
    ("ten has an emoji of its own", 10, "🔟|zehn|عشرة|ده|on|десять|dziesięć"),
    (
        "above ten",
        12,
        "zwölf|zwoelf|twelve|اثنا عشر|دوازده|on iki|двенадцать|дванадцять|dwanaście|doisprezece|douze|mười hai",
    ),
    ("above sixteen in French", 17, "dix-sept"),
    (
        "with what is counted",
        8,
        "8 Stunden am Tag|8h|8 hours|٨ ساعات|8 saat|8 часов|acht Stunden|ich brauche 8 Stunden",
    ),
    (
        "a class",
        2,
        "2. Klasse|zweite Klasse|in der zweiten Klasse|الصف الثاني|second grade|2 sınıf|второй класс|lớp 2|clasa a doua",
    ),
    ("said twice", 3, "3 (drei)|3 3"),
]
NOT_HEARD: list[Row] = [
    ("two numbers", None, "2-3|3 or 4|drei oder vier|1.000"),
    ("no number", None, "|hallo|keine Ahnung|🙂|ein Platz"),
    ("longer than any number of hers", None, "1234567890123"),
    ("a number somewhere in a story", None, "Wir sind auf Platz 30 in der Liste und warten schon so lange"),
]


@pytest.mark.parametrize(("words", "heard"), spread(HEARD + NOT_HEARD))
def test_a_number(words: str, heard: int | None) -> None:
    assert HEARING.number(words) == heard
