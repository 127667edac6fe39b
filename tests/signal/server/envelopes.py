"""What signal-cli tells of what it received, field for field."""

from __future__ import annotations

import hashlib
from typing import Any

from tests.signal.server.world import Account, Bubble, File, Group, Somebody, World

Json = dict[str, Any]
OBJECT = "￼"  # stands in a text where somebody is mentioned


def news(account: Account, envelope: Json | None, exception: Json | None = None) -> Json:
    """One line of the journal; one notification's result."""
    return {
        **({"envelope": envelope} if envelope is not None else {}),
        **({"exception": exception} if exception else {}),
        "account": account.number,
    }


def envelope(world: World, her: Somebody, timestamp: int, **content: Json) -> Json:
    number = None if her.hides_number else her.number
    return {
        "source": number or her.uuid,
        "sourceNumber": number,
        "sourceUuid": her.uuid,
        "sourceName": her.name,
        "sourceDevice": her.device,
        "timestamp": timestamp,
        "serverReceivedTimestamp": timestamp + 1,
        "serverDeliveredTimestamp": world.now(),
        **content,
    }


def own_envelope(world: World, account: Account, timestamp: int, **content: Json) -> Json:
    """From another device of the account itself."""
    return {
        "source": account.number,
        "sourceNumber": account.number,
        "sourceUuid": account.uuid,
        "sourceName": None,
        "sourceDevice": 1,
        "timestamp": timestamp,
        "serverReceivedTimestamp": timestamp + 1,
        "serverDeliveredTimestamp": world.now(),
        **content,
    }


def data(timestamp: int, text: str | None, timer: int = 0, group: Group | None = None, **more: Any) -> Json:
    where: Json = {}
    if group:
        info = {"groupId": group.id, "groupName": group.name, "revision": 3, "type": "DELIVER"}
        where = {"groupInfo": info}
    return {
        "timestamp": timestamp,
        "message": text,
        "expiresInSeconds": timer,
        "isExpirationUpdate": False,
        "viewOnce": False,
        **more,
        **where,
    }


def attachment(world: World, file: File, missing: bool = False, size: int | None = None) -> Json:
    """`size` announces a larger file than there is."""
    ending = (file.name or file.media_type).replace("/", ".").rpartition(".")[2]
    id = f"{hashlib.sha256(file.content + str(world.now()).encode()).hexdigest()[:20]}.{ending}"
    if not missing:
        world.files[id] = file.content
    picture = file.media_type.startswith("image/")
    return {
        "contentType": file.media_type,
        "filename": file.name,
        "id": id,
        "size": len(file.content) if size is None else size,
        "width": 800 if picture else None,
        "height": 600 if picture else None,
        "caption": None,
        "uploadTimestamp": world.now(),
    }


def quote(account: Account, her: Somebody, bubble: Bubble) -> Json:
    author = account.uuid if bubble.ours else her.uuid
    return {
        "id": bubble.timestamp,
        "author": author,
        "authorNumber": account.number if bubble.ours else None,
        "authorUuid": author,
        "text": bubble.text,
        "attachments": [],
    }


def reaction(account: Account, her: Somebody, emoji: str, bubble: Bubble, remove: bool) -> Json:
    author = account.uuid if bubble.ours else her.uuid
    return {
        "emoji": emoji,
        "targetAuthor": author,
        "targetAuthorNumber": account.number if bubble.ours else None,
        "targetAuthorUuid": author,
        "targetSentTimestamp": bubble.timestamp,
        "isRemove": remove,
    }


def mention(account: Account, start: int) -> Json:
    return {"name": account.number, "number": account.number, "uuid": account.uuid, "start": start, "length": 1}


def receipt(when: int, timestamps: list[int], kind: str) -> Json:
    return {
        "when": when,
        "isDelivery": kind == "delivery",
        "isRead": kind == "read",
        "isViewed": kind == "viewed",
        "timestamps": timestamps,
    }
