"""An open page hears what is new; also where many others ring meanwhile."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

import pytest
from starlette.requests import Request

from bot.desk import Desk
from bot.desk.pages.news import PATIENCE, UNDER_WAY, Listener
from bot.desk.pages.rings import QUEUE
from bot.desk.pages.speech import Speech
from bot.desk.pages.visit import Visit
from bot.desk.talk import Talk
from bot.storage.staffing import Member
from tests.desk.office import Office
from tests.desk.workplace import SCRIPT, Workplace

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True)
class Counting(Desk):
    """Notes at which second somebody looked at a talk."""

    seconds: list[float] = field(default_factory=list)
    looks: list[float] = field(default_factory=list)

    async def look(self, member: Member, case_id: int) -> Talk:
        self.looks.append(self.seconds[-1])
        return await Desk.look(self, member, case_id)


@pytest.mark.parametrize(("under_way", "patience"), [(True, UNDER_WAY), (False, PATIENCE)])
def test_a_busy_queue_keeps_nobody_from_looking_at_her_talk(office: Office, under_way: bool, patience: float) -> None:
    workplace = Workplace(office)
    case = workplace.waits()
    anna = workplace.counsellor()
    anna.get("/desk")
    anna.post(f"/desk/case/{case}/take", SCRIPT)
    if under_way:
        workplace.think()  # that she is here now stands in the outbox
    token = anna.cookies["__Host-desk"]
    session = office.run(office.signing.session(token))
    assert session is not None
    visit = Visit("de", "", session, token)
    desk = Counting(office.store, office.now, seconds=[0.0])
    room = replace(workplace.room, desk=desk)

    async def ring_twice_in_each_patience() -> None:
        listener = Listener(
            room,
            Request({"type": "http", "headers": [], "visit": visit}),
            session.member,
            Speech("de"),
            "",
            lambda: desk.seconds[-1],
        )
        with workplace.rings.open(QUEUE) as ring:
            async for event in listener.talk(ring, case, 0):
                if b"event: counts" in event:
                    desk.seconds.append(desk.seconds[-1] + patience / 2)
                    ring.ring(QUEUE)
                if desk.seconds[-1] > 3 * patience:
                    return

    office.run(asyncio.wait_for(ring_twice_in_each_patience(), 60))
    assert desk.looks == [0.0, patience, 2 * patience, 3 * patience][: len(desk.looks)]
    assert len(desk.looks) >= 3
