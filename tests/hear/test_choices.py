"""Which option of a list she means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hear.tables import HEARING

Options = list[tuple[str, list[str]]]

AGES: Options = [
    ("under_one", ["Under 1 year", "Unter 1 Jahr", "أقل من سنة"]),
    ("one_two", ["1–2 years", "1–2 Jahre", "من سنة إلى سنتين"]),
    ("three_six", ["3–6 years", "3–6 Jahre"]),
    ("school", ["At school", "Schulkind", "في المدرسة"]),
]
MENU: Options = [
    ("place", ["Find a childcare place", "Einen Kita-Platz finden", "البحث عن مكان"]),
    ("costs", ["What does it cost?", "Was kostet das?", "كم التكلفة؟"]),
    ("person", ["Talk to a person", "Mit einem Menschen sprechen", "التحدث مع شخص"]),
    ("privacy", ["Privacy and my data", "Datenschutz und meine Daten", "الخصوصية وبياناتي"]),
]
YES_NO: Options = [("yes", ["Yes", "Ja", "نعم"]), ("no", ["No", "Nein", "لا"])]
LANGUAGES: Options = [
    ("de", ["Deutsch"]),
    ("en", ["English"]),
    ("ar", ["العربية"]),
    ("other", ["Another language", "Andere Sprache", "لغة أخرى"]),
]
SITUATIONS: Options = [
    ("work", ["work", "I work, study or do a training", "arbeit", "i work", "أعمل", "شغل"]),
    ("course", ["course", "I go to a German course", "Ich gehe in einen Deutschkurs", "deutschkurs", "دورة"]),
    ("search", ["search", "I am looking for work", "Ich suche Arbeit", "i have no job", "بدون عمل"]),
    ("reception", ["reception", "Ich wohne noch in der Erstaufnahme", "erstaufnahme", "مركز الاستقبال"]),
    ("silent", ["silent", "I would rather not say", "Möchte ich nicht sagen", "أفضل ألا أقول"]),
]
PLACES: Options = [
    ("list", ["Liste zeigen", "Show me a list"]),
    ("outside", ["Nicht in Sachsen-Anhalt", "Not in Saxony-Anhalt"]),
]

HEARD: list[tuple[Options, str | None, str]] = [
    (AGES, "one_two", "2|2 years|1-2 years|1-2 Jahr|2 Jahre"),
    (AGES, "three_six", "3-6|3|٣|drei|3️⃣|6|6 Jahre"),
    (AGES, None, "5|the last|-1|-2"),
    (AGES, "school", "Schulkind|schulkint|المدرسة|في المدرسه|vierte"),
    (AGES, "under_one", "under 1"),
    (MENU, "privacy", "privacy|Datenschutz|datenschuz|#4"),
    (MENU, "place", "kita platz|Kita-Platz finden|- 1"),
    (MENU, "person", "Mensch|Talk to a persn|ich möchte mit einem Menschen sprechen bitte|no 3|الثالث|третье"),
    (MENU, "costs", "كم التكلفه|kosten"),
    (MENU, None, "|🙂|hallo|das|0|-1|−2|-۱"),
    (YES_NO, "yes", "ja|jo|👍|نعم|1"),
    (YES_NO, "no", "нет|nee|2.|نه"),
    (YES_NO, None, "vielleicht|ja nein|-1|-2."),
    (LANGUAGES, "de", "deutsch|Deutch"),
    (LANGUAGES, "ar", "العربيه"),
    (LANGUAGES, None, "عربي|doitsch|arabic"),
    (LANGUAGES, "en", "englisch"),
    (SITUATIONS, "work", "ich habe Arbeit|I work|nein, ich habe Arbeit|لا، أعمل"),
    (SITUATIONS, "reception", "noch in der Erstaufnahme|ما زلت في مركز الاستقبال"),
    (SITUATIONS, "search", "I have no job|أنا بدون عمل"),
    (SITUATIONS, "silent", "möchte nicht sagen|das möchte ich nicht sagen"),
    (
        SITUATIONS,
        None,
        "ich arbeite nicht|ich suche keine Arbeit|I don't work|I am not looking for work|لا أعمل|ما بشتغل|kein Deutschkurs|"
        "nicht mehr in der Erstaufnahme|ليس في مركز الاستقبال|ohne Arbeit|Arbeit nein|no course|не arbeit|arbeit yok",
    ),
    (PLACES, "outside", "nicht in Sachsen-Anhalt|Not in Saxony Anhalt|ich wohne nicht in Sachsen-Anhalt"),
    (PLACES, None, "Sachsen-Anhalt|in Saxony-Anhalt|keine Liste"),
]
TABLE = [
    pytest.param(words, options, key, id=f"{key or 'nothing'}: {words}")
    for options, key, ways in HEARD
    for words in ways.split("|")
]


@pytest.mark.parametrize(("words", "options", "key"), TABLE)
def test_a_choice(words: str, options: Options, key: str | None) -> None:
    assert HEARING.choice(words, options) == key


def test_a_number_beyond_the_list_may_stand_in_one_wording() -> None:
    hours: Options = [("five", ["up to 5 hours"]), ("eight", ["8 hours"]), ("ten", ["10 hours"])]
    assert HEARING.choice("8", hours) == "eight"
    assert HEARING.choice("3", hours) == "ten"


def test_the_no_in_a_key_is_no_answer() -> None:
    after: Options = [("register", ["register", "How do I register?"]), ("no_place", ["no_place", "I find no place"])]
    assert HEARING.choice("no, I live in Berlin", after) is None


def test_a_sign_is_chosen_as_it_is() -> None:
    assert HEARING.choice("🏠", [("menu", ["Menu", "🏠"]), ("back", ["Back", "↩"])]) == "menu"


EXACTLY = [
    ("the wording", "Was kostet das?", "costs"),
    ("other case and no punctuation", "was kostet das", "costs"),
    ("Arabic without its marks", "الخصوصيه وبياناتي", "privacy"),
    ("its number is not its wording", "2", None),
    ("a slip", "was kostet dass", None),
    ("more words", "was kostet das bitte", None),
    ("nothing", " ", None),
]


@pytest.mark.parametrize(("words", "key"), [pytest.param(words, key, id=label) for label, words, key in EXACTLY])
def test_exactly_an_option(words: str, key: str | None) -> None:
    assert HEARING.exactly(words, MENU) == key


def test_a_sign_is_exactly_itself() -> None:
    assert HEARING.exactly("🏠", [("menu", ["Menu", "🏠"]), ("back", ["↩"])]) == "menu"


def test_two_options_with_the_same_words_are_not_told_apart() -> None:
    assert HEARING.choice("Kita", [("one", ["Kita"]), ("two", ["Kita"])]) is None


@given(st.lists(st.text("abcdefghijklmnop", min_size=8, max_size=12), min_size=1, max_size=9, unique=True), st.data())
def test_a_number_always_means_its_place_in_the_list(labels: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(labels)))
    assert HEARING.choice(f"{at}.", [(label, [label]) for label in labels]) == labels[at - 1]
    assert HEARING.choice(labels[at - 1].upper(), [(label, [label]) for label in labels]) == labels[at - 1]
