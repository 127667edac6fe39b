"""What signal-cli tells, one envelope after the other, and what it means. The envelopes are in tests/signal/payloads."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.channels import Incoming
from bot.channels.signal.raw import without_names
from bot.channels.signal.reading import (
    NAMED_AT_MOST,
    Arrived,
    Changed,
    Elsewhere,
    Heard,
    Meaning,
    Nothing,
    Reacted,
    Timer,
    Unreadable,
    name_of,
    read,
)

PAYLOADS = Path(__file__).parent.parent / "payloads"
HER = "6f0b1c2e-7c0d-4c2b-9d1e-0a7f5f3f8a11"
SENT = 1767340800123
AT = datetime(2026, 1, 2, 8, 0, 0, 200000, UTC)
NOW = AT + timedelta(days=2)


def said(text: str = "", *kinds: str, files: str = "", marks: str = str(SENT), lasts: int | None = None) -> Any:
    return ("said", text, kinds, files, marks, lasts)


NOTHING = ("nothing",)
ELSEWHERE = ("elsewhere", "R3J1cHBl")

TABLE: dict[str, Any] = {
    # words
    "a_plain_text": said("Was kostet die Kita?"),
    "a_text_of_a_hidden_number": said("Guten Tag"),
    "a_text_in_arabic_with_native_digits": said("٣"),
    "a_keycap_emoji": said("3️⃣"),
    "a_text_with_spaces_around": said("ja"),
    "an_empty_text": said(""),
    "a_text_with_many_lines": said("eins\n\nzwei"),
    "a_text_with_styles": said("Das ist wichtig"),
    "a_text_that_mentions_us": said("hallo"),
    "a_text_that_quotes_us": said("Halle"),
    "a_text_that_quotes_a_picture": said("das hier"),
    "a_text_with_a_preview_of_a_link": said("https://kita.example"),
    "a_text_from_her_second_device": said("vom Tablet"),
    "a_text_that_waited_on_the_server": said("spät"),
    "a_text_from_a_phone_whose_clock_is_ahead": said("früh", marks="4102444800000"),
    "a_text_without_a_time_of_the_server": said("ohne"),
    "an_answer_to_a_story": said("schön"),
    # what disappears
    "a_text_that_disappears": said("weg", lasts=3600),
    "a_text_without_a_word_on_disappearing": said("bleibt"),
    "a_timer_that_she_sets": ("timer", 604800),
    "a_timer_that_she_takes_away": ("timer", 0),
    "a_deleted_message": ("withdraws", "1767340700500"),
    # files
    "a_picture": said(files="image.jpg image/jpeg 345678 Yu1photo.jpg"),
    "a_picture_with_words": said("Brief vom Jugendamt", files="IMG 1.jpg image/jpeg 345678 Yu2.jpg"),
    "several_pictures": said(
        files="1.jpg image/jpeg 1000 a1.jpg, 2.png image/png 2000 a2.png, image.webp image/webp 3000 a3.webp"
    ),
    "a_voice_message": said(files="audio.aac audio/aac 9000 voice.aac"),
    "a_pdf": said(files="Bescheid.pdf application/pdf 90000 b.pdf"),
    "a_video": said(files="video.mp4 video/mp4 9000000 v.mp4"),
    "a_file_of_no_kind": said(files="application.bin application/octet-stream 0 x"),
    "a_file_that_is_too_large": said(files="lang.mp4 video/mp4 90000000 big.mp4"),
    "the_rest_of_a_long_text": said("Anfang", files="text.txt text/plain 5000 long.txt"),
    "a_picture_to_be_seen_once": said(files="image.jpg image/jpeg 1000 once.jpg"),
    # what is no words and no file, and is answered
    "a_picture_to_be_seen_once_that_is_gone": said("", "image"),
    "a_sticker": said("", "sticker"),
    "a_contact": said("", "contact"),
    "a_payment": said("", "payment"),
    "a_poll": said("", "poll"),
    "a_message_of_a_new_kind": said("", "unknown"),
    "an_envelope_of_a_new_kind": said("", "unknown", marks=""),
    "a_call": said("", "call", marks=""),
    "a_video_call": said("", "call", marks=""),
    "words_that_nobody_can_decrypt": said("", "unopened", marks=""),
    # what she changes, and how she reacts
    "changed_words": said("Halle, nicht Hale", marks=f"{SENT} 1767340700500"),
    "changed_words_of_a_picture": said("Seite 2", marks=f"{SENT} 1767340700500"),
    "a_reaction": ("reacted", "👍"),
    "another_reaction": ("reacted", "❤️"),
    "a_reaction_taken_back": NOTHING,
    "a_reaction_to_her_own_words": NOTHING,
    # what her phone has
    "a_receipt_of_delivery": ("arrived", "1"),
    "a_receipt_of_reading": ("arrived", "1 2"),
    "a_receipt_of_viewing": ("arrived", "1767340700500"),
    "a_receipt_in_no_order": ("arrived", "1767340700500 1767340700501 1767340700502"),
    # what phones tell each other
    "a_receipt_of_a_new_kind": NOTHING,
    "a_vote": NOTHING,
    "a_pinned_message": NOTHING,
    "a_message_that_says_nothing": NOTHING,
    "an_envelope_with_nothing_in_it": NOTHING,
    "the_end_of_a_call": NOTHING,
    "the_way_of_a_call": NOTHING,
    "she_types": NOTHING,
    "she_types_in_a_group": NOTHING,
    "a_story": NOTHING,
    "what_the_office_sent_from_its_phone": NOTHING,
    "what_the_office_read_on_its_phone": NOTHING,
    "contacts_of_the_office": NOTHING,
    "words_that_were_decrypted_before": NOTHING,
    "a_new_safety_number": ("changed",),
    # groups
    "a_message_in_a_group": ELSEWHERE,
    "we_are_put_into_a_group": ELSEWHERE,
    "changed_words_in_a_group": ELSEWHERE,
    # what signal-cli would never say
    "no_envelope": None,
    "an_envelope_without_a_person": None,
    "an_envelope_of_a_number_only": None,
    "a_person_who_is_no_uuid": None,
    "a_receipt_that_is_a_word": None,
    "a_receipt_without_a_person": None,
    "a_time_that_is_a_word": None,
    "a_text_that_is_a_number": None,
    "a_message_that_is_a_word": None,
    "files_that_are_a_word": None,
    "a_file_without_an_id": None,
    "half_a_letter": None,
    "an_edit_without_words": None,
    "a_deletion_of_nothing": None,
    "words_of_nobody_that_cannot_be_decrypted": None,
}


def payload(name: str) -> Any:
    return json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))


def told(meaning: Meaning) -> Any:
    match meaning:
        case Heard(Incoming(withdraws=mark)) if mark:
            return ("withdraws", mark)
        case Heard(incoming):
            files = ", ".join(
                f"{one.name} {one.media_type} {one.size} {one.reference.split()[2]}" for one in incoming.parcels
            )
            return ("said", incoming.text, incoming.kinds, files, " ".join(incoming.marks), incoming.lasts)
        case Reacted(incoming):
            return ("reacted", incoming.text)
        case Arrived(address, marks):
            assert address.person == HER
            return ("arrived", " ".join(marks))
        case Timer(address, seconds):
            assert address.person == HER
            return ("timer", seconds)
        case Changed(address):
            assert address.person == HER
            return ("changed",)
        case Elsewhere(group):
            return ("elsewhere", group)
        case Nothing():
            return NOTHING


@pytest.mark.parametrize("name", TABLE)
def test_an_envelope_means_what_the_table_says(name: str) -> None:
    if TABLE[name] is None:
        with pytest.raises(Unreadable):
            read(payload(name), NOW)
    else:
        assert told(read(payload(name), NOW)) == TABLE[name]


def test_every_envelope_stands_in_the_table() -> None:
    assert {path.stem for path in PAYLOADS.iterdir()} == TABLE.keys()
    assert len(TABLE) >= 50


@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if row and row[0] in ("said", "reacted")])
def test_what_she_said_has_a_name_for_ever_and_none_of_hers(name: str) -> None:
    meaning = read(payload(name), NOW)
    assert isinstance(meaning, Heard | Reacted)
    incoming = meaning.incoming
    device = 2 if "second_device" in name else 1
    sent = payload(name)["envelope"]["timestamp"]
    assert incoming.message_id == f"{HER} {device} {sent}" == name_of(payload(name))
    assert (incoming.address.channel, incoming.address.person, incoming.account) == ("signal", HER, "signal")
    assert "4915112345678" not in repr(incoming)
    assert "Kanarienvogel" not in repr(incoming)


@pytest.mark.parametrize(
    ("name", "at"),
    [
        pytest.param("a_plain_text", AT, id="when Signal had it"),
        pytest.param("a_text_without_a_time_of_the_server", AT - timedelta(milliseconds=77), id="else her own clock"),
        pytest.param("a_text_that_waited_on_the_server", AT + timedelta(milliseconds=923), id="not when it came to us"),
        pytest.param("a_text_from_a_phone_whose_clock_is_ahead", AT - timedelta(milliseconds=77), id="not her clock"),
    ],
)
def test_a_message_has_the_time_that_can_be_trusted(name: str, at: datetime) -> None:
    meaning = read(payload(name), NOW)
    assert isinstance(meaning, Heard)
    assert meaning.incoming.at == at


def test_of_a_receipt_that_names_very_much_the_newest_counts() -> None:
    raw = payload("a_receipt_of_reading")
    raw["envelope"]["receiptMessage"]["timestamps"] = list(range(10 * NAMED_AT_MOST))
    meaning = read(raw, NOW)
    assert isinstance(meaning, Arrived)
    assert (len(meaning.marks), meaning.marks[-1]) == (NAMED_AT_MOST, str(10 * NAMED_AT_MOST - 1))


def test_nothing_is_said_in_the_future() -> None:
    meaning = read(payload("a_plain_text"), AT - timedelta(hours=1))
    assert isinstance(meaning, Heard)
    assert meaning.incoming.at == AT - timedelta(hours=1)


@pytest.mark.parametrize("path", sorted(PAYLOADS.iterdir()), ids=lambda path: path.stem)
def test_what_is_kept_of_an_unreadable_one_names_nobody(path: Path) -> None:
    kept = json.dumps(without_names(json.loads(path.read_text(encoding="utf-8"))), ensure_ascii=False)
    for name in ("4915112345678", "4915700000000", "Kanarienvogel", "Mütter in Halle"):
        assert name not in kept


ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["message", "attachments", "reaction", "remoteDelete", "groupInfo", "sticker", "expiresInSeconds", "viewOnce"]


@given(some.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, ANYTHING)), ANYTHING)
def test_nothing_that_comes_breaks_the_reading(message: dict[str, Any], timestamp: Any) -> None:
    envelope = {"sourceUuid": HER, "timestamp": timestamp, "dataMessage": message}
    receipt = {"isDelivery": True, "timestamps": timestamp}
    told = {"envelope": {"sourceUuid": HER, "receiptMessage": receipt}}
    for raw in (
        told,
        {"envelope": envelope},
        {"envelope": {**envelope, "timestamp": SENT}},
        {"envelope": message},
        message,
    ):
        with suppress(Unreadable):
            read(raw, NOW)
