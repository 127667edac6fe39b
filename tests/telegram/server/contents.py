"""What a message can hold beside text: files, places and the like, as the Bot API writes them."""

from __future__ import annotations

import base64
import zlib
from typing import Any

from tests.telegram.server.world import File, World

Json = dict[str, Any]

# Telegram makes smaller ones of every photo.
SIZES = ((90, 67), (320, 240), (800, 600), (1280, 960))

JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
    "AQEBAQEBAQH/wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAr/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAA"
    "AAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AL+AB//Z"
)
OGG = b"OggS" + bytes(96)
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(96)
MP3 = b"ID3" + bytes(96)
PDF = b"%PDF-1.4\n%%EOF\n"
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L" + bytes(14)


def photo(world: World, content: bytes = JPEG, size: int | None = None) -> Json:
    """Several sizes of one picture, the largest last."""
    sizes = []
    for width, height in SIZES[:-1]:
        smaller = world.add_file(b"a smaller size of %08x" % zlib.crc32(content), "photo.jpg", "image/jpeg", "photos")
        sizes.append(_size(smaller, width, height))
    largest = world.add_file(content, "photo.jpg", "image/jpeg", "photos", size)
    return {"photo": [*sizes, _size(largest, *SIZES[-1])]}


def _size(file: File, width: int, height: int) -> Json:
    return {**file.body(), "width": width, "height": height}


def document(world: World, content: bytes, name: str, media_type: str, size: int | None = None) -> Json:
    file = world.add_file(content, name, media_type, "documents", size)
    return {"document": {**file.body(), "file_name": name, "mime_type": media_type}}


def voice(world: World, content: bytes = OGG, size: int | None = None) -> Json:
    file = world.add_file(content, "voice.oga", "audio/ogg", "voice", size)
    return {"voice": {**file.body(), "duration": 3, "mime_type": "audio/ogg"}}


def audio(world: World, content: bytes = MP3, name: str = "song.mp3", size: int | None = None) -> Json:
    file = world.add_file(content, name, "audio/mpeg", "music", size)
    return {"audio": {**file.body(), "duration": 30, "file_name": name, "mime_type": "audio/mpeg"}}


def video(world: World, content: bytes = MP4, name: str = "video.mp4", size: int | None = None) -> Json:
    file = world.add_file(content, name, "video/mp4", "videos", size)
    body = {**file.body(), "width": 640, "height": 360, "duration": 5, "file_name": name, "mime_type": "video/mp4"}
    return {"video": body}


def video_note(world: World, content: bytes = MP4, size: int | None = None) -> Json:
    file = world.add_file(content, "note.mp4", "video/mp4", "video_notes", size)
    return {"video_note": {**file.body(), "length": 240, "duration": 5}}


def animation(world: World, content: bytes = MP4, name: str = "animation.mp4", size: int | None = None) -> Json:
    """An animation comes as a document too, as it does from Telegram."""
    file = world.add_file(content, name, "video/mp4", "animations", size)
    body = {**file.body(), "file_name": name, "mime_type": "video/mp4"}
    return {"animation": {**body, "width": 320, "height": 240, "duration": 2}, "document": body}


def sticker(world: World, emoji: str = "👍") -> Json:
    file = world.add_file(WEBP, "sticker.webp", "image/webp", "stickers")
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": {**file.body(), **shape, "emoji": emoji, "set_name": "Greetings"}}


def location(latitude: float, longitude: float) -> Json:
    return {"location": {"latitude": latitude, "longitude": longitude}}


def contact(phone_number: str, first_name: str) -> Json:
    return {"contact": {"phone_number": phone_number, "first_name": first_name}}


def poll(id: str, question: str, options: list[str]) -> Json:
    answers = [{"persistent_id": str(number), "text": text, "voter_count": 0} for number, text in enumerate(options)]
    kind = {"is_closed": False, "is_anonymous": True, "type": "regular", "allows_multiple_answers": False}
    more = {"allows_revoting": True, "members_only": False}
    return {"poll": {"id": id, "question": question, "options": answers, "total_voter_count": 0, **kind, **more}}


def dice(emoji: str = "🎲", value: int = 4) -> Json:
    return {"dice": {"emoji": emoji, "value": value}}


def venue(latitude: float, longitude: float, title: str, address: str) -> Json:
    place = location(latitude, longitude)
    return {**place, "venue": {**place, "title": title, "address": address}}
