"""Events as JSON, as they lie in the inbox, and back again; files lie beside the event."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.channels import Attachment, Incoming, Parcel
from dialogs.events import (
    CaseClosed,
    CaseReturned,
    CaseTaken,
    CounsellorSaid,
    Event,
    NotDelivered,
    Said,
    Started,
    Tapped,
    TimePassed,
    TimesOffered,
    Withdrew,
)
from dialogs.model import JSON
from knowledge.office import HERE

LONGEST = 100_000  # characters of one message that are kept: more than any channel brings at once


class Unreadable(Exception):
    """An inbox row that no version of Lotse understands: it goes to the dead letters."""


def event_of(incoming: Incoming) -> Event:
    """What happened, when this came in."""
    if incoming.tapped is not None:
        return Tapped(incoming.at, *incoming.tapped)
    if incoming.withdraws:
        return Withdrew(incoming.at, incoming.withdraws)
    if incoming.started:
        return Started(incoming.at, incoming.hint)
    files: tuple[Attachment | Parcel, ...] = (*incoming.attachments, *incoming.parcels)
    kinds = (*(file.media_type.partition("/")[0] for file in files), *incoming.kinds)
    return Said(incoming.at, incoming.text[:LONGEST], kinds, incoming.album)


def stand_in(kinds: Iterable[str]) -> str:
    """What stands in the log for something that she sent without a word, e.g. "[image] [location]"."""
    return " ".join(f"[{kind}]" for kind in kinds)


def kinds_in(words: str) -> tuple[str, ...]:
    """The kinds that these words stand for; empty where she wrote something herself."""
    return tuple(re.findall(r"\[([a-z]+)\]", words)) if re.fullmatch(r"(\[[a-z]+\] ?)+", words) else ()


def write_arrival(incoming: Incoming) -> JSON:
    """What came in as the inbox keeps it: the event, its files, and the files that are still to be fetched."""
    parcels = [[parcel.name, parcel.media_type, parcel.size, parcel.reference] for parcel in incoming.parcels]
    post = with_files(write_event(event_of(incoming)), incoming.attachments)
    more = {"parcels": parcels, "marks": list(incoming.marks)}
    return post | {name: told for name, told in more.items() if told}


def with_files(post: JSON, files: Sequence[Attachment]) -> JSON:
    """The event, and beside it the files that came with it. Pictures are to be without traces before (`bot.pictures`)."""
    told = [[file.name, file.media_type, base64.b64encode(file.content).decode()] for file in files]
    return {**post, "files": told} if told else post


def files_of(post: JSON) -> tuple[Attachment, ...]:
    """The files that lie beside an event. Raises Unreadable."""
    try:
        return tuple(
            Attachment(str(name), str(media_type), base64.b64decode(content, validate=True))
            for name, media_type, content in post.get("files", ())
        )
    except (TypeError, ValueError) as error:
        raise Unreadable(type(error).__name__) from error


def parcels_of(post: JSON) -> tuple[Parcel, ...]:
    """The files that came with an event, and are still to be fetched."""
    return tuple(Parcel(*parcel) for parcel in post.get("parcels", ()))


def marks_of(post: JSON) -> tuple[str, ...]:
    """By what her phone names the message of an event."""
    return tuple(map(str, post.get("marks", ())))


def write_event(event: Event) -> JSON:
    """The event as the inbox keeps it."""
    match event:
        case Said(at, text, attachments, album):
            kept = {"kind": "said", "text": text, "attachments": list(attachments), "at": at.isoformat()}
            return {**kept, "album": album} if album else kept
        case Tapped(at, step, key):
            return {"kind": "tapped", "step": step, "key": key, "at": at.isoformat()}
        case Started(at, hint):
            return {"kind": "started", "hint": hint, "at": at.isoformat()}
        case Withdrew(at, mark):
            return {"kind": "withdrew", "mark": mark, "at": at.isoformat()}
        case TimePassed(at, timer):
            return {"kind": "time", "timer": timer, "at": at.isoformat()}
        case CaseTaken(at, counsellor):
            return {"kind": "taken", "counsellor": counsellor, "at": at.isoformat()}
        case CounsellorSaid(at, counsellor, text, german, foreign):
            kept = {"kind": "counsellor", "counsellor": counsellor, "text": text, "at": at.isoformat()}
            return {**kept, "german": german, "foreign": foreign} if german or foreign else kept
        case TimesOffered(at, counsellor, times):
            offered = [time.isoformat() for time in times]
            return {"kind": "times", "counsellor": counsellor, "times": offered, "at": at.isoformat()}
        case CaseReturned(at, counsellor):
            return {"kind": "returned", "counsellor": counsellor, "at": at.isoformat()}
        case CaseClosed(at, counsellor, outcome):
            return {"kind": "closed", "counsellor": counsellor, "outcome": outcome, "at": at.isoformat()}
        case NotDelivered(at, reason):
            return {"kind": "not delivered", "reason": reason, "at": at.isoformat()}
        case _:
            raise TypeError(type(event).__name__)


def read_event(post: JSON) -> Event:
    """The event, with its time where she is. Raises Unreadable."""
    try:
        at = datetime.fromisoformat(post["at"]).astimezone(HERE)
        match post["kind"]:
            case "said":
                return Said(
                    at, str(post["text"]), tuple(map(str, post.get("attachments", ()))), str(post.get("album", ""))
                )
            case "tapped":
                return Tapped(at, str(post["step"]), str(post["key"]))
            case "started":
                return Started(at, str(post.get("hint", "")))
            case "withdrew":
                return Withdrew(at, str(post["mark"]))
            case "time":
                return TimePassed(at, str(post["timer"]))
            case "taken":
                return CaseTaken(at, str(post["counsellor"]))
            case "counsellor":
                german, foreign = str(post.get("german", "")), bool(post.get("foreign", False))
                return CounsellorSaid(at, str(post["counsellor"]), str(post["text"]), german, foreign)
            case "times":
                times = tuple(datetime.fromisoformat(time).astimezone(HERE) for time in post["times"])
                return TimesOffered(at, str(post["counsellor"]), times)
            case "returned":
                return CaseReturned(at, str(post["counsellor"]))
            case "closed":
                return CaseClosed(at, str(post["counsellor"]), str(post["outcome"]))
            case "not delivered":
                return NotDelivered(at, str(post["reason"]))
            case kind:
                raise Unreadable(f"unknown kind of event {kind!r}")
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(type(error).__name__) from error
