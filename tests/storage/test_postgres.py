"""What is promised of PostgreSQL alone: several processes, and patience with a database that stumbles."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sql

from bot.channels import Address
from bot.storage import Line, Transaction
from tests.storage.house import AMINA, NOW, OLENA, House, at, said

pytestmark = pytest.mark.slow


class Stumbled(Exception):
    pass


@pytest.fixture
def houses(new_postgres: Callable[[], str], tmp_path: Path) -> Iterator[tuple[House, House]]:
    url = new_postgres()
    one, other = House(url, tmp_path / "master.key"), House(url, tmp_path / "master.key")
    yield one, other
    one.close()
    other.close()


def end_all_connections(house: House) -> None:
    house.raw(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


def test_a_bell_is_heard_in_another_process(houses: tuple[House, House]) -> None:
    one, other = houses
    other.listen()
    hers = one.receive(AMINA, 1)
    assert hers is not None
    assert other.hear("inbox", hers)


@pytest.mark.parametrize(
    "letter", ["", "nonsense", "inbox:", "inbox:ü", "a:b:c", "inbox:١", "line:-1 outbox:x", f"inbox:{'9' * 5000}"]
)
def test_a_letter_that_is_none_silences_no_bell(houses: tuple[House, House], letter: str) -> None:
    one, other = houses
    other.listen()
    one.raw("SELECT pg_notify('lotse', :letter)", letter=f"{letter} inbox:77")
    assert other.hear("inbox", 77)
    hers = one.receive(AMINA, 1)
    assert hers is not None
    assert other.hear("inbox", hers)
    assert set(other.heard) == {("inbox", 77), ("inbox", hers)}


def test_who_waits_by_a_bell_waits_on_though_a_letter_was_none(houses: tuple[House, House]) -> None:
    one, other = houses
    one.raw("SELECT pg_notify('lotse', 'before anybody listens')")

    async def wait_and_wait_again() -> int | None:
        await other.store.work_upon("inbox", lambda _work: None, 0.05)
        await asyncio.to_thread(one.raw, "SELECT pg_notify('lotse', 'nonsense')")
        return await other.store.work_upon("inbox", lambda _work: 7, 0.05)

    assert other.together(wait_and_wait_again()) == [7]


def test_a_bell_of_a_failed_work_is_not_heard(houses: tuple[House, House]) -> None:
    one, other = houses
    other.listen()

    def fail(work: Transaction) -> None:
        work.receive(OLENA, "lost", said("Hallo"), NOW)
        raise Stumbled

    with pytest.raises(Stumbled):
        one.work(fail)
    hers = one.receive(AMINA, 1)
    assert hers is not None
    assert other.hear("inbox", hers)
    assert set(other.heard) == {("inbox", hers)}


def test_a_great_many_bells_are_all_heard(houses: tuple[House, House]) -> None:
    one, other = houses
    other.listen()

    def receive_many(work: Transaction) -> list[int | None]:
        return [work.receive(Address("web", f"mother {n}"), str(n), said("Hallo"), NOW) for n in range(1500)]

    for conversation_id in one.work(receive_many):
        assert conversation_id is not None
        assert other.hear("inbox", conversation_id)


def test_the_listener_comes_back_when_its_connection_is_lost(houses: tuple[House, House]) -> None:
    one, other = houses
    other.listen()
    end_all_connections(one)

    def rings(number: int) -> bool:
        hers = one.receive(Address("web", f"mother {number}"), number)
        assert hers is not None
        try:
            return other.hear("inbox", hers, seconds=0.5)
        except TimeoutError:
            return False

    assert any(rings(number) for number in range(10))  # the first ones may ring while nobody listens


def test_work_survives_a_database_that_was_restarted_meanwhile(houses: tuple[House, House]) -> None:
    one, _ = houses
    hers = one.meet()
    end_all_connections(one)
    assert one.look(lambda work: work.conversation_of(AMINA)) == hers
    assert one.receive(AMINA, "next") == hers


def test_work_is_done_again_when_the_connection_breaks_in_the_middle(houses: tuple[House, House]) -> None:
    one, other = houses
    hers = one.meet()
    times: list[int] = []

    def break_once(work: Transaction) -> None:
        times.append(len(times))
        work.write_down(hers, Line("lotse", NOW, "Hallo"))
        if len(times) == 1:
            end_all_connections(other)
        work.remind(hers, "deadline", at(5))

    one.work(break_once)
    assert len(times) == 2
    assert [line.text for line in one.look(lambda work: work.lines(hers))] == ["Hallo"]


def test_a_deadlock_is_resolved_also_when_the_work_wraps_the_error(houses: tuple[House, House]) -> None:
    one, other = houses
    amina, olena = one.meet(AMINA), one.meet(OLENA)
    both_hold_one = threading.Barrier(2)

    def cross(first: int, second: int) -> Callable[[Transaction], None]:
        attempts: list[int] = []

        def do(work: Transaction) -> None:
            attempts.append(first)
            work.write_down(first, Line("lotse", NOW, "eins"))
            if len(attempts) == 1:
                both_hold_one.wait(5)
            try:
                work.write_down(second, Line("lotse", NOW, "zwei"))
            except sql.exc.DBAPIError as error:
                raise Stumbled from error

        return do

    threads = [
        threading.Thread(target=one.work, args=(cross(amina, olena),)),
        threading.Thread(target=other.work, args=(cross(olena, amina),)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for hers in (amina, olena):
        assert sorted(line.text for line in one.look(lambda work, which=hers: work.lines(which))) == ["eins", "zwei"]


def test_a_mistake_of_ours_is_not_tried_again(houses: tuple[House, House]) -> None:
    one, _ = houses
    hers = one.meet()
    times: list[int] = []

    def break_a_rule(work: Transaction) -> None:
        times.append(1)
        work.send_soon(hers, 99, "reply", NOW)  # there is no such line

    with pytest.raises(sql.exc.IntegrityError):
        one.work(break_a_rule)
    assert len(times) == 1


def test_what_one_process_claims_another_leaves_alone(houses: tuple[House, House]) -> None:
    one, other = houses
    one.receive(AMINA, 1, "eins")
    one.receive(AMINA, 2, "zwei")
    one.receive(OLENA, 3, "drei")
    claimed, may_go_on = threading.Event(), threading.Event()

    def think_long(work: Transaction) -> None:
        mine = work.claim()
        assert mine is not None
        claimed.set()
        may_go_on.wait(5)
        work.finish(mine.inbox_id, NOW)

    thread = threading.Thread(target=one.work, args=(think_long,))
    thread.start()
    claimed.wait(5)
    heard = [other.think(), other.think()]
    may_go_on.set()
    thread.join()
    assert [turn.event["text"] if turn else None for turn in heard] == ["drei", None]
    then = other.think()
    assert then is not None
    assert then.event["text"] == "zwei"
