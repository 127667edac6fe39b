"""What is kept, for how long, a copy of it, and deleting everything now."""

from __future__ import annotations

from dialogs.house import go_on
from dialogs.model import HOME, RESUME, Choice, Export, Forget, Go, Scene, Step
from dialogs.text import Text, _, ngettext


def about(scene: Scene) -> tuple[Text, ...]:
    promises = scene.knowledge.promises
    messages, silence = promises.get("message_days", 90), promises.get("conversation_days", 365)
    return (
        _(
            "I keep what you write and what I answer, locked with a key of its own. I do not ask for your "
            "name, and I do not keep your telephone number or your picture. Only the counsellors of the Lotsenstelle may read it, and only if you want "
            "to talk to a person."
        ),
        ngettext(
            "Your messages are deleted after {count} day.", "Your messages are deleted after {count} days.", messages
        ),
        ngettext(
            "If you do not write for {count} day, I forget everything else too.",
            "If you do not write for {count} days, I forget everything else too.",
            silence,
        ),
        _(
            "When I cannot answer a question, I note what it was about, without names and numbers, so that we can write "
            "the answer. Nobody can see that it came from you. When nobody has asked it for half a year, the note is deleted."
        ),
        _("You can have a copy of everything, or delete everything now. What would you like?"),
    )


def what_now(scene: Scene) -> tuple[Choice, ...]:
    return (
        Choice("copy", _("A copy of my data"), "privacy.copy", also=("kopie", "copy", "export", "نسخة")),
        Choice("delete", _("Delete everything"), "privacy.sure"),
        *go_on(scene),
    )


def copy(scene: Scene) -> Go:
    return Go("privacy.about_copy", (Export(),))


def delete(scene: Scene) -> Go:
    return Go("privacy.deleted", (Forget(),), case="", forget=("",))


STEPS = (
    Step(
        "privacy.about", says=about, choices=what_now, leads=("privacy.copy", "privacy.sure", RESUME, HOME), rest=True
    ),
    Step("privacy.copy", does=copy, leads=("privacy.about_copy",)),
    Step(
        "privacy.about_copy",
        says=_("This file holds everything that I keep about you."),
        choices=go_on,
        leads=(RESUME, HOME),
        rest=True,
    ),
    Step(
        "privacy.sure",
        says=_(
            "Shall I delete everything now? All your messages, your answers and an open question to our counsellors will be "
            "gone. I cannot bring them back."
        ),
        choices=(
            Choice("yes", _("Yes, delete everything"), "privacy.delete"),
            Choice("no", _("No, keep it"), "privacy.kept"),
        ),
        exact=True,
    ),
    Step("privacy.delete", does=delete, leads=("privacy.deleted",)),
    Step(
        "privacy.deleted",
        says=_(
            "Everything is deleted. What stands on your own phone you have to delete yourself. "
            "All the best to you and your child! If you write again, we begin anew."
        ),
        choices=(Choice("menu", _("Menu"), HOME),),
        rest=True,
    ),
    Step("privacy.kept", says=_("All right, I keep it."), choices=go_on, leads=(RESUME, HOME), rest=True),
)
