"""What is written at the desk about a mother is sealed with her key, and goes with her."""

from __future__ import annotations

from datetime import timedelta

from bot.storage.tables import house as tables
from tests.desk.shift import Shift

CANARY = "Kanarienvogel"


def everything(shift: Shift) -> str:
    """All that lies in the database, as somebody reads it who has stolen it."""
    read = []
    for name in tables.tables:
        for row in shift.raw(f"SELECT * FROM {name}"):  # noqa: S608
            read += [
                bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value) for value in row
            ]
    return "\n".join(read)


def work_on(shift: Shift) -> tuple[int, int]:
    """A case in which the canary stands wherever somebody can write; the case and its mother."""
    anna = shift.staff("anna")
    case_id = shift.taken(anna, first_words=CANARY, topic=CANARY, region=CANARY, answers={"situation": CANARY})
    shift.talk(f"Ich heiße {CANARY}")
    shift.run(shift.desk.note(anna, case_id, CANARY))
    shift.reply(anna, case_id, f"Guten Tag {CANARY}")
    shift.go_on(seconds=10)
    shift.run(shift.desk.offer_times(anna, case_id, [shift.clock.at + timedelta(days=1)]))
    shift.reply(anna, case_id, f"Noch etwas, {CANARY}", key="held")
    shift.run(shift.desk.draft(anna, case_id, CANARY))
    return case_id, shift.case(case_id).conversation_id


def test_nothing_of_it_can_be_read_without_the_key(shift: Shift) -> None:
    work_on(shift)
    assert CANARY not in everything(shift)
    assert len(everything(shift)) > 5000


def test_nothing_of_it_is_left_when_she_is_forgotten_but_numbers(shift: Shift) -> None:
    case_id, hers = work_on(shift)
    anna = shift.work(lambda work: work.members())[0]
    shift.run(shift.desk.close(anna, case_id, "informed", ("costs",)))
    shift.work(lambda work: work.forget(hers))
    for table in ("cases", "case_note", "trail", "seen", "draft", "appointment", "held_reply", "line", "outbox"):
        assert shift.raw(f"SELECT count(*) FROM {table}") == [(0,)], table  # noqa: S608
    counted = {(row.what, row.about) for row in shift.raw("SELECT what, about FROM counter")}
    assert {("case closed", "informed"), ("barrier", "costs")} <= counted
