"""Mistakes that would change what mothers are told without anybody noticing."""

from __future__ import annotations

import pytest

from tests.knowledge.small_folder import TREE, Plant, Spoiled, instead, mistakes_in

NAME = 'is not a short name. Use small letters, digits and "-" only, e.g. hours-day.'
ROWS = [
    (
        "words of danger without German",
        instead("urgent.yaml", "de:", "tr:"),
        'urgent.yaml: no "de:". README.md shows an example.',
    ),
    (
        "a word of danger that stands in every message",
        instead("urgent.yaml", "er schlägt mich", "a"),
        'urgent.yaml, line 2: "a" is too short. Write a whole phrase.',
    ),
    (
        "a topic that is no short name",
        {"topics.yaml": TREE["topics.yaml"] + "Costs Lunch:\n  group: costs\n  about: Essen\n"},
        f'topics.yaml, line 7: "Costs Lunch" {NAME}',
    ),
    (
        "a topic that leads out of the folder",
        {"topics.yaml": TREE["topics.yaml"] + "../../etc:\n  group: costs\n  about: Essen\n"},
        f'topics.yaml, line 7: "../../etc" {NAME}',
    ),
    (
        "a source of a place that is none",
        instead("places.csv", "https://www.example.org", "nonsense"),
        'places.csv, line 2: "nonsense" is not a web address. Begin it with https:// and use no spaces.',
    ),
]


@pytest.mark.parametrize(("changed", "said"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_what_would_change_silently_is_a_mistake(plant: Plant, changed: Spoiled, said: str) -> None:
    assert mistakes_in(plant(changed)) == [said]


def test_a_folder_that_cannot_be_opened_is_not_taken_for_an_empty_one(plant: Plant) -> None:
    folder = plant()
    (folder / "asked").symlink_to("asked")  # leads to itself: the system refuses to open it, also for root

    assert mistakes_in(folder) == [
        "asked: the file cannot be opened (Too many levels of symbolic links). "
        "Check that it exists and that Lotse may read it."
    ]
