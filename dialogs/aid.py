"""Help in danger, in words: the numbers that fit it, the same for every dialog that names them.

1. Every number is a fact of the register; where it holds none, none is said.
2. A child's life comes before everything else; violence has the broadest help, so it is said where the danger is not clear.
3. She is never blamed: not for what was done to her, nor for her own hand.
"""

from __future__ import annotations

from dialogs.model import Scene
from dialogs.text import Text, _

FACTS = ("police", "emergency", "violence-line", "poison-line", "parents-line")
DANGER = "safety.danger"  # what she spoke of last: `knowledge.model.Danger`
NEEDS_A_DOCTOR = ("poison", "life", "despair")


def aid(scene: Scene) -> Text:
    """All of it, for the danger that she spoke of last."""
    police, emergency, line, poison, parents = map(scene.value, FACTS)
    words = {
        "poison": _(
            "Please call now.\n\n"
            "Your child is not well, or you are not sure: ambulance **{emergency}**.\n\n"
            "Your child seems well: poison line, day and night: **{poison}**. Say what your child swallowed, and how much.",
            emergency=emergency,
            poison=poison,
        ),
        "life": _(
            "Please call the ambulance now: **{emergency}**. It is free, day and night.\n\n"
            "Say where you are and what has happened.",
            emergency=emergency,
        ),
        "despair": _(
            "It is good that you write this. You are not alone, and it is not your fault.\n\n"
            "If you might hurt yourself, or have already taken something: please call **{emergency}** now. It is free, day and night.\n\n"
            "Please do not stay alone now. Call somebody whom you trust.",
            emergency=emergency,
        ),
        "child": _(
            "It sounds as if somebody is hurting your child, or has taken your child away. It is not your fault.\n\n"
            "Police, day and night: **{police}**. If your child is hurt: ambulance **{emergency}**.\n\n"
            "If it is somebody in your family: help for women, day and night, free, without giving your name, in many languages: **{line}**",
            police=police,
            emergency=emergency,
            line=line,
        ),
        "own": _(
            "Thank you for writing this. It takes courage. You can get help, and you are not alone.\n\n"
            "If your child is hurt, or was shaken: ambulance **{emergency}**, now.\n\n"
            "If it all gets too much: lay your child down in a safe place, and leave the room for a moment.\n\n"
            "Somebody to talk to: the parents' line, free, without giving your name, in German: **{parents}**. The Jugendamt (the office "
            "for children and families) where you live helps parents, too.",
            emergency=emergency,
            parents=parents,
        ),
        "violence": _(
            "It sounds as if you or your child might be in danger. You are not alone, and it is not your fault.\n\n"
            "In danger now: police **{police}**, ambulance **{emergency}**.\n\n"
            "Help for women, day and night, free, without giving your name, in many languages: **{line}**",
            police=police,
            emergency=emergency,
            line=line,
        ),
    }
    return words.get(str(scene.answer(DANGER)), words["violence"])


def aid_while_waiting(scene: Scene) -> Text:
    """In one line, while nobody has answered her."""
    if scene.answer(DANGER) in NEEDS_A_DOCTOR:
        return _(
            "If it cannot wait, call the ambulance: **{emergency}**. Day and night.", emergency=scene.value("emergency")
        )
    return _(
        "If you are in danger now, call the police: **{police}**. Help for women, day and night: **{line}**.",
        police=scene.value("police"),
        line=scene.value("violence-line"),
    )
