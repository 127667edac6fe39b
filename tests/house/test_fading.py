"""After the days that were promised her words stand nowhere, though her talk goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
import sqlalchemy as sql

from bot.all_day import sweep_once
from bot.app import now
from bot.storage import Transaction
from bot.storage.ledger import Ledger
from bot.storage.sealing import Broken
from bot.storage.tables import house as tables
from tests.house.living import Living


def everything_unsealed(house: Living) -> str:
    """All that is kept about her and can be read with her key, wherever it stands."""
    found = []
    hers = house.id_of()
    assert hers is not None

    def read(work: Transaction) -> None:
        assert isinstance(work, Ledger)
        seal = work.hold(hers).seal
        for table in tables.sorted_tables:
            if "conversation_id" not in table.c and table.name != "conversation":
                continue
            for row in work.run(sql.select(table)):
                for column, value in row._asdict().items():
                    if column.startswith("sealed") and value is not None:
                        with suppress(Broken):
                            found.append(seal.open(value, f"{table.name}.{column}", hers).decode())

    house.work(read)
    return "\n".join(found)


def test_her_words_are_nowhere_after_the_days_that_were_promised(open_one: Callable[..., Living]) -> None:
    house = open_one(now() - timedelta(days=91))
    house.talk("Deutsch", "Was kostet ein Kanarienvogel?", "mensch", "ja", "Es geht um den Kanarienvogel")
    assert "Kanarienvogel" in everything_unsealed(house)
    before = house.raw("SELECT touched_at FROM conversation")
    house.run(sweep_once(house.lotse, "2026-01-01"))
    assert "Kanarienvogel" not in everything_unsealed(house)
    assert house.raw("SELECT touched_at FROM conversation") == before  # she is forgotten when the year is over
    assert '"language":"de"' in everything_unsealed(house)
    assert house.talk("menü")[0].startswith("Was kann ich für Sie tun?")


def test_the_words_of_a_talk_that_goes_on_stay(open_one: Callable[..., Living]) -> None:
    house = open_one(now() - timedelta(days=89))
    house.talk("Deutsch", "Was kostet ein Kanarienvogel?", "mensch", "ja", "Es geht um den Kanarienvogel")
    before = everything_unsealed(house)
    house.run(sweep_once(house.lotse, "2026-01-01"))
    assert everything_unsealed(house) == before


def test_the_words_of_a_case_go_when_it_is_closed(open_one: Callable[..., Living]) -> None:
    house = open_one()
    house.talk("Deutsch", "mensch", "ja", "Es geht um den Kanarienvogel")
    house.run(sweep_once(house.lotse, "2026-01-01"))
    assert "Kanarienvogel" in case_words(house)
    house.talk("mensch", "nein")
    house.run(sweep_once(house.lotse, "2026-01-02"))
    assert case_words(house) == ""


def case_words(house: Living) -> str:
    hers = house.id_of()
    assert hers is not None
    [(sealed,)] = house.raw("SELECT sealed_case FROM cases")

    def read(work: Transaction) -> str:
        assert isinstance(work, Ledger)
        words: str = json.loads(work.hold(hers).seal.open(bytes(sealed), "cases.sealed_case", hers))["first_words"]
        return words

    return house.work(read)


@pytest.mark.parametrize(
    ("hours", "is_delivered", "stays"),
    [
        pytest.param(23, True, True, id="she can still open it on the page"),
        pytest.param(25, True, False, id="a day is over"),
        pytest.param(25, False, True, id="it could not be delivered yet"),
    ],
)
def test_the_copy_of_everything_goes_after_a_day(
    open_one: Callable[..., Living], hours: int, is_delivered: bool, stays: bool
) -> None:
    house = open_one(now() - timedelta(hours=hours))
    house.talk("Deutsch", "daten")
    house.hear("kopie")
    house.think_about_everything()
    lines = len(house.log())
    if is_delivered:
        house.deliver()
    house.run(sweep_once(house.lotse, "2026-01-01"))
    assert any(line.file for line in house.log()) == stays
    assert len(house.log()) == lines - (not stays)
