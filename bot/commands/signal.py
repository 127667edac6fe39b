"""`lotse signal`: bring Lotse to Signal, and solve the captcha that Signal asks for."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.channels.signal.client import Line
    from bot.channels.signal.tasks import Tasks

TAKES_HER_TIME = 600.0  # seconds: she looks for the phone
NOWHERE = (
    "SIGNAL_SOCKET is missing: it says where signal-cli listens, e.g. /run/signal-cli/socket. Put it in .env. "
    "How signal-cli is started stands in docs/signal-in-zehn-schritten.md."
)


def commands(settings: Callable[[], Settings], console: Console, complain: Console) -> typer.Typer:
    """The commands under `lotse signal`."""
    signal = typer.Typer(help="Bring Lotse to Signal, and keep it there.", no_args_is_help=True)

    @signal.command()
    def setup() -> None:
        """Link Lotse with the office's phone or register a number; then its username, name and picture."""
        given = settings()
        raise typer.Exit(_run(_setup(given, console), complain))

    @signal.command()
    def captcha(
        token: Annotated[
            str, typer.Argument(help="The address of “Open Signal”, in quotation marks: signalcaptcha://…")
        ],
        challenge: Annotated[str, typer.Option(help="What Signal asked with; else the open task says it.")] = "",
    ) -> None:
        """Show Signal that a human being is behind Lotse."""
        given = settings()
        raise typer.Exit(_run(_captcha(given, console, token, challenge), complain))

    @signal.command()
    def trust(
        digits: Annotated[str, typer.Argument(help="The first five digits of the one to accept; none: show all.")] = "",
    ) -> None:
        """Show whose safety number is a new one, and accept it: then what was held back goes out."""
        given = settings()
        raise typer.Exit(_run(_trust(given, console, digits), complain))

    return signal


def _run(work: Coroutine[Any, Any, None], complain: Console) -> int:
    from bot.channels.signal.setup import Stopped
    from bot.storage.database import StoreError

    try:
        asyncio.run(work)
    except (Stopped, StoreError) as error:
        complain.print(str(error), style="red", highlight=False, markup=False, soft_wrap=True)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def line(settings: Settings) -> AbstractAsyncContextManager[Line]:
    """The line to signal-cli, hung up at the end. It names no account by itself."""
    from bot.channels.signal.client import Line, Patience

    @asynccontextmanager
    async def opened() -> AsyncIterator[Line]:
        line = Line(settings.signal_socket, patience=Patience(answer=TAKES_HER_TIME))
        try:
            yield line
        finally:
            await line.close()

    return opened()


async def _setup(settings: Settings, console: Console) -> None:
    from bot.app import now
    from bot.channels.signal.setup import Stopped, set_up

    if not settings.signal_socket:
        raise Stopped(NOWHERE)
    async with line(settings) as open_line:
        await set_up(
            open_line.ask, Terminal(settings, console), settings.signal_account.get_secret_value(), now().date()
        )
    console.print(
        "Done. Start Lotse anew, then write to it on Signal; and look with: lotse doctor signal", markup=False
    )


class Terminal:
    """Who sets Signal up, at this terminal."""

    def __init__(self, settings: Settings, console: Console) -> None:
        self._settings = settings
        self._console = console
        self._folder = settings.master_key_file.parent

    def say(self, words: str) -> None:
        self._console.print(f"\n{words}", markup=False, highlight=False, soft_wrap=True)

    async def ask(self, question: str, usual: str = "") -> str:
        shown = f"\n{question} [{usual}] " if usual else f"\n{question} "
        self._console.print(shown, end="", markup=False, highlight=False, soft_wrap=True)
        typed = await asyncio.to_thread(sys.stdin.readline)
        return typed.strip() or usual

    def show(self, uri: str) -> None:
        from bot.codes import hang_up, in_terminal
        from bot.serving import is_reached_from_here_only, site_of

        # on a light terminal too: a phone does not read it the other way round
        self._console.print(Text(in_terminal(uri), style="bright_white on black"), soft_wrap=True)
        if is_reached_from_here_only(self._settings):
            hang_up(self._folder, uri)
            self.say(f"If Lotse runs here, the code is also at {site_of(self._settings)}/health in a browser.")

    def hide(self) -> None:
        from bot.codes import take_down

        take_down(self._folder)


def tasks_of(settings: Settings, now: Callable[[], datetime]) -> Tasks:
    """What the operator has to do, also while Lotse runs. The tasks raise StoreError."""
    from bot.channels.signal.tasks import NOTE, Tasks
    from bot.storage.notes import NoteBeside

    key, url = settings.master_key.get_secret_value(), settings.database_url.get_secret_value()
    return Tasks(NoteBeside(url, NOTE, key, settings.master_key_file), now)


async def _captcha(settings: Settings, console: Console, typed: str, challenge: str) -> None:
    from bot.app import now
    from bot.channels.signal.setup import Stopped, captcha_of, solve

    if not settings.signal_socket:
        raise Stopped(NOWHERE)
    token = captcha_of(typed)
    tasks = tasks_of(settings, now)
    if not challenge:
        challenge = next((task.challenge for task in await tasks.open() if task.kind == "captcha"), "")
    if not challenge:
        raise Stopped("Signal asks for no captcha at the moment. What there is to do is said by: lotse doctor signal")
    async with line(settings) as open_line:
        await solve(open_line.ask, settings.signal_account.get_secret_value(), challenge, token)
    await tasks.done("captcha")
    console.print("Signal took it. Lotse goes on by itself within two minutes; no answer is lost.", markup=False)


async def _trust(settings: Settings, console: Console, digits: str) -> None:
    from bot.channels.signal.setup import Stopped
    from bot.channels.signal.trusting import accept, untrusted

    account = settings.signal_account.get_secret_value()
    if not settings.signal_socket:
        raise Stopped(NOWHERE)
    if not account:
        raise Stopped("SIGNAL_ACCOUNT is missing. What to set is said by: lotse signal setup")
    async with line(settings) as open_line:
        if digits:
            await accept(open_line.ask, account, digits)
            console.print("Accepted. What was held back goes out within five minutes.", markup=False)
            return
        waiting = await untrusted(open_line.ask, account)
    for one in waiting:
        console.print(
            f"{one.written}  (since {one.since:%d.%m.%Y %H:%M} UTC)", markup=False, highlight=False, soft_wrap=True
        )
    console.print(
        "Accept one with its first five digits:  lotse signal trust 12345" if waiting else "No safety number waits.",
        markup=False,
        highlight=False,
    )
