"""What a bot says: texts, signs that it is typing, answers to taps."""

from __future__ import annotations

import time
from typing import Any

from tests.telegram.server.bots import Bot
from tests.telegram.server.chats import Chat, Record
from tests.telegram.server.keyboards import checked
from tests.telegram.server.markup import formatted
from tests.telegram.server.reading import Call
from tests.telegram.server.refusal import TOO_OLD, bad_request
from tests.telegram.server.world import World

Json = dict[str, Any]

TEXT_AT_MOST = 4096
CAPTION_AT_MOST = 1024
ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip


def text_content(call: Call) -> Json:
    """Raises Refusal."""
    if not call.text("text"):
        raise bad_request("message text is empty")
    text, entities = formatted(call.text("text"), call.text("parse_mode"), call.decoded("entities"))
    if not text.strip():
        raise bad_request("text must be non-empty")
    if len(text) > TEXT_AT_MOST:
        raise bad_request("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if preview := call.decoded("link_preview_options"):
        content["link_preview_options"] = preview
    return content


def caption_content(call: Call) -> Json:
    caption, entities = formatted(call.text("caption"), call.text("parse_mode"), call.decoded("caption_entities"))
    if len(caption) > CAPTION_AT_MOST:
        raise bad_request("message caption is too long")
    content: Json = {"caption": caption} if caption else {}
    return {**content, "caption_entities": entities} if entities else content


def deliver(world: World, bot: Bot, call: Call, content: Json) -> Record:
    """Write what the bot says into the chat: markup, thread, reply and pace are the same for all kinds of messages."""
    chat = world.reach(bot, call.values.get("chat_id"))
    thread = thread_of(chat, call)
    markup = checked(call.decoded("reply_markup"))
    if markup and "inline_keyboard" in markup:
        content = {**content, "reply_markup": markup}
    content |= _reply(chat, call)
    bot.pace.spend(chat.id)
    if call.flag("protect_content"):
        content |= {"has_protected_content": True}
    record = chat.keep(content, bot.me(), thread)
    world.changed()
    return record


def thread_of(chat: Chat, call: Call) -> int | None:
    """Raises Refusal when the topic is closed or gone."""
    thread = call.integer("message_thread_id")
    if not thread:
        return None
    if not chat.forum or thread == 1:
        raise bad_request("message thread not found")
    if chat.topic(thread).closed:
        raise bad_request("TOPIC_CLOSED")
    return thread


def _reply(chat: Chat, call: Call) -> Json:
    wanted = call.decoded("reply_parameters") or {}
    message_id = int(wanted.get("message_id") or call.integer("reply_to_message_id"))
    if not message_id:
        return {}
    record = chat.records.get(message_id)
    if record is None or record.deleted:
        if wanted.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {k: v for k, v in record.body.items() if k != "reply_to_message"}}


def send_message(world: World, bot: Bot, call: Call) -> Json:
    world.reach(bot, call.values.get("chat_id"))
    return deliver(world, bot, call, text_content(call)).body


def send_chat_action(world: World, bot: Bot, call: Call) -> bool:
    chat = world.reach(bot, call.values.get("chat_id"))
    if call.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append((time.monotonic(), call.text("action")))
    chat.change += 1
    world.changed()
    return True


def answer_callback_query(world: World, bot: Bot, call: Call) -> bool:
    id = call.text("callback_query_id")
    if not bot.tap_is_known(id, world.tap_lives):
        raise bad_request(TOO_OLD)
    if len(call.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    tap = bot.taps[id]
    tap.answer = {"text": call.text("text"), "show_alert": call.flag("show_alert")}
    if chat := bot.chats.get(tap.chat_id):
        chat.change += 1
    world.changed()
    return True


METHODS = {
    "sendMessage": send_message,
    "sendChatAction": send_chat_action,
    "answerCallbackQuery": answer_callback_query,
}
