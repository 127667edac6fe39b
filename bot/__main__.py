"""The `lotse` command."""

from __future__ import annotations

import asyncio
import gc
import sys
from pathlib import Path
from signal import SIGINT
from signal import signal as on_signal
from typing import Annotated

import typer
from rich.console import Console

from bot.commands.signal import commands as signal
from bot.commands.staff import commands as staff
from bot.logs import set_up
from bot.settings import Settings, WrongSettings, load

lotse = typer.Typer(
    help="Lotse answers mothers who look for childcare in Saxony-Anhalt.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
complain = Console(stderr=True)
console = Console()


def settings_or_exit(level: str = "", **given: str) -> Settings:
    """The settings, or one message that names every wrong one."""
    try:
        settings = load(Path(".env"), **given)
    except WrongSettings as wrong:
        complain.print(str(wrong), style="red", highlight=False, markup=False, soft_wrap=True)
        raise typer.Exit(2) from None
    set_up(settings.log_format, level or settings.log_level)
    return settings


@lotse.command()
def run(
    role: Annotated[str, typer.Option(help="all, web or worker; the last two need PostgreSQL.")] = "",
    name: Annotated[str, typer.Option(help="This worker's name, the same at each start.")] = "",
) -> None:
    """Start everything that is configured."""
    gc.disable()  # whatever is loaded now stays; `spare_what_stays` looks through it once, and switches this on again
    from bot.commands import house

    if role not in ("", "all", "web", "worker"):
        raise typer.BadParameter("all, web or worker", param_hint="--role")
    given = {key: value for key, value in (("role", role), ("worker_name", name)) if value}
    settings = settings_or_exit(**given)
    raise typer.Exit(house.run(settings, complain))


@lotse.command()
def talk(
    language: Annotated[str, typer.Option(help="Begin in this language, e.g. de.")] = "",
    script: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, readable=True, help="Play these lines instead of asking for them."),
    ] = None,
    save: Annotated[Path | None, typer.Option(help="Write the talk down as a transcript.")] = None,
) -> None:
    """Talk with Lotse here. Nothing of it is kept."""
    from bot.commands import talking

    on_signal(SIGINT, _give_up)  # asyncio's own way waits for the next line
    lines = script.open(encoding="utf-8") if script else sys.stdin
    asyncio.run(
        talking.talk(
            settings_or_exit(level="error"), lines, console, language=language, save=save, echo=script is not None
        )
    )


@lotse.command()
def find(
    words: Annotated[str, typer.Argument(help="The question, in quotation marks.")] = "",
    language: Annotated[str, typer.Option(help="The language of the talk, e.g. ar.")] = "",
    batch: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, readable=True, help="A file with a question a line, as JSON."),
    ] = None,
) -> None:
    """Show which answer Lotse would give, and how sure it is."""
    from bot.commands import content

    settings = settings_or_exit()
    if batch is not None:
        raise typer.Exit(0 if content.find_batch(settings, batch, complain) else 1)
    content.find(settings, words, language, console)


@lotse.command()
def check(
    language: Annotated[str, typer.Option(help="The language of the remarks: de or en.")] = "de",
) -> None:
    """Check the content: every mistake with file, line and what to do."""
    from bot.commands import content

    raise typer.Exit(0 if content.check(settings_or_exit(), language, console) else 1)


@lotse.command()
def draw(
    check: Annotated[bool, typer.Option("--check", help="Only say whether dialogs and picture are in order.")] = False,
) -> None:
    """Draw the dialogs into docs/dialogs.md."""
    from bot.commands import content

    raise typer.Exit(0 if content.picture(settings_or_exit(), only_check=check, console=console) else 1)


@lotse.command()
def sweep() -> None:
    """Let go of everything that is older than was promised, now."""
    from bot.commands import house

    raise typer.Exit(house.sweep(settings_or_exit(), console, complain))


@lotse.command()
def doctor(
    what: Annotated[str, typer.Argument(help="telegram or signal")] = "telegram",
) -> None:
    """Look whether Lotse is well on Telegram or on Signal, and say what to do."""
    from bot.commands import doctor as surgery

    wards = {"telegram": surgery.telegram, "signal": surgery.signal}
    if what not in wards:
        raise typer.BadParameter("telegram or signal", param_hint="WHAT")
    raise typer.Exit(0 if wards[what](settings_or_exit(), console) else 1)


lotse.add_typer(staff(settings_or_exit, console, complain), name="staff")
lotse.add_typer(signal(settings_or_exit, console, complain), name="signal")


def main() -> None:
    try:
        lotse()
    except _troubles() as error:
        if isinstance(error, OSError) and not error.filename:
            raise  # no file of the operator's
        words = f"{error.filename}: {error.strerror}." if isinstance(error, OSError) else str(error)
        complain.print(words, style="red", highlight=False, markup=False, soft_wrap=True)
        sys.exit(2)


def _give_up(*_: object) -> None:
    raise KeyboardInterrupt


def _troubles() -> tuple[type[Exception], ...]:
    """What an operator can mend; loaded only when there is something to tell."""
    from bot.storage.database import StoreError
    from bot.storage.sealing import SealError
    from knowledge.reader import Mistakes

    return (Mistakes, StoreError, SealError, OSError)


if __name__ == "__main__":
    main()
