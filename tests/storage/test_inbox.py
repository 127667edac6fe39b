"""What arrives is kept once, thought about in order by one at a time, and parked when it cannot be."""

from __future__ import annotations

import base64
import json
import threading

import pytest

from bot.channels import Address
from bot.post import read_event
from bot.storage import Line, Transaction
from dialogs.events import Said
from dialogs.model import Conversation
from tests.storage.conftest import OpenHouse
from tests.storage.house import AMINA, MARIE, NOW, OLENA, House, at, said


class Stop(Exception):
    pass


def test_a_first_message_begins_a_conversation_and_is_claimed_as_it_was(house: House) -> None:
    conversation_id = house.receive(AMINA, 1, "سلام")
    claimed = house.work(lambda work: work.claim())
    assert claimed is not None
    assert claimed.conversation == Conversation(conversation_id)
    assert claimed.address == AMINA
    assert claimed.event == said("سلام")
    assert isinstance(read_event(claimed.event), Said)
    assert claimed.tries == 0


def test_one_person_keeps_one_conversation_and_two_have_two(house: House) -> None:
    first = house.receive(AMINA, 1)
    assert house.receive(AMINA, 2) == first
    assert house.receive(OLENA, 3) != first
    assert house.look(lambda work: work.conversation_of(AMINA)) == first
    assert house.look(lambda work: work.conversation_of(MARIE)) is None


def test_the_same_name_on_another_channel_is_another_person(house: House) -> None:
    assert house.receive(Address("web", "17"), 1) != house.receive(Address("signal", "17"), 1)


def test_a_message_is_accepted_once_forever(house: House) -> None:
    assert house.receive(AMINA, 1) is not None
    assert house.receive(AMINA, 1) is None
    house.think()
    assert house.receive(AMINA, 1) is None
    assert house.think() is None


def test_two_accounts_number_their_messages_for_themselves(house: House) -> None:
    for account in ("first bot", "second bot"):
        assert (
            house.work(lambda work, account=account: work.receive(AMINA, "1", said("Hallo"), NOW, account)) is not None
        )


def test_two_first_messages_at_once_begin_one_conversation(house: House) -> None:
    works = [
        lambda work, number=number: work.receive(AMINA, f"message {number}", said("Hallo"), NOW) for number in range(8)
    ]
    assert len(set(house.all_at_once(*works))) == 1
    assert house.raw("SELECT count(*) FROM conversation") == [(1,)]


def test_the_same_message_delivered_many_times_at_once_is_accepted_once(house: House) -> None:
    works = [lambda work: work.receive(AMINA, "1", said("Hallo"), NOW)] * 8
    accepted = [conversation_id for conversation_id in house.all_at_once(*works) if conversation_id is not None]
    assert len(accepted) == 1


def test_the_oldest_event_of_all_is_claimed_first(house: House) -> None:
    for number, address in enumerate((AMINA, OLENA, AMINA, MARIE)):
        house.receive(address, number, f"words {number}")
    heard = [house.think() for _ in range(4)]
    assert [claimed.event["text"] for claimed in heard if claimed] == ["words 0", "words 1", "words 2", "words 3"]
    assert house.think() is None


def test_a_turn_that_fails_leaves_everything_as_it_was(house: House) -> None:
    house.receive(AMINA, 1)

    def fail(work: Transaction) -> None:
        claimed = work.claim()
        assert claimed is not None
        work.save(Conversation(claimed.conversation.id, language="ar"), NOW)
        work.finish(claimed.inbox_id, NOW)
        raise Stop

    with pytest.raises(Stop):
        house.work(fail)
    claimed = house.think()
    assert claimed is not None
    assert claimed.conversation.language == ""


def test_what_was_saved_is_there_in_the_next_turn(house: House) -> None:
    house.receive(AMINA, 1)
    saved = Conversation(
        1, language="ar", place="entitlement.age", stack=("home.menu",), answers={"age": 7, "told": True}
    )

    def turn(work: Transaction) -> None:
        claimed = work.claim()
        assert claimed is not None
        work.save(saved, NOW)
        work.finish(claimed.inbox_id, NOW)

    house.work(turn)
    house.receive(AMINA, 2)
    claimed = house.think()
    assert claimed is not None
    assert claimed.conversation == saved


def test_an_event_that_stumbles_too_often_is_parked_and_the_next_one_flows(house: House) -> None:
    house.receive(AMINA, 1, "poison")
    house.receive(AMINA, 2, "fine")
    poison = house.work(lambda work: work.claim())
    assert poison is not None
    assert not house.work(lambda work: work.stumble(poison.inbox_id, "KeyError", NOW, 2))
    again = house.work(lambda work: work.claim())
    assert again is not None
    assert (again.inbox_id, again.tries) == (poison.inbox_id, 1)
    assert house.work(lambda work: work.stumble(poison.inbox_id, "KeyError", NOW, 2))
    then = house.think()
    assert then is not None
    assert then.event["text"] == "fine"
    assert house.look(lambda work: work.waiting()).dead_letters == 1


