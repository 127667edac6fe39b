"""A person takes over: she asks for one and agrees to what is passed on; `waiting`, `with_you` and `appointment` follow."""

from __future__ import annotations

from dialogs.aid import DANGER
from dialogs.counsellor import appointment, waiting, with_you
from dialogs.counsellor.card import card, may_read
from dialogs.counsellor.waiting import URGENT, ask_after, promise
from dialogs.counsellor.with_you import GONE
from dialogs.house import go_on
from dialogs.model import HOME, RESUME, Choice, Count, Go, OpenCase, Scene, Step
from dialogs.text import _

AGREE, SUBJECT = "counsellor.agree", "counsellor.subject"
IN_DANGER = "counsellor.in_danger"  # she asks for a person from the card with help in danger, just now
TOLD = "counsellor.told"  # asked what it is about, she told a danger: her last words are what it is about


def already_waiting(scene: Scene) -> Go:
    """One question waits at a time; but from the card for danger an urgent one is opened beside it."""
    comes_from, grieves = scene.conversation.stack[-1:], scene.answer(DANGER) == "grief"
    in_danger = comes_from in (("safety.card",), ("safety.door",)) and not grieves
    if in_danger and scene.answer(TOLD):
        return Go("counsellor.hand_over", remember={IN_DANGER: True, SUBJECT: "same"})
    waits = scene.conversation.case and not in_danger
    return Go("counsellor.waiting" if waits else "counsellor.agree", remember={IN_DANGER: in_danger})


def hear_subject(scene: Scene, words: str) -> Go | None:
    return Go("counsellor.hand_over", remember={SUBJECT: words[:1000]})


def skip_or_say(scene: Scene) -> tuple[Choice, ...]:
    asked = scene.answer("questions.words")
    kept = Choice("same", _("About my last question"), "counsellor.hand_over")
    return (
        *((kept,) if asked else ()),
        Choice("skip", _("I would rather say it later"), "counsellor.hand_over"),
        Choice("no", _("No, rather not"), "counsellor.declined"),
    )


def hand_over(scene: Scene) -> Go:
    """Open a case with what she allowed us to pass on, and ask her after it when somebody should have answered."""
    said, told = scene.answer(SUBJECT), scene.answer(TOLD)
    if said in ("skip", "same"):
        said = scene.answer("questions.words") if said == "same" else ""
    case = OpenCase(
        topic=str(scene.answer("questions.topic") or "") if scene.answer(SUBJECT) == "same" and not told else "",
        region=str(scene.answer("entitlement.district") or ""),
        urgent=scene.answer(IN_DANGER) is True,
        first_words=str(said or ""),
        language=scene.conversation.language,
        answers=card(scene.conversation),
        promised_at=scene.knowledge.office.answer_by(scene.event.at),
    )
    kept = {URGENT: case.urgent, **promise(scene)}
    effects = (case, ask_after(scene), Count("case opened"))
    return Go("counsellor.noted", effects, remember=kept, case="waiting", forget=(IN_DANGER, SUBJECT, TOLD, *GONE))


def declined(scene: Scene) -> Go:
    return Go("counsellor.not_now", forget=(IN_DANGER, SUBJECT, TOLD))


STEPS = (
    Step(
        "counsellor.ask",
        does=already_waiting,
        leads=("counsellor.agree", "counsellor.waiting", "counsellor.hand_over"),
    ),
    Step(
        AGREE,
        says=may_read,
        choices=(
            Choice("yes", _("Yes, that is all right"), SUBJECT),
            Choice("no", _("No, rather not"), "counsellor.declined"),
        ),
        exact=True,
    ),
    Step(
        SUBJECT,
        says=_("What is it about? A few words are enough."),
        choices=skip_or_say,
        hears=hear_subject,
        leads=("counsellor.hand_over", "counsellor.declined"),
        exact=True,
    ),
    Step("counsellor.declined", does=declined, leads=("counsellor.not_now",)),
    Step("counsellor.hand_over", does=hand_over, leads=("counsellor.noted",)),
    Step(
        "counsellor.not_now",
        says=_("That is fine. Nobody reads along without need. You can decide otherwise at any time."),
        choices=go_on,
        leads=(RESUME, HOME),
        rest=True,
    ),
    *waiting.STEPS,
    *with_you.STEPS,
    *appointment.STEPS,
)
