"""Mail to the lead: numbers and times, and what happens when the mail server does not want it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email import message_from_string, policy
from email.message import EmailMessage

import pytest

from bot.desk.mail import Mail
from bot.desk.watch import NotRung, Ring

AT = datetime(2026, 11, 20, 15, 5, tzinfo=UTC)
DESK = "https://lotse.example/desk"


class PostOffice:
    """As much of a mail server as one letter needs. `refuses`: a command that it answers with 550."""

    def __init__(self, refuses: str = "") -> None:
        self.refuses = refuses
        self.letters: list[EmailMessage] = []
        self.visits: list[asyncio.Task[None]] = []

    def open_to(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.visits.append(asyncio.create_task(self.serve(reader, writer)))

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 ready\r\n")
        while line := (await reader.readline()).decode().strip():
            command = line.partition(" ")[0]
            if command == self.refuses:
                writer.write(b"550 no mailbox for lead@lotse.example\r\n")
            elif command == "DATA":
                writer.write(b"354 go on\r\n")
                text = (await reader.readuntil(b"\r\n.\r\n")).decode().removesuffix(".\r\n")
                self.letters.append(message_from_string(text, _class=EmailMessage, policy=policy.default))
                writer.write(b"250 kept\r\n")
            else:
                writer.write(b"250 fine\r\n" if command != "QUIT" else b"221 bye\r\n")
        writer.close()
        await writer.wait_closed()


def sent(ring: Ring, refuses: str = "", server: Callable[[int], str] = "smtp://127.0.0.1:{}".format) -> PostOffice:
    office = PostOffice(refuses)

    async def send() -> None:
        listening = await asyncio.start_server(office.open_to, "127.0.0.1", 0)
        port = listening.sockets[0].getsockname()[1]
        mail = Mail(server(port), "lotse@lotse.example", "lead@lotse.example", DESK, lambda: AT)
        try:
            await mail.ring(ring)
        finally:
            listening.close()
            await asyncio.gather(*office.visits)

    asyncio.run(send())
    return office


LETTERS = {
    "one is late": (
        Ring("late", 1, AT),
        "Lotse: 1 Gespräch wartet länger als zugesagt",
        "1 Gespräch wartet länger als zugesagt.\n1 case waits longer than promised.\n",
    ),
    "three are late": (
        Ring("late", 3, AT),
        "Lotse: 3 Gespräche warten länger als zugesagt",
        "3 Gespräche warten länger als zugesagt.\n3 cases wait longer than promised.\n",
    ),
    "one asks": (
        Ring("asked", 1, AT),
        "Lotse: 1 Mutter fragt, warum niemand antwortet",
        "1 Mutter fragt, warum niemand antwortet.\n1 mother asks why nobody answers.\n",
    ),
    "a morning on which nobody waits": (
        Ring("day", 0, None),
        "Lotse: Niemand wartet auf Antwort",
        "Niemand wartet auf Antwort.\n",
    ),
    "a morning on which two wait": (
        Ring("day", 2, AT, timedelta(minutes=61)),
        "Lotse: 2 Gespräche warten auf Antwort",
        "2 Gespräche warten auf Antwort.\nAm längsten seit Freitag, 20.11.2026, 16:05 Uhr.\n"
        "Übliche Zeit bis zur ersten Antwort in den letzten 30 Tagen: 1 Stunde und 1 Minute.\n",
    ),
}


@pytest.mark.parametrize(("ring", "subject", "words"), LETTERS.values(), ids=LETTERS)
def test_a_letter_says_numbers_times_and_where_the_desk_is(ring: Ring, subject: str, words: str) -> None:
    [letter] = sent(ring).letters
    assert (letter["Subject"], letter["To"], letter["From"]) == (subject, "lead@lotse.example", "lotse@lotse.example")
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content().replace("\r\n", "\n") == f"{words}\n{DESK}\n"


def test_a_server_that_refuses_it_is_told_apart_from_nothing() -> None:
    with pytest.raises(NotRung) as failure:
        sent(Ring("late", 1, AT), refuses="RCPT")
    assert failure.value.__cause__ is None


def test_a_server_that_is_not_there_is_tried_again_later() -> None:
    with pytest.raises(NotRung):
        sent(Ring("late", 1, AT), server=lambda port: "smtp://127.0.0.1:1")


def test_a_password_does_not_go_over_an_open_line() -> None:
    with pytest.raises(NotRung):
        sent(Ring("late", 1, AT), server="smtp://lotse:kanarienvogel@127.0.0.1:{}".format)
