"""What her phone tells of our messages: which of them have arrived, whenever and however often it says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.channels import Address
from bot.storage import Transaction
from bot.storage.tables import EPOCH, MICROSECOND
from tests.storage.conftest import OpenHouse
from tests.storage.house import AMINA, NOW, OLENA, House, at

MARK = "1767340800123"


def talk(house: House) -> int:
    id = house.look(lambda work: work.conversation_of(AMINA))
    return house.meet() if id is None else id


def state(house: House) -> list[str]:
    return [became for (became,) in house.raw("SELECT state FROM outbox ORDER BY id")]


def being_sent(house: House, words: str = "Guten Tag") -> int:
    """Somebody has it in hand."""
    outbox_id = house.say(talk(house), words)
    assert house.leased_words() == [words]
    return outbox_id


def sent(house: House, outbox_id: int, mark: str = MARK) -> None:
    house.work(lambda work: work.sent(outbox_id, at(1), mark))


def tells(house: House, *marks: str, who: Address = AMINA) -> None:
    house.work(lambda work: work.confirmed(who, marks))


def is_waited_for(house: House, *marks: str, who: Address = AMINA) -> bool:
    return house.look(lambda work: work.is_waited_for(who, marks))


def test_what_her_phone_names_has_arrived_and_the_desk_hears_of_it(house: House) -> None:
    sent(house, being_sent(house))
    hers = talk(house)
    house.listen()
    tells(house, "1", MARK)
    assert state(house) == ["delivered"]
    assert house.hear("line", hers)
    assert house.raw("SELECT settled_at FROM outbox") == [((at(1) - EPOCH) // MICROSECOND,)], "It was sent then."


def test_only_what_is_named_has_arrived(house: House) -> None:
    for number, words in enumerate(("eins", "zwei", "drei")):
        sent(house, being_sent(house, words), str(number))
    tells(house, "1")
    assert state(house) == ["sent", "delivered", "sent"]
    tells(house, "0", "2")
    assert state(house) == ["delivered"] * 3


def test_a_phone_that_is_quicker_than_our_note_is_believed(house: House) -> None:
    outbox_id = being_sent(house)
    house.listen()
    tells(house, MARK)
    assert state(house) == ["waiting"], "It is not sent before it is noted."
    sent(house, outbox_id)
    assert state(house) == ["delivered"]
    assert house.hear("line", talk(house))


def test_of_several_that_are_told_early_the_last_one_counts(house: House) -> None:
    outbox_id = being_sent(house)
    for part in ("1", "2", "2"):
        tells(house, part)
    sent(house, outbox_id, "2")
    assert state(house) == ["delivered"]


def test_what_was_told_of_a_first_try_says_nothing_of_the_second(house: House) -> None:
    outbox_id = being_sent(house)
    tells(house, "1")
    house.work(lambda work: work.send_later(outbox_id, NOW))
    assert house.leased_words() == ["Guten Tag"]
    sent(house, outbox_id, "2")
    assert state(house) == ["sent"]
    tells(house, "2")
    assert state(house) == ["delivered"]


def twice(house: House) -> None:
    tells(house, MARK)
    tells(house, MARK, MARK)


HARMLESS: dict[str, tuple[Callable[[House], Any], list[str]]] = {
    "it is told twice": (twice, ["delivered"]),
    "nobody knows this mark": (lambda house: tells(house, "1", "2"), ["sent"]),
    "it names nothing": (tells, ["sent"]),
    "it is the mark of somebody else's": (lambda house: tells(house, MARK, who=OLENA), ["sent"]),
}


@pytest.mark.parametrize("label", HARMLESS)
def test_it_harms_nothing_that(label: str, house: House) -> None:
    tell, states = HARMLESS[label]
    sent(house, being_sent(house))
    tell(house)
    assert state(house) == states
    assert house.raw("SELECT count(*) FROM conversation") == [(1,)], "Nobody is known by a receipt."


def test_what_was_refused_does_not_arrive(house: House) -> None:
    outbox_id = being_sent(house)
    tells(house, MARK)
    house.work(lambda work: work.refused(outbox_id, "too long", NOW))
    tells(house, MARK)
    assert state(house) == ["refused"]


def test_it_is_known_beforehand_whether_there_is_anything_to_note(house: House) -> None:
    assert not is_waited_for(house, MARK), "Nobody is there."
    outbox_id = being_sent(house)
    assert is_waited_for(house, MARK), "It may be the one that is being sent."
    assert not is_waited_for(house, MARK, who=OLENA)
    sent(house, outbox_id)
    assert is_waited_for(house, "1", MARK)
    assert not is_waited_for(house, "1")
    tells(house, MARK)
    assert not is_waited_for(house, MARK)


def test_what_waits_for_its_turn_is_not_being_sent(house: House) -> None:
    house.say(talk(house), "Guten Tag")
    assert not is_waited_for(house, MARK)
    tells(house, MARK)
    assert house.raw("SELECT mark_hash FROM outbox") == [(None,)]


def test_nobody_finds_the_name_of_a_message_of_ours_in_the_database(house: House) -> None:
    sent(house, being_sent(house))
    [(kept,)] = house.raw("SELECT mark_hash FROM outbox")
    assert MARK.encode() not in bytes(kept)
    assert len(bytes(kept)) >= 32


def test_who_asked_to_be_forgotten_is_forgotten_when_the_last_words_were_sent(house: House) -> None:
    outbox_id, hers = being_sent(house, "auf Wiedersehen"), talk(house)
    house.work(lambda work: work.forget_when_delivered(hers))
    tells(house, MARK)
    sent(house, outbox_id)
    assert state(house) == []


@pytest.mark.slow
def test_a_receipt_and_our_note_at_the_same_moment_never_miss_each_other(open_house: OpenHouse) -> None:
    house = open_house()
    for number in range(30):
        outbox_id, mark = being_sent(house, str(number)), str(number)

        def note(work: Transaction, which: int = outbox_id, mark: str = mark) -> None:
            work.sent(which, NOW, mark)

        def tell(work: Transaction, mark: str = mark) -> None:
            work.confirmed(AMINA, (mark,))

        house.all_at_once(*((note, tell) if number % 2 else (tell, note)))
    assert state(house) == ["delivered"] * 30
