"""Phrases: how they are read, what is missing in them, and those that counsellors really have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from knowledge.blanks import blanks_of, fill_in
from knowledge.check import check
from knowledge.groups import GROUPS
from knowledge.model import Phrase
from knowledge.reader import read
from knowledge.wording import fingerprint
from tests.knowledge.small_folder import Plant
from tests.knowledge.small_phrases import BOTH, ENGLISH, german
from tests.player import knowledge

TODAY = date(2026, 11, 22)


def test_phrases_stand_in_the_order_of_a_talk_whatever_the_file_does(plant: Plant) -> None:
    phrases = read(plant(BOTH), ("de", "en")).phrases

    assert [(phrase.id, phrase.group) for phrase in phrases.values()] == [
        ("next-by-day", "next"),
        ("safety-line", "safety"),
    ]
    assert phrases["next-by-day"].texts == {
        "de": "Ich schreibe Ihnen bis [Tag].",
        "en": "I will write to you by [Tag].",
    }


def test_a_house_without_phrases_has_none(plant: Plant) -> None:
    assert read(plant({"phrases/de.yaml": None, "phrases/en.yaml": None}), ("de", "en")).phrases == {}


def test_what_is_missing_in_a_language_is_a_remark_and_no_mistake(plant: Plant) -> None:
    half = ENGLISH.partition("safety:")[0]
    content = read(plant({**BOTH, "phrases/en.yaml": half}), ("de", "en", "ar"))

    said = [str(remark) for remark in check(content, TODAY) if remark.path.startswith("phrases")]

    missing = "is missing; counsellors cannot say it in this language. Translate it from phrases/de.yaml."
    assert said == [
        f'phrases/ar.yaml: "next-by-day" {missing}',
        f'phrases/ar.yaml: "safety-line" {missing}',
        f'phrases/en.yaml: "safety-line" {missing}',
    ]


def test_a_fact_that_is_not_true_any_more_is_urgent_for_its_phrase(plant: Plant) -> None:
    content = read(plant(BOTH), ("de", "en"))

    assert [
        (remark.severity, str(remark)) for remark in check(content, date(2027, 1, 1)) if "phrases" in remark.path
    ] == [
        (
            "urgent",
            'phrases/de.yaml: "safety-line" says "violence-line", which is not true on this day; nobody can send it. '
            "Correct the fact, or the phrase.",
        )
    ]


def test_a_translation_that_is_older_than_its_german_is_a_remark_with_the_new_fingerprint(plant: Plant) -> None:
    now = fingerprint("", "Ich schreibe Ihnen spätestens bis [Tag].")
    content = read(plant(german("Ihnen bis", "Ihnen spätestens bis")), ("de", "en"))

    [remark] = [remark for remark in check(content, TODAY) if remark.path.startswith("phrases")]

    assert content.phrases["next-by-day"].outdated == {"en"}
    assert content.phrases["safety-line"].outdated == frozenset()
    assert (remark.severity, str(remark)) == (
        "warning",
        'phrases/en.yaml: the German phrase "next-by-day" has changed since this was translated. '
        f'Compare both, then write german: "{now}" below it.',
    )
    assert remark.said("de") == (
        "phrases/en.yaml: Der deutsche Satz „next-by-day“ hat sich seit der Übersetzung geändert. "
        f'Vergleichen Sie beide, und schreiben Sie dann darunter german: "{now}".'
    )


def test_other_line_breaks_make_no_translation_older(plant: Plant) -> None:
    broken = german("Ich schreibe Ihnen bis [Tag].", ">\n    Ich schreibe\n    Ihnen bis [Tag].")

    assert read(plant(broken), ("de", "en")).phrases["next-by-day"].outdated == frozenset()


def test_a_fact_that_only_a_phrase_says_is_used(plant: Plant) -> None:
    content = read(plant(BOTH), ("de", "en"))

    def unused(of: Mapping[str, Phrase]) -> bool:
        remarks = check(replace(content, phrases=of), TODAY)
        return any("violence-line" in str(remark) for remark in remarks)

    assert unused({})
    assert not unused(content.phrases)


def test_a_blank_is_filled_in_and_one_that_is_not_stays_to_be_seen() -> None:
    text = "Gut, dann am [Tag] um [Uhrzeit], am [Tag]."

    assert blanks_of(text) == ("Tag", "Uhrzeit")
    assert fill_in(text, {"Tag": "Dienstag", "Uhrzeit": "  "}) == "Gut, dann am Dienstag um [Uhrzeit], am Dienstag."
    assert fill_in("يوم [Tag]", {"Tag": "3.12."}, right_to_left=True) == "يوم \u20663.12.\u2069"


def test_counsellors_have_phrases_in_every_group_and_in_every_language_that_lotse_speaks() -> None:
    phrases = knowledge().phrases

    assert len(phrases) >= 64
    assert {phrase.group for phrase in phrases.values()} == set(GROUPS)
    assert [phrase.id for phrase in phrases.values() if not {"de", "en", "ar"} <= set(phrase.texts)] == []
    assert [phrase.id for phrase in phrases.values() if not phrase.id.startswith(f"{phrase.group}-")] == []
