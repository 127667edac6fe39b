"""What a translation must not lose, in all the ways in which it can be written."""

from __future__ import annotations

import pytest

from bot.desk.translating import survived

SAME = [
    ("Arabic digits", "Termin am 24.11.2026 um 14:30 Uhr", "موعد يوم ٢٤/١١/٢٠٢٦ الساعة ١٤:٣٠"),
    ("Persian digits", "in 3 Tagen", "در ۳ روز"),
    ("a time with pm", "um 14.30 Uhr", "at 2:30 pm"),
    ("noon and midnight", "12:15 und 0:15", "12:15 p.m. and 12:15 a.m."),
    ("a full hour", "um 9 Uhr, um 15:00 Uhr", "at 9 a.m., at 3 pm"),
    ("a time with m for the afternoon", "um 14:30 Uhr", "الساعة ٢:٣٠ م"),
    ("a day before its month and behind", "3. März 2026", "March 3, 2026"),
    ("a month in Arabic", "3. März 2026", "3 مارس 2026"),
    ("a month of two words", "3. Januar 2026", "3 كانون الثاني 2026"),
    ("a month in Turkish", "3. August", "3 Ağustos"),
    ("a month in Ukrainian", "3. Mai", "3 травня"),
    ("the year first", "01.08.2026", "2026-08-01"),
    ("a telephone number with other signs", "Tel. 0391 540-2040", "+49 391 5402040"),
    ("a telephone number with (0)", "+49 (0)391 540 2040", "0391/5402040"),
    ("a short number", "Hilfe: 116 016", "116016"),
    ("a paragraph", "§ 24 Abs. 2 SGB VIII", "المادة § 24 فقرة 2"),
    ("a paragraph with a letter", "§ 3b", "§3b"),
    ("an amount", "1.250,50 Euro", "1,250.50 euros"),
    ("thousands", "1.250 Euro", "1,250 euros"),
    ("a half", "8,5 Stunden", "8.5 hours"),
    ("a link with a full stop behind it", "https://a.de/x?y=1.", "see https://a.de/x?y=1"),
    ("an e-mail in other letters", "a@b.de", "A@b.de"),
    ("a preposition that is a month elsewhere", "ab 3 Jahren", "from 3 years"),
    ("a verb that is a month", "Sie können in 3 Tagen kommen", "You may come in 3 days"),
    ("nothing of that kind", "Guten Tag", "Good day"),
    ("nothing at all", "", ""),
]


@pytest.mark.parametrize(("source", "target"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_the_same_in_other_letters_has_survived(source: str, target: str) -> None:
    assert survived(source, target) == []
    assert survived(target, source) == []


LOST = [
    ("another number", "15 Tage", "16 days", ["15", "16"]),
    ("a number that is gone", "in 3 Tagen", "in days", ["3"]),
    ("a number that is new", "bald", "in 3 days", ["3"]),
    ("one of two equal numbers", "3 Tage, 3 Stunden", "3 days", ["3"]),
    ("another time", "um 14:30 Uhr", "at 4:30 pm", ["14:30", "4:30 pm"]),
    ("morning for evening", "um 20:00 Uhr", "at 8 am", ["20:00", "8 am"]),
    ("day and month exchanged", "03.04.2026", "04.03.2026", ["03.04.2026", "04.03.2026"]),
    ("another month", "3. März", "3 نيسان", ["marz", "نيسان"]),
    ("another paragraph", "§ 24", "§ 42", ["§ 24", "§ 42"]),
    ("a paragraph without its sign", "§ 24", "24", ["§ 24", "24"]),
    (
        "a link that was translated",
        "https://a.de/kita",
        "https://a.de/nursery",
        ["https://a.de/kita", "https://a.de/nursery"],
    ),
    ("a link in other letters", "https://a.de/Kita", "https://a.de/kita", ["https://a.de/Kita", "https://a.de/kita"]),
    ("an e-mail that is gone", "a@b.de", "mail", ["a@b.de"]),
    ("digits of a number exchanged", "0391 540-2040", "0391 540-2004", ["0391 540-2040", "0391 540-2004"]),
    ("a comma that moved", "8,5 Stunden", "85 hours", ["8,5", "85"]),
]


@pytest.mark.parametrize(("source", "target", "named"), [row[1:] for row in LOST], ids=[row[0] for row in LOST])
def test_what_is_lost_or_new_is_named(source: str, target: str, named: list[str]) -> None:
    assert survived(source, target) == named


@pytest.mark.parametrize("text", ["0" * 5000, "1." * 3000, "+ 0 0 " * 500, "§" * 5000, "x@" * 3000, "9 am" * 1000])
def test_no_text_takes_long_or_breaks_it(text: str) -> None:
    assert survived(text, text) == []
