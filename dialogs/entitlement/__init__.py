"""Her child's right to a place (§ 3 KiFöG LSA): age → where she lives → her situation → hours → the answer.

Her answers are understood in `listening`, the answer is worded in `wording`. Answers are kept under "entitlement.": months (completed, absent when
not born), birthday (ISO), child ("unborn" | "small" | "school" | "late"), district (id), hours ("eight" | "ten" | "longer").
"""

from __future__ import annotations

from dialogs.entitlement.listening import (
    after_grade_six,
    all_districts,
    at_school,
    before_school,
    begin,
    counted,
    elsewhere,
    hear_age,
    hear_grade,
    hear_hours,
    hear_place,
    heard_place,
    heard_right,
    hours_or_answer,
    how_many_hours,
    maybe_there,
    not_born,
    nowhere,
    situation_or_answer,
    there,
    where,
)
from dialogs.entitlement.wording import after_the_answer, answer, outside, too_old
from dialogs.model import HOME, Choice, Go, Show, Step
from dialogs.text import _

TOPICS = ("registration-how", "entitlement-no-place")  # the articles that are shown after the answer


# How mothers say it in other words; a label that shares one word with them is not enough.
WORK = (
    "ich arbeite",
    "ich habe arbeit",
    "arbeit",
    "job",
    "vollzeit",
    "teilzeit",
    "ausbildung",
    "studium",
    "ich studiere",
    "studentin",
    "selbstständig",
    "i work",
    "i work full time",
    "i work part time",
    "i have a job",
    "full time",
    "part time",
    "i am a student",
    "i study",
    "أعمل",
    "أنا أعمل",
    "عندي شغل",
    "أدرس",
    "طالبة",
    "شغل",
)
COURSE = (
    "deutschkurs",
    "sprachkurs",
    "integrationskurs",
    "ich mache einen deutschkurs",
    "german course",
    "language course",
    "integration course",
    "دورة",
    "دورة لغة",
    "كورس",
    "عندي كورس",
)
SEARCH = (
    "ich suche arbeit",
    "ich suche einen job",
    "arbeitslos",
    "arbeitssuchend",
    "ich bin arbeitslos",
    "jobcenter",
    "unemployed",
    "i have no job",
    "jobless",
    "looking for a job",
    "i am unemployed",
    "عاطلة عن العمل",
    "أبحث عن شغل",
    "بدون عمل",
)
AT_HOME = (
    "zu hause",
    "ich bin zu hause",
    "hausfrau",
    "elternzeit",
    "in elternzeit",
    "mutterschutz",
    "at home",
    "housewife",
    "stay at home",
    "parental leave",
    "maternity leave",
    "ربة منزل",
    "في البيت",
    "أنا في البيت",
)
RECEPTION = (
    "erstaufnahme", "erstaufnahmeeinrichtung", "ich wohne noch in einer erstaufnahmeeinrichtung", "zast", "im camp",
    "reception centre", "reception center", "مركز الاستقبال", "كامب", "الكامب",
)  # fmt: skip


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
        leads=("counsellor.ask", "entitlement.start", HOME), rest=True),
    Step(
        "entitlement.place",
        says=where,
        choices=(
            Choice("list", _("Show me a list"), "entitlement.district"),
            Choice("outside", _("Not in Saxony-Anhalt"), "entitlement.elsewhere"),
            Choice("silent", _("I would rather not say"), "entitlement.nowhere"),
        ),
        hears=hear_place,
        leads=("entitlement.living", "entitlement.outside", "entitlement.which", "entitlement.district"),
        again=_("I do not know this place. Write the next larger town, or choose from the list."),
        numbers=True,
    ),
    Step(
        "entitlement.which",
        says=heard_place,
        choices=maybe_there,
        leads=("entitlement.there", "entitlement.heard_right", "entitlement.district"),
    ),
    Step("entitlement.heard_right", does=heard_right, leads=("entitlement.living",)),
    Step(
        "entitlement.district",
        says=_("In which district (Landkreis) or city do you live?"),
        choices=all_districts,
        hears=hear_place,
        leads=("entitlement.there", "entitlement.elsewhere", "entitlement.living", "entitlement.outside", "entitlement.which"),
    ),
    Step("entitlement.there", does=there, leads=("entitlement.living",)),
    Step("entitlement.nowhere", does=nowhere, leads=("entitlement.living",)),
    Step("entitlement.elsewhere", does=elsewhere, leads=("entitlement.outside",)),
    Step("entitlement.living", does=situation_or_answer, leads=("entitlement.situation", "entitlement.answer")),
    Step(
        "entitlement.outside",
        says=outside,
        choices=after_the_answer,
        leads=("counsellor.ask", "entitlement.start", HOME), rest=True),
    Step(
        "entitlement.situation",
        says=_("What fits you best? Your answer helps me with the hours."),
        choices=(
            Choice("work", _("I work, study or do a training"), "entitlement.hours_or_answer", also=WORK),
            Choice("course", _("I go to a German course"), "entitlement.hours_or_answer", also=COURSE),
            Choice("search", _("I am looking for work"), "entitlement.hours_or_answer", also=SEARCH),
            Choice("home", _("I am at home with my child"), "entitlement.hours_or_answer", also=AT_HOME),
            Choice("reception", _("I still live in a reception centre"), "entitlement.hours_or_answer", also=RECEPTION),
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
               "entitlement.start", HOME), rest=True),
    *(show(topic) for topic in TOPICS),
    Step(
        "entitlement.what_else",
        says=_("What else can I do for you?"),
        choices=after_the_answer,
        leads=("entitlement.registration_how", "entitlement.entitlement_no_place", "counsellor.ask",
               "entitlement.start", HOME), rest=True),
)  # fmt: skip
