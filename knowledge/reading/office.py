"""When our counsellors are there: `office.yaml`, and the holidays of Saxony-Anhalt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any

import holidays

from knowledge.office import Hours, Office
from knowledge.reading import fields
from knowledge.reading.forms import Field, Form, compose, fill
from knowledge.reading.mistakes import Complaint, Unfit
from knowledge.reading.pages import Page

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LONGEST_PROMISE = 100  # working hours
LONGEST_CLOSED = 100  # days in one entry

NOT_HOURS = Complaint(
    ('"{value}" are not hours', "Write from-to, with a comma between two times: 9:00-12:00, 13:00-16:00."),
    ("„{value}“ sind keine Zeiten", "Schreiben Sie von-bis, dazwischen ein Komma: 9:00-12:00, 13:00-16:00."),
)
HOURS_BACKWARDS = Complaint(
    ('"{value}": a time ends before it begins, or before the one in front of it is over', "Write them in their order."),
    (
        "„{value}“: Eine Zeit endet, bevor sie beginnt, oder bevor die davor vorbei ist",
        "Schreiben Sie die Zeiten der Reihe nach.",
    ),
)
NOT_DAYS = Complaint(
    ('"{value}" is neither a day nor a time of days', "Write 2026-12-24, or 2026-12-24 to 2026-12-31."),
    ("„{value}“ ist kein Tag und kein Zeitraum", "Schreiben Sie 2026-12-24 oder 2026-12-24 bis 2026-12-31."),
)
NOT_PROMISE = Complaint(
    ('"{value}" is not a number of working hours', "Write a whole number from 1 to 100, without anything else."),
    ("„{value}“ ist keine Zahl von Arbeitsstunden", "Schreiben Sie eine ganze Zahl von 1 bis 100, sonst nichts."),
)
NO_PROMISE = Complaint(
    (
        'there are hours but no "promise:"',
        "Add it: within how many working hours does somebody answer? Or delete the hours.",
    ),
    (
        "Hier stehen Zeiten, aber kein „promise:“",
        "Ergänzen Sie es: Nach wie vielen Arbeitsstunden antwortet jemand? Oder löschen Sie die Zeiten.",
    ),
)
NO_HOURS = Complaint(
    ('there is a "promise:" but no hours', "Add at least one weekday, e.g. monday: 9:00-12:00. Or delete the promise."),
    (
        "Hier steht ein „promise:“, aber keine Zeiten",
        "Ergänzen Sie mindestens einen Wochentag, z. B. monday: 9:00-12:00. Oder löschen Sie das Versprechen.",
    ),
)

_SPAN = re.compile(r"(\d{1,2})(?::(\d\d))? ?[-–] ?(\d{1,2})(?::(\d\d))?", re.ASCII)
_UNTIL = re.compile(r" (?:to|bis|-|–) ")


def office(page: Page, today: date) -> Office:
    """The office as the file says it; one without hours where it says nothing."""
    found = Form(0, {}, {}, whole=True)
    if any(line.partition("#")[0].strip() for line in page.text.splitlines()):
        root = compose(page)
        found = fill(page, root, _OFFICE) if root else found
    values: dict[str, Any] = dict(found.values)
    hours = {number: values[name] for number, name in enumerate(WEEKDAYS) if name in values}
    if found.whole and hours and "promise" not in values:
        page.note(found.lines[WEEKDAYS[min(hours)]], NO_PROMISE)
    if found.whole and "promise" in values and not hours:
        page.note(found.lines["promise"], NO_HOURS)
    closed = frozenset(day for days in values.get("closed", ()) for day in days)
    return Office(hours, holidays_about(today), closed, values.get("promise"))


def holidays_about(today: date) -> frozenset[date]:
    """The holidays of Saxony-Anhalt: of last year, of this one and of the two to come."""
    years = range(today.year - 1, today.year + 3)
    return frozenset(holidays.country_holidays("DE", subdiv="ST", years=years))


def _hours(words: str) -> Hours:
    spans = [_SPAN.fullmatch(part.strip()) for part in words.split(",")]
    try:
        times = tuple((_clock(*span.groups()[:2]), _clock(*span.groups()[2:])) for span in spans if span)
    except ValueError:
        raise Unfit(NOT_HOURS, value=words) from None
    if len(times) < len(spans):
        raise Unfit(NOT_HOURS, value=words)
    if not _in_order(clock for span in times for clock in span):
        raise Unfit(HOURS_BACKWARDS, value=words)
    return times


def _clock(hour: str, minute: str | None) -> time:
    return time(int(hour), int(minute or 0))


def _in_order(clocks: Iterable[time]) -> bool:
    return all(earlier < later for earlier, later in pairwise(clocks))


def _days(words: str) -> tuple[date, ...]:
    try:
        first, *rest = (fields.day(part) for part in _UNTIL.split(words))
    except Unfit:
        raise Unfit(NOT_DAYS, value=words) from None
    count = (rest[0] - first).days + 1 if rest else 1
    if len(rest) > 1 or not 1 <= count <= LONGEST_CLOSED:
        raise Unfit(NOT_DAYS, value=words)
    return tuple(first + timedelta(days=number) for number in range(count))


def _promise(words: str) -> timedelta:
    if not words.isascii() or not words.isdigit() or not 1 <= int(words[:9]) <= LONGEST_PROMISE:
        raise Unfit(NOT_PROMISE, value=words)
    return timedelta(hours=int(words))


_OFFICE = {
    **{name: Field(_hours) for name in WEEKDAYS},
    "closed": Field(_days, many=True),
    "promise": Field(_promise),
}
