"""What `check` remarks about content that can be read."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.check import check
from knowledge.reader import read
from tests.knowledge.small_folder import DE, EN, TREE, Plant, Spoiled, in_body, instead

TODAY = date(2026, 11, 22)
COSTS = "articles/costs-amount/de.md"
COSTS_TEXT = TREE[DE].replace("ab wann kita", "was kostet das").replace("{fact:right}. Klasse", "{law:who-owes}")

ROWS = [
    ("a topic nobody has written about", {}, 'costs-amount/de.md: no article on "Was ein Platz kostet" yet', "warning"),
    ("a missing translation", {EN: None}, "entitlement-age/en.md: missing; mothers see the German article", "warning"),
    (
        "a translation of an older German text",
        instead(DE, "Das gilt", "Es gilt"),
        "entitlement-age/en.md: the German article has changed since",
        "warning",
    ),
    (
        "an article nobody reviewed",
        instead(DE, "reviewed: 2026-11-22\n", ""),
        "entitlement-age/de.md: nobody has reviewed this article",
        "warning",
    ),
    (
        "a fact that is no longer true",
        instead("facts.yaml", "citation: § 3 Abs. 1 KiFöG LSA", "citation: § 3\n  valid_to: 2026-11-21"),
        'entitlement-age/de.md: says "right", which was true until 2026-11-21 only',
        "urgent",
    ),
    (
        "a fact that is not true yet",
        instead("facts.yaml", "citation: § 3 Abs. 1 KiFöG LSA", "citation: § 3\n  valid_from: 2026-11-23"),
        'entitlement-age/en.md: says "right", which is true from 2026-11-23 only',
        "urgent",
    ),
    (
        "a fact whose review is overdue",
        {"facts.yaml": TREE["facts.yaml"].replace("2026-11-22", "2026-01-22").replace("2027-02-22", "2026-11-21", 1)},
        'facts.yaml: "right" was to be looked at again by 2026-11-21. Open its source, https://www.example.org/kifoeg',
        "warning",
    ),
    (
        "a fact that was checked in the future",
        {"facts.yaml": TREE["facts.yaml"].replace("2026-11-22", "2027-01-22", 1)},
        'facts.yaml: "right" says that it is checked on 2027-01-22, which is still to come',
        "warning",
    ),
    (
        "a fact that rests for more than a year",
        {"facts.yaml": TREE["facts.yaml"].replace("2027-02-22", "2037-02-22", 1)},
        'facts.yaml: "right" is not to be looked at again before 2037-02-22',
        "warning",
    ),
    (
        "an article that was reviewed in the future",
        instead(DE, "reviewed: 2026-11-22", "reviewed: 2099-01-01"),
        "entitlement-age/de.md: reviewed on 2099-01-01, which is still to come",
        "warning",
    ),
    ("a fact nobody says", {}, 'facts.yaml: no article says "who-owes"', "warning"),
    (
        "a translation of an older German text, with another fact",
        instead(DE, "{fact:right}", "{law:who-owes}"),
        "entitlement-age/en.md: the German article has changed since",
        "warning",
    ),
    (
        "the same question in two articles",
        {COSTS: COSTS_TEXT.replace("was kostet das", "Ab wann Kita?")},
        'entitlement-age/de.md: "ab wann kita" is asked here and in articles/costs-amount/de.md',
        "warning",
    ),
    (
        "a long text",
        in_body("Das ist gut. " * 70),
        "entitlement-age/de.md: 1068 characters are much to read",
        "warning",
    ),
    (
        "a long sentence",
        in_body("Wenn " + "sehr " * 19 + "lang."),
        'a sentence of 21 words: "Wenn sehr sehr sehr sehr …"',
        "warning",
    ),
    (
        "a long word",
        in_body("Das regelt die Kinderbetreuungsfinanzierungsverordnung."),
        '"Kinderbetreuungsfinanzierungsverordnung" is a long word',
        "warning",
    ),
]


@pytest.mark.parametrize(("changed", "said", "severity"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_something_to_look_at_is_remarked_upon(plant: Plant, changed: Spoiled, said: str, severity: str) -> None:
    remarks = check(read(plant(changed), ("de", "en")), TODAY)

    assert severity in {remark.severity for remark in remarks if said in str(remark)}


def test_nothing_is_remarked_about_content_that_is_complete(plant: Plant) -> None:
    folder = plant({"topics.yaml": TREE["topics.yaml"].partition("costs-amount")[0]})

    assert check(read(folder, ("de", "en")), TODAY, said_elsewhere=("violence-line", "who-owes")) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Wenn " + "sehr " * 18 + "lang.", id="twenty words"),
        pytest.param(("Das ist ein guter Satz. " * 6).strip(), id="many short sentences in one paragraph"),
        pytest.param("Die Kinder-Betreuungs-Finanzierungs-Verordnung regelt das.", id="a long word with hyphens"),
    ],
)
def test_what_reads_easily_is_left_alone(plant: Plant, sentence: str) -> None:
    said = [str(remark) for remark in check(read(plant(in_body(sentence)), ("de", "en")), TODAY)]

    assert not [each for each in said if "a sentence of" in each or "long word" in each]


def test_a_fact_that_a_dialog_says_must_be_true_today(plant: Plant) -> None:
    knowledge = read(plant(), ("de", "en"))

    remarks = check(knowledge, date(2027, 1, 1), said_elsewhere=("violence-line",))

    assert [str(remark) for remark in remarks if remark.severity == "urgent"] == [
        'facts.yaml: a dialog says "violence-line", which is not true on this day. '
        "Correct the value, valid_from or valid_to."
    ]


def test_urgent_remarks_come_first_and_editors_read_german(plant: Plant) -> None:
    changed = instead("facts.yaml", "citation: § 3 Abs. 1 KiFöG LSA", "citation: § 3\n  valid_to: 2026-11-21")
    remarks = check(read(plant(changed), ("de", "en")), TODAY)

    assert [remark.severity for remark in remarks][:4] == ["urgent", "urgent", "urgent", "warning"]
    assert remarks[0].said("de") == (
        f"{DE}: Nennt „right“; das galt nur bis 2026-11-21. Mütter sehen diesen Artikel nicht. "
        "Berichtigen Sie die Tatsache oder den Artikel."
    )
