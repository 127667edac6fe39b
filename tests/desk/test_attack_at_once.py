"""Everything at once to the same few mothers: taken, answered, taken back, closed, blocked and deleted; and all add up in the end."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from operator import methodcaller

import pytest

from bot.desk import Desk
from bot.desk.refusals import Closed, Refusal
from bot.desk.talk import Words
from bot.desk.watch import Watch
from bot.storage.case_tables import appointment, case_note, draft, held_reply, seen, trail
from bot.storage.staffing import Member
from bot.turn import take_turn
from tests.desk.shift import Shift

MOTHERS, COUNSELLORS, ACTS = 6, 4, 40


class Storm:
    def __init__(self, shift: Shift, seed: int) -> None:
        self.shift, self.chance, self.desk = shift, random.Random(seed), Desk(shift.lotse.store, shift.clock.now)  # noqa: S311
        self.staff = [shift.staff(f"counsellor{number}") for number in range(COUNSELLORS)]
        self.cases = [shift.waits(f"mother{number}") for number in range(MOTHERS)]
        self.whose = [shift.case(case_id).conversation_id for case_id in self.cases]
        self.held: dict[str, tuple[int, int]] = {}  # whose reply, and to whom
        self.taken_back: set[str] = set()
        self.refused: Counter[str] = Counter()

    async def counsel(self, me: Member) -> None:
        for number in range(ACTS):
            case_id, key = self.chance.choice(self.cases), f"key {me.id} {number}"
            try:
                await self._act(me, case_id, key)
            except Closed:
                with suppress(Refusal):
                    await self.desk.reopen(me, case_id)
            except Refusal as refusal:
                self.refused[type(refusal).__name__] += 1

    async def _act(self, me: Member, case_id: int, key: str) -> None:
        await self.desk.take(me, case_id)
        await asyncio.gather(*(self.desk.reply(me, case_id, Words(f"Antwort {key}x"), (), key) for _ in range(2)))
        self.held[key] = (me.id, case_id)
        match self.chance.randrange(7):
            case 0 | 1:
                if await self.desk.take_back(me, case_id, key):
                    self.taken_back.add(key)
            case 2:
                await self.desk.close(me, case_id, "informed", (), Words("Alles Gute"))
            case 3:
                await self.desk.offer_times(me, case_id, [self.shift.clock.at + timedelta(days=1)])
            case 4:
                await self.desk.pass_on(me, case_id, self.chance.choice(self.staff).id)
            case 5:
                await asyncio.gather(self.desk.note(me, case_id, "Notiz"), self.desk.draft(me, case_id, "Entwurf"))
            case _:
                await self.desk.give_back(me, case_id)

    async def block(self) -> None:
        """One is blocked in the middle of it."""
        await self._a_while()
        now = self.shift.clock.at
        await self.shift.lotse.store.work(lambda work: work.disable(self.staff[0].id, now))

    async def _a_while(self) -> None:
        for _ in range(100):
            await self.shift.lotse.store.look(lambda work: work.note("nothing"))

    async def delete(self) -> None:
        """Two mothers have everything deleted, one after the other of all that the house does for it."""
        for hers in self.whose[:2]:
            await self._a_while()
            for deleted in ("forget_when_delivered", "forget"):
                await self.shift.lotse.store.work(methodcaller(deleted, hers))

    async def keep_house(self, is_over: asyncio.Event) -> None:
        store = self.shift.lotse.store
        watch = Watch(store, lambda: self.shift.knowledge().office, self.shift.clock.now)
        while not is_over.is_set():
            self.shift.clock.pass_by(seconds=1)
            await store.work(lambda work: work.send_held(self.shift.clock.at))
            await watch.look()
            while await take_turn(store, self.shift.mind):
                pass
            await self.shift.outbox.deliver()

    async def rage(self) -> None:
        is_over = asyncio.Event()
        house = asyncio.create_task(self.keep_house(is_over))
        await asyncio.gather(self.block(), self.delete(), *(self.counsel(member) for member in self.staff))
        is_over.set()
        await house


@pytest.mark.slow
def test_whatever_happens_at_once_adds_up(shift: Shift) -> None:
    seed = random.randrange(10**6)  # noqa: S311
    storm = Storm(shift, seed)
    shift.run(storm.rage())
    watch = Watch(shift.lotse.store, lambda: shift.knowledge().office, shift.clock.now)
    for _ in range(3):
        shift.run(watch.look())
        shift.go_on(seconds=11)
    print(f"seed {seed}: {len(storm.held)} held, {len(storm.taken_back)} taken back, {dict(storm.refused)}")
    said = Counter(outgoing.text for _, outgoing in shift.phone.sent if "Antwort key" in outgoing.text)
    assert set(said.values()) <= {1}, seed
    arrived = {key for key in storm.held for text in said if f"{key}x" in text}
    assert not arrived & storm.taken_back, seed
    blocked, deleted = storm.staff[0].id, storm.cases[:2]
    sure = {key for key, (me, case_id) in storm.held.items() if me != blocked and case_id not in deleted}
    assert sure - storm.taken_back <= arrived, seed
    assert shift.raw("SELECT count(*) FROM held_reply") == [(0,)], seed
    assert shift.raw("SELECT count(*) FROM inbox WHERE conversation_id IS NOT NULL") == [(0,)], seed
    assert shift.raw("SELECT count(*) FROM dead_letter") == [(0,)], seed
    for table in (case_note, trail, seen, draft, appointment, held_reply):
        kept = {row.conversation_id for row in shift.raw(f"SELECT conversation_id FROM {table.name}")}  # noqa: S608
        assert not kept & set(storm.whose[:2]), (seed, table.name)
    for hers, case_id in list(zip(storm.whose, storm.cases, strict=True))[2:]:
        case = shift.case(case_id)
        assert (case.owner is None) == (case.state == "waiting"), seed
        assert case.state == "closed" or case.owner != storm.staff[0].id, seed
        assert shift.work(methodcaller("case_of", hers)) == case, seed
        told = [line.text for line in shift.work(methodcaller("lines", hers))]
        if case.state in ("taken", "hers"):
            name = next(member.name for member in storm.staff if member.id == case.owner)
            assert any(name in text for text in told), (seed, "taken, and she was not told")
