"""What she does, and how many hours a day she needs somebody for her child."""

from __future__ import annotations

from dialogs.model import Count, Go, Say, Scene
from dialogs.text import Text, _
from knowledge.model import Hours

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
    "انا بشتغل",
    "بشتغل",
    "ana beshteghel",
    "beshtghel",
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
    "بدور على شغل",
    "عم دور على شغل",
    "3am dawer 3ala shoghol",
    "3am dawer 3a shoghol",
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
    "بالبيت",
    "انا بالبيت",
    "قاعدة بالبيت",
    "ست بيت",
    "ana bel beit",
    "bel beit",
)
RECEPTION = (
    "erstaufnahme", "erstaufnahmeeinrichtung", "ich wohne noch in einer erstaufnahmeeinrichtung", "zast",
    "reception centre", "reception center", "مركز الاستقبال",
)  # fmt: skip
# Mothers say this of other shelters too, where the right is certain: it is said back.
CAMP = (
    "im camp", "im lager", "ich wohne im camp", "in the camp", "i live in the camp", "i live in a camp", "كامب", "الكامب", "بالكامب", "انا بالكامب", "ساكنة بالكامب",
    "عايشة بالكامب", "في الكامب", "المخيم", "بالمخيم", "في المخيم", "bel camp", "bel kamp", "ana bel camp",
)  # fmt: skip
SILENT = (
    "lieber nicht", "lieber nicht sagen", "will ich nicht sagen", "sage ich nicht", "rather not say", "i do not want to say",
    "i don't want to say", "لا أريد أن أقول", "ما بدي قول",
)  # fmt: skip
UNSURE = (
    "weiß nicht", "weiß ich nicht", "keine ahnung", "kommt darauf an", "kommt drauf an", "i don't know", "dont know", "no idea", "not sure", "it depends",
    "ما بعرف", "لا اعرف", "مش عارفة", "مو متأكدة", "لست متأكدة", "حسب", "ma ba3ref", "ma b3ref",
)  # fmt: skip
# None of the choices, but it tells that the right does not hang on it.
NOT_WORKING = (
    "ich arbeite nicht", "ich arbeite nicht mehr", "ich arbeite gerade nicht", "ich arbeite im moment nicht", "arbeite nicht", "nicht arbeiten",
    "ich habe keine arbeit", "keine arbeit", "ohne arbeit", "kein job", "ich habe keinen job", "ich suche keine arbeit",
    "i do not work", "i don't work", "i am not working", "i'm not working", "not working", "no work", "i have no work",
    "i am not looking for work", "i'm not looking for work", "لا أعمل", "انا لا أعمل", "ما بشتغل", "انا ما بشتغل", "لا اشتغل",
    "ما عندي شغل", "ma beshteghel", "ma 3andi shoghol", "ليس عندي عمل", "ليس لدي عمل", "لا أبحث عن عمل", "مو شغالة", "مش شغالة",
)  # fmt: skip
NOT_THERE = (
    "nicht mehr in der erstaufnahme", "ich wohne nicht mehr in der erstaufnahme", "nicht in der erstaufnahme", "ich wohne nicht in der erstaufnahme",
    "nicht mehr in einer erstaufnahmeeinrichtung", "ich wohne nicht in einer erstaufnahmeeinrichtung",
    "not in a reception centre", "no longer in a reception centre", "no longer in the reception centre", "not in the reception centre",
    "i do not live in a reception centre", "i don't live in a reception centre", "not any more in the reception centre",
    "ليس في مركز الاستقبال", "لست في مركز الاستقبال", "لم أعد في مركز الاستقبال", "لا أسكن في مركز الاستقبال", "مو بمركز الاستقبال",
)  # fmt: skip
IN_OTHER_WORDS = (("not working", NOT_WORKING), ("not there", NOT_THERE), ("camp", CAMP))
SHARES = {0.0: "", 0.25: "¼", 0.5: "½", 0.75: "¾"}


def situation_or_answer(scene: Scene) -> Go:
    """Where the right has ended, her situation changes nothing, so she is not asked."""
    late = scene.answer("entitlement.child") == "late"
    return Go("entitlement.answer" if late else "entitlement.situation")


def hear_situation(scene: Scene, words: str) -> Go | None:
    """That she does not work is none of the choices, but an answer; where she does not live is only noted.

    Whether a camp is a reception centre she knows better than we do.
    """
    told = scene.knowledge.ears.choice(words, IN_OTHER_WORDS)
    if told == "not working":
        said = Say(_("That is all right. The right does not depend on whether you work."))
        return Go("entitlement.hours_or_answer", (said,), remember={"entitlement.situation": "silent"})
    if told == "not there":
        return Go("entitlement.situation", (Say(_("I understood: you do not live in a reception centre.")),))
    if told == "camp":
        there = _(
            "I understood: you still live in a reception centre (Erstaufnahmeeinrichtung). If you live in another shelter, "
            "write “back”, and choose what you do."
        )
        return Go("entitlement.hours_or_answer", (Say(there),), remember={"entitlement.situation": "reception"})
    return None


def hours_or_answer(scene: Scene) -> Go:
    """Only for a child that is not at school is there a choice of hours."""
    return Go("entitlement.hours" if scene.answer("entitlement.child") in ("small", "unborn") else "entitlement.answer")


def how_many_hours(scene: Scene) -> tuple[Text, ...]:
    return (_("How many hours a day do you need somebody for your child?"),)


def hear_hours(scene: Scene, words: str) -> Go | None:
    """What is more than a mere number of hours is said back: a span, a week, "more than"."""
    hours = scene.knowledge.ears.hours(words)
    if hours is None:
        return None
    usual, more = ("hours-week", "more-hours-week") if hours.weekly else ("hours-day", "more-hours-day")
    at_least = hours.count + (1 if hours.over else 0)
    wanted = (
        "eight" if at_least <= int(scene.value(usual)) else "ten" if at_least <= int(scene.value(more)) else "longer"
    )
    said = () if hours.plainly else (Say(_said_back(hours)),)
    return Go("entitlement.answer", said, remember={"entitlement.hours": wanted})


def _said_back(hours: Hours) -> Text:
    whole = int(hours.count)
    nearest = min(SHARES, key=lambda share: abs(hours.count - whole - share))
    number = f"{whole or ''}{SHARES[nearest]}" or "0"
    if hours.weekly and hours.over:
        return _("So you need more than {hours} hours a week. If that is wrong, write “back”.", hours=number)
    if hours.weekly:
        return _("So you need this many hours a week: {hours}. If that is wrong, write “back”.", hours=number)
    if hours.over:
        return _("So you need more than {hours} hours a day. If that is wrong, write “back”.", hours=number)
    return _("So you need this many hours a day: {hours}. If that is wrong, write “back”.", hours=number)


def counted(scene: Scene) -> Go:
    child, district = scene.answer("entitlement.child"), scene.answer("entitlement.district")
    return Go("entitlement.answered", (Count("entitlement", f"{child}/{district or 'unknown'}"),))
