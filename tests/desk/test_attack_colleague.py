"""A curious colleague, one who was blocked, and one whose role was taken away: none of them gets at more than is hers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sql

from bot.channels import Attachment
from bot.desk.refusals import Disabled, NotPossible
from bot.desk.staffing import Mistakes, Team
from bot.desk.talk import Words
from bot.desk.watch import Watch
from bot.storage import Transaction
from bot.storage.staffing import Member
from tests.desk.shift import Shift

LETTER = Attachment("brief.pdf", "application/pdf", b"%PDF-1.7 a letter")


def sends_letter(shift: Shift, words: str, person: str = "amina") -> int:
    """She sends a letter to Lotse; the line in which it stands."""
    said = shift.incoming(words, person, f"letter {words}")
    shift.run(shift.lotse.receive(replace(said, attachments=(LETTER,))))
    shift.go_on()
    return max(line.id for line in shift.log(person) if line.file)


def watch(shift: Shift) -> Watch:
    return Watch(shift.lotse.store, lambda: shift.knowledge().office, shift.clock.now)


def words_seen(shift: Shift, member: Member, case_id: int) -> str:
    return " ".join(entry.line.text for entry in shift.look(member, case_id).entries)


@pytest.mark.parametrize("role", ["counsellor", "lead"])
def test_what_she_tells_lotse_after_the_end_is_not_for_who_had_her_case(shift: Shift, role: str) -> None:
    anna, reader = shift.staff("anna"), shift.staff("berta", (role,))
    reader = anna if role == "counsellor" else reader
    case_id = shift.taken(anna)
    shift.talk("Das war vorher")
    first = sends_letter(shift, "mein Brief")
    shift.run(shift.desk.close(anna, case_id, "informed"))
    shift.go_on(minutes=5)
    shift.talk("Mein Mann darf nichts wissen")
    second = sends_letter(shift, "noch ein Brief")
    seen = words_seen(shift, reader, case_id)
    assert "Das war vorher" in seen
    assert "Mein Mann" not in seen
    assert shift.run(shift.desk.file(reader, case_id, first)) == LETTER
    assert shift.run(shift.desk.file(reader, case_id, second)) is None


def test_nor_what_she_tells_the_next_counsellor(shift: Shift) -> None:
    anna, berta = shift.staff("anna"), shift.staff("berta")
    before = shift.taken(anna)
    shift.run(shift.desk.close(anna, before, "informed"))
    shift.go_on(days=40)
    case_id = shift.taken(berta)
    assert case_id != before
    shift.talk("Nur für Berta")
    assert "Nur für Berta" in words_seen(shift, berta, case_id)
    assert "Nur für Berta" not in words_seen(shift, anna, before)


def test_who_opens_a_file_by_its_address_alone_stands_in_the_trail(shift: Shift) -> None:
    anna, lead = shift.staff("anna"), shift.staff("lea", ("lead",))
    case_id = shift.taken(anna)
    line = sends_letter(shift, "mein Brief")
    assert shift.run(shift.desk.file(lead, case_id, line)) == LETTER
    assert (lead.id, "saw") in {(trace.member, trace.what) for trace in shift.look(anna, case_id).trail}


def test_who_is_no_counsellor_any_more_gives_back_what_she_had(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.work(lambda work: work.change_member(replace(anna, roles=frozenset({"editor"}))))
    shift.run(watch(shift).look())
    shift.go_on()
    assert (shift.case(case_id).state, shift.case(case_id).owner) == ("waiting", None)


def test_who_was_made_a_lead_keeps_what_she_had(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.work(lambda work: work.change_member(replace(anna, roles=frozenset({"lead", "admin"}))))
    shift.run(watch(shift).look())
    assert shift.case(case_id).owner == anna.id


@pytest.mark.parametrize("looked_first", [False, True], ids=["when it was due", "when her cases were given back"])
def test_what_somebody_wrote_just_before_she_was_blocked_is_not_sent(shift: Shift, looked_first: bool) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Kommen Sie in die Lindenstraße")
    shift.work(lambda work: work.disable(anna.id, shift.clock.at))
    if looked_first:
        shift.run(watch(shift).look())
    shift.go_on(seconds=11)
    shift.run(watch(shift).look())
    shift.go_on(seconds=11)
    assert not any("Lindenstraße" in text for text in shift.phone.texts())
    case = shift.case(case_id)
    assert (case.state, case.answered_at) == ("waiting", None)
    assert "not sent" in {trace.what for trace in shift.work(lambda work: work.trail(case_id))}


def test_over_words_that_nobody_has_heard_yet_a_case_is_not_closed(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.hear("Bitte warten Sie, es ist etwas passiert")
    with pytest.raises(NotPossible) as refusal:
        shift.run(shift.desk.close(anna, case_id, "informed"))
    assert "geschrieben" in refusal.value.german
    shift.go_on()
    assert shift.case(case_id).unread
    assert "etwas passiert" in words_seen(shift, anna, case_id)
    assert shift.run(shift.desk.close(anna, case_id, "informed")).state == "closed"


def test_two_admins_who_block_each_other_at_once_leave_one(shift: Shift) -> None:
    both = [shift.staff(login, ("admin",)) for login in ("anna", "berta")]

    def confirm(work: Transaction) -> None:
        for admin in both:
            work.confirm_secret(admin.id, 0, ())

    shift.work(confirm)
    team = Team(shift.lotse.store, shift.clock.now, str)

    async def disable() -> list[BaseException | None]:
        return await asyncio.gather(*(team.disable(admin.id) for admin in both), return_exceptions=True)

    refused = [error for error in shift.run(disable()) if error is not None]
    assert len(refused) == 1
    assert isinstance(refused[0], Mistakes)


@pytest.mark.slow
def test_who_is_blocked_while_she_waits_for_her_turn_writes_nothing(
    new_postgres: Callable[[], str], tmp_path: Path
) -> None:
    shift = Shift(new_postgres(), tmp_path)
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    engine = sql.create_engine(shift.url.replace("postgresql:", "postgresql+psycopg:"))

    async def write(others: sql.Connection) -> None:
        others.execute(sql.text("SELECT id FROM conversation FOR UPDATE"))
        reply = asyncio.create_task(shift.desk.reply(anna, case_id, Words("Guten Tag"), (), "key"))
        while not others.execute(sql.text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar():
            await asyncio.sleep(0)
        await shift.lotse.store.work(lambda work: work.disable(anna.id, shift.clock.at))
        others.rollback()
        await reply

    with engine.connect() as others, pytest.raises(Disabled):
        shift.run(write(others))
    engine.dispose()
    shift.close()


def test_what_is_taken_back_stands_in_the_field_again_in_the_same_moment(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "مرحبا", "key", german="Guten *Tag*")
    assert shift.run(shift.desk.take_back(anna, case_id, "key"))
    assert shift.look(anna, case_id).draft == "Guten *Tag*"
