"""Commands that open the house: start it, sweep it. What keeps it shut is said in words for the operator."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine

from rich.console import Console

from bot import app, serving
from bot.channels import Unkept
from bot.settings import Settings
from bot.storage.database import StoreError, reason_of
from bot.storage.sealing import SealError
from knowledge.reader import Mistakes


def run(settings: Settings, complain: Console) -> int:
    if settings.role != "worker":
        complain.print(
            f"Lotse is starting. The chat will be at {serving.site_of(settings)}, the desk at {serving.site_of(settings)}/desk",
            markup=False,
            soft_wrap=True,
        )
    return _open(serving.run(settings, tell, is_watched=sys.stdout.isatty()), complain)


def tell(words: str) -> None:
    """Say something to the person at the terminal."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def sweep(settings: Settings, console: Console, complain: Console) -> int:
    async def once() -> None:
        async with app.open_house(settings) as lotse:
            console.print(f"{await lotse.sweep()} rows are gone.")

    return _open(once(), complain)


def _open(work: Coroutine[object, object, None], complain: Console) -> int:
    """Run it; the exit status. Nothing but the reason is shown when the house cannot be opened."""
    try:
        asyncio.run(work)
    except Mistakes as mistakes:
        text = f"The content has mistakes, so Lotse does not start:\n{mistakes}"
        complain.print(text, style="red", highlight=False, markup=False, soft_wrap=True)
        return 2
    except (StoreError, SealError, serving.ShutOut) as error:
        complain.print(str(error), style="red", highlight=False, markup=False, soft_wrap=True)
        return 2
    except Unkept as error:
        text = f"The database cannot be used: {reason_of(error)}. Put that right, then start again."
        complain.print(text, style="red", highlight=False, markup=False, soft_wrap=True)
        return 2
    except KeyboardInterrupt:
        return 0
    return 0
