"""What a channel cannot show is made to fit, and nothing is lost on the way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels import Attachment, Button, Limits, Outgoing
from bot.channels.fitting import fit

ROOMY = Limits(characters=4000, choices=10, choice_characters=40, markup=True)
WORDS = st.text(st.characters(whitelist_categories=("L", "N")), min_size=1, max_size=12)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", "\n", "\n\n", ". ", "؟ ", "۔ ", "。"])), max_size=80).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
WHOLES = st.sampled_from(["**fett und stark**", "[ein Amt](https://amt.example/a_(b)/c)", "\\*", "*leise*", "wort"])
BUTTONS = tuple(Button("a.step", key, label) for key, label in (("yes", "Ja"), ("no", "Nein"), ("later", "Später")))


def message(text: str, *buttons: Button, lettered: bool = False, language: str = "de") -> Outgoing:
    return Outgoing(7, language, text, buttons, lettered=lettered)


def limits(characters: int, markup: bool = True, choices: int = 10, choice_characters: int = 40) -> Limits:
    return Limits(characters, choices, choice_characters, markup)


def said(parts: tuple[Outgoing, ...]) -> list[str]:
    return [part.text for part in parts]


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.slow
@given(TEXTS, st.integers(1, 60))
def test_no_part_is_longer_than_the_limit_and_no_letter_is_lost(text: str, at_most: int) -> None:
    parts = said(fit(message(text), limits(at_most, markup=False)))
    assert all(len(part) <= at_most for part in parts)
    assert letters("".join(parts)) == letters(text)


@given(TEXTS, st.integers(13, 60))
def test_words_that_fit_are_never_torn(text: str, at_most: int) -> None:
    parts = said(fit(message(text), limits(at_most)))
    assert re.findall(r"\w+", "\n".join(parts)) == re.findall(r"\w+", text)


@given(st.lists(WHOLES, min_size=1, max_size=30), st.integers(40, 90))
def test_bold_words_and_links_stay_whole(wholes: list[str], at_most: int) -> None:
    parts = said(fit(message(" ".join(wholes)), limits(at_most)))
    assert all(len(part) <= at_most for part in parts)
    for whole in set(wholes) - {"wort"}:
        assert sum(part.count(whole) for part in parts) == wholes.count(whole)


@settings(max_examples=300)
@given(st.text(max_size=400), st.integers(0, 50), st.booleans(), st.integers(0, 4), st.integers(0, 6), st.booleans())
def test_anything_fits_anywhere(
    text: str, at_most: int, markup: bool, choices: int, characters: int, lettered: bool
) -> None:
    outgoing = Outgoing(7, "ar", text, BUTTONS, lettered=lettered)
    parts = fit(outgoing, limits(at_most, markup, choices, characters))
    assert all(len(part.text) <= max(at_most, 1) for part in parts)
    assert all(not part.buttons for part in parts[:-1])
    assert len(parts[-1].buttons) in (0, len(BUTTONS))
    assert {part.id for part in parts} == {7}


@pytest.mark.parametrize(
    ("text", "at_most", "expected"),
    [
        pytest.param("Eins zwei.\n\nDrei vier.", 20, ["Eins zwei.", "Drei vier."], id="a paragraph before a sentence"),
        pytest.param(
            "Eins zwei.\nDrei. Vier fünf", 18, ["Eins zwei.", "Drei. Vier fünf"], id="a line before a sentence"
        ),
        pytest.param("هل هذا صحيح؟ نعم هذا صحيح", 20, ["هل هذا صحيح؟", "نعم هذا صحيح"], id="an Arabic question mark"),
        pytest.param("یہ ایک جملہ ہے۔ دوسرا جملہ", 20, ["یہ ایک جملہ ہے۔", "دوسرا جملہ"], id="an Urdu full stop"),
        pytest.param(
            "これは文です。これも文です。", 10, ["これは文です。", "これも文です。"], id="an ideographic full stop"
        ),
        pytest.param("a👩‍👧b", 3, ["a", "👩‍👧", "b"], id="a family is not torn apart"),
        pytest.param("A. Bc defghijkl mnopq", 18, ["A. Bc defghijkl", "mnopq"], id="a very early end wastes too much"),
        pytest.param("   ", 5, [""], id="nothing but blanks"),
    ],
)
def test_a_text_is_parted_where_a_reader_would(text: str, at_most: int, expected: list[str]) -> None:
    assert said(fit(message(text), limits(at_most))) == expected


def test_a_link_that_fits_nowhere_is_said_plainly_and_parted() -> None:
    parts = said(fit(message("[eine sehr lange Beschreibung](https://a.example)"), limits(24)))
    assert all(len(part) <= 24 for part in parts)
    assert letters("".join(parts)).replace("\\", "") == "einesehrlangeBeschreibung(https://a.example)"


def test_buttons_and_file_stay_on_the_last_part() -> None:
    letter = Attachment("brief.txt", "text/plain", b"x")
    parts = fit(Outgoing(7, "de", "Eins zwei. Drei vier.", BUTTONS, letter), limits(12))
    assert [(part.buttons, part.attachment) for part in parts] == [((), None), (BUTTONS, letter)]


def test_buttons_that_fit_are_left_alone() -> None:
    outgoing = message("Ja?", *BUTTONS)
    assert fit(outgoing, ROOMY) == (outgoing,)


@pytest.mark.parametrize(
    ("channel", "lettered", "text", "labels"),
    [
        pytest.param(limits(99, False, 0), False, "Ja?\n\n1. Ja\n2. Nein\n3. Später", [], id="no buttons at all"),
        pytest.param(limits(99, True, 2), False, "Ja?\n\n1. Ja\n2. Nein\n3. Später", [], id="one button too many"),
        pytest.param(limits(99, False, 0), True, "Ja?\n\nA. Ja\nB. Nein\nC. Später", [], id="letters beside numbers"),
        pytest.param(
            limits(99, True, 3, 4), False, "Ja?\n\n1. Ja\n2. Nein\n3. Später", ["1", "2", "3"], id="a long label"
        ),
        pytest.param(limits(99, True, 3, 4), True, "Ja?\n\nA. Ja\nB. Nein\nC. Später", ["A", "B", "C"], id="both"),
    ],
)
def test_choices_become_lines_where_buttons_do_not_do(
    channel: Limits, lettered: bool, text: str, labels: list[str]
) -> None:
    (part,) = fit(message("Ja?", *BUTTONS, lettered=lettered), channel)
    assert part.text == text
    assert [button.label for button in part.buttons] == labels
    assert [button.key for button in part.buttons] == ["yes", "no", "later"][: len(labels)]


def test_a_label_means_itself_in_markdown() -> None:
    (part,) = fit(message("Wie viele?", Button("a.b", "c", "*1_2*")), limits(99, choices=0))
    assert part.text == "Wie viele?\n\n1. \\*1\\_2\\*"


def test_a_channel_without_markup_gets_plain_words() -> None:
    (part,) = fit(message("**Ja**, beim [Amt](https://amt.example)"), limits(99, markup=False))
    assert part.text == "Ja, beim Amt (https://amt.example)"
