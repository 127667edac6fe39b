"""Catalogues: a sentence in her language, whatever translators and mothers write."""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.catalogues import Catalogues, escaped
from dialogs.text import Text, _, listed, ngettext, verbatim

ARABIC = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"

msgid "Menu"
msgstr "القائمة"

msgid "Call {phone}."
msgstr "اتصلي على {phone}."

msgid "{count} month"
msgid_plural "{count} months"
msgstr[0] "ولا شهر"
msgstr[1] "شهر واحد"
msgstr[2] "شهران"
msgstr[3] "{count} أشهر"
msgstr[4] "{count} شهرًا"
msgstr[5] "{count} شهر"
"""

GERMAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Menu"
msgstr "Menü"

msgid "Call {phone}."
msgstr "Rufen Sie {phone} an."

msgid "[Portal]({url}) of {town}"
msgstr "[Portal]({url}) von {town}"

msgid "Broken {name}"
msgstr "Kaputt {name"

msgid "Other {name}"
msgstr "Andere {nahme}"

#, fuzzy
msgid "Guessed"
msgstr "Geraten"

msgid "{count} month"
msgid_plural "{count} months"
msgstr[0] "ein Monat"
msgstr[1] "{count} Monate"

msgid "Your child: {age}"
msgstr "Ihr Kind: {age}"
"""


def catalogues(folder: Path, german: str = GERMAN, template: str = "", arabic: str = ARABIC) -> Catalogues:
    for language, text in (("de", german), ("ar", arabic)):
        path = folder / language / "LC_MESSAGES" / "messages.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "messages.pot").write_text(template, encoding="utf-8")
    return Catalogues(("de", "en", "ar"), folder)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        pytest.param(_("Menu"), "de", "Menü", id="a word"),
        pytest.param(_("Menu"), "en", "Menu", id="English is the key itself"),
        pytest.param(_("Menu"), "fa", "Menu", id="a language that Lotse does not speak is English"),
        pytest.param(_("Nowhere translated"), "de", "Nowhere translated", id="a missing translation is English"),
        pytest.param(_("Guessed"), "de", "Guessed", id="a fuzzy translation is English"),
        pytest.param(_("Broken {name}", name="x"), "de", "Broken x", id="a broken brace is English"),
        pytest.param(_("Other {name}", name="x"), "de", "Other x", id="a wrong name in braces is English"),
        pytest.param(_("Call {phone}.", phone="116 016"), "de", "Rufen Sie 116 016 an.", id="a value"),
        pytest.param(_("Call {phone}."), "de", "Rufen Sie … an.", id="a value that was forgotten"),
        pytest.param(ngettext("{count} month", "{count} months", 1), "de", "ein Monat", id="one, in words"),
        pytest.param(ngettext("{count} month", "{count} months", 7), "de", "7 Monate", id="many"),
        pytest.param(ngettext("{count} month", "{count} months", 1), "en", "1 month", id="one, in English"),
        pytest.param(ngettext("{count} month", "{count} months", 0), "en", "0 months", id="none, in English"),
        pytest.param(ngettext("{count} month", "{count} months", 2), "ar", "شهران", id="the Arabic dual"),
        pytest.param(ngettext("{count} month", "{count} months", 7), "ar", "7 أشهر", id="Western digits in Arabic"),
        pytest.param(
            _("Your child: {age}", age=ngettext("{count} month", "{count} months", 3)),
            "de",
            "Ihr Kind: 3 Monate",
            id="a Text within a Text",
        ),
        pytest.param(verbatim("Halle_(Saale)*"), "de", r"Halle\_(Saale)\*", id="the same in every language"),
        pytest.param(Text(""), "de", "", id="nothing at all"),
        pytest.param(Text("a { alone"), "en", "a { alone", id="a broken sentence of our own"),
    ],
)
def test_a_text_is_said_in_her_language(tmp_path: Path, text: Text, language: str, said: str) -> None:
    assert catalogues(tmp_path).say(text, language) == said


DAYS = [
    ("de", "Montag, 23. November", "9:05"),
    ("en", "Monday, 23 November", "9:05"),
    ("ar", "\u2068الاثنين، 23 نوفمبر\u2069", "\u20689:05\u2069"),
    ("xx", "Monday, 23 November", "9:05"),
]


