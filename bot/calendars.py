"""An appointment as a file that every calendar reads (RFC 5545): a time and one word, which says nothing of what it is about."""

from __future__ import annotations

from datetime import UTC, datetime

NAME, MEDIA_TYPE = "termin.ics", "text/calendar"


def appointment_file(at: datetime, word: str, number: int, written_at: datetime) -> tuple[str, str, bytes]:
    """Name, media type, content. `number`: the talk's, so that a calendar exchanges a time for the one chosen later."""
    from icalendar import Calendar, Event  # 3 MB, and a time is chosen now and then

    calendar, event = Calendar(), Event()
    for name, value in (("prodid", "-//Lotse//DE"), ("version", "2.0"), ("method", "PUBLISH")):
        calendar.add(name, value)
    for name, said in (
        ("uid", f"termin-{number}@lotse"),
        ("sequence", int(written_at.timestamp())),
        ("dtstamp", written_at.astimezone(UTC)),
        ("dtstart", at.astimezone(UTC)),
        ("summary", word),
    ):
        event.add(name, said)
    calendar.add_component(event)
    return NAME, MEDIA_TYPE, calendar.to_ical()
