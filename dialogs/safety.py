"""Help in danger: a quiet card with numbers, and a person. It comes before everything else."""

from __future__ import annotations

from dialogs.house import go_on
from dialogs.model import HOME, RESUME, Choice, Scene, Step
from dialogs.text import Text, _

FACTS = ("police", "emergency", "violence-line")


def card(scene: Scene) -> tuple[Text, ...]:
    police, emergency, line = (scene.value(fact) for fact in FACTS)
    return (
        _(
            "It sounds as if you or your child might be in danger. You are not alone, and it is not your fault.\n\n"
            "In danger now: police **{police}**, ambulance **{emergency}**.\n\n"
            "Help for women, day and night, free, without giving your name, in many languages: **{line}**",
            police=police,
            emergency=emergency,
            line=line,
        ),
        _("If I misunderstood you, I am sorry. Would you like to talk to a person, or go on?"),
    )


def after(scene: Scene) -> tuple[Choice, ...]:
    return (
        Choice("person", _("Talk to a person"), "counsellor.ask"),
        Choice("delete", _("Delete my data"), "privacy.sure"),
        *go_on(scene),
    )


STEPS = (
    Step("safety.card", says=card, choices=after, leads=("counsellor.ask", "privacy.sure", RESUME, HOME), rest=True),
)
