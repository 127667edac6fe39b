"""What a bot says of itself, and what it can learn of a chat."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from tests.telegram.server import contents
from tests.telegram.server.bots import Bot, Profile
from tests.telegram.server.reading import Call
from tests.telegram.server.refusal import Refusal, bad_request
from tests.telegram.server.world import World

Json = dict[str, Any]

COMMANDS_AT_MOST = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")
ACCENT = {"accent_color_id": 1, "max_reaction_count": 11, "accepted_gift_types": {
    "unlimited_gifts": False, "limited_gifts": False, "unique_gifts": False, "premium_subscription": False,
    "gifts_from_channels": False,
}}  # fmt: skip


def get_me(world: World, bot: Bot, call: Call) -> Json:
    return {
        **bot.me(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _language(call: Call) -> str:
    language = call.text("language_code")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _setter(kind: Callable[[Profile], dict[str, str]], name: str, letters: int) -> Any:
    def put(world: World, bot: Bot, call: Call) -> bool:
        language, text = _language(call), call.text(name).strip()
        if len(text) > letters:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        if text:
            kind(bot.profile)[language] = text
        else:
            kind(bot.profile).pop(language, None)
        return True

    return put


def _getter(kind: Callable[[Profile], dict[str, str]], name: str, default: Callable[[Bot], str]) -> Any:
    def get(world: World, bot: Bot, call: Call) -> Json:
        texts = kind(bot.profile)
        return {name: texts.get(_language(call)) or texts.get("") or default(bot)}

    return get


def _scope(call: Call) -> str:
    return json.dumps(call.decoded("scope") or {"type": "default"}, sort_keys=True)


def set_my_commands(world: World, bot: Bot, call: Call) -> bool:
    commands = call.decoded("commands")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > COMMANDS_AT_MOST:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    kept = [{**command, "command": command["command"].removeprefix("/")} for command in commands]
    bot.profile.commands[_scope(call), _language(call)] = kept
    return True


def get_my_commands(world: World, bot: Bot, call: Call) -> list[Json]:
    return bot.profile.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(world: World, bot: Bot, call: Call) -> bool:
    bot.profile.commands.pop((_scope(call), _language(call)), None)
    return True


def get_chat(world: World, bot: Bot, call: Call) -> Json:
    chat = world.reach(bot, call.values.get("chat_id"))
    body: Json = {**chat.body(), **ACCENT}
    return body if chat.kind != "private" else {**body, "active_usernames": []} if "username" in body else body


def get_chat_member(world: World, bot: Bot, call: Call) -> Json:
    chat, member = world.reach(bot, call.values.get("chat_id")), call.integer("user_id")
    if member == bot.id:
        return {"user": bot.me(), "status": "member"}
    if member not in world.people:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return {"user": world.people[member].body(), "status": "member" if member in chat.people else "left"}


def leave_chat(world: World, bot: Bot, call: Call) -> bool:
    chat = world.reach(bot, call.values.get("chat_id"))
    if chat.kind == "private":
        raise Refusal(400, "Bad Request: chat member status can't be changed in private chats")
    chat.bots.discard(bot.id)
    world.changed()
    return True


def set_my_profile_photo(world: World, bot: Bot, call: Call) -> bool:
    """https://core.telegram.org/bots/api#inputprofilephoto: only a new file, and a still one only as JPEG."""
    photo = call.decoded("photo")
    if not photo:
        raise bad_request("Photo isn't specified")
    if not isinstance(photo, dict):
        raise bad_request("Object expected as profile photo")
    if photo.get("type") != "static":
        raise bad_request("Invalid profile photo type specified")
    upload = Call(call.method, photo, call.uploads).upload("photo")
    if upload is None:
        raise bad_request("Photo must be uploaded as a file")
    if not upload.content.startswith(b"\xff\xd8"):
        raise bad_request("PHOTO_CROP_SIZE_SMALL")
    bot.profile.photos.insert(0, contents.photo(world, upload.content)["photo"])
    return True


def remove_my_profile_photo(world: World, bot: Bot, call: Call) -> bool:
    del bot.profile.photos[:1]
    return True


def get_user_profile_photos(world: World, bot: Bot, call: Call) -> Json:
    person = call.integer("user_id")
    if person != bot.id and person not in world.people:
        raise bad_request("user not found")
    photos = bot.profile.photos if person == bot.id else []
    first, limit = call.integer("offset"), call.integer("limit", 100)
    return {"total_count": len(photos), "photos": photos[first : first + limit]}


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter(lambda profile: profile.names, "name", 64),
    "getMyName": _getter(lambda profile: profile.names, "name", lambda bot: bot.name),
    "setMyDescription": _setter(lambda profile: profile.descriptions, "description", 512),
    "getMyDescription": _getter(lambda profile: profile.descriptions, "description", lambda bot: ""),
    "setMyShortDescription": _setter(lambda profile: profile.short_descriptions, "short_description", 120),
    "getMyShortDescription": _getter(lambda profile: profile.short_descriptions, "short_description", lambda bot: ""),
    "setMyProfilePhoto": set_my_profile_photo,
    "removeMyProfilePhoto": remove_my_profile_photo,
    "getUserProfilePhotos": get_user_profile_photos,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "leaveChat": leave_chat,
}
