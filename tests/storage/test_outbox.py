"""What she is to hear: in order for each person, with patience, and never silently lost."""

from __future__ import annotations

import threading

import pytest

from bot.channels import Address, Attachment, Button, Outgoing
from bot.post import read_event
from bot.storage import Line, Transaction
from dialogs.events import NotDelivered
from tests.storage.conftest import OpenHouse
from tests.storage.house import AMINA, MARIE, NOW, OLENA, House, at


def test_a_queued_line_is_leased_as_it_was_written_down(house: House) -> None:
    hers = house.meet()
    line = Line(
        "lotse",
        NOW,
        "Wie alt ist dein Kind?",
        language="de",
        buttons=(Button("entitlement.age", "under1", "jünger als 1"),),
        lettered=True,
        file=("lotse.json", "application/json", b'{"\x00'),
    )
    line_id = house.work(lambda work: work.write_down(hers, line))
    outbox_id = house.work(lambda work: work.send_soon(hers, line_id, "reply", NOW))
    [delivery] = house.lease()
    assert delivery.outgoing == Outgoing(
        id=line_id,
        language="de",
        text=line.text,
        buttons=line.buttons,
        attachment=Attachment("lotse.json", "application/json", b'{"\x00'),
        lettered=True,
    )
    assert (delivery.outbox_id, delivery.conversation_id, delivery.tries) == (outbox_id, hers, 0)
    assert delivery.address == AMINA


def test_one_message_a_person_is_under_way_at_a_time(house: House) -> None:
    hers = house.meet()
    first = house.say(hers, "eins")
    house.say(hers, "zwei")
    assert house.leased_words() == ["eins"]
    assert house.leased_words() == []
    house.work(lambda work: work.sent(first, NOW))
    assert house.leased_words() == ["zwei"]


def test_people_do_not_wait_for_each_other(house: House) -> None:
    amina, olena = house.meet(AMINA), house.meet(OLENA)
    house.say(amina, "an Amina")
    house.say(amina, "noch etwas")
    house.say(olena, "an Olena")
    assert house.leased_words() == ["an Amina", "an Olena"]


def test_a_reply_goes_before_another_ones_reminder(house: House) -> None:
    amina, olena = house.meet(AMINA), house.meet(OLENA)
    house.say(amina, "Erinnerung", priority="reminder")
    house.say(olena, "Antwort")
    assert house.leased_words() == ["Antwort", "Erinnerung"]


def test_a_reply_does_not_overtake_her_own_reminder(house: House) -> None:
    hers = house.meet()
    house.say(hers, "Erinnerung", priority="reminder")
    house.say(hers, "Antwort")
    assert house.leased_words() == ["Erinnerung"]


def test_a_lease_that_ran_out_is_anybodys(house: House) -> None:
    house.say(house.meet(), "Hallo")
    assert house.leased_words(worker="one") == ["Hallo"]
    assert house.leased_words(worker="two", now=at(59)) == []
    assert house.leased_words(worker="two", now=at(60)) == ["Hallo"]


def test_a_worker_that_comes_back_gives_up_its_old_leases(house: House) -> None:
    house.say(house.meet(AMINA), "Hallo")
    assert house.leased_words(worker="one", at_most=1) == ["Hallo"]
    house.say(house.meet(OLENA), "Servus")
    assert house.leased_words(worker="two") == ["Servus"]
    assert house.work(lambda work: work.release("one")) == 1
    assert house.leased_words(worker="two") == ["Hallo"]


def test_a_message_that_waits_for_a_retry_keeps_the_later_ones_waiting(house: House) -> None:
    hers = house.meet()
    first = house.say(hers, "eins")
    house.say(hers, "zwei")
    house.lease()
    house.work(lambda work: work.send_later(first, at(30)))
    assert house.leased_words(now=at(29)) == []
    [delivery] = house.lease(now=at(30))
    assert (delivery.outgoing.text, delivery.tries) == ("eins", 1)


def test_a_message_that_is_put_off_is_untried(house: House) -> None:
    first = house.say(house.meet(), "eins")
    house.lease()
    house.work(lambda work: work.put_off(first, at(30)))
    assert house.leased_words(now=at(29)) == []
    [delivery] = house.lease(now=at(30))
    assert (delivery.outgoing.text, delivery.tries) == ("eins", 0)


