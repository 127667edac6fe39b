"""Every event comes back from the inbox as it was laid in."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest

from bot.channels import Address, Incoming
from bot.post import Unreadable, event_of, read_event, write_event
from dialogs.events import (
    AtTheDesk,
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
from knowledge.office import HERE

AT = datetime(2026, 11, 23, 10, 0, tzinfo=HERE)

EVENTS = [
    Started(AT, "halle_ar"),
    Said(AT, "Guten Tag", ("image",), "7"),
    Tapped(AT, "welcome.menu", "person"),
    TimePassed(AT, "counsellor.still_waiting"),
    Withdrew(AT, "1767340800123"),
    CaseTaken(AT, "Frau Berger"),
    CounsellorSaid(AT, "Frau Berger", "Guten Tag"),
    CounsellorSaid(AT, "Frau Berger", "صباح الخير", "Guten Morgen", foreign=True),
    TimesOffered(AT, "Frau Berger", (AT + timedelta(days=1), AT + timedelta(days=2))),
    TimesOffered(AT, "Frau Berger", ()),
    CaseReturned(AT, "Frau Berger"),
    CaseClosed(AT, "Frau Berger", "place_found"),
    NotDelivered(AT, "blocked"),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_what_happened_comes_back_as_it_was(event: Event) -> None:
    assert read_event(json.loads(json.dumps(write_event(event)))) == event


def test_a_counsellor_s_words_of_an_older_lotse_are_read() -> None:
    kept = {"kind": "counsellor", "counsellor": "Frau Berger", "text": "Guten Tag", "at": AT.isoformat()}
    assert read_event(kept) == CounsellorSaid(AT, "Frau Berger", "Guten Tag")


def test_every_kind_of_event_is_in_the_table() -> None:
    names = {kind.__name__ for kind in (*Event.__subclasses__(), *AtTheDesk.__subclasses__())}
    assert {type(event).__name__ for event in EVENTS} == names - {"AtTheDesk"}


@pytest.mark.parametrize(
    "wrong", [{}, {"at": AT.isoformat(), "kind": "dance"}, {"at": "soon", "kind": "said", "text": ""}]
)
def test_what_nobody_understands_is_unreadable(wrong: dict[str, str]) -> None:
    with pytest.raises(Unreadable):
        read_event(wrong)


def test_the_whole_of_what_she_wrote_is_kept() -> None:
    words = "Mein Kind hat keinen Platz. " * 300
    assert event_of(Incoming(Address("web", "1"), "1", AT, words)) == Said(AT, words)
