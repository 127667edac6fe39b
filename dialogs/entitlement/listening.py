"""How her answers are understood on the way to her child's right: the age, the place, the hours."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.model import Answer, Choice, Count, Go, Scene
from dialogs.text import Text, _, ngettext, verbatim

SCHOOL_POSSIBLE, SCHOOL_CERTAIN, GROWN = 5 * 12, 8 * 12, 14 * 12  # months
NO_AGE: Mapping[str, Answer] = {"entitlement.months": None, "entitlement.birthday": None}
NO_DISTRICT: Mapping[str, Answer] = {"entitlement.district": None}
HOURS_USUAL, HOURS_MORE, HOURS_A_DAY = 8, 10, 24


# ── how old is the child ─────────────────────────────────────────────────────────────────────────────────────────


def begin(scene: Scene) -> Go:
    """Each child anew: what was said of another one is let go. Where she lives stays."""
    district = scene.answer("entitlement.district")
    return Go("entitlement.four_questions", remember={"entitlement.district": district}, forget=("entitlement.",))


def hear_age(scene: Scene, words: str) -> Go | None:
    born = scene.knowledge.ears.born(words, scene.conversation.language, scene.today)
    if born is None:
        return None
    kept = {"entitlement.birthday": born.on.isoformat() if born.on else None, "entitlement.months": born.months}
    if born.months is None:
        return Go("entitlement.place", remember={**kept, "entitlement.child": "unborn"})
    if born.months >= GROWN:
        return Go("entitlement.too_old", remember={**kept, "entitlement.child": "late"})
    if born.months >= SCHOOL_CERTAIN:
        return Go("entitlement.grade", remember=kept)
    if born.months >= SCHOOL_POSSIBLE:
        return Go("entitlement.school", remember=kept)
    return Go("entitlement.place", remember={**kept, "entitlement.child": "small"})


def not_born(scene: Scene) -> Go:
    return Go("entitlement.place", remember={"entitlement.child": "unborn", **NO_AGE})


def before_school(scene: Scene) -> Go:
    return Go("entitlement.place", remember={"entitlement.child": "small"})


def at_school(scene: Scene) -> Go:
    return Go("entitlement.place", remember={"entitlement.child": "school"})


def after_grade_six(scene: Scene) -> Go:
    return Go("entitlement.place", remember={"entitlement.child": "late"})


def hear_grade(scene: Scene, words: str) -> Go | None:
    grade = scene.knowledge.ears.number(words)
    if grade is None or not 0 <= grade <= 13:
        return None
    return Go("entitlement.at_school" if grade < int(scene.value("right")) else "entitlement.after_grade_six")


def understood_age(scene: Scene) -> tuple[Text, ...]:
    """Say back how old the child is, so that a misheard date is noticed at once."""
    months, birthday = scene.answer("entitlement.months"), scene.answer("entitlement.birthday")
    said: list[Text] = []
    if isinstance(birthday, str):
        day = verbatim(".".join(reversed(birthday.split("-"))))
        if scene.answer("entitlement.child") == "unborn":
            said.append(_("So your child is expected around {day}. If that is wrong, write “back”.", day=day))
        else:
            said.append(_("So your child was born on {day}. If that is wrong, write “back”.", day=day))
    elif months == 0:
        said.append(_("So your child is less than a month old. If that is wrong, write “back”."))
    elif isinstance(months, int) and (months < 24 or (months < 36 and months % 12)):
        said.append(
            ngettext(
                "So your child is {count} month old. If that is wrong, write “back”.",
                "So your child is {count} months old. If that is wrong, write “back”.",
                months,
            )
        )
    elif isinstance(months, int):
        said.append(
            ngettext(
                "So your child is {count} year old. If that is wrong, write “back”.",
                "So your child is {count} years old. If that is wrong, write “back”.",
                months // 12,
            )
        )
    return tuple(said)


# ── where does she live ──────────────────────────────────────────────────────────────────────────────────────────


def where(scene: Scene) -> tuple[Text, ...]:
    return (
        *understood_age(scene),
        _("Where do you live? Write the town, the village or the post code."),
    )


def hear_place(scene: Scene, words: str) -> Go | None:
    found = scene.knowledge.ears.whereabouts(words)
    if found is None:
        return None
    if found.outside:
        return Go("entitlement.outside", remember=NO_DISTRICT)
    if found.certain and len(found.districts) == 1:
        return Go("entitlement.living", remember={"entitlement.district": found.districts[0]})
    if not found.districts:
        return Go("entitlement.district")
    kept = {"entitlement.heard": found.name, "entitlement.maybe": ",".join(found.districts)}
    return Go("entitlement.which", remember=kept)


def maybe_there(scene: Scene) -> tuple[Choice, ...]:
    """One that we guessed is confirmed with a yes; of several she chooses one."""
    heard = str(scene.answer("entitlement.maybe") or "").split(",")
    known = [id for id in heard if id in scene.knowledge.districts]
    if len(known) == 1:
        return (
            Choice("yes", _("Yes"), "entitlement.heard_right"),
            Choice("no", _("No, somewhere else"), "entitlement.district"),
        )
    return (
        *(_district(scene, id, "entitlement.there") for id in known),
        Choice("other", _("No, somewhere else"), "entitlement.district"),
    )


def heard_right(scene: Scene) -> Go:
    district = str(scene.answer("entitlement.maybe") or "").partition(",")[0]
    return Go("entitlement.living", remember={"entitlement.district": district})


def all_districts(scene: Scene) -> tuple[Choice, ...]:
    return (
        *(_district(scene, id, "entitlement.there") for id in scene.knowledge.districts),
        Choice("outside", _("Not in Saxony-Anhalt"), "entitlement.elsewhere"),
    )


def _district(scene: Scene, id: str, to: str) -> Choice:
    return Choice(id, verbatim(scene.knowledge.districts[id].name), to)


def heard_place(scene: Scene) -> tuple[Text, ...]:
    """Name the district too: there are villages of the same name in several."""
    place, heard = str(scene.answer("entitlement.heard") or ""), str(scene.answer("entitlement.maybe") or "")
    district = scene.knowledge.districts.get(heard)
    if district is None:
        return (_("I understood: {place}. In which district (Landkreis) is that?", place=place),)
    if district.name == place:
        return (_("I understood: {place}. Is that right?", place=place),)
    return (_("I understood: {place} ({district}). Is that right?", place=place, district=district.name),)


def there(scene: Scene) -> Go:
    """She chose a district from a list: the last list is the one that counts."""
    came_from = scene.conversation.stack[-1:]
    chosen = scene.answer(came_from[0]) if came_from else None
    return Go("entitlement.living", remember={"entitlement.district": chosen})


def elsewhere(scene: Scene) -> Go:
    return Go("entitlement.outside", remember=NO_DISTRICT)


def nowhere(scene: Scene) -> Go:
    return Go("entitlement.living", remember=NO_DISTRICT)


# ── her situation and the hours ──────────────────────────────────────────────────────────────────────────────────


def situation_or_answer(scene: Scene) -> Go:
    """Where the right has ended, her situation changes nothing, so she is not asked."""
    late = scene.answer("entitlement.child") == "late"
    return Go("entitlement.answer" if late else "entitlement.situation")


def hours_or_answer(scene: Scene) -> Go:
    """Only for a child that is not at school is there a choice of hours."""
    return Go("entitlement.hours" if scene.answer("entitlement.child") in ("small", "unborn") else "entitlement.answer")


def hear_hours(scene: Scene, words: str) -> Go | None:
    hours = scene.knowledge.ears.number(words)
    if hours is None or not 0 < hours <= HOURS_A_DAY:
        return None
    wanted = "eight" if hours <= HOURS_USUAL else "ten" if hours <= HOURS_MORE else "longer"
    return Go("entitlement.answer", remember={"entitlement.hours": wanted})


def how_many_hours(scene: Scene) -> tuple[Text, ...]:
    return (_("How many hours a day do you need somebody for your child?"),)


def counted(scene: Scene) -> Go:
    child, district = scene.answer("entitlement.child"), scene.answer("entitlement.district")
    return Go("entitlement.answered", (Count("entitlement", f"{child}/{district or 'unknown'}"),))
