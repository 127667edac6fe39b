"""A desk in a process that may be killed at any moment; its clicks come through the same kind of door as messages.

A click is acknowledged only when `Desk.reply` has returned. The counsellor's page clicks again, with the same key, until it is.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.app import Lotse, now
from bot.channels import Address
from bot.desk import Desk
from bot.desk.talk import Words
from bot.storage import Transaction
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring
from bot.storage.staffing import Member
from dialogs.model import Conversation, OpenCase
from tests.crash.house import Hear, Home, Ledger, stay
from tests.crash.storm import Storm, Worker

CAN_BE_TAKEN_BACK = timedelta(seconds=0.3)


@dataclass(frozen=True, slots=True)
class Click:
    """One reply of a counsellor; `key` as her page made it."""

    person: str
    member: Member
    case_id: int
    text: str

    @property
    def key(self) -> str:
        return f"{self.person} {self.text}"

    def as_line(self) -> bytes:
        told = [self.member.id, self.member.login, self.case_id, self.text, self.key]
        return json.dumps(told).encode() + b"\n"


async def furnish(home: Home, people: int) -> list[tuple[str, Member, int]]:
    """A counsellor who has taken one talk of each person."""
    store = await open_store(home.database_url, open_keyring("", home.key_file))
    anna = Member(0, "anna", "Anna", frozenset({"counsellor"}))

    def take_all(work: Transaction) -> list[tuple[str, Member, int]]:
        id = work.add_member(anna, now())
        assert id is not None
        taken = []
        for number in range(people):
            person = f"mother{number}"
            hers = work.receive(Address(Ledger.name, person), person, {"kind": "time", "timer": "-"}, now())
            claimed = work.claim()
            assert hers is not None
            assert claimed is not None
            work.finish(claimed.inbox_id, now())
            work.save(Conversation(hers, language="de", place="welcome.menu", case="taken"), now())
            case_id = work.open_case(hers, OpenCase("costs", "", False, "Hilfe"), now())
            work.take(case_id, id, now())
            taken.append((person, replace(anna, id=id), case_id))
        return taken

    try:
        return await store.work(take_all)
    finally:
        await store.close()


def live(home: Home) -> None:
    """Open the house and its desk, and stay until the process is told to end."""
    stay(home, _at_the_desk)


def _at_the_desk(lotse: Lotse) -> Hear:
    desk = Desk(lotse.store, now, take_back_within=CAN_BE_TAKEN_BACK)

    async def hear(line: bytes) -> None:
        member_id, login, case_id, text, key = json.loads(line)
        await desk.reply(Member(member_id, login, "Anna"), case_id, Words(text), (), key)

    return hear


@dataclass
class Shift(Storm):
    """All clicks, in their order for each person."""

    clicks: Sequence[Sequence[Click]]

    def how_many(self) -> int:
        return sum(map(len, self.clicks))

    def load(self) -> Iterator[Coroutine[Any, Any, None]]:
        return map(self._click_through, self.clicks)

    async def _click_through(self, talk: Sequence[Click]) -> None:
        for click in talk:
            await self.may_come()
            for _ in range(1 + (self.chance.random() < 0.2)):  # now and then a double click
                await self.bring(click.as_line())
            self.came += 1

    async def a_moment(self, victim: Worker) -> None:
        """Between the click and the delivery, in most cases."""
        await self.in_time(victim.is_open)
        await asyncio.sleep(self.chance.uniform(0, 1.2))
