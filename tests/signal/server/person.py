"""A person in a test: plain verbs, from any thread. Those that send answer the timestamp, Signal's number of a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from tests.signal.server import envelopes
from tests.signal.server.sending import confirm, tell_receipt
from tests.signal.server.trouble import Failure
from tests.signal.server.world import Account, Bubble, File, Group, Somebody

if TYPE_CHECKING:
    from tests.signal.server.serving import Server

Json = dict[str, Any]
Answer = TypeVar("Answer")

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
AAC = bytes.fromhex("fff15080017ffc") + b"\0" * 32


class Person:
    def __init__(self, server: Server, her: Somebody, account: Account, group: Group | None = None) -> None:
        self._server = server
        self._her = her
        self._account = account
        self._group = group
        self.uuid = her.uuid
        self.number = her.number

    def in_group(self, group: Group) -> Person:
        """The same person, as she writes in a group."""
        return Person(self._server, self._her, self._account, group)

    def _do(self, deed: Callable[[], Answer]) -> Answer:
        return self._server.run(deed)

    # ── she sends ──

    def writes(self, text: str, quotes: int = 0, mentions: bool = False, **more: Any) -> int:
        """`mentions`: the account, in front. `more`: anything else of signal-cli's dataMessage."""
        if mentions:
            more["mentions"] = [envelopes.mention(self._account, 0)]
            text = f"{envelopes.OBJECT} {text}"
        return self._do(lambda: self._write(text, quotes, **more))

    def sends_file(
        self,
        content: bytes = JPEG,
        media_type: str = "image/jpeg",
        name: str | None = None,
        text: str | None = None,
        missing: bool = False,
        size: int | None = None,
    ) -> int:
        """`missing`: signal-cli could not fetch it. `size`: announces another one."""
        file = File(name, media_type, content)

        def send() -> int:
            shown = envelopes.attachment(self._server.world, file, missing, size)
            return self._write(text, attachments=[shown])

        return self._do(send)

    def sends_files(self, *files: File, text: str | None = None) -> int:
        """Several at once: one message."""
        world = self._server.world
        return self._do(lambda: self._write(text, attachments=[envelopes.attachment(world, file) for file in files]))

    def sends_voice(self, content: bytes = AAC) -> int:
        return self.sends_file(content, "audio/aac")

    def sends_document(self, content: bytes = PDF, name: str = "Bescheid.pdf") -> int:
        return self.sends_file(content, "application/pdf", name)

    def sends_sticker(self) -> int:
        return self._do(
            lambda: self._write(None, sticker={"packId": "9acc9e8aba563d26a4994e69263e3b25", "stickerId": 3})
        )

    def sends_contact(self) -> int:
        return self._do(lambda: self._write(None, contacts=[{"name": {"display": "Olena"}, "phone": []}]))

    def edits(self, timestamp: int, text: str) -> int:
        def edit() -> int:
            now = self._server.world.now()
            bubble = self._bubble(timestamp)
            bubble.text = text
            bubble.edits += 1
            said = envelopes.data(now, text, self._her.timer, self._group)
            self._post(now, editMessage={"targetSentTimestamp": timestamp, "dataMessage": said})
            return now

        return self._do(edit)

    def deletes(self, timestamp: int) -> int:
        """For everyone."""

        def delete() -> int:
            self._bubble(timestamp).deleted = True
            return self._say(None, remoteDelete={"timestamp": timestamp})

        return self._do(delete)

    def reacts(self, emoji: str, to: int = 0, remove: bool = False) -> int:
        """To the account's last message, if not to another one."""

        def react() -> int:
            ours = [bubble for bubble in self._chat if bubble.ours and not bubble.deleted]
            bubble = self._bubble(to) if to else ours[-1]
            return self._say(None, reaction=envelopes.reaction(self._account, self._her, emoji, bubble, remove))

        return self._do(react)

    def sets_timer(self, seconds: int) -> int:
        """Messages disappear so many seconds after they were read; 0: they stay."""

        def set_timer() -> int:
            self._her.timer = seconds
            return self._say(None, isExpirationUpdate=True)

        return self._do(set_timer)

    def types(self, begins: bool = True) -> None:
        def type() -> None:
            now = self._server.world.now()
            self._post(now, typingMessage={"action": "STARTED" if begins else "STOPPED", "timestamp": now})

        self._do(type)

    def calls(self) -> int:
        """She rings."""

        def call() -> int:
            now = self._server.world.now()
            ringing = {"id": now, "type": "AUDIO_CALL", "opaque": "AA=="}
            self._post(now, callMessage={"offerMessage": ringing})
            return now

        return self._do(call)

    def tells(self, *timestamps: int, kind: str = "read") -> None:
        """Her phone sends a receipt. kind: delivery, read or viewed."""
        self._do(lambda: tell_receipt(self._server.world, self._account, self._her, list(timestamps), kind))

    def reads(self) -> None:
        """She opens the chat, and her phone tells it, unless she does not want that."""

        def read() -> None:
            new = [bubble for bubble in self._chat if bubble.ours and not bubble.read]
            for bubble in new:
                bubble.read = True
            if new and self._her.tells_reading:
                times = [bubble.timestamp for bubble in new]
                tell_receipt(self._server.world, self._account, self._her, times, "read")

        self._do(read)

    def hides_reading(self) -> None:
        """From now on her phone does not tell what she has read."""
        self._do(lambda: setattr(self._her, "tells_reading", False))

    def switches_off(self) -> None:
        """What is sent to her waits on Signal's server."""
        self._do(lambda: setattr(self._her, "is_on", False))

    def switches_on(self) -> None:
        """Her phone fetches what waited."""

        def fetch() -> None:
            self._her.is_on = True
            confirm(self._server.world, self._account, self._her)

        self._do(fetch)

    def garbles(self, kind: str = "ProtocolInvalidMessageException") -> int:
        """She writes something that cannot be decrypted."""

        def garble() -> int:
            world = self._server.world
            now = world.now()
            problem = {"message": "invalid Whisper message: decryption failed", "type": kind}
            world.post(self._account, envelopes.news(self._account, envelopes.envelope(world, self._her, now), problem))
            return now

        return self._do(garble)

    def from_device(self, device: int) -> Person:
        """From now on she writes on another device."""
        self._do(lambda: setattr(self._her, "device", device))
        return self

    # ── what becomes of her ──

    def reinstalls(self) -> None:
        """Her safety number changes: nothing reaches her until it is trusted."""
        self._do(lambda: setattr(self._her, "safety_number", self._her.safety_number + 1))

    def unregisters(self) -> None:
        self._do(lambda: setattr(self._her, "registered", False))

    def returns(self) -> None:
        """She registers again."""
        self._do(lambda: setattr(self._her, "registered", True))

    # ── what she sees ──

    @property
    def bubbles(self) -> list[Bubble]:
        return self._do(lambda: [bubble for bubble in self._chat if not bubble.deleted])

    @property
    def heard(self) -> list[Bubble]:
        """What the account said, in order."""
        return [bubble for bubble in self.bubbles if bubble.ours]

    @property
    def texts(self) -> list[str]:
        return [bubble.text for bubble in self.heard]

    @property
    def timer(self) -> int:
        return self._do(lambda: self._her.timer)

    @property
    def typing(self) -> list[bool]:
        """The account's signs: True began, False ended."""
        return self._do(lambda: list(self._her.typing))

    def waits(self, messages: int = 1, seconds: float = 10.0) -> list[Bubble]:
        """Wait (from another thread than Lotse's) until the account said so many messages: all that it said."""
        self._server.wait(lambda: self._count() >= messages, seconds)
        return self.heard

    async def sees(self, messages: int = 1, seconds: float = 10.0) -> list[Bubble]:
        """The same in Lotse's own loop."""
        await self._server.until(lambda: self._count() >= messages, seconds)
        return self.heard

    def _count(self) -> int:
        return sum(bubble.ours and not bubble.deleted for bubble in self._chat)

    @property
    def _chat(self) -> list[Bubble]:
        return self._group.chat if self._group else self._her.chat

    def _bubble(self, timestamp: int) -> Bubble:
        return next(bubble for bubble in self._chat if bubble.timestamp == timestamp)

    def _write(self, text: str | None, quotes: int = 0, **more: Any) -> int:
        if quotes:
            more["quote"] = envelopes.quote(self._account, self._her, self._bubble(quotes))
        timestamp = self._say(text, **more)
        self._chat.append(Bubble(timestamp, ours=False, text=text or "", quote=quotes or None))
        return timestamp

    def _say(self, text: str | None, **more: Any) -> int:
        now = self._server.world.now()
        self._her.wrote = True
        self._post(now, dataMessage=envelopes.data(now, text, self._her.timer, self._group, **more))
        return now

    def _post(self, timestamp: int, **content: Json) -> None:
        world = self._server.world
        told = envelopes.envelope(world, self._her, timestamp, **content)
        world.post(self._account, envelopes.news(self._account, told))

    def is_refused(self, failure: Failure, sends: int | None = 1) -> None:
        """The next sends, to whomever, fail so."""
        self._do(lambda: self._server.world.trouble.fail(failure, sends))
