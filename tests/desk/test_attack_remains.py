"""After "delete everything" nothing about her is left at the desk: no row, no byte of a file, no page, and nothing to hear."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels import Attachment
from bot.desk.refusals import Forgotten
from bot.desk.talk import Words
from bot.storage.tables import house as tables
from tests.desk.shift import Shift

PIECE = 24  # bytes of a sealed value that nobody else's has by chance


def work_on(shift: Shift) -> tuple[int, int]:
    """A case with everything that the desk can keep about a mother; the case and its mother."""
    anna = shift.staff("anna")
    case_id = shift.taken(anna, first_words="Mein Mann weiß nichts", answers={"situation": "getrennt"})
    shift.talk("Danke, dass Sie da sind")
    shift.run(shift.desk.note(anna, case_id, "ruft morgen an"))
    letter = Attachment("brief.pdf", "application/pdf", b"%PDF-1.7 " + os.urandom(9000))
    shift.run(shift.desk.reply(anna, case_id, Words("Guten Tag"), (letter,), "first"))
    shift.go_on(seconds=11)
    shift.run(shift.desk.offer_times(anna, case_id, [shift.clock.at + timedelta(days=1)]))
    shift.go_on()
    shift.run(shift.desk.seen(anna, case_id, 1))
    shift.run(shift.desk.draft(anna, case_id, "noch nicht fertig"))
    shift.reply(anna, case_id, "Noch etwas", "held")
    shift.run(shift.desk.draft(anna, case_id, "noch nicht fertig"))
    shift.hear("und noch ein Wort")
    return case_id, shift.case(case_id).conversation_id


def sealed_values(shift: Shift, hers: int) -> list[bytes]:
    """Everything that is sealed with her key, as it lies in the database."""
    about_her = [table for table in tables.sorted_tables if "conversation_id" in table.c]
    return [
        bytes(value)
        for table in about_her
        for row in shift.raw(f"SELECT * FROM {table.name} WHERE conversation_id = {hers}")  # noqa: S608
        for name, value in row._mapping.items()
        if isinstance(value, bytes | memoryview) and name != "external_hash"  # so that it is never accepted twice
    ]


def test_no_row_is_left(shift: Shift) -> None:
    case_id, hers = work_on(shift)
    kinds = {table.name for table in tables.sorted_tables if "conversation_id" in table.c}
    filled = {name for name in kinds if shift.raw(f"SELECT 1 FROM {name} WHERE conversation_id = {hers}")}  # noqa: S608
    assert filled >= {"cases", "case_note", "trail", "seen", "draft", "appointment", "held_reply", "line", "inbox"}
    shift.work(lambda work: work.forget(hers))
    left = {name for name in kinds if shift.raw(f"SELECT 1 FROM {name} WHERE conversation_id = {hers}")}  # noqa: S608
    assert left == set()
    assert shift.raw(f"SELECT 1 FROM conversation WHERE id = {hers}") == []  # noqa: S608
    for act in (shift.desk.look, shift.desk.take, shift.desk.give_back):
        with pytest.raises(Forgotten):
            shift.run(act(shift.work(lambda work: work.members())[0], case_id))
    before = len(shift.phone.sent)
    shift.go_on(minutes=5)
    assert len(shift.phone.sent) == before


def test_while_she_is_leaving_the_desk_says_nothing_more(shift: Shift) -> None:
    case_id, hers = work_on(shift)
    shift.think_about_everything()
    shift.deliver()
    before = len(shift.phone.sent)
    shift.work(lambda work: work.forget_when_delivered(hers))
    anna = shift.work(lambda work: work.members())[0]
    with pytest.raises(Forgotten):
        shift.reply(anna, case_id, "Sind Sie noch da?")
    assert case_id not in [case.id for case in shift.run(shift.desk.queue(anna))]
    shift.go_on(seconds=30)
    assert len(shift.phone.sent) == before


def test_no_byte_of_it_is_left_in_the_file(shift: Shift, tmp_path: Path) -> None:
    if not shift.url.startswith("sqlite"):
        return  # PostgreSQL tidies by itself; her key is gone at once
    _, hers = work_on(shift)
    sealed = [value[-PIECE:] for value in sealed_values(shift, hers) if len(value) > PIECE]
    assert len(sealed) > 10
    shift.work(lambda work: work.forget(hers))
    shift.work(lambda work: work.set_note("something", "else"))
    bytes_left = b"".join(
        file.read_bytes() for file in tmp_path.rglob("*") if file.is_file() and "key" not in file.name
    )
    assert len(bytes_left) > 100_000
    assert [value for value in sealed if value in bytes_left] == []
