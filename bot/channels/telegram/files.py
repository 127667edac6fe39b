"""What she sends as a file: named, of a media type, and fetched later by its reference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from telegram import Message, PhotoSize

from bot.channels import Parcel

# Where the file of a message stands, and what it is when Telegram does not say. An animation is also a document.
FILES = (
    ("animation", "video/mp4"),
    ("video", "video/mp4"),
    ("video_note", "video/mp4"),
    ("voice", "audio/ogg"),
    ("audio", "audio/mpeg"),
    ("document", "application/octet-stream"),
)
ENDINGS = {"video/mp4": "mp4", "audio/ogg": "ogg", "audio/mpeg": "mp3", "image/jpeg": "jpg"}
NAME = 120  # characters


def parcel_of(message: Message) -> Parcel | None:
    """The file of a message; of a photo its largest size, so that a letter can be read."""
    if message.photo:
        largest = _largest(message.photo)
        return Parcel("image.jpg", "image/jpeg", largest.file_size or 0, _reference(largest))
    for name, usual in FILES:
        file = getattr(message, name, None)
        if file is not None:
            media_type = _word(getattr(file, "mime_type", None)) or usual
            kind = media_type.partition("/")[0]
            given = _word(getattr(file, "file_name", None))[:NAME]
            return Parcel(
                given or f"{kind}.{ENDINGS.get(media_type, 'bin')}",
                media_type,
                file.file_size or 0,
                _reference(file),
            )
    return None


def _largest(sizes: Sequence[PhotoSize]) -> PhotoSize:
    return max(sizes, key=lambda size: size.width * size.height)


def _reference(file: Any) -> str:
    reference = _word(file.file_id)
    if not reference:
        raise ValueError
    return reference


def _word(given: object) -> str:
    if given is not None and not isinstance(given, str):
        raise TypeError
    (given or "").encode()
    return given or ""
