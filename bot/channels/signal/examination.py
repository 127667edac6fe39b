"""Is Signal well? Everything that can be wrong between Lotse and signal-cli, each with what to do.

Nothing is changed and nothing received: a subscription of ours would take messages away from Lotse.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.channels.finding import Finding, about_the_clock
from bot.channels.signal.age import OLD, WHERE, age_of
from bot.channels.signal.setup import Ask, Stopped, told_of, version_of
from bot.channels.signal.tasks import Task
from bot.channels.signal.wire import Cut, Refusal

UNHEARD = timedelta(minutes=5)
CONNECTIONS = 300  # signal-cli numbers its subscriptions from 0, and seldom has had more connections since its start


@dataclass(frozen=True, slots=True)
class World:
    """What there is to look at. `clock`: what time it is elsewhere, None when nobody can be asked · `tasks`: the open ones; None where they cannot be read."""

    ask: Ask
    account: str
    journal: Path | None
    now: Callable[[], datetime]
    clock: Callable[[], Awaitable[datetime | None]]
    tasks: Sequence[Task] | None


async def examine(world: World) -> AsyncIterator[Finding]:
    try:
        version = await version_of(world.ask)
        yield Finding("signal-cli answers at SIGNAL_SOCKET.")
        yield _about_version(version, world.now())
        yield await _about_account(world)
        yield await _about_mode(world.ask)
    except Stopped as stopped:
        first, _, remedy = str(stopped).partition(". ")
        yield Finding(f"{first}.", remedy)
    except Cut:
        yield Finding(
            "signal-cli stopped answering meanwhile.", "Look into its log (journalctl -u signal-cli), then again."
        )
    yield _about_journal(world.journal, world.now())
    yield await _about_the_clock(world)
    if world.tasks is None:
        yield Finding(
            "The open tasks cannot be read from the database.",
            "If Lotse has not run yet, start it once. Else look at DATABASE_URL and at the rights of that file, then again.",
        )
        return
    for task in world.tasks:
        what, *steps = task.steps
        yield Finding(f"Task {task.id}, since {task.since:%d.%m. %H:%M} UTC: {what}", "\n  → ".join(steps))
    if not world.tasks:
        yield Finding("No task is open.")


def _about_version(version: str, now: datetime) -> Finding:
    age = age_of(version, now.date())
    if age.is_old:
        return Finding(
            f"signal-cli {version} is {age}.",
            f"Update it: Signal may stop working with what is older than {OLD} days. {WHERE}",
        )
    return Finding(told_of(version, now.date()))


async def _about_account(world: World) -> Finding:
    if not world.account:
        return Finding("SIGNAL_ACCOUNT is not set.", "Run “lotse signal setup”, which says what to set.")
    try:
        accounts = [account["number"] for account in await world.ask("listAccounts")]
    except Refusal:
        return Finding("signal-cli was started for one account only (-a); whether it is ours cannot be told.")
    if world.account not in accounts:
        return Finding(
            "signal-cli does not know the account of SIGNAL_ACCOUNT.",
            "Run “lotse signal setup”, or set SIGNAL_ACCOUNT to the number that signal-cli has.",
        )
    return Finding("signal-cli knows the account of SIGNAL_ACCOUNT.")


async def _about_mode(ask: Ask) -> Finding:
    """Without manual mode signal-cli subscribes every connection by itself; so ours would have something to cancel."""
    for number in range(CONNECTIONS):
        try:
            await ask("unsubscribeReceive", subscription=number)
        except Refusal:
            continue
        return Finding(
            "signal-cli receives as soon as it starts. Whatever comes while Lotse does not run is lost.",
            "Start it with --receive-mode manual, as deploy/ does.",
        )
    return Finding("signal-cli receives only when Lotse listens (--receive-mode manual).")


def _about_journal(path: Path | None, now: datetime) -> Finding:
    if path is None:
        return Finding(
            "SIGNAL_JOURNAL is not set: if Lotse is killed with a message in hand, that message is lost.",
            "Start signal-cli as deploy/ does, and set SIGNAL_JOURNAL to that file.",
        )
    if not path.exists():
        return Finding(
            "The file of SIGNAL_JOURNAL is not there.",
            "Start signal-cli with its standard output appended to it; and look whether both mean the same file.",
        )
    if not path.is_file() or not os.access(path, os.R_OK | os.W_OK):
        return Finding(
            "Lotse may not read and write the file of SIGNAL_JOURNAL.",
            "Run this as the account under which Lotse runs; the file belongs to its group, with mode 0660.",
        )
    try:
        waiting = sum(bool(line.strip()) for line in path.read_bytes().splitlines())
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError as error:
        return Finding(f"The journal could not be read ({type(error).__name__}).", "Look again.")
    if waiting and now - written > UNHEARD:
        return Finding(
            f"{waiting} lines of the journal have waited for more than {UNHEARD.seconds // 60} minutes.",
            "Is Lotse running, and may it write to the journal? It reads them when it connects anew.",
        )
    return Finding(
        f"The journal can be read and written. It last changed on {written:%d.%m. %H:%M} UTC; it must, whenever a mother writes."
    )


async def _about_the_clock(world: World) -> Finding:
    theirs = await world.clock()
    if theirs is None:
        return Finding("No other clock could be asked what time it is.")
    return about_the_clock(world.now() - theirs, "others'")
