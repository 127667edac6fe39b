"""Phrases and articles as a counsellor finds them: by German words, in two languages, with facts filled in on both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import process_time

import pytest

from bot.desk.phrasing import MARKS, Kind, find, offer_of
from knowledge.model import Knowledge
from tests.player import knowledge as known

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return known()


FIRST = [
    ("one word", "Polizei", "phrase:safety-now"),
    ("a word of ours inside hers", "herausfinden", "phrase:next-find-out"),
    ("words in any order", "Brief Foto", "phrase:document-photo"),
    ("slips of the finger", "Fotto vom Brif", "phrase:document-photo"),
    ("an umlaut as two letters", "Eingewoehnung", "phrase:word-eingewoehnung"),
    ("an umlaut without its dots", "Eingewohnung", "phrase:word-eingewoehnung"),
    ("all in small letters", "bescheid bitten", "phrase:office-decision"),
    ("all in capitals", "GEDULD", "phrase:waiting-thanks"),
    ("another ending", "unterschrieben", "phrase:form-sign"),
    ("a part of a long word", "gewöhnung", "phrase:word-eingewoehnung"),
    ("a sentence as she would say it", "Wo wohnen Sie denn?", "phrase:asking-place"),
    ("what a mother asks", "masern impfung", "article:registration-measles"),
    ("the title of an article", "Ich bekomme keinen Kitaplatz", "article:entitlement-no-place"),
    ("a slip in what a mother asks", "massern imfung", "article:registration-measles"),
]


@pytest.mark.parametrize(("words", "id"), [row[1:] for row in FIRST], ids=[row[0] for row in FIRST])
def test_the_best_offer_stands_first(knowledge: Knowledge, words: str, id: str) -> None:
    assert find(words, "ar", knowledge, TODAY)[0].id == id


def test_the_name_of_a_group_brings_all_of_it(knowledge: Knowledge) -> None:
    offers = find("Gewalt", "ar", knowledge, TODAY)

    assert offers[0].id == "phrase:safety-line"  # the one that says the word itself
    assert {offer.title for offer in offers} == {"Gewalt und Schutz"}
    assert len(offers) == 8


@pytest.mark.parametrize("words", ["xyzqw", "Hallo", "🙂", "a"])
def test_nothing_is_offered_where_nothing_fits(knowledge: Knowledge, words: str) -> None:
    assert [offer for offer in find(words, "ar", knowledge, TODAY) if offer.kind == "article"] == []


@pytest.mark.parametrize("words", ["", "  ", "?!"])
def test_without_words_the_phrases_are_offered_in_the_order_of_a_talk(knowledge: Knowledge, words: str) -> None:
    offers = find(words, "en", knowledge, TODAY, at_most=200)

    assert [offer.id.removeprefix("phrase:") for offer in offers] == [*knowledge.phrases]
    assert offers[0].title == "Begrüßung"


def test_one_kind_alone_can_be_asked_for(knowledge: Knowledge) -> None:
    kinds: tuple[Kind, ...] = ("phrase", "article")

    for kind in kinds:
        assert {offer.kind for offer in find("Platz", "ar", knowledge, TODAY, kinds=(kind,))} == {kind}


def test_both_sides_have_the_facts_filled_in(knowledge: Knowledge) -> None:
    offer = offer_of("phrase:safety-now", "ar", knowledge, TODAY)

    assert offer
    assert offer.german.endswith("Telefon 110.")
    assert "\u2066110\u2069" in offer.hers  # set apart, or it would be shown the wrong way round
    assert "{" not in offer.german + offer.hers
    assert (offer.marks, offer.withheld, offer.blanks) == ((), False, ())


def test_an_article_is_offered_as_plain_words(knowledge: Knowledge) -> None:
    offer = offer_of("article:registration-how", "en", knowledge, TODAY)

    assert offer
    assert offer.title == "Wie melde ich mein Kind in der Kita an?"
    assert offer.german.startswith("Wie melde ich mein Kind in der Kita an?\n\nSie können Ihr Kind jederzeit anmelden.")
    assert "Magdeburg (https://kitaplatz.magdeburg.de)" in offer.hers
    assert "**" not in offer.german + offer.hers


def test_blanks_are_named_and_stay_to_be_filled_in(knowledge: Knowledge) -> None:
    offer = offer_of("phrase:appointment-proposal", "ar", knowledge, TODAY)

    assert offer
    assert offer.blanks == ("Tag", "Uhrzeit")
    assert all(f"[{blank}]" in text for blank in offer.blanks for text in (offer.german, offer.hers))


def test_what_is_missing_in_her_language_is_shown_as_missing(knowledge: Knowledge) -> None:
    for id in ("phrase:closing-wish", "article:registration-measles"):
        offer = offer_of(id, "uk", knowledge, TODAY)

        assert offer
        assert offer.german
        assert (offer.hers, offer.language, offer.marks) == ("", "uk", ("missing",))


def test_what_is_not_true_on_this_day_is_offered_without_its_words(knowledge: Knowledge) -> None:
    police = replace(knowledge.facts["police"], valid_to=date(2026, 10, 31))
    later = replace(knowledge, facts={**knowledge.facts, "police": police})

    offer = find("Polizei", "ar", later, TODAY)[0]

    assert (offer.id, offer.withheld, offer.marks, offer.facts) == (
        "phrase:safety-now",
        True,
        ("withheld",),
        ("police",),
    )
    assert offer.german == offer.hers == ""
    assert all(MARKS["withheld"])


MARKED = [
    ("an older translation", True, "2026-11-22", ("outdated",)),
    ("nobody has read it", False, "", ("unreviewed",)),
    ("both", True, "", ("outdated", "unreviewed")),
]


@pytest.mark.parametrize(("outdated", "reviewed", "marks"), [row[1:] for row in MARKED], ids=[row[0] for row in MARKED])
def test_what_she_must_know_before_she_sends_it_is_marked(
    knowledge: Knowledge, outdated: bool, reviewed: str, marks: tuple[str, ...]
) -> None:
    key = ("registration-measles", "ar")
    article = replace(knowledge.articles[key], outdated=outdated, reviewed=reviewed)

    offer = offer_of(
        "article:registration-measles",
        "ar",
        replace(knowledge, articles={**knowledge.articles, key: article}),
        TODAY,
    )

    assert offer
    assert offer.marks == marks


def test_a_phrase_that_is_older_than_its_german_is_marked(knowledge: Knowledge) -> None:
    older = replace(knowledge.phrases["greeting-hello"], outdated=frozenset({"ar"}))
    changed = replace(knowledge, phrases={**knowledge.phrases, "greeting-hello": older})

    marks = {language: offer_of("phrase:greeting-hello", language, changed, TODAY) for language in ("ar", "en", "de")}

    assert {language: offer.marks for language, offer in marks.items() if offer} == {
        "ar": ("outdated",),
        "en": (),
        "de": (),
    }


def test_a_fact_that_is_due_for_a_check_is_named(knowledge: Knowledge) -> None:
    offer = offer_of("phrase:safety-now", "ar", knowledge, date(2027, 3, 1))

    assert offer
    assert (offer.marks, offer.facts) == (("due",), ("police",))


@pytest.mark.parametrize("id", ["phrase:no-such", "article:no-such", "", "phrase", "other:closing-wish"])
def test_what_the_editors_have_taken_away_is_not_offered(knowledge: Knowledge, id: str) -> None:
    assert offer_of(id, "ar", knowledge, TODAY) is None


def test_a_hundred_articles_and_all_phrases_are_searched_in_a_moment(knowledge: Knowledge) -> None:
    measles = knowledge.articles["registration-measles", "de"]
    many = {
        (f"topic-{number}", "de"): replace(
            measles, topic=f"topic-{number}", asked=tuple(f"{line} {number}" for line in measles.asked)
        )
        for number in range(100)
    }
    crowded = replace(knowledge, articles={**knowledge.articles, **many})
    find("Termin", "ar", crowded, TODAY)

    def seconds() -> float:
        began = process_time()
        find("Foto vom Brief zur Masern Impfung", "ar", crowded, TODAY)
        return process_time() - began

    assert min(seconds() for _ in range(5)) < 0.2
