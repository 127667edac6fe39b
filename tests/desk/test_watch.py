"""Nobody is forgotten: the lead learns of a broken promise once, and each working day how things stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest

from bot.desk.watch import NotRung, Ring, Watch
from knowledge.office import Office
from tests.desk.shift import Shift

NINE_TO_FIVE = Office({day: ((time(9), time(17)),) for day in range(5)}, promise=timedelta(hours=2))
CLOSED = Office()


class Lead:
    """Keeps what it was told; `is_away` cannot be told anything."""

    def __init__(self) -> None:
        self.told: list[Ring] = []
        self.is_away = False

    async def ring(self, ring: Ring) -> None:
        if self.is_away:
            raise NotRung
        self.told.append(ring)


@pytest.fixture
def lead() -> Lead:
    return Lead()


@pytest.fixture
def look(shift: Shift, lead: Lead) -> Callable[..., None]:
    def look(office: Office = CLOSED, **later: float) -> None:
        shift.clock.pass_by(**later)
        shift.run(Watch(shift.lotse.store, lambda: office, shift.clock.now, lead.ring).look())

    return look


def promised(shift: Shift, minutes: int, person: str = "amina") -> int:
    return shift.waits(person, promised_at=shift.clock.at + timedelta(minutes=minutes))


def test_a_promise_that_is_kept_rings_nobody(shift: Shift, lead: Lead, look: Callable[..., None]) -> None:
    anna, case_id = shift.staff("anna"), promised(shift, 60)
    look(minutes=59)
    shift.take(anna, case_id)
    shift.reply(anna, case_id, "Guten Tag")
    shift.go_on(seconds=10)
    look(minutes=60)
    assert lead.told == []


def test_who_waits_longer_than_promised_is_told_once(shift: Shift, lead: Lead, look: Callable[..., None]) -> None:
    began: datetime = shift.clock.at
    first, _second, _third = (promised(shift, 60, person) for person in ("a", "b", "c"))
    anna = shift.staff("anna")
    shift.take(anna, first)  # taken, and not a word yet: she still waits
    promised(shift, 600, "d")
    look(minutes=61)
    look(minutes=1)
    assert lead.told == [Ring("late", 3, began)]
    assert shift.case(first).rung_at == began + timedelta(minutes=61)


def test_a_lead_who_could_not_be_told_is_told_at_the_next_look(
    shift: Shift, lead: Lead, look: Callable[..., None]
) -> None:
    promised(shift, 60)
    lead.is_away = True
    look(minutes=61)
    lead.is_away = False
    look(seconds=30)
    assert [ring.kind for ring in lead.told] == ["late"]


def test_a_case_that_was_given_back_is_not_forgotten(shift: Shift, lead: Lead, look: Callable[..., None]) -> None:
    anna, case_id = shift.staff("anna"), promised(shift, 60)
    shift.take(anna, case_id)
    shift.reply(anna, case_id, "Guten Tag")
    shift.go_on(seconds=10)
    shift.clock.pass_by(minutes=1)
    later = shift.clock.at + timedelta(hours=3)
    shift.work(lambda work: work.give_back(case_id, "mothers", later, shift.clock.at))
    look(hours=2)
    assert lead.told == []
    look(hours=1)
    assert [ring.kind for ring in lead.told] == ["late"]


def test_the_first_promise_stands_until_it_is_kept(shift: Shift, lead: Lead, look: Callable[..., None]) -> None:
    anna, case_id = shift.staff("anna"), promised(shift, 60)
    shift.take(anna, case_id)
    shift.work(lambda work: work.give_back(case_id, "mothers", shift.clock.at + timedelta(days=3), shift.clock.at))
    look(minutes=60)
    assert [ring.kind for ring in lead.told] == ["late"]


def test_a_mother_who_asks_why_nobody_answers_is_heard_at_once(
    shift: Shift, lead: Lead, look: Callable[..., None]
) -> None:
    case_id = shift.waits()
    hers = shift.case(case_id).conversation_id
    shift.work(lambda work: work.nudge(hers, shift.clock.at))
    look()
    look(minutes=1)
    assert [(ring.kind, ring.waiting) for ring in lead.told] == [("asked", 1)]


def test_what_a_blocked_counsellor_had_goes_back_and_the_mother_is_told(
    shift: Shift, look: Callable[..., None]
) -> None:
    anna, berta = shift.staff("anna"), shift.staff("berta")
    hers, other, done = shift.taken(anna, "a"), shift.taken(berta, "b"), shift.taken(anna, "c")
    shift.run(shift.desk.close(anna, done, "informed"))
    shift.reply(anna, hers, "Guten Tag")
    shift.work(lambda work: work.disable(anna.id, shift.clock.at))
    look()
    assert [shift.case(id).state for id in (hers, other, done)] == ["waiting", "taken", "closed"]
    trail = shift.work(lambda work: work.trail(hers))
    assert trail[-1].what == "was put back", "She did not give it back herself."
    before = len(shift.phone.texts("a"))
    shift.go_on()
    said = shift.phone.texts("a")[before:]
    assert "Anna" in said[0]
    assert not any("Guten Tag" in text for text in said), "It was not sent yet, and she writes nothing any more."
    assert shift.take(berta, hers).owner == berta.id
    look()
    assert shift.case(hers).owner == berta.id


def test_once_a_working_day_the_lead_learns_how_things_stand(
    shift: Shift, lead: Lead, look: Callable[..., None]
) -> None:
    began = shift.clock.at  # a Monday, 10 o'clock here
    shift.waits("a")
    anna, case_id = shift.staff("anna"), shift.waits("b")
    shift.take(anna, case_id)
    shift.clock.pass_by(minutes=30)
    shift.reply(anna, case_id, "Guten Tag")
    shift.go_on(seconds=10)
    for _ in range(3):
        look(NINE_TO_FIVE, minutes=1)
    look(NINE_TO_FIVE, hours=12)
    assert lead.told == [Ring("day", 1, began, timedelta(minutes=30))]
    look(NINE_TO_FIVE, hours=11)
    assert len(lead.told) == 2


def test_on_a_day_without_anybody_nothing_is_told(shift: Shift, lead: Lead, look: Callable[..., None]) -> None:
    shift.waits()
    look(CLOSED)
    look(NINE_TO_FIVE, days=5)  # a Saturday
    assert lead.told == []


def test_a_morning_that_could_not_be_told_is_told_later(shift: Shift, lead: Lead, look: Callable[..., None]) -> None:
    lead.is_away = True
    look(NINE_TO_FIVE)
    lead.is_away = False
    look(NINE_TO_FIVE, seconds=30)
    assert [ring.kind for ring in lead.told] == ["day"]
