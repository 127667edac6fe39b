"""What disappears before the rest: by her own timer, or because she deleted it on her phone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from operator import methodcaller

import pytest

from bot.channels import Address, Button
from bot.storage import Line, Transaction
from dialogs.model import Conversation, OpenCase
from tests.storage.house import AMINA, MARIE, NOW, OLENA, House, at

HOUR = 3600


def words_of(house: House, conversation_id: int) -> list[str]:
    return [line.text for line in house.look(lambda work: work.lines(conversation_id))]


def hers(house: House, conversation_id: int, words: str, *marks: str) -> int:
    return house.work(lambda work: work.write_down(conversation_id, Line("mother", NOW, words, marks=marks)))


def sent(house: House, conversation_id: int, line: Line, settled: float) -> None:
    def send(work: Transaction) -> None:
        outbox_id = work.send_soon(conversation_id, work.write_down(conversation_id, line), "reply", line.at)
        work.sent(outbox_id, at(settled))

    house.work(send)


# ── what she deletes ──


def test_what_she_deletes_is_gone_and_nothing_else(house: House) -> None:
    marie, amina = house.meet(MARIE), house.meet(AMINA)
    hers(house, marie, "I live in Bahnhofstraße", "17")
    hers(house, marie, "What does it cost?", "18")
    hers(house, amina, "mine", "17")
    assert house.work(lambda work: work.erase_line(marie, "17")) == 1
    assert words_of(house, marie) == ["What does it cost?"]
    assert words_of(house, amina) == ["mine"]
    assert house.work(lambda work: work.erase_line(marie, "17")) == 0


def test_who_deletes_a_message_deletes_its_earlier_wordings_too(house: House) -> None:
    marie = house.meet(MARIE)
    hers(house, marie, "Hale", "17")
    hers(house, marie, "Halle", "19", "17")
    assert house.work(lambda work: work.erase_line(marie, "17")) == 2
    assert words_of(house, marie) == []


def test_her_deleted_words_stand_in_no_other_place(house: House) -> None:
    marie = house.meet(MARIE)
    question = "I live in Bahnhofstraße"

    def remember(work: Transaction) -> None:
        answers = {"questions.words": question, "counsellor.subject": "something else", "welcome.language": "de"}
        work.save(Conversation(marie, "de", "welcome.menu", answers=answers), NOW)
        work.open_case(marie, OpenCase("costs", "halle", False, question, answers={"child": "small"}), NOW)

    house.work(remember)
    hers(house, marie, question, "17")
    house.work(lambda work: work.erase_line(marie, "17"))
    house.receive(MARIE, "next")
    claimed = house.think()
    assert claimed is not None
    assert claimed.conversation.answers == {"counsellor.subject": "something else", "welcome.language": "de"}
    [case] = house.look(lambda work: work.open_cases())
    assert (case.first_words, dict(case.answers)) == ("", {"child": "small"})


@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_she_deletes_of_several_wishes_goes_from_the_card_too(house: House, place: int) -> None:
    marie, wishes = house.meet(MARIE), ["My husband must not know", "I live in\nBahnhofstraße", "What does it cost?"]
    for wish in wishes:
        house.work(methodcaller("open_case", marie, OpenCase("costs", "", False, wish), NOW))
        hers(house, marie, wish, wish)
    house.work(lambda work: work.erase_line(marie, wishes[place]))
    [case] = house.look(lambda work: work.open_cases())
    assert case.first_words == "\n".join(wish for wish in wishes if wish != wishes[place])


def test_nobody_finds_the_name_of_a_message_in_the_database(house: House) -> None:
    marie = house.meet(MARIE)
    hers(house, marie, "words", "1767340800123")
    [(kept,)] = house.raw("SELECT mark_hash FROM mark")
    assert b"1767340800123" not in bytes(kept)
    assert len(bytes(kept)) >= 32


# ── her timer ──


def test_every_line_goes_when_her_timer_says(house: House) -> None:
    marie = house.meet(MARIE)
    house.work(lambda work: work.let_disappear(MARIE, HOUR))
    hers(house, marie, "hers")
    sent(house, marie, Line("lotse", at(5), "ours"), 6)
    assert house.work(lambda work: work.let_lines_go(at(HOUR - 1))) == 0
    assert house.work(lambda work: work.let_lines_go(at(HOUR + 1))) == 1
    assert words_of(house, marie) == ["ours"]
    assert house.work(lambda work: work.let_lines_go(at(HOUR + 6))) == 1
    assert words_of(house, marie) == []


def test_her_timer_is_hers_alone_and_she_may_take_it_away(house: House) -> None:
    marie, olena = house.meet(MARIE), house.meet(OLENA)
    house.work(lambda work: work.let_disappear(MARIE, HOUR))
    hers(house, olena, "stays")
    house.work(lambda work: work.let_disappear(MARIE, 0))
    hers(house, marie, "stays, too")
    assert house.work(lambda work: work.let_lines_go(at(100 * HOUR))) == 0


def test_what_was_not_delivered_yet_does_not_go(house: House) -> None:
    marie = house.meet(MARIE)
    house.work(lambda work: work.let_disappear(MARIE, HOUR))
    house.say(marie, "on its way")
    assert house.work(lambda work: work.let_lines_go(at(2 * HOUR))) == 0


def test_her_words_wait_until_a_counsellor_has_answered(house: House) -> None:
    marie = house.meet(MARIE)
    house.work(lambda work: work.let_disappear(MARIE, HOUR))
    house.work(lambda work: work.open_case(marie, OpenCase("costs", "halle", False, "first"), NOW))
    hers(house, marie, "first")
    late = at(3 * HOUR)
    assert house.work(lambda work: work.let_lines_go(late)) == 0
    house.work(lambda work: work.sweep(late, 90, 365))
    assert words_of(house, marie) == ["first"]
    house.raw("UPDATE cases SET waits_since = NULL")
    assert house.work(lambda work: work.let_lines_go(late)) == 1
    [case] = house.look(lambda work: work.open_cases())
    assert case.first_words == ""


def test_a_copy_of_everything_goes_in_its_time_whoever_waits(house: House) -> None:
    amina = house.meet(AMINA)
    house.work(lambda work: work.open_case(amina, OpenCase("costs", "halle", False, "first"), NOW))
    house.work(lambda work: work.write_down(amina, Line("lotse", NOW, "a copy", goes_at=at(10))))
    assert house.work(lambda work: work.let_lines_go(at(11))) == 1


def test_with_the_last_line_the_talk_forgets_her_sentences(house: House) -> None:
    marie = house.meet(MARIE)
    answers = {"questions.words": "a sentence", "welcome.language": "de"}
    house.work(lambda work: work.save(Conversation(marie, "de", "welcome.menu", answers=answers), NOW))
    house.work(lambda work: work.let_disappear(MARIE, HOUR))
    hers(house, marie, "a sentence")
    house.work(lambda work: work.let_lines_go(at(2 * HOUR)))
    house.receive(MARIE, "next")
    claimed = house.think()
    assert claimed is not None
    assert claimed.conversation.answers == {"welcome.language": "de"}


def test_a_timer_of_nobody_is_nothing(house: House) -> None:
    house.work(lambda work: work.let_disappear(Address("signal", "nobody"), HOUR))
    assert house.raw("SELECT count(*) FROM conversation") == [(0,)]


# ── the last question ──

QUESTION = Line("lotse", at(10), "Did that help?", buttons=(Button("a", "yes", "Yes"),))


@pytest.mark.parametrize(
    ("seconds", "is_it"),
    [
        pytest.param(-100, False, id="something long ago"),
        pytest.param(1, False, id="the message before"),
        pytest.param(11, True, id="the question itself"),
        pytest.param(30, False, id="what came after it"),
    ],
)
def test_a_reaction_belongs_to_the_last_question_only(house: House, seconds: float, is_it: bool) -> None:
    marie = house.meet(MARIE)
    sent(house, marie, replace(QUESTION, text="An earlier one", at=at(-100)), -99)
    sent(house, marie, Line("lotse", NOW, "It costs nothing."), 2)
    sent(house, marie, QUESTION, 12)
    sent(house, marie, Line("counsellor", at(29), "I am here."), 31)
    when = NOW + timedelta(seconds=seconds)
    assert house.look(lambda work: work.is_last_question(MARIE, when)) is is_it


def test_who_is_not_known_was_asked_nothing(house: House) -> None:
    assert not house.look(lambda work: work.is_last_question(OLENA, NOW))
