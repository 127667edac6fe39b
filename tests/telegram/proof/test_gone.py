"""Who is gone stops nobody else: a mother who blocks the bot, a deleted account, a deleted message."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.telegram.proof.talk import House, open_telegram
from tests.telegram.server import Person, Server


@pytest.fixture
def house(telegram_server: Server, tmp_path: Path) -> Iterator[House]:
    with open_telegram(telegram_server, tmp_path) as house:
        yield house


@pytest.fixture
def amina(house: House) -> Person:
    return _who_has_met_us(house, "Amina")


@pytest.fixture
def olena(house: House) -> Person:
    return _who_has_met_us(house, "Olena")


def _who_has_met_us(house: House, name: str) -> Person:
    mother = house.server.person(name)
    mother.writes("Deutsch")
    house.listen()
    house.answer()
    assert mother.heard
    return mother


def _delete(house: House, mother: Person, message: int) -> None:
    """She takes a message of ours out of the talk, on both sides."""
    server = house.server

    def delete() -> None:
        server.world.private(server.bot, mother.id).records[message].deleted = True

    server.run(delete)


def _state(house: House) -> list[str]:
    return [row.state for row in house.living.raw("SELECT state FROM outbox ORDER BY id")]


def test_a_mother_who_blocks_the_bot_stops_nobody_else(house: House, amina: Person, olena: Person) -> None:
    heard = len(amina.heard), len(olena.heard)
    amina.writes("Menü")
    olena.writes("Menü")
    house.listen()
    amina.blocks()
    house.answer()
    assert len(olena.heard) > heard[1]
    assert len(amina.heard) == heard[0]
    assert "waiting" not in _state(house)


def test_her_farewell_to_the_bot_is_heard_and_she_may_come_back(house: House, amina: Person) -> None:
    amina.blocks()
    house.listen()
    amina.unblocks()
    heard = len(amina.heard)
    amina.writes("Menü")
    house.listen()
    house.answer()
    assert len(amina.heard) > heard


def test_a_deleted_account_stops_nobody_else(house: House, amina: Person, olena: Person) -> None:
    heard = len(amina.heard), len(olena.heard)
    amina.writes("Menü")
    olena.writes("Menü")
    house.listen()
    amina.vanishes()
    house.answer()
    assert len(olena.heard) > heard[1]
    assert len(amina.heard) == heard[0]
    assert "waiting" not in _state(house)


def test_a_message_that_is_deleted_while_she_taps_it_stops_nobody_else(
    house: House, amina: Person, olena: Person
) -> None:
    menu = amina.heard[-1]
    heard = len(amina.heard), len(olena.heard)
    amina.taps(menu.labels[0])
    _delete(house, amina, menu.id)
    olena.writes("Menü")
    house.listen()
    house.answer()
    assert len(olena.heard) > heard[1]
    assert len(amina.heard) > heard[0] - 1
    assert set(_state(house)) == {"sent"}
