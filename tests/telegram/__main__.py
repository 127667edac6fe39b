"""A fake Telegram as a process: `python -m tests.telegram --port 8081`, then look at /phone."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from typing import Annotated

import typer

from tests.telegram.server import TOKEN, Limits, Server


def main(
    port: Annotated[int, typer.Option(help="Where it listens, on this machine only; 0: any.")] = 8081,
    latency: Annotated[float, typer.Option(help="Seconds that every answer takes.")] = 0.0,
    token: Annotated[str, typer.Option(help="The bot's token.")] = TOKEN,
    limits: Annotated[bool, typer.Option(help="Hold the bot to Telegram's limits of pace.")] = True,
    judge: Annotated[bool, typer.Option(help="Read all that goes in and out with both libraries' types.")] = False,
    with_lotse: Annotated[bool, typer.Option("--with-lotse", help="Start Lotse too, in a folder of its own.")] = False,
) -> None:
    """Serve until it is told to stop."""
    server = Server(port=port, judge=judge, limits=Limits() if limits else None, latency=latency, token=token)
    try:
        asyncio.run(_demo(server) if with_lotse else _serve(server))
    except KeyboardInterrupt:
        raise typer.Exit from None
    except OSError as error:
        typer.echo(f"Port {port} cannot be had ({error.strerror}). Name another one: --port 8082", err=True)
        raise typer.Exit(2) from None


async def _serve(server: Server) -> None:
    async with server.opened():
        typer.echo(f"Bot API: TELEGRAM_API_URL={server.url} TELEGRAM_TOKEN={server.token}")
        typer.echo(f"A phone: {server.url}/phone")
        await asyncio.Event().wait()


async def _demo(server: Server) -> None:
    """Both; when one ends, so does the other."""
    async with server.opened():
        with tempfile.TemporaryDirectory(prefix="lotse-demo-") as folder:
            settings = {
                "DATABASE_URL": f"sqlite:///{folder}/lotse.db",
                "MASTER_KEY_FILE": f"{folder}/master.key",
                **server.settings(),
            }
            lotse = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", env={**os.environ, **settings}
            )
            typer.echo(f"Lotse talks on a make-believe Telegram. The phone: {server.url}/phone  (end: Ctrl+C)")
            typer.echo(f"Another mother: {server.url}/phone/Olena?language=uk   by a poster: ?start=halle_ar")
            try:
                if status := await lotse.wait():
                    raise typer.Exit(status)
            finally:
                if lotse.returncode is None:
                    lotse.terminate()
                    await lotse.wait()


if __name__ == "__main__":
    typer.run(main)
