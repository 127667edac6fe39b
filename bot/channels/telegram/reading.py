"""One raw update as what it means to us. Nothing of a group is read, and of a person only her words, files and her number.

1. What is malformed raises Unreadable, so that the caller can park it; the updates behind it go on.
2. A kind of message that we do not know is a kind, too: she is answered. What Telegram notes by itself (she pinned
   something, a timer was set) is not said by her.
3. Of a location, a contact or a poll we keep only that there was one.
4. Only what we need is unpacked, by ourselves: the library's types want every field of the newest Bot API, also of things
   that we do not look at. That our reading is right is tested against two libraries' types.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.channels import Address, Incoming
from bot.channels.raw import MALFORMED, whole, words
from bot.channels.telegram.files import parcel_of
from bot.channels.telegram.keyboard import Rows, keys_of, touched

CHANNEL = "telegram"
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
PRIVATE = "private"
HINT = 64  # characters: https://core.telegram.org/bots/features#deep-linking

START = re.compile(r"/start(?:@\w+)?(?:\s+(\S+))?\s*")
ADDRESSED = re.compile(r"(/\w+)@\w+")

# https://core.telegram.org/bots/api#message: what she can send beside words and files
KINDS = {
    "venue": "location",
    "location": "location",
    "contact": "contact",
    "poll": "poll",
    "sticker": "sticker",
    "dice": "dice",
    "game": "game",
    "story": "story",
    "invoice": "invoice",
    "paid_media": "image",
    "checklist": "list",
    "giveaway": "giveaway",
    "giveaway_winners": "giveaway",
    "live_photo": "image",
    "passport_data": "passport",
    "web_app_data": "form",
}
NOTICES = frozenset(
    {
        "pinned_message",
        "message_auto_delete_timer_changed",
        "chat_background_set",
        "write_access_allowed",
        "connected_website",
        "successful_payment",
        "refunded_payment",
        "users_shared",
        "chat_shared",
        "boost_added",
        "checklist_tasks_done",
        "checklist_tasks_added",
        "video_chat_scheduled",
        "video_chat_started",
        "video_chat_ended",
        "video_chat_participants_invited",
        "proximity_alert_triggered",
        "gift",
        "unique_gift",
        "giveaway_created",
        "giveaway_completed",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
    }
)


class Unreadable(Exception):
    """This update is not as Telegram promises. Its text never says what was in it."""


@dataclass(frozen=True, slots=True)
class Tap:
    """A button that was touched: what must be answered, and the keyboard as she sees it."""

    query: str
    person: str
    message: int | None
    data: str
    shown: Rows = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Heard:
    """She said or touched something."""

    incoming: Incoming
    tap: Tap | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """She stopped the bot."""

    address: Address


@dataclass(frozen=True, slots=True)
class Found:
    """She let the bot in again."""

    address: Address


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """We are in a group or a channel, where nobody should tell us anything."""

    chat: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing for us."""


Meaning = Heard | Lost | Found | Elsewhere | Nothing
NOTHING = Nothing()


def read(raw: object, account: str, now: datetime) -> Meaning:
    """What this update means. Raises Unreadable."""
    number = number_of(raw)
    try:
        match raw:
            case {"message": told}:
                return _message(number, told, account, edited=False)
            case {"edited_message": told}:
                return _message(number, told, account, edited=True)
            case {"callback_query": told}:
                return _tapped(number, told, account, now)
            case {"my_chat_member": {"chat": chat, "new_chat_member": {"status": status}}}:
                return _membership(chat, words(status))
            case {"my_chat_member": _}:
                raise TypeError
    except MALFORMED as error:
        raise Unreadable(type(error).__name__) from None
    return NOTHING


def number_of(raw: object) -> int:
    """The number of an update. Raises Unreadable."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    if type(number) is not int:
        raise Unreadable("TypeError")
    return number


def chat_of(raw: object) -> int:
    """Whose update this is, so that hers stay in order; 0 when it cannot be told."""
    for kind in ALLOWED if isinstance(raw, Mapping) else ():
        told: Any = raw.get(kind)  # type: ignore[attr-defined]
        if isinstance(told, Mapping):
            person = told.get("chat") or told.get("from")
            number = person.get("id") if isinstance(person, Mapping) else None
            return number if type(number) is int else 0
    return 0


def _message(number: int, told: Mapping[str, Any], account: str, *, edited: bool) -> Meaning:
    if told["chat"]["type"] != PRIVATE:
        return Elsewhere(whole(told["chat"]["id"]))
    if not NOTICES.isdisjoint(told) or (edited and "location" in told):
        return NOTHING
    address = _address(told["chat"]["id"])
    at = datetime.fromtimestamp(whole(told["edit_date"] if edited else told["date"]), UTC)
    text = words(told.get("text") or told.get("caption") or (told.get("sticker") or {}).get("emoji"))
    if begun := START.fullmatch(text):
        hint = (begun[1] or "")[:HINT]
        return Heard(Incoming(address, str(number), at, started=True, hint=hint, account=account))
    kinds = tuple(dict.fromkeys(kind for name, kind in KINDS.items() if told.get(name)))
    parcel = parcel_of(told)
    if not text and not kinds and parcel is None:
        if edited:
            return NOTHING
        kinds = ("unknown",)
    incoming = Incoming(
        address,
        str(number),
        at,
        text=ADDRESSED.sub(r"\1", text, count=1) if text.startswith("/") else text,
        album=words(told.get("media_group_id")),
        account=account,
        kinds=kinds,
        # The words of a picture were changed: the picture itself is here already.
        parcels=() if parcel is None or (edited and text) else (parcel,),
    )
    return Heard(incoming)


def _tapped(number: int, told: Mapping[str, Any], account: str, now: datetime) -> Meaning:
    query, person = words(told["id"]), whole(told["from"]["id"])
    message = told.get("message") or {}
    if message and message["chat"]["type"] != PRIVATE:
        return NOTHING
    data = words(told.get("data"))
    shown = keys_of(message.get("reply_markup"))
    tapped, label = touched(data, shown)
    tap = Tap(query, str(person), whole(message["message_id"]) if message else None, data, shown)
    incoming = Incoming(_address(person), str(number), now, text=label, tapped=tapped, account=account)
    return Heard(incoming, tap)


def _membership(chat: Mapping[str, Any], status: str) -> Meaning:
    id, inside = whole(chat["id"]), status not in ("kicked", "left")
    if chat["type"] != PRIVATE:
        return Elsewhere(id) if inside else NOTHING
    return Found(_address(id)) if inside else Lost(_address(id))


def _address(person: object) -> Address:
    return Address(CHANNEL, str(whole(person)))
