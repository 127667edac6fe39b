"""What she wants of the house itself is heard in whatever words, and never where her words answer the open question."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest

from dialogs.engine import THOUGHT_ABOUT, think
from dialogs.events import Said, Tapped
from dialogs.model import Conversation, Effect, OpenCase, Say, Unanswered
from knowledge.office import HERE
from tests.player import knowledge

AT = datetime(2026, 11, 23, 10, 0, tzinfo=HERE)
CASES_OPEN_NOTHING = (
    "nein",
    "nein, lieber doch nicht",
    "abbrechen",
    "no, never mind",
    "cancel please",
    "لا",
    "لا شكرا",
    "خلص ما في داعي",
)


def said(words: str, place: str, language: str = "de", case: str = "") -> tuple[Conversation, tuple[Effect, ...]]:
    turn = think(Conversation(7, language=language, place=place, case=case), Said(AT, words), knowledge())
    return turn.conversation, turn.effects


# Each row: where she is, what she writes, where that leads, and in which language.
LEADS = [
    ("entitlement.place", "Was passiert mit meinen Daten?", "privacy.about", "de"),
    ("counsellor.agree", "Ist das vertraulich?", "privacy.about", "de"),
    ("counsellor.subject", "Wer liest das?", "privacy.about", "de"),
    ("counsellor.agree", "who will read it?", "privacy.about", "en"),
    ("welcome.menu", "Will the police see this?", "privacy.about", "en"),
    ("questions.nothing_found", "Ich habe Angst, dass mein Mann das liest", "privacy.about", "de"),
    ("welcome.menu", "What if my husband reads this", "privacy.about", "en"),
    ("entitlement.place", "Sieht das die Ausländerbehörde?", "privacy.about", "de"),
    ("counsellor.waiting", "forget it, I don't need it any more", "welcome.menu", "en"),
    ("safety.card", "ja", "counsellor.agree", "de"),
    ("welcome.menu", "help", "counsellor.agree", "de"),
    ("entitlement.age", "Help!", "counsellor.agree", "de"),
    ("counsellor.subject", "help", "counsellor.noted", "de"),
    ("safety.grief", "ja, bitte", "counsellor.agree", "de"),
    ("entitlement.hours", "weiß ich nicht", "entitlement.answered", "de"),
    ("entitlement.hours", "من وين بسجل", "questions.choose", "ar"),
    ("welcome.menu", "Wer kann das denn lesen, was ich hier schreibe? Wer liest das?", "privacy.about", "de"),
    ("entitlement.age", "who can read this?", "privacy.about", "en"),
    ("entitlement.hours", "هل هذا سري؟", "privacy.about", "ar"),
    ("entitlement.age", "ich möchte bitte mit einem Menschen sprechen", "counsellor.agree", "de"),
    ("entitlement.place", "bitte zurück zum Menü", "welcome.menu", "de"),
    ("entitlement.place", "auf Arabisch bitte", "entitlement.place", "ar"),
    ("entitlement.place", "bitte auf Englisch", "entitlement.place", "en"),
    ("entitlement.age", "بالعربي لو سمحت", "entitlement.age", "ar"),
    ("entitlement.age", "can you speak English", "entitlement.age", "en"),
    ("entitlement.age", "Kann ich kein Deutsch, bitte Arabisch", "entitlement.age", "ar"),
    ("entitlement.situation", "ich gehe in einen Deutschkurs", "entitlement.answered", "de"),
    ("entitlement.situation", "ich lerne Deutsch", "entitlement.situation", "de"),
    ("entitlement.age", "Türkçe", "welcome.foreign", "de"),
    ("questions.more", "My child's right to a place", "entitlement.age", "en"),
    ("entitlement.answered", "mein zweites Kind ist 8 Monate", "entitlement.place", "de"),
    ("entitlement.answered", "und für mein zweites Kind?", "entitlement.age", "de"),
    ("entitlement.answered", "my second child is 3 years old", "entitlement.place", "en"),
    ("questions.nothing_found", "طفلي الثاني", "entitlement.age", "ar"),
    ("counsellor.subject", "vergiss es", "counsellor.not_now", "de"),
    ("entitlement.hours", "never mind", "welcome.menu", "de"),
    ("entitlement.place", "lieber nicht", "entitlement.place", "de"),
    ("questions.choose", "keine davon", "questions.nothing_found", "de"),
    ("privacy.sure", "nein, lieber doch nicht", "privacy.kept", "de"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "to", "language"), LEADS, ids=[f"{p}: {w}" for p, w, _to, _l in LEADS])
def test_a_wish_is_heard_where_she_is(place: str, words: str, to: str, language: str) -> None:
    conversation, _effects = said(words, place)
    assert (conversation.place, conversation.language) == (to, language)


# Words of the house stand in these, but something else is meant.
NO_WISHES = [
    ("entitlement.answered", "Bekomme ich Ermäßigung für mein zweites Kind?", "entitlement.age"),
    ("questions.ask", "Gibt es den Antrag auf Arabisch?", "questions.ask"),
    ("questions.ask", "Wie lange dauert es, bis ich einen Platz bekomme?", "counsellor.waiting"),
    ("questions.ask", "Mein Mann liest das alles nicht", "privacy.about"),
    ("questions.ask", "Den Brief vom Jugendamt verstehe ich nicht", "questions.ask"),
    ("questions.ask", "Muss ich Deutsch sprechen für einen Kitaplatz?", "welcome.language"),
]


@pytest.mark.parametrize(("place", "words", "not_to"), NO_WISHES, ids=[row[1] for row in NO_WISHES])
def test_what_only_sounds_like_a_wish_is_none(place: str, words: str, not_to: str) -> None:
    conversation, _effects = said(words, place, case="waiting")
    assert conversation.place != not_to
    assert conversation.language == "de"


def test_behind_an_article_on_costs_another_child_is_about_costs() -> None:
    before = Conversation(7, language="de", place="questions.more", answers={"questions.topic": "costs-exemption"})
    turn = think(before, Said(AT, "und für mein zweites Kind?"), knowledge())
    assert not turn.conversation.place.startswith("entitlement.")


@pytest.mark.parametrize("place", ["counsellor.agree", "counsellor.subject"])
@pytest.mark.parametrize("words", CASES_OPEN_NOTHING)
def test_a_no_opens_no_case(place: str, words: str) -> None:
    conversation, effects = said(words, place)
    assert conversation.place == "counsellor.not_now"
    assert not [effect for effect in effects if isinstance(effect, OpenCase)]


@pytest.mark.parametrize(
    "words", ["Nein, mein Kind bekommt keinen Platz", "Die Kita will den Vertrag abbrechen", "Recht auf einen Platz", "danke"]
)  # fmt: skip
def test_what_it_is_about_is_passed_on_though_a_no_stands_in_it(words: str) -> None:
    _conversation, effects = said(words, "counsellor.subject")
    assert [effect.first_words for effect in effects if isinstance(effect, OpenCase)] == [words]


@pytest.mark.parametrize(
    "words",
    ["Wann meldet sich jemand?", "Hallo ist da jemand?", "wie lange dauert das noch?", "When will somebody answer me please?",
     "متى يرد أحد؟", "Ich sitze hier seit drei Stunden, warum antwortet niemand"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["counsellor.noted", "welcome.menu", "entitlement.place"])
def test_who_waits_and_asks_is_told_about_the_wait(place: str, words: str) -> None:
    assert said(words, place, case="waiting")[0].place == "counsellor.waiting"


COURTESIES = [
    "ok danke", "ja", "gut", "ich bin so allein und weiß nicht weiter", "I am so alone", "ما بعرف شو اعمل", "😊", "😊😊", "Sind Sie ein Roboter?", "Können Sie das einfacher sagen?", "du bist dumm", "Scheiße", "Hallo",
    "thank you very much", "are you a robot?", "can you say it more simply?", "you are useless", "شكرا كتير", "هل أنت روبوت؟", "ما فهمت", "غبي", "كيف حالك",
]  # fmt: skip


@pytest.mark.parametrize(
    "place", ["welcome.menu", "questions.more", "entitlement.answered", "questions.nothing_found", "counsellor.noted"]
)
@pytest.mark.parametrize("words", COURTESIES)
def test_a_courtesy_is_no_unanswered_question(place: str, words: str) -> None:
    conversation, effects = said(words, place)
    assert conversation.place in (place, "welcome.menu")
    assert not [effect for effect in effects if isinstance(effect, Unanswered)]


def test_nothing_is_said_twice_in_a_row_where_nothing_is_understood() -> None:
    conversation, bubbles = Conversation(7, language="de", place="entitlement.age"), []
    for _time in range(25):
        turn = think(conversation, Said(AT, "blau"), knowledge())
        conversation = turn.conversation
        bubbles.append(next(effect.text for effect in turn.effects if isinstance(effect, Say)))
    assert all(one != next_one for one, next_one in pairwise(bubbles))


@pytest.mark.parametrize("words", ["Almanca bilmiyorum", "no German", "kein Deutsch", "не говорю по-немецки"])
def test_who_knows_no_german_has_not_chosen_it(words: str) -> None:
    conversation, _effects = said(words, "welcome.language", language="")
    assert conversation.place == "welcome.foreign"


def test_where_she_has_no_language_of_ours_a_person_is_offered_and_asks_in_all_languages() -> None:
    conversation, effects = said("помогите найти садик", "welcome.foreign", language="")
    assert [choice.key for effect in effects if isinstance(effect, Say) for choice in effect.choices][-1] == "person"
    turn = think(conversation, Tapped(AT, "welcome.foreign", "person"), knowledge())
    assert turn.conversation.place == "counsellor.agree"


def test_a_person_asked_for_weeks_after_a_card_is_not_urgent() -> None:
    conversation = Conversation(7, language="de", place="safety.card", stack=("welcome.menu",))
    for event in (Tapped(AT, "safety.card", "person"), Said(AT, "Menü"), Said(AT, "Mensch"), Said(AT, "ja")):
        conversation = think(conversation, event, knowledge()).conversation
    turn = think(conversation, Said(AT, "Kita"), knowledge())
    assert [effect.urgent for effect in turn.effects if isinstance(effect, OpenCase)] == [False]


def test_a_person_asked_for_at_the_card_is_urgent() -> None:
    conversation = Conversation(7, language="de", place="safety.card", stack=("welcome.menu",))
    for event in (Tapped(AT, "safety.card", "person"), Said(AT, "Wer liest das?"), Tapped(AT, "privacy.about", "resume"), Said(AT, "ja")):  # fmt: skip
        conversation = think(conversation, event, knowledge()).conversation
    turn = think(conversation, Said(AT, "bitte schnell"), knowledge())
    assert [effect.urgent for effect in turn.effects if isinstance(effect, OpenCase)] == [True]


def test_only_the_first_part_of_a_long_message_is_thought_about() -> None:
    long = "blau " * THOUGHT_ABOUT
    turn = think(Conversation(7, language="de", place="counsellor.subject"), Said(AT, long), knowledge())
    assert len(str(turn.conversation.answers)) < THOUGHT_ABOUT