def test_a_message_is_not_sent_before_it_is_due(house: House) -> None:
    house.say(house.meet(), "später", when=at(10))
    assert house.leased_words(now=at(9)) == []
    assert house.leased_words(now=at(10)) == ["später"]


def test_only_the_channels_that_are_asked_for_are_leased(house: House) -> None:
    house.say(house.meet(AMINA), "Web")
    house.say(house.meet(MARIE), "Signal")
    leased = house.work(lambda work: work.lease("one", ("signal",), NOW, 60, 10))
    assert [delivery.outgoing.text for delivery in leased] == ["Signal"]


def test_no_more_are_leased_than_asked_for(house: House) -> None:
    for address in (AMINA, OLENA, MARIE):
        house.say(house.meet(address), address.person)
    assert house.leased_words(at_most=2) == ["amina", "olena"]
    assert house.leased_words(at_most=2) == ["marie"]


def test_a_refused_message_ends_and_the_next_one_goes_on(house: House) -> None:
    hers = house.meet()
    first = house.say(hers, "zu lang")
    house.say(hers, "kurz")
    house.lease()
    house.work(lambda work: work.refused(first, "too long for +49 151 0000000", NOW))
    assert house.leased_words() == ["kurz"]
    [(state, reason)] = house.raw("SELECT state, sealed_reason FROM outbox WHERE id = 1")
    assert state == "refused"
    assert b"+49" not in bytes(reason)
    assert house.keyring.house.open(bytes(reason), "outbox.sealed_reason") == b"too long for +49 151 0000000"


def test_a_settled_message_is_not_settled_again(house: House) -> None:
    first = house.say(house.meet(), "Hallo")
    house.work(lambda work: work.sent(first, NOW))
    house.work(lambda work: work.send_later(first, NOW))
    house.work(lambda work: work.refused(first, "late", NOW))
    assert house.raw("SELECT state, tries FROM outbox") == [("sent", 0)]
    assert house.leased_words() == []


def send(house: House, hers: int, words: str) -> None:
    outbox_id = house.say(hers, words)
    house.work(lambda work: work.sent(outbox_id, NOW))


def fates(house: House, hers: int) -> list[str]:
    found = house.look(lambda work: work.fates(hers))
    return [fate.became for _line, fate in sorted(found.items())]


def test_what_was_sent_up_to_a_line_has_arrived_and_the_desk_hears_of_it(house: House) -> None:
    hers = house.meet()
    for words in ("eins", "zwei", "drei"):
        send(house, hers, words)
    house.say(hers, "vier")
    send(house, house.meet(OLENA), "an Olena")
    lines = [line.id for line in house.look(lambda work: work.lines(hers))]
    house.listen()
    house.work(lambda work: work.arrived(AMINA, lines[1]))
    assert fates(house, hers) == ["delivered", "delivered", "sent", "waiting"]
    assert house.hear("line", hers)
    house.work(lambda work: work.arrived(AMINA, lines[3] + 100))
    assert fates(house, hers) == ["delivered", "delivered", "delivered", "waiting"]
    assert house.raw("SELECT count(*) FROM outbox WHERE state = 'sent'") == [(1,)], "Another one's lines are hers."
    assert house.leased_words() == ["vier"]


def test_it_is_known_beforehand_whether_there_is_anything_to_note(house: House) -> None:
    hers = house.meet()
    first = house.say(hers, "eins")
    [line] = house.look(lambda work: work.lines(hers))

    def is_on_its_way() -> bool:
        return house.look(lambda work: work.is_on_its_way(AMINA, line.id))

    house.work(lambda work: work.arrived(AMINA, line.id))
    assert is_on_its_way(), "It was shown before it was sent."
    house.work(lambda work: work.sent(first, NOW))
    assert is_on_its_way()
    assert not house.look(lambda work: work.is_on_its_way(AMINA, line.id - 1))
    house.work(lambda work: work.arrived(AMINA, line.id))
    assert not is_on_its_way()


