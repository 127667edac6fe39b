"""A translation that does not say what the German article says is a mistake: it never goes live."""

from __future__ import annotations

import pytest

from tests.knowledge.small_folder import DE, EN, TREE, Plant, Spoiled, instead, mistakes_in

ROWS = [
    (
        "no German article",
        {DE: None},
        [
            "articles/entitlement-age/en.md: there is no German article behind this translation. "
            "Write articles/entitlement-age/de.md: the desk reads German."
        ],
    ),
    (
        "a number in words where German has a fact",
        instead(EN, "{fact:right}", "seven"),
        [
            f"{EN}, line 10: not the facts of the German article: missing {{fact:right}}; only here –. "
            "Both must say the same."
        ],
    ),
    (
        "another fact",
        instead(EN, "{fact:right}", "{law:who-owes}"),
        [
            f"{EN}, line 10: not the facts of the German article: missing {{fact:right}}; only here {{law:who-owes}}. "
            "Both must say the same."
        ],
    ),
    (
        "a law where German counts",
        instead(EN, "{fact:right}", "{law:right}"),
        [
            f"{EN}, line 10: not the facts of the German article: missing {{fact:right}}; only here –. "
            "Both must say the same."
        ],
    ),
    (
        "another link",
        instead(EN, "portal.example.org/2026", "portal.example.org/en"),
        [
            f"{EN}, line 10: not the links of the German article: missing https://portal.example.org/2026; "
            "only here https://portal.example.org/en. Both must lead to the same pages."
        ],
    ),
    (
        "one mistake in each of three files, all told at once",
        {
            **instead(EN, "portal.example.org/2026", "portal.example.org/en"),
            **instead("phrases/en.yaml", "[Tag]", "[Name]"),
            "articles/costs-amount/de.md": TREE[DE].replace("{fact:right}", "{fact:nobody-knows-it}"),
        },
        [
            'articles/costs-amount/de.md, line 11: there is no fact "nobody-knows-it". '
            "Take an id from facts.yaml, or add the fact there.",
            f"{EN}, line 10: not the links of the German article: missing https://portal.example.org/2026; "
            "only here https://portal.example.org/en. Both must lead to the same pages.",
            'phrases/en.yaml, line 3: "next-by-day" has not the blanks of the German phrase: missing [Tag]; '
            "only here [Name]. Both need the same.",
        ],
    ),
]


@pytest.mark.parametrize(("changed", "said"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_what_a_translation_does_not_share_with_its_german_is_a_mistake(
    plant: Plant, changed: Spoiled, said: list[str]
) -> None:
    assert mistakes_in(plant(changed)) == said


def test_an_article_that_dialogs_show_is_missed_together_with_all_other_mistakes(plant: Plant) -> None:
    folder = plant(instead("phrases/en.yaml", "[Tag]", "[Name]"))

    paths = [mistake.partition(":")[0] for mistake in mistakes_in(folder, needed_articles=["costs-amount"])]

    assert paths == ["articles/costs-amount", "phrases/en.yaml, line 3"]
