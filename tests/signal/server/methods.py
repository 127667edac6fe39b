"""What signal-cli can be asked for, as far as Lotse asks."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Callable
from typing import Any

from tests.signal.server.framing import CAPTCHA, INTERNAL, USER, RpcError
from tests.signal.server.sending import find, hand_over, listed, receivers, send, somebody
from tests.signal.server.world import Account, Bubble, Somebody, World

Json = dict[str, Any]
Method = Callable[[World, Account, Json], Any]

REJECTED = "Captcha rejected, it may be outdated, already used or solved from a different IP address."


def _sign(world: World, account: Account, params: Json, deliver: Any) -> Json:
    people, group = receivers(world, params)
    return hand_over(world, account, people, group, deliver, "sign")


def _typing(world: World, account: Account, params: Json) -> Json:
    people, group = receivers(world, params)
    for her in people:
        her.typing.append(not params.get("stop"))
    return hand_over(world, account, people, group, lambda *_: None, "sign")


def _receipt(world: World, account: Account, params: Json) -> Json:
    if not isinstance(params.get("recipient"), str):
        raise RpcError(
            INTERNAL, "class java.util.ArrayList cannot be cast to class java.lang.String (ClassCastException)"
        )
    if params.get("type") not in (None, "read", "viewed"):
        raise RpcError(USER, f"Unknown receipt type: {params['type']}")
    wanted = {int(one) for one in listed(params, "targetTimestamp")}

    def deliver(chat: list[Bubble], _timestamp: int, _timer: int) -> None:
        for bubble in chat:
            bubble.read = bubble.read or bubble.timestamp in wanted

    return _sign(world, account, params, deliver)


def _reaction(world: World, account: Account, params: Json) -> Json:
    def deliver(chat: list[Bubble], _timestamp: int, _timer: int) -> None:
        find(chat, int(params["targetTimestamp"])).reaction = "" if params.get("remove") else str(params["emoji"])

    return _sign(world, account, params, deliver)


def _remote_delete(world: World, account: Account, params: Json) -> Json:
    def deliver(chat: list[Bubble], _timestamp: int, _timer: int) -> None:
        find(chat, int(params["targetTimestamp"])).deleted = True

    return _sign(world, account, params, deliver)


def _get_attachment(world: World, account: Account, params: Json) -> Json:
    if (content := world.files.get(str(params.get("id")))) is None:
        raise RpcError(USER, f"Could not find attachment with ID: {params.get('id')}")
    return {"data": base64.b64encode(content).decode()}


def _captcha(world: World, account: Account, params: Json) -> Json:
    if not world.trouble.solve(str(params.get("challenge"))):
        raise RpcError(CAPTCHA, REJECTED)
    world.changed()
    return {}


def safety_number(her: Somebody) -> str:
    """Sixty digits in groups of five; other ones after she has reinstalled Signal."""
    digits = f"{uuid.UUID(her.uuid).int + her.safety_number:060d}"[-60:]
    return " ".join(digits[place : place + 5] for place in range(0, 60, 5))


def _identities(world: World, account: Account, params: Json) -> list[Json]:
    whom = [somebody(world, str(params["number"]))] if params.get("number") else list(world.people.values())
    return [
        {
            "number": None if her.hides_number else her.number,
            "uuid": her.uuid,
            "fingerprint": "05 ab",
            "safetyNumber": safety_number(her),
            "scannableSafetyNumber": None,
            "trustLevel": "TRUSTED_UNVERIFIED" if her.trusted == her.safety_number else "UNTRUSTED",
            "addedTimestamp": world.now(),
        }
        for her in whom
        if her.registered
    ]


def _trust(world: World, account: Account, params: Json) -> Json:
    her = somebody(world, str(params["recipient"]))
    told = str(params.get("verifiedSafetyNumber") or "").replace(" ", "")
    if not params.get("trustAllKnownKeys") and told != safety_number(her).replace(" ", ""):
        raise RpcError(
            USER,
            "Failed to set the trust for this number, make sure the number and the fingerprint/safety number are correct.",
        )
    her.trusted = her.safety_number
    return {}


def _contact(world: World, account: Account, params: Json) -> Json:
    if params.get("expiration") is not None:
        somebody(world, str(params["recipient"])).timer = int(params["expiration"])
    world.changed()
    return {}


def _status(world: World, account: Account, params: Json) -> list[Json]:
    told = []
    for name in listed(params, "recipient"):
        her = world.person(name)
        there = her is not None and her.registered
        told.append(
            {
                "recipient": name,
                "number": name,
                "username": None,
                "uuid": her.uuid if her and there else None,
                "isRegistered": there,
            }
        )
    return told


def _profile(world: World, account: Account, params: Json) -> Json:
    account.profile.update(params)
    return {}


def _own_account(world: World, account: Account, params: Json) -> Json:
    if (name := params.get("username")) is None:
        return {}
    if "." in (name := str(name)) and not name.rpartition(".")[2].isdigit():
        raise RpcError(USER, "Invalid username: Nickname contains illegal characters")
    account.username = name if "." in name else f"{name}.01"
    return {"username": account.username, "usernameLink": f"https://signal.me/#eu/{account.uuid}"}


def _quit_group(world: World, account: Account, params: Json) -> Json:
    group = world.groups.get(str(params.get("groupId")))
    if group is None:
        raise RpcError(USER, f"Failed to send to group: Group not found: {params.get('groupId')}")
    group.left = True
    world.changed()
    return {"timestamp": world.now(), "results": []}


def _block(world: World, account: Account, params: Json) -> Json:
    account.blocked.update(listed(params, "recipient"))
    return {}


def _accept(world: World, account: Account, params: Json) -> Json:
    return _sign(world, account, params, lambda *_: None)


METHODS: dict[str, Method] = {
    "send": send,
    "sendTyping": _typing,
    "sendReceipt": _receipt,
    "sendReaction": _reaction,
    "remoteDelete": _remote_delete,
    "sendMessageRequestResponse": _accept,
    "getAttachment": _get_attachment,
    "submitRateLimitChallenge": _captcha,
    "listIdentities": _identities,
    "trust": _trust,
    "updateContact": _contact,
    "getUserStatus": _status,
    "updateProfile": _profile,
    "updateAccount": _own_account,
    "quitGroup": _quit_group,
    "block": _block,
    "receive": lambda *_: [],
}
