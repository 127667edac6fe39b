"""Where the time of a turn goes: every part is handed to the house in a wrapping that looks at the clock.

Storage is what the statements cost, without sealing and without the commit; thinking is the engine, the dialogs and the
ears, without the finder. What no wrapping has seen is the commit, the threads and the event loop.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

from bench.house import TALK, one_turn, open_measured
from bench.measure import Contestant, compare
from bench.settled import name_of, settle
from bench.sheet import Sheet, figure
from bot.app import now
from bot.storage import First, Line, Store, Transaction
from bot.storage.database import open_store
from bot.storage.sealing import Keyring, Seal, open_keyring
from bot.turn import Mind
from bot.voice import Voice
from dialogs.model import Conversation, Effect
from knowledge.model import Finder, Knowledge

T = TypeVar("T")

COLUMNS = ("", "CPU ms a turn", "share")
KNOWN = 1000  # conversations that are stored already
PARTS = ("storage: statements", "sealing", "thinking", "finder", "voice")
STORAGE, SEALING, THINKING, FINDER, VOICE = PARTS
REST = "commit, threads, event loop"


class Watch:
    """Adds up the CPU time of each part; what happens within another part counts there and not twice."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._parts: list[str] = []
        self._since = 0.0

    @contextmanager
    def on(self, part: str) -> Iterator[None]:
        self._charge()
        self._parts.append(part)
        try:
            yield
        finally:
            self._charge()
            self._parts.pop()

    def _charge(self) -> None:
        at = time.thread_time()
        if self._parts:
            self.spent[self._parts[-1]] += at - self._since
        self._since = at


class Watched:
    """Something all of whose verbs count as one part."""

    def __init__(self, inner: object, watch: Watch, part: str) -> None:
        self._inner, self._watch, self._part = inner, watch, part

    def __getattr__(self, name: str) -> Any:
        verb = getattr(self._inner, name)

        def timed(*given: Any, **named: Any) -> Any:
            with self._watch.on(self._part):
                return verb(*given, **named)

        return timed


@dataclass(frozen=True, slots=True)
class WatchedVoice(Voice):
    watch: Watch

    def lines(self, effect: Effect, conversation: Conversation, at: datetime, knowledge: Knowledge) -> Iterator[Line]:
        with self.watch.on(VOICE):
            return iter(tuple(Voice.lines(self, effect, conversation, at, knowledge)))


@dataclass(frozen=True, slots=True)
class WatchedKeyring(Keyring):
    watch: Watch | None = None

    def open_seal(self, sealed_key: bytes, address_hash: bytes) -> Seal:
        assert self.watch is not None
        with self.watch.on(SEALING):
            return cast(Seal, Watched(Keyring.open_seal(self, sealed_key, address_hash), self.watch, SEALING))


@dataclass(frozen=True, slots=True)
class WatchedStore:
    inner: Store
    watch: Watch

    async def work(self, do: Callable[[Transaction], T]) -> T:
        def watched(transaction: Transaction) -> T:
            with self.watch.on(THINKING):
                return do(cast(Transaction, Watched(transaction, self.watch, STORAGE)))

        return await self.inner.work(watched)

    async def work_upon(
        self, bell: str, do: Callable[[Transaction], T | None], seconds: float, first: First | None = None
    ) -> T | None:
        def both(transaction: Transaction) -> T | None:
            if first is not None:
                first(transaction)
            return do(transaction)

        assert not seconds, f"Nobody rings {bell} here."
        return await self.work(both)

    async def look(self, do: Callable[[Transaction], T]) -> T:
        return await self.inner.look(do)

    def listen(self, hear: Callable[[str, int], None]) -> None:
        self.inner.listen(hear)

    async def close(self) -> None:
        await self.inner.close()


async def measure(new_urls: dict[str, Callable[[], str]], folder: Path, rounds: int, talks: int, sheet: Sheet) -> None:
    """One table a database."""
    for database, new_url in new_urls.items():
        watch, url, key_file = Watch(), new_url(), folder / f"split {database}.key"
        await settle(url, key_file, KNOWN)
        keyring = WatchedKeyring(open_keyring("", key_file).master, key_file, watch=watch)
        store = WatchedStore(await open_store(url, keyring), watch)
        async with open_measured(new_url(), folder / f"beside {database}.key") as beside:
            lotse = replace(beside, store=store)
            knowledge = lotse.library.knowledge()
            watched = replace(knowledge, finder=cast(Finder, Watched(knowledge.finder, watch, FINDER)))
            mind = Mind(lambda watched=watched: watched, WatchedVoice(lotse.catalogues, watch), now)  # type: ignore[misc]

            async def turn(number: int, lotse: Any = lotse, mind: Mind = mind) -> None:
                mother = number // len(TALK) % KNOWN
                await one_turn(lotse, mind, name_of(mother), f"split {number}", TALK[number % len(TALK)])

            await compare({"": Contestant(turn)}, 1, len(TALK))  # what is done once only
            watch.spent.clear()
            began = time.process_time()
            times = rounds * talks * len(TALK)
            for number in range(2 * len(TALK), 2 * len(TALK) + times):
                await turn(number)
            whole = time.process_time() - began
        await store.close()
        spent = {part: watch.spent[part] for part in PARTS}
        spent[REST] = whole - sum(spent.values())
        rows = [(part, figure(1000 * each / times), f"{each / whole:.0%}") for part, each in spent.items()]
        sheet.table(f"Where the time of a turn goes on {database}", COLUMNS, [*rows, _sum(whole, times)])


def _sum(whole: float, times: int) -> tuple[str, str, str]:
    return ("together, looking at the clock included", figure(1000 * whole / times), "100%")
