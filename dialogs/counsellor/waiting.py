"""While she waits for a counsellor: until when somebody answers, who can help meanwhile, and asking after it.

Without office hours nothing is promised, and she is told so.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from dialogs.aid import aid_while_waiting
from dialogs.house import go_on
from dialogs.model import (
    HOME,
    RESUME,
    Answer,
    CancelReminder,
    Choice,
    CloseCase,
    Go,
    Nudge,
    Remind,
    Scene,
    Step,
    TellDesk,
)
from dialogs.text import Text, _

STILL_WAITING = "counsellor.still_waiting"
REMINDER = "counsellor.reminder"  # of an appointment
URGENT = "counsellor.urgent"
NAME = "counsellor.name"  # of the counsellor who has the case, also while she has gone back to Lotse
PROMISED = "counsellor.promised"  # until when, as ISO


def promise(scene: Scene) -> dict[str, Answer]:
    """Until when somebody answers, to be remembered; nothing where nothing can be promised."""
    by = scene.knowledge.office.answer_by(scene.event.at)
    return {PROMISED: by.isoformat() if by else None}


def ask_after(scene: Scene) -> Remind:
    """Ask her on the next working day whether somebody has answered, but not before the promised time is over."""
    office, now = scene.knowledge.office, scene.event.at
    day, by = office.next_working_day(now), office.answer_by(now)
    return Remind(STILL_WAITING, max(day, by or day) if day else now + timedelta(days=1))


def still_promised(scene: Scene) -> tuple[Text, ...]:
    kept = scene.answer(PROMISED)
    return until(scene, datetime.fromisoformat(kept) if isinstance(kept, str) else None)


def until(scene: Scene, by: datetime | None) -> tuple[Text, ...]:
    """What is promised, as long as it can be kept."""
    if by is None or by < scene.event.at:
        return ()
    if by.date() == scene.today:
        return (_("You will have an answer today by {clock}.", clock=by.time()),)
    return (_("You will have an answer by {day}, {clock}.", day=by.date(), clock=by.time()),)


def noted(scene: Scene) -> tuple[Text, ...]:
    return (
        *_noted(scene),
        *meanwhile(scene),
        _("Until then I am here for you. You can go on asking me."),
    )


def _noted(scene: Scene) -> tuple[Text, ...]:
    office, now = scene.knowledge.office, scene.event.at
    opens, by = office.next_opening(now), still_promised(scene)
    if not by:
        return (
            _(
                "I have noted for our counsellors that you would like to talk. To be honest: nobody is on duty at our desk right now, "
                "so I cannot promise when somebody will answer."
            ),
        )
    if opens is None or office.is_open(now):
        return (_("I have passed your question on to our counsellors."), *by)
    if opens.date() == scene.today:
        back = _(
            "I have noted your question for our counsellors. They are not there now, but again today from {clock}.",
            clock=opens.time(),
        )
    else:
        back = _(
            "I have noted your question for our counsellors. They are not there now, but again on {day}, from {clock}.",
            day=opens.date(),
            clock=opens.time(),
        )
    return (back, *by)


def meanwhile(scene: Scene) -> tuple[Text, ...]:
    """Who can help until then."""
    if scene.answer(URGENT):
        return (aid_while_waiting(scene),)
    district = scene.knowledge.districts.get(str(scene.answer("entitlement.district") or ""))
    if district is not None and district.phone:
        return (
            _(
                "If you cannot wait, you can also call here: {office}, telephone {phone}",
                office=district.office,
                phone=district.phone,
            ),
        )
    return (
        _("If you cannot wait, you can also ask the Jugendamt (the office for children and families) where you live."),
    )


def still_there(scene: Scene) -> tuple[Text, ...]:
    if not scene.knowledge.office.hours and not scene.answer(NAME):
        return (_("Your question is already with our counsellors. Nobody is on duty right now. Shall I keep it?"),)
    return (_("Your question is already with our counsellors."), *still_promised(scene), _("Shall I keep it?"))


def still_waiting(scene: Scene) -> tuple[Text, ...]:
    if scene.knowledge.office.hours:
        return (_("You asked for a counsellor. Has somebody answered you?"),)
    return (
        _("Your question to our counsellors is still open. I am sorry that you have to wait."),
        *meanwhile(scene),
        _("Shall I keep it?"),
    )


def keep_or_not(scene: Scene) -> tuple[Choice, ...]:
    return (
        Choice("yes", _("Yes, keep it"), "counsellor.keep"),
        Choice("no", _("No, I do not need it any more"), "counsellor.no_longer"),
    )


def answered_or_not(scene: Scene) -> tuple[Choice, ...]:
    if not scene.knowledge.office.hours:
        return keep_or_not(scene)
    return (
        Choice("answered", _("Yes, somebody answered me"), "counsellor.answered"),
        Choice("not_yet", _("No, not yet"), "counsellor.nudge"),
        Choice("over", _("I do not need it any more"), "counsellor.no_longer"),
    )


def keep(scene: Scene) -> Go:
    return Go("counsellor.noted_again", (TellDesk("asks again"), ask_after(scene)))


def answered(scene: Scene) -> Go:
    return Go("counsellor.glad", (TellDesk("answered"),))


def nudge(scene: Scene) -> Go:
    return Go("counsellor.nudged", (Nudge(), ask_after(scene)))


def nudged(scene: Scene) -> tuple[Text, ...]:
    return (REMINDED, *meanwhile(scene))


def no_longer(scene: Scene) -> Go:
    effects = (CloseCase(), CancelReminder(STILL_WAITING), CancelReminder(REMINDER))
    return Go("counsellor.ended", effects, case="")


REMINDED = _("I am sorry that you have to wait so long. I have reminded our counsellors of you.")

STEPS = (
    Step("counsellor.noted", says=noted, choices=go_on, leads=(RESUME, HOME), rest=True),
    Step(
        "counsellor.waiting",
        says=still_there,
        choices=keep_or_not,
        leads=("counsellor.keep", "counsellor.no_longer"),
    ),
    Step(
        STILL_WAITING,
        says=still_waiting,
        choices=answered_or_not,
        leads=("counsellor.answered", "counsellor.nudge", "counsellor.keep", "counsellor.no_longer"),
    ),
    Step("counsellor.keep", does=keep, leads=("counsellor.noted_again",)),
    Step("counsellor.noted_again", says=_("All right, I keep it."), choices=go_on, leads=(RESUME, HOME), rest=True),
    Step("counsellor.answered", does=answered, leads=("counsellor.glad",)),
    Step(
        "counsellor.glad",
        says=_("I am glad. If you need anything else, just write to me."),
        choices=go_on,
        leads=(RESUME, HOME),
        rest=True,
    ),
    Step("counsellor.nudge", does=nudge, leads=("counsellor.nudged",)),
    Step("counsellor.nudged", says=nudged, choices=go_on, leads=(RESUME, HOME), rest=True),
    Step("counsellor.no_longer", does=no_longer, leads=("counsellor.ended",)),
    Step(
        "counsellor.ended", says=_("All right. I have taken it back."), choices=go_on, leads=(RESUME, HOME), rest=True
    ),
)
