"""Where she lives: understood, asked back, or chosen from the list of districts."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.entitlement.age import understood
from dialogs.model import Answer, Choice, Go, Say, Scene
from dialogs.text import Text, _, verbatim

NO_DISTRICT: Mapping[str, Answer] = {"entitlement.district": None}


def where(scene: Scene) -> tuple[Text, ...]:
    return (
        *understood(scene),
        _("Where do you live? Write the town, the village or the post code."),
    )


def hear_place(scene: Scene, words: str) -> Go | None:
    found = scene.knowledge.ears.whereabouts(words)
    if found is None:
        return None
    if found.outside:
        heard = _(
            "I understood: {place}. That is not in Saxony-Anhalt. If that is wrong, write “back”.", place=found.name
        )
        return Go("entitlement.outside", (Say(heard),), remember={**NO_DISTRICT, "entitlement.outside": found.name})
    if found.land:
        return _ask_closer(scene)
    if found.certain and len(found.districts) == 1:
        return Go("entitlement.living", remember={"entitlement.district": found.districts[0]})
    if not found.districts:
        asked = scene.conversation.place == "entitlement.district"
        return None if asked else Go("entitlement.district", remember={"entitlement.unplaced": found.name})
    kept = {"entitlement.heard": found.name, "entitlement.maybe": ",".join(found.districts)}
    return Go("entitlement.which", remember=kept)


def _ask_closer(scene: Scene) -> Go | None:
    """She lives in Saxony-Anhalt: ask for the town, then for the district; never the same again."""
    closer = {"entitlement.town": "entitlement.district", "entitlement.district": ""}
    to = closer.get(scene.conversation.place, "entitlement.town")
    return Go(to, remember={"entitlement.unplaced": None}) if to else None


def maybe_there(scene: Scene) -> tuple[Choice, ...]:
    """One that we guessed is confirmed with a yes; of several she chooses one."""
    heard = str(scene.answer("entitlement.maybe") or "").split(",")
    known = [id for id in heard if id in scene.knowledge.districts]
    if len(known) == 1:
        return (
            Choice("yes", _("Yes"), "entitlement.heard_right"),
            Choice("no", _("No, somewhere else"), "entitlement.somewhere_else"),
        )
    return (
        *(_district(scene, id, "entitlement.there") for id in known),
        Choice("other", _("No, somewhere else"), "entitlement.somewhere_else"),
    )


def heard_place(scene: Scene) -> tuple[Text, ...]:
    """Name the district too: there are villages of the same name in several."""
    place, heard = str(scene.answer("entitlement.heard") or ""), str(scene.answer("entitlement.maybe") or "")
    district = scene.knowledge.districts.get(heard)
    if district is None:
        return (_("I understood: {place}. In which district (Landkreis) is that?", place=place),)
    if district.name == place:
        return (_("I understood: {place}. Is that right?", place=place),)
    return (_("I understood: {place} ({district}). Is that right?", place=place, district=district.name),)


def heard_right(scene: Scene) -> Go:
    district = str(scene.answer("entitlement.maybe") or "").partition(",")[0]
    return Go("entitlement.living", remember={"entitlement.district": district})


def somewhere_else(scene: Scene) -> Go:
    """She chooses from the list, which then names no place that we misunderstood."""
    return Go("entitlement.district", remember={"entitlement.unplaced": None})


def which_district(scene: Scene) -> tuple[Text, ...]:
    place = scene.answer("entitlement.unplaced")
    question = _("In which district (Landkreis) or city do you live?")
    if not place:
        return (question,)
    unknown = _(
        "I do not know for certain in which district {place} is. Please choose it from this list.", place=str(place)
    )
    return (unknown, question)


def all_districts(scene: Scene) -> tuple[Choice, ...]:
    return (
        *(_district(scene, id, "entitlement.there") for id in scene.knowledge.districts),
        Choice("outside", _("Not in Saxony-Anhalt"), "entitlement.elsewhere"),
        Choice("unsure", _("I do not know"), "entitlement.nowhere"),
    )


def _district(scene: Scene, id: str, to: str) -> Choice:
    return Choice(id, verbatim(scene.knowledge.districts[id].name), to)


def there(scene: Scene) -> Go:
    """She chose a district from a list: the last list is the one that counts."""
    came_from = scene.conversation.stack[-1:]
    chosen = scene.answer(came_from[0]) if came_from else None
    return Go("entitlement.living", remember={"entitlement.district": chosen})


def elsewhere(scene: Scene) -> Go:
    return Go("entitlement.outside", remember=NO_DISTRICT)


def nowhere(scene: Scene) -> Go:
    return Go("entitlement.living", remember=NO_DISTRICT)
