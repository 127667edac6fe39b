"""After the crashes on Telegram, which brings words and taps in two lanes: which order of hers is to be kept.

1. What she sent is kept once, and in her order: that of her words, that of her taps, and that of both together.
2. One excuse: Telegram brings words and taps to a webhook in two lanes, and promises no order between them. An update that
   failed is tried again at once; when it fails again (we were killed twice with it in hand), Telegram holds its lane back
   for seconds, and the other lane goes on. Then this one may be overtaken. Nothing else may be, and long polling has no
   such excuse. https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/WebhookActor.cpp (on_update_error)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.channels import Address, Outgoing
from bot.channels.telegram.reading import CHANNEL
from bot.channels.telegram.shaping import bubbles
from tests.proof import books
from tests.proof.service import Home
from tests.telegram.proof.trial import Sent, Trial
from tests.telegram.server.markup import parse_html


@dataclass(frozen=True, slots=True)
class Talk(books.Talk):
    """`held_back`: how long Telegram held back an update's lane, by the update's number."""

    sent: Sequence[Sent]
    held_back: Mapping[int, float]

    def faults_of_hers(self) -> list[str]:
        found, hers = [], self.hers
        if len(hers) != len(self.sent):
            found.append(f"{len(self.sent)} sent, {len(hers)} handled")
        in_order, _overtaken = self._followed()
        if in_order < len(hers):
            around = slice(max(in_order - 3, 0), in_order + 3)
            sent = [(one.number, one.tapped or one.words, self.held_back.get(one.number)) for one in self.sent[around]]
            found.append(f"from message {in_order} on lost, doubled or out of order: {sent} became {hers[around]}")
        return found

    def overtaken(self) -> int:
        """How often Telegram brought her words and her taps in another order, and had an excuse."""
        return self._followed()[1]

    def shown(self, outgoing: Outgoing) -> list[str]:
        return [parse_html(bubble.html)[0].strip() for bubble in bubbles(outgoing)]

    def _followed(self) -> tuple[int, int]:
        """How many of hers follow what she sent, and how many of them had overtaken an earlier one."""
        hers = self.hers
        words, taps = [one for one in self.sent if not one.tapped], [one for one in self.sent if one.tapped]
        ways = {(0, 0): 0}  # so many words and taps, with so many overtaken: a text may be either
        for position, text in enumerate(hers):
            following: dict[tuple[int, int], int] = {}
            for (said, tapped), overtaken in ways.items():
                for own, other, way in (
                    (words[said:], taps[tapped:], (said + 1, tapped)),
                    (taps[tapped:], words[said:], (said, tapped + 1)),
                ):
                    if own and self._fits(own[0], text) and (exchanged := self._goes_ahead(own, other)) is not None:
                        following[way] = min(overtaken + exchanged, following.get(way, len(hers)))
            if not following:
                return position, min(ways.values())
            ways = following
        return len(hers), min(ways.values())

    def _goes_ahead(self, own: Sequence[Sent], other: Sequence[Sent]) -> int | None:
        """1 when this one overtakes what she sent earlier, 0 when it does not; None when it may not."""
        if not other or own[0].number < other[0].number:
            return 0
        return 1 if self.held_back.get(other[0].number, 0) > 0 else None

    def _fits(self, sent: Sent, text: str) -> bool:
        """A tap is written down by a label that stood on such a button, or by its key when that stands too far back."""
        if not sent.tapped:
            return text == sent.words
        buttons = (button for line in self.log for button in line.buttons)
        labels = {button.label for button in buttons if f"{button.step} {button.key}" == sent.tapped}
        return text in labels | {sent.tapped.partition(" ")[2]}


@dataclass(frozen=True, slots=True)
class Books(books.Books[Talk]):
    def overtaken(self) -> int:
        return sum(talk.overtaken() for talk in self.talks)


async def open_books(home: Home, trial: Trial) -> Books:
    people = [Address(CHANNEL, str(person)) for person in trial.sent]
    logs, waiting = await books.read_logs(f"sqlite:///{home.database}", home.key_file, people)
    bot = trial.server.bot
    talks = [
        Talk(
            logs[str(person)],
            [str(record.body["text"]).strip() for record in bot.chats[person].records.values() if record.from_bot],
            sent,
            bot.held_back,
        )
        for person, sent in trial.sent.items()
    ]
    return Books(talks, waiting.dead_letters)