@pytest.mark.parametrize(("language", "day", "clock"), DAYS, ids=[row[0] for row in DAYS])
def test_a_day_and_a_time_of_day_are_said_in_her_language(language: str, day: str, clock: str) -> None:
    text = _("{day}: {clock}", day=date(2026, 11, 23), clock=time(9, 5))
    assert HOUSE.label(text, language) == f"{day}: {clock}"


@pytest.mark.parametrize("language", ["de", "en", "ar", "fa", "ku", "tr", "ru", "uk", "pl", "ro", "fr", "vi"])
def test_a_day_has_its_number_in_western_digits_in_every_language(language: str) -> None:
    assert "23" in HOUSE.say(_("{day}", day=date(2026, 11, 23)), language)


def test_a_list_has_an_entry_a_line() -> None:
    assert HOUSE.say(listed(verbatim("a"), verbatim("b*")), "de") == "- a\n- b\\*"


def test_in_a_right_to_left_language_a_value_keeps_its_order(tmp_path: Path) -> None:
    assert catalogues(tmp_path).say(_("Call {phone}.", phone="116 016"), "ar") == "اتصلي على \u2068116 016\u2069."


def test_nothing_invisible_enters_a_link(tmp_path: Path) -> None:
    text = _("[Portal]({url}) of {town}", url="https://a.example/x_y", town="Halle")
    arabic = ARABIC + '\nmsgid "[Portal]({url}) of {town}"\nmsgstr "[بوابة]({url}) {town}"\n'
    assert catalogues(tmp_path, arabic=arabic).say(text, "ar") == "[بوابة](https://a.example/x\\_y) \u2068Halle\u2069"


def test_a_label_is_not_escaped(tmp_path: Path) -> None:
    assert catalogues(tmp_path).label(verbatim("2. Kita *Sonne*"), "de") == "2. Kita *Sonne*"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\ufffd"), max_size=60))
