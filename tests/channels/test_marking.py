"""Markdown becomes safe HTML and readable plain text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.marking import direction, escape, html, isolated, plain

MARKS = ("<", ">", '"', "'", "&", "(", ")", "[", "]", "*", "_", "`", "\\", "\n", "- ", "1. ", "    ", "#", "!", "\x00")
WORDS = (
    "<script>",
    "<b onclick=x>",
    "&lt;",
    "javascript:x",
    "data:text/html,x",
    "https://a.example",
    "tel:110",
    "مرحبا",
)
ROUGH = st.lists(st.sampled_from(MARKS + WORDS), max_size=40).map("".join) | st.text(max_size=200)
TAG = re.compile(r"</?([a-z]+)([^>]*)>")
OURS = {"p", "br", "strong", "em", "ul", "ol", "li", "a"}


@settings(max_examples=400)
@given(ROUGH)
@pytest.mark.slow
def test_no_tag_but_ours_and_no_dangerous_address_ever_gets_through(text: str) -> None:
    shown = html(text)
    for name, attributes in TAG.findall(shown):
        assert name in OURS
        if name == "a" and attributes:
            assert re.match(r' href="(https?|tel|mailto):[^"]*" rel="noopener"( target="_blank")?$', attributes, re.I)
        elif name == "ol" and attributes:
            assert re.fullmatch(r' start="\d+"', attributes)
        else:
            assert attributes == ""
    assert "<" not in TAG.sub("", shown)


@given(ROUGH)
def test_plain_text_of_anything_can_be_had(text: str) -> None:
    assert isinstance(plain(text), str)


@given(ROUGH.filter(lambda text: "\x00" not in text))
def test_escaped_words_mean_themselves(text: str) -> None:
    line = " ".join(text.split())
    assert plain(escape(line)) == line


@given(st.lists(st.text(st.characters(whitelist_categories=("L", "N")), min_size=1), min_size=1))
@pytest.mark.slow
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    assert plain(" ".join(words)) == " ".join(words)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("**fett** und *leise*", "fett und leise", id="bold and emphasis"),
        pytest.param("Oben\n\n- eins\n- zwei\n\nUnten", "Oben\n\n• eins\n• zwei\n\nUnten", id="a list"),
        pytest.param("- eins\n  - tief\n- zwei", "• eins\n  • tief\n• zwei", id="a list in a list"),
        pytest.param("3. drei\n5. fünf", "3. drei\n5. fünf", id="a numbered list keeps its numbers"),
        pytest.param("Sie ist\n\n8.", "Sie ist\n\n8.", id="a number alone is no empty list"),
        pytest.param("- lang\n  weiter", "• lang\n  weiter", id="a second line in a list hangs"),
        pytest.param("[Portal](https://a.example/x)", "Portal (https://a.example/x)", id="a link shows its address"),
        pytest.param("<https://a.example>", "https://a.example", id="an address alone is said once"),
        pytest.param("[0391 540 0](tel:03915400)", "0391 540 0", id="a number that says itself"),
        pytest.param("[Anruf](tel:110)", "Anruf (110)", id="a number behind words"),
        pytest.param("[x](javascript:alert)", "[x](javascript:alert)", id="an address that is none"),
        pytest.param("Straße 1\nMagdeburg", "Straße 1\nMagdeburg", id="a new line stays one"),
        pytest.param("# kein Titel", "# kein Titel", id="no headings"),
        pytest.param("[a]: b", "[a]: b", id="no references that vanish"),
    ],
)
def test_markdown_as_plain_text(markdown: str, expected: str) -> None:
    assert plain(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param(
            "[a](https://b.example)",
            '<p><a href="https://b.example" rel="noopener" target="_blank">a</a></p>',
            id="a link opens beside the talk",
        ),
        pytest.param("[110](tel:110)", '<p><a href="tel:110" rel="noopener">110</a></p>', id="a number does not"),
        pytest.param("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>", id="raw tags are words"),
        pytest.param("a\nb", "<p>a<br>\nb</p>", id="a new line stays one"),
        pytest.param("![x](https://a.example/spy.png)", None, id="no pictures from elsewhere"),
    ],
)
def test_markdown_as_html(markdown: str, expected: str | None) -> None:
    assert "<img" not in html(markdown)
    assert expected is None or html(markdown) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("اتصلي: 0391 540 0", "اتصلي: \u20660391 540 0\u2069", id="a telephone number"),
        pytest.param("[116 016](tel:116016)", "[\u2066116 016\u2069](tel:116016)", id="its address is left alone"),
        pytest.param("(§ 3 Abs. 1 KiFöG LSA) قانون", "(\u2066§ 3 Abs. 1 KiFöG LSA\u2069) قانون", id="a citation"),
        pytest.param("**§ 24**، ثم", "**\u2066§ 24\u2069**، ثم", id="a bold citation"),
        pytest.param("31.12.2026 و 8 ساعات", "31.12.2026 و 8 ساعات", id="a date and a single number need nothing"),
    ],
)
def test_numbers_and_citations_keep_their_order_in_a_right_to_left_text(text: str, expected: str) -> None:
    assert isolated(text, "ar") == expected
    assert isolated(text, "de") == text


@pytest.mark.parametrize("language", ["ar", "fa", "ckb", "ur", "he", "fa-AF"])
def test_right_to_left_languages(language: str) -> None:
    assert direction(language) == "rtl"


@pytest.mark.parametrize("language", ["de", "en", "ku", "tr", ""])
def test_left_to_right_languages(language: str) -> None:
    assert direction(language) == "ltr"
