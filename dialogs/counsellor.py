"""A person takes over. Until the desk is staffed, her question is kept and she is told honestly how things are."""

from __future__ import annotations

from datetime import timedelta

from dialogs.house import go_on
from dialogs.model import HOME, RESUME, CancelReminder, Choice, CloseCase, Count, Go, OpenCase, Remind, Scene, Step
from dialogs.text import Text, _

STILL_WAITING = "counsellor.still_waiting"
SUBJECT = "counsellor.subject"
URGENT = "counsellor.urgent"


def already_waiting(scene: Scene) -> Go:
    """One question waits at a time; but from the card for danger an urgent one is opened beside it."""
    waits = scene.conversation.case and scene.answer("safety.card") != "person"
    return Go("counsellor.waiting" if waits else "counsellor.agree")


def hear_subject(scene: Scene, words: str) -> Go | None:
    return Go("counsellor.hand_over", remember={SUBJECT: words[:1000]})


def skip_or_say(scene: Scene) -> tuple[Choice, ...]:
    asked = scene.answer("questions.words")
    kept = Choice("same", _("About my last question"), "counsellor.hand_over")
    return (*((kept,) if asked else ()), Choice("skip", _("I would rather say it later"), "counsellor.hand_over"))


def hand_over(scene: Scene) -> Go:
    """Open a case with what she allowed us to pass on, and wake her the next day if nobody has answered."""
    said = scene.answer(SUBJECT)
    if said in ("skip", "same"):
        said = scene.answer("questions.words") if said == "same" else ""
    case = OpenCase(
        topic=str(scene.answer("questions.topic") or "") if scene.answer(SUBJECT) == "same" else "",
        region=str(scene.answer("entitlement.district") or ""),
        urgent=scene.answer("safety.card") == "person",
        first_words=str(said or ""),
    )
    kept = {URGENT: case.urgent}
    effects = (case, _tomorrow(scene), Count("case opened"))
    return Go("counsellor.noted", effects, remember=kept, case="waiting", forget=("safety.card", SUBJECT))


def keep(scene: Scene) -> Go:
    return Go("counsellor.noted_again", (_tomorrow(scene),))


def _tomorrow(scene: Scene) -> Remind:
    return Remind(STILL_WAITING, scene.event.at + timedelta(days=1))


def no_longer(scene: Scene) -> Go:
    return Go("counsellor.ended", (CloseCase(), CancelReminder(STILL_WAITING)), case="")


def meanwhile(scene: Scene) -> tuple[Text, ...]:
    """Nobody is on duty yet: who can help until then."""
    if scene.answer(URGENT):
        return (
            _(
                "If you are in danger now, call the police: **{police}**. Help for women, day and night: **{line}**.",
                police=scene.value("police"),
                line=scene.value("violence-line"),
            ),
        )
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


def noted(scene: Scene) -> tuple[Text, ...]:
    return (
        _(
            "I have noted for our counsellors that you would like to talk. To be honest: nobody is on duty at our desk right now, "
            "so I cannot promise when somebody will answer."
        ),
        *meanwhile(scene),
        _("Until then I am here for you. You can go on asking me."),
    )


def still_waiting(scene: Scene) -> tuple[Text, ...]:
    return (
        _("Your question to our counsellors is still open. I am sorry that you have to wait."),
        *meanwhile(scene),
        _("Shall I keep it?"),
    )


STEPS = (
    Step("counsellor.ask", does=already_waiting, leads=("counsellor.agree", "counsellor.waiting")),
    Step(
        "counsellor.agree",
        says=_(
            "A counsellor of the Lotsenstelle can write with you here. She will be able to read what we two have written. "
            "Is that all right?"
        ),
        choices=(
            Choice("yes", _("Yes, that is all right"), "counsellor.subject"),
            Choice("no", _("No, rather not"), "counsellor.not_now"),
        ),
        exact=True,
    ),
    Step(
        SUBJECT,
        says=_("What is it about? A few words are enough."),
        choices=skip_or_say,
        hears=hear_subject,
        leads=("counsellor.hand_over",),
    ),
    Step("counsellor.hand_over", does=hand_over, leads=("counsellor.noted",)),
    Step("counsellor.noted", says=noted, choices=go_on, leads=(RESUME, HOME), rest=True),
    Step(
        "counsellor.waiting",
        says=_("Your question is already with our counsellors. Nobody is on duty right now. Shall I keep it?"),
        choices=(
            Choice("yes", _("Yes, keep it"), "counsellor.keep"),
            Choice("no", _("No, I do not need it any more"), "counsellor.no_longer"),
        ),
    ),
    Step(
        STILL_WAITING,
        says=still_waiting,
        choices=(
            Choice("yes", _("Yes, keep it"), "counsellor.keep"),
            Choice("no", _("No, I do not need it any more"), "counsellor.no_longer"),
        ),
    ),
    Step("counsellor.keep", does=keep, leads=("counsellor.noted_again",)),
    Step("counsellor.noted_again", says=_("All right, I keep it."), choices=go_on, leads=(RESUME, HOME), rest=True),
    Step("counsellor.no_longer", does=no_longer, leads=("counsellor.ended",)),
    Step(
        "counsellor.ended", says=_("All right. I have taken it back."), choices=go_on, leads=(RESUME, HOME), rest=True
    ),
    Step(
        "counsellor.not_now",
        says=_("That is fine. Nobody reads along without need. You can decide otherwise at any time."),
        choices=go_on,
        leads=(RESUME, HOME),
        rest=True,
    ),
)
