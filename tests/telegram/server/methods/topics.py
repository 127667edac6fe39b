"""Forum topics: opened, renamed, closed, opened again, deleted."""

from __future__ import annotations

from typing import Any

from tests.telegram.server.bots import Bot
from tests.telegram.server.chats import Chat, Topic
from tests.telegram.server.reading import Call
from tests.telegram.server.refusal import bad_request
from tests.telegram.server.world import World

Json = dict[str, Any]

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
NAME_AT_MOST = 128


def _forum(world: World, bot: Bot, call: Call) -> Chat:
    chat = world.reach(bot, call.values.get("chat_id"))
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    return chat


def _topic(world: World, bot: Bot, call: Call) -> tuple[Chat, Topic]:
    chat = _forum(world, bot, call)
    topic = chat.topics.get(call.integer("message_thread_id"))
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return chat, topic


def _tell(world: World, bot: Bot, chat: Chat, topic: Topic, what: str, content: Json) -> None:
    """Telegram writes a service message into the topic."""
    chat.keep({what: content}, bot.me(), topic.id)
    world.changed()


def create(world: World, bot: Bot, call: Call) -> Json:
    chat, name = _forum(world, bot, call), call.text("name").strip()
    if not 1 <= len(name) <= NAME_AT_MOST:
        raise bad_request("topic title is too long" if name else "topic title must be non-empty")
    color = call.integer("icon_color", COLORS[0])
    if color not in COLORS:
        raise bad_request("TOPIC_ICON_COLOR_INVALID")
    bot.pace.spend(chat.id)
    topic = Topic(chat.next_id(), name, color, call.text("icon_custom_emoji_id"))
    chat.topics[topic.id] = topic
    # The topic's number is that of the service message which opens it.
    chat.last_id -= 1
    body = {key: value for key, value in topic.body().items() if key != "message_thread_id"}
    _tell(world, bot, chat, topic, "forum_topic_created", body)
    return topic.body()


def edit(world: World, bot: Bot, call: Call) -> bool:
    chat, topic = _topic(world, bot, call)
    name = call.text("name").strip() or topic.name
    icon = call.text("icon_custom_emoji_id") if "icon_custom_emoji_id" in call.values else topic.icon_custom_emoji_id
    if (name, icon) == (topic.name, topic.icon_custom_emoji_id):
        raise bad_request("TOPIC_NOT_MODIFIED")
    content = {"name": name} if name != topic.name else {}
    topic.name, topic.icon_custom_emoji_id = name, icon
    _tell(world, bot, chat, topic, "forum_topic_edited", content)
    return True


def close(world: World, bot: Bot, call: Call) -> bool:
    chat, topic = _topic(world, bot, call)
    if topic.closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = True
    _tell(world, bot, chat, topic, "forum_topic_closed", {})
    return True


def reopen(world: World, bot: Bot, call: Call) -> bool:
    chat, topic = _topic(world, bot, call)
    if not topic.closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = False
    _tell(world, bot, chat, topic, "forum_topic_reopened", {})
    return True


def delete(world: World, bot: Bot, call: Call) -> bool:
    chat, topic = _topic(world, bot, call)
    del chat.topics[topic.id]
    for record in chat.records.values():
        if record.body.get("message_thread_id") == topic.id:
            record.deleted = True
    chat.change += 1
    world.changed()
    return True


METHODS = {
    "createForumTopic": create,
    "editForumTopic": edit,
    "closeForumTopic": close,
    "reopenForumTopic": reopen,
    "deleteForumTopic": delete,
}
