"""How a message looks on Telegram, and how it is parted."""

from __future__ import annotations

import pytest

from bot.channels import Attachment
from bot.channels.telegram.shaping import CAPTION, CHARACTERS, bubbles, length
from tests.telegram.adapter.words import saying


@pytest.mark.parametrize(
    ("markdown", "language", "html"),
    [
        pytest.param("Guten Tag", "de", "Guten Tag", id="plain words"),
        pytest.param("**Ja.** Sie haben *ein* Recht.", "de", "<b>Ja.</b> Sie haben <i>ein</i> Recht.", id="bold"),
        pytest.param("5 < 6 & 7 > 2", "de", "5 &lt; 6 &amp; 7 &gt; 2", id="signs of HTML"),
        pytest.param("<b>x</b> <script>", "de", "&lt;b&gt;x&lt;/b&gt; &lt;script&gt;", id="tags that somebody typed"),
        pytest.param("\\*kein\\* \\_Stern\\_", "de", "*kein* _Stern_", id="escaped signs"),
        pytest.param("**offen", "de", "**offen", id="bold that never ends"),
        pytest.param("- eins\n- **zwei**\n\nEnde", "de", "• eins\n• <b>zwei</b>\n\nEnde", id="a list"),
        pytest.param("3. drei\n4. vier", "de", "3. drei\n4. vier", id="a numbered list"),
        pytest.param("- a\n  - b", "de", "• a\n  • b", id="a list in a list"),
        pytest.param("[Amt](https://a.de/?x=1&y=2)", "de", '<a href="https://a.de/?x=1&amp;y=2">Amt</a>', id="a link"),
        pytest.param(
            '[x](https://a.de/"><b>)', "de", '<a href="https://a.de/%22%3E%3Cb%3E">x</a>', id="a link that breaks out"
        ),
        pytest.param("[x](javascript:alert)", "de", "[x](javascript:alert)", id="a link to a program"),
        pytest.param("[Ruf an](tel:116016)", "de", "Ruf an (116016)", id="a telephone number behind words"),
        pytest.param("[116 016](tel:116016)", "de", "116 016", id="a telephone number that is said"),
        pytest.param("[**116 016**](tel:116016)", "de", "<b>116 016</b>", id="a telephone number in bold"),
        pytest.param("<https://a.de>", "de", '<a href="https://a.de">https://a.de</a>', id="an address"),
        pytest.param("# Titel", "de", "# Titel", id="a heading stays words"),
        pytest.param("a\nb", "de", "a\nb", id="lines stay lines"),
        pytest.param("مرحبا", "ar", "مرحبا", id="Arabic"),
        pytest.param("Kita هو مكان", "ar", "\u200fKita هو مكان", id="an Arabic line that begins with a German word"),
        pytest.param("- Kita: روضة", "ar", "\u200f• Kita: روضة", id="an Arabic list of German words"),
        pytest.param("Jugendamt", "ar", "Jugendamt", id="a line of German only in an Arabic text"),
        pytest.param("روضة heißt Kita", "de", "\u200eروضة heißt Kita", id="a German line that begins in Arabic"),
        pytest.param("اتصلي 0391 540 0", "ar", "اتصلي \u20660391 540 0\u2069", id="a telephone number in Arabic"),
        pytest.param("👩‍👧 Hallo", "de", "👩‍👧 Hallo", id="an emoji of several signs"),
    ],
)
def test_markdown_becomes_the_tags_that_telegram_knows(markdown: str, language: str, html: str) -> None:
    [bubble] = bubbles(saying(markdown, language=language))
    assert bubble.html == html


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ein Satz. " * 900, id="sentences"),
        pytest.param("😀" * 5000, id="emoji, which count as two"),
        pytest.param("x" * 9000, id="one word"),
        pytest.param("<&>" * 3000, id="signs of HTML"),
        pytest.param("**" + "wichtig " * 800 + "**", id="bold for pages"),
        pytest.param("\n".join(f"- Zeile {number}" for number in range(900)), id="a long list"),
    ],
)
def test_a_long_text_is_parted_and_no_word_is_lost(text: str) -> None:
    parts = bubbles(saying(text, "Ja"))
    assert all(0 < length(part.html) <= CHARACTERS for part in parts)
    told = "".join(part.bare for part in parts)
    [whole] = bubbles(saying("x"))
    assert whole.bare == "x"
    kept = [letter for letter in text if letter.isalnum() or letter in "😀<&>"]
    assert [letter for letter in told if letter.isalnum() or letter in "😀<&>"] == kept
    assert [bool(part.buttons) for part in parts] == [False] * (len(parts) - 1) + [True]


def test_a_file_carries_short_words() -> None:
    file = Attachment("lotse.json", "application/json", b"{}")
    [bubble] = bubbles(saying("Ihre Daten", "Gut", attachment=file))
    assert (bubble.html, bubble.attachment, len(bubble.buttons)) == ("Ihre Daten", file, 1)


def test_long_words_go_before_their_file() -> None:
    file = Attachment("lotse.json", "application/json", b"{}")
    words, last = bubbles(saying("x" * (CAPTION + 1), "Gut", attachment=file))
    assert (words.attachment, words.buttons, len(last.buttons), last.attachment) == (None, (), 1, file)


def test_a_message_without_anything_is_not_sent() -> None:
    assert bubbles(saying("")) == ()


def test_buttons_without_words_have_something_to_hang_on() -> None:
    [bubble] = bubbles(saying("", "Ja"))
    assert bubble.html
