"""What is passed on to the counsellors: the card of what she told, and the same in words, before she agrees."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.model import Conversation, Scene
from dialogs.text import Text, _, listed, paragraphs

# our name for it on the card -> where her answer stands; ids and numbers as they were remembered
KEPT = {
    "child": "entitlement.child",
    "months": "entitlement.months",
    "birthday": "entitlement.birthday",
    "district": "entitlement.district",
    "situation": "entitlement.situation",
    "hours": "entitlement.hours",
}
UNSAID = (None, "", "silent", "unsure")


def card(conversation: Conversation) -> Mapping[str, str]:
    told = {name: conversation.answers.get(where) for name, where in KEPT.items()}
    return {name: str(value) for name, value in told.items() if value not in UNSAID}


def may_read(scene: Scene) -> tuple[Text, ...]:
    """What she agrees to, in one bubble, so that the question never stands alone."""
    what = tuple(_in_words(scene, card(scene.conversation)))
    told = (_("I also pass on what you told me:"), listed(*what)) if what else ()
    return (
        paragraphs(
            _(
                "A counsellor of the Lotsenstelle can write with you here. She will be able to read what we two have written."
            ),
            *told,
            _("Is that all right?"),
        ),
    )


def _in_words(scene: Scene, kept: Mapping[str, str]) -> list[Text]:
    district = scene.knowledge.districts.get(kept.get("district", ""))
    said: list[Text] = []
    if {"child", "months", "birthday"} & kept.keys():
        # Translators: one entry of a list: "I also pass on what you told me:"
        said.append(_("how old your child is"))
    if district is not None:
        # Translators: one entry of a list: "I also pass on what you told me:"
        said.append(_("where you live ({district})", district=district.name))
    if "situation" in kept:
        # Translators: one entry of a list: "I also pass on what you told me:"
        said.append(_("what you do (work, a course, at home …)"))
    if "hours" in kept:
        # Translators: one entry of a list: "I also pass on what you told me:"
        said.append(_("how many hours a day you need somebody for your child"))
    return said
