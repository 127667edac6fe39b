"""Events as JSON, as they lie in the inbox, and back again."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.channels import Incoming
from dialogs.model import JSON, CaseClosed, CounsellorSaid, Event, NotDelivered, Said, Started, Tapped, TimePassed

HERE = ZoneInfo("Europe/Berlin")
LONGEST = 4000  # characters of one message that are thought about; a longer one is read from its beginning


class Unreadable(Exception):
    """An inbox row that no version of Lotse understands: it goes to the dead letters."""


def event_of(incoming: Incoming) -> JSON:
    """What happened, as the inbox keeps it."""
    if incoming.tapped is not None:
        step, key = incoming.tapped
        label = incoming.text[:LONGEST]  # what stood on the button, for the message log
        return {"kind": "tapped", "step": step, "key": key, "label": label, "at": incoming.at.isoformat()}
    if incoming.started:
        return {"kind": "started", "hint": incoming.hint, "at": incoming.at.isoformat()}
    kinds = [attachment.media_type.partition("/")[0] for attachment in incoming.attachments]
    return {"kind": "said", "text": incoming.text[:LONGEST], "attachments": kinds, "at": incoming.at.isoformat()}


def read_event(post: JSON) -> Event:
    """The event, with its time where she is. Raises Unreadable."""
    try:
        at = datetime.fromisoformat(post["at"]).astimezone(HERE)
        match post["kind"]:
            case "said":
                return Said(at, str(post["text"]), tuple(str(kind) for kind in post.get("attachments", ())))
            case "tapped":
                return Tapped(at, str(post["step"]), str(post["key"]))
            case "started":
                return Started(at, str(post.get("hint", "")))
            case "time":
                return TimePassed(at, str(post["timer"]))
            case "counsellor":
                return CounsellorSaid(at, str(post["counsellor"]), str(post["text"]))
            case "closed":
                return CaseClosed(at, str(post["counsellor"]), str(post["outcome"]))
            case "not delivered":
                return NotDelivered(at, str(post["reason"]))
            case kind:
                raise Unreadable(f"unknown kind of event {kind!r}")
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(type(error).__name__) from error
