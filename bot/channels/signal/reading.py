"""One envelope of Signal's as what it means to us. Nothing of a group is read, and of a person only her words and files.

1. What is malformed raises Unreadable, so that the caller can park it; the envelopes behind it go on.
2. A kind of message that we do not know is a kind, too: she is answered. What phones tell each other by themselves (keys,
   that somebody types, what another device of ours has sent) is not said by her; of a receipt we keep what has arrived.
3. Of a sticker, a contact, a poll or a payment we keep only that there was one. Her number and her name are not looked at.
4. What she changes is said anew, and bears the mark of its first version too: who deletes one deletes both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.channels import Address, Incoming
from bot.channels.raw import MALFORMED, whole, words
from bot.channels.signal.files import parcels_of
from bot.channels.signal.raw import moment, person, table, tables

CHANNEL = "signal"
ACCOUNT = "signal"  # the house has one; its number is kept nowhere
MENTION = "\ufffc"
FOREVER = 0
NAMED_AT_MOST = 1000  # messages of ours in one receipt; of more we look at the newest

# What a message can hold beside words and files.
KINDS = {"sticker": "sticker", "contacts": "contact", "payment": "payment", "pollCreate": "poll"}
# What stands in a message without being said by her.
AROUND = frozenset(
    {
        "timestamp",
        "message",
        "expiresInSeconds",
        "isExpirationUpdate",
        "viewOnce",
        "groupInfo",
        "quote",
        "mentions",
        "previews",
        "textStyles",
        "storyContext",
        "attachments",
        "reaction",
        "remoteDelete",
        "pollVote",
        "pollTerminate",
        "pinMessage",
        "unpinMessage",
        "adminDelete",
        *KINDS,
    }
)
# Envelopes that phones send by themselves, or that are for others.
NOT_SAID = frozenset({"receiptMessage", "typingMessage", "syncMessage", "storyMessage"})
UNTRUSTED = "UntrustedIdentityException"
AGAIN = frozenset({"ProtocolDuplicateMessageException", "DuplicateMessageException", "SelfSendException"})


class Unreadable(Exception):
    """This envelope is not as signal-cli promises. Its text never says what was in it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """She said something. `seen`: the time that names her message on her phone, 0 where there is none to be named."""

    incoming: Incoming
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Reacted:
    """She put an emoji on a message of ours, which was sent at `on`."""

    incoming: Incoming
    on: datetime


@dataclass(frozen=True, slots=True)
class Arrived:
    """Her phone has these messages of ours, oldest first, by the times that name them."""

    address: Address
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timer:
    """She set after how many seconds messages disappear; FOREVER: not any more."""

    address: Address
    seconds: int