def test_words_that_somebody_typed_are_shown_as_they_are(words: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse("Before " + escaped(words) + " after")
    kinds = {token.type for token in tokens} | {part.type for token in tokens for part in token.children or ()}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak"}
    shown = "".join(part.content or " " for token in tokens for part in token.children or ())
    assert re.sub(r"\s+", "", shown) == re.sub(r"\s+", "", f"Before {words} after")


@given(st.text(alphabet="#*-_+=>1234.)` \n\tab|[]()<&!~\\", max_size=40))
def test_words_that_stand_alone_never_become_markup(words: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escaped(words))
    kinds = {token.type for token in tokens} | {part.type for token in tokens for part in token.children or ()}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak"}


def test_wordings_hold_a_sentence_in_all_languages(tmp_path: Path) -> None:
    wordings = catalogues(tmp_path).wordings()
    assert wordings["Menu"] == ("Menu", "Menü", "القائمة")
    assert wordings["Broken {name}"] == ("Broken {name}",)


def test_a_page_gets_its_words_in_every_language(tmp_path: Path) -> None:
    words = catalogues(tmp_path).words({"menu": "Menu", "call": _("Call {phone}.", phone="112")})
    assert words["menu"] == {"de": "Menü", "en": "Menu", "ar": "القائمة"}
    assert words["call"]["de"] == "Rufen Sie 112 an."


@pytest.mark.parametrize(
    ("language", "direction", "name"),
    [
        pytest.param("de", "ltr", "Deutsch", id="German"),
        pytest.param("ar", "rtl", "العربية", id="Arabic"),
        pytest.param("fa", "rtl", "فارسی", id="Persian"),
        pytest.param("uk", "ltr", "Українська", id="Ukrainian"),
        pytest.param("ckb", "rtl", "کوردیی ناوەندی", id="Central Kurdish"),
        pytest.param("xx", "ltr", "xx", id="no language"),
        pytest.param("", "ltr", "", id="not known yet"),
    ],
)
def test_a_language_has_a_direction_and_its_own_name(tmp_path: Path, language: str, direction: str, name: str) -> None:
    spoken = catalogues(tmp_path)
    assert (spoken.direction(language), spoken.name_of(language)) == (direction, name)


@pytest.mark.parametrize(
    ("english", "german", "fault"),
    [
        pytest.param("Call 112.", "Rufen Sie 112 an.", "", id="a good one"),
        pytest.param("Call 112.", "", "no translation", id="an empty one"),
        pytest.param("Call 112.", "Rufen Sie 110 an.", "its figures are not those", id="another number"),
        pytest.param("Call 112.", "Rufen Sie ١١٢ an.", "its figures are not those", id="other digits"),
        pytest.param("§ 3 KiFöG", "Paragraf 3 KiFöG", "its figures are not those", id="a paragraph sign that is gone"),
        pytest.param("See https://a.example.", "Siehe https://b.example.", "its addresses are", id="another address"),
        pytest.param("**Now** go", "**Jetzt gehen", "its bold marks are not those", id="a bold mark that stays open"),
        pytest.param("For {name}", "Für {nahme}", "it needs exactly {name} in braces, but has {nahme}", id="a typo"),
        pytest.param("For {name}", "Für dich", "it needs exactly {name} in braces, but has nothing", id="a lost value"),
        pytest.param("For {name}", "Für {name", "a brace is broken", id="a broken brace"),
        pytest.param("For {name}", "Für {name!r}", "", id="a conversion is harmless"),
        pytest.param("For {name}", "Für {name:>9}", "it needs exactly {name}", id="a format"),
    ],
)
def test_a_fault_of_a_translation_is_named_with_its_line(tmp_path: Path, english: str, german: str, fault: str) -> None:
    template = f'msgid "{english}"\nmsgstr ""\n'
    po = f'msgid "{english}"\nmsgstr "{german}"\n'
    faults = catalogues(tmp_path, po, template, po.replace(german, english) if german else template).faults()
    german_faults = [found for found in faults if "/de/" in found]
    assert len(german_faults) == bool(fault)
    if fault:
        assert fault in german_faults[0]
        assert german_faults[0].startswith(f"{tmp_path}/de/LC_MESSAGES/messages.po, line 1: ")


@pytest.mark.parametrize(
    ("po", "fault"),
    [
        pytest.param("", '"{count} day" is missing. Run "make translate"', id="a sentence that is not there"),
        pytest.param('#, fuzzy\nmsgid "{count} day"\nmsgid_plural "{count} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] "{count} Tage"\n',
                     'take "fuzzy" away', id="a guess"),
        pytest.param('msgid "{count} day"\nmsgid_plural "{count} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] ""\n',
                     "a plural form is missing", id="a missing plural form"),
        pytest.param('msgid "{count} day"\nmsgid_plural "{count} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] "{zahl} Tage"\n',
                     "it needs exactly {count} in braces", id="a plural form with a wrong name"),
        pytest.param('msgid "{count} day"\nmsgid_plural "{count} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] "{count} Tage"\n\n'
                     'msgid "Gone"\nmsgstr "Weg"\n', '"Gone" is said nowhere. Take it out', id="a sentence nobody says"),
        pytest.param('msgid "{count} day"\nmsgid_plural "{count} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] "{count} Tage"\n\n'
                     '#~ msgid "Gone"\n#~ msgstr "Weg"\n', '"Gone" (#~) is said nowhere any more', id="an obsolete one"),
    ],
)  # fmt: skip
def test_a_fault_of_a_catalogue_is_named(tmp_path: Path, po: str, fault: str) -> None:
    template = 'msgid "{count} day"\nmsgid_plural "{count} days"\nmsgstr[0] ""\nmsgstr[1] ""\n'
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    (found,) = [found for found in catalogues(tmp_path, header + po, template).faults() if "/de/" in found]
    assert fault in found


def test_a_missing_catalogue_names_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make translate NEW=de"):
        Catalogues(("de",), tmp_path)


@given(
    st.text(max_size=30),
    st.one_of(st.text(max_size=20), st.integers(), st.builds(verbatim, st.text(max_size=10))),
    st.sampled_from(["de", "en", "ar", "xx"]),
)
def test_saying_never_raises(message: str, value: str | int | Text, language: str) -> None:
    assert isinstance(HOUSE.say(Text(message, values=(("name", value),)), language), str)


HOUSE = Catalogues()
