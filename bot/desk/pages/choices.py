"""What a counsellor chooses from when she passes a case on, closes it or offers times."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.desk.lists import BARRIERS, OUTCOMES, QUEUES
from bot.desk.pages.casefile import CaseFile
from bot.desk.pages.room import Room
from bot.desk.pages.speech import Speech
from bot.storage.staffing import Member
from knowledge.office import HERE


async def choices(room: Room, member: Member, view: CaseFile, say: Speech) -> dict[str, Any]:
    """Colleagues without the one who has it; the lists of the desk; the first hour of an appointment."""
    colleagues = await room.desk.colleagues(member) if view.may.pass_on else ()
    return {
        "colleagues": [(one.id, one.name) for one in colleagues if one.id != view.owner_id],
        "subjects": say.all_named(QUEUES),
        "outcomes": say.all_named(OUTCOMES),
        "barriers": say.all_named(BARRIERS),
        "soonest": f"{(room.now + timedelta(hours=1)).astimezone(HERE):%Y-%m-%dT%H:00}",
    }
