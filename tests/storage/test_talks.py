"""The message log, cases, timers, counts and notes."""

from __future__ import annotations

import asyncio
import threading
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
import sqlalchemy as sql

from bot.channels import Button
from bot.post import read_event
from bot.storage import Line, Transaction
from bot.storage.ground import UnknownConversation
from bot.storage.sealing import Broken
from dialogs.events import TimePassed
from dialogs.model import Conversation, OpenCase
from tests.storage.house import AMINA, NOW, OLENA, House, at


def test_lines_come_back_as_they_were_written_oldest_first(house: House) -> None:
    hers = house.meet()
    written = [
        Line("mother", at(1), "كم عمر طفلي؟", german="Wie alt ist mein Kind?", language="ar"),
        Line("lotse", at(2), "…", buttons=(Button("home.menu", "places", "أماكن"),), lettered=True, language="ar"),
        Line("counsellor", at(3), "", file=("brief.pdf", "application/pdf", bytes(range(256)))),
    ]
    ids = [house.work(lambda work, line=line: work.write_down(hers, line)) for line in written]
    assert ids == sorted(ids)
    lines = house.look(lambda work: work.lines(hers))
    assert [line.id for line in lines] == ids
    assert [(line.author, line.at, line.text, line.german, line.language) for line in lines] == [
        (line.author, line.at, line.text, line.german, line.language) for line in written
    ]
    assert [(line.buttons, line.lettered) for line in lines] == [(line.buttons, line.lettered) for line in written]
    assert [house.look(lambda work, which=which: work.file_of(hers, which)) for which in ids] == [
        line.file for line in written
    ]


def test_the_newest_lines_after_a_given_one_are_shown(house: House) -> None:
    hers = house.meet()
    ids = [house.work(lambda work, text=text: work.write_down(hers, Line("lotse", NOW, text))) for text in "abcde"]
    assert [line.text for line in house.look(lambda work: work.lines(hers, after=ids[2]))] == ["d", "e"]
    assert [line.text for line in house.look(lambda work: work.lines(hers, at_most=2))] == ["d", "e"]
    assert house.look(lambda work: work.lines(hers, after=ids[-1])) == []


def test_nobody_sees_the_lines_of_another(house: House) -> None:
    amina, olena = house.meet(AMINA), house.meet(OLENA)
    house.work(lambda work: work.write_down(amina, Line("mother", NOW, "geheim")))
    assert house.look(lambda work: work.lines(olena)) == []
    assert house.look(lambda work: work.lines(99)) == []


def test_a_time_of_any_zone_comes_back_as_the_same_moment(house: House) -> None:
    hers = house.meet()
    there = datetime(2026, 7, 1, 12, 30, 0, 123457, tzinfo=timezone(timedelta(hours=4, minutes=30)))
    house.work(lambda work: work.write_down(hers, Line("mother", there, "Kabul")))
    [line] = house.look(lambda work: work.lines(hers))
    assert line.at == there
    assert line.at.tzinfo == UTC


def test_a_conversation_that_is_not_there_cannot_be_saved(house: House) -> None:
    with pytest.raises(UnknownConversation, match="99"):
        house.work(lambda work: work.save(Conversation(99), NOW))


def test_a_look_cannot_write(house: House) -> None:
    with pytest.raises(sql.exc.DBAPIError):
        house.look(lambda work: work.set_note("offset", "1"))


def test_a_look_sees_one_moment_whatever_happens_meanwhile(house: House) -> None:
    hers = house.meet()
    house.work(lambda work: work.write_down(hers, Line("mother", NOW, "eins")))
    seen, written = threading.Event(), threading.Event()

    def look_twice(work: Transaction) -> list[int]:
        first = len(work.lines(hers))
        seen.set()
        assert written.wait(5)
        return [first, len(work.lines(hers))]

    async def while_somebody_writes() -> list[int]:
        looking = asyncio.ensure_future(house.store.look(look_twice))
        await asyncio.to_thread(seen.wait, 5)
        await house.store.work(lambda work: work.write_down(hers, Line("mother", NOW, "zwei")))
        written.set()
        return await looking

    assert house.together(while_somebody_writes()) == [[1, 1]]
    assert house.look(lambda work: len(work.lines(hers))) == 2


