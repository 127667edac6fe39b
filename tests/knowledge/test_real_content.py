"""The content that mothers read, and the examples that editors copy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from knowledge.check import check
from knowledge.model import Knowledge
from knowledge.reader import LANGUAGES, read

CONTENT = Path(__file__).parents[2] / "knowledge" / "content"
EXAMPLES = (
    "articles/costs-lunch/de.md",
    "articles/costs-lunch/en.md",
    "asked/de.yaml",
    "facts.yaml",
    "districts.yaml",
    "places.csv",
    "office.yaml",
    "urgent.yaml",
    "synonyms/de.yaml",
    "topics.yaml",
    "phrases/de.yaml",
    "phrases/en.yaml",
)


def urgent(knowledge: Knowledge, on: date) -> list[str]:
    return [str(remark) for remark in check(knowledge, on) if remark.severity == "urgent"]


def test_the_content_has_nothing_urgent_in_any_language_on_the_day_it_was_checked() -> None:
    knowledge = read(CONTENT, LANGUAGES)

    assert urgent(knowledge, max(fact.checked_on for fact in knowledge.facts.values())) == []


def test_every_example_for_editors_can_be_copied_as_it_is(tmp_path: Path) -> None:
    readme = MarkdownIt().parse((CONTENT / "README.md").read_text(encoding="utf-8"))
    examples = [token.content for token in readme if token.type == "fence"]

    for path, words in zip(EXAMPLES, examples, strict=True):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(words, encoding="utf-8")

    knowledge = read(tmp_path, ("de", "en"))
    assert urgent(knowledge, date(2026, 11, 22)) == []
    assert knowledge.article("costs-lunch", "en") is not knowledge.article("costs-lunch", "de")


OFFICES = [
    ("halle", "Eigenbetrieb Kindertagesstätten Halle, Team Belegungsmanagement und Anmeldung"),
    ("dessau-rosslau", "Eigenbetrieb DeKiTa, Eltern-Telefon"),
]


@pytest.mark.parametrize(("district", "office"), OFFICES, ids=[district for district, _ in OFFICES])
def test_where_only_the_address_of_the_citys_own_enterprise_is_known_the_office_bears_its_name(
    district: str, office: str
) -> None:
    assert read(CONTENT, LANGUAGES).districts[district].office == office
