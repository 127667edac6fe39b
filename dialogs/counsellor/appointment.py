"""An appointment: she chooses one of the times that a counsellor offers, and is reminded the working day before.

The reminder betrays nothing to whoever looks at her phone: neither with whom, nor about what.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from dialogs.counsellor.waiting import NAME, REMINDER, STILL_WAITING
from dialogs.counsellor.with_you import TIMES, name
from dialogs.events import TimesOffered
from dialogs.house import go_on
from dialogs.model import (
    HOME,
    RESUME,
    Appoint,
    CancelReminder,
    Choice,
    Count,
    Effect,
    Go,
    NoTimeFits,
    Remind,
    Scene,
    Step,
)
from dialogs.text import Text, _

APPOINTMENT = "counsellor.appointment"
AGREED = "counsellor.agreed"  # the time that she chose, as ISO
NONE_FITS = "none"
TIMES_AT_MOST = 9
EARLIEST, LATEST = time(9), time(18)  # when she may be reminded

# How she may name a weekday, Monday first.
WEEKDAYS = (
    ("montag", "monday", "الاثنين", "الإثنين", "اثنين", "يوم الاثنين"),
    ("dienstag", "tuesday", "الثلاثاء", "ثلاثاء", "يوم الثلاثاء"),
    ("mittwoch", "wednesday", "الأربعاء", "اربعاء", "الاربعاء", "يوم الأربعاء"),
    ("donnerstag", "thursday", "الخميس", "خميس", "يوم الخميس"),
    ("freitag", "friday", "الجمعة", "جمعة", "يوم الجمعة"),
    ("samstag", "saturday", "السبت", "سبت", "يوم السبت"),
    ("sonntag", "sunday", "الأحد", "الاحد", "احد", "يوم الأحد"),
)


def offered(scene: Scene) -> Go:
    """Keep the times that are still to come; their numbers stay, also when one of them is over."""
    times = scene.event.times if isinstance(scene.event, TimesOffered) else ()
    kept = ",".join(at.isoformat() for at in times if at > scene.event.at)
    return Go(APPOINTMENT, (CancelReminder(STILL_WAITING),), remember={TIMES: kept, NAME: name(scene)}, case="taken")


def times(scene: Scene) -> dict[str, datetime]:
    """The times that were offered, by key."""
    kept = str(scene.answer(TIMES) or "").split(",")[:TIMES_AT_MOST]
    zone = scene.event.at.tzinfo
    return {str(number): datetime.fromisoformat(at).astimezone(zone) for number, at in enumerate(kept, 1) if at}


def which(scene: Scene) -> tuple[Text, ...]:
    return (_("{counsellor} offers you these times. Which one suits you?", counsellor=name(scene)),)


def choices(scene: Scene) -> tuple[Choice, ...]:
    every = times(scene)
    return (
        *(
            Choice(key, said(at), "counsellor.appointed", tuple(_also(at, [*every.values()])))
            for key, at in every.items()
        ),
        Choice(
            NONE_FITS,
            _("None of these fits"),
            "counsellor.none_fits",
            also=("keiner passt", "passt nicht", "none fits", "لا يناسبني", "ولا واحد", "لا شيء", "👎"),
        ),
    )  # fmt: skip


def said(at: datetime) -> Text:
    # Translators: a day and a time of day: "Monday, 23 November, 9:00"
    return _("{day}, {clock}", day=at.date(), clock=at.time())


def _also(at: datetime, every: list[datetime]) -> Iterator[str]:
    """What else names this time, and no other one of them."""
    hour = f"{at.hour} uhr" if not at.minute else f"{at.hour}:{at.minute:02d} uhr"
    if [other.time() for other in every].count(at.time()) == 1:
        yield from (f"{at:%H:%M}", f"{at.hour}:{at.minute:02d}", hour, f"um {hour}")
    if [other.date() for other in every].count(at.date()) == 1:
        yield from (f"{at.day}.{at.month}.", f"{at:%d.%m.}", f"{at:%d.%m.%Y}")
    if [other.weekday() for other in every].count(at.weekday()) == 1:
        yield from WEEKDAYS[at.weekday()]
        yield f"am {WEEKDAYS[at.weekday()][0]}"


def appointed(scene: Scene) -> Go:
    """She has chosen; who chooses again has changed her mind."""
    at = times(scene).get(str(scene.answer(APPOINTMENT)))
    if at is None or at < scene.event.at:
        return Go("counsellor.none_fits")
    remind = remind_at(scene, at)
    reminder: Effect = Remind(REMINDER, remind) if remind else CancelReminder(REMINDER)
    return Go("counsellor.agreed_on", (Appoint(at), reminder, Count("appointed")), remember={AGREED: at.isoformat()})


def remind_at(scene: Scene, at: datetime) -> datetime | None:
    """The working day before, by day; None where that is over already."""
    day = scene.knowledge.office.working_day_before(at.date())
    clock = min(max(at.time(), EARLIEST), LATEST)
    moment = datetime.combine(day, clock, at.tzinfo)
    return moment if moment > scene.event.at else None


def agreed(scene: Scene) -> datetime | None:
    """Her appointment, while it is still to come."""
    kept = scene.answer(AGREED)
    at = datetime.fromisoformat(kept).astimezone(scene.event.at.tzinfo) if isinstance(kept, str) else None
    return at if at and at > scene.event.at else None


def agreed_on(scene: Scene) -> tuple[Text, ...]:
    at = agreed(scene)
    if at is None:
        return (_("All right, I have noted it."),)
    day = remind_at(scene, at)
    remind = (_("I will remind you on {day}.", day=day.date()),) if day else ()
    noted = _("All right, I have noted it: {when}. {counsellor} knows it now.", when=said(at), counsellor=name(scene))
    return (noted, *remind, _("If something comes up, just write it here."))


def none_fits(scene: Scene) -> Go:
    return Go("counsellor.another_time", (NoTimeFits(),))


def another_time(scene: Scene) -> tuple[Text, ...]:
    return (
        _("That is fine. Write here which days and times suit you. {counsellor} reads it.", counsellor=name(scene)),
    )


def remind(scene: Scene) -> tuple[Text, ...]:
    at = agreed(scene)
    if at is None:
        return (_("You have an appointment."),)
    days = (at.date() - scene.today).days
    if days == 0:
        return (_("You have an appointment today at {clock}.", clock=at.time()),)
    if days == 1:
        return (_("You have an appointment tomorrow at {clock}.", clock=at.time()),)
    return (_("You have an appointment on {day} at {clock}.", day=at.date(), clock=at.time()),)


def go_on_alone(scene: Scene) -> tuple[Choice, ...]:
    return () if scene.conversation.case == "taken" else go_on(scene)


STEPS = (
    Step("counsellor.times_offered", does=offered, leads=(APPOINTMENT,)),
    Step(APPOINTMENT, says=which, choices=choices, leads=("counsellor.appointed", "counsellor.none_fits"), rest=True),
    Step("counsellor.appointed", does=appointed, leads=("counsellor.agreed_on", "counsellor.none_fits")),
    Step("counsellor.agreed_on", says=agreed_on, leads=(RESUME, HOME), rest=True),
    Step("counsellor.none_fits", does=none_fits, leads=("counsellor.another_time",)),
    Step("counsellor.another_time", says=another_time, leads=(RESUME, HOME), rest=True),
    Step(REMINDER, says=remind, choices=go_on_alone, leads=(RESUME, HOME), rest=True),
)
