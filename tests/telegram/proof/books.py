"""After the crashes: what she sent, what was kept, what was said and what she got, held against each other.

1. What she sent is kept once, and in her order: that of her words, that of her taps, and that of both together.
2. One excuse: Telegram brings words and taps to a webhook in two lanes, and promises no order between them. An update that
   failed is tried again at once; when it fails again (we were killed twice with it in hand), Telegram holds its lane back
   for seconds, and the other lane goes on. Then this one may be overtaken. Nothing else may be, and long polling has no
   such excuse. https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/WebhookActor.cpp (on_update_error)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.channels import Address, Outgoing
from bot.channels.telegram.reading import CHANNEL
from bot.channels.telegram.shaping import bubbles
from bot.storage import Line, Transaction
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring
from tests.telegram.proof.life import Home
from tests.telegram.proof.trial import Sent, Trial
from tests.telegram.server.markup import parse_html


@dataclass(frozen=True, slots=True)
class Talk:
    """One mother's: what she sent, the message log, and the texts that came to her phone.

    `held_back`: how long Telegram held back an update's lane, by the update's number.
    """

    sent: Sequence[Sent]
    log: Sequence[Line]
    got: Sequence[str]
    held_back: Mapping[int, float]

    def faults(self) -> list[str]:
        found = []
        hers = [line.text for line in self.log if line.author == "mother"]
        if len(hers) != len(self.sent):
            found.append(f"{len(self.sent)} sent, {len(hers)} handled")
        in_order, _overtaken = self._followed(hers)
        if in_order < len(hers):
            around = slice(max(in_order - 3, 0), in_order + 3)
            sent = [(one.number, one.tapped or one.words, self.held_back.get(one.number)) for one in self.sent[around]]
            found.append(f"from message {in_order} on lost, doubled or out of order: {sent} became {hers[around]}")
        authors = [line.author for line in self.log]
        if unanswered := sum(pair == ("mother", "mother") for pair in pairwise(authors)):
            found.append(f"{unanswered} without an answer")
        missing, strange, _repeated = self._delivered()
        found += [f"{missing} answers never came"] if missing else []
        found += [f"{strange} answers out of order"] if strange else []
        return found

    def repeats(self) -> int:
        return self._delivered()[2]

    def overtaken(self) -> int:
        """How often Telegram brought her words and her taps in another order, and had an excuse."""
        return self._followed([line.text for line in self.log if line.author == "mother"])[1]

    def _followed(self, hers: Sequence[str]) -> tuple[int, int]:
        """How many of these follow what she sent, and how many of them had overtaken an earlier one."""
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

    def _delivered(self) -> tuple[int, int, int]:
        """How many answers are missing, came where they should not, or came again."""
        said = [text for line in self.log if line.author == "lotse" for text in _as_shown(line)]
        next_one = strange = repeated = 0
        for text in self.got:
            if next_one < len(said) and text == said[next_one]:
                next_one += 1
            elif next_one and text == said[next_one - 1]:
                repeated += 1
            else:
                strange += 1
        return len(said) - next_one, strange, repeated


@dataclass(frozen=True, slots=True)
class Books:
    talks: Mapping[int, Talk]
    dead_letters: int

    def faults(self) -> list[str]:
        return [f"mother {id}: {fault}" for id, talk in self.talks.items() for fault in talk.faults()]

    def repeats(self) -> int:
        return sum(talk.repeats() for talk in self.talks.values())

    def overtaken(self) -> int:
        return sum(talk.overtaken() for talk in self.talks.values())

    def answers(self) -> int:
        return sum(len(talk.got) for talk in self.talks.values())


async def open_books(home: Home, trial: Trial) -> Books:
    store = await open_store(f"sqlite:///{home.database}", open_keyring("", home.key_file))
    try:
        logs = await store.look(lambda work: {person: _log(work, person) for person in trial.sent})
        waiting = await store.look(lambda work: work.waiting())
    finally:
        await store.close()
    chats = trial.server.bot.chats
    got = {
        person: [str(record.body["text"]).strip() for record in chats[person].records.values() if record.from_bot]
        for person in trial.sent
    }
    held_back = trial.server.bot.held_back
    return Books(
        {id: Talk(sent, logs[id], got[id], held_back) for id, sent in trial.sent.items()}, waiting.dead_letters
    )


def _log(work: Transaction, person: int) -> list[Line]:
    id = work.conversation_of(Address(CHANNEL, str(person)))
    return [] if id is None else work.lines(id, at_most=100_000)


def _as_shown(line: Line) -> list[str]:
    """The messages that a line becomes on her phone."""
    outgoing = Outgoing(line.id, line.language, line.text, line.buttons, None, line.lettered)
    return [parse_html(bubble.html)[0].strip() for bubble in bubbles(outgoing)]
