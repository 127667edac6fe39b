"""Mail to the lead: that somebody waits, and where to look. Numbers and times only.

1. A password goes over an encrypted line or not at all.
2. What goes wrong is NotRung, without the server's words: they may repeat an address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from urllib.parse import unquote, urlsplit

import aiosmtplib

from bot.desk.watch import NotRung, Ring
from bot.logs import log
from knowledge.office import HERE

TAKES_AT_MOST = 20.0  # seconds
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


@dataclass(frozen=True, slots=True)
class Mail:
    """server: smtp://name:password@host:port, or smtps://… · desk_url: where the lead looks."""

    server: str = field(repr=False)
    sender: str = field(repr=False)
    lead: str = field(repr=False)
    desk_url: str
    now: Callable[[], datetime]

    async def ring(self, ring: Ring) -> None:
        """Raises NotRung."""
        server = urlsplit(self.server)
        name, password = (unquote(part) if part else None for part in (server.username, server.password))
        try:
            await aiosmtplib.send(
                self.letter(ring),
                hostname=server.hostname,
                port=server.port,
                username=name,
                password=password,
                use_tls=server.scheme == "smtps",
                start_tls=True if name and server.scheme == "smtp" else None,
                timeout=TAKES_AT_MOST,
            )
        except (aiosmtplib.SMTPException, OSError, TimeoutError, ValueError) as error:
            answered = isinstance(error, aiosmtplib.SMTPResponseException)
            log.warning("mail.failed", reason="refused" if answered else "unreachable")
            raise NotRung from None

    def letter(self, ring: Ring) -> EmailMessage:
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Date"] = self.sender, self.lead, format_datetime(self.now())
        letter["Message-ID"] = make_msgid(domain=self.sender.rpartition("@")[2])
        letter["Auto-Submitted"] = "auto-generated"
        subject, *lines = {"late": late, "asked": asked, "day": good_morning}[ring.kind](ring)
        letter["Subject"] = f"Lotse: {subject}"
        letter.set_content("\n".join((*lines, "", self.desk_url)) + "\n")
        return letter


def late(ring: Ring) -> tuple[str, ...]:
    german = "1 Gespräch wartet" if ring.waiting == 1 else f"{ring.waiting} Gespräche warten"
    english = "1 case waits" if ring.waiting == 1 else f"{ring.waiting} cases wait"
    return f"{german} länger als zugesagt", f"{german} länger als zugesagt.", f"{english} longer than promised."


def asked(ring: Ring) -> tuple[str, ...]:
    german = "1 Mutter fragt" if ring.waiting == 1 else f"{ring.waiting} Mütter fragen"
    english = "1 mother asks" if ring.waiting == 1 else f"{ring.waiting} mothers ask"
    return f"{german}, warum niemand antwortet", f"{german}, warum niemand antwortet.", f"{english} why nobody answers."


def good_morning(ring: Ring) -> tuple[str, ...]:
    waiting = {0: "Niemand wartet", 1: "1 Gespräch wartet"}.get(ring.waiting, f"{ring.waiting} Gespräche warten")
    lines = [f"{waiting} auf Antwort."]
    if ring.oldest is not None:
        lines.append(f"Am längsten seit {_moment(ring.oldest)}.")
    if ring.first_answer is not None:
        lines.append(f"Übliche Zeit bis zur ersten Antwort in den letzten 30 Tagen: {_lasting(ring.first_answer)}.")
    return f"{waiting} auf Antwort", *lines


def _moment(at: datetime) -> str:
    here = at.astimezone(HERE)
    return f"{DAYS[here.weekday()]}, {here:%d.%m.%Y, %H:%M} Uhr"


def _lasting(time: timedelta) -> str:
    hours, minutes = divmod(round(time.total_seconds() / 60), 60)
    told = ((hours, "Stunde", "Stunden"), (minutes, "Minute", "Minuten"))
    return " und ".join(f"{number} {one if number == 1 else more}" for number, one, more in told if number) or "sofort"
