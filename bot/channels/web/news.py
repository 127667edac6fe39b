"""What is new in a talk, for as long as a page is open.

1. What the page shows comes from the log; lines come in the order of their ids, each once.
2. A line that was sent in this process reaches the open page even if the talk is deleted right after it.
3. A missed ring costs at most one look's patience. A talk that was deleted leaves the page within a second or two.
"""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from bot.channels import Address
from bot.channels.browser.headers import is_here
from bot.channels.web.port import House, Shown

PATIENCE = 15.0  # seconds between two looks without a ring
A_MOMENT = 1.5  # seconds that a plain form waits for the answer
STREAMS_AT_MOST = 8  # open pages of one person in this process
STREAMS_OF_A_PLACE = 200  # many mothers may ask from one address; one computer must not use up what is for all
ALL_STREAMS_AT_MOST = 600  # of all persons: a shell allows a process no more than 1,024 open files
AFTERWARDS = 1.0  # seconds after a ring until we look again: what was said may have been our last words


@dataclass(frozen=True, slots=True)
class News:
    """A line; or the talk is gone; or nothing, and the connection is alive."""

    kind: Literal["line", "gone", "alive"]
    line: Shown | None = None


class Stream:
    """One open page: wakes when there may be news, and holds what was sent to it directly."""

    def __init__(self) -> None:
        self._news = asyncio.Event()
        self._sent: list[Shown] = []
        self.closed = False

    def wake(self) -> None:
        self._news.set()

    def push(self, line: Shown) -> None:
        self._sent.append(line)
        self.wake()

    def close(self) -> None:
        self.closed = True
        self.wake()

    def take(self) -> list[Shown]:
        self._news.clear()
        sent, self._sent = self._sent, []
        return sent

    async def wait(self, seconds: float) -> bool:
        """Wait for a ring; False when the patience ended first."""
        try:
            await asyncio.wait_for(self._news.wait(), seconds)
        except TimeoutError:
            return False
        return True


class Streams:
    """All pages that are open in this process."""

    def __init__(self) -> None:
        self._open: dict[Address, list[Stream]] = defaultdict(list)
        self._places: Counter[str] = Counter()
        self._closed = False

    @contextmanager
    def open(self, address: Address, place: str = "") -> Iterator[Stream]:
        """place: where she asks from."""
        stream = Stream()
        self._places[place] += 1
        if self._closed:
            stream.close()
        self._open[address].append(stream)
        try:
            yield stream
        finally:
            self._open[address].remove(stream)
            if not self._open[address]:
                del self._open[address]
            self._places[place] -= 1
            if not self._places[place]:
                del self._places[place]

    def has_room(self, address: Address, place: str) -> bool:
        """May one page more be open? A proxy on this machine that does not say for whom it asks is no place."""
        if len(self._open.get(address, ())) >= STREAMS_AT_MOST or self.total >= ALL_STREAMS_AT_MOST:
            return False
        return is_here(place) or self._places[place] < STREAMS_OF_A_PLACE

    def push(self, address: Address, line: Shown) -> None:
        for stream in self._open.get(address, ()):
            stream.push(line)

    def count(self, address: Address) -> int:
        return len(self._open.get(address, ()))

    @property
    def total(self) -> int:
        return sum(map(len, self._open.values()))

    def close(self) -> None:
        """End every open page's stream, so that the server can stop; the pages come back by themselves."""
        self._closed = True
        for streams in self._open.values():
            for stream in streams:
                stream.close()


async def news(
    house: House, streams: Streams, address: Address, after: int, patience: float = PATIENCE, place: str = ""
) -> AsyncIterator[News]:
    """Everything after line `after`, and then what comes."""
    last, wait = after, min(AFTERWARDS, patience)
    with streams.open(address, place) as stream:
        async with house.bell.subscribe(address, stream.wake):
            while not stream.closed:
                sent = stream.take()
                # The last line she saw is asked for again: if it is not there any more, the talk was deleted.
                kept = await house.history(address, max(last - 1, 0))
                seen = last
                for line in sorted((*kept, *sent), key=lambda line: line.id):
                    if line.id > last:
                        last = line.id
                        yield News("line", line)
                if seen and not kept:
                    last = 0
                    yield News("gone")
                has_rung = await stream.wait(wait)
                wait = min(AFTERWARDS, patience) if has_rung else patience
                if not has_rung:
                    yield News("alive")


async def answered(house: House, streams: Streams, address: Address, after: int, patience: float = A_MOMENT) -> bool:
    """Wait for something new in the log, but only for a moment: a plain form shows our answer at once then."""
    try:
        async with asyncio.timeout(patience):
            with streams.open(address) as stream:
                async with house.bell.subscribe(address, stream.wake):
                    while not stream.closed:
                        stream.take()
                        if await house.history(address, after):
                            return True
                        await stream.wait(patience)
    except TimeoutError:
        pass
    return False
