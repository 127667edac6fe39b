"""Our Signal tells what people do as signal-cli does, field for field."""

from __future__ import annotations

import asyncio
import base64
from typing import Any

import pytest

from bot.channels.signal.client import Json, Line
from tests.signal.asking import ask, heard, refused
from tests.signal.line.house import Ear, listening
from tests.signal.server import JPEG, NUMBER, Person, Server


@pytest.fixture
def amina(signal_server: Server) -> Person:
    person = signal_server.person("Amina", hides_number=True)
    person.writes("hallo")
    return person


DEEDS: dict[str, tuple[Any, Json]] = {
    "a text": (lambda her: her.writes("hallo"), {"dataMessage": {"message": "hallo"}}),
    "an edit": (lambda her: her.edits(her.writes("a"), "b"), {"editMessage": {"dataMessage": {"message": "b"}}}),
    "a deletion": (lambda her: her.deletes(her.writes("a")), {"dataMessage": {"message": None, "remoteDelete": {}}}),
    "a sticker": (lambda her: her.sends_sticker(), {"dataMessage": {"sticker": {"stickerId": 3}}}),
    "a contact": (lambda her: her.sends_contact(), {"dataMessage": {"message": None, "contacts": []}}),
    "a timer": (lambda her: her.sets_timer(60), {"dataMessage": {"expiresInSeconds": 60, "isExpirationUpdate": True}}),
    "a sign that she types": (lambda her: her.types(), {"typingMessage": {"action": "STARTED"}}),
    "a call": (lambda her: her.calls(), {"callMessage": {"offerMessage": {"type": "AUDIO_CALL"}}}),
    "a receipt": (lambda her: her.tells(5), {"receiptMessage": {"isRead": True, "timestamps": [5]}}),
    "another device": (lambda her: her.from_device(2).writes("x"), {"sourceDevice": 2}),
    "a mention": (lambda her: her.writes("x", mentions=True), {"dataMessage": {"message": "￼ x", "mentions": []}}),
}


def contains(whole: Any, part: Any) -> bool:
    """Whether all that is told of a part is in the whole; lists are only looked for."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(name in whole and contains(whole[name], part[name]) for name in part)
    return isinstance(whole, list) if part == [] else bool(whole == part)


@pytest.mark.parametrize("label", DEEDS)
def test_what_she_does_is_told(label: str, signal_server: Server) -> None:
    do, told = DEEDS[label]
    amina = signal_server.person("Amina", hides_number=True)
    do(amina)
    envelope = heard(signal_server, 2 if label in ("an edit", "a deletion") else 1)[-1]
    hers = {"source": amina.uuid, "sourceNumber": None, "sourceUuid": amina.uuid, "sourceName": "Amina"}
    assert contains(envelope, {**hers, **told}), envelope


def test_she_reacts_to_what_was_said_last(signal_server: Server, amina: Person) -> None:
    said = ask(signal_server, "send", recipient=amina.uuid, message="Passt das?")["timestamp"]
    amina.reacts("👍")
    [*_others, told] = (one for one in heard(signal_server, 3) if "dataMessage" in one)
    reaction = told["dataMessage"]["reaction"]
    assert signal_server.account is not None
    assert reaction["targetSentTimestamp"] == said
    assert reaction["targetAuthorUuid"] == signal_server.account.uuid
    assert (reaction["emoji"], reaction["isRemove"]) == ("👍", False)


def receipts(server: Server, envelopes: int) -> list[Json]:
    return [one["receiptMessage"] for one in heard(server, envelopes) if "receiptMessage" in one]


def test_her_phone_tells_what_it_has_and_what_she_has_read(signal_server: Server, amina: Person) -> None:
    said = [ask(signal_server, "send", recipient=amina.uuid, message=words)["timestamp"] for words in ("eins", "zwei")]
    amina.reads()
    amina.reads()
    *delivered, read = receipts(signal_server, 4)
    assert [one["timestamps"] for one in delivered] == [[time] for time in said]
    assert [{name for name, is_so in one.items() if is_so is True} for one in (*delivered, read)] == [
        {"isDelivery"},
        {"isDelivery"},
        {"isRead"},
    ]
    assert read["timestamps"] == said


def test_who_hides_what_she_reads_cannot_hide_what_her_phone_has(signal_server: Server, amina: Person) -> None:
    amina.hides_reading()
    ask(signal_server, "send", recipient=amina.uuid, message="eins")
    amina.reads()
    amina.writes("hallo")
    [receipt] = receipts(signal_server, 3)
    assert receipt["isDelivery"]


def test_a_phone_that_is_switched_off_tells_later_and_of_all_at_once(signal_server: Server, amina: Person) -> None:
    amina.switches_off()
    said = [ask(signal_server, "send", recipient=amina.uuid, message=words)["timestamp"] for words in ("eins", "zwei")]
    amina.switches_on()
    [receipt] = receipts(signal_server, 2)
    assert receipt["timestamps"] == said


def test_a_file_is_fetched_by_its_id(signal_server: Server, amina: Person) -> None:
    amina.sends_file(text="Das ist der Brief")
    amina.sends_file(missing=True)
    there, lost = (envelope["dataMessage"]["attachments"][0] for envelope in heard(signal_server, 3)[1:])
    assert (there["contentType"], there["size"]) == ("image/jpeg", len(JPEG))
    data = ask(signal_server, "getAttachment", id=there["id"], recipient=amina.uuid)["data"]
    assert base64.b64decode(data) == JPEG
    assert refused(signal_server, "getAttachment", id=lost["id"], recipient=amina.uuid).code == -1


def test_in_a_group_it_is_said_which(signal_server: Server) -> None:
    amina, olena = signal_server.person("Amina"), signal_server.person("Olena")
    group = signal_server.group("Mütter", amina, olena)
    amina.in_group(group).writes("hallo")
    olena.writes("hallo")
    [envelope] = [one for one in heard(signal_server, 2) if "groupInfo" in one["dataMessage"]]
    assert envelope["dataMessage"]["groupInfo"]["groupId"] == group.id
    results = ask(signal_server, "send", groupId=group.id, message="Nur zu zweit, bitte.")["results"]
    assert [(one["groupId"], one["type"]) for one in results] == [(group.id, "SUCCESS")] * 2
    ask(signal_server, "quitGroup", groupId=group.id)
    assert group.left
    assert [bubble.text for bubble in group.chat if bubble.ours] == ["Nur zu zweit, bitte."]


def test_what_cannot_be_decrypted_is_told_with_its_reason(signal_server: Server) -> None:
    signal_server.person().garbles()

    async def listen() -> Json:
        ear = Ear()
        async with listening(Line(signal_server.where, NUMBER), ear), asyncio.timeout(10), ear.came:
            await ear.came.wait_for(lambda: bool(ear.heard))
        return ear.heard[0]

    news = asyncio.run(listen())
    assert news["exception"]["type"] == "ProtocolInvalidMessageException"
    assert "dataMessage" not in news["envelope"]


def test_what_the_office_writes_by_phone_is_told_too(signal_server: Server, amina: Person) -> None:
    signal_server.office_writes(amina, "Ich bin dran.")
    sent = heard(signal_server, 2)[-1]["syncMessage"]["sentMessage"]
    assert (sent["destinationUuid"], sent["message"]) == (amina.uuid, "Ich bin dran.")
