"""Her phone tells what it has, and the desk says so: each message of ours by itself, whenever and however often it is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.channels import Address
from bot.storage import Line, Transaction
from tests.signal.adapter.whole import Whole
from tests.signal.server import Person

pytestmark = pytest.mark.slow


def deliveries(house: Whole, person: Person) -> list[str]:
    """What the desk says of each message to her, after all that her phone has told."""
    house.listen()
    return house.fates(person)


def say(house: Whole, person: Person, words: str) -> list[int]:
    """A message of ours; the times of its parts."""

    def write(work: Transaction) -> None:
        id = work.conversation_of(Address("signal", person.uuid))
        assert id is not None
        line_id = work.write_down(id, Line("lotse", house.now(), words, language="de"))
        work.send_soon(id, line_id, "reply", house.now())

    before = len(person.heard)
    house.work(write)
    house.speak()
    return [bubble.timestamp for bubble in person.heard[before:]]


@pytest.fixture
def amina(house: Whole) -> Person:
    """She has written, and her phone has all that she was answered."""
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    assert set(deliveries(house, amina)) == {"delivered"}
    return amina


def test_what_waits_for_her_phone_is_sent_and_arrives_when_it_is_on_again(house: Whole, amina: Person) -> None:
    amina.switches_off()
    say(house, amina, "eins")
    say(house, amina, "zwei")
    assert deliveries(house, amina)[-3:] == ["delivered", "sent", "sent"]
    amina.switches_on()
    assert deliveries(house, amina)[-2:] == ["delivered", "delivered"]


@pytest.mark.parametrize("kind", ["delivery", "read", "viewed"])
def test_whoever_has_read_it_has_it(house: Whole, amina: Person, kind: str) -> None:
    amina.switches_off()
    [first] = say(house, amina, "eins")
    say(house, amina, "zwei")
    amina.tells(first, kind=kind)
    assert deliveries(house, amina)[-2:] == ["delivered", "sent"]


def test_a_message_in_several_parts_has_arrived_with_the_last_one(house: Whole, amina: Person) -> None:
    amina.switches_off()
    *others, last = say(house, amina, "eins zwei drei. " * 300)
    assert others
    amina.tells(*others)
    assert deliveries(house, amina)[-1] == "sent"
    amina.tells(last)
    assert deliveries(house, amina)[-1] == "delivered"


def test_a_phone_that_tells_before_signal_cli_has_answered_is_believed(house: Whole, amina: Person) -> None:
    house.server.hold("send")
    before = len(house.server.calls("send"))
    amina.writes("menü")
    house.listen()

    async def hurry() -> int:
        speaking = asyncio.ensure_future(replace(house.lotse.outbox, now=house.now).deliver())
        await house._until(lambda: len(house.server.calls("send")) > before and house._is_all_heard())
        meanwhile = await house.lotse.store.look(lambda work: work.waiting().outbox)
        house.server.release("send")
        await speaking
        return meanwhile

    assert house.do(hurry()) == 1
    assert house.fates(amina)[-1] == "delivered"


def again(house: Whole, amina: Person, times: list[int]) -> None:
    house.server.run(lambda: setattr(house.server.trouble, "twice", 1))
    amina.tells(*times, *times)
    amina.tells(*times)


def unknown(house: Whole, amina: Person, times: list[int]) -> None:
    amina.tells(1, 2, times[0] + 1)


def another_ones(house: Whole, amina: Person, times: list[int]) -> None:
    olena = house.server.person("Olena")
    olena.tells(*times)
    house.talk(olena, "English")
    olena.tells(*times)


def by_the_office(house: Whole, amina: Person, times: list[int]) -> None:
    house.server.office_writes(amina, "Guten Tag")
    amina.tells(house.server.run(house.server.world.now))


HARMLESS: dict[str, tuple[Callable[[Whole, Person, list[int]], Any], str]] = {
    "it is told again and again": (again, "delivered"),
    "it is of a message that we do not know": (unknown, "sent"),
    "it is told by somebody else": (another_ones, "sent"),
    "it is of what the office wrote by phone": (by_the_office, "sent"),
}


@pytest.mark.parametrize("label", HARMLESS)
def test_a_receipt_harms_nothing_when(label: str, house: Whole, amina: Person) -> None:
    tell, becomes = HARMLESS[label]
    amina.switches_off()
    times = say(house, amina, "eins")
    tell(house, amina, times)
    assert deliveries(house, amina)[-1] == becomes
    waiting = house.look(lambda work: work.waiting())
    assert (waiting.inbox, waiting.outbox, waiting.dead_letters) == (0, 0, 0)
    assert house.hers(amina) == ["Deutsch"]


def test_what_is_told_while_signal_cli_dies_is_not_lost(house: Whole, amina: Person) -> None:
    amina.switches_off()
    say(house, amina, "eins")
    house.server.kill()
    amina.switches_on()
    house.server.start()
    assert deliveries(house, amina)[-1] == "delivered"


def test_who_has_asked_to_be_forgotten_is_not_known_again_by_her_phone(house: Whole, amina: Person) -> None:
    amina.switches_off()
    house.talk(amina, "löschen", "ja")
    amina.switches_on()
    house.listen()
    assert house.look(lambda work: work.conversation_of(Address("signal", amina.uuid))) is None
