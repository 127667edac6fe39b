"""A counsellor's words: held for ten seconds, sent once, in order, and never to a mother who has left."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.channels import Address, Attachment, Gone, Later, Refused
from bot.desk.refusals import Forgotten, NotPossible, NotYours
from bot.desk.talk import Words
from tests.desk.shift import Shift

pytestmark = pytest.mark.slow


def heard(shift: Shift, words: str, person: str = "amina") -> int:
    return sum(words in text for text in shift.phone.texts(person))


def test_a_reply_arrives_after_ten_seconds_and_not_before(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    due = shift.reply(anna, case_id, "Guten Tag")
    assert due == shift.clock.at + timedelta(seconds=10)
    shift.go_on(seconds=9.9)
    assert heard(shift, "Guten Tag") == 0
    assert not any("Guten Tag" in line.text for line in shift.log())
    shift.go_on(seconds=0.1)
    assert heard(shift, "Guten Tag") == 1
    shift.go_on(seconds=60)
    assert heard(shift, "Guten Tag") == 1
    [line] = [line for line in shift.log() if "Guten Tag" in line.text]
    assert (line.author, line.by) == ("counsellor", "Anna")


@pytest.mark.parametrize("back", [{"hours": -1}, {"days": -1}], ids=["an hour", "a day"])
def test_a_reply_does_not_wait_for_the_time_to_come_again_when_the_clock_is_put_back(
    shift: Shift, back: dict[str, int]
) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Guten Tag")
    shift.clock.pass_by(**back)
    shift.go_on(seconds=10)
    assert heard(shift, "Guten Tag") == 1


def test_a_double_click_sends_once_also_when_the_second_comes_late(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Guten Tag", key="form 1")
    shift.reply(anna, case_id, "Guten Tag", key="form 1")
    shift.go_on(seconds=11)
    shift.reply(anna, case_id, "Guten Tag", key="form 1")
    shift.go_on(seconds=11)
    assert heard(shift, "Guten Tag") == 1
    assert [trace.what for trace in shift.look(anna, case_id).trail].count("replied") == 1


def test_clicks_at_the_same_time_send_once(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)

    async def click() -> list[Any]:
        clicks = (shift.desk.reply(anna, case_id, Words("Guten Tag"), (), "form 1") for _ in range(5))
        return await asyncio.gather(*clicks)

    assert len(set(shift.run(click()))) == 1
    shift.go_on(seconds=11)
    assert heard(shift, "Guten Tag") == 1


def test_within_ten_seconds_it_can_be_taken_back_and_nothing_of_it_stays(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Kanarienvogel", key="form 1")
    shift.clock.pass_by(seconds=9.9)
    assert shift.run(shift.desk.take_back(anna, case_id, "form 1"))
    assert not shift.run(shift.desk.take_back(anna, case_id, "form 1"))
    shift.go_on(seconds=60)
    assert heard(shift, "Kanarienvogel") == 0
    assert not any("Kanarienvogel" in line.text for line in shift.log())
    talk = shift.look(anna, case_id)
    assert "Kanarienvogel" not in repr([entry.line.text for entry in talk.entries])
    assert [trace.what for trace in talk.trail][-2:] == ["replied", "took back"]
    assert shift.case(case_id).answered_at is None


def test_after_ten_seconds_it_is_too_late_even_when_it_was_not_sent_yet(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Guten Tag", key="form 1")
    shift.clock.pass_by(seconds=10)
    assert not shift.run(shift.desk.take_back(anna, case_id, "form 1"))
    shift.go_on()
    assert heard(shift, "Guten Tag") == 1


def test_another_one_cannot_take_it_back(shift: Shift) -> None:
    anna, lead = shift.staff("anna"), shift.staff("lead", ("lead",))
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Guten Tag", key="form 1")
    assert not shift.run(shift.desk.take_back(lead, case_id, "form 1"))


def test_while_it_is_held_the_desk_shows_it_and_until_when(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    due = shift.reply(anna, case_id, "Guten Tag *wie*", key="form 1")
    entry = shift.entry(anna, case_id, "Guten Tag")
    assert (entry.delivery, entry.key, entry.goes_at, entry.line.by) == ("held", "form 1", due, "Anna")
    shift.go_on(seconds=10)
    sent = shift.entry(anna, case_id, "Guten Tag")
    assert (sent.delivery, sent.key, sent.goes_at) == ("sent", "", None)
    assert sent.line.text == entry.line.text


def test_one_replies_while_another_passes_it_on(shift: Shift) -> None:
    anna, berta, lead = shift.staff("anna"), shift.staff("berta"), shift.staff("lead", ("lead",))
    case_id = shift.taken(anna)
    shift.clock.pass_by(seconds=1)

    async def both() -> list[Any]:
        reply = shift.desk.reply(anna, case_id, Words("Guten Tag"), (), "form 1")
        pass_on = shift.desk.pass_on(lead, case_id, berta.id)
        return await asyncio.gather(reply, pass_on, return_exceptions=True)

    replied, passed = shift.run(both())
    assert passed.owner == berta.id
    shift.go_on(seconds=11)
    # who still had it is heard, before the new name; who had it no longer is told so
    assert heard(shift, "Guten Tag") == (0 if isinstance(replied, NotYours) else 1)
    texts = shift.phone.texts()
    new_name = next(number for number, text in enumerate(texts) if "Berta" in text)
    assert all("Guten Tag" not in text for text in texts[new_name:])


def test_what_is_held_goes_before_she_is_told_that_another_comes(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Ich muss kurz weg")
    before = len(shift.phone.texts())
    shift.run(shift.desk.give_back(anna, case_id))
    shift.go_on()
    assert "Ich muss kurz weg" in shift.phone.texts()[before]
    assert len(shift.phone.texts()) > before + 1


@pytest.mark.parametrize("is_held", [True, False], ids=["while it is held", "when it is in the inbox"])
def test_a_reply_does_not_follow_a_mother_who_has_everything_deleted(shift: Shift, is_held: bool) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    hers = shift.id_of()
    assert hers is not None
    shift.reply(anna, case_id, "Guten Tag")
    if not is_held:
        shift.clock.pass_by(seconds=11)
        shift.work(lambda work: work.send_held(shift.clock.at))
    shift.work(lambda work: work.forget_when_delivered(hers))
    with pytest.raises(Forgotten):
        shift.reply(anna, case_id, "Sind Sie noch da?")
    shift.hear("Ich bin wieder da")
    shift.go_on(seconds=30)
    shift.work(lambda work: work.ring(shift.clock.at))
    shift.go_on(seconds=30)
    assert heard(shift, "Guten Tag") == 0
    assert shift.id_of() not in (None, hers)
    assert shift.raw("SELECT id FROM cases") == []
    assert shift.raw("SELECT id FROM held_reply") == []
    with pytest.raises(Forgotten):
        shift.look(anna, case_id)
    assert shift.run(shift.desk.queue(anna)) == []


FATES = {
    "she blocked us": (Gone("blocked"), "gone"),
    "the platform refused it": (Refused("too_long"), "refused"),
    "the platform is not there": (Later(5.0), "trying again"),
}


@pytest.mark.parametrize(("trouble", "delivery"), FATES.values(), ids=FATES)
def test_the_desk_sees_what_became_of_a_reply(shift: Shift, trouble: Exception, delivery: str) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Guten Tag")
    shift.phone.troubles.append(trouble)
    shift.go_on(seconds=10)
    assert shift.entry(anna, case_id, "Guten Tag").delivery == delivery


AMINA = Address("signal", "amina")


@pytest.mark.parametrize(
    "tell",
    [
        pytest.param(lambda work, line: work.arrived(AMINA, line), id="her page shows it"),
        pytest.param(lambda work, line: work.confirmed(AMINA, (str(line),)), id="her phone has it"),
    ],
)
def test_the_desk_sees_that_a_reply_has_arrived_where_the_channel_tells(shift: Shift, tell: Any) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Guten Tag")
    shift.go_on(seconds=10)
    line = shift.entry(anna, case_id, "Guten Tag").line
    assert shift.entry(anna, case_id, "Guten Tag").delivery == "sent"
    shift.work(lambda work: tell(work, line.id))
    assert shift.entry(anna, case_id, "Guten Tag").delivery == "delivered"


def test_a_file_goes_with_the_words_and_is_read_by_who_has_the_case_only(shift: Shift) -> None:
    anna, berta = shift.staff("anna"), shift.staff("berta")
    case_id = shift.taken(anna)
    file = Attachment("Antrag.pdf", "application/pdf", b"%PDF-1.7")
    shift.run(shift.desk.reply(anna, case_id, Words("Der Antrag"), (file,), "form 1"))
    held = [entry.line.file for entry in shift.look(anna, case_id).entries if entry.delivery == "held"]
    assert held == [None, ("Antrag.pdf", "application/pdf", b"")]
    shift.go_on(seconds=10)
    assert [outgoing.attachment for _, outgoing in shift.phone.sent][-1] == file
    line = shift.log()[-1].id
    assert shift.run(shift.desk.file(anna, case_id, line)) == file
    with pytest.raises(NotYours):
        shift.run(shift.desk.file(berta, case_id, line))


@pytest.mark.parametrize("text", ["", "   ", "x" * 10_001])
def test_nothing_and_too_much_is_not_sent(shift: Shift, text: str) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    with pytest.raises(NotPossible):
        shift.reply(anna, case_id, text)


def test_a_draft_stays_until_it_is_sent_and_is_hers_alone(shift: Shift) -> None:
    anna, lead = shift.staff("anna"), shift.staff("lead", ("lead",))
    case_id = shift.taken(anna)
    shift.run(shift.desk.draft(anna, case_id, "Guten T"))
    assert shift.look(anna, case_id).draft == "Guten T"
    assert shift.look(lead, case_id).draft == ""
    assert all(b"Guten T" not in bytes(row[0]) for row in shift.raw("SELECT sealed_draft FROM draft"))
    shift.reply(anna, case_id, "Guten Tag")
    assert shift.look(anna, case_id).draft == ""


def test_notes_are_read_by_the_team_and_never_sent(shift: Shift) -> None:
    anna, berta = shift.staff("anna"), shift.staff("berta")
    case_id = shift.taken(anna)
    shift.run(shift.desk.note(anna, case_id, "Spricht gut Deutsch"))
    shift.run(shift.desk.pass_on(anna, case_id, berta.id))
    [note] = shift.look(berta, case_id).notes
    assert (note.member, note.words) == (anna.id, "Spricht gut Deutsch")
    shift.go_on(seconds=60)
    assert heard(shift, "Spricht") == 0


def test_times_are_offered_after_what_was_said_before(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    times = [shift.clock.at + timedelta(days=days) for days in (2, 1)]
    shift.reply(anna, case_id, "Wann passt es Ihnen?")
    shift.run(shift.desk.offer_times(anna, case_id, times))
    appointment = shift.look(anna, case_id).appointment
    assert appointment is not None
    assert (appointment.times, appointment.state) == (tuple(sorted(times)), "offered")
    before = len(shift.phone.texts())
    shift.go_on()
    assert "Wann passt es" in shift.phone.texts()[before]
    for wrong in ([], [shift.clock.at], [shift.clock.at + timedelta(days=day) for day in range(1, 10)]):
        with pytest.raises(NotPossible):
            shift.run(shift.desk.offer_times(anna, case_id, wrong))
