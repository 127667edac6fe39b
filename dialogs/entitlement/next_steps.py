"""What she can do now: register, write to the Jugendamt, read on, or talk to a person."""

from __future__ import annotations

from dialogs.model import HOME, Choice, Scene
from dialogs.text import Text, _
from knowledge.model import District

# Ministry of Social Affairs of Saxony-Anhalt on after-school care: at school registration, or when the second half-year begins.
_HORT_EARLY = _(
    "**What to do now:** register your child for the Hort early: when you register it at school, or at the latest when the "
    "second half of the school year before begins."
)
_WRITE = _("If you find no place, write to the Jugendamt, keep a copy, and ask for a written answer.")


def what_to_do(scene: Scene) -> tuple[Text, ...]:
    """The next steps for this child in this place."""
    child = scene.answer("entitlement.child")
    if child == "late":
        return (_("**What to do now:** ask the Hort and the Jugendamt whether a place is free."),)
    if child == "school":
        return (_HORT_EARLY, _WRITE)
    district = scene.knowledge.districts.get(str(scene.answer("entitlement.district") or ""))
    said: list[Text] = []
    if child == "unborn":
        said.append(_from_birth(scene, district))
    if scene.stands("register-months"):
        said.append(
            _(
                "**What to do now:** register your child early, best {months} months before you need the place or sooner.",
                months=scene.value("register-months"),
            )
        )
    if district is not None and district.portal_url:
        said.append(
            _(
                "In {district} you register on the internet: [{portal}]({portal})",
                district=district.name,
                portal=district.portal_url,
            )
        )
    said.append(_WRITE)
    return tuple(said)


def _from_birth(scene: Scene, district: District | None) -> Text:
    """For a child that is not born yet: from when on it can be registered."""
    if district is not None and district.id == "halle" and scene.stands("portal-wishes-halle"):
        return _(
            "Your child is not born yet: in {district} you can register it only after the birth.",
            district=district.name,
        )
    if district is not None and district.id == "stendal" and scene.stands("portal-weeks-stendal"):
        return _(
            "Your child is not born yet: in {district} you can register it from about {weeks} weeks after the birth.",
            district=district.name,
            weeks=scene.value("portal-weeks-stendal"),
        )
    return _(
        "Your child is not born yet: in most places you can register it from birth on. Ask the Kita that you would like already now."
    )


def _articles(scene: Scene) -> tuple[Choice, ...]:
    """Only what fits this child: the one on registering is about the Kita, and where no right is left none is owed."""
    child, here = scene.answer("entitlement.child"), scene.conversation.place
    if child == "late" or here in ("entitlement.outside", "entitlement.too_old", "entitlement.not_at_school"):
        return ()
    no_place = Choice("no_place", _("I find no place"), "entitlement.entitlement_no_place")
    if child == "school":
        return (no_place,)
    return (Choice("register", _("How do I register?"), "entitlement.registration_how"), no_place)


def after_the_answer(scene: Scene) -> tuple[Choice, ...]:
    return (
        *_articles(scene),
        Choice("person", _("Talk to a person"), "counsellor.ask"),
        Choice("again", _("For another child"), "entitlement.start"),
        Choice("menu", _("Menu"), HOME),
    )
