"""How old the child is, and whether it goes to school: understood, and said back."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.model import Answer, Go, Say, Scene
from dialogs.text import Text, _, ngettext, verbatim

SCHOOL_POSSIBLE, SCHOOL_CERTAIN, GROWN = 5 * 12, 8 * 12, 14 * 12  # months
YOUNGEST_IN_CLASS = 4  # years that a child is at least older than the number of its class
NO_AGE: Mapping[str, Answer] = {"entitlement.months": None, "entitlement.birthday": None}


def begin(scene: Scene) -> Go:
    """Each child anew: what was said of another one is let go. Where she lives stays."""
    district = scene.answer("entitlement.district")
    return Go("entitlement.four_questions", remember={"entitlement.district": district}, forget=("entitlement.",))


def hear_age(scene: Scene, words: str) -> Go | None:
    ears = scene.knowledge.ears
    born = ears.born(words, scene.conversation.language, scene.today)
    if born is None:
        year = ears.birth_year(words, scene.today)
        return None if year is None else Go("entitlement.birth_month", remember={"entitlement.year": year})
    kept = {"entitlement.birthday": born.on.isoformat() if born.on else None, "entitlement.months": born.months}
    kept = {**kept, "entitlement.class": None}
    if born.months is None:
        return Go("entitlement.place", remember={**kept, "entitlement.child": "unborn"})
    if born.months >= GROWN:
        return Go("entitlement.too_old", remember={**kept, "entitlement.child": "late"})
    if born.months >= SCHOOL_CERTAIN:
        return Go("entitlement.grade", remember=kept)
    if born.months >= SCHOOL_POSSIBLE:
        return Go("entitlement.school", remember=kept)
    return Go("entitlement.place", remember={**kept, "entitlement.child": "small"})


def hear_child(scene: Scene, words: str) -> Go | None:
    """How old her child is; of several children she tells one after the other."""
    heard = hear_age(scene, words)
    if heard or scene.answer("entitlement.several") or not scene.knowledge.ears.siblings(words):
        return heard
    one_by_one = _(
        "Let us take one child after the other. Tell me about one of them first; then you can ask for the next."
    )
    return Go("entitlement.age", (Say(one_by_one),), remember={"entitlement.several": True})


def which_month(scene: Scene) -> tuple[Text, ...]:
    year = str(scene.answer("entitlement.year") or "")
    return (_("So your child was born in {year}. In which month? Write for example “3” or “March”.", year=year),)


def hear_month(scene: Scene, words: str) -> Go | None:
    """The month alone, or an age or a date after all."""
    year, number = str(scene.answer("entitlement.year") or ""), scene.knowledge.ears.number(words)
    if number is not None and words.strip(" .").isdigit():
        return hear_age(scene, f"{number:02d}/{year}") if 1 <= number <= 12 else None
    heard = hear_age(scene, f"{words} {year}") or hear_age(scene, words)
    return None if heard and heard.to == "entitlement.birth_month" else heard


def not_born(scene: Scene) -> Go:
    return Go("entitlement.place", remember={"entitlement.child": "unborn", **NO_AGE})


def before_school(scene: Scene) -> Go:
    """Of an older child that is not at school we cannot tell the right: a person finds out with her."""
    to = "entitlement.not_at_school" if _months(scene) >= SCHOOL_CERTAIN else "entitlement.place"
    return Go(to, remember={"entitlement.child": "small", "entitlement.class": None})


def not_at_school(scene: Scene) -> tuple[Text, ...]:
    return (
        ngettext(
            "So your child is {count} year old and does not go to school. Which right it then has, I cannot tell you for certain.",
            "So your child is {count} years old and does not go to school. Which right it then has, I cannot tell you for certain.",
            _months(scene) // 12,
        ),
        _("One of our counsellors can find it out with you. If the age is wrong, write “back”."),
    )


def at_school(scene: Scene) -> Go:
    return Go("entitlement.place", remember={"entitlement.child": "school"})


def after_grade_six(scene: Scene) -> Go:
    return Go("entitlement.place", remember={"entitlement.child": "late"})


def hear_grade(scene: Scene, words: str) -> Go | None:
    """The class; or the age once more, when that is what she writes of. No class that a child of this age cannot be in."""
    grade, months = scene.knowledge.ears.grade(words), scene.answer("entitlement.months")
    if grade is None:
        again = hear_age(scene, words)
        told = again is not None and isinstance(again.remember.get("entitlement.months"), int)
        return again if told and again and again.remember["entitlement.months"] != months else None
    if isinstance(months, int) and grade > months // 12 - YOUNGEST_IN_CLASS:
        return None
    to = "entitlement.at_school" if grade < int(scene.value("right")) else "entitlement.after_grade_six"
    return Go(to, remember={"entitlement.class": grade})


def at_school_already(scene: Scene) -> tuple[Text, ...]:
    return (*understood_age(scene), _("Does your child already go to school?"))


def which_class(scene: Scene) -> tuple[Text, ...]:
    """Whom we asked about school has heard the age already."""
    said = understood_age(scene) if _months(scene) >= SCHOOL_CERTAIN else ()
    return (*said, _("Which class is your child in at school?"))


def understood(scene: Scene) -> tuple[Text, ...]:
    """What she was not told before we go on: the age, or the class, as we understood them."""
    return understood_age(scene) if _months(scene) < SCHOOL_POSSIBLE else _class_said_back(scene)


def _months(scene: Scene) -> int:
    months = scene.answer("entitlement.months")
    return months if isinstance(months, int) else 0


def understood_age(scene: Scene) -> tuple[Text, ...]:
    """Say back how old the child is, so that a misheard date is noticed at once."""
    months, birthday = scene.answer("entitlement.months"), scene.answer("entitlement.birthday")
    if isinstance(birthday, str):
        day = verbatim(".".join(reversed(birthday.split("-"))))
        if scene.answer("entitlement.child") == "unborn":
            return (_("So your child is expected around {day}. If that is wrong, write “back”.", day=day),)
        return (_("So your child was born on {day}. If that is wrong, write “back”.", day=day),)
    if months == 0:
        return (_("So your child is less than a month old. If that is wrong, write “back”."),)
    if isinstance(months, int) and (months < 24 or (months < 36 and months % 12)):
        return (
            ngettext(
                "So your child is {count} month old. If that is wrong, write “back”.",
                "So your child is {count} months old. If that is wrong, write “back”.",
                months,
            ),
        )
    if isinstance(months, int):
        return (
            ngettext(
                "So your child is {count} year old. If that is wrong, write “back”.",
                "So your child is {count} years old. If that is wrong, write “back”.",
                months // 12,
            ),
        )
    return ()


def _class_said_back(scene: Scene) -> tuple[Text, ...]:
    grade = scene.answer("entitlement.class")
    if not isinstance(grade, int):
        return ()
    # Translators: the class at school that the child is in, as we understood it.
    return (_("Class at school: {grade}.", grade=str(grade)),)
