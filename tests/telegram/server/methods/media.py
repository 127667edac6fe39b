"""Files both ways: what a bot sends, and what it fetches."""

from __future__ import annotations

import mimetypes
from typing import Any

from tests.telegram.server import contents
from tests.telegram.server.bots import Bot
from tests.telegram.server.methods.talking import caption_content, deliver, thread_of
from tests.telegram.server.reading import Call, Upload
from tests.telegram.server.refusal import Refusal, bad_request
from tests.telegram.server.world import UPLOAD_AT_MOST, World

Json = dict[str, Any]

PHOTO_AT_MOST = 10 << 20
ALBUM = {"photo", "video", "document", "audio"}


def _send(kind: str) -> Any:
    def send(world: World, bot: Bot, call: Call) -> Json:
        world.reach(bot, call.values.get("chat_id"))
        content = {**_content(world, call, kind, kind), **caption_content(call)}
        return deliver(world, bot, call, content).body

    return send


def _content(world: World, call: Call, kind: str, name: str) -> Json:
    """An upload, or the id of a file that Telegram has already."""
    if upload := call.upload(name):
        _weigh(upload, kind)
        return _uploaded(world, kind, upload)
    return _again(world, kind, call.text(name))


def _again(world: World, kind: str, file_id: str) -> Json:
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    if file_id.startswith(("http://", "https://")):
        raise bad_request("wrong type of the web page content")
    if file_id not in world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    file = world.files[file_id]
    return _uploaded(world, kind, Upload(file.name, file.media_type, file.content))


def _weigh(upload: Upload, kind: str) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > UPLOAD_AT_MOST:
        raise Refusal(413, "Request Entity Too Large")
    if kind == "photo" and len(upload.content) > PHOTO_AT_MOST:
        raise bad_request(
            f"file of size {len(upload.content)} bytes is too big for a photo; the maximum size is 10485760 bytes"
        )
    if kind == "photo" and not upload.content.startswith((b"\xff\xd8", b"\x89PNG", b"RIFF", b"GIF8", b"BM")):
        raise bad_request("IMAGE_PROCESS_FAILED")


def _uploaded(world: World, kind: str, upload: Upload) -> Json:
    match kind:
        case "photo":
            return contents.photo(world, upload.content)
        case "document":
            guessed = mimetypes.guess_type(upload.name)[0] or upload.media_type
            return contents.document(world, upload.content, upload.name, guessed)
        case "voice":
            return contents.voice(world, upload.content)
        case "audio":
            return contents.audio(world, upload.content, upload.name)
        case "video":
            return contents.video(world, upload.content, upload.name)
        case "video_note":
            return contents.video_note(world, upload.content)
        case "animation":
            return contents.animation(world, upload.content, upload.name)
        case _:
            return contents.sticker(world)


def send_media_group(world: World, bot: Bot, call: Call) -> list[Json]:
    chat = world.reach(bot, call.values.get("chat_id"))
    media = call.decoded("media")
    if not isinstance(media, list):
        raise bad_request("expected an Array of InputMedia")
    if not 2 <= len(media) <= 10:
        raise bad_request(
            "wrong number of messages in the media group" if media else "there is no media in the request"
        )
    prepared = []
    for item in media:
        if item.get("type") not in ALBUM:
            raise bad_request(f"can't parse InputMedia: type \"{item.get('type')}\" can't be used in sendMediaGroup")
        single = Call(call.method, item, call.uploads)
        prepared.append({**_content(world, single, item["type"], "media"), **caption_content(single)})
    thread, group = thread_of(chat, call), str(13_000_000_000_000_000 + world.number())
    bot.pace.spend(chat.id, len(prepared))
    records = [chat.keep({"media_group_id": group, **content}, bot.me(), thread) for content in prepared]
    world.changed()
    return [record.body for record in records]


def send_location(world: World, bot: Bot, call: Call) -> Json:
    try:
        place = contents.location(float(call.text("latitude")), float(call.text("longitude")))
    except ValueError:
        raise bad_request("latitude is empty") from None
    return deliver(world, bot, call, place).body


def get_file(world: World, bot: Bot, call: Call) -> Json:
    file = world.file(call.text("file_id"))
    if not file.path:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    return {**file.body(), "file_path": file.path}


METHODS = {
    "sendPhoto": _send("photo"),
    "sendDocument": _send("document"),
    "sendVoice": _send("voice"),
    "sendAudio": _send("audio"),
    "sendVideo": _send("video"),
    "sendVideoNote": _send("video_note"),
    "sendAnimation": _send("animation"),
    "sendSticker": _send("sticker"),
    "sendMediaGroup": send_media_group,
    "sendLocation": send_location,
    "getFile": get_file,
}
