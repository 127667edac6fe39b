"""What can be wrong with a file as such: its name, its letters, its YAML."""

from __future__ import annotations

import pytest

from knowledge.reader import read
from tests.knowledge.small_folder import TREE, Plant, Spoiled, instead, mistakes_in

ROWS = [
    (
        "a missing file",
        {"facts.yaml": None},
        "facts.yaml: the file is missing. Put it back; README.md shows what belongs in it.",
    ),
    (
        "a file under a wrong name",
        {"fact.yaml": "- id: right\n"},
        'fact.yaml: nobody reads a file with this name. Did you mean "facts.yaml"? Rename it or take it away. '
        "Known here: articles, asked, phrases, synonyms, districts.yaml, facts.yaml, office.yaml, places.csv, topics.yaml, urgent.yaml.",
    ),
    (
        "questions on a topic that is none",
        {"asked/de.yaml": "costs-amount:\n  - was kostet das\ncosts-mount:\n  - preis\n"},
        'asked/de.yaml, line 3: "costs-mount" is not a topic. Did you mean "costs-amount"? Write the id of a topic here, as it stands in topics.yaml.',
    ),
    (
        "an empty file",
        {"urgent.yaml": "# later\n"},
        "urgent.yaml, line 1: there is nothing in it. README.md shows what belongs here.",
    ),
    (
        "Windows letters",
        {"urgent.yaml": "de:\n  - er schlägt mich\n".encode("cp1252")},
        'urgent.yaml, line 2: byte 0xE4 is not UTF-8. Save the file with the encoding "UTF-8".',
    ),
    (
        "UTF-16, as old editing programs save it",
        {"urgent.yaml": "de:\n  - Hilfe\n".encode("utf-16")},
        'urgent.yaml, line 1: byte 0xFF is not UTF-8. Save the file with the encoding "UTF-8".',
    ),
    (
        "a control character",
        instead("urgent.yaml", "beats", "be\x07ats"),
        "urgent.yaml, line 4: there is an invisible or broken character (U+0007). Delete it, or type the line anew.",
    ),
    (
        "a tab",
        instead("urgent.yaml", "  - he", "\t- he"),
        "urgent.yaml, line 4: there is a tab. Indent with spaces.",
    ),
    (
        "a colon inside a text",
        instead("facts.yaml", "Rund um", "Wann: rund um"),
        'facts.yaml, line 17: there is a colon where none may stand. Put the whole text in "quotes".',
    ),
    (
        "a text that # would cut",
        instead("topics.yaml", "about: Was ein Platz kostet", "about: Was #ein Platz kostet"),
        "topics.yaml, line 6: what stands behind # would be lost. "
        'Put the whole text in "quotes"; a remark stands in a line of its own.',
    ),
    (
        "a text that # would take away as a whole",
        instead("facts.yaml", "note: Rund um die Uhr.", "note: #rund um die Uhr"),
        "facts.yaml, line 17: what stands behind # would be lost. "
        'Put the whole text in "quotes"; a remark stands in a line of its own.',
    ),
    (
        "an entry of a list that # would cut",
        instead("urgent.yaml", "he beats me", "he beats #me"),
        "urgent.yaml, line 4: what stands behind # would be lost. "
        'Put the whole text in "quotes"; a remark stands in a line of its own.',
    ),
    (
        "a quotation mark that is never closed",
        instead("facts.yaml", '"7"', '"7'),
        "facts.yaml, line 2: this line, or the one above, cannot be understood. Put a text with a special sign "
        '(: # @ " [ {) in "quotes", and indent as in README.md.',
    ),
    (
        "a space too many",
        instead("facts.yaml", "  value: 116 016", "   value: 116 016"),
        "facts.yaml, line 9: this line is indented otherwise than its neighbours. "
        "Names of one entry begin exactly below each other.",
    ),
    (
        "a colon right below a long note",
        instead("facts.yaml", "note: Rund um die Uhr.", "note: >-\n    Rund um\n    die Uhr.\n  value: a: b"),
        'facts.yaml, line 20: there is a colon where none may stand. Put the whole text in "quotes".',
    ),
    (
        "an alias",
        {"synonyms/de.yaml": "- &kita [Kita, Krippe]\n- *kita\n"},
        "synonyms/de.yaml, line 1: there is a reference to another line (& or *). "
        'Write it out; a text that begins with & or * stands in "quotes".',
    ),
    (
        "an alias that nobody defined",
        {"synonyms/de.yaml": "- [Kita, Krippe]\n- [*wichtig*, x]\n"},
        "synonyms/de.yaml, line 2: there is a reference to another line (& or *). "
        'Write it out; a text that begins with & or * stands in "quotes".',
    ),
    (
        "lists in lists without end",
        {"urgent.yaml": "[" * 5000},
        "urgent.yaml, line 1: this is nested too deeply. README.md shows the form.",
    ),
    (
        "a key that stands twice",
        instead("facts.yaml", "  confidence", "  value: 8\n  confidence"),
        'facts.yaml, line 7: "value" stands twice, first in line 2. Keep one of them.',
    ),
    (
        "an unknown key",
        instead("topics.yaml", "group:", "grop:"),
        'topics.yaml, line 2: "grop:" is not known here. Did you mean "group"? Known are: group, about.',
        'topics.yaml, line 2: no "group:". README.md shows an example.',
    ),
    (
        "a list where forms belong",
        {"facts.yaml": TREE["facts.yaml"] + "- [more, 7]\n"},
        'facts.yaml, line 25: names with values belong here ("name: value"). README.md shows an example.',
    ),
    (
        "a form where a list belongs",
        {"facts.yaml": "id: right\n"},
        'facts.yaml, line 1: a list belongs here. Begin each entry with "- ".',
    ),
    (
        "a list where a text belongs",
        instead("districts.yaml", "phone: 03900 12-34", "phone: [110, 112]"),
        'districts.yaml, line 4: a text belongs here, not a list and nothing with a colon. Put the whole text in "quotes".',
    ),
    (
        "a key of several words",
        {"urgent.yaml": "? [de, en]\n: [hilfe]\nde:\n  - er schlägt mich\n"},
        'urgent.yaml, line 1: names with values belong here ("name: value"). README.md shows an example.',
    ),
]


@pytest.mark.parametrize(("changed", "said"), [pytest.param(row[1], row[2:], id=row[0]) for row in ROWS])
def test_a_broken_file_is_named_with_the_line_and_the_remedy(
    plant: Plant, changed: Spoiled, said: tuple[str, ...]
) -> None:
    assert sorted(mistakes_in(plant(changed))) == sorted(said)


def test_a_sign_in_quotes_and_a_remark_in_its_own_line_are_left_alone(plant: Plant) -> None:
    changed = instead("topics.yaml", "about: Was ein Platz kostet", '# in Euro\n  about: "Was #ein Platz kostet" # so')

    assert read(plant(changed), ("de", "en")).topics["costs-amount"].about == "Was #ein Platz kostet"
