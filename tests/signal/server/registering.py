"""How an account comes to the daemon: linked with a phone, or registered with a captcha and a code."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import Any

from tests.signal.server.framing import USER, RpcError
from tests.signal.server.world import World

Json = dict[str, Any]
Method = Callable[[World, Json], Awaitable[Any]]

CODE = "123-456"  # what Signal writes by SMS
CAPTCHA = "signalcaptcha://"  # how a solved one begins
REQUIRED = """Captcha required for verification, use --captcha CAPTCHA
To get the token, go to https://signalcaptchas.org/registration/generate.html
After solving the captcha, right-click on the "Open Signal" link and copy the link."""


async def _accounts(world: World, _params: Json) -> list[Json]:
    return [{"number": number} for number in world.accounts]


async def _start_link(world: World, _params: Json) -> Json:
    uri = f"sgnl://linkdevice?uuid={uuid.uuid4().hex}&pub_key=BQ"
    world.links[uri] = None
    world.changed()
    return {"deviceLinkUri": uri}


async def _finish_link(world: World, params: Json) -> Json:
    """Waits until a phone has scanned it: `Server.scans`."""
    uri = params.get("deviceLinkUri")
    if uri is None:
        raise RpcError(USER, "Missing deviceLinkUri.")
    if uri not in world.links:
        raise RpcError(USER, "Unknown device link uri.")
    scanned: Future[None] = Future()
    world.when(lambda: world.links[uri] is not None, scanned)
    await asyncio.wrap_future(scanned)
    account = world.links.pop(uri)
    assert account is not None
    world.accounts[account.number] = account
    world.awake()
    return {"number": account.number}


async def _register(world: World, params: Json) -> Json:
    if not str(params.get("captcha") or "").startswith(CAPTCHA) or world.trouble.rejects_captcha:
        raise RpcError(USER, "Invalid captcha given." if params.get("captcha") else REQUIRED)
    world.registering.add(str(params.get("account")))
    return {}


async def _verify(world: World, params: Json) -> Json:
    number = str(params.get("account"))
    if number not in world.registering or params.get("verificationCode") != CODE:
        raise RpcError(-3, "Verify error: StatusCode: 403")
    world.registering.discard(number)
    world.add_account(number)
    return {}


METHODS: dict[str, Method] = {
    "listAccounts": _accounts,
    "startLink": _start_link,
    "finishLink": _finish_link,
    "register": _register,
    "verify": _verify,
}
