"""Where Lotse calls. asyncio's own server forgets a caller whom it lets in while it is being closed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from socket import socket

from tests.signal.server.daemon import Daemon

READ_AHEAD = 64 * 1024 * 1024


class Door:
    def __init__(self, listening: socket, daemon: Daemon) -> None:
        self._listening = listening
        self._listening.setblocking(False)
        self._daemon = daemon
        self._talks: set[asyncio.Task[None]] = set()
        asyncio.get_running_loop().add_reader(listening, self._let_in)

    def close(self) -> None:
        """Nobody is let in any more. Who is in stays in: that ends with the daemon."""
        asyncio.get_running_loop().remove_reader(self._listening)
        self._listening.close()

    def _let_in(self) -> None:
        with suppress(BlockingIOError):  # who called has gone again
            caller, _ = self._listening.accept()
            talk = asyncio.get_running_loop().create_task(self._talk(caller))
            self._talks.add(talk)
            talk.add_done_callback(self._talks.discard)

    async def _talk(self, caller: socket) -> None:
        reader, writer = await asyncio.open_connection(sock=caller, limit=READ_AHEAD)
        await self._daemon.accept(reader, writer)
