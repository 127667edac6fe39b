"""How the answer on her child's right is worded: the right, the hours, who owes it, what to do next.

Every number and paragraph comes from the register of facts. A fact that may no longer be said is not said: she is told so
and sent to the Jugendamt.
"""

from __future__ import annotations

from dialogs.entitlement.next_steps import what_to_do
from dialogs.model import Scene
from dialogs.text import Text, _, paragraphs, verbatim
from knowledge.model import District

# every fact that these sentences rest on; `lotse check` proves that they exist
FACTS = (
    "right", "right-to-age", "hours-day", "hours-week", "more-hours-day", "more-hours-day-from", "more-hours-week",
    "more-hours-week-from", "hort-day", "hort-holiday", "hort-holiday-more", "who-owes", "choice", "federal-one",
    "federal-three", "register-months", "baby-weeks", "no-place-law", "refugee-right",
    "all-day-school", "all-day-school-grade", "portal-wishes-halle",
    "portal-weeks-stendal",
)  # fmt: skip

# of these those with which is counted, so that they must be whole numbers; `lotse check` proves that they are
NUMBERS = ("right", "hours-day", "hours-week", "more-hours-day", "more-hours-week")

CHECK_FIRST = _(
    "I am not sure that this rule still holds today. Please ask the Jugendamt or one of our counsellors before you rely on it."
)


_WHICH_OFFICE = _(
    "Which Jugendamt is yours depends on where you live. If you do not know it, ask one of our counsellors."
)


def answer(scene: Scene) -> tuple[Text, ...]:
    return (*the_right(scene), *the_hours(scene), *who_owes_it(scene), *what_to_do(scene))


def the_right(scene: Scene) -> tuple[Text, ...]:
    if not scene.stands("right", "right-to-age"):
        return (CHECK_FIRST,)
    child, law = scene.answer("entitlement.child"), scene.law("right")
    if child == "late":
        return (
            _(
                "After class {last} there is no longer a fixed right. Until the {age}th birthday your child can get a place "
                "if places are free. ({law})",
                last=str(int(scene.value("right")) - 1),
                age=scene.value("right-to-age"),
                law=scene.law("right-to-age"),
            ),
        )
    if scene.answer("entitlement.situation") == "reception":
        return _once_assigned(scene)
    if child == "school":
        right = _(
            "**Yes, your child has a right to a place in the Hort** (care after school and in the holidays), until it moves "
            "up to class {grade}. ({law})",
            grade=scene.value("right"),
            law=law,
        )
    elif child == "unborn":
        right = _(
            "**Yes. As soon as your child is born, it has a right to a place** in a Kita or with a childminder "
            "(Tagespflege). ({law})",
            law=law,
        )
    else:
        right = _(
            "**Yes, your child has a right to a place** in a Kita (day care) or with a childminder (Tagespflege). "
            "({law})",
            law=law,
        )
    return (right, *_for_whom(scene))


def _once_assigned(scene: Scene) -> tuple[Text, ...]:
    return (
        _(
            "**Your child has a right to a place as soon as you have been assigned to a town or village and live there.** "
            "The same rules then hold for you as for all. ({law})",
            law=scene.law("refugee-right"),
        ),
        _(
            "In the reception centre itself it is not clear. Please talk to the social workers there, or to one of our "
            "counsellors."
        ),
    )


def _for_whom(scene: Scene) -> tuple[Text, ...]:
    """What women are told otherwise so often: that it depends on work, or on the child's age."""
    situation, months = scene.answer("entitlement.situation"), scene.answer("entitlement.months")
    said: list[Text] = []
    if situation in ("home", "search"):
        said.append(_("The right does not depend on whether you work."))
    small = scene.answer("entitlement.child") == "unborn" or (isinstance(months, int) and months < 12)
    if small and scene.stands("baby-weeks"):
        said.append(
            _(
                "Many Kitas take babies from about {weeks} weeks on. Ask the Kita that you would like.",
                weeks=scene.value("baby-weeks"),
            )
        )
    return tuple(said)


def the_hours(scene: Scene) -> tuple[Text, ...]:
    child = scene.answer("entitlement.child")
    if child == "late":
        return ()
    if child == "school":
        if not scene.stands("hort-day", "hort-holiday", "hort-holiday-more"):
            return (CHECK_FIRST,)
        return (
            _(
                "**Hours:** {day} hours on a school day. In the holidays {holiday} hours a day, up to {more} if you need it. "
                "({law})",
                day=scene.value("hort-day"),
                holiday=scene.value("hort-holiday"),
                more=scene.value("hort-holiday-more"),
                law=scene.law("hort-day"),
            ),
        )
    if not scene.stands("hours-day", "hours-week", "more-hours-day"):
        return (CHECK_FIRST,)
    usual = _(
        "**Hours:** up to {day} hours a day or {week} hours a week. That is for every child. ({law})",
        day=scene.value("hours-day"),
        week=scene.value("hours-week"),
        law=scene.law("hours-week"),
    )
    return (usual, *_more_hours(scene))


