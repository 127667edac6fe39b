"""The daemon: connections, subscriptions, the journal, and who is asked what."""

from __future__ import annotations

import asyncio
import json
from itertools import count
from pathlib import Path
from typing import Any, Literal

from tests.signal.server import framing, registering
from tests.signal.server.framing import INTERNAL, INVALID, INVALID_PARAMS, UNKNOWN_METHOD, USER, Batch, Call, RpcError
from tests.signal.server.methods import METHODS
from tests.signal.server.world import Account, World

Json = dict[str, Any]
Mode = Literal["manual", "on-start"]

OF_NO_ACCOUNT = frozenset({"version", "listAccounts", "startLink", "finishLink"})
SUBSCRIBING = frozenset({"subscribeReceive", "unsubscribeReceive"})
REGISTERING = frozenset({"register", "verify"})


class Daemon:
    """One life of signal-cli. What it knows of Signal is in the world, and outlives it."""

    def __init__(self, world: World, mode: Mode, version: str, journal: Path | None, unknown: list[str]) -> None:
        self.world = world
        self.mode = mode
        self.version = version
        self.journal = journal
        self.unknown = unknown
        self.connections: set[Connection] = set()
        self.subscriptions: dict[int, tuple[Connection, tuple[Account, ...]]] = {}
        self.numbers = count()
        self.dead = False
        world.awake = self.deliver

    async def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = Connection(self, writer)
        if self.dead:
            return connection.abort()
        self.connections.add(connection)
        self.deliver()
        try:
            await connection.serve(reader)
        finally:
            self.forget(connection)

    def forget(self, connection: Connection) -> None:
        self.connections.discard(connection)
        self.subscriptions = {id: one for id, one in self.subscriptions.items() if one[0] is not connection}
        self.world.changed()

    def die(self) -> None:
        """As kill -9 does."""
        self.dead = True
        self.world.awake = lambda: None
        for connection in tuple(self.connections):
            connection.abort()
            self.forget(connection)

    def deliver(self) -> None:
        """Fetch what waits for accounts that somebody listens to, and tell of it: in the journal, then to each who listens."""
        for account in self.world.accounts.values():
            while account.waiting and self._hears(account):
                news = account.waiting.popleft()
                if self.journal:
                    with self.journal.open("ab", buffering=0) as file:
                        file.write(line_of(news))
                for id, (connection, accounts) in list(self.subscriptions.items()):
                    if account in accounts:
                        connection.tell({"subscription": id, "result": news})
                for connection in self.connections if self.mode == "on-start" else ():
                    connection.tell(news)
        self.world.changed()

    def _hears(self, account: Account) -> bool:
        return self.mode == "on-start" or any(account in accounts for _, accounts in self.subscriptions.values())

    async def answer(self, call: Call, connection: Connection) -> Json | None:
        try:
            value = await self._do(call, connection)
            told = framing.result(value, call.id)
        except RpcError as error:
            told = framing.refusal(error.code, error.message, call.id, error.data)
        return None if call.id is framing.NO_ID else told

    async def _do(self, call: Call, connection: Connection) -> Any:
        method, params = call.method, dict(call.params) if isinstance(call.params, dict) else {}
        known = {*METHODS, *OF_NO_ACCOUNT, *SUBSCRIBING, *REGISTERING}
        if method not in known:
            self.unknown.append(method)
            raise RpcError(UNKNOWN_METHOD, "Method not implemented")
        if method in OF_NO_ACCOUNT and isinstance(call.params, list):
            raise RpcError(INVALID, "Cannot deserialize value of type `java.util.LinkedHashMap`")
        trouble = self.world.trouble
        if (error := trouble.error_for(method)) is not None:
            raise RpcError(*error)
        if seconds := trouble.slow.get(method):
            await asyncio.sleep(seconds)
        value = await self._act(method, params, call, connection)
        self.world.calls.append((method, params))
        self.world.changed()
        if (held := trouble.held.get(method)) is not None:
            await held.wait()
        if trouble.loses_answer(method):
            connection.abort()
        return value

    async def _act(self, method: str, params: Json, call: Call, connection: Connection) -> Any:
        if method in REGISTERING and not params.get("account"):
            raise RpcError(INVALID_PARAMS, "Method requires valid account parameter")
        if method in registering.METHODS:
            if method == "finishLink" and call.params is None:
                raise RpcError(INTERNAL, "Cannot invoke deviceLinkUri() (NullPointerException)")
            return await registering.METHODS[method](self.world, params)
        account = self._named(params)
        if method == "version":
            return {"version": self.version}
        if method == "subscribeReceive":
            return self._subscribe(connection, (account,) if account else tuple(self.world.accounts.values()))
        if method == "unsubscribeReceive":
            return self._unsubscribe(call.params, connection)
        if account is None and len(self.world.accounts) == 1:
            account = next(iter(self.world.accounts.values()))
        if account is None:
            raise RpcError(INVALID_PARAMS, "Method requires valid account parameter")
        return METHODS[method](self.world, account, params)

    def _named(self, params: Json) -> Account | None:
        if (name := params.pop("account", None)) is None:
            return None
        if (account := self.world.account(str(name))) is None:
            raise RpcError(INVALID_PARAMS, "Specified account does not exist")
        return account

    def _subscribe(self, connection: Connection, accounts: tuple[Account, ...]) -> int:
        id = next(self.numbers)
        self.subscriptions[id] = (connection, accounts)
        # As in the real one, what waits may overtake the answer.
        asyncio.get_running_loop().call_soon(self.deliver)
        return id

    def _unsubscribe(self, params: Any, connection: Connection) -> Json:
        if params is None:
            raise RpcError(USER, "Missing subscription parameter with subscription id")
        id = params[0] if isinstance(params, list) else params.get("subscription")
        if id is None:
            raise RpcError(INTERNAL, 'Cannot invoke "JsonNode.asInt()" (NullPointerException)')
        if self.subscriptions.get(id, (None,))[0] is not connection:
            raise RpcError(USER, "Unknown subscription id")
        del self.subscriptions[id]
        return {}


