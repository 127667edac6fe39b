"""Signal as a channel: sends what lies in the outbox, and fetches what she sent.

1. A message in several parts goes on where it stopped when one of them failed.
2. When Signal finds us too fast the account rests; everybody's messages wait, and are not even tried.
3. She has a new safety number: her messages wait until somebody accepts it, the others' go on.
4. An answer that did not come may mean that she has the message: it goes once more rather than not at all.
5. What went in several parts is named by the last one: it arrives behind the others.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from functools import partial

from bot.channels import Address, Gone, Held, Later, Outgoing, Refused, SendError, TooLarge
from bot.channels.parts import Parts
from bot.channels.signal.client import Cut, Line, Refusal, quietly
from bot.channels.signal.files import LARGEST, parted
from bot.channels.signal.outcome import SAFETY_NUMBER, USER, NoAccount, Outcome, TooFast, mark_of, of_answer, of_refusal
from bot.channels.signal.pause import Pause
from bot.channels.signal.shaping import LIMITS, Bubble, bubbles
from bot.channels.signal.tasks import Kind, needed
from bot.logs import log

NO_ACCOUNT_PAUSE = 60.0  # seconds
AWAY_PAUSE = 1.0  # signal-cli is not there


class Signal:
    """Our account. `trouble` is what is wrong with it at the moment, for the health page."""

    name = "signal"
    limits = LIMITS

    def __init__(self, line: Line, pause: Pause | None = None) -> None:
        self.pause = pause or Pause()
        self._line = line
        self._of_the_line = ""
        self._of_sending = ""
        self.spoken = 0  # how often Signal has dealt with a message of ours
        self._held: set[str] = set()
        self._parts = Parts()

    def __repr__(self) -> str:
        return "Signal()"

    @property
    def trouble(self) -> str:
        """unreachable, silent, account: the line · captcha, too fast: Signal. One mother's new safety number is none."""
        return self._of_the_line or self._of_sending

    def tell(self, trouble: str) -> None:
        """What is wrong with the line."""
        self._of_the_line = trouble

    def needs(self, *, is_old: bool) -> Mapping[Kind, str]:
        """What the operator must do."""
        held: Mapping[Kind, str] = needed(SAFETY_NUMBER, "", old=False) if self._held else {}
        return {**needed(self.trouble, self.pause.token, old=is_old), **held}

    def changed(self, person: str) -> None:
        """She has a new safety number, which nobody has accepted yet."""
        self._held.add(person)

    def solved(self) -> None:
        """Somebody has solved the captcha: our messages may go again."""
        self.pause.end()
        self._of_sending = ""

    async def send(self, address: Address, outgoing: Outgoing) -> str:
        """Deliver one message, in as many parts as phones show whole: by what her phone names the last one.

        Raises Later, Held, Gone or Refused.
        """
        return await self._parts.send(outgoing.id, bubbles(outgoing), partial(self._say, address.person)) or ""

    async def typing(self, address: Address) -> None:
        """Show for some seconds that somebody writes. Best effort."""
        await quietly(self._line.ask("sendTyping", recipient=[address.person]))

    async def fetch(self, reference: str) -> bytes:
        """A file that she sent. Raises Later, TooLarge or Refused."""
        person, size, id = parted(reference)
        if size > LARGEST:
            raise TooLarge
        try:
            answer = await self._line.ask("getAttachment", id=id, recipient=person)
        except Cut:
            raise Later from None
        except Refusal as refusal:
            raise (Refused("missing") if refusal.code == USER else Later()) from None
        try:
            content = base64.b64decode(answer["data"], validate=True)
        except (binascii.Error, LookupError, TypeError, ValueError):
            raise Refused("unreadable") from None
        if len(content) > LARGEST:
            raise TooLarge
        return content

    async def _say(self, person: str, bubble: Bubble) -> str:
        if seconds := self.pause.left():
            raise Later(seconds, tried=False)
        outcome, mark = await self._ask(person, bubble)
        if not isinstance(outcome, Held):
            self._held.discard(person)
        match outcome:
            case None | Gone() | Refused() | Held():
                self.pause.end()
                self._of_sending = ""
                self.spoken += 1
        match outcome:
            case None:
                return mark
            case TooFast(seconds=wish, token=token):
                wait = self.pause.rest(wish, token)
                self._of_sending = "captcha" if token else "too fast"
                log.warning("signal.too_fast", seconds=round(wait, 1), reason="too_often")
                raise Later(self.pause.left(), tried=False)
            case NoAccount():
                self._of_sending = "account"
                log.error("signal.account", reason="invalid")
                raise Later(self.pause.rest(NO_ACCOUNT_PAUSE), tried=False)
            case Held():
                self._held.add(person)
                raise outcome
            case SendError():
                raise outcome

    async def _ask(self, person: str, bubble: Bubble) -> tuple[Outcome, str]:
        """What became of it, and by what her phone names it."""
        try:
            answer = await self._line.ask("send", recipient=[person], **bubble.params())
        except Cut as cut:
            return Later() if cut.asked else Later(self.pause.rest(AWAY_PAUSE), tried=False), ""
        except Refusal as refusal:
            return of_refusal(refusal.code, refusal.message, refusal.data), ""
        return of_answer(answer), mark_of(answer)