def _more_hours(scene: Scene) -> tuple[Text, ...]:
    wanted, situation = scene.answer("entitlement.hours"), scene.answer("entitlement.situation")
    if wanted not in ("ten", "longer"):
        return ()
    said: list[Text] = [
        _(
            "You can get {from_day} to {to_day} hours a day ({from_week} to {to_week} a week) if your work, a training or your "
            "family needs it. The Jugendamt may ask for a proof only if it has serious doubts. ({law})",
            from_day=scene.value("more-hours-day-from"),
            to_day=scene.value("more-hours-day"),
            from_week=scene.value("more-hours-week-from"),
            to_week=scene.value("more-hours-week"),
            law=scene.law("more-hours-day"),
        )
    ]
    if situation == "course":
        said.append(
            _(
                "Whether a German course counts for more hours, I do not know for certain. Please ask the Jugendamt or us."
            )
        )
    if wanted == "longer":
        said.append(
            _(
                "For longer hours, nights or weekends there is no fixed rule. Please ask Kitas, childminders and the Jugendamt "
                "what is possible."
            )
        )
    return tuple(said)


def who_owes_it(scene: Scene) -> tuple[Text, ...]:
    if not scene.stands("who-owes"):
        return (CHECK_FIRST,)
    owed = _(
        "**Who must give you a place:** the Jugendamt (the office for children and families) of the district or city where "
        "your child lives, not the single Kita or Hort. The place must be within reach, but it need not be the one you wish for. ({law})",
        law=scene.law("who-owes"),
    )
    late = scene.answer("entitlement.child") == "late"
    district = scene.knowledge.districts.get(str(scene.answer("entitlement.district") or ""))
    contact = (_WHICH_OFFICE if district is None else _office(district),)
    return contact if late else (owed, *contact)


def _office(district: District) -> Text:
    address = [verbatim(district.address)] if district.address else []
    phone = [_("Telephone: {phone}", phone=district.phone)] if district.phone else []
    email = [_("E-mail: {email}", email=district.email)] if district.email else []
    if address or phone or email:
        return paragraphs(
            _("Whom to ask in {district}:", district=district.name), verbatim(district.office), *address, *phone, *email
        )
    if district.website:
        return _(
            "Your Jugendamt: {office}. I have no checked address or telephone number for it. You find it on [{website}]({website}), "
            "or ask one of our counsellors.",
            office=district.office,
            website=district.website,
        )
    return _(
        "Your Jugendamt: {office}. I have no checked address or telephone number for it. "
        "Please ask one of our counsellors.",
        office=district.office,
    )


def outside(scene: Scene) -> tuple[Text, ...]:
    """She lives in another federal state: only the law of the whole country is said."""
    if scene.answer("entitlement.child") in ("school", "late"):
        return _school_outside(scene)
    if not scene.stands("federal-one", "federal-three"):
        return (_("I know only the rules of Saxony-Anhalt. Please ask the Jugendamt of the town where you live."),)
    return (
        _(
            "I know only the rules of Saxony-Anhalt. In all of Germany this holds: from the age of {one} a child has a right "
            "to a place in a Kita or with a childminder ({law_one}), from the age of {three} until school to a place in a "
            "Kita ({law_three}).",
            one=scene.value("federal-one"),
            law_one=scene.law("federal-one"),
            three=scene.value("federal-three"),
            law_three=scene.law("federal-three"),
        ),
        _("For everything else please ask the Jugendamt of the town where you live."),
    )


def _school_outside(scene: Scene) -> tuple[Text, ...]:
    said: list[Text] = [_("I know only the rules of Saxony-Anhalt.")]
    if scene.stands("all-day-school", "all-day-school-grade"):
        said.append(
            _(
                "In all of Germany this holds: since {day} children in class {grade} have a right to care for the whole day "
                "at school or in a Hort. ({law})",
                day=scene.value("all-day-school"),
                grade=scene.value("all-day-school-grade"),
                law=scene.law("all-day-school"),
            )
        )
    said.append(_("For everything else please ask the Jugendamt of the town where you live."))
    return tuple(said)


def too_old(scene: Scene) -> tuple[Text, ...]:
    if not scene.stands("right-to-age"):
        return (CHECK_FIRST,)
    return (
        _(
            "The care in Kita and Hort ends at the latest with the {age}th birthday. ({law}) You can ask a counsellor "
            "what else there is.",
            age=scene.value("right-to-age"),
            law=scene.law("right-to-age"),
        ),
    )
