"""Which passwords are too easy, and that good ones are let through."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.desk.passwords import LONGEST, SHORTEST, faults

OWN = ("Anna-Lena Petersen-Ünlü", "anna.petersen", "a.petersen@beratung.example")

TOO_EASY = [
    ("eleven letters", "Wolkenbank1", "password.short"),
    ("endless", "Wolkenbank trinkt " * 20, "password.long"),
    ("the commonest", "passwort1234", "password.easy"),
    ("the commonest, masked", "P@$$w0rt!2026", "password.easy"),
    ("the commonest, twice", "passwortpasswort", "password.easy"),
    ("two of the commonest", "hallo-willkommen", "password.easy"),
    ("a row of keys", "qwertzuiop123", "password.easy"),
    ("an English row of keys", "Qwerty123456!", "password.easy"),
    ("the alphabet", "abcdefghijklmnop", "password.easy"),
    ("the alphabet backwards", "zyxwvutsrqponm", "password.easy"),
    ("one letter", "aaaaaaaaaaaaaaaa", "password.easy"),
    ("two letters", "abababababababab", "password.easy"),
    ("a syllable", "lalalalalalala", "password.easy"),
    ("digits", "123456789012345", "password.easy"),
    ("a date", "01.01.1990-2026", "password.easy"),
    ("signs", "!!!!!!!!!!!!!!!!", "password.easy"),
    ("blanks", " " * 14, "password.easy"),
    ("a season and a year", "Sommer2026!!!", "password.easy"),
    ("our own name", "lotse-beratung-2026", "password.easy"),
    ("her name", "Anna Petersen 1", "password.own"),
    ("her login", "anna.petersen!!", "password.own"),
    ("her name, masked", "4nn4p3t3rs3n2026", "password.own"),
    ("her name, twice", "petersenpetersen", "password.own"),
    ("her second name with an Umlaut", "ÜnlüÜnlüÜnlü1", "password.easy"),
    ("her name and the commonest", "anna-passwort-99", "password.easy"),
]

GOOD = [
    ("words that have nothing to do with each other", "Wolkenbank trinkt Pfefferminztee"),
    ("with her name among others", "Anna malt grüne Kühe"),
    ("with a common word among others", "passwort Tintenfisch Regal"),
    ("letters of a password manager", "xR7!kq2Lm#9vTz"),
    ("digits and signs of a password manager", "7R3k9!2x#8(4"),
    ("Arabic", "قطة زرقاء تشرب الشاي"),
    ("Ukrainian", "синій кіт п'є чай"),
    ("twelve letters", "tigermostuhr"),
]


@pytest.mark.parametrize(("password", "reason"), [row[1:] for row in TOO_EASY], ids=[row[0] for row in TOO_EASY])
def test_what_somebody_will_guess_is_refused(password: str, reason: str) -> None:
    assert faults(password, *OWN) == [reason]


@pytest.mark.parametrize("password", [row[1] for row in GOOD], ids=[row[0] for row in GOOD])
def test_what_nobody_guesses_is_let_through(password: str) -> None:
    assert faults(password, *OWN) == []


@settings(max_examples=60, deadline=None)
@given(some.text(max_size=LONGEST + 5))
def test_whatever_she_types_is_answered(password: str) -> None:
    reasons = faults(password, *OWN)
    assert len(reasons) <= 1
    if len(password) < SHORTEST // 4:
        assert reasons == ["password.short"]
