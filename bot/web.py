"""What a page may read: what stands at the door; and the lines and files of its own talk, found by her address alone.

What it shows has arrived.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from bot.bells import Bells
from bot.channels import Address, Attachment
from bot.channels.web import Shown
from bot.post import kinds_in
from bot.storage import Line, Store, Transaction
from bot.turn import Mind, greeting


@dataclass(frozen=True, slots=True)
class ReadingRoom:
    store: Store
    bells: Bells
    mind: Mind

    def greeting(self) -> Sequence[Shown]:
        """Her language is not known there: each paragraph is in its own."""
        return [replace(_shown(line), language="") for line in greeting(self.mind)]

    async def history(self, address: Address, after: int) -> Sequence[Shown]:
        return [_shown(line) for line in await self._lines(address, after)]

    async def file(self, address: Address, line_id: int) -> Attachment | None:
        def read(work: Transaction) -> Attachment | None:
            id = work.conversation_of(address)
            file = None if id is None else work.file_of(id, line_id)
            return None if file is None else Attachment(*file)

        return await self.store.look(read)

    async def seen(self, address: Address, line_id: int) -> bool:
        """Written down only where there is something to write: most pages show what has arrived long ago."""

        def is_on_its_way(work: Transaction) -> bool:
            return work.is_on_its_way(address, line_id)

        if not await self.store.look(is_on_its_way):
            return True
        await self.store.work(lambda work: work.arrived(address, line_id))
        return not await self.store.look(is_on_its_way)

    @asynccontextmanager
    async def subscribe(self, address: Address, wake: Callable[[], None]) -> AsyncIterator[None]:
        """Ring when there is news in her talk. A talk that begins later is found by the page's own looking."""
        id = await self.store.look(lambda work: work.conversation_of(address))
        if id is None:
            yield
            return
        self.bells.add(id, wake)
        try:
            yield
        finally:
            self.bells.remove(id, wake)

    async def _lines(self, address: Address, after: int) -> list[Line]:
        def read(work: Transaction) -> list[Line]:
            id = work.conversation_of(address)
            return [] if id is None else work.lines(id, after)

        return await self.store.look(read)


def _shown(line: Line) -> Shown:
    name, media_type = line.file[:2] if line.file else ("", "")
    words = "" if line.author == "mother" and line.file and _names(line.text, name) else line.text
    return Shown(line.id, line.author, words, line.language, line.buttons, name, media_type, line.by)


def _names(words: str, file: str) -> bool:
    """Do these words only stand for the file that is shown anyway?"""
    return words == file or bool(kinds_in(words))
