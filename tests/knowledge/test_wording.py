"""Facts in their places: what is said, what is withheld, and what is due."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.model import Knowledge
from knowledge.reader import read
from knowledge.wording import Withheld, Worded, fingerprint, render_facts
from tests.knowledge.small_folder import Plant


@pytest.fixture
def knowledge(plant: Plant) -> Knowledge:
    return read(plant(), ("de", "en"))


def test_values_and_citations_stand_where_they_are_referred_to(knowledge: Knowledge) -> None:
    said = render_facts("Bis Klasse {fact:right} ({law:right}): {fact:violence-line}", knowledge, date(2026, 11, 22))

    assert said == Worded("Bis Klasse 7 (§ 3 Abs. 1 KiFöG LSA): 116 016")


def test_a_fact_due_for_review_is_said_and_named(knowledge: Knowledge) -> None:
    said = render_facts("{fact:right} {fact:right} {law:who-owes}", knowledge, date(2027, 2, 23))

    assert isinstance(said, Worded)
    assert said.text == "7 7 § 3 Abs. 4 KiFöG LSA"
    assert [fact.id for fact in said.due] == ["right", "who-owes"]


@pytest.mark.parametrize(
    ("day", "may_be_said"),
    [
        pytest.param(date(2025, 12, 31), False, id="the day before it becomes true"),
        pytest.param(date(2026, 1, 1), True, id="its first day"),
        pytest.param(date(2026, 12, 31), True, id="its last day"),
        pytest.param(date(2027, 1, 1), False, id="the day after"),
    ],
)
def test_a_fact_is_said_only_while_it_is_true(knowledge: Knowledge, day: date, may_be_said: bool) -> None:
    said = render_facts("{fact:right}: {fact:violence-line}", knowledge, day)

    expected = Worded("7: 116 016") if may_be_said else Withheld((knowledge.facts["violence-line"],))
    assert said == expected


def test_in_arabic_lines_a_telephone_number_keeps_its_order(knowledge: Knowledge) -> None:
    said = render_facts("اتصلي: {fact:violence-line}", knowledge, date(2026, 11, 22), right_to_left=True)

    assert said == Worded("اتصلي: \u2066116 016\u2069")


def test_a_fact_that_does_not_exist_is_our_own_mistake(knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        render_facts("{fact:nothing}", knowledge, date(2026, 11, 22))


def test_a_fingerprint_knows_words_and_not_line_breaks() -> None:
    assert fingerprint("Titel", "Ein  Satz.\n\nNoch einer.\n") == fingerprint("Titel", "Ein Satz. Noch\neiner.")
    assert fingerprint("Titel", "Ein Satz.") != fingerprint("Titel", "Ein Satz!")
    assert fingerprint("Ab welchem Alter?", "Von Geburt an.") == "e404abcb5bdd"
