"""Her child's right to a place (§ 3 KiFöG LSA): age → where she lives → her situation → hours → the answer.

The answer itself is worded in `wording`. Answers are kept under "entitlement.": months (completed, absent when
not born), birthday (ISO), child ("unborn" | "small" | "school" | "late"), district (id), hours ("eight" | "ten" | "longer").
"""

from __future__ import annotations

from dialogs.entitlement.wording import after_the_answer, answer, outside, too_old
from dialogs.model import HOME, Choice, Count, Go, Scene, Show, Step
from dialogs.text import Text, _, ngettext, verbatim

TOPICS = ("registration-how", "entitlement-no-place")  # the articles that are shown after the answer
SCHOOL_POSSIBLE, SCHOOL_CERTAIN, GROWN = 5 * 12, 8 * 12, 14 * 12  # months
HOURS_USUAL, HOURS_MORE, HOURS_A_DAY = 8, 10, 24


# ── how old is the child ─────────────────────────────────────────────────────────────────────────────────────────


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
    return Go("entitlement.place", remember={"entitlement.child": "unborn", "entitlement.months": None})


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
        return Go("entitlement.outside", remember={"entitlement.district": None})
    if found.certain and len(found.districts) == 1:
        return Go("entitlement.situation", remember={"entitlement.district": found.districts[0]})
    kept = {"entitlement.heard": found.name, "entitlement.maybe": ",".join(found.districts)}
    return Go("entitlement.which", remember=kept)


def maybe_there(scene: Scene) -> tuple[Choice, ...]:
    districts = str(scene.answer("entitlement.maybe") or "").split(",")
    return (
        *(_district(scene, id, "entitlement.there") for id in districts if id in scene.knowledge.districts),
        Choice("other", _("No, somewhere else"), "entitlement.district"),
    )


def all_districts(scene: Scene) -> tuple[Choice, ...]:
    return (
        *(_district(scene, id, "entitlement.there") for id in scene.knowledge.districts),
        Choice("outside", _("Not in Saxony-Anhalt"), "entitlement.outside"),
    )


def _district(scene: Scene, id: str, to: str) -> Choice:
    return Choice(id, verbatim(scene.knowledge.districts[id].name), to)


def heard_place(scene: Scene) -> tuple[Text, ...]:
    return (_("I understood: {place}. Is that right?", place=str(scene.answer("entitlement.heard") or "?")),)


def there(scene: Scene) -> Go:
    """She chose a district from a list: the last list is the one that counts."""
    came_from = scene.conversation.stack[-1:]
    chosen = scene.answer(came_from[0]) if came_from else None
    return Go("entitlement.situation", remember={"entitlement.district": chosen})


# ── her situation and the hours ──────────────────────────────────────────────────────────────────────────────────


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


def show(topic: str) -> Step:
    return Step(
        f"entitlement.{topic.replace('-', '_')}",
        does=lambda scene: Go("entitlement.what_else", (Show(topic),)),
        leads=("entitlement.what_else",),
    )


