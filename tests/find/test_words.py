"""Words that mean the same look the same once they are folded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.find.words import consonants, folded, latin, script, stems, tokens

SAME = [
    ("German ß", "straße", "strasse"),
    ("German umlaut as two letters", "gebühr", "gebuehr"),
    ("German umlaut left out", "gebühr", "gebuhr"),
    ("Turkish ı", "kız", "kiz"),
    ("Polish ł", "żłobek", "zlobek"),
    ("Romanian ț", "grădiniță", "gradinita"),
    ("Romanian ţ with a cedilla", "grădiniţă", "grădiniță"),
    ("Vietnamese đ", "đăng", "dang"),
    ("Arabic ي and Persian ی", "علي", "علی"),
    ("Arabic ك and Persian ک", "كودك", "کودک"),
    ("Arabic ة and ه", "روضة", "روضه"),
    ("Arabic alef forms", "أطفال", "اطفال"),
    ("Russian ё", "ребёнок", "ребенок"),
    ("native digits", "٣", "3"),
    ("wide letters", "ｋｉｔａ", "kita"),
]
SOUNDS = [("registration", "تسجيل", "tasjil"), ("nursery", "حضانة", "7adana"), ("kindergarten", "روضة", "rawda")]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_two_spellings_fold_to_one(one: str, other: str) -> None:
    assert [folded(token) for token in tokens(one)] == [folded(token) for token in tokens(other)]


@pytest.mark.parametrize(("arabic", "typed"), [row[1:] for row in SOUNDS], ids=[row[0] for row in SOUNDS])
def test_arabic_and_its_latin_typing_have_one_skeleton(arabic: str, typed: str) -> None:
    assert consonants(folded(arabic)) == consonants(folded(typed))


def test_stems_meet_with_and_without_marks() -> None:
    assert stems("gebühren", "de") & stems("gebuhren", "de")
    assert stems("gebühren", "vi") == frozenset()


@given(st.text(max_size=60))
def test_no_word_makes_them_raise(words: str) -> None:
    for token in tokens(words):
        folded(token), latin(token), script(token), consonants(token), stems(token, "de")
