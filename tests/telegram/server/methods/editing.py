"""What a bot changes afterwards: edits and deletions."""

from __future__ import annotations

import time
from typing import Any

from tests.telegram.server.bots import Bot
from tests.telegram.server.chats import Record
from tests.telegram.server.keyboards import checked
from tests.telegram.server.methods.talking import caption_content, text_content
from tests.telegram.server.reading import Call
from tests.telegram.server.refusal import NOT_MODIFIED, bad_request
from tests.telegram.server.world import World

Json = dict[str, Any]


def edit_text(world: World, bot: Bot, call: Call) -> Json:
    record = _to_edit(world, bot, call)
    if "text" not in record.body:
        raise bad_request("there is no text in the message to edit")
    return _change(world, bot, call, record, ("text", "entities", "link_preview_options"), text_content(call))


def edit_caption(world: World, bot: Bot, call: Call) -> Json:
    record = _to_edit(world, bot, call)
    if "text" in record.body:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, bot, call, record, ("caption", "caption_entities"), caption_content(call))


def edit_reply_markup(world: World, bot: Bot, call: Call) -> Json:
    return _change(world, bot, call, _to_edit(world, bot, call), (), {})


def _to_edit(world: World, bot: Bot, call: Call) -> Record:
    chat = world.reach(bot, call.values.get("chat_id"))
    record = chat.record(call.integer("message_id"), "message to edit")
    if record.author != bot.id:
        raise bad_request("message can't be edited")
    return record


def _change(world: World, bot: Bot, call: Call, record: Record, parts: tuple[str, ...], content: Json) -> Json:
    """A keyboard that is not given is taken away, as Telegram does."""
    markup = checked(call.decoded("reply_markup"))
    kept = {name: value for name, value in record.body.items() if name not in (*parts, "reply_markup", "edit_date")}
    body = kept | content | ({"reply_markup": markup} if markup else {})
    if body == {name: value for name, value in record.body.items() if name != "edit_date"}:
        raise bad_request(NOT_MODIFIED)
    chat = world.reach(bot, call.values.get("chat_id"))
    bot.pace.spend(chat.id)
    record.body = {**body, "edit_date": int(time.time())}
    record.edits += 1
    chat.touch(record)
    world.changed()
    return record.body


def delete_message(world: World, bot: Bot, call: Call) -> bool:
    chat = world.reach(bot, call.values.get("chat_id"))
    record = chat.record(call.integer("message_id"), "message to delete")
    record.deleted = True
    chat.touch(record)
    world.changed()
    return True


def delete_messages(world: World, bot: Bot, call: Call) -> bool:
    chat = world.reach(bot, call.values.get("chat_id"))
    for message_id in call.decoded("message_ids") or []:
        if record := chat.records.get(int(message_id)):
            record.deleted = True
            chat.touch(record)
    world.changed()
    return True


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
