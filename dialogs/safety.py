"""Help in danger: a quiet card with the numbers that fit, and a person. It comes before everything else.

Where a child has died, nothing goes on either: a word of sympathy, and a person.
"""

from __future__ import annotations

from dialogs.aid import FACTS, aid
from dialogs.house import LANGUAGES, PERSON, go_on
from dialogs.model import HOME, RESUME, Choice, Go, Scene, Step
from dialogs.text import Text, _, verbatim

__all__ = ["CARD", "FACTS", "GRIEF", "STEPS"]

CARD, GRIEF = "safety.card", "safety.grief"

# Danger at the door: her language is none of ours, so the help was said in all of them, and each asks for itself.
WHICH_LANGUAGE = {
    "de": "Welche Sprache verstehen Sie am besten? Oder möchten Sie mit einem Menschen sprechen?",
    "en": "Which language do you understand best? Or would you like to talk to a person?",
    "ar": "أيّ لغة تفهمينها أكثر؟ أم تريدين التحدّث مع مستشارة؟",
}
A_PERSON = {"de": "Mensch", "en": "Person", "ar": "مستشارة"}


def card(scene: Scene) -> tuple[Text, ...]:
    if not _met(scene):
        return (_which(scene),)
    return (
        aid(scene),
        _("If I misunderstood you, I am sorry. Would you like to talk to a person, or go on?"),
    )


def sympathy(scene: Scene) -> tuple[Text, ...]:
    if not _met(scene):
        return (_which(scene),)
    return (
        # Translators: she wrote that her child has died.
        _("I am so very sorry about your child. I will not ask you anything now."),
        _(
            "If you do not want to be alone with it, a counsellor can write with you. If I misunderstood you, please forgive me."
        ),
    )


def after(scene: Scene) -> tuple[Choice, ...]:
    if not _met(scene):
        return _at_the_door(scene)
    return (
        Choice("person", _("Talk to a person"), "counsellor.ask"),
        Choice("delete", _("Delete my data"), "privacy.sure"),
        *go_on(scene),
    )


def after_grief(scene: Scene) -> tuple[Choice, ...]:
    if not _met(scene):
        return _at_the_door(scene)
    return (Choice("person", _("Talk to a person"), "counsellor.ask"), Choice("menu", _("Menu"), HOME))


def in_her_language(scene: Scene) -> Go:
    """The same again in the language that she chose."""
    return Go(CARD, language=str(scene.answer(CARD) or ""))


def grief_in_her_language(scene: Scene) -> Go:
    return Go(GRIEF, language=str(scene.answer(GRIEF) or ""))


def _met(scene: Scene) -> bool:
    return bool(scene.conversation.language)


def _which(scene: Scene) -> Text:
    return verbatim("\n\n".join(WHICH_LANGUAGE[code] for code in scene.knowledge.languages if code in WHICH_LANGUAGE))


def _at_the_door(scene: Scene) -> tuple[Choice, ...]:
    spoken = ((code, *LANGUAGES[code]) for code in scene.knowledge.languages if code in LANGUAGES)
    person = " · ".join(A_PERSON[code] for code in scene.knowledge.languages if code in A_PERSON)
    again = "safety.grief_again" if scene.conversation.place == GRIEF else "safety.again"
    return (
        *(Choice(code, verbatim(name), again, also) for code, name, also in spoken),
        Choice("person", verbatim(person), "counsellor.ask", PERSON.also),
    )


STEPS = (
    Step(
        CARD,
        says=card,
        choices=after,
        leads=("counsellor.ask", "privacy.sure", "safety.again", RESUME, HOME),
        rest=True,
    ),
    Step("safety.again", does=in_her_language, leads=(CARD,)),
    Step(GRIEF, says=sympathy, choices=after_grief, leads=("counsellor.ask", "safety.grief_again", HOME), rest=True),
    Step("safety.grief_again", does=grief_in_her_language, leads=(GRIEF,)),
)
