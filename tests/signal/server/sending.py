"""What the account sends: who gets it, and how signal-cli tells who did not."""

from __future__ import annotations

import asyncio
import base64
import mimetypes
from pathlib import Path
from typing import Any, Literal

from tests.signal.server import envelopes
from tests.signal.server.framing import INTERNAL, RATE_LIMIT, UNTRUSTED, USER, RpcError
from tests.signal.server.world import Account, Bubble, File, Group, Somebody, World

Json = dict[str, Any]
Deed = Literal["message", "sign"]  # a sign (typing, receipt) is not counted by Signal's limits

EMPTY = "Sending empty message is not allowed, either a message, attachment or sticker must be given."
ALL_FAILED = {
    "IDENTITY_FAILURE": (UNTRUSTED, "Failed to send message due to untrusted identities"),
    "RATE_LIMIT_FAILURE": (RATE_LIMIT, "Failed to send message due to rate limiting"),
}


def listed(params: Json, name: str) -> list[str]:
    """signal-cli takes one, several, or the plural."""
    value = params.get(name)
    if value is None:
        value = params.get(f"{name}s")
    return [] if value is None else [str(one) for one in value] if isinstance(value, list) else [str(value)]


def send(world: World, account: Account, params: Json) -> Json:
    people, group = receivers(world, params)
    if params.get("quoteTimestamp") is not None and params.get("quoteAuthor") is None:
        raise RpcError(USER, "Quote author parameter is missing")
    files = tuple(_file(name) for name in listed(params, "attachment"))
    text, quote = str(params.get("message") or ""), params.get("quoteTimestamp")
    if not text and not files and quote is None and not params.get("sticker"):
        raise RpcError(USER, EMPTY)
    _judge(world, text, listed(params, "textStyle"), people)
    edited = params.get("editTimestamp")

    def deliver(chat: list[Bubble], timestamp: int, timer: int) -> None:
        if edited is not None:
            bubble = find(chat, int(edited))
            bubble.text, bubble.edits = text, bubble.edits + 1
            return
        styles = tuple(listed(params, "textStyle"))
        chat.append(
            Bubble(timestamp, True, text, styles, files, quote=quote, group=group.id if group else "", timer=timer)
        )

    response = hand_over(world, account, people, group, deliver, "message")
    # Her phone confirms whatever reaches it; mostly, but not always, behind the answer.
    asyncio.get_running_loop().call_soon(_arrive, world, account, people, response)
    return response


def hand_over(
    world: World, account: Account, people: list[Somebody], group: Group | None, deliver: Any, deed: Deed
) -> Json:
    """Do it for each whom it reaches. Raises only when it reaches nobody."""
    timestamp = world.now()
    results = [_attempt(world, her, group, deed) for her in people]
    reached = [her for her, one in zip(people, results, strict=True) if one["type"] == "SUCCESS"]
    if group and reached:
        deliver(group.chat, timestamp, 0)
    elif not group:
        for her in reached:
            deliver(her.chat, timestamp, her.timer)
    response = {"timestamp": timestamp, "results": results}
    world.changed()
    if results and not reached:
        kinds = {one["type"] for one in results}
        code, message = ALL_FAILED.get(kinds.pop() if len(kinds) == 1 else "", (USER, "Failed to send message"))
        raise RpcError(code, message, {"response": response})
    return response


def _arrive(world: World, account: Account, people: list[Somebody], response: Json) -> None:
    for her, one in zip(people, response["results"], strict=True):
        if one["type"] == "SUCCESS":
            her.to_confirm.append(response["timestamp"])
            if her.is_on:
                confirm(world, account, her)


def confirm(world: World, account: Account, her: Somebody) -> None:
    """Her phone tells that it has what came."""
    timestamps, her.to_confirm = her.to_confirm, []
    if timestamps:
        tell_receipt(world, account, her, timestamps, "delivery")


def tell_receipt(world: World, account: Account, her: Somebody, timestamps: list[int], kind: str) -> None:
    """kind: delivery, read or viewed."""
    now = world.now()
    told = envelopes.envelope(world, her, now, receiptMessage=envelopes.receipt(now, timestamps, kind))
    world.post(account, envelopes.news(account, told))


def receivers(world: World, params: Json) -> tuple[list[Somebody], Group | None]:
    names = listed(params, "recipient") + [f"u:{name}" for name in listed(params, "username")]
    groups = listed(params, "groupId")
    if not names and not groups:
        raise RpcError(USER, "No recipients given")
    if groups:
        group = world.groups.get(groups[0])
        if group is None or group.left:
            raise RpcError(USER, f"Failed to send to group: Group not found: {groups[0]}")
        return group.people, group
    return [somebody(world, name) for name in names], None


def somebody(world: World, name: str) -> Somebody:
    if (her := world.person(name)) is not None:
        return her
    if not name.startswith("+") and len(name) != 36:
        raise RpcError(USER, f"Invalid phone number '{name}': The string supplied did not seem to be a phone number.")
    return Somebody(name if len(name) == 36 else "", "", name if name.startswith("+") else "", registered=False)


def find(chat: list[Bubble], timestamp: int) -> Bubble:
    """A bubble by its number. Signal would not find it either, and say nothing; a test should hear of it."""
    for bubble in chat:
        if bubble.timestamp == timestamp:
            return bubble
    raise RpcError(INTERNAL, f"The double knows no message {timestamp}")


def _attempt(world: World, her: Somebody, group: Group | None, deed: Deed) -> Json:
    address = {"uuid": her.uuid or None, "number": None if her.hides_number else her.number or None, "username": None}
    told: Json = {"recipientAddress": address, **({"groupId": group.id} if group else {}), "type": "SUCCESS"}
    if not her.registered:
        return {**told, "type": "UNREGISTERED_FAILURE"}
    if her.trusted != her.safety_number:
        return {**told, "type": "IDENTITY_FAILURE"}
    mishap = world.trouble.for_send() if deed == "message" else None
    if mishap is None:
        return told
    token = {"token": mishap.token} if mishap.token else {}
    seconds = {"retryAfterSeconds": mishap.seconds} if mishap.seconds is not None else {}
    return {**told, "type": mishap.failure, **token, **seconds}


def _judge(world: World, text: str, styles: list[str], people: list[Somebody]) -> None:
    """What signal-cli would let pass, and Lotse must not do."""
    length = len(text.encode("utf-16-le")) // 2
    for style in styles:
        begin, many, _name = style.split(":")
        if int(begin) + int(many) > length:
            world.complaints.append(f"The style {style} reaches beyond a text of {length} UTF-16 units.")
    if length > 2000:
        world.complaints.append(f"A text of {length} units: phones show 2000, the rest hides behind a tap.")
    if any(not her.wrote for her in people):
        world.complaints.append("Lotse wrote first.")


def _file(name: str) -> File:
    """A path, or data:<type>;filename=<name>;base64,<content>."""
    if name.startswith("data:"):
        head, _comma, content = name.removeprefix("data:").partition(",")
        kind, *more = head.split(";")
        called = next((part.removeprefix("filename=") for part in more if part.startswith("filename=")), None)
        return File(called, kind, base64.b64decode(content, validate=True))
    path = Path(name)
    if not path.is_file():
        raise RpcError(
            INTERNAL, f"Failed to send message: {name}: {name} (No such file or directory) (AttachmentInvalidException)"
        )
    return File(path.name, mimetypes.guess_type(name)[0] or "application/octet-stream", path.read_bytes())
