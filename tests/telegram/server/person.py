"""A person in a test: plain verbs, from any thread. `deeds` says what each of them does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from tests.telegram.server import contents
from tests.telegram.server.chats import Chat
from tests.telegram.server.people import Bubble, Deeds, bubble

if TYPE_CHECKING:
    from tests.telegram.server.serving import Server

Json = dict[str, Any]
Answer = TypeVar("Answer")


class Group:
    """A group, or a forum with topics."""

    def __init__(self, server: Server, id: int) -> None:
        self._server = server
        self.id = id

    @property
    def bubbles(self) -> list[Bubble]:
        """Everything in it that is not deleted."""
        return self._server.run(
            lambda: [bubble(record, 0) for record in self._chat().records.values() if not record.deleted]
        )

    @property
    def topics(self) -> dict[int, str]:
        """Number and name of each topic that is there."""
        return self._server.run(lambda: {topic.id: topic.name for topic in self._chat().topics.values()})

    @property
    def bots(self) -> set[int]:
        return self._server.run(lambda: set(self._chat().bots))

    def _chat(self) -> Chat:
        return self._server.world.groups[self.id]


class Person:
    def __init__(self, server: Server, deeds: Deeds) -> None:
        self._server = server
        self._deeds = deeds
        self.id = deeds.somebody.id

    def in_group(self, group: Group) -> Person:
        """The same person, as she writes in a group."""
        deeds = self._deeds
        there = self._server.world.groups[group.id]
        there.people.add(self.id)
        return Person(self._server, Deeds(deeds.world, deeds.bot, deeds.somebody, there))

    def with_bot(self, token: str) -> Person:
        """The same person, as she talks with another bot."""
        deeds = self._deeds
        return Person(self._server, Deeds(deeds.world, deeds.world.bots[token], deeds.somebody))

    def _do(self, deed: Callable[[Deeds], Answer]) -> Answer:
        return self._server.run(lambda: deed(self._deeds))

    # ── she sends: each answers the number of her message ──

    def writes(self, text: str, reply_to: int = 0, thread: int = 0) -> int:
        return self._do(lambda deeds: deeds.write(text, reply_to, thread))

    def starts(self, payload: str = "") -> int:
        return self._do(lambda deeds: deeds.start(payload))

    def edits(self, message_id: int, text: str) -> None:
        self._do(lambda deeds: deeds.edit(message_id, text))

    def taps(self, label: str, message_id: int = 0) -> str:
        """A button by its words or its data. The id of the callback query."""
        return self._do(lambda deeds: deeds.tap(label, message_id))

    def taps_data(self, data: str, message_id: int) -> str:
        return self._do(lambda deeds: deeds.tap_data(data, message_id))

    def sends(self, content: Json, reply_to: int = 0, thread: int = 0) -> int:
        """Anything, as the Bot API writes the content of a message."""
        return self._do(lambda deeds: deeds.send(content, reply_to, thread))

    def sends_photo(self, content: bytes = contents.JPEG, caption: str = "", size: int | None = None) -> int:
        return self._do(lambda deeds: deeds.send({**contents.photo(deeds.world, content, size), **_said(caption)}))

    def sends_album(self, pictures: int | Sequence[bytes] = 3, caption: str = "") -> list[int]:
        shown = [contents.JPEG] * pictures if isinstance(pictures, int) else list(pictures)
        return self._do(lambda deeds: deeds.album(shown, caption))

    def sends_document(
        self,
        content: bytes = contents.PDF,
        name: str = "Bescheid.pdf",
        media_type: str = "application/pdf",
        caption: str = "",
        size: int | None = None,
    ) -> int:
        """`size` announces a larger file than there is."""
        return self._do(
            lambda deeds: deeds.send(
                {**contents.document(deeds.world, content, name, media_type, size), **_said(caption)}
            )
        )

    def sends_voice(self, content: bytes = contents.OGG, size: int | None = None) -> int:
        return self._do(lambda deeds: deeds.send(contents.voice(deeds.world, content, size)))

    def sends_audio(self, content: bytes = contents.MP3) -> int:
        return self._do(lambda deeds: deeds.send(contents.audio(deeds.world, content)))

    def sends_video(self, content: bytes = contents.MP4, caption: str = "", size: int | None = None) -> int:
        return self._do(lambda deeds: deeds.send({**contents.video(deeds.world, content, size=size), **_said(caption)}))

    def sends_video_note(self, content: bytes = contents.MP4) -> int:
        return self._do(lambda deeds: deeds.send(contents.video_note(deeds.world, content)))

    def sends_animation(self, content: bytes = contents.MP4) -> int:
        return self._do(lambda deeds: deeds.send(contents.animation(deeds.world, content)))

    def sends_sticker(self, emoji: str = "👍") -> int:
        return self._do(lambda deeds: deeds.send(contents.sticker(deeds.world, emoji)))

    def sends_location(self, latitude: float = 51.4828, longitude: float = 11.9697) -> int:
        return self._do(lambda deeds: deeds.send(contents.location(latitude, longitude)))

    def sends_venue(self, title: str = "Kita", address: str = "Markt 1") -> int:
        return self._do(lambda deeds: deeds.send(contents.venue(51.4828, 11.9697, title, address)))

    def sends_contact(self, phone_number: str = "+491700000000", first_name: str = "Olena") -> int:
        return self._do(lambda deeds: deeds.send(contents.contact(phone_number, first_name)))

    def sends_poll(self, question: str = "When?", options: Sequence[str] = ("Today", "Tomorrow")) -> int:
        return self._do(lambda deeds: deeds.poll(question, list(options)))

    def sends_dice(self) -> int:
        return self._do(lambda deeds: deeds.send(contents.dice()))

    def forwards(self, text: str, origin: str = "") -> int:
        return self._do(lambda deeds: deeds.forward(text, origin))

    # ── what she does with the bot ──

    def blocks(self) -> None:
        self._do(lambda deeds: deeds.block())

    def unblocks(self) -> None:
        self._do(lambda deeds: deeds.unblock())

    def vanishes(self) -> None:
        """She deletes her account."""
        self._do(lambda deeds: deeds.vanish())

    def invites(self, group: Group) -> None:
        """She adds the bot to a group."""
        self._do(lambda deeds: deeds.invite(deeds.world.groups[group.id]))

    def dismisses(self, group: Group) -> None:
        """She throws the bot out of a group."""
        self._do(lambda deeds: deeds.dismiss(deeds.world.groups[group.id]))

    # ── what she sees ──

    @property
    def bubbles(self) -> list[Bubble]:
        """What stands in the chat now, hers and the bot's."""
        return self._do(lambda deeds: deeds.see(lambda record: not record.deleted))

    @property
    def heard(self) -> list[Bubble]:
        """What the bot said and did not delete, in order."""
        return self._do(lambda deeds: deeds.see(lambda record: record.from_bot and not record.deleted))

    @property
    def ever_heard(self) -> list[Bubble]:
        """The same, with what it deleted."""
        return self._do(lambda deeds: deeds.see(lambda record: record.from_bot))

    @property
    def texts(self) -> list[str]:
        return [bubble.text for bubble in self.heard]

    @property
    def signs(self) -> list[str]:
        """The bot's signs that it is doing something: typing and so on."""
        return self._do(lambda deeds: [action for _, action in deeds.chat.actions])

    def answer_to(self, tap: str) -> Json | None:
        """What the bot answered to a tap; None as long as the button shows its clock."""
        return self._do(lambda deeds: deeds.bot.taps[tap].answer)

    def waits(self, messages: int = 1, seconds: float = 10.0) -> list[Bubble]:
        """Wait (from another thread than the bot's) until the bot said so many messages: all that it said."""
        self._server.wait(lambda: self._count() >= messages, seconds)
        return self.heard

    async def sees(self, messages: int = 1, seconds: float = 10.0) -> list[Bubble]:
        """Wait in the bot's own loop until the bot said so many messages: all that it said."""
        await self._server.until(lambda: self._count() >= messages, seconds)
        return self.heard

    def _count(self) -> int:
        records = self._deeds.chat.records.values()
        return sum(record.from_bot and not record.deleted for record in records)


def _said(caption: str) -> Json:
    return {"caption": caption} if caption else {}