def test_a_case_is_opened_sealed_and_closed(house: House) -> None:
    hers = house.meet()
    case_id = house.work(lambda work: work.open_case(hers, OpenCase("places", "halle", True, "Hilfe bitte"), NOW))
    [(kept_id, urgent, closed, sealed)] = house.raw("SELECT id, urgent, closed_at, sealed_case FROM cases")
    assert (kept_id, bool(urgent), closed) == (case_id, True, None)
    assert b"Hilfe" not in bytes(sealed)
    assert b"halle" not in bytes(sealed)
    house.work(lambda work: work.close_case(hers, at(5)))
    house.work(lambda work: work.close_case(hers, at(9)))
    [(closed,)] = house.raw("SELECT closed_at FROM cases")
    assert closed == at(5).timestamp() * 1_000_000


def test_a_timer_rings_once_when_it_is_due(house: House) -> None:
    hers = house.meet()
    house.work(lambda work: work.remind(hers, "deadline", at(60)))
    assert house.work(lambda work: work.ring(at(59))) == 0
    assert house.work(lambda work: work.ring(at(61))) == 1
    assert house.work(lambda work: work.ring(at(61))) == 0
    claimed = house.think()
    assert claimed is not None
    assert claimed.conversation.id == hers
    assert claimed.address == AMINA
    event = read_event(claimed.event)
    assert isinstance(event, TimePassed)
    assert (event.timer, event.at) == ("deadline", at(61))


def test_a_second_timer_of_the_same_name_replaces_the_first(house: House) -> None:
    hers = house.meet()
    house.work(lambda work: work.remind(hers, "deadline", at(10)))
    house.work(lambda work: work.remind(hers, "deadline", at(90)))
    house.work(lambda work: work.remind(hers, "other", at(20)))
    assert house.work(lambda work: work.ring(at(30))) == 1
    assert house.work(lambda work: work.ring(at(90))) == 1


def test_a_cancelled_timer_does_not_ring(house: House) -> None:
    amina, olena = house.meet(AMINA), house.meet(OLENA)
    for hers in (amina, olena):
        house.work(lambda work, hers=hers: work.remind(hers, "deadline", at(10)))
    house.work(lambda work: work.cancel_reminder(amina, "deadline"))
    assert house.work(lambda work: work.ring(at(30))) == 1
    claimed = house.think()
    assert claimed is not None
    assert claimed.conversation.id == olena


def test_no_more_timers_ring_than_asked_for_the_longest_due_first(house: House) -> None:
    amina, olena = house.meet(AMINA), house.meet(OLENA)
    house.work(lambda work: work.remind(amina, "young", at(20)))
    house.work(lambda work: work.remind(olena, "old", at(10)))
    assert house.work(lambda work: work.ring(at(30), at_most=1)) == 1
    claimed = house.think()
    assert claimed is not None
    assert claimed.event["timer"] == "old"


def test_two_who_ring_at_once_ring_each_timer_once(house: House) -> None:
    for number in range(20):
        hers = house.receive(AMINA if number % 2 else OLENA, number)
        assert hers is not None
        house.work(lambda work, hers=hers, number=number: work.remind(hers, f"timer {number}", at(number)))
    assert sum(house.all_at_once(*[lambda work: work.ring(at(60))] * 4)) == 20


def test_counts_add_up_without_a_name(house: House) -> None:
    def count(work: Transaction) -> None:
        for about in ("costs", "age", "costs"):
            work.count(date(2026, 3, 2), "answered", about, "ar")

    house.all_at_once(*[count] * 4)
    house.work(lambda work: work.count(date(2026, 3, 3), "answered", "age", "ar"))
    counts = house.raw("SELECT what, about, language, times FROM counter ORDER BY day, about")
    assert counts == [("answered", "age", "ar", 4), ("answered", "costs", "ar", 8), ("answered", "age", "ar", 1)]


def test_a_note_is_kept_and_overwritten(house: House) -> None:
    assert house.look(lambda work: work.note("offset")) is None
    for value in ("1", "2"):
        house.work(lambda work, value=value: work.set_note("offset", value))
    assert house.look(lambda work: work.note("offset")) == "2"


def test_reading_the_log_leaves_the_files_where_they_are(house: House) -> None:
    hers, others = house.meet(), house.meet(OLENA)
    letter = ("brief.pdf", "application/pdf", bytes(range(256)))
    line_id = house.work(lambda work: work.write_down(hers, Line("mother", NOW, "", file=letter)))
    house.raw("UPDATE line SET sealed_file = :garbage", garbage=b"never opened")
    [line] = house.look(lambda work: work.lines(hers))
    assert line.file == ("brief.pdf", "application/pdf", b"")
    with pytest.raises(Broken):
        house.look(lambda work: work.file_of(hers, line_id))
    assert house.look(lambda work: work.file_of(others, line_id)) is None
