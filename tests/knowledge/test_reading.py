"""The folder as a whole: what is read, what is forgiven, and how all mistakes come at once."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from knowledge.model import District, Place, Topic
from knowledge.reader import Mistakes, read, stamp
from tests.knowledge.small_folder import DE, EN, TREE, Plant, instead, mistakes_in


def test_a_folder_without_mistakes_becomes_knowledge(plant: Plant) -> None:
    knowledge = read(plant(), ("de", "en"))

    german, english = knowledge.articles["entitlement-age", "de"], knowledge.articles["entitlement-age", "en"]
    assert german.title == "Ab welchem Alter?"
    assert german.asked == ("ab wann kita", "wie alt für krippe", "Mein Kind ist 7 Monate")
    assert german.body.startswith("Ihr Kind")
    assert german.body.endswith("2026)")
    assert german.facts == english.facts == ("right",)
    assert (english.outdated, english.reviewed) == (False, "2026-11-22, Ada Muster")
    fact = knowledge.facts["violence-line"]
    assert (fact.value, fact.valid_to, fact.note) == ("116 016", date(2026, 12, 31), "Rund um die Uhr.")
    assert knowledge.districts["musterkreis"] == District(
        id="musterkreis",
        name="Musterkreis",
        office="Jugendamt Musterkreis",
        phone="03900 12-34",
        portal_url="https://portal.example.org",
    )
    assert knowledge.places == (Place("Musterstadt", "musterkreis", ("39001", "39002")),)
    assert knowledge.topics["costs-amount"] == Topic("costs-amount", "costs", "Was ein Platz kostet")
    assert knowledge.languages == ("de", "en")


def test_the_finder_and_the_ears_know_what_was_read(plant: Plant) -> None:
    knowledge = read(plant(), ("de", "en"))

    assert knowledge.finder.is_urgent("er schlägt mich")
    assert knowledge.finder.find("ab wann kita", "de").topics[0].topic == "entitlement-age"
    heard = knowledge.ears.whereabouts("39002")
    assert heard is not None
    assert heard.districts == ("musterkreis",)


def test_a_translation_of_an_older_german_text_is_outdated(plant: Plant) -> None:
    knowledge = read(plant(instead(DE, "ein Recht", "das Recht")), ("de", "en"))

    assert knowledge.articles["entitlement-age", "en"].outdated


def test_other_line_breaks_in_the_german_text_outdate_nothing(plant: Plant) -> None:
    knowledge = read(plant(instead(DE, " ein Recht", "\nein Recht")), ("de", "en"))

    assert not knowledge.articles["entitlement-age", "en"].outdated


def test_a_language_that_lotse_does_not_speak_yet_is_checked_and_kept_back(plant: Plant) -> None:
    polish = {DE.replace("de.md", "pl.md"): TREE[EN]}

    assert ("entitlement-age", "pl") not in read(plant(polish), ("de", "en")).articles
    assert ("entitlement-age", "pl") in read(plant(polish), ("de", "en", "pl")).articles


@pytest.mark.parametrize(
    ("changed", "label"),
    [
        ({path: "\ufeff" + words for path, words in TREE.items()}, "a byte order mark"),
        ({path: words.replace("\n", "\r\n") for path, words in TREE.items()}, "the line ends of Windows"),
        ({"places.csv": TREE["places.csv"].replace(",", ";")}, "the semicolons of a German spreadsheet"),
        (
            {".DS_Store": b"\0\1", "facts.yaml~": "alt", "articles/entitlement-age/~$de.md": b"\0"},
            "what programs leave",
        ),
        ({"synonyms/de.yaml": None}, "no synonyms"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_editing_programs_do_is_forgiven(plant: Plant, changed: dict[str, str | bytes | None], label: str) -> None:
    expected = read(plant(), ("de", "en"))

    knowledge = read(plant(changed), ("de", "en"))

    assert (knowledge.articles, knowledge.facts, knowledge.places) == (
        expected.articles,
        expected.facts,
        expected.places,
    )


def test_what_belongs_to_a_number_stays_as_it_was_typed(plant: Plant) -> None:
    knowledge = read(plant(instead("facts.yaml", 'value: "7"', "value: 007")), ("de", "en"))

    assert knowledge.facts["right"].value == "007"


def test_a_link_and_an_ordered_list_may_hold_numbers(plant: Plant) -> None:
    added = "\n1. Zuerst [hier](https://example.org/24?x=7).\n2. Dann dort: <https://example.org/2026>\n"
    german = {DE: TREE[DE] + added, EN: None}

    assert read(plant(german), ("de", "en")).articles["entitlement-age", "de"].body.endswith("2026>")


def test_all_mistakes_of_all_files_are_said_at_once_in_their_order(plant: Plant) -> None:
    folder = plant(
        {
            **instead("facts.yaml", "review_by: 2027-02-22", "review_by: bald"),
            **instead("topics.yaml", "group: costs", "group: Kosten!"),
            DE: TREE[DE].replace("reviewed", "reviewd") + "\nBis 14.\n",
        }
    )

    with pytest.raises(Mistakes) as caught:
        read(folder, ("de", "en"))

    places = [(mistake.path, mistake.line) for mistake in caught.value.mistakes]
    assert places == [(DE, 7), (DE, 14), ("facts.yaml", 6), ("topics.yaml", 5)]


def test_mistakes_are_said_in_german_to_editors(plant: Plant) -> None:
    facts = instead("facts.yaml", "review_by: 2027-02-22", "review_by: bald")

    with pytest.raises(Mistakes) as caught:
        read(plant({**instead(DE, "title:", "titel:"), **facts}), ("de", "en"))

    assert caught.value.said("de").split("\n") == [
        f"{DE}, Zeile 2: „titel:“ ist hier nicht bekannt. Meinten Sie „title“? "
        "Bekannt sind: title, asked, german, reviewed.",
        f"{DE}, Zeile 2: „title:“ fehlt. Ergänzen Sie die Überschrift.",
        "facts.yaml, Zeile 6: „bald“ ist kein Datum. Schreiben Sie Jahr-Monat-Tag: 2026-11-22.",
    ]


def test_a_faulty_fact_is_not_reported_again_wherever_it_is_said(plant: Plant) -> None:
    assert len(mistakes_in(plant(instead("facts.yaml", "review_by: 2027-02-22", "review_by: bald")))) == 1
    assert len(mistakes_in(plant({"facts.yaml": "- ["}))) == 1


def test_a_folder_that_does_not_exist_is_a_mistake_too(tmp_path: Path) -> None:
    assert mistakes_in(tmp_path / "nowhere") == [
        f"{tmp_path}/nowhere: there is no such folder. "
        "Point KNOWLEDGE_DIR to the folder that holds facts.yaml and articles."
    ]


def test_a_link_to_a_file_that_is_gone_is_a_mistake(plant: Plant) -> None:
    folder = plant({"urgent.yaml": None})
    (folder / "urgent.yaml").symlink_to(folder / "gone.yaml")

    assert mistakes_in(folder) == ["urgent.yaml: the file is missing. Put it back; README.md shows what belongs in it."]


def test_a_folder_in_the_place_of_a_file_is_a_mistake(plant: Plant) -> None:
    folder = plant({"urgent.yaml": None})
    (folder / "urgent.yaml").mkdir()

    assert mistakes_in(folder) == [
        "urgent.yaml: the file cannot be opened (Is a directory). Check that it exists and that Lotse may read it."
    ]


def test_a_fact_that_a_dialog_says_cannot_be_deleted(plant: Plant) -> None:
    assert mistakes_in(plant(), needed_facts=("right", "hours-day")) == [
        'facts.yaml: there is no fact "hours-day". A dialog says it: put it back under this id.'
    ]


@pytest.mark.parametrize("value", ["sieben", "7.", "", "7 bis 8", "-7"])
def test_a_fact_with_which_a_dialog_counts_is_a_whole_number(plant: Plant, value: str) -> None:
    folder = plant(instead("facts.yaml", 'value: "7"', f'value: "{value}"'))
    complaint = (
        f'facts.yaml, line 2: "{value}" is not a whole number. Lotse counts with "right": write digits only, e.g. "8".'
    )
    assert complaint in mistakes_in(folder, numbers=("right",))


def test_the_stamp_stays_until_somebody_saves(plant: Plant) -> None:
    folder = plant()
    before = stamp(folder)
    assert stamp(folder) == before

    (folder / "facts.yaml~").write_text("what an editing program leaves")
    assert stamp(folder) == before

    article = folder / DE
    os.utime(article, ns=(0, 0))
    saved = stamp(folder)
    assert saved != before

    article.unlink()
    assert stamp(folder) not in {before, saved}
