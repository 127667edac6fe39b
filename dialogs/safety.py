"""Help in danger: a quiet card with the numbers that fit, and a person. It comes before everything else.

Where a child has died, nothing goes on either: a word of sympathy, and a person.
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.aid import DANGER, FACTS, aid
from dialogs.house import LANGUAGES, PERSON, go_on
from dialogs.model import HOME, RESUME, Choice, Go, Scene, Step
from dialogs.text import Text, _, verbatim

__all__ = ["CARD", "DOOR", "FACTS", "GRIEF", "STEPS"]

CARD, GRIEF, DOOR = "safety.card", "safety.grief", "safety.door"
# Who is asked whether she would like a person, and says yes, would like one.
TO_A_PERSON = Choice("person", _("Talk to a person"), "counsellor.ask", also=("ja", "yes", "نعم"))

# At the door her language may be none of ours: the help was said in all of them, and each asks for itself.
WHICH_LANGUAGE = {
    "de": "Welche Sprache verstehen Sie am besten? Oder möchten Sie mit einem Menschen sprechen?",
    "en": "Which language do you understand best? Or would you like to talk to a person?",
    "ar": "أيّ لغة تفهمينها أكثر؟ أم تريدين التحدّث مع مستشارة؟",
}
A_PERSON = {"de": "Mensch", "en": "Person", "ar": "مستشارة"}


def card(scene: Scene) -> tuple[Text, ...]:
    return (
        aid(scene),
        _("If I misunderstood you, I am sorry. Would you like to talk to a person, or go on?"),
    )


def after(scene: Scene) -> tuple[Choice, ...]:
    return (
        TO_A_PERSON,
        Choice("delete", _("Delete my data"), "privacy.sure"),
        *go_on(scene),
    )


def which_language(scene: Scene) -> tuple[Text, ...]:
    return (_spoken(scene, WHICH_LANGUAGE, "\n\n"),)


def languages_and_a_person(scene: Scene) -> tuple[Choice, ...]:
    spoken = ((code, *LANGUAGES[code]) for code in scene.knowledge.languages if code in LANGUAGES)
    return (
        *(Choice(code, verbatim(name), "safety.again", also) for code, name, also in spoken),
        Choice("person", _spoken(scene, A_PERSON, " · "), "counsellor.ask", PERSON.also),
    )


def again(scene: Scene) -> Go:
    """The same once more, in the language that she chose."""
    return Go(GRIEF if _grieves(scene) else CARD, language=str(scene.answer(DOOR) or ""))


def _grieves(scene: Scene) -> bool:
    return scene.answer(DANGER) == "grief"


def _spoken(scene: Scene, words: Mapping[str, str], between: str) -> Text:
    return verbatim(between.join(words[code] for code in scene.knowledge.languages if code in words))


STEPS = (
    Step(CARD, says=card, choices=after, leads=("counsellor.ask", "privacy.sure", RESUME, HOME), rest=True),
    Step(
        GRIEF,
        says=(
            # Translators: she wrote that her child has died.
            _("I am so very sorry about your child. I will not ask you anything now."),
            _(
                "If you do not want to be alone with it, a counsellor can write with you. "
                "If I misunderstood you, please forgive me."
            ),
        ),
        choices=(TO_A_PERSON, Choice("menu", _("Menu"), HOME)),
        rest=True,
    ),
    Step(
        DOOR,
        says=which_language,
        choices=languages_and_a_person,
        leads=("safety.again", "counsellor.ask"),
        rest=True,
    ),
    Step("safety.again", does=again, leads=(CARD, GRIEF)),
)
