"""Phrases: what can be wrong with them, what is missing in them, and those that counsellors really have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from knowledge.blanks import blanks_of, fill_in
from knowledge.check import check
from knowledge.groups import GROUPS
from knowledge.model import Phrase
from knowledge.reader import Mistakes, read
from knowledge.wording import fingerprint
from tests.knowledge.small_folder import Plant, mistakes_in
from tests.player import knowledge

TODAY = date(2026, 11, 22)

GERMAN = """\
safety:
  safety-line: Rufen Sie an, Telefon {fact:violence-line}.
next:
  next-by-day: Ich schreibe Ihnen bis [Tag].
"""
BY_DAY = fingerprint("", "Ich schreibe Ihnen bis [Tag].")
ENGLISH = f"""\
next:
  next-by-day:
    text: I will write to you by [Tag].
    german: "{BY_DAY}"
safety:
  safety-line:
    text: Please call, telephone {{fact:violence-line}}.
    german: "{fingerprint("", "Rufen Sie an, Telefon {fact:violence-line}.")}"
"""
BOTH: Mapping[str, str] = {"phrases/de.yaml": GERMAN, "phrases/en.yaml": ENGLISH}


def german(old: str, new: str) -> Mapping[str, str]:
    assert old in GERMAN
    return {**BOTH, "phrases/de.yaml": GERMAN.replace(old, new, 1)}


def english(old: str, new: str) -> Mapping[str, str]:
    assert old in ENGLISH
    return {**BOTH, "phrases/en.yaml": ENGLISH.replace(old, new, 1)}


WRONG = [
    (
        "a translation whose German file is missing",
        {"phrases/de.yaml": None, "phrases/en.yaml": ENGLISH},
        "phrases/de.yaml: the file is missing. Put it back; README.md shows what belongs in it.",
    ),
    (
        "a group that nobody knows",
        german("next:", "nexd:"),
        'phrases/de.yaml, line 3: there is no group "nexd". Did you mean "next"? Known are: ' + ", ".join(GROUPS) + ".",
    ),
    (
        "a short name that is none",
        german("next-by-day", "Bis wann?"),
        'phrases/de.yaml, line 4: "Bis wann?" is not a short name. Use small letters, digits and "-" only, e.g. hours-day.',
    ),
    (
        "one short name in two groups",
        german("next-by-day: Ich schreibe Ihnen bis [Tag].", "safety-line: Noch einmal."),
        'phrases/de.yaml, line 4: "safety-line" stands twice, first in line 2. Keep one of them.',
    ),
    (
        "a blank that is never closed",
        german("bis [Tag]", "bis [Tag"),
        'phrases/de.yaml, line 4: a blank is opened or closed only: "[" stands alone. '
        "A blank is a name between both: [Tag].",
    ),
    (
        "a phrase without words",
        german(" Ich schreibe Ihnen bis [Tag].", ""),
        'phrases/de.yaml, line 4: "next-by-day:" is empty. README.md shows an example.',
    ),
    (
        "a list where a text belongs",
        german(" Ich schreibe Ihnen bis [Tag].", "\n    - Ich schreibe."),
        "phrases/de.yaml, line 5: a text belongs here, not a list and nothing with a colon. "
        'Put the whole text in "quotes".',
    ),
    (
        "a number that is written out",
        german("bis [Tag]", "in 3 Tagen, [Tag]"),
        'phrases/de.yaml, line 4: the number "3" is written out. Put it in facts.yaml and write {fact:ID} here, '
        "or {law:ID} for a paragraph.",
    ),
    (
        "a fact that nobody knows",
        english("{fact:violence-line}", "{fact:violense-line}"),
        'phrases/en.yaml, line 7: there is no fact "violense-line". Did you mean "violence-line"? '
        "Take an id from facts.yaml, or add the fact there.",
    ),
    (
        "bold words, which would be shown with their stars",
        german("Rufen Sie an", "Rufen Sie **an**"),
        'phrases/de.yaml, line 2: "**" would be shown as it stands. A phrase is plain words: no bold, no links, no HTML.',
    ),
    (
        "a blank with a slip of the finger",
        german("[Tag]", "[Tga]"),
        'phrases/de.yaml, line 4: there is no blank "[Tga]". Did you mean "Tag"? Known are: Tag, Uhrzeit, Name, Amt, Kita, '
        "Ort, Adresse, Telefon, Zimmer, Formular. Their names are German in every language; other words take no [ ].",
    ),
    (
        "a translation that forgot a blank",
        english("by [Tag]", "soon"),
        'phrases/en.yaml, line 3: "next-by-day" has not the blanks of the German phrase: missing [Tag]; only here –. '
        "Both need the same.",
    ),
    (
        "a translation with a blank more",
        english("by [Tag]", "by [Tag] at [Uhrzeit]"),
        'phrases/en.yaml, line 3: "next-by-day" has not the blanks of the German phrase: missing –; only here [Uhrzeit]. '
        "Both need the same.",
    ),
    (
        "a translation of nothing",
        english("next-by-day", "next-by-days"),
        'phrases/en.yaml, line 2: there is no German phrase "next-by-days". Did you mean "next-by-day"? '
        "Take its name from phrases/de.yaml, or add it there.",
    ),
    (
        "a translation whose words stand alone",
        english(f'\n    text: I will write to you by [Tag].\n    german: "{BY_DAY}"', " I will write to you by [Tag]."),
        'phrases/en.yaml, line 2: "next-by-day" does not say which German text it was made from. Put "text:" before the words, '
        f'and below it german: "{BY_DAY}" once they say what the German phrase says.',
    ),
    (
        "a translation without the fingerprint of its German text",
        english(f'\n    german: "{BY_DAY}"', ""),
        f'phrases/en.yaml, line 3: no "german:". Write german: "{BY_DAY}" once the words say what the German phrase says.',
    ),
    (
        "a fingerprint that is none",
        english(BY_DAY, "today"),
        'phrases/en.yaml, line 4: "today" is not a fingerprint. '
        f'Write german: "{BY_DAY}" once the words say what the German phrase says.',
    ),
    (
        "a translation without words",
        english(" I will write to you by [Tag].", ""),
        'phrases/en.yaml, line 3: "text:" is empty. README.md shows an example.',
    ),
    (
        "a German phrase with a fingerprint",
        german("Ich schreibe Ihnen bis [Tag].", '\n    text: "Ich schreibe Ihnen bis [Tag]."'),
        "phrases/de.yaml, line 5: a text belongs here, not a list and nothing with a colon. "
        'Put the whole text in "quotes".',
    ),
    (
        "a translation in another group",
        english("next:", "waiting:"),
        'phrases/en.yaml, line 2: "next-by-day" stands in another group than in German. Put it under "next:".',
    ),
]


@pytest.mark.parametrize(("changed", "said"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_is_wrong_with_phrases_is_named_with_file_line_and_remedy(
    plant: Plant, changed: Mapping[str, str | None], said: str
) -> None:
    assert mistakes_in(plant(changed)) == [said]


def test_all_mistakes_of_all_languages_are_named_at_once(plant: Plant) -> None:
    spoiled = {
        "phrases/de.yaml": GERMAN.replace("[Tag]", "[Tga]").replace("Rufen Sie an", "Rufen Sie **an**"),
        "phrases/en.yaml": ENGLISH.replace("call", "call 110").replace("next:", "nexd:"),
    }

    assert [mistake.split(":")[0] for mistake in mistakes_in(plant(spoiled))] == [
        "phrases/de.yaml, line 2",
        "phrases/de.yaml, line 4",
        "phrases/en.yaml, line 1",
        "phrases/en.yaml, line 7",
    ]


def test_the_mistakes_can_be_read_in_german(plant: Plant) -> None:
    with pytest.raises(Mistakes) as caught:
        read(plant(english("by [Tag]", "soon")), ("de", "en"))

    assert caught.value.said("de") == (
        "phrases/en.yaml, Zeile 3: „next-by-day“ hat nicht die Lücken des deutschen Satzes: es fehlt [Tag]; nur hier steht –. "
        "Beide brauchen dieselben."
    )


def test_phrases_stand_in_the_order_of_a_talk_whatever_the_file_does(plant: Plant) -> None:
    phrases = read(plant(BOTH), ("de", "en")).phrases

    assert [(phrase.id, phrase.group) for phrase in phrases.values()] == [
        ("next-by-day", "next"),
        ("safety-line", "safety"),
    ]
    assert phrases["next-by-day"].texts == {
        "de": "Ich schreibe Ihnen bis [Tag].",
        "en": "I will write to you by [Tag].",
    }


def test_a_house_without_phrases_has_none(plant: Plant) -> None:
    assert read(plant({"phrases/de.yaml": None, "phrases/en.yaml": None}), ("de", "en")).phrases == {}


def test_what_is_missing_in_a_language_is_a_remark_and_no_mistake(plant: Plant) -> None:
    half = ENGLISH.partition("safety:")[0]
    content = read(plant({**BOTH, "phrases/en.yaml": half}), ("de", "en", "ar"))

    said = [str(remark) for remark in check(content, TODAY) if remark.path.startswith("phrases")]

    missing = "is missing; counsellors cannot say it in this language. Translate it from phrases/de.yaml."
    assert said == [
        f'phrases/ar.yaml: "next-by-day" {missing}',
        f'phrases/ar.yaml: "safety-line" {missing}',
        f'phrases/en.yaml: "safety-line" {missing}',
    ]


def test_both_languages_must_name_the_same_facts(plant: Plant) -> None:
    assert mistakes_in(plant(english("{fact:violence-line}", "{fact:right}"))) == [
        'phrases/en.yaml, line 7: "safety-line" has not the facts of the German phrase: missing {fact:violence-line}; '
        "only here {fact:right}. Both must say the same."
    ]


def test_a_fact_that_is_not_true_any_more_is_urgent_for_its_phrase(plant: Plant) -> None:
    content = read(plant(BOTH), ("de", "en"))

    assert [
        (remark.severity, str(remark)) for remark in check(content, date(2027, 1, 1)) if "phrases" in remark.path
    ] == [
        (
            "urgent",
            'phrases/de.yaml: "safety-line" says "violence-line", which is not true on this day; nobody can send it. '
            "Correct the fact, or the phrase.",
        )
    ]


def test_a_translation_that_is_older_than_its_german_is_a_remark_with_the_new_fingerprint(plant: Plant) -> None:
    now = fingerprint("", "Ich schreibe Ihnen spätestens bis [Tag].")
    content = read(plant(german("Ihnen bis", "Ihnen spätestens bis")), ("de", "en"))

    [remark] = [remark for remark in check(content, TODAY) if remark.path.startswith("phrases")]

    assert content.phrases["next-by-day"].outdated == {"en"}
    assert content.phrases["safety-line"].outdated == frozenset()
    assert (remark.severity, str(remark)) == (
        "warning",
        'phrases/en.yaml: the German phrase "next-by-day" has changed since this was translated. '
        f'Compare both, then write german: "{now}" below it.',
    )
    assert remark.said("de") == (
        "phrases/en.yaml: Der deutsche Satz „next-by-day“ hat sich seit der Übersetzung geändert. "
        f'Vergleichen Sie beide, und schreiben Sie dann darunter german: "{now}".'
    )


def test_other_line_breaks_make_no_translation_older(plant: Plant) -> None:
    broken = german("Ich schreibe Ihnen bis [Tag].", ">\n    Ich schreibe\n    Ihnen bis [Tag].")

    assert read(plant(broken), ("de", "en")).phrases["next-by-day"].outdated == frozenset()


def test_a_fact_that_only_a_phrase_says_is_used(plant: Plant) -> None:
    content = read(plant(BOTH), ("de", "en"))

    def unused(of: Mapping[str, Phrase]) -> bool:
        remarks = check(replace(content, phrases=of), TODAY)
        return any("violence-line" in str(remark) for remark in remarks)

    assert unused({})
    assert not unused(content.phrases)


def test_a_blank_is_filled_in_and_one_that_is_not_stays_to_be_seen() -> None:
    text = "Gut, dann am [Tag] um [Uhrzeit], am [Tag]."

    assert blanks_of(text) == ("Tag", "Uhrzeit")
    assert fill_in(text, {"Tag": "Dienstag", "Uhrzeit": "  "}) == "Gut, dann am Dienstag um [Uhrzeit], am Dienstag."
    assert fill_in("يوم [Tag]", {"Tag": "3.12."}, right_to_left=True) == "يوم \u20663.12.\u2069"


def test_counsellors_have_phrases_in_every_group_and_in_every_language_that_lotse_speaks() -> None:
    phrases = knowledge().phrases

    assert len(phrases) >= 64
    assert {phrase.group for phrase in phrases.values()} == set(GROUPS)
    assert [phrase.id for phrase in phrases.values() if not {"de", "en", "ar"} <= set(phrase.texts)] == []
    assert [phrase.id for phrase in phrases.values() if not phrase.id.startswith(f"{phrase.group}-")] == []
