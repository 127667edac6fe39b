"""Her child's right to a place (§ 3 KiFöG LSA): age → where she lives → her situation → hours → the answer.

Her answers are understood in `age`, `home` and `day`, the answer is worded in `wording`. Answers are kept under
"entitlement.": months (completed, absent when not born), birthday (ISO), class (a number, when she wrote it), child
("unborn" | "small" | "school" | "late"), district (id), hours ("eight" | "ten" | "longer"). Until the answer is found also:
year (of birth), several (she told of several children), heard and maybe (a place that we guessed), unplaced (a place whose district we do not know), outside (a place elsewhere).
"""

from __future__ import annotations

from functools import partial

from dialogs.entitlement.age import (
    after_grade_six,
    at_school,
    at_school_already,
    before_school,
    begin,
    hear_child,
    hear_grade,
    hear_month,
    not_at_school,
    not_born,
    which_class,
    which_month,
)
from dialogs.entitlement.day import (
    AT_HOME,
    COURSE,
    RECEPTION,
    SEARCH,
    SILENT,
    UNSURE,
    WORK,
    counted,
    hear_hours,
    hear_situation,
    hours_or_answer,
    how_many_hours,
    situation_or_answer,
)
from dialogs.entitlement.home import (
    all_districts,
    elsewhere,
    hear_place,
    heard_place,
    heard_right,
    maybe_there,
    nowhere,
    somewhere_else,
    there,
    where,
    which_district,
)
from dialogs.entitlement.next_steps import after_the_answer
from dialogs.entitlement.wording import answer, outside, too_old
from dialogs.model import HOME, Choice, Go, Show, Step
from dialogs.text import _

TOPICS = ("registration-how", "entitlement-no-place")  # the articles that are shown after the answer
HEARD_PLACE = (
    "entitlement.living",
    "entitlement.outside",
    "entitlement.which",
    "entitlement.district",
    "entitlement.town",
)
UNKNOWN_PLACE = _(
    "I do not know this place. Write its post code, or choose your district (Landkreis) from the list. You can also talk to a person: "
    "write “person”."
)

# Where she lives is heard in the same way wherever it is asked.
ask_where = partial(
    Step,
    choices=(
        Choice("list", _("Show me a list"), "entitlement.somewhere_else"),
        Choice("outside", _("Not in Saxony-Anhalt"), "entitlement.elsewhere"),
        Choice("silent", _("I would rather not say"), "entitlement.nowhere"),
    ),
    hears=hear_place,
    leads=HEARD_PLACE,
    again=UNKNOWN_PLACE,
    numbers=True,
    mends=True,
)


def show(topic: str) -> Step:
    return Step(
        f"entitlement.{topic.replace('-', '_')}",
        does=lambda scene: Go("entitlement.what_else", (Show(topic),)),
        leads=("entitlement.what_else",),
    )


