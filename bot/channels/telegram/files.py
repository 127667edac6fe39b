"""What she sends as a file: named, of a media type, and fetched later by its reference."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels import Parcel
from bot.channels.raw import whole, words

# Where the file of a message stands, and what it is when Telegram does not say. An animation is also a document.
FILES = (
    ("animation", "video/mp4"),
    ("video", "video/mp4"),
    ("video_note", "video/mp4"),
    ("voice", "audio/ogg"),
    ("audio", "audio/mpeg"),
    ("document", "application/octet-stream"),
)
ENDINGS = {"video/mp4": "mp4", "audio/ogg": "ogg", "audio/mpeg": "mp3"}
NAME = 120  # characters


def parcel_of(message: Mapping[str, Any]) -> Parcel | None:
    """The file of a message; of a photo its largest size, so that a letter can be read."""
    if message.get("photo"):
        largest = max(message["photo"], key=lambda size: whole(size["width"]) * whole(size["height"]))
        return Parcel("image.jpg", "image/jpeg", whole(largest.get("file_size", 0)), _reference(largest))
    for name, usual in FILES:
        if file := message.get(name):
            media_type = words(file.get("mime_type")) or usual
            kind = media_type.partition("/")[0]
            given = words(file.get("file_name"))[:NAME]
            called = given or f"{kind}.{ENDINGS.get(media_type, 'bin')}"
            return Parcel(called, media_type, whole(file.get("file_size", 0)), _reference(file))
    return None


def _reference(file: Mapping[str, Any]) -> str:
    reference = words(file["file_id"])
    if not reference:
        raise ValueError
    return reference
