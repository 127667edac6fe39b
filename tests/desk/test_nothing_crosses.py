"""Fifty talks at once and four counsellors: no word of one mother, or meant for her, ever reaches another one."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk import Desk
from bot.desk.refusals import Refusal
from bot.desk.talk import Talk, Words
from bot.storage.staffing import Member
from bot.turn import take_turn
from tests.desk.shift import Shift

MOTHERS, COUNSELLORS, ROUNDS = 50, 4, 40
PLANTED = re.compile(r"geheim(\d+)x")


def planted(text: str) -> set[str]:
    """Whose words these are."""
    return set(PLANTED.findall(text))


class Play:
    """All of them at once: mothers write, counsellors take, read, reply, note, pass on, give back and close."""

    def __init__(self, shift: Shift, seed: int) -> None:
        self.shift, self.chance = shift, random.Random(seed)  # noqa: S311
        self.desk = Desk(shift.lotse.store, shift.clock.now, take_back_within=timedelta(0))
        self.staff = [shift.staff(f"counsellor{number}") for number in range(COUNSELLORS)]
        self.seen: list[Talk] = []
        self.refused: Counter[str] = Counter()
        self.replies = 0

    async def counsel(self, me: Member) -> None:
        for number in range(ROUNDS):
            cases = await self.desk.queue(me)
            if not cases:
                return
            case = self.chance.choice(cases)
            try:
                await self._work_on(me, case.id, f"{me.login} {number}")
            except Refusal as refusal:
                self.refused[type(refusal).__name__] += 1

    async def _work_on(self, me: Member, case_id: int, key: str) -> None:
        await self.desk.take(me, case_id)
        talk = await self.desk.look(me, case_id)
        self.seen.append(talk)
        [hers] = {whose for entry in talk.entries for whose in planted(entry.line.text)}
        await self.desk.draft(me, case_id, f"Entwurf geheim{hers}x")
        await self.desk.note(me, case_id, f"Notiz geheim{hers}x")
        await self.desk.reply(me, case_id, Words(f"Antwort an geheim{hers}x"), (), key)
        self.replies += 1
        match self.chance.randrange(4):
            case 0:
                await self.desk.give_back(me, case_id)
            case 1:
                await self.desk.pass_on(me, case_id, self.chance.choice(self.staff).id)
            case 2:
                await self.desk.close(me, case_id, "informed", (), Words(f"Alles Gute, geheim{hers}x"))
        self.seen.append(await self.desk.look(me, case_id))

    async def write(self) -> None:
        for _ in range(MOTHERS):
            number = self.chance.randrange(MOTHERS)
            said = self.shift.incoming(f"noch etwas geheim{number}x", f"mother{number}", f"more {self.chance.random()}")
            await self.shift.lotse.receive(said)
            await asyncio.sleep(0)

    async def keep_house(self, is_over: asyncio.Event) -> None:
        store, outbox = self.shift.lotse.store, replace(self.shift.outbox, worker="one")
        while not is_over.is_set():
            await store.work(lambda work: work.send_held(self.shift.clock.at))
            while await take_turn(store, self.shift.mind):
                pass
            await outbox.deliver()
            await asyncio.sleep(0)

    async def play(self) -> None:
        is_over = asyncio.Event()
        house = asyncio.create_task(self.keep_house(is_over))
        await asyncio.gather(self.write(), *(self.counsel(member) for member in self.staff))
        is_over.set()
        await house


@pytest.mark.slow
def test_of_fifty_talks_with_four_counsellors_nothing_crosses(shift: Shift) -> None:
    seed = random.randrange(10**6)  # noqa: S311
    for number in range(MOTHERS):
        shift.waits(f"mother{number}", first_words=f"geheim{number}x")
        shift.hear(f"ich bin geheim{number}x", f"mother{number}")
    shift.think_about_everything()
    play = Play(shift, seed)
    shift.run(play.play())
    shift.go_on(seconds=1)
    print(f"seed {seed}: {play.replies} replies, {len(shift.phone.sent)} messages, refused {dict(play.refused)}")
    assert play.replies > COUNSELLORS * ROUNDS / 4
    strays = [
        (person, outgoing.text)
        for person, outgoing in shift.phone.sent
        if planted(outgoing.text) - {person.removeprefix("mother")}
    ]
    assert strays == [], seed
    for talk in play.seen:
        words = [entry.line.text for entry in talk.entries] + [note.words for note in talk.notes]
        words += [talk.draft, talk.case.first_words]
        assert len(planted(" ".join(words))) == 1, seed
    sent = Counter(outgoing.text for _, outgoing in shift.phone.sent if "Antwort an" in outgoing.text)
    assert sum(sent.values()) == play.replies, seed