STEPS = (
    Step("entitlement.start", does=begin, leads=("entitlement.four_questions",)),
    Step(
        "entitlement.four_questions",
        says=_("I will ask you four short questions. Then I tell you what the law says for your child."),
        then="entitlement.age",
    ),
    Step(
        "entitlement.age",
        says=_("How old is your child? You can write the age or the date of birth."),
        choices=(Choice("unborn", _("Not born yet"), "entitlement.not_born"),),
        hears=hear_child,
        leads=("entitlement.place", "entitlement.school", "entitlement.grade", "entitlement.too_old", "entitlement.birth_month", "entitlement.age"),
        again=_("I did not understand the age. Write for example “8 months”, “3 years” or “12.03.2024”."),
        numbers=True,
        mends=True,
    ),
    Step(
        "entitlement.birth_month",
        says=which_month,
        hears=hear_month,
        leads=("entitlement.place", "entitlement.school", "entitlement.grade", "entitlement.too_old"),
        again=_("I did not understand the month. Write only the number, for example “3” for March."),
        numbers=True,
        mends=True,
    ),
    Step("entitlement.not_born", does=not_born, leads=("entitlement.place",)),
    Step(
        "entitlement.school",
        says=at_school_already,
        choices=(
            Choice("yes", _("Yes, to school"), "entitlement.grade"),
            Choice("no", _("No, not yet"), "entitlement.before_school"),
        ),
        mends=True,
    ),
    Step("entitlement.before_school", does=before_school, leads=("entitlement.place", "entitlement.not_at_school")),
    Step(
        "entitlement.not_at_school",
        says=not_at_school,
        choices=after_the_answer,
        leads=("counsellor.ask", "entitlement.start", HOME), rest=True, mends=True),
    Step(
        "entitlement.grade",
        says=which_class,
        choices=(
            Choice("early", _("Class 1 to 6"), "entitlement.at_school"),
            Choice("late", _("Class 7 or higher"), "entitlement.after_grade_six"),
            Choice("none", _("Not at school yet"), "entitlement.before_school"),
        ),
        hears=hear_grade,
        leads=("entitlement.at_school", "entitlement.after_grade_six", "entitlement.school", "entitlement.place",
               "entitlement.grade", "entitlement.too_old"),
        again=_("I did not understand the class. Which class is your child in now? Write only the number, for example “2”."),
        numbers=True,
        mends=True,
    ),
    Step("entitlement.at_school", does=at_school, leads=("entitlement.place",)),
    Step("entitlement.after_grade_six", does=after_grade_six, leads=("entitlement.place",)),
    Step(
        "entitlement.too_old",
        says=too_old,
        choices=after_the_answer,
        leads=("counsellor.ask", "entitlement.start", HOME), rest=True, mends=True),
    ask_where("entitlement.place", says=where),
    ask_where(
        "entitlement.town",
        says=_("The rules of Saxony-Anhalt I know. In which town or village do you live? You can also write the post code."),
    ),
    Step(
        "entitlement.which",
        says=heard_place,
        choices=maybe_there,
        leads=("entitlement.there", "entitlement.heard_right", "entitlement.somewhere_else"),
        mends=True,
    ),
    Step("entitlement.heard_right", does=heard_right, leads=("entitlement.living",)),
    Step("entitlement.somewhere_else", does=somewhere_else, leads=("entitlement.district",)),
    Step(
        "entitlement.district",
        says=which_district,
        choices=all_districts,
        hears=hear_place,
        leads=("entitlement.there", "entitlement.elsewhere", "entitlement.nowhere", "entitlement.living", "entitlement.outside",
               "entitlement.which"),
        again=_("Please choose a line of the list. If you do not know, choose “I do not know”: we go on without it."),
        mends=True,
    ),
    Step("entitlement.there", does=there, leads=("entitlement.living",)),
    Step("entitlement.nowhere", does=nowhere, leads=("entitlement.living",)),
    Step("entitlement.elsewhere", does=elsewhere, leads=("entitlement.outside",)),
    Step("entitlement.living", does=situation_or_answer, leads=("entitlement.situation", "entitlement.answer")),
    Step(
        "entitlement.outside",
        says=outside,
        choices=after_the_answer,
        leads=("counsellor.ask", "entitlement.start", HOME), rest=True, mends=True),
    Step(
        "entitlement.situation",
        says=_("What fits you best? Your answer helps me with the hours."),
        choices=(
            Choice("work", _("I work, study or do a training"), "entitlement.hours_or_answer", also=WORK),
            Choice("course", _("I go to a German course"), "entitlement.hours_or_answer", also=COURSE),
            Choice("search", _("I am looking for work"), "entitlement.hours_or_answer", also=SEARCH),
            Choice("home", _("I am at home with my child"), "entitlement.hours_or_answer", also=AT_HOME),
            Choice("reception", _("I still live in a reception centre"), "entitlement.hours_or_answer", also=RECEPTION),
            Choice("silent", _("I would rather not say"), "entitlement.hours_or_answer", also=SILENT),
        ),
        hears=hear_situation,
        leads=("entitlement.hours_or_answer", "entitlement.situation"),
        again=_("I did not understand that for certain. Please choose the line that fits you best. If none fits, choose “I would rather not say”."),
        mends=True,
    ),
    Step("entitlement.hours_or_answer", does=hours_or_answer, leads=("entitlement.hours", "entitlement.answer")),
    Step(
        "entitlement.hours",
        says=how_many_hours,
        choices=(
            Choice("eight", _("Up to 8 hours"), "entitlement.answer"),
            Choice("ten", _("9 or 10 hours"), "entitlement.answer"),
            Choice("longer", _("Longer, or at night"), "entitlement.answer"),
            Choice("unsure", _("I do not know yet"), "entitlement.answer", also=UNSURE),
        ),
        hears=hear_hours,
        leads=("entitlement.answer",),
        again=_("How many hours is that a day? Write only the number, for example “8”."),
        numbers=True,
        mends=True,
    ),
    Step("entitlement.answer", does=counted, leads=("entitlement.answered",)),
    Step(
        "entitlement.answered",
        says=answer,
        choices=after_the_answer,
        leads=("entitlement.registration_how", "entitlement.entitlement_no_place", "counsellor.ask",
               "entitlement.start", HOME), rest=True, mends=True),
    *(show(topic) for topic in TOPICS),
    Step(
        "entitlement.what_else",
        says=_("What else can I do for you?"),
        choices=after_the_answer,
        leads=("entitlement.registration_how", "entitlement.entitlement_no_place", "counsellor.ask",
               "entitlement.start", HOME), rest=True, mends=True),
)  # fmt: skip
