"""What this process does all day, by its role: loops, each begun again when it fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial

from bot.app import Lotse, now
from bot.channels import Showing, Unkept
from bot.errands import Errands
from bot.logs import log
from bot.signs import Signs
from bot.storage import Transaction
from bot.turn import Mind, take_turn
from knowledge.office import HERE

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
    try:
        back = await lotse.store.work(lambda work: work.release(lotse.worker))
    except Unkept as error:  # then they wait until the leases end
        log.warning("outbox.unkept", exc_info=error)
        return
    if back:
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