STEPS = (
    Step(
        "entitlement.start",
        says=_("I will ask you four short questions. Then I tell you what the law says for your child."),
        then="entitlement.age",
    ),
    Step(
        "entitlement.age",
        says=_("How old is your child? You can write the age or the date of birth."),
        choices=(Choice("unborn", _("Not born yet"), "entitlement.not_born"),),
        hears=hear_age,
        leads=("entitlement.place", "entitlement.school", "entitlement.grade", "entitlement.too_old"),
        again=_("I did not understand the age. Write for example “8 months”, “3 years” or “12.03.2024”."),
        numbers=True,
    ),
    Step("entitlement.not_born", does=not_born, leads=("entitlement.place",)),
    Step(
        "entitlement.school",
        says=_("Does your child already go to school?"),
        choices=(
            Choice("yes", _("Yes, to school"), "entitlement.grade"),
            Choice("no", _("No, not yet"), "entitlement.before_school"),
        ),
    ),
    Step("entitlement.before_school", does=before_school, leads=("entitlement.place",)),
    Step(
        "entitlement.grade",
        says=_("Which class is your child in at school?"),
        choices=(
            Choice("early", _("Class 1 to 6"), "entitlement.at_school"),
            Choice("late", _("Class 7 or higher"), "entitlement.after_grade_six"),
            Choice("none", _("Not at school yet"), "entitlement.before_school"),
        ),
        hears=hear_grade,
        leads=("entitlement.at_school", "entitlement.after_grade_six"),
        again=_("I did not understand the class. Write only the number, for example “2”."),
        numbers=True,
    ),
    Step("entitlement.at_school", does=at_school, leads=("entitlement.place",)),
    Step("entitlement.after_grade_six", does=after_grade_six, leads=("entitlement.place",)),
    Step(
        "entitlement.too_old",
        says=too_old,
        choices=after_the_answer,
        leads=("counsellor.ask", "entitlement.start", HOME),
    ),
    Step(
        "entitlement.place",
        says=where,
        choices=(
            Choice("list", _("Show me a list"), "entitlement.district"),
            Choice("outside", _("Not in Saxony-Anhalt"), "entitlement.outside"),
            Choice("silent", _("I would rather not say"), "entitlement.situation"),
        ),
        hears=hear_place,
        leads=("entitlement.situation", "entitlement.outside", "entitlement.which"),
        again=_("I do not know this place. Write the next larger town, or choose from the list."),
        numbers=True,
    ),
    Step(
        "entitlement.which",
        says=heard_place,
        choices=maybe_there,
        leads=("entitlement.there", "entitlement.district"),
    ),
    Step(
        "entitlement.district",
        says=_("In which district (Landkreis) or city do you live?"),
        choices=all_districts,
        hears=hear_place,
        leads=("entitlement.there", "entitlement.situation", "entitlement.outside", "entitlement.which"),
    ),
    Step("entitlement.there", does=there, leads=("entitlement.situation",)),
    Step(
        "entitlement.outside",
        says=outside,
        choices=after_the_answer,
        leads=("counsellor.ask", "entitlement.start", HOME),
    ),
    Step(
        "entitlement.situation",
        says=_("What fits you best? Your answer helps me with the hours."),
        choices=(
            Choice("work", _("I work, study or do a training"), "entitlement.hours_or_answer"),
            Choice("course", _("I go to a German course"), "entitlement.hours_or_answer"),
            Choice("search", _("I am looking for work"), "entitlement.hours_or_answer"),
            Choice("home", _("I am at home with my child"), "entitlement.hours_or_answer"),
            Choice("reception", _("I still live in a reception centre"), "entitlement.hours_or_answer"),
            Choice("silent", _("I would rather not say"), "entitlement.hours_or_answer"),
        ),
    ),
    Step("entitlement.hours_or_answer", does=hours_or_answer, leads=("entitlement.hours", "entitlement.answer")),
    Step(
        "entitlement.hours",
        says=how_many_hours,
        choices=(
            Choice("eight", _("Up to 8 hours"), "entitlement.answer"),
            Choice("ten", _("9 or 10 hours"), "entitlement.answer"),
            Choice("longer", _("Longer, or at night"), "entitlement.answer"),
            Choice("unsure", _("I do not know yet"), "entitlement.answer"),
        ),
        hears=hear_hours,
        leads=("entitlement.answer",),
        again=_("How many hours is that a day? Write only the number, for example “8”."),
        numbers=True,
    ),
    Step("entitlement.answer", does=counted, leads=("entitlement.answered",)),
    Step(
        "entitlement.answered",
        says=answer,
        choices=after_the_answer,
        leads=("entitlement.registration_how", "entitlement.entitlement_no_place", "counsellor.ask",
               "entitlement.start", HOME),
    ),
    *(show(topic) for topic in TOPICS),
    Step(
        "entitlement.what_else",
        says=_("What else can I do for you?"),
        choices=after_the_answer,
        leads=("entitlement.registration_how", "entitlement.entitlement_no_place", "counsellor.ask",
               "entitlement.start", HOME),
    ),
)  # fmt: skip
