"""Our words as the page shows them: numbers that can be touched, paragraphs that read in their own direction."""

from __future__ import annotations

import pytest

from bot.channels.web import Shown
from bot.channels.web.bubbles import shown


def said(text: str, language: str = "de") -> str:
    return str(shown(Shown(1, "lotse", text, language))).replace("\u00a0", "·")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        pytest.param("Telefon: 0345 221 22 47", '<a href="tel:03452212247" dir="ltr">0345 221 22 47</a>', id="groups"),
        pytest.param("Tel. 03941 5970\\-5939.", '<a href="tel:0394159705939" dir="ltr">03941 5970-5939</a>', id="a dash"),
        pytest.param("Hilfe: **08000 116 016**", '<a href="tel:08000116016" dir="ltr">08000 116 016</a>', id="bold"),
        pytest.param("Ruf **116 016** an", '<a href="tel:116016" dir="ltr">116 016</a>', id="a European number"),
        pytest.param("Polizei **110**, Arzt 112", '<strong><a href="tel:110">110</a></strong>', id="in danger"),
        pytest.param("an kita\\-anmeldung@halle.de.", '<a href="mailto:kita-anmeldung@halle.de">kita-anmeldung@halle.de</a>.', id="mail"),
        pytest.param("[https://a.example/](https://a.example/)", ">a.example</a>", id="an address without its beginning"),
    ],
)  # fmt: skip
def test_what_can_be_called_or_opened_can_be_touched(text: str, link: str) -> None:
    assert link in said(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("06112 Halle (Saale)", id="a post code"),
        pytest.param("am 01-02 und 2026-11-22", id="days"),
        pytest.param("§ 20 Abs. 8 und 9 IfSG, § 3, § 10", id="paragraphs"),
        pytest.param("110 Euro, 112 Plätze", id="amounts"),
        pytest.param("von 45 bis 50 Stunden, 116 Tage", id="hours"),
    ],
)
def test_other_numbers_stay_numbers(text: str) -> None:
    assert "<a " not in said(text)


def test_a_link_is_not_linked_again() -> None:
    assert said("[0391 540 0](tel:03915400)").count("<a ") == 1


@pytest.mark.parametrize(
    ("text", "language", "ways"),
    [
        pytest.param("Hallo\n\nمرحباً، أنا Lotse", "de", ["", "rtl"], id="Arabic among German"),
        pytest.param("مرحباً\n\nAm Stadion 5, 06112 Halle (Saale)", "ar", ["", "ltr"], id="an address among Arabic"),
        pytest.param("Kita هي روضة للأطفال الصغار", "ar", [""], id="Arabic that begins with a German word"),
        pytest.param("البريد: kita-anmeldung-und-beratung@halle.de", "ar", [""], id="a long address in an Arabic line"),
        pytest.param("123 …", "ar", [""], id="no letters at all"),
        pytest.param("- مرحباً بكِ\n- Halle", "ar", ["", "ltr"], id="in a list"),
    ],
)
def test_a_paragraph_in_another_direction_is_read_in_it(text: str, language: str, ways: list[str]) -> None:
    page = said(text, language)
    starts = [part.partition(">")[0] for part in page.replace("<li", "<p").split("<p")[1:]]
    assert [start.partition('dir="')[2].rstrip('"') for start in starts] == ways


def test_what_belongs_together_stays_on_one_line() -> None:
    assert "(§·3·Abs.·1 KiFöG·LSA)" in said("Recht (§ 3 Abs. 1 KiFöG LSA)")
    assert "§·3·Abs.·1·KiFöG·LSA" in said("حق (§ 3 Abs. 1 KiFöG LSA)", "ar")


def test_her_own_words_are_left_as_they_are() -> None:
    words = shown(Shown(1, "mother", "**0345 221 22 47** <b>", ""))
    assert str(words) == "**0345 221 22 47** &lt;b&gt;"
