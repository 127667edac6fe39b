"""A counsellor is with her: who it is, and what is said when the counsellor goes or she comes back to Lotse."""

from __future__ import annotations

from dialogs.counsellor.waiting import NAME, REMINDED, STILL_WAITING, ask_after, promise, until
from dialogs.events import AtTheDesk
from dialogs.model import HOME, RESUME, CancelReminder, Go, Nudge, Say, Scene, Step, TellDesk
from dialogs.text import Text, _

WITH_YOU = "counsellor.with_you"
TIMES = "counsellor.times"  # that were offered
TOLD_FOREIGN = "counsellor.foreign"  # she was told that German words follow, and has not written since
GONE = (NAME, TIMES, TOLD_FOREIGN)  # let go when the counsellor goes

NO_PROMISE = _("I cannot promise when somebody will answer. Until then I am here for you.")
CLOSED_UNSEEN = _("Our counsellors have closed your question. If you still need somebody, ask me for a person again.")


def name(scene: Scene) -> str:
    """Who has the talk."""
    return scene.event.counsellor if isinstance(scene.event, AtTheDesk) else str(scene.answer(NAME) or "Lotsenstelle")


def taken(scene: Scene) -> Go:
    return Go(WITH_YOU, remember={NAME: name(scene)}, case="taken")


def with_you(scene: Scene) -> tuple[Text, ...]:
    return (
        _(
            "{counsellor} of the Lotsenstelle is writing with you now. What you write here goes to {counsellor}.",
            counsellor=name(scene),
        ),
        _("I am quiet now. When you want to go on with me, write “menu”. To delete everything, write “delete”."),
    )


def foreign(scene: Scene) -> Text:
    """Before plain German words to a mother who may not read them."""
    return _(
        "{counsellor} writes to you in simple German. You can answer in your own language.", counsellor=name(scene)
    )


def returned(scene: Scene) -> Go:
    """The counsellor gave the talk back: she waits for another one, and Lotse is there meanwhile."""
    stops = _("{counsellor} has to stop now. Another counsellor will go on with your question.", counsellor=name(scene))
    by = until(scene, scene.knowledge.office.answer_by(scene.event.at)) or (NO_PROMISE,)
    effects = (ask_after(scene), Say(stops), *(Say(text) for text in by))
    return Go(RESUME, effects, remember=promise(scene), case="waiting", forget=GONE)


def closed(scene: Scene) -> Go:
    farewell = _(
        "{counsellor} has finished your talk. I wish you all the best! You can ask for a person again at any time.",
        counsellor=name(scene),
    )
    effects = (CancelReminder(STILL_WAITING), Say(farewell), Say(_("I am with you again, Lotse.")))
    return Go(RESUME, effects, case="", forget=GONE)


def back_to_lotse(scene: Scene) -> Go:
    """She goes on without the counsellor, who is told so and may write to her again."""
    again = _("I am with you again, Lotse. {counsellor} can still write to you here.", counsellor=name(scene))
    return Go(HOME, (TellDesk("back to Lotse"), Say(again)), case="waiting")


def remind_them(scene: Scene) -> Go:
    """A counsellor has the talk and has not written a word."""
    return Go("counsellor.still_silent", (Nudge(), ask_after(scene)))


STEPS = (
    Step("counsellor.taken", does=taken, leads=(WITH_YOU,)),
    Step(WITH_YOU, says=with_you, leads=(RESUME, HOME), rest=True),
    Step("counsellor.silent", does=remind_them, leads=("counsellor.still_silent",)),
    Step("counsellor.still_silent", says=REMINDED, leads=(RESUME, HOME), rest=True),
    Step("counsellor.returned", does=returned, leads=(RESUME,)),
    Step("counsellor.closed", does=closed, leads=(RESUME,)),
    Step("counsellor.back_to_lotse", does=back_to_lotse, leads=(HOME,)),
)
