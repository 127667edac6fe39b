"""She says "delete", and everything about her is gone; what is old goes by itself; and a new message begins anew."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from time import monotonic

import psycopg
import pytest

from bot.all_day import sweep_once
from bot.app import now
from bot.channels import Gone
from bot.post import event_of, write_event
from bot.storage import Transaction
from bot.storage.tables import house as tables
from bot.turn import think_once
from tests.house.living import Living

pytestmark = pytest.mark.slow

DELETED = "Alles ist gelöscht."
GREETING = "Hallo, ich bin Lotse."
KEPT = ("inbox", "counter", "note")  # what says nothing about anybody


def delete_everything(house: Living) -> None:
    house.talk("Deutsch", "mensch", "ja", "Es geht um den Kindergarten", "löschen")
    house.hear("ja")
    house.think_about_everything()


def rows(house: Living) -> dict[str, int]:
    names = [name for name in tables.tables if name not in KEPT]
    return {name: house.raw(f"SELECT count(*) FROM {name}")[0][0] for name in names}  # noqa: S608


def test_a_sweep_on_which_a_worker_died_is_begun_again_by_another(house: Living) -> None:
    today = "2026-01-01"
    house.work(lambda work: work.set_note("sweep begun", f"{today} {now():%H}"))
    house.run(sweep_once(house.lotse, today))
    assert house.work(lambda work: work.note("swept on")) is None  # another one is at it
    house.work(lambda work: work.set_note("sweep begun", f"{today} an hour ago"))
    house.run(sweep_once(house.lotse, today))
    assert house.work(lambda work: work.note("swept on")) == today


def test_she_hears_the_last_words_and_then_nothing_about_her_is_left(house: Living) -> None:
    delete_everything(house)
    assert rows(house)["conversation"] == 1
    house.deliver()
    assert house.phone.texts()[-1].startswith(DELETED)
    assert not any(rows(house).values())
    assert house.raw("SELECT count(*) FROM inbox WHERE conversation_id IS NOT NULL OR sealed_event IS NOT NULL") == [
        (0,)
    ]
    assert house.id_of() is None


def test_another_mother_s_talk_is_untouched(house: Living) -> None:
    house.talk("English", person="olena")
    before = house.log("olena")
    delete_everything(house)
    house.deliver()
    assert house.log("olena") == before


def test_who_writes_again_begins_anew(house: Living) -> None:
    delete_everything(house)
    house.deliver()
    assert house.talk("blablubb")[0].startswith(GREETING)
    assert house.her_words() == ["blablubb"]


def test_a_message_from_before_that_comes_again_does_not_bring_her_back(house: Living) -> None:
    house.hear("Deutsch", id="old")
    delete_everything(house)
    house.deliver()
    house.hear("Deutsch", id="old")
    assert house.id_of() is None


def test_her_old_reminder_does_not_ring(house: Living) -> None:
    delete_everything(house)
    house.deliver()
    house.clock.pass_by(days=2)
    assert house.work(lambda work: work.ring(house.clock.now())) == 0


@pytest.mark.parametrize("moment", ["before the last words were sent", "before her wish was thought about"])
def test_what_she_writes_in_the_same_second_is_answered_in_a_new_talk_and_stays(house: Living, moment: str) -> None:
    house.talk("Deutsch", "löschen")
    house.hear("ja")
    if moment == "before the last words were sent":
        house.think_about_everything()
    house.hear("Was kostet ein Platz?")
    house.think_about_everything()
    house.deliver()
    last = [at for at, text in enumerate(house.phone.texts()) if text.startswith(DELETED)]
    assert len(last) == 1
    assert house.phone.texts()[last[0] + 1 :], "no answer to what she wrote last"
    assert house.her_words() == ["Was kostet ein Platz?"]
    assert rows(house)["conversation"] == 1
    house.clock.pass_by(hours=2)
    house.work(lambda work: work.ring(house.clock.now()))
    assert house.her_words() == ["Was kostet ein Platz?"]


def test_a_case_that_she_opens_before_the_last_words_arrive_is_kept(house: Living) -> None:
    delete_everything(house)
    for text in ("Deutsch", "mensch", "ja", "Es geht um den Hort"):
        house.hear(text)
        house.think_about_everything()
    house.deliver()
    assert rows(house)["cases"] == 1
    assert house.her_words()[-1] == "Es geht um den Hort"


def test_the_last_words_are_tried_again_and_then_she_is_forgotten(house: Living) -> None:
    delete_everything(house)
    house.phone.troubles = [ConnectionResetError()]
    house.deliver()
    assert house.id_of() is not None
    house.clock.pass_by(seconds=2)
    house.deliver()
    assert house.phone.texts()[-1].startswith(DELETED)
    assert house.id_of() is None


def test_who_deletes_everything_and_blocks_us_is_forgotten_too(house: Living) -> None:
    delete_everything(house)
    house.phone.troubles = [Gone("blocked")]
    house.deliver()
    assert not any(rows(house).values())


def test_who_cannot_be_reached_is_forgotten_after_an_hour(house: Living) -> None:
    delete_everything(house)
    house.phone.troubles = [ConnectionResetError() for _ in range(50)]
    house.deliver()
    house.clock.pass_by(hours=2)
    house.work(lambda work: work.ring(house.clock.now()))
    assert not any(rows(house).values())


@pytest.mark.parametrize(
    ("days", "lines_stay", "talk_stays"),
    [
        pytest.param(89, True, True, id="younger than was promised"),
        pytest.param(91, False, True, id="the messages are old"),
        pytest.param(366, False, False, id="she has been silent for a year"),
    ],
)
def test_what_is_old_goes_at_night(
    open_one: Callable[..., Living], days: int, lines_stay: bool, talk_stays: bool
) -> None:
    house = open_one(now() - timedelta(days=days))
    house.talk("Deutsch", "menü")
    house.run(sweep_once(house.lotse, "2026-01-01"))
    assert bool(house.log()) == lines_stay
    assert (house.id_of() is not None) == talk_stays


def test_the_night_s_work_is_done_once_a_day(open_one: Callable[..., Living]) -> None:
    house = open_one(now() - timedelta(days=91))
    house.talk("Deutsch")
    house.run(sweep_once(house.lotse, "2026-01-01"))
    house.talk("menü")
    house.run(sweep_once(house.lotse, "2026-01-01"))
    assert house.log() != []
    house.run(sweep_once(house.lotse, "2026-01-02"))
    assert house.log() == []


def test_a_key_that_does_not_open_keeps_nobody_else_from_being_forgotten(open_one: Callable[..., Living]) -> None:
    house = open_one(now() - timedelta(days=400))
    house.talk("Deutsch", person="amina")
    house.talk("English", person="olena")
    house.change("UPDATE conversation SET sealed_key = sealed_state WHERE id = (SELECT min(id) FROM conversation)")
    house.run(sweep_once(house.lotse, "2026-01-01"))
    assert not any(rows(house).values())


async def meet(house: Living, other: Callable[[Transaction], object]) -> None:
    """She writes; before that is committed, somebody else begins a piece of work on her conversation."""
    has_written, goes_on = threading.Event(), threading.Event()
    incoming = house.incoming("menü", "amina", "in the same moment")
    event, at = write_event(event_of(incoming)), house.clock.now()

    def hear(work: Transaction) -> None:
        work.receive(incoming.address, incoming.message_id, event, at)
        has_written.set()
        assert goes_on.wait(10)

    hearing = asyncio.create_task(house.lotse.store.work(hear))
    await asyncio.to_thread(has_written.wait, 10)
    working = asyncio.create_task(house.lotse.store.work(other))
    await asyncio.to_thread(until_somebody_waits, house.url)
    goes_on.set()
    await asyncio.gather(hearing, working)


def until_somebody_waits(url: str) -> None:
    deadline = monotonic() + 10
    with psycopg.connect(url, autocommit=True) as connection:
        while connection.execute(WAITING).fetchone() == (0,):
            assert monotonic() < deadline, "nobody waited: the two did not meet"


WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"


def her_wish_is_thought_about(house: Living) -> Callable[[Transaction], object]:
    house.talk("Deutsch", "löschen")
    house.hear("ja")
    return lambda work: think_once(work, house.mind)


def year_is_over(house: Living) -> Callable[[Transaction], object]:
    house.talk("Deutsch")
    return lambda work: work.sweep(house.clock.now() + timedelta(days=366), 90, 365)


@pytest.mark.slow
@pytest.mark.parametrize(
    "forgetting",
    [
        pytest.param(her_wish_is_thought_about, id="her wish is thought about"),
        pytest.param(year_is_over, id="a year is over"),
    ],
)
def test_what_she_writes_in_the_very_moment_in_which_she_is_forgotten_is_not_lost(
    new_postgres: Callable[[], str], tmp_path: Path, forgetting: Callable[[Living], Callable[[Transaction], object]]
) -> None:
    with closing(Living(new_postgres(), tmp_path)) as house:
        other = forgetting(house)
        before = len(house.phone.texts())
        house.run(meet(house, other))
        house.think_about_everything()
        house.deliver()
        answers = house.phone.texts()[before:]
        assert answers, "acknowledged, and lost"
        assert not answers[-1].startswith(DELETED)
        assert house.her_words()[-1] == "menü"


@pytest.mark.slow
def test_what_she_writes_while_her_wish_is_under_way_is_a_new_talk(
    new_postgres: Callable[[], str], tmp_path: Path
) -> None:
    with closing(Living(new_postgres(), tmp_path)) as house:
        house.talk("Deutsch", "löschen")
        house.hear("ja")
        house.run(write_meanwhile(house))
        house.think_about_everything()
        house.deliver()
        assert house.her_words() == ["menü"]
        assert rows(house)["conversation"] == 1


async def write_meanwhile(house: Living) -> None:
    """Her wish is thought about; before that is committed, she writes."""
    is_leaving, goes_on = threading.Event(), threading.Event()

    def leave(work: Transaction) -> None:
        think_once(work, house.mind)
        is_leaving.set()
        assert goes_on.wait(10)

    leaving = asyncio.create_task(house.lotse.store.work(leave))
    await asyncio.to_thread(is_leaving.wait, 10)
    writing = asyncio.create_task(house.lotse.receive(house.incoming("menü", "amina", "meanwhile")))
    await asyncio.to_thread(until_somebody_waits, house.url)
    goes_on.set()
    await asyncio.gather(leaving, writing)
