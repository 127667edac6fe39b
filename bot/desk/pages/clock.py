"""Times as a counsellor reads them: how long ago, and which day and hour."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.desk.pages.speech import Speech
from knowledge.office import HERE

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_ALONE = {"time.now": "length.now", "time.days": "length.days"}
_STEPS = (
    (_MINUTE, _MINUTE, "time.now"),
    (2 * _MINUTE, _MINUTE, "time.minute"),
    (_HOUR, _MINUTE, "time.minutes"),
    (2 * _HOUR, _HOUR, "time.hour"),
    (2 * _DAY, _HOUR, "time.hours"),
)


def lasting(time: timedelta, say: Speech) -> str:
    """A length of time in its largest unit, rounded down, behind "seit" and "vor": "5 Minuten", "2 Tagen"."""
    key, number = _measured(time)
    return say(key, n=number)


def length(time: timedelta, say: Speech) -> str:
    """The same where it stands alone: "5 Minuten", "2 Tage"."""
    key, number = _measured(time)
    return say(_ALONE.get(key, key), n=number)


def _measured(time: timedelta) -> tuple[str, int]:
    for below, unit, key in _STEPS:
        if time < below:
            return key, time // unit
    return "time.days", time // _DAY


def moment(at: datetime, now: datetime, say: Speech) -> str:
    """A day and an hour where we are: "heute, 14:30"."""
    here, today = at.astimezone(HERE), now.astimezone(HERE).date()
    near = {-1: "when.yesterday", 0: "when.today", 1: "when.tomorrow"}.get((here.date() - today).days)
    clock = f"{here:%H:%M}"
    if near:
        return say(near, clock=clock)
    weekday = say("weekdays").split()[here.weekday()]
    return say("when.day", weekday=weekday, day=f"{here:%d.%m.%Y}", clock=clock)


def shown_hour(at: datetime) -> str:
    return f"{at.astimezone(HERE):%H:%M}"
