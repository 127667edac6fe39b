"""When our counsellors are there, and until when somebody answers. Pure: the moment is given.

1. Hours are those on the clock of Saxony-Anhalt, whatever the time zone of the moment that is asked about.
2. Working time is counted as it passes, so a night on which the clocks change neither adds nor takes an hour.
3. Without hours nobody is on duty, and nothing is promised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Berlin")
LOOKED_AHEAD = 100  # days: who is closed for longer promises nothing
_WEEKEND = (5, 6)
_DAY = timedelta(days=1)
_QUARTER = timedelta(minutes=15)

Hours = tuple[tuple[time, time], ...]  # from, to; in order, without overlap


@dataclass(frozen=True, slots=True)
class Office:
    """hours: by weekday, Monday is 0 · holidays: by law · closed: other days without anybody · promise: working time until an
    answer."""

    hours: Mapping[int, Hours] = field(default_factory=dict)
    holidays: frozenset[date] = frozenset()
    closed: frozenset[date] = frozenset()
    promise: timedelta | None = None

    def is_open(self, at: datetime) -> bool:
        """Is somebody on duty at this moment?"""
        now = at.astimezone(UTC)
        return any(opens <= now < closes for opens, closes in self._spans(_day_of(at), 1))

    def answer_by(self, at: datetime) -> datetime | None:
        """Until when somebody answers what is asked now, at a quarter of an hour; None where nothing can be promised."""
        now, left = at.astimezone(UTC), self.promise
        if left is None:
            return None
        for opens, closes in self._spans(_day_of(at), LOOKED_AHEAD):
            begins = max(opens, now)
            if begins + left <= closes:
                return min(_at_a_quarter(begins + left), closes).astimezone(HERE)
            left -= max(closes - begins, timedelta())
        return None

    def next_opening(self, at: datetime) -> datetime | None:
        """When somebody comes on duty next, later on this day or on another one; None where nobody does."""
        now = at.astimezone(UTC)
        return next(
            (opens.astimezone(HERE) for opens, _ in self._spans(_day_of(at), LOOKED_AHEAD) if opens > now), None
        )

    def next_working_day(self, at: datetime) -> datetime | None:
        """When the office opens on the first working day after this day; None where it never does."""
        return next((opens.astimezone(HERE) for opens, _ in self._spans(_day_of(at) + _DAY, LOOKED_AHEAD)), None)

    def working_day_before(self, day: date) -> date:
        """The last day before this one on which people work; where no hours are set, Monday to Friday."""
        before = day - _DAY
        while not self._works_on(before) and day - before < timedelta(days=LOOKED_AHEAD):
            before -= _DAY
        return before

    def _works_on(self, day: date) -> bool:
        usual = day.weekday() in self.hours if self.hours else day.weekday() not in _WEEKEND
        return usual and day not in self.holidays and day not in self.closed

    def _spans(self, first: date, days: int) -> Iterator[tuple[datetime, datetime]]:
        """The times of duty from this day on, as moments."""
        for number in range(days):
            day = first + number * _DAY
            if self.hours and self._works_on(day):
                for opens, closes in self.hours[day.weekday()]:
                    yield _moment(day, opens), _moment(day, closes)


def _day_of(at: datetime) -> date:
    return at.astimezone(HERE).date()


def _at_a_quarter(moment: datetime) -> datetime:
    """The same moment, or the quarter of an hour after it: nobody says "by 9:17"."""
    hour = moment.replace(minute=0, second=0, microsecond=0)
    return hour + -((hour - moment) // _QUARTER) * _QUARTER


def _moment(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, HERE).astimezone(UTC)
