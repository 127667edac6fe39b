"""Whatever is wrong with a phrase is named with its file, its line and a remedy."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from knowledge.groups import GROUPS
from knowledge.reader import Mistakes, read
from tests.knowledge.small_folder import Plant, mistakes_in
from tests.knowledge.small_phrases import BY_DAY, ENGLISH, GERMAN, english, german

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


def test_both_languages_must_name_the_same_facts(plant: Plant) -> None:
    assert mistakes_in(plant(english("{fact:violence-line}", "{fact:right}"))) == [
        'phrases/en.yaml, line 7: "safety-line" has not the facts of the German phrase: missing {fact:violence-line}; '
        "only here {fact:right}. Both must say the same."
    ]
