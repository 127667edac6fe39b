"""Our Signal does what it is asked, and fails as signal-cli does: with its codes, words and results."""

from __future__ import annotations

import asyncio
import base64
from pathlib import Path
from typing import Any

import pytest

from bot.channels.signal.client import Json, Line
from tests.signal.asking import ask, refused
from tests.signal.server import NUMBER, Person, Server


@pytest.fixture
def amina(signal_server: Server) -> Person:
    person = signal_server.person("Amina", hides_number=True)
    person.writes("hallo")
    return person


def test_a_message_arrives_with_all_that_was_asked_for(signal_server: Server, amina: Person, tmp_path: Path) -> None:
    leaflet = tmp_path / "leaflet.pdf"
    leaflet.write_bytes(b"%PDF")
    picture = f"data:image/png;filename=a.png;base64,{base64.b64encode(b'png').decode()}"
    hers = amina.writes("Wo finde ich das?")
    answer = ask(
        signal_server,
        "send",
        recipient=[amina.uuid],
        message="Hier steht es.",
        textStyle=["0:4:BOLD"],
        attachment=[str(leaflet), picture],
        quoteTimestamp=hers,
        quoteAuthor=amina.uuid,
    )
    address = {"uuid": amina.uuid, "number": None, "username": None}
    assert answer["results"] == [{"recipientAddress": address, "type": "SUCCESS"}]
    [bubble] = amina.heard
    assert (bubble.timestamp, bubble.text) == (answer["timestamp"], "Hier steht es.")
    assert (bubble.styles, bubble.quote) == (("0:4:BOLD",), hers)
    shown = [(file.name, file.media_type, file.content) for file in bubble.files]
    assert shown == [("leaflet.pdf", "application/pdf", b"%PDF"), ("a.png", "image/png", b"png")]


# What goes wrong: the code, the words, and what stands in the result.
FAILURES: dict[str, tuple[Any, int, str, Json]] = {
    "too fast, by the old way": (
        lambda server, _: server.trouble.limit(seconds=None),
        -5,
        "Failed to send message due to rate limiting",
        {"type": "RATE_LIMIT_FAILURE"},
    ),
    "too fast": (
        lambda server, _: server.trouble.limit(30),
        -5,
        "Failed to send message due to rate limiting",
        {"type": "RATE_LIMIT_FAILURE", "retryAfterSeconds": 30},
    ),
    "a captcha is wanted": (
        lambda server, _: server.trouble.limit(86400, "4f3d"),
        -5,
        "Failed to send message due to rate limiting",
        {"type": "RATE_LIMIT_FAILURE", "token": "4f3d", "retryAfterSeconds": 86400},
    ),
    "her safety number changed": (
        lambda _, her: her.reinstalls(),
        -4,
        "Failed to send message due to untrusted identities",
        {"type": "IDENTITY_FAILURE"},
    ),
    "she is not on Signal any more": (
        lambda _, her: her.unregisters(),
        -1,
        "Failed to send message",
        {"type": "UNREGISTERED_FAILURE"},
    ),
    "the network": (
        lambda server, _: server.trouble.fail("NETWORK_FAILURE"),
        -1,
        "Failed to send message",
        {"type": "NETWORK_FAILURE"},
    ),
}


@pytest.mark.parametrize("label", FAILURES)
def test_a_message_that_does_not_arrive(label: str, signal_server: Server, amina: Person) -> None:
    go_wrong, code, words, result = FAILURES[label]
    go_wrong(signal_server, amina)
    refusal = refused(signal_server, "send", recipient=[amina.uuid], message="Hallo")
    assert (refusal.code, refusal.message) == (code, words)
    [told] = refusal.data["response"]["results"]
    assert told == {"recipientAddress": told["recipientAddress"], **result}
    assert amina.heard == []


WRONG: dict[str, tuple[str, Json, int, str]] = {
    "to nobody": ("send", {"message": "x"}, -1, "No recipients given"),
    "nothing": ("send", {"recipient": "HER"}, -1, "Sending empty message is not allowed"),
    "to something that is no person": ("send", {"recipient": "x", "message": "x"}, -1, "Invalid phone number 'x'"),
    "a file that is not there": (
        "send",
        {"recipient": "HER", "attachment": "/no"},
        -32603,
        "Failed to send message: /no",
    ),
    "a quote of nobody": ("send", {"recipient": "HER", "quoteTimestamp": 1}, -1, "Quote author parameter is missing"),
    "an attachment that is lost": ("getAttachment", {"id": "x.jpg"}, -1, "Could not find attachment with ID: x.jpg"),
    "a receipt for several": ("sendReceipt", {"recipient": ["HER"], "targetTimestamp": 1}, -32603, "class java.util"),
    "a captcha for nothing": ("submitRateLimitChallenge", {"challenge": "x"}, -6, "Captcha rejected"),
    "a safety number that is another's": (
        "trust",
        {"recipient": "HER", "verifiedSafetyNumber": "1"},
        -1,
        "Failed to set",
    ),
    "a group that is not there": ("quitGroup", {"groupId": "x"}, -1, "Failed to send to group: Group not found"),
}


