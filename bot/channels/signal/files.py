"""Files on Signal: what she sends, named and fetched later by its reference; and what we send, as signal-cli takes it."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels import Attachment, Parcel
from bot.channels.raw import whole, words

LARGEST = 20 * 1024 * 1024  # bytes
NAME = 120  # characters
ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "video/mp4": "mp4",
    "audio/aac": "aac",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/mp4": "m4a",
    "application/pdf": "pdf",
    "text/plain": "txt",
}
LONG_TEXT = "text/x-signal-plain"  # the rest of a long message
IN_A_NAME = re.compile(r"[^\w.-]+")


def parcels_of(attachments: Sequence[Mapping[str, Any]], person: str) -> tuple[Parcel, ...]:
    return tuple(_parcel(attachment, person) for attachment in attachments)


def _parcel(attachment: Mapping[str, Any], person: str) -> Parcel:
    media_type = words(attachment.get("contentType")).lower() or "application/octet-stream"
    if media_type == LONG_TEXT:
        media_type = "text/plain"
    kind = media_type.partition("/")[0]
    name = words(attachment.get("filename"))[:NAME] or f"{kind}.{ENDINGS.get(media_type, 'bin')}"
    id = words(attachment["id"])
    if not id:
        raise ValueError
    size = whole(attachment.get("size") or 0)
    return Parcel(name, media_type, size, f"{person} {size} {id}")


def parted(reference: str) -> tuple[str, int, str]:
    """Whose file a reference means, how large it is (0: not known), and what signal-cli calls it."""
    person, size, id = reference.split(" ", 2)
    return person, int(size), id


def enclosed(attachment: Attachment) -> str:
    """A file of ours. signal-cli takes it in the very line, so that nothing lies on a disk that it would have to share."""
    name = IN_A_NAME.sub("_", attachment.name)[:NAME] or "file"
    content = base64.b64encode(attachment.content).decode()
    return f"data:{attachment.media_type};filename={name};base64,{content}"
