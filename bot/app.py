"""Builds the house once. It knows everyone but those who speak with a browser (`serving`)."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bot.bells import Bells
from bot.catalogues import Catalogues
from bot.channels import Channel, Fetching, Incoming
from bot.desk import Desk
from bot.desk.watch import Bell, Watch, nobody
from bot.errands import Errands
from bot.health import health, shut
from bot.library import Library, Reading
from bot.outbox import Outbox
from bot.pictures import bare
from bot.post import write_arrival
from bot.settings import Settings
from bot.storage import Store, Transaction
from bot.storage.database import open_store, trouble_of
from bot.storage.notes import Note
from bot.storage.sealing import open_keyring
from bot.turn import Mind
from bot.voice import Voice
from dialogs.model import JSON
from knowledge.reader import read


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