@dataclass(frozen=True, slots=True)
class Changed:
    """Her safety number is another one: signal-cli keeps her message until somebody trusts the new one."""

    address: Address


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """We are in a group, where nobody should tell us anything."""

    group: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing for us."""


Meaning = Heard | Reacted | Arrived | Timer | Changed | Elsewhere | Nothing
NOTHING = Nothing()


@dataclass(frozen=True, slots=True)
class _Envelope:
    """Whose it is, what it is called for ever, and when Signal had it."""

    address: Address
    id: str
    sent: int
    at: datetime

    def said(self, **more: Any) -> Incoming:
        return Incoming(self.address, self.id, self.at, account=ACCOUNT, **more)


def read(raw: object, now: datetime) -> Meaning:
    """What this means: {"envelope": …, "exception"?: …}. Raises Unreadable."""
    try:
        return _read(table(raw), now)
    except MALFORMED as error:
        raise Unreadable(type(error).__name__) from None


def _read(raw: Mapping[str, Any], now: datetime) -> Meaning:
    told = table(raw["envelope"])
    if "syncMessage" in told:
        return NOTHING
    if group := _group_of(told):
        return Elsewhere(group)
    exception = table(raw.get("exception") or {})
    kind = words(exception.get("type"))
    if kind in AGAIN:
        return NOTHING
    if kind == UNTRUSTED:
        return Changed(_address(told))
    names = {name for name, value in told.items() if name.endswith("Message") and value is not None}
    if not names - NOT_SAID and not exception:
        return _receipt(told, table(told["receiptMessage"])) if "receiptMessage" in names else NOTHING
    envelope = _envelope(told, now)
    if "dataMessage" in names:
        return _message(envelope, table(told["dataMessage"]))
    if "editMessage" in names:
        edited = table(told["editMessage"])
        return _message(envelope, table(edited["dataMessage"]), first=whole(edited["targetSentTimestamp"]))
    if "callMessage" in names:
        is_ringing = bool(table(told["callMessage"]).get("offerMessage"))
        return Heard(envelope.said(kinds=("call",))) if is_ringing else NOTHING
    return Heard(envelope.said(kinds=("unopened" if exception else "unknown",)))


def name_of(raw: object) -> str:
    """What an envelope is called for ever; empty when it cannot be told."""
    try:
        told = table(table(raw)["envelope"])
        return _id(person(told["sourceUuid"]), told)
    except MALFORMED:
        return ""


def _envelope(told: Mapping[str, Any], now: datetime) -> _Envelope:
    address = _address(told)
    sent = whole(told["timestamp"])
    # Her own clock may go wrong; Signal's does not.
    at = moment(told.get("serverReceivedTimestamp") or sent)
    return _Envelope(address, _id(address.person, told), sent, min(at, now))


def _id(uuid: str, told: Mapping[str, Any]) -> str:
    return f"{uuid} {whole(told.get('sourceDevice') or 1)} {whole(told['timestamp'])}"


def _message(envelope: _Envelope, told: Mapping[str, Any], first: int = 0) -> Meaning:
    lasts = whole(told.get("expiresInSeconds") or FOREVER)
    if told.get("isExpirationUpdate"):
        return Timer(envelope.address, lasts)
    if deleted := told.get("remoteDelete"):
        return Heard(envelope.said(withdraws=str(whole(table(deleted)["timestamp"]))))
    if reaction := told.get("reaction"):
        return _reaction(envelope, table(reaction))
    text = words(told.get("message")).replace(MENTION, "").strip()
    parcels = parcels_of(tables(told.get("attachments")), envelope.address.person)
    kinds = [kind for name, kind in KINDS.items() if told.get(name)]
    if told.get("viewOnce") and not parcels:
        kinds.append("image")
    if not told.get("message") and not parcels and not kinds:
        if not any(value is not None for name, value in told.items() if name not in AROUND):
            return NOTHING  # phones tell each other their keys like this
        kinds = ["unknown"]
    marks = tuple(str(time) for time in dict.fromkeys((envelope.sent, first)) if time)
    # The words of a picture were changed: the picture itself is here already.
    kept = () if first and text else parcels
    said = envelope.said(text=text, kinds=tuple(kinds), parcels=kept, marks=marks, lasts=lasts or None)
    return Heard(said, envelope.sent)


def _reaction(envelope: _Envelope, told: Mapping[str, Any]) -> Meaning:
    """An emoji on a message of ours; what she takes back, or puts on her own words, says nothing."""
    emoji = words(told.get("emoji"))
    if not emoji or told.get("isRemove") or told.get("targetAuthorUuid") == envelope.address.person:
        return NOTHING
    return Reacted(envelope.said(text=emoji), moment(told["targetSentTimestamp"]))


def _receipt(told: Mapping[str, Any], receipt: Mapping[str, Any]) -> Meaning:
    """Whoever has read it or seen it has it."""
    if not any(receipt.get(how) for how in ("isDelivery", "isRead", "isViewed")):
        return NOTHING
    named = sorted({whole(time) for time in receipt["timestamps"]})
    return Arrived(_address(told), tuple(str(time) for time in named[-NAMED_AT_MOST:]))


def _group_of(told: Mapping[str, Any]) -> str:
    """The group that this was said in; empty when it is private."""
    message = told.get("dataMessage") or (told.get("editMessage") or {}).get("dataMessage") or {}
    return words((table(message).get("groupInfo") or {}).get("groupId"))


def _address(told: Mapping[str, Any]) -> Address:
    return Address(CHANNEL, person(told["sourceUuid"]))
