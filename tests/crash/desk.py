"""A desk in a process that may be killed at any moment; its clicks come through the same kind of door as messages.

A click is acknowledged only when `Desk.reply` has returned. The counsellor's page clicks again, with the same key, until it is.
"""

from __future__ import annotations

import asyncio
import json
import random
import signal
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

import sqlalchemy as sql

from bot.app import Lotse, awake, now, open_house
from bot.channels import Address
from bot.desk import Desk
from bot.desk.talk import Words
from bot.logs import set_up
from bot.settings import load
from bot.storage import Transaction
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring
from bot.storage.staffing import Member
from dialogs.model import Conversation
from tests.crash.driver import IN_SECONDS, Worker, birth, until
from tests.crash.house import Home, Ledger

CAN_BE_TAKEN_BACK = timedelta(seconds=0.3)
UNDONE = sql.text(
    "SELECT (SELECT count(*) FROM inbox WHERE conversation_id IS NOT NULL) + (SELECT count(*) FROM held_reply) "
    "+ (SELECT count(*) FROM outbox WHERE state = 'waiting')"
)


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
    store = await open_store(home.database_url, open_keyring("", home.folder / "master.key"))
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
            case_id = work.open_case(hers, "costs", "", False, "Hilfe", now())
            work.take(case_id, id, now())
            taken.append((person, replace(anna, id=id), case_id))
        return taken

    try:
        return await store.work(take_all)
    finally:
        await store.close()


def live(home: Home) -> None:
    """Open the house and its desk, and stay until the process is told to end."""
    with home.log.open("a") as log:
        set_up("json", "warning", log)
        asyncio.run(_live(home))


async def _live(home: Home) -> None:
    end = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, end.set)
    key_file = home.folder / "master.key"
    settings = load(None, database_url=home.database_url, master_key_file=key_file, worker_name=home.worker)
    async with open_house(settings, (Ledger(home.folder / "ledger"),)) as lotse, awake(lotse):
        desk = Desk(lotse.store, now, take_back_within=CAN_BE_TAKEN_BACK)
        home.door.unlink(missing_ok=True)
        door = await asyncio.start_unix_server(lambda r, w: _hear(lotse, desk, r, w), home.door)
        await end.wait()
        door.close()


async def _hear(lotse: Lotse, desk: Desk, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        member_id, login, case_id, text, key = json.loads(line)
        await desk.reply(Member(member_id, login, "Anna"), case_id, Words(text), (), key)
        writer.write(b"kept\n")
        await writer.drain()
    writer.close()


@dataclass
class DeskWorker(Worker):
    def start(self) -> None:
        self.process = birth.Process(target=live, args=(self.home,))
        self.process.start()


@dataclass
class Shift:
    """All clicks, in their order for each person, and kills at random until all of them are done."""

    workers: Sequence[DeskWorker]
    clicks: Sequence[Sequence[Click]]
    kills_wanted: int
    chance: random.Random
    kills: int = 0
    clicked: int = 0
    ends: list[int | None] = field(default_factory=list)

    async def play(self) -> None:
        for worker in self.workers:
            worker.start()
        try:
            async with asyncio.TaskGroup() as group:
                for talk in self.clicks:
                    group.create_task(self._click_through(talk))
                group.create_task(self._kill_now_and_then())
            await self._until_all_is_done()
            self.ends = [worker.end() for worker in self.workers]
        finally:
            for worker in self.workers:
                worker.kill()

    async def _click_through(self, talk: Sequence[Click]) -> None:
        for click in talk:
            await until(lambda: self.clicked < self._allowance())
            for _ in range(1 + (self.chance.random() < 0.2)):  # now and then a double click
                async with asyncio.timeout(IN_SECONDS):
                    while not await self._is_acknowledged(click):
                        await asyncio.sleep(0.005)
            self.clicked += 1

    def _allowance(self) -> float:
        """So many clicks may have come by now: they last as long as the killing."""
        if self.kills == self.kills_wanted:
            return float("inf")
        return (self.kills + 1) * sum(map(len, self.clicks)) / (self.kills_wanted + 1)

    async def _is_acknowledged(self, click: Click) -> bool:
        try:
            reader, writer = await asyncio.open_unix_connection(self.chance.choice(self.workers).home.door)
        except OSError:
            return False
        try:
            writer.write(click.as_line())
            await writer.drain()
            return await reader.readline() == b"kept\n"
        except OSError:
            return False
        finally:
            writer.close()

    async def _kill_now_and_then(self) -> None:
        """Between the click and the delivery, in most cases."""
        while self.kills < self.kills_wanted:
            victim = self.chance.choice(self.workers)
            async with asyncio.timeout(IN_SECONDS):
                while not await victim.is_open():
                    await asyncio.sleep(0.005)
            await asyncio.sleep(self.chance.uniform(0, 1.2))
            await asyncio.to_thread(victim.kill)
            self.kills += 1
            await asyncio.to_thread(victim.start)

    async def _until_all_is_done(self) -> None:
        engine = sql.create_engine(self.workers[0].home.database_url.replace("postgresql:", "postgresql+psycopg:"))

        def is_done() -> bool:
            with engine.connect() as connection:
                return bool(connection.execute(UNDONE).scalar_one() == 0)

        try:
            await until(is_done, glance=0.05)
        finally:
            engine.dispose()
