"""The server itself, in a thread of its own: a Signal, and a daemon that can be killed and started again."""

from __future__ import annotations

import asyncio
import base64
import shutil
import tempfile
import threading
import uuid
from pathlib import Path
from socket import AF_UNIX, create_server
from typing import Any, Self

from tests.doubles import Double
from tests.signal.server import envelopes
from tests.signal.server.daemon import Daemon, Mode
from tests.signal.server.door import Door
from tests.signal.server.person import Person
from tests.signal.server.trouble import Trouble
from tests.signal.server.world import Account, Group, Somebody, World

NUMBER = "+4915700000000"

Json = dict[str, Any]


class Server(Double):
    """Everything may be called from any thread; the world itself lives in one."""

    def __init__(
        self,
        *,
        account: str = NUMBER,
        tcp: bool = False,
        mode: Mode = "manual",
        version: str = "0.14.6",
        journal: bool = False,
    ) -> None:
        """`account`: "" for a daemon without any."""
        self.world = World()
        self.account: Account | None = self.world.add_account(account) if account else None
        self.folder = Path(tempfile.mkdtemp(prefix="signal-"))
        self.journal = self.folder / "journal.jsonl" if journal else None
        self.unknown: list[str] = []
        self._tcp = tcp
        self._port = 0
        self._mode: Mode = mode
        self._version = version
        self._daemon: Daemon | None = None
        self._door: Door | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="signal", daemon=True)

    # ── where it is ──

    @property
    def where(self) -> str:
        """What SIGNAL_SOCKET is set to."""
        return f"127.0.0.1:{self._port}" if self._tcp else str(self.folder / "socket")

    def settings(self) -> Json:
        """What Lotse is told."""
        journal = {"SIGNAL_JOURNAL": str(self.journal)} if self.journal else {}
        return {"SIGNAL_ACCOUNT": self.account.number if self.account else "", "SIGNAL_SOCKET": self.where, **journal}

    # ── its life ──

    def __enter__(self) -> Self:
        self._thread.start()
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()
        asyncio.run_coroutine_threadsafe(self._settle(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        shutil.rmtree(self.folder)

    def start(self) -> None:
        """Start the daemon. Signal itself is always there."""
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(10)

    def kill(self) -> None:
        """As kill -9 does: connections end where they are. What waits on Signal's server waits on."""
        self.run(self._die)

    def restart(self) -> None:
        self.kill()
        self.start()

    async def _start(self) -> None:
        assert self._daemon is None, "the daemon runs already"
        self._daemon = Daemon(self.world, self._mode, self._version, self.journal, self.unknown)
        if self._tcp:
            socket = create_server(("127.0.0.1", self._port))
            self._port = socket.getsockname()[1]
        else:
            Path(self.where).unlink(missing_ok=True)
            socket = create_server(self.where, family=AF_UNIX)
        self._door = Door(socket, self._daemon)

    def _die(self) -> None:
        if self._door:
            self._door.close()
        if self._daemon:
            self._daemon.die()
        self._daemon = self._door = None

    async def _settle(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def falls_silent(self) -> None:
        """The connections that there are stay open, and nothing comes any more. New ones are fine."""

        def mute() -> None:
            for connection in self._daemon.connections if self._daemon else ():
                connection.mute = True

        self.run(mute)

    # ── what a test does ──

    def _world(self) -> World:
        return self.world

    def _elsewhere(self) -> asyncio.AbstractEventLoop | None:
        is_there = threading.current_thread() is self._thread or not self._thread.is_alive()
        return None if is_there else self._loop

    def person(self, name: str = "Amina", number: str = "", hides_number: bool = False, to: str = "") -> Person:
        """Somebody who can write to the account, or to another one by its number."""
        account = self.world.accounts[to] if to else self.account
        assert account is not None, "this daemon has no account"
        return Person(self, self.run(lambda: self.world.add_person(name, number, hides_number)), account)

    def group(self, name: str, *people: Person) -> Group:
        def add() -> Group:
            id = base64.b64encode(uuid.uuid4().bytes * 2).decode()
            inside: list[Somebody] = [self.world.people[her.uuid] for her in people]
            group = self.world.groups[id] = Group(id, name, inside)
            return group

        return self.run(add)

    def add_account(self, number: str) -> Account:
        return self.run(lambda: self.world.add_account(number))

    def scans(self, uri: str, number: str = NUMBER) -> None:
        """The office's phone scans a QR code, and the daemon becomes its second device."""

        def scan() -> None:
            assert uri in self.world.links, "nobody asked for this code"
            self.account = self.world.links[uri] = Account(number, str(uuid.uuid4()))
            self.world.changed()

        self.run(scan)

    def office_writes(self, to: Person, text: str) -> None:
        """Somebody in the office answers from the phone itself."""

        def write() -> None:
            assert self.account is not None
            now = self.world.now()
            sent = {
                "destination": to.uuid,
                "destinationNumber": None,
                "destinationUuid": to.uuid,
                **envelopes.data(now, text),
            }
            told = envelopes.own_envelope(self.world, self.account, now, syncMessage={"sentMessage": sent})
            self.world.post(self.account, envelopes.news(self.account, told))

        self.run(write)

    def sends_nonsense(self, news: Any) -> None:
        """signal-cli tells of something that makes no sense: see MALFORMED."""
        account = self.account
        assert account is not None
        self.run(lambda: self.world.post(account, news))

    @property
    def trouble(self) -> Trouble:
        return self.world.trouble

    def hold(self, method: str) -> None:
        """Calls of this method are done, but answered only after `release`."""
        self.run(lambda: self.trouble.held.__setitem__(method, asyncio.Event()))

    def release(self, method: str) -> None:
        self.run(lambda: self.trouble.held.pop(method).set())

    @property
    def complaints(self) -> list[str]:
        """What Lotse must not do, and did."""
        return self.world.complaints

    def calls(self, method: str) -> list[Json]:
        """With what parameters a method was called, and came through."""
        return self.run(lambda: [params for name, params in self.world.calls if name == method])

    def pending(self) -> int:
        """How many messages wait on Signal's server."""
        return self.run(lambda: sum(len(account.waiting) for account in self.world.accounts.values()))

    def subscribed(self) -> int:
        return self.run(self._subscriptions)

    def _subscriptions(self) -> int:
        return len(self._daemon.subscriptions) if self._daemon else 0

    async def until_subscribed(self, listeners: int = 1) -> None:
        await self.until(lambda: self._subscriptions() >= listeners)
