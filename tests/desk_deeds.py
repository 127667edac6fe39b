"""What counsellors do in a transcript, and when they are there.

    * a counsellor takes the case            * another counsellor takes the case
    * a counsellor says WORDS                * a counsellor says in German WORDS
    * a counsellor offers the times 2026-11-24T10:00 2026-11-26T14:30
    * a counsellor gives the case back       * the counsellor closes the case

`office: 9:00-12:00, 13:00-16:00 within 4 hours` at the head: from Monday to Friday, promised in working hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, time, timedelta

from dialogs.events import AtTheDesk, CaseClosed, CaseReturned, CaseTaken, CounsellorSaid, TimesOffered
from knowledge.office import HERE, Office
from knowledge.reading.office import holidays_about

COUNSELLOR, ANOTHER = "Frau Berger", "Herr Yilmaz"
_OFFICE = re.compile(r"office: (.+) within (\d+) hours?")


def desk_deed(words: list[str], at: datetime) -> AtTheDesk | None:
    """The event that a line of a transcript tells; None when it tells of no counsellor."""
    match words:
        case ["a", "counsellor", "takes", "the", "case"]:
            return CaseTaken(at, COUNSELLOR)
        case ["another", "counsellor", "takes", "the", "case"]:
            return CaseTaken(at, ANOTHER)
        case ["a", "counsellor", "says", "in", "German", *said]:
            return CounsellorSaid(at, COUNSELLOR, " ".join(said), foreign=True)
        case ["a", "counsellor", "says", *said]:
            return CounsellorSaid(at, COUNSELLOR, " ".join(said))
        case ["a", "counsellor", "offers", "the", "times", *times]:
            return TimesOffered(
                at, COUNSELLOR, tuple(datetime.fromisoformat(one).replace(tzinfo=HERE) for one in times)
            )
        case ["a", "counsellor", "gives", "the", "case", "back"]:
            return CaseReturned(at, COUNSELLOR)
        case ["the", "counsellor", "closes", "the", "case"]:
            return CaseClosed(at, COUNSELLOR, "informed")
    return None


def office_of(lines: Iterable[str], at: datetime) -> Office:
    """The office that a transcript names; without one nobody is on duty, as in our content."""
    named = next((found for line in lines if (found := _OFFICE.fullmatch(line))), None)
    if named is None:
        return Office(holidays=holidays_about(at.date()))
    spans = [span.strip().split("-") for span in named[1].split(",")]
    hours = tuple((_clock(opens), _clock(closes)) for opens, closes in spans)
    return Office(dict.fromkeys(range(5), hours), holidays_about(at.date()), promise=timedelta(hours=int(named[2])))


def _clock(words: str) -> time:
    hour, minute = words.split(":")
    return time(int(hour), int(minute))
