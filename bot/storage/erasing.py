"""What disappears before the rest: lines whose time is over by her own timer, and what she deleted on her phone.

1. A line of hers is found again by the keyed hash of what her phone calls it. Nothing else in the database says that name.
2. Her words go from everywhere: the log, what the talk remembers, the card of her case, and the dead letters.
"""

from __future__ import annotations

import base64
import json
import re
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sql

from bot.channels import Address
from bot.storage.arrivals import remembered
from bot.storage.case_tables import case
from bot.storage.forgetting import AT_MOST, GOING_LINES, WHICH, Forgetting
from bot.storage.ground import Held, UnknownConversation, as_bytes
from bot.storage.sealing import Broken
from bot.storage.tables import Moment, conversation, dead_letter, line, mark, outbox
from bot.storage.talks import open_words, seal_mark
from dialogs.memory import HER_WORDS, to_json, without_words
from dialogs.model import Conversation

LATELY = 20  # messages of ours among which the last question is looked for
A_TICK = timedelta(milliseconds=2)  # Signal counts in whole milliseconds

SET_TIMER = conversation.update().where(conversation.c.id == WHICH).values(lasts_seconds=sql.bindparam("seconds"))
MARKED = (
    sql.select(line.c.id, line.c.at, line.c.sealed_line)
    .distinct()
    .join(mark, mark.c.line_id == line.c.id)
    .where(mark.c.conversation_id == WHICH, mark.c.mark_hash == sql.bindparam("hash"))
    .order_by(line.c.id)
)
KEEP_STATE = (
    conversation.update()
    .where(conversation.c.id == WHICH)
    .values(sealed_state=sql.bindparam("state"), has_words=sql.bindparam("has_words"))
)
HER_CASES = sql.select(case.c.id, case.c.asked_at, case.c.sealed_case).where(case.c.conversation_id == WHICH)
KEEP_CARD = (
    case.update()
    .where(case.c.id == WHICH)
    .values(sealed_case=sql.bindparam("sealed"), has_words=sql.bindparam("has_words"))
)
ANY_LINE = sql.select(line.c.id).where(line.c.conversation_id == WHICH).limit(1)
WHOSE = sql.select(line.c.id, line.c.conversation_id).where(line.c.id.in_(GOING_LINES))
HER_LETTERS = sql.select(dead_letter.c.id, dead_letter.c.sealed_letter).where(dead_letter.c.conversation_id == WHICH)
BURN_LETTER = dead_letter.delete().where(dead_letter.c.id == WHICH)
BURN_UNTIL = dead_letter.delete().where(
    dead_letter.c.conversation_id == WHICH, dead_letter.c.at <= sql.bindparam("until", type_=Moment())
)
SENT = (
    sql.select(line.c.id, line.c.at, line.c.sealed_line, outbox.c.settled_at)
    .join(line, line.c.id == outbox.c.line_id)
    .where(outbox.c.conversation_id == WHICH, sql.or_(outbox.c.state == "sent", outbox.c.state == "delivered"))
    .order_by(outbox.c.id.desc())
    .limit(AT_MOST)
)