class Connection:
    def __init__(self, daemon: Daemon, writer: asyncio.StreamWriter) -> None:
        self._daemon = daemon
        self._writer = writer
        self._calls: set[asyncio.Task[None]] = set()
        self.mute = False  # reads, and says nothing any more

    async def serve(self, reader: asyncio.StreamReader) -> None:
        try:
            while line := await reader.readline():
                for part in line.decode().removesuffix("\n").removesuffix("\r").split("\r"):
                    self._hear(part)
            await asyncio.gather(*self._calls)  # who hangs up is answered still
        except (ConnectionError, UnicodeDecodeError):
            pass
        finally:
            for call in self._calls:
                call.cancel()
            self._writer.close()

    def tell(self, params: Json) -> None:
        self._say({"jsonrpc": "2.0", "method": "receive", "params": params})

    def abort(self) -> None:
        self.mute = True
        self._writer.transport.abort()

    def _hear(self, line: str) -> None:
        match framing.read(line):
            case Call() | Batch() as asked:
                # Each on a thread of its own: answers come as they are ready.
                task = asyncio.ensure_future(self._answer(asked))
                self._calls.add(task)
                task.add_done_callback(self._calls.discard)
            case dict() as refusal:
                self._say(refusal)

    async def _answer(self, asked: Call | Batch) -> None:
        if isinstance(asked, Call):
            if (told := await self._daemon.answer(asked, self)) is not None:
                self._say(told)
            return
        answers = [await self._daemon.answer(one, self) if isinstance(one, Call) else one for one in asked.parts]
        if any(answers):
            self._say([one for one in answers if one is not None])

    def _say(self, document: Any) -> None:
        if not self.mute:
            self._writer.write(line_of(document))


def line_of(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