def test_a_handled_event_cannot_stumble(house: House) -> None:
    house.receive(AMINA, 1)
    claimed = house.think()
    assert claimed is not None
    assert not house.work(lambda work: work.stumble(claimed.inbox_id, "late", NOW, 1))
    assert house.look(lambda work: work.waiting()).dead_letters == 0


def test_something_unreadable_is_parked_once_and_sealed(house: House) -> None:
    for _ in range(2):
        house.work(lambda work: work.park("telegram", "update 7", b'{"broken', "no chat", NOW))
    [(sealed,)] = house.raw("SELECT sealed_letter FROM dead_letter")
    assert b"broken" not in bytes(sealed)
    letter = json.loads(house.keyring.house.open(bytes(sealed), "dead_letter.sealed_letter"))
    assert base64.b64decode(letter.pop("raw")) == b'{"broken'
    assert letter == {"channel": "telegram", "external_id": "update 7", "reason": "no chat"}


def test_an_event_that_was_tampered_with_is_parked_and_the_others_flow(house: House) -> None:
    house.receive(AMINA, 1, "changed")
    house.receive(AMINA, 2, "moved here")
    house.receive(OLENA, 3, "fine")
    house.raw("UPDATE inbox SET sealed_event = :other WHERE id = 1", other=b"\x01" + bytes(60))
    house.raw("UPDATE inbox SET sealed_event = (SELECT sealed_event FROM inbox WHERE id = 3) WHERE id = 2")
    claimed = house.think()
    assert claimed is not None
    assert claimed.event["text"] == "fine"
    assert house.think() is None
    assert house.look(lambda work: work.waiting()).dead_letters == 2


def test_a_message_of_a_mother_whose_key_does_not_open_is_parked_once_and_the_others_flow(house: House) -> None:
    hers = house.meet(AMINA)
    house.raw("UPDATE conversation SET sealed_key = :other WHERE id = :hers", other=b"\x01" + bytes(60), hers=hers)
    for _ in range(2):
        assert house.receive(AMINA, 1, "vor der Tür") is None
    assert house.receive(OLENA, 2, "fine") is not None
    [(sealed, whose)] = house.raw("SELECT sealed_letter, conversation_id FROM dead_letter")
    letter = json.loads(house.keyring.house.open(bytes(sealed), "dead_letter.sealed_letter"))
    assert json.loads(base64.b64decode(letter["raw"])) == said("vor der Tür")
    assert whose == hers  # so that it is forgotten with her
    claimed = house.think()
    assert claimed is not None
    assert claimed.event["text"] == "fine"


def test_a_mother_whose_key_does_not_open_may_leave_and_come_back(house: House) -> None:
    hers = house.meet(AMINA)
    house.say(hers, "Hallo")
    house.raw("UPDATE conversation SET sealed_key = :other WHERE id = :hers", other=b"\x01" + bytes(60), hers=hers)
    house.work(lambda work: work.gone(hers, "blocked", NOW))
    house.work(lambda work: work.back(hers))
    assert house.raw("SELECT state FROM outbox") == [("gone",)]


def test_an_arrival_rings_after_the_commit(house: House) -> None:
    house.listen()
    conversation_id = house.receive(AMINA, 1)
    assert conversation_id is not None
    assert house.hear("inbox", conversation_id)


def test_what_waits_is_counted_with_its_age(house: House) -> None:
    house.receive(AMINA, 1, when=at(5))
    house.receive(OLENA, 2, when=at(9))
    waiting = house.look(lambda work: work.waiting())
    assert (waiting.inbox, waiting.oldest_inbox, waiting.outbox, waiting.oldest_untried) == (2, at(5), 0, None)


@pytest.mark.slow
def test_four_workers_think_about_each_event_once_and_in_order(open_house: OpenHouse, url: str) -> None:
    house = open_house()
    people = [Address("web", f"mother {number}") for number in range(12)]
    for number in range(240):
        house.receive(people[number % len(people)], number, str(number))
    others = [open_house() for _ in range(3)] if url.startswith("postgresql") else []

    def turn(work: Transaction) -> int:
        claimed = work.claim()
        if claimed is not None:
            work.write_down(claimed.conversation.id, Line("mother", NOW, claimed.event["text"]))
            work.save(claimed.conversation, NOW)
            work.finish(claimed.inbox_id, NOW)
        return work.waiting().inbox  # what is left may be in the hands of others

    def keep_thinking(worker: House) -> None:
        while worker.work(turn) > 0:
            pass

    threads = [threading.Thread(target=keep_thinking, args=(worker,)) for worker in (house, *others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for first, person in enumerate(people):
        conversation_id = house.look(lambda work, person=person: work.conversation_of(person))
        lines = house.look(lambda work, which=conversation_id: work.lines(which))
        assert [int(line.text) for line in lines] == list(range(first, 240, len(people)))