class Erasing(Forgetting):
    def let_disappear(self, address: Address, seconds: int) -> None:
        id = self.talk_of(address)
        if id is None:
            return
        with suppress(Broken, UnknownConversation):
            if (self.hold(id).lasts_seconds or 0) != seconds:
                self.run(SET_TIMER, {"which": id, "seconds": seconds})
                self.let_go(id)

    def erase_line(self, conversation_id: int, mark: str) -> int:
        self._burn_letters(conversation_id, mark)
        self.let_go(conversation_id)  # what the talk remembers may have changed in this very transaction
        held = self.hold(conversation_id)
        values = {"which": conversation_id, "hash": seal_mark(self.keyring, conversation_id, mark)}
        rows = self.run(MARKED, values).all()
        if not rows:
            return 0
        said = {open_words(held.seal, conversation_id, row.id, row, has_file=False).text.strip() for row in rows}
        self.delete_lines([row.id for row in rows])
        talk = remembered(held)
        answers = {
            name: value
            for name, value in talk.answers.items()
            if name not in HER_WORDS or str(value).strip() not in said
        }
        talk = replace(talk, answers=answers)
        self._keep_state(held, talk)
        for row in self.run(HER_CASES, {"which": conversation_id}).all():
            self._clean_card(row, held, said)
        self.let_go(conversation_id)
        self.has_forgotten = True
        return len(rows)

    def let_lines_go(self, now: datetime, at_most: int = 100) -> int:
        lines = self.run(WHOSE, {"now": now, "at_most": at_most}).all()
        if not lines:
            return 0
        held = []
        for id in sorted({row.conversation_id for row in lines}):
            with suppress(Broken, UnknownConversation):
                held.append(self.hold(id))
        self.delete_lines([row.id for row in lines])
        for talk in held:
            with suppress(Broken):
                self._let_words_go(talk, now)
            self.let_go(talk.id)
        self.has_forgotten = True
        return len(lines)

    def is_last_question(self, address: Address, sent_at: datetime) -> bool:
        id = self.talk_of(address)
        seal = None if id is None else self.seal_for_reading(id)
        if id is None or seal is None:
            return False
        sent = self.run(SENT, {"which": id, "at_most": LATELY}).all()
        for number, row in enumerate(sent):
            if open_words(seal, id, row.id, row, has_file=False).buttons:
                before = sent[number + 1].settled_at if number + 1 < len(sent) else row.at
                # signal-cli gave it this time between the two moments at which we noted that something was sent
                return bool(before - A_TICK < sent_at <= row.settled_at + A_TICK)
        return False

    def _let_words_go(self, held: Held, now: datetime) -> None:
        """Sentences of hers must not outlive the line in which she said them."""
        if not held.lasts_seconds:
            return
        self.run(BURN_UNTIL, {"which": held.id, "until": now - timedelta(seconds=held.lasts_seconds)})
        if self.run(ANY_LINE, {"which": held.id}).first() is None:
            self._keep_state(held, without_words(remembered(held)))
        for row in self.run(HER_CASES, {"which": held.id}).all():
            if row.asked_at + timedelta(seconds=held.lasts_seconds) <= now:
                self._clean_card(row, held, None)

    def _keep_state(self, held: Held, talk: Conversation) -> None:
        state = held.seal.close(to_json(talk).encode(), "conversation.sealed_state", held.id)
        has_words = without_words(talk) != talk
        self.run(KEEP_STATE, {"which": held.id, "state": state, "has_words": has_words})

    def _clean_card(self, row: Any, held: Held, said: set[str] | None) -> None:
        """Take these words off the card of a case; None: whatever she wrote there."""
        with suppress(Broken):
            about: dict[str, Any] = json.loads(held.seal.open(row.sealed_case, "cases.sealed_case", held.id))
            words = str(about.get("first_words") or "").strip()
            left = "" if said is None else _without(words, said)
            if left != words:
                sealed = held.seal.close(as_bytes(about | {"first_words": left}), "cases.sealed_case", held.id)
                has_words = bool(left or about.get("answers"))
                self.run(KEEP_CARD, {"which": row.id, "sealed": sealed, "has_words": has_words})
                self.ring_bell("case", held.id)

    def _burn_letters(self, conversation_id: int, mark: str) -> None:
        """Take a message of hers, which could not be thought about, from the dead letters."""
        for row in self.run(HER_LETTERS, {"which": conversation_id}).all():
            with suppress(Broken, ValueError):  # what is no message of hers has no mark
                letter = json.loads(self.keyring.house.open(row.sealed_letter, "dead_letter.sealed_letter"))
                if mark in json.loads(base64.b64decode(letter["raw"])).get("marks", ()):
                    self.run(BURN_LETTER, {"which": row.id})
                    self.has_forgotten = True


def _without(words: str, said: set[str]) -> str:
    """Who asks again while her case is open has several wishes on its card, one below the other."""
    for wish in filter(None, said):
        words = re.sub(rf"(?:^|\n){re.escape(wish)}(?=\n|$)", "", words).strip("\n")
    return words