@pytest.mark.parametrize("label", WRONG)
def test_what_is_asked_wrongly(label: str, signal_server: Server, amina: Person) -> None:
    method, params, code, words = WRONG[label]
    hers = {"HER": amina.uuid}
    params = {
        name: [hers.get(one, one) for one in value] if isinstance(value, list) else hers.get(value, value)
        for name, value in params.items()
    }
    refusal = refused(signal_server, method, **params)
    assert refusal.code == code
    assert refusal.message.startswith(words)


def test_a_captcha_lifts_the_limit(signal_server: Server, amina: Person) -> None:
    signal_server.trouble.limit(86400, "4f3d")
    assert refused(signal_server, "send", recipient=amina.uuid, message="eins").code == -5
    signal_server.trouble.rejects_captcha = True
    solved = {"challenge": "4f3d", "captcha": "signalcaptcha://solved"}
    assert refused(signal_server, "submitRateLimitChallenge", **solved).code == -6
    signal_server.trouble.rejects_captcha = False
    assert ask(signal_server, "submitRateLimitChallenge", **solved) == {}
    ask(signal_server, "send", recipient=amina.uuid, message="zwei")
    assert amina.texts == ["zwei"]


def test_a_changed_safety_number_can_be_trusted(signal_server: Server, amina: Person) -> None:
    amina.reinstalls()
    [identity] = ask(signal_server, "listIdentities", number=amina.uuid)
    assert identity["trustLevel"] == "UNTRUSTED"
    ask(signal_server, "trust", recipient=amina.uuid, verifiedSafetyNumber=identity["safetyNumber"])
    ask(signal_server, "send", recipient=amina.uuid, message="Hallo")
    assert amina.texts == ["Hallo"]


def test_an_own_message_is_edited_deleted_and_reacted_to(signal_server: Server, amina: Person) -> None:
    first, second = (ask(signal_server, "send", recipient=amina.uuid, message=text)["timestamp"] for text in "ab")
    ask(signal_server, "send", recipient=amina.uuid, message="c", editTimestamp=first)
    ask(signal_server, "remoteDelete", recipient=amina.uuid, targetTimestamp=second)
    ask(signal_server, "sendReaction", recipient=amina.uuid, emoji="👍", targetAuthor=amina.uuid, targetTimestamp=first)
    assert [(bubble.text, bubble.edits, bubble.reaction) for bubble in amina.heard] == [("c", 1, "👍")]


def test_to_be_read_to_type_and_to_disappear(signal_server: Server, amina: Person) -> None:
    written = amina.bubbles[0].timestamp
    ask(signal_server, "sendReceipt", recipient=amina.uuid, targetTimestamp=[written], type="read")
    ask(signal_server, "sendTyping", recipient=amina.uuid)
    ask(signal_server, "sendTyping", recipient=amina.uuid, stop=True)
    ask(signal_server, "updateContact", recipient=amina.uuid, expiration=604800)
    assert (amina.bubbles[0].read, amina.typing, amina.timer) == (True, [True, False], 604800)


def test_an_account_comes_by_a_code_that_a_phone_scans() -> None:
    async def link(server: Server) -> Json:
        line = Line(server.where)
        uri = (await line.ask("startLink"))["deviceLinkUri"]
        waits = asyncio.create_task(line.ask("finishLink", deviceLinkUri=uri, deviceName="Lotse"))
        server.scans(uri)
        told: Json = await waits
        assert await line.ask("listAccounts") == [told]
        await line.close()
        return told

    with Server(account="") as server:
        assert asyncio.run(link(server)) == {"number": NUMBER}


def test_to_write_first_is_a_mistake_of_ours() -> None:
    with Server() as server:
        ask(server, "send", recipient=server.person().uuid, message="Guten Tag")
        assert server.complaints == ["Lotse wrote first."]
