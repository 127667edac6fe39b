"""Builds the house once, and keeps it awake. It knows everyone but those who speak with a browser (`serving`)."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.bells import Bells
from bot.catalogues import Catalogues
from bot.channels import Channel, Fetching, Incoming, Showing
from bot.desk import Desk
from bot.desk.watch import Bell, Watch, nobody
from bot.errands import Errands
from bot.health import health, shut
from bot.library import Library, Reading
from bot.logs import log
from bot.outbox import Outbox
from bot.pictures import bare
from bot.post import write_arrival
from bot.settings import Settings
from bot.signs import Signs
from bot.storage import Store, Transaction
from bot.storage.database import open_store, trouble_of
from bot.storage.notes import Note
from bot.storage.sealing import open_keyring
from bot.turn import Mind, take_turn
from bot.voice import Voice
from dialogs.model import JSON
from knowledge.office import HERE
from knowledge.reader import read

THINKERS = 4  # turns under way at the same time; on SQLite they share a commit
LOOK_ANYWAY = 1.0  # seconds: a bell may be missed
TIMERS_EVERY = 5.0
REPLIES_EVERY = 0.5
LINES_EVERY = 15.0
WATCH_EVERY = 30.0
ERRANDS_EVERY = 2.0
FILES_EVERY = 5.0
SWEEP_EVERY = 60.0
RESTART_AFTER = 1.0


def now() -> datetime:
    return datetime.now(UTC)


def _posted(incoming: Incoming) -> JSON:
    """A message with files as the inbox keeps it. Raises Unopened."""
    return write_arrival(replace(incoming, attachments=bare(incoming.attachments)))


@dataclass(frozen=True, slots=True)
class Lotse:
    """The whole house, built from its settings."""

    settings: Settings
    store: Store
    library: Library
    catalogues: Catalogues
    channels: Mapping[str, Channel]
    bells: Bells
    worker: str

    @property
    def mind(self) -> Mind:
        return Mind(self.library.knowledge, Voice(self.catalogues), now)

    @property
    def outbox(self) -> Outbox:
        return Outbox(self.store, self.channels, self.worker, now)

    @property
    def outboxes(self) -> list[Outbox]:
        """One for each channel: a platform that is slow keeps nobody on another one waiting."""
        return [replace(self.outbox, channels={name: channel}) for name, channel in self.channels.items()]

    @property
    def errands(self) -> Errands:
        fetching = {name: channel for name, channel in self.channels.items() if isinstance(channel, Fetching)}
        return Errands(self.store, fetching, self.mind.say, now)

    @property
    def desk(self) -> Desk:
        return Desk(self.store, now, lambda at: self.library.knowledge().office.answer_by(at))

    @property
    def watch(self) -> Watch:
        """Who looks that nobody is forgotten, and tells the lead by mail where one is set."""
        settings = self.settings
        bell: Bell = nobody
        server = settings.smtp_url.get_secret_value()
        if server:
            from bot.desk.mail import Mail  # its library takes a while, which a house without mail saves

            site = settings.public_url or f"http://{settings.host}:{settings.port}"
            bell = Mail(server, settings.mail_from, settings.lead_mail, f"{site}/desk", now).ring
        return Watch(self.store, lambda: self.library.knowledge().office, now, bell)

    async def receive(self, incoming: Incoming) -> None:
        """Keep what she said. When this returns it is committed, and the channel may acknowledge it. Raises Unopened."""
        event = await asyncio.to_thread(_posted, incoming) if incoming.attachments else write_arrival(incoming)
        at, account = now(), incoming.account

        def keep(work: Transaction) -> None:
            if incoming.withdraws and not work.is_known(incoming.address):
                return  # nothing of hers is here
            work.receive(incoming.address, incoming.message_id, event, at, account)
            if incoming.lasts is not None:
                work.let_disappear(incoming.address, incoming.lasts)

        await self.store.work(keep)

    async def health(self) -> Mapping[str, Any]:
        if trouble := await trouble_of(self.store, now()):
            return shut(trouble, self.library)
        return await health(self.store, self.library, self.channels, await self.open_tasks(), now())

    async def open_tasks(self) -> Sequence[tuple[int, str, datetime]]:
        """What only an operator can do: its number, its kind, and since when."""
        if not self.settings.signal_account.get_secret_value():
            return ()
        from bot.channels.signal.tasks import NOTE, Tasks

        return [(task.id, task.kind, task.since) for task in await Tasks(Note(self.store, NOTE), now).open()]

    async def sweep(self) -> int:
        """Let go of everything that is older than was promised; how many rows went."""
        gone, days = 0, (self.settings.keep_messages_days, self.settings.keep_conversations_days)
        while went := await self.store.work(lambda work: work.sweep(now(), *days)):
            gone += went
        await self.store.work(lambda work: work.tidy_staff(now()))
        return gone


@asynccontextmanager
async def open_house(
    settings: Settings, channels: tuple[Channel, ...] = (), reading: Reading = read
) -> AsyncIterator[Lotse]:
    """Build everything, and close it again. Raises what is wrong in words for the operator."""
    catalogues = Catalogues(settings.languages)
    promises = {
        "message_days": settings.keep_messages_days,
        "conversation_days": settings.keep_conversations_days,
    }
    library = Library(settings.knowledge_dir, catalogues, promises, reading)
    keyring = open_keyring(settings.master_key.get_secret_value(), settings.master_key_file)
    store = await open_store(settings.database_url.get_secret_value(), keyring)
    bells = Bells()
    store.listen(bells.hear)
    # SQLite has one worker only, so that it knows after a crash which messages were its own
    alone = settings.database_url.get_secret_value().startswith("sqlite")
    worker = settings.worker_name or ("alone" if alone else f"w{secrets.token_hex(4)}")
    named = {channel.name: channel for channel in channels}
    try:
        yield Lotse(settings, store, library, catalogues, named, bells, worker)
    finally:
        await store.close()


@asynccontextmanager
async def awake(lotse: Lotse, ears: Sequence[Callable[[], Awaitable[None]]] = ()) -> AsyncIterator[None]:
    """Everything that this process does all day, by its role; it ends with the block. `ears`: how it listens."""
    await give_back(lotse)
    tasks = [asyncio.create_task(_again_and_again(loop)) for loop in (*_loops(lotse), *ears)]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await give_back(lotse)


async def give_back(lotse: Lotse) -> None:
    """Let others send what this worker had leased, and did not get done before it ended."""
    if back := await lotse.store.work(lambda work: work.release(lotse.worker)):
        log.info("outbox.released", count=back, worker=lotse.worker)


def _loops(lotse: Lotse) -> list[Callable[[], Awaitable[None]]]:
    if lotse.settings.role == "web":
        return [lambda: watch_files(lotse)]
    mind = lotse.mind  # one for all, so that the store knows that they look for the same
    return [
        lambda: watch_files(lotse),
        *(lambda: think_all_day(lotse, mind) for _thinker in range(THINKERS)),
        *(outbox.deliver_all_day for outbox in lotse.outboxes),
        *(partial(fetch_all_day, errands) for errands in errands_of(lotse)),
        *(signs.all_day for signs in signs_of(lotse)),
        lambda: ring_timers(lotse),
        lambda: send_replies(lotse),
        lambda: let_lines_go(lotse),
        lambda: watch_over_cases(lotse),
        lambda: sweep_at_night(lotse),
    ]


def errands_of(lotse: Lotse) -> list[Errands]:
    """One for each channel, as the outboxes."""
    errands = lotse.errands
    return [replace(errands, channels={name: channel}) for name, channel in errands.channels.items()]


def signs_of(lotse: Lotse) -> list[Signs]:
    """One for each channel that can show that somebody writes."""
    showing = {name: channel for name, channel in lotse.channels.items() if isinstance(channel, Showing)}
    signs = [Signs(lotse.store, {name: channel}) for name, channel in showing.items()]
    for one in signs:
        lotse.store.listen(one.hear)
    return signs


async def _again_and_again(loop: Callable[[], Awaitable[None]]) -> None:
    """A loop that fails is started again: one failure must not silence the house."""
    while True:
        task = asyncio.ensure_future(loop())
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            task.cancel()
            raise
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("loop.failed", exc_info=error)
        await asyncio.sleep(RESTART_AFTER)


async def think_all_day(lotse: Lotse, mind: Mind) -> None:
    while True:
        await take_turn(lotse.store, mind, LOOK_ANYWAY)


async def fetch_all_day(errands: Errands) -> None:
    while True:
        await errands.run()
        await asyncio.sleep(ERRANDS_EVERY)


async def ring_timers(lotse: Lotse) -> None:
    while True:
        while await lotse.store.work(lambda work: work.ring(now())):
            pass
        await asyncio.sleep(TIMERS_EVERY)


async def send_replies(lotse: Lotse) -> None:
    """What a counsellor wrote goes on its way when it can no longer be taken back."""
    while True:
        await lotse.store.work(lambda work: work.send_held(now()))
        await asyncio.sleep(REPLIES_EVERY)


async def let_lines_go(lotse: Lotse) -> None:
    """What disappears after a time of her own goes when this is over, not at night with the rest."""
    while True:
        while await lotse.store.work(lambda work: work.let_lines_go(now())):
            pass
        await asyncio.sleep(LINES_EVERY)


async def watch_over_cases(lotse: Lotse) -> None:
    watch = lotse.watch
    while True:
        await watch.look()
        await asyncio.sleep(WATCH_EVERY)


async def sweep_at_night(lotse: Lotse) -> None:
    """Once a day, after the hour that is set; a day that was missed is made up for at the next start."""
    while True:
        here = now().astimezone(HERE)
        if here.time() >= lotse.settings.sweep_at:
            await sweep_once(lotse, here.date().isoformat())
        await asyncio.sleep(SWEEP_EVERY)


async def sweep_once(lotse: Lotse, today: str) -> None:
    """Of several workers one does it; if it dies on it, the next one begins within the hour."""
    hour = f"{today} {now():%H}"

    def claim(work: Transaction) -> bool:
        return work.note("swept on") != today and work.claim_note("sweep begun", hour)

    if await lotse.store.work(claim):
        gone = await lotse.sweep()
        await lotse.store.work(lambda work: work.set_note("swept on", today))
        log.info("sweep.done", count=gone)


async def watch_files(lotse: Lotse) -> None:
    while True:
        await asyncio.sleep(FILES_EVERY)
        await asyncio.to_thread(lotse.library.look)
