"""Spellings that mean the same look the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.fold import fold, plain

SAME = [
    ("sharp s and umlauts", "Größe", "grosse"),
    ("Polish letters", "Łódź", "lodz"),
    ("Turkish dotted and dotless i", "İyi HAYIR kapı", "iyi hayir kapi"),
    ("Vietnamese letters", "đúng", "dung"),
    ("a ligature of Arabic presentation forms", "ﻻ", "لا"),
    ("Arabic vowel marks and alef forms", "أُكتوبر", "اكتوبر"),
    ("Persian letters become Arabic ones", "کی", "كي"),
    ("a zero-width gap is no gap", "می\u200cخواهم", "ميخواهم"),
    ("tatweel is only ornament", "نعـــم", "نعم"),
    ("writing-direction marks are not seen", "\u202bنعم\u202c", "نعم"),
    ("digits of every script", "٣ ۳ ३ ３", "3 3 3 3"),
    ("a keycap emoji is its digit", "3️⃣", "3"),
    ("a fraction stands apart from its number", "2½", "2 1 2"),
    ("an apostrophe inside a Cyrillic word", "п’ять", "пять"),
    ("an apostrophe between two words", "J’habite", "j habite"),
    ("punctuation and line ends are gaps", "Ja,\nbitte!", "ja bitte"),
    ("pictures are left out", "🙂", ""),
]


@pytest.mark.parametrize(("written", "folded"), [pytest.param(w, f, id=label) for label, w, f in SAME])
def test_it_folds(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_plain_words_keep_their_punctuation() -> None:
    assert plain("  ١٫٥   Jahre, «ja»؟ ") == "1.5 jahre, «ja»?"


@given(st.text())
def test_folding_twice_changes_nothing_more(words: str) -> None:
    assert fold(fold(words)) == fold(words)
    assert plain(plain(words)) == plain(words)
