"""The terminal prints what Lotse says, and a typed number is a tap."""

from __future__ import annotations

import asyncio
from datetime import UTC

import pytest

from bot.channels import Address, Attachment, Button, Gone, Outgoing
from bot.channels.terminal import Terminal

CHOICES = (Button("q.ready", "yes", "Ja"), Button("q.ready", "no", "Nein"))


def printed(outgoing: Outgoing, width: int = 40) -> str:
    lines: list[str] = []
    terminal = Terminal(lines.append, "me", width)
    asyncio.run(terminal.send(terminal.address, outgoing))
    return "\n".join(lines)


def heard(terminal: Terminal, *lines: str) -> list[tuple[str, tuple[str, str] | None]]:
    return [(incoming.text, incoming.tapped) for incoming in terminal.read(lines, start=False)]


def test_a_bubble_is_plain_wrapped_text_with_numbered_choices() -> None:
    text = "**Bereit?**\n\n- Das hier ist ein langer Satz in einer Liste."
    assert printed(Outgoing(1, "de", text, CHOICES)) == (
        "\nBereit?\n\n• Das hier ist ein langer Satz in einer\n  Liste.\n\n  1  Ja\n  2  Nein"
    )


def test_a_file_is_named() -> None:
    assert (
        printed(Outgoing(1, "de", "Hier.", attachment=Attachment("brief.txt", "text/plain", b"")))
        == "\nHier.\n[brief.txt]"
    )


@pytest.mark.parametrize(
    ("typed", "lettered", "expected"),
    [
        pytest.param("2", False, ("Nein", ("q.ready", "no")), id="a number"),
        pytest.param("٢", False, ("Nein", ("q.ready", "no")), id="a number in Arabic digits"),
        pytest.param("b", True, ("Nein", ("q.ready", "no")), id="a letter"),
        pytest.param("2", True, ("2", None), id="a number where letters were offered"),
        pytest.param("3", False, ("3", None), id="a number that was not offered"),
        pytest.param("²", False, ("²", None), id="a digit that is no number"),
        pytest.param("Nein", False, ("Nein", None), id="words"),
    ],
)
def test_what_is_typed_after_choices(typed: str, lettered: bool, expected: tuple[str, tuple[str, str] | None]) -> None:
    terminal = Terminal(lambda _line: None)
    asyncio.run(terminal.send(terminal.address, Outgoing(1, "de", "Bereit?", CHOICES, lettered=lettered)))
    assert heard(terminal, typed) == [expected]


def test_a_number_is_a_tap_once_only() -> None:
    terminal = Terminal(lambda _line: None)
    asyncio.run(terminal.send(terminal.address, Outgoing(1, "de", "Bereit?", CHOICES)))
    assert heard(terminal, "1", "", "1") == [("Ja", ("q.ready", "yes")), ("1", None)]


def test_a_talk_begins_with_its_start_and_each_line_is_a_message_of_its_own() -> None:
    incoming = list(Terminal(lambda _line: None).read(["Hallo", "  ", "Hallo"], hint="poster"))
    assert [(each.started, each.text, each.hint) for each in incoming] == [
        (True, "", "poster"),
        (False, "Hallo", ""),
        (False, "Hallo", ""),
    ]
    assert len({each.message_id for each in incoming}) == 3
    assert all(each.at.tzinfo is UTC for each in incoming)


def test_nobody_else_is_at_this_keyboard() -> None:
    with pytest.raises(Gone):
        asyncio.run(Terminal(lambda _line: None).send(Address("terminal", "another"), Outgoing(1, "de", "Hallo")))
