"""What can be wrong with a fact, a district, a helpline, a place, a word."""

from __future__ import annotations

import pytest

from tests.knowledge.small_folder import TREE, Plant, Spoiled, instead, mistakes_in

ROWS = [
    (
        "a fact without a source",
        instead("facts.yaml", "  source: https://www.example.org/hilfe\n", ""),
        'facts.yaml, line 8: no "source:". A fact without a source is not said to anybody.',
    ),
    (
        "a source that is no address",
        instead("facts.yaml", "https://www.example.org/hilfe", "Broschüre der Stadt"),
        'facts.yaml, line 11: "Broschüre der Stadt" is not a web address. Begin it with https:// and use no spaces.',
    ),
    (
        "a German date",
        instead("facts.yaml", "review_by: 2027-02-22", "review_by: 22.02.2027"),
        'facts.yaml, line 6: "22.02.2027" is not a date. Write year-month-day: 2026-11-22.',
    ),
    (
        "a day that does not exist",
        instead("facts.yaml", "review_by: 2027-02-22", "review_by: 2027-02-30"),
        'facts.yaml, line 6: "2027-02-30" is not a date. Write year-month-day: 2026-11-22.',
    ),
    (
        "a review before the check",
        instead("facts.yaml", "review_by: 2027-02-22", "review_by: 2026-02-22"),
        'facts.yaml, line 6: "review_by:" lies before "checked_on:". One of the two dates is wrong.',
    ),
    (
        "an end before the beginning",
        instead("facts.yaml", "valid_to: 2026-12-31", "valid_to: 2025-12-31"),
        'facts.yaml, line 16: "valid_to:" lies before "valid_from:". One of the two dates is wrong.',
    ),
    (
        "a confidence that we do not use",
        instead("facts.yaml", "confirmed_law_text", "confirmed_law"),
        'facts.yaml, line 24: "confirmed_law" cannot stand here. Did you mean "confirmed_law_text"? '
        "Possible are: confirmed_law_text, confirmed_official_page, confirmed_secondary.",
    ),
    (
        "an id with capitals",
        instead("facts.yaml", "id: who-owes", "id: Who owes"),
        'facts.yaml, line 18: "Who owes" is not a short name. Use small letters, digits and "-" only, e.g. hours-day.',
    ),
    (
        "an id that stands twice",
        instead("facts.yaml", "id: who-owes", "id: right"),
        'facts.yaml, line 18: "right" stands twice, first in line 1. Keep one of them.',
    ),
    (
        "a fact that says nothing",
        instead("facts.yaml", "value: 116 016", 'value: ""'),
        'facts.yaml, line 8: this fact has neither a value nor a citation. Fill in "value:" or "citation:".',
    ),
    (
        "a telephone number with a remark",
        instead("districts.yaml", "03900 12-34", "03900 12-34 (vormittags)"),
        'districts.yaml, line 4: "03900 12-34 (vormittags)" is not one telephone number. '
        "Write digits and spaces only; remarks belong in the note of a fact.",
    ),
    (
        "two e-mail addresses",
        instead("districts.yaml", 'email: ""', "email: a@example.org, b@example.org"),
        'districts.yaml, line 5: "a@example.org, b@example.org" is not an e-mail address. Write one address: name@example.org.',
    ),
    (
        "an empty name",
        instead("districts.yaml", "name: Musterkreis", "name:"),
        'districts.yaml, line 2: "name:" is empty. README.md shows an example.',
    ),
    (
        "danger in an unknown language",
        instead("urgent.yaml", "en:", "eng:"),
        'urgent.yaml, line 3: "eng" is not one of our languages. Did you mean "en"? '
        "Known are: ar, de, en, fa, fr, ku, pl, ro, ru, tr, uk, vi.",
    ),
    (
        "an empty phrase",
        {"urgent.yaml": "de:\n  - hilfe\n  -\n"},
        "urgent.yaml, line 3: an entry is empty. Write a text, or delete the line.",
    ),
    (
        "a synonym of nothing",
        {"synonyms/de.yaml": "- [Kita, Krippe]\n- [Beitrag]\n"},
        "synonyms/de.yaml, line 2: one word alone has nothing to mean the same as. Add a second word, or delete the entry.",
    ),
    (
        "synonyms in an unknown language",
        {"synonyms/deu.yaml": "- [Kita, Krippe]\n"},
        'synonyms/deu.yaml: nobody reads a file with this name. Did you mean "de.yaml"? Rename it or take it away. '
        "Known here: ar.yaml, de.yaml, en.yaml, fa.yaml, fr.yaml, ku.yaml, pl.yaml, ro.yaml, ru.yaml, tr.yaml, uk.yaml, vi.yaml.",
    ),
    (
        "a topic without a sentence",
        instead("topics.yaml", "  about: Was ein Platz kostet\n", ""),
        'topics.yaml, line 5: no "about:". README.md shows an example.',
    ),
    (
        "an empty table",
        {"places.csv": ""},
        "places.csv, line 1: there is nothing in it. README.md shows what belongs here.",
    ),
    (
        "a misspelt column",
        instead("places.csv", "postcodes", "postcode"),
        'places.csv, line 1: there is no column "postcode". Did you mean "postcodes"? '
        "The first line says: name,district,postcodes,source.",
        'places.csv, line 1: no column "postcodes". The first line says: name,district,postcodes,source.',
    ),
    (
        "a comma too many",
        instead("places.csv", "Musterstadt,", "Musterstadt, OT Beispiel,"),
        'places.csv, line 2: 5 columns instead of 4. A text with a comma stands in "quotes".',
    ),
    (
        "a district that does not exist",
        instead("places.csv", ",musterkreis,", ",musterkries,"),
        'places.csv, line 2: there is no district "musterkries". Did you mean "musterkreis"? Take an id from districts.yaml.',
    ),
    (
        "a post code without its 0",
        instead("places.csv", "39002", "6108"),
        'places.csv, line 2: "6108" is not a post code. It has five digits; spreadsheets like to drop a 0 in front.',
    ),
    (
        "a place that stands twice",
        {"places.csv": TREE["places.csv"] + "Musterstadt,musterkreis,,https://www.example.org\n"},
        'places.csv, line 3: "Musterstadt" stands twice, first in line 2. Keep one of them.',
    ),
    (
        "a place without a source",
        {"places.csv": TREE["places.csv"] + "Beispiel,musterkreis,,\n"},
        'places.csv, line 3: "source:" is empty. README.md shows an example.',
    ),
    (
        "a table that breaks off",
        {"places.csv": TREE["places.csv"] + '"Beispiel,musterkreis,,\n'},
        'places.csv, line 3: the table breaks off here. A "quotation mark" is opened and not closed.',
    ),
]


@pytest.mark.parametrize(("changed", "said"), [pytest.param(row[1], row[2:], id=row[0]) for row in ROWS])
def test_a_wrong_value_is_named_with_the_line_and_the_remedy(
    plant: Plant, changed: Spoiled, said: tuple[str, ...]
) -> None:
    assert sorted(mistakes_in(plant(changed))) == sorted(said)