def test_what_ended_otherwise_does_not_arrive(house: House) -> None:
    hers = house.meet()
    first = house.say(hers, "zu lang")
    house.work(lambda work: work.refused(first, "too long", NOW))
    house.say(hers, "kurz")
    house.work(lambda work: work.gone(hers, "blocked", NOW))
    house.work(lambda work: work.arrived(AMINA, 100))
    assert fates(house, hers) == ["refused", "gone"]


def test_nothing_arrives_in_a_talk_that_is_unknown_or_is_being_forgotten(house: House) -> None:
    house.work(lambda work: work.arrived(OLENA, 100))
    hers = house.meet()
    send(house, hers, "eins")
    house.say(hers, "Alles ist gelöscht.")
    house.work(lambda work: work.forget_when_delivered(hers))
    house.work(lambda work: work.arrived(AMINA, 100))
    assert house.raw("SELECT state FROM outbox ORDER BY id") == [("sent",), ("waiting",)]


def test_when_she_is_gone_everything_waiting_ends_and_the_house_is_told_once(house: House) -> None:
    hers = house.meet()
    house.say(hers, "eins")
    house.say(hers, "zwei")
    for _ in range(2):
        house.work(lambda work: work.gone(hers, "blocked", NOW))
    assert house.leased_words() == []
    claimed = house.think()
    assert claimed is not None
    assert claimed.conversation.id == hers
    event = read_event(claimed.event)
    assert isinstance(event, NotDelivered)
    assert (event.reason, event.at) == ("blocked", NOW)
    assert house.think() is None


def test_a_mother_who_writes_again_is_no_longer_gone(house: House) -> None:
    hers = house.meet()
    house.work(lambda work: work.gone(hers, "blocked", NOW))
    house.think()
    assert house.receive(AMINA, "again") == hers
    house.think()
    house.say(hers, "schön, dass du wieder da bist")
    assert house.leased_words() == ["schön, dass du wieder da bist"]
    house.work(lambda work: work.gone(hers, "blocked anew", NOW))
    claimed = house.think()
    assert claimed is not None
    assert claimed.event["reason"] == "blocked anew"


def test_a_line_that_was_tampered_with_is_refused_and_the_others_go(house: House) -> None:
    house.say(house.meet(AMINA), "an Amina")
    house.say(house.meet(OLENA), "an Olena")
    house.raw("UPDATE line SET sealed_line = (SELECT sealed_line FROM line WHERE id = 2) WHERE id = 1")
    assert house.leased_words() == ["an Olena"]
    assert house.raw("SELECT state FROM outbox ORDER BY id") == [("refused",), ("waiting",)]


def test_a_queued_message_rings_after_the_commit(house: House) -> None:
    house.listen()
    hers = house.meet()
    house.say(hers, "Hallo")
    assert house.hear("line", hers)
    assert house.hear("outbox", hers)


def test_waiting_messages_are_counted_with_their_age(house: House) -> None:
    hers = house.meet()
    first = house.say(hers, "eins", when=at(3))
    house.say(hers, "zwei", when=at(4))
    house.work(lambda work: work.sent(first, NOW))
    waiting = house.look(lambda work: work.waiting())
    assert (waiting.outbox, waiting.oldest_untried) == (1, at(4))


@pytest.mark.slow
def test_four_workers_send_everything_once_and_in_order(open_house: OpenHouse, url: str) -> None:
    house = open_house()
    people = [house.meet(Address("web", f"mother {number}")) for number in range(10)]
    for number in range(80):
        house.say(people[number % len(people)], str(number))
    others = [open_house() for _ in range(3)] if url.startswith("postgresql") else []
    sent: list[tuple[int, int]] = []  # appended before "sent" is noted, so in the order in which she would see them

    def waits(work: Transaction) -> int:
        return work.waiting().outbox

    def keep_sending(worker: House) -> None:
        while worker.look(waits) > 0:
            for delivery in worker.lease(at_most=3):
                sent.append((delivery.conversation_id, int(delivery.outgoing.text)))
                worker.work(lambda work, which=delivery.outbox_id: work.sent(which, NOW))

    threads = [threading.Thread(target=keep_sending, args=(worker,)) for worker in (house, *others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(number for _, number in sent) == list(range(80))
    for hers in people:
        numbers = [number for conversation_id, number in sent if conversation_id == hers]
        assert numbers == sorted(numbers)
