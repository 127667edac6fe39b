"""She picks a time, and both have it in their calendars; hers says nothing of what it is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Calendar

from tests.desk.shift import Shift


def in_calendar(content: bytes) -> tuple[datetime, str, int]:
    """When it is, what it is called, and which version of it this is."""
    [event] = Calendar.from_ical(content).events
    return event["dtstart"].dt, str(event["summary"]), int(event["sequence"])


def test_she_picks_a_time_and_gets_it_for_her_calendar(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    times = [shift.clock.at + timedelta(days=days) for days in (1, 2)]
    shift.run(shift.desk.offer_times(anna, case_id, times))
    shift.go_on()
    shift.hear("2")
    shift.go_on()
    files = [outgoing.attachment for _person, outgoing in shift.phone.sent if outgoing.attachment]
    assert [(file.name, file.media_type) for file in files] == [("termin.ics", "text/calendar")]
    when, word, _version = in_calendar(files[0].content)
    assert (when, word) == (times[1].astimezone(UTC), "Termin")
    assert b"Lotsenstelle" not in files[0].content
    assert b"Anna" not in files[0].content


def test_what_was_agreed_stands_when_none_of_the_new_times_fits(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    first, later = ([shift.clock.at + timedelta(days=days)] for days in (2, 4))
    for times, answer in ((first, "1"), (later, "2")):
        shift.run(shift.desk.offer_times(anna, case_id, times))
        shift.go_on()
        shift.hear(answer)
        shift.go_on(minutes=1)
    found = shift.look(anna, case_id).appointment
    assert found is not None
    assert (found.state, found.times, found.chosen) == ("none fits", tuple(later), first[0])


def test_a_time_that_she_changes_takes_the_place_of_the_old_one(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.run(shift.desk.offer_times(anna, case_id, [shift.clock.at + timedelta(days=days) for days in (1, 2)]))
    shift.go_on()
    shift.hear("2")
    shift.go_on()
    shift.clock.pass_by(minutes=1)
    shift.hear("Menü", tapped=("counsellor.appointment", "1"))
    shift.go_on()
    first, second = (outgoing.attachment.content for _to, outgoing in shift.phone.sent if outgoing.attachment)
    assert Calendar.from_ical(first).events[0]["uid"] == Calendar.from_ical(second).events[0]["uid"]
    assert in_calendar(first)[2] < in_calendar(second)[2]
