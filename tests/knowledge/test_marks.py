"""Marks that would be read as they stand, and links that lead nowhere, are mistakes."""

from __future__ import annotations

import pytest

from knowledge.reader import read
from tests.knowledge.small_folder import DE, EN, Plant, Spoiled, in_body, instead, mistakes_in

BOLD = "Write **bold** with two stars before and two behind, and no other marks."
LINK = "A link is [words](https://example.org) or [words](mailto:name@example.org)."
PLAIN = "This is plain words: no bold, no links, no HTML, no braces."

ROWS = [
    (
        "bold that is never closed",
        in_body("Das ist **wichtig."),
        [f'{DE}, line 14: "**" would be shown as it stands. {BOLD}'],
    ),
    (
        "bold with a space inside",
        in_body("Das ist **wichtig **."),
        [f'{DE}, line 14: "**" would be shown as it stands. {BOLD}'],
    ),
    (
        "bold in a title",
        instead(EN, "From what age?", "From **what** age?"),
        [f'{EN}, line 2: "**" would be shown as it stands. {BOLD}'],
    ),
    (
        "a link that runs a script",
        in_body("Siehe [hier](javascript:alert)."),
        [f'{DE}, line 14: "javascript:alert" cannot be followed. {LINK}'],
    ),
    ("a link without a host", in_body("[Hier](https://)"), [f'{DE}, line 14: "https://" cannot be followed. {LINK}']),
    ("a link without an address", in_body("[Hier]()"), [f'{DE}, line 14: "" cannot be followed. {LINK}']),
    ("a mail to nobody", in_body("[Hier](mailto:)"), [f'{DE}, line 14: "mailto:" cannot be followed. {LINK}']),
    (
        "a link without words",
        in_body("[](https://example.org)"),
        [
            f"{DE}, line 14: a link to https://example.org has no words. "
            "Write what she finds there: [words](https://example.org)."
        ],
    ),
    (
        "bold in a fact",
        instead("facts.yaml", "value: 116 016", "value: 116 **016**"),
        [f'facts.yaml, line 9: "**" would be shown as it stands. {PLAIN}'],
    ),
    (
        "a reference in a fact",
        instead("facts.yaml", "value: 116 016", "value: 116 {fact:right}"),
        [f'facts.yaml, line 9: "{{" would be shown as it stands. {PLAIN}'],
    ),
    (
        "HTML in a fact",
        instead("facts.yaml", "value: 116 016", "value: 116 <b> 016"),
        [f'facts.yaml, line 9: "<b" would be shown as it stands. {PLAIN}'],
    ),
]


@pytest.mark.parametrize(("changed", "said"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_what_would_be_shown_raw_is_a_mistake(plant: Plant, changed: Spoiled, said: list[str]) -> None:
    assert [each for each in mistakes_in(plant(changed)) if "of the German article" not in each] == said


@pytest.mark.parametrize(
    "line",
    [
        "**Wichtig**: fragen Sie die Erzieher*innen.",
        "[**Hier**](https://example.org)",
        "<https://example.org>",
        "[A](https://example.org) [B](https://example.org)",
    ],
)
def test_marks_that_are_whole_are_left_alone(plant: Plant, line: str) -> None:
    assert line in read(plant(in_body(line)), ("de", "en")).articles["entitlement-age", "de"].body
